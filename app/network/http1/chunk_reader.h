// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/options.h"
#include "network/http1/reasons.h"

#include <string_view>

namespace telltale::network::http1 {

/// What a reader of bodies did with a piece.
struct BodyTaken
{
    enum class Outcome {
        NeedMore,
        Content, ///< there is some, and perhaps more of the piece
        Last,    ///< what comes now is not the body's any more
        Fault
    };
    Outcome outcome = Outcome::NeedMore;
    std::size_t used = 0;         ///< bytes of the piece, the content's last byte included
    std::string_view content;     ///< inside the piece
    Reason reason = Reason::None; ///< of a Fault, whose byte is the one at `used`
};

/// Takes chunks apart (RFC 9112, 7.1), a byte at a time between their contents, which are handed on without being
/// looked at. The last chunk is taken up to the end of its line: trailers follow. Stricter than the standard: no blanks
/// around extensions, at most 16 digits.
class ChunkReader
{
public:
    explicit ChunkReader(const Options &options) : m_maxExtension(options.chunkExtension), m_maxBody(options.body) {}

    void begin();
    BodyTaken take(std::string_view piece);

private:
    enum class State {
        Size,
        ExtensionName,
        ExtensionValue,
        Token,
        Quoted,
        Escape,
        QuotedEnd,
        SizeFeed,
        Content,
        ContentReturn,
        ContentFeed,
        Last
    };
    Reason step(char octet);
    Reason stepSize(char octet);
    Reason stepExtension(char octet);
    Reason stepQuoted(char octet);
    Reason endItem(char octet, Reason otherwise);
    Reason go(State state);

    std::size_t m_maxExtension;
    std::uint64_t m_maxBody;
    State m_state = State::Size;
    unsigned m_digits = 0;
    std::size_t m_extension = 0; ///< bytes of this chunk's
    std::size_t m_item = 0;      ///< bytes of the name or token being read
    std::uint64_t m_size = 0;    ///< of this chunk, then what is left of it
    std::uint64_t m_total = 0;
};

} // namespace telltale::network::http1
