// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace telltale::payload::protobuf {

/// JSON text that grows at its end. Tokens are written into a piece that stays in the processor's cache, and go from
/// there into the text; what is beyond the limit is counted and not kept.
class RenditionText
{
public:
    /// The most that room() gives at a time.
    static constexpr std::size_t largestToken = 8192;

    RenditionText(std::uint64_t limit, std::size_t expectedSize);

    /// Bytes of the text so far.
    std::uint64_t size() const { return m_passedOn + static_cast<std::uint64_t>(m_at - m_piece.get()); }
    /// True some time after the limit was passed; take() knows for sure.
    bool isTooLong() const { return m_isTooLong; }

    /// Where the next bytes are written, at most so many; written() tells up to where they were.
    char *room(std::size_t bytes)
    {
        if (static_cast<std::size_t>(m_end - m_at) < bytes) [[unlikely]]
            passOn();
        return m_at;
    }
    void written(char *end) { m_at = end; }
    void put(char character) { *room(1) = character, ++m_at; }
    /// A JSON string; only `"`, `\` and control characters are escaped.
    void quote(std::string_view bytes);
    /// A JSON string of two hexadecimal digits a byte.
    void hex(std::string_view bytes);

    /// The text, at the end. False when it is longer than the limit.
    bool take(std::string &text);

private:
    void passOn();

    std::uint64_t m_limit;
    std::uint64_t m_passedOn = 0; ///< bytes that have left the piece
    std::unique_ptr<char[]> m_piece;
    char *m_at;
    char *m_end;
    std::string m_text;
    bool m_isTooLong = false;
};

} // namespace telltale::payload::protobuf
