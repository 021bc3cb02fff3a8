// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The wire format of protobuf, read within bounds. google::protobuf::io::CodedInputStream would read it too, but only
// forwards: fields that are gathered are read out of their order.

#include <bit>
#include <cstdint>
#include <cstring>

namespace telltale::payload::protobuf {

enum class WireType : std::uint8_t {
    Varint = 0,
    I64 = 1,
    Len = 2,
    GroupBegin = 3,
    GroupEnd = 4,
    I32 = 5,
};

/// Field number and wire type, in front of each value.
struct Tag
{
    std::uint32_t number = 0;
    WireType wire = WireType::Varint;
};

/// What is wrong with a message, or why it is not read.
enum class WireFault : std::uint8_t {
    None,
    CutOff,     ///< it ends inside a value
    LongVarint, ///< of more than ten bytes
    LongLength, ///< beyond the end of what it stands in
    FieldNumber,
    WireType,
    GroupEnd,  ///< without its beginning
    GroupOpen, ///< without its end
    Depth,
    Nodes,
    Text,
};

inline constexpr std::ptrdiff_t longestVarint = 10;

/// A varint that does not end with its first byte, see readVarint().
inline const char *readLongVarint(const char *at, const char *end, std::uint64_t &value)
{
    const char *last = end - at > longestVarint ? at + longestVarint : end;
    std::uint64_t bits = 0;
    for (unsigned shift = 0; at != last; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        bits |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
        if (byte < 0x80u) {
            value = bits;
            return at;
        }
    }
    return nullptr;
}

/// The byte behind the varint at `at`; null when there is no whole one (see varintFault()). Bits beyond 64 are dropped,
/// as libprotobuf does.
inline const char *readVarint(const char *at, const char *end, std::uint64_t &value)
{
    if (at != end && static_cast<unsigned char>(*at) < 0x80u) [[likely]] {
        value = static_cast<unsigned char>(*at);
        return at + 1;
    }
    return readLongVarint(at, end, value);
}

/// Why there is no varint at `at`.
inline WireFault varintFault(const char *at, const char *end)
{
    return end - at >= longestVarint ? WireFault::LongVarint : WireFault::CutOff;
}

/// The byte behind a number of fixed width; null when it is cut off.
template<typename Number>
const char *readFixed(const char *at, const char *end, std::uint64_t &value)
{
    if (end - at < static_cast<std::ptrdiff_t>(sizeof(Number)))
        return nullptr;
    Number number = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&number, at, sizeof number);
    } else {
        for (unsigned i = 0; i < sizeof number; ++i)
            number |= static_cast<Number>(static_cast<unsigned char>(at[i])) << (8 * i);
    }
    value = number;
    return at + sizeof number;
}

/// The byte behind the tag; null, with the reason in `fault`, when there is none.
inline const char *readTag(const char *at, const char *end, Tag &tag, WireFault &fault)
{
    std::uint64_t bits = 0;
    const char *next = readVarint(at, end, bits);
    if (next == nullptr) {
        fault = varintFault(at, end);
        return nullptr;
    }
    tag = {static_cast<std::uint32_t>(bits >> 3), static_cast<WireType>(bits & 7u)};
    if (tag.number != 0 && bits <= 0xFFFFFFFFu) [[likely]]
        return next;
    fault = WireFault::FieldNumber;
    return nullptr;
}

/// The first byte of what the length at `at` counts, whose end is then in `contentEnd`; null, with the reason in
/// `fault`, when it does not fit.
inline const char *readLength(const char *at, const char *end, const char *&contentEnd, WireFault &fault)
{
    std::uint64_t length = 0;
    const char *content = readVarint(at, end, length);
    if (content == nullptr) {
        fault = varintFault(at, end);
        return nullptr;
    }
    if (length > static_cast<std::uint64_t>(end - content)) {
        fault = WireFault::LongLength;
        return nullptr;
    }
    contentEnd = content + length;
    return content;
}

/// The byte behind the value (a group: behind its end) of a field whose tag ends at `at`; null when it is not whole.
/// Takes no stack for groups, and does not look whether their ends have their numbers.
const char *skipValue(const char *at, const char *end, WireType wire);

} // namespace telltale::payload::protobuf
