// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace telltale::payload {

/// What a reviewer says about an event.
struct EventMark
{
    bool isFlagged = false;
    std::string note; ///< UTF-8; "": none

    bool isEmpty() const { return !isFlagged && note.empty(); }
    friend bool operator==(const EventMark &, const EventMark &) = default;
};

/// Bytes that a note may have.
inline constexpr std::size_t longestNote = 1u << 20;
/// Events of one input that may have a mark.
inline constexpr std::size_t mostMarks = 100'000;

} // namespace telltale::payload
