// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/window_cursor.h"

#include "payload/document.h"

#include <algorithm>
#include <cstring>

namespace telltale::payload {

namespace {

/// So much of a line that nobody reads is let go at once.
constexpr std::size_t skippedAtOnce = 4u << 20;

} // namespace

void WindowCursor::settleColumn()
{
    if (m_columnAt == m_position)
        return;
    const std::string_view passed = m_window.view().substr(m_columnAt, m_position - m_columnAt);
    m_column = advance(Place{0, m_line, m_column}, passed).column;
    m_columnAt = m_position;
}

Place WindowCursor::place()
{
    settleColumn();
    return {offset(), m_line, m_column};
}

void WindowCursor::move(std::size_t bytes)
{
    const std::string_view passed = rest().view().substr(0, bytes);
    const std::size_t lastFeed = passed.rfind('\n');
    if (lastFeed == std::string_view::npos) {
        move(bytes, 0, 0);
        return;
    }
    const auto feeds = static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    move(bytes, feeds, lastFeed + 1);
}

void WindowCursor::skipLine()
{
    for (;;) {
        const Text text = rest();
        const std::size_t step = std::min(text.size(), skippedAtOnce);
        const void *feed = step == 0 ? nullptr : std::memchr(text.data(), '\n', step);
        if (feed != nullptr) {
            move(static_cast<std::size_t>(static_cast<const char *>(feed) - text.data()) + 1, 1,
                 static_cast<std::size_t>(static_cast<const char *>(feed) - text.data()) + 1);
            return;
        }
        move(step);
        release();
        if (step == text.size() && !extend())
            return;
    }
}

std::size_t WindowCursor::spaces() const
{
    const char *at = m_window.data() + m_position;
    while (*at == ' ' || *at == '\t' || *at == '\r')
        ++at;
    return std::min(static_cast<std::size_t>(at - m_window.data()), m_window.size()) - m_position;
}

void WindowCursor::release()
{
    settleColumn();
    m_input.discard(m_position);
    m_window = m_input.window();
    m_windowOffset = m_input.windowOffset();
    m_position = m_columnAt = 0;
}

bool WindowCursor::extend()
{
    if (m_input.isAtEnd())
        return false;
    release();
    const std::size_t before = m_window.size();
    const Result<bool> extended = m_input.extend();
    m_window = m_input.window();
    if (!extended)
        m_error = extended.error();
    return extended && m_window.size() > before;
}

std::optional<std::size_t> WindowCursor::lineEnd(std::size_t limit)
{
    std::size_t looked = static_cast<std::size_t>(std::max(m_feedFree, offset()) - offset());
    for (;;) {
        const Text text = rest();
        const std::size_t until = std::min(text.size(), limit);
        if (until > looked) {
            const void *feed = std::memchr(text.data() + looked, '\n', until - looked);
            looked = feed == nullptr ? until : static_cast<std::size_t>(static_cast<const char *>(feed) - text.data());
            m_feedFree = offset() + looked;
            if (feed != nullptr)
                return looked;
        }
        if (text.size() > limit)
            return {};
        if (!extend())
            return rest().size();
    }
}

} // namespace telltale::payload
