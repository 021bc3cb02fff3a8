// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/section_reader.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

void SectionReader::begin(Limit section)
{
    m_section.clear();
    m_fault = {};
    m_limit = section;
    m_lineStart = 0;
    m_lineSize = 0;
    m_isWhole = false;
}

SectionReader::Taken SectionReader::take(std::string_view piece, Limit line)
{
    if (m_isWhole) {
        m_lineStart += m_lineSize;
        m_lineSize = 0;
        m_isWhole = false;
    }
    const Limit whole{m_limit.bytes - m_lineStart, m_limit.reason};
    const Limit &nearer = line.bytes < whole.bytes ? line : whole;
    const std::string_view seen = piece.substr(0, nearer.bytes - m_lineSize);
    const std::size_t feed = seen.find('\n');
    const std::size_t used = feed == std::string_view::npos ? seen.size() : feed + 1;
    m_section.append(seen.substr(0, used));
    m_lineSize += used;
    if (feed == std::string_view::npos) {
        if (piece.size() == seen.size())
            return {Outcome::NeedMore, used};
        m_fault = {nearer.reason, m_lineStart + m_lineSize};
        return {Outcome::Fault, used};
    }
    m_isWhole = true;
    const std::string_view bytes = m_section.bytes();
    if (m_lineSize < 2 || bytes[bytes.size() - 2] != '\r') {
        m_fault = {Reason::BareLf, bytes.size() - 1};
        return {Outcome::Fault, used};
    }
    return {Outcome::Line, used};
}

Fault SectionReader::valueFault(std::size_t offset) const
{
    return {m_section.bytes()[offset] == '\r' ? Reason::BareCr : Reason::FieldValue, offset};
}

Fault SectionReader::addField()
{
    const std::string_view text = line();
    if (m_section.size() == m_maxFields)
        return {Reason::TooManyFields, m_lineStart};
    if (isBlank(text.front()))
        return {Reason::LineFolding, m_lineStart};
    const std::size_t colon = endOf(TokenOctet, text);
    if (colon == text.size())
        return {Reason::NoColon, m_lineStart};
    if (text[colon] == '\r')
        return {Reason::BareCr, m_lineStart + colon};
    if (isBlank(text[colon]) && text.find(':', colon) == std::string_view::npos)
        return {Reason::NoColon, m_lineStart};
    if (isBlank(text[colon]))
        return {Reason::SpaceBeforeColon, m_lineStart + colon};
    if (text[colon] != ':' || colon == 0)
        return {Reason::FieldName, m_lineStart + colon};
    const std::size_t end = endOfValue(text, colon + 1);
    if (end != text.size())
        return valueFault(m_lineStart + end);
    const std::string_view value = withoutBlanks(text.substr(colon + 1));
    const std::size_t offset = value.empty() ? colon + 1 : static_cast<std::size_t>(value.data() - text.data());
    m_section.add({static_cast<std::uint32_t>(m_lineStart), static_cast<std::uint32_t>(colon),
                   static_cast<std::uint32_t>(m_lineStart + offset), static_cast<std::uint32_t>(value.size()),
                   fieldRole(text.substr(0, colon))});
    return {};
}

} // namespace telltale::network::http1
