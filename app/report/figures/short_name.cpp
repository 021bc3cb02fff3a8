// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/short_name.h"

#include "base/visible_text.h"

namespace telltale::report {

namespace {

constexpr std::string_view leftOut = "…";

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

/// Where a character begins, at or up to three bytes before `at`.
std::size_t characterStart(std::string_view bytes, std::size_t at)
{
    for (int step = 0; step < 3 && at > 0 && at < bytes.size() && continuesCharacter(bytes[at]); ++step)
        --at;
    return at;
}

} // namespace

ShortName::ShortName(std::string_view bytes, std::size_t most)
{
    m_isCut = bytes.size() > most;
    if (m_isCut) {
        m_visible = visibleUtf8(bytes.substr(0, characterStart(bytes, most / 2)));
        m_gap = m_visible.size();
        m_visible += visibleUtf8(bytes.substr(characterStart(bytes, bytes.size() - most / 2)));
    } else {
        m_visible = visibleUtf8(bytes);
    }
    for (std::size_t at = 0; at < m_visible.size(); ++at) {
        if (!continuesCharacter(m_visible[at]))
            m_starts.push_back(at);
    }
    m_starts.push_back(m_visible.size());
}

std::string ShortName::text() const
{
    std::string text = m_visible;
    if (m_isCut)
        text.insert(m_gap, leftOut);
    return text;
}

std::string ShortName::text(std::size_t count) const
{
    const std::size_t tail = count / 2;
    std::string text = m_visible.substr(0, m_starts[count - tail]);
    text += leftOut;
    return text + m_visible.substr(m_starts[characters() - tail]);
}

} // namespace telltale::report
