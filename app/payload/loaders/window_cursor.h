// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/loaders/input.h"

#include <optional>

namespace telltale::payload {

/// A place in an input that only moves forward, with line and column kept along the way, each byte looked at once.
class WindowCursor
{
public:
    /// Begins at the window's first byte, which is taken for the first one of a line.
    explicit WindowCursor(Input &input) : m_input(input), m_window(input.window()), m_windowOffset(input.windowOffset())
    {
    }
    /// Begins at a place that is known from reading up to it.
    void startAt(std::uint32_t line, std::uint32_t column)
    {
        m_line = line;
        m_column = column;
    }

    /// What is at hand from here on.
    Text rest() const { return m_window.from(m_position); }
    char current() const { return m_window.data()[m_position]; }
    bool isAtWindowEnd() const { return m_position == m_window.size(); }
    bool isInputAtEnd() const { return m_input.isAtEnd(); }
    std::uint64_t offset() const { return m_windowOffset + m_position; }
    /// Whether this is the first byte of a line; costs less than place().
    bool isAtLineStart() const { return m_column == 1 && m_columnAt == m_position; }
    /// How many blanks, tabs and carriage returns stand here.
    std::size_t spaces() const;
    /// Of the current byte.
    Place place();

    /// Over bytes that hold `lineFeeds` line feeds, the last of which ends at `lineStart` (from here).
    void move(std::size_t bytes, std::uint32_t lineFeeds, std::size_t lineStart)
    {
        if (lineFeeds != 0) {
            m_line += lineFeeds;
            m_column = 1;
            m_columnAt = m_position + lineStart;
        }
        m_position += bytes;
    }
    /// Over bytes nobody has looked at yet.
    void move(std::size_t bytes);
    /// Behind the next line feed or to the end of the input, reading on as needed; keeps no more than a window of it.
    void skipLine();

    /// Lets the input drop what lies behind us.
    void release();
    /// Reads on behind the window. False when the input has ended. What went wrong is kept for takeError().
    bool extend();
    /// The offset (from here) of the next line feed or the end of the input, reading on as needed, but not when it is
    /// farther away than `limit`.
    std::optional<std::size_t> lineEnd(std::size_t limit);
    std::optional<Error> takeError() { return std::exchange(m_error, std::nullopt); }

private:
    void settleColumn();

    Input &m_input;
    Text m_window; ///< the input's, kept: asking for it again and again is dear
    std::uint64_t m_windowOffset = 0;
    std::size_t m_position = 0;
    std::uint32_t m_line = 1;
    std::uint32_t m_column = 1;
    std::size_t m_columnAt = 0;   ///< the position that m_column belongs to: characters behind it are not counted yet
    std::uint64_t m_feedFree = 0; ///< no line feed between us and this offset: a long line is searched once
    std::optional<Error> m_error;
};

} // namespace telltale::payload
