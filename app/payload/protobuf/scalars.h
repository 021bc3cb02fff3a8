// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protobuf/message_table.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

namespace telltale::payload::protobuf {

inline constexpr std::size_t longestScalar = 32;

/// The byte behind the number at `at`, whose bits are then in `bits`; null when it is cut off, or a varint too long.
inline const char *readScalar(WireType wire, const char *at, const char *end, std::uint64_t &bits)
{
    if (wire == WireType::I64)
        return readFixed<std::uint64_t>(at, end, bits);
    if (wire == WireType::I32)
        return readFixed<std::uint32_t>(at, end, bits);
    return readVarint(at, end, bits);
}

inline char *writeWord(char *out, std::string_view word)
{
    std::memcpy(out, word.data(), word.size());
    return out + word.size();
}

template<typename Number>
char *writeInteger(char *out, Number number)
{
    return std::to_chars(out, out + longestScalar, number).ptr;
}

/// The fewest digits that give the number again; JSON has no other word than a string for what is none.
template<typename Number>
char *writeFloating(char *out, Number number)
{
    if (std::isfinite(number)) [[likely]]
        return std::to_chars(out, out + longestScalar, number).ptr;
    if (std::isnan(number))
        return writeWord(out, "\"NaN\"");
    return writeWord(out, number > 0 ? "\"Infinity\"" : "\"-Infinity\"");
}

template<typename Number>
Number undoZigzag(Number bits)
{
    return (bits >> 1) ^ (Number{0} - (bits & 1u));
}

/// The number as JSON, in at most longestScalar bytes. Numbers of 32 bits are the lower half of what was sent, as
/// libprotobuf takes them.
inline char *writeScalar(char *out, FieldKind kind, std::uint64_t bits)
{
    const auto low = static_cast<std::uint32_t>(bits);
    switch (kind) {
    case FieldKind::Bool:
        return writeWord(out, bits != 0 ? "true" : "false");
    case FieldKind::Int32:
    case FieldKind::SFixed32:
        return writeInteger(out, static_cast<std::int32_t>(low));
    case FieldKind::Int64:
    case FieldKind::SFixed64:
        return writeInteger(out, static_cast<std::int64_t>(bits));
    case FieldKind::UInt32:
    case FieldKind::Fixed32:
        return writeInteger(out, low);
    case FieldKind::SInt32:
        return writeInteger(out, static_cast<std::int32_t>(undoZigzag(low)));
    case FieldKind::SInt64:
        return writeInteger(out, static_cast<std::int64_t>(undoZigzag(bits)));
    case FieldKind::Float:
        return writeFloating(out, std::bit_cast<float>(low));
    case FieldKind::Double:
        return writeFloating(out, std::bit_cast<double>(bits));
    default:
        return writeInteger(out, bits);
    }
}

} // namespace telltale::payload::protobuf
