// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_places.h"

#include "base/utf8.h"

#include <algorithm>

namespace telltale {

TextPlaces::TextPlaces(std::string_view text) : m_text(text)
{
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    m_lines.push_back(at);
    m_firsts.push_back(0);
    while (at < text.size()) {
        m_characters.push_back(at);
        const bool endsLine = text[at] == '\n';
        at += firstCharacter(text.substr(at)).length;
        if (endsLine) {
            m_lines.push_back(at);
            m_firsts.push_back(m_characters.size());
        }
    }
    m_characters.push_back(text.size());
}

std::size_t TextPlaces::lineAt(std::size_t offset) const
{
    const auto behind = std::upper_bound(m_lines.begin() + 1, m_lines.end(), offset);
    return static_cast<std::size_t>(behind - m_lines.begin()) - 1;
}

std::size_t TextPlaces::offset(std::uint32_t line, std::uint32_t column) const
{
    if (line == 0 || line > m_lines.size())
        return m_text.size();
    const std::size_t end = line < m_lines.size() ? m_firsts[line] - 1 : m_characters.size() - 1;
    return m_characters[std::min(m_firsts[line - 1] + std::max<std::uint32_t>(column, 1) - 1, end)];
}

Place TextPlaces::place(std::size_t offset) const
{
    const std::size_t line = lineAt(offset);
    const auto character = std::lower_bound(m_characters.begin(), m_characters.end(), offset);
    const auto number = static_cast<std::size_t>(character - m_characters.begin());
    return {offset, static_cast<std::uint32_t>(line) + 1, static_cast<std::uint32_t>(number - m_firsts[line]) + 1};
}

std::size_t TextPlaces::lineBegin(std::size_t offset) const
{
    return m_lines[lineAt(offset)];
}

std::size_t TextPlaces::lineEnd(std::size_t offset) const
{
    const std::size_t next = lineAt(offset) + 1;
    return next < m_lines.size() ? m_lines[next] : m_text.size();
}

} // namespace telltale
