// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/marks/mark_text.h"
#include "payload/marks/toml_outline.h"

#include <set>

namespace telltale::payload {

/// Reads the text of a side file with toml++; the only place that knows it.
class MarkReader
{
public:
    /// Fills `text` from its own text.
    explicit MarkReader(MarkText &text) : m_text(text) {}
    void run();

private:
    struct Parsed; ///< hides the heavy header

    bool mayNest();
    void read(Parsed &parsed);
    void readTable(const Parsed &parsed, std::size_t number);
    void lineUp(std::size_t tables);
    Place placeAt(std::uint32_t line, std::uint32_t column);
    void report(Code code, std::uint32_t line, std::uint32_t column, const QString &detail = {});
    void fix(Code code, std::uint32_t line, std::uint32_t column, const QString &detail = {});

    MarkText &m_text;
    TomlOutline m_outline;
    std::vector<std::size_t> m_lineBegins;
    std::vector<std::size_t> m_entryOf; ///< by table: which entry of the text it is; empty: they do not line up
    std::set<EventKey> m_known;
};

} // namespace telltale::payload
