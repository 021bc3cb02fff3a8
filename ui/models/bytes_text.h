// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace telltale::models {

/// Bytes as the text that a screen reader walks through, without ever making all of it. Positions are those of a
/// QString: one for a character, two beyond the first plane, one for a byte that is no UTF-8. Control characters are
/// pictures of themselves, invisible ones U+FFFD, so that they are heard of and nothing moves.
/// Counts as far as it is asked for, and remembers that. The bytes must outlive it.
class BytesText
{
public:
    BytesText() = default;
    explicit BytesText(std::string_view bytes) : m_bytes(bytes) {}

    int count();
    /// The position of the character that a byte belongs to.
    int positionOf(std::uint32_t offset);
    /// The first byte of the character at a position.
    std::uint32_t offsetOf(int position);
    /// From a position to before another; what lies outside is left out.
    QString text(int from, int to);

private:
    struct Mark
    {
        std::uint32_t offset;
        std::uint32_t position;
    };
    bool countOn();
    Mark markAtOffset(std::uint32_t offset);
    Mark markAtPosition(std::uint32_t position);

    std::string_view m_bytes;
    std::vector<Mark> m_marks{{0, 0}}; ///< at the beginnings of blocks; the last one is how far it was counted
};

} // namespace telltale::models
