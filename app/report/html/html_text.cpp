// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_text.h"

#include "base/visible_text.h"

#include <algorithm>
#include <string>

namespace telltale::report {

namespace {

std::string_view entityOf(char character)
{
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

bool isIdentifierCharacter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9') || character == '-' || character == '_';
}

constexpr std::size_t longestRun = 24;
constexpr std::size_t shortestRun = 4;

bool isOneOf(char character, std::string_view characters)
{
    return characters.find(character) != std::string_view::npos;
}

/// Whether a line may break in front of `text[at]`, so many characters behind the last place where it may.
bool isJoint(std::string_view text, std::size_t at, std::size_t run)
{
    if (run >= longestRun)
        return true;
    if (run < shortestRun)
        return false;
    const char before = text[at - 1];
    const char here = text[at];
    const bool isUpper = here >= 'A' && here <= 'Z';
    const bool isAfterLower = before >= 'a' && before <= 'z';
    // The line of a place stays with its file.
    if (before == ':' && here >= '0' && here <= '9')
        return false;
    return (isUpper && isAfterLower) || isOneOf(here, "/.@?&=#") || isOneOf(before, ":_,;");
}

} // namespace

void HtmlText::breakable(std::string_view bytes)
{
    const std::string visible = visibleUtf8(bytes);
    const std::string_view text = visible;
    std::size_t begin = 0;
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isInside = (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80;
        if (isInside)
            continue;
        if (text[at] == ' ') {
            run = 0;
            continue;
        }
        if (isJoint(text, at, run)) {
            escaped(text.substr(begin, at - begin));
            m_output.put("<wbr>");
            begin = at;
            run = 0;
        }
        ++run;
    }
    escaped(text.substr(begin));
}

void HtmlText::escaped(std::string_view visible)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < visible.size(); ++at) {
        const std::string_view entity = entityOf(visible[at]);
        if (entity.empty())
            continue;
        m_output.put(visible.substr(begin, at - begin));
        m_output.put(entity);
        begin = at + 1;
    }
    m_output.put(visible.substr(begin));
}

void HtmlText::text(std::string_view bytes)
{
    escaped(visibleUtf8(bytes));
}

void HtmlText::block(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find_first_of("\n\t"), bytes.size());
        escaped(visibleUtf8(bytes.substr(0, end)));
        if (end == bytes.size())
            return;
        m_output.put(bytes[end]);
        bytes.remove_prefix(end + 1);
    }
}

void HtmlText::attribute(std::string_view name, std::string_view value)
{
    m_output.put(' ');
    m_output.put(name);
    m_output.put("=\"");
    text(value);
    m_output.put('"');
}

void HtmlText::identifier(std::string_view prefix, std::string_view id)
{
    m_output.put(prefix);
    for (const char character : id)
        m_output.put(isIdentifierCharacter(character) ? character : '_');
}

std::string_view beginningOf(std::string_view bytes, std::size_t most)
{
    if (bytes.size() <= most)
        return bytes;
    // A character of UTF-8 has at most three bytes behind its first one.
    std::size_t end = most;
    for (int back = 0; back < 3 && end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xC0u) == 0x80; ++back)
        --end;
    return bytes.substr(0, end);
}

} // namespace telltale::report
