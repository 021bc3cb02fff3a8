// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/chunk_reader.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

namespace {

constexpr unsigned maxSizeDigits = 16;

unsigned hexValue(char digit)
{
    return static_cast<unsigned>(isDecimal(digit) ? digit - '0' : lowered(digit) - 'a' + 10);
}

} // namespace

void ChunkReader::begin()
{
    m_state = State::Size;
    m_digits = 0;
    m_size = 0;
    m_total = 0;
}

Reason ChunkReader::go(State state)
{
    m_state = state;
    m_item = 0;
    return Reason::None;
}

/// Behind a size, a name or a value: another extension, the end of the line, or what is `otherwise`.
Reason ChunkReader::endItem(char octet, Reason otherwise)
{
    if (octet == '\r') {
        if (m_size > m_maxBody - m_total)
            return Reason::BodyTooLarge;
        return go(State::SizeFeed);
    }
    if (octet == ';')
        return go(State::ExtensionName);
    return octet == '\n' ? Reason::BareLf : otherwise;
}

Reason ChunkReader::stepSize(char octet)
{
    if (isOctet(octet, HexOctet)) {
        if (m_digits == maxSizeDigits)
            return Reason::BadChunkSize;
        ++m_digits;
        m_size = m_size << 4U | hexValue(octet);
        return Reason::None;
    }
    if (m_digits == 0)
        return octet == '\n' ? Reason::BareLf : Reason::BadChunkSize;
    m_extension = 0;
    return endItem(octet, Reason::BadChunkSize);
}

Reason ChunkReader::stepQuoted(char octet)
{
    if (!isOctet(octet, ValueOctet))
        return octet == '\r' ? Reason::BareCr : octet == '\n' ? Reason::BareLf : Reason::BadChunkExtension;
    if (m_state == State::Escape)
        return go(State::Quoted);
    if (octet == '\\')
        return go(State::Escape);
    return octet == '"' ? go(State::QuotedEnd) : Reason::None;
}

Reason ChunkReader::stepExtension(char octet)
{
    if (octet != '\r' && ++m_extension > m_maxExtension)
        return Reason::ChunkExtensionTooLong;
    switch (m_state) {
    case State::Quoted:
    case State::Escape:
        return stepQuoted(octet);
    case State::QuotedEnd:
        return endItem(octet, Reason::BadChunkExtension);
    case State::ExtensionValue:
        if (octet == '"')
            return go(State::Quoted);
        m_state = State::Token;
        [[fallthrough]];
    default:
        break;
    }
    if (isOctet(octet, TokenOctet)) {
        ++m_item;
        return Reason::None;
    }
    if (m_item == 0)
        return octet == '\n' ? Reason::BareLf : Reason::BadChunkExtension;
    if (octet == '=' && m_state == State::ExtensionName)
        return go(State::ExtensionValue);
    return endItem(octet, Reason::BadChunkExtension);
}

Reason ChunkReader::step(char octet)
{
    switch (m_state) {
    case State::Size:
        return stepSize(octet);
    case State::SizeFeed:
        if (octet != '\n')
            return Reason::BareCr;
        m_total += m_size;
        return go(m_size == 0 ? State::Last : State::Content);
    case State::ContentReturn:
        return octet == '\r' ? go(State::ContentFeed) : Reason::BadChunkEnd;
    case State::ContentFeed:
        m_digits = 0;
        return octet == '\n' ? go(State::Size) : Reason::BadChunkEnd;
    default:
        return stepExtension(octet);
    }
}

BodyTaken ChunkReader::take(std::string_view piece)
{
    std::size_t used = 0;
    while (m_state != State::Last) {
        if (used == piece.size())
            return {BodyTaken::Outcome::NeedMore, used, {}, Reason::None};
        if (m_state == State::Content) {
            const std::string_view content =
                piece.substr(used, static_cast<std::size_t>(std::min<std::uint64_t>(m_size, piece.size() - used)));
            m_size -= content.size();
            if (m_size == 0)
                m_state = State::ContentReturn;
            return {BodyTaken::Outcome::Content, used + content.size(), content, Reason::None};
        }
        if (const Reason reason = step(piece[used]); reason != Reason::None)
            return {BodyTaken::Outcome::Fault, used, {}, reason};
        ++used;
    }
    return {BodyTaken::Outcome::Last, used, {}, Reason::None};
}

} // namespace telltale::network::http1
