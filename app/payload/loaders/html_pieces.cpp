// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/html_pieces.h"

namespace telltale::payload {

Place HtmlPieces::placeOf(std::size_t offset)
{
    m_counted = advance(m_counted, m_page.substr(m_counted.offset, offset - m_counted.offset));
    return m_counted;
}

void HtmlPieces::addRun(FencedBlock &block, std::size_t begin)
{
    block.runs.push_back({static_cast<std::uint32_t>(block.copy.size()), placeOf(begin)});
}

void HtmlPieces::copyWhatIsThere(FencedBlock &block)
{
    if (block.copy.empty())
        block.copy = m_page.substr(m_begin, m_end - m_begin);
}

void HtmlPieces::add(FencedBlock &block, std::size_t begin, std::size_t end)
{
    if (begin == end)
        return;
    if (block.runs.empty()) {
        addRun(block, begin);
        m_begin = begin;
        m_end = end;
        return;
    }
    const bool goesOn = begin == m_end;
    if (!goesOn) {
        copyWhatIsThere(block);
        addRun(block, begin);
    }
    m_end = end;
    if (!block.copy.empty())
        block.copy.append(m_page.substr(begin, end - begin));
}

void HtmlPieces::addDecoded(FencedBlock &block, std::size_t begin, std::string_view text)
{
    if (!block.runs.empty())
        copyWhatIsThere(block);
    addRun(block, begin);
    block.copy.append(text);
    m_end = 0; // nothing goes on behind it
}

void HtmlPieces::finish(FencedBlock &block) const
{
    block.bytes = block.copy.empty() ? m_page.substr(m_begin, m_end - m_begin) : std::string_view(block.copy);
}

} // namespace telltale::payload
