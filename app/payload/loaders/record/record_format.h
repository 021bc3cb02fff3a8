// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/sha256.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The form of a capture record (`.telltale`), to the byte. HACKING.md, "The capture record", tells it to strangers;
/// both must say the same.
namespace telltale::payload {

/// What every record begins with, but for the version behind it. As in PNG it tells transfers that change line ends or
/// clear the eighth bit.
constexpr std::string_view recordSignature("\x89Telltale\r\n\x1a\n\0", 14);
constexpr std::size_t recordPrefaceSize = 16; ///< the signature and two bytes of version
constexpr std::uint16_t recordVersion = 1;

/// What a frame is about.
enum class RecordKind : std::uint16_t {
    Header = 1,     ///< the first frame of every file
    Connection = 2, ///< somebody has connected
    Request = 3,    ///< an exchange was received
    Refusal = 4,    ///< what came was no request that is accepted
    Decision = 5,   ///< what becomes of an exchange
    Forward = 6,    ///< what was sent on
    Answer = 7,     ///< what came back
    Coverage = 8,   ///< counters: what was seen and what was not
    End = 9,        ///< the capture, or this file of it, was ended in order
    Tunnel = 10,    ///< a connection was passed on unread
    Stream = 11,    ///< bytes of a connection that is not taken apart into exchanges
};

/// Of the content of each kind; later ones only add at its end.
constexpr std::uint16_t recordRevision(RecordKind kind)
{
    return kind == RecordKind::Connection || kind == RecordKind::Request ? 1 : 0;
}

constexpr std::string_view recordMark = "TTR:"; ///< a frame's first bytes
constexpr std::size_t recordMarkedSize = 16;    ///< mark, kind, revision, length: what the check is over
constexpr std::size_t recordCheckSize = 8;
constexpr std::size_t recordHeadSize = recordMarkedSize + recordCheckSize;
constexpr std::size_t recordChainSize = 32;
constexpr std::size_t recordFrameOverhead = recordHeadSize + recordChainSize;
/// No content is longer, whatever a length says: nothing that is counted here overflows.
constexpr std::uint64_t recordLongestContent = std::uint64_t(1) << 60;

/// The first 24 bytes of a frame, taken apart.
struct RecordHead
{
    std::uint16_t kind = 0;
    std::uint16_t revision = 0;
    std::uint64_t length = 0; ///< of the content
    std::uint64_t size() const { return recordFrameOverhead + length; }
};

/// The preface of a file in the version we write.
std::string recordPreface();
/// The value that the chain of a file begins with: the hash of its preface.
Sha256Value firstChainValue(Sha256 &hash, std::string_view preface);

/// A frame's head, with its check.
std::string recordHead(Sha256 &hash, const Sha256Value &chain, RecordKind kind, std::uint64_t length);
/// The head that stands in 24 bytes behind a frame with this chain value; nothing when its check says no.
std::optional<RecordHead> readRecordHead(Sha256 &hash, const Sha256Value &chain, std::string_view bytes);

/// Whether bytes begin like a record, of any version.
bool looksLikeRecord(std::string_view bytes);

/// Little-endian numbers, wherever they stand.
template<typename Number>
void appendNumber(std::string &bytes, Number number)
{
    char little[sizeof number];
    for (std::size_t i = 0; i < sizeof number; ++i)
        little[i] = static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
    bytes.append(little, sizeof number);
}
/// `bytes` must be long enough.
template<typename Number>
Number readNumber(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        number |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(bytes[i])) << (8 * i);
    return static_cast<Number>(number);
}

} // namespace telltale::payload
