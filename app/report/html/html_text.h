// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/output.h"

#include <cstddef>
#include <string_view>

namespace telltale::report {

/// Writes text into HTML so that it can be nothing but text. What is invisible or steers a display is made visible
/// first, and bytes that are no UTF-8 too, so that the page is well-formed UTF-8 whatever was sent.
class HtmlText
{
public:
    /// The output must outlive it.
    explicit HtmlText(Output &output) : m_output(output) {}

    /// Markup of our own, as it is.
    void raw(std::string_view markup) { m_output.put(markup); }
    void raw(std::size_t number) { m_output.put(number); }
    /// Between tags.
    void text(std::string_view bytes);
    /// The same, with places where a line may break: at the joints of paths, addresses and names, and in what would
    /// otherwise be longer than a column is wide.
    void breakable(std::string_view bytes);
    /// As text(), with line feeds and tabs as such, for <pre>.
    void block(std::string_view bytes);
    /// ` name="value"`; the name is ours.
    void attribute(std::string_view name, std::string_view value);
    /// What may stand in an `id` and behind `#`: letters, digits, `-` and `_`, with `prefix` in front of it.
    void identifier(std::string_view prefix, std::string_view id);

private:
    void escaped(std::string_view visible);

    Output &m_output;
};

/// The beginning of the bytes, at most `most` of them, not cut inside a character.
std::string_view beginningOf(std::string_view bytes, std::size_t most);

} // namespace telltale::report
