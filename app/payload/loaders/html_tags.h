// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::payload {

/// A piece of markup that begins with `<`.
struct HtmlTag
{
    enum class Kind {
        None,    ///< a `<` that is text
        Comment, ///< also a doctype, a processing instruction, and a tag that the page's end cuts off
        Start,
        End,
    };
    Kind kind = Kind::None;
    std::string name;            ///< in small letters
    std::string_view attributes; ///< what stands between the name and `>`
    std::size_t begin = 0;       ///< in the page
    std::size_t end = 0;         ///< in the page: behind the markup
};

/// The markup at `offset`, where the page has a `<`. More cautious than a browser: `<` is text unless a tag's name in
/// letters and digits follows, and its `>` comes before another `<`; samples have such characters unescaped.
HtmlTag readHtmlTag(std::string_view page, std::size_t offset);

/// The value of an attribute, as written; "" when there is none.
std::string htmlAttribute(std::string_view attributes, std::string_view name);

/// Where the end tag of an element without markup inside (script, style, …) begins; the page's size: it is never
/// closed.
std::size_t findHtmlEndTag(std::string_view page, std::size_t offset, std::string_view name);

} // namespace telltale::payload
