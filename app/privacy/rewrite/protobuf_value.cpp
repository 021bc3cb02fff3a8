// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/protobuf_value.h"

#include "payload/hex.h"

#include <bit>
#include <charconv>
#include <limits>

namespace telltale::privacy {

using payload::protobuf::FieldKind;
using payload::protobuf::WireType;

namespace {

template<typename Number>
Number numberOf(std::string_view text)
{
    Number number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : Number{0};
}

template<typename Number>
Number floatingOf(std::string_view text)
{
    if (text == "NaN")
        return std::numeric_limits<Number>::quiet_NaN();
    if (text == "Infinity" || text == "-Infinity")
        return text.front() == '-' ? -std::numeric_limits<Number>::infinity() : std::numeric_limits<Number>::infinity();
    return numberOf<Number>(text);
}

/// A negative number of 32 bits is sent as one of 64.
std::uint64_t widened(std::int32_t number)
{
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(number));
}

std::uint64_t zigzag32(std::int32_t number)
{
    return (static_cast<std::uint32_t>(number) << 1) ^ static_cast<std::uint32_t>(number >> 31);
}

std::uint64_t zigzag64(std::int64_t number)
{
    return (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63);
}

std::uint64_t bitsOf(FieldKind kind, std::string_view text)
{
    switch (kind) {
    case FieldKind::Bool:
        return text == "true" || text == "1" ? 1 : 0;
    case FieldKind::Int32:
        return widened(numberOf<std::int32_t>(text));
    case FieldKind::SFixed32:
        return static_cast<std::uint32_t>(numberOf<std::int32_t>(text));
    case FieldKind::Int64:
    case FieldKind::SFixed64:
        return static_cast<std::uint64_t>(numberOf<std::int64_t>(text));
    case FieldKind::UInt32:
    case FieldKind::Fixed32:
        return numberOf<std::uint32_t>(text);
    case FieldKind::SInt32:
        return zigzag32(numberOf<std::int32_t>(text));
    case FieldKind::SInt64:
        return zigzag64(numberOf<std::int64_t>(text));
    case FieldKind::Float:
        return std::bit_cast<std::uint32_t>(floatingOf<float>(text));
    case FieldKind::Double:
        return std::bit_cast<std::uint64_t>(floatingOf<double>(text));
    default:
        return numberOf<std::uint64_t>(text);
    }
}

void appendLittleEndian(std::string &out, std::uint64_t bits, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; ++i)
        out += static_cast<char>(bits >> (8 * i) & 0xFFu);
}

} // namespace

void appendVarint(std::string &out, std::uint64_t bits)
{
    for (; bits >= 0x80u; bits >>= 7)
        out += static_cast<char>((bits & 0x7Fu) | 0x80u);
    out += static_cast<char>(bits);
}

std::string scalarBytes(FieldKind kind, std::string_view text)
{
    std::string out;
    const std::uint64_t bits = bitsOf(kind, text);
    switch (payload::protobuf::wireTypeOf(kind)) {
    case WireType::I64:
        appendLittleEndian(out, bits, 8);
        break;
    case WireType::I32:
        appendLittleEndian(out, bits, 4);
        break;
    default:
        appendVarint(out, bits);
        break;
    }
    return out;
}

std::string bytesOfHex(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        const int byte = payload::hexNumber(text, at, 2);
        if (byte < 0)
            return std::string(text);
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

} // namespace telltale::privacy
