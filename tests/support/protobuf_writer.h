// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace telltale::test {

/// Writes the wire format of protobuf, right or wrong, field by field.
class ProtobufWriter
{
public:
    std::string bytes;

    ProtobufWriter &raw(std::string_view some)
    {
        bytes.append(some);
        return *this;
    }
    ProtobufWriter &number(std::uint64_t value)
    {
        for (; value > 0x7F; value >>= 7)
            bytes.push_back(static_cast<char>((value & 0x7F) | 0x80));
        bytes.push_back(static_cast<char>(value));
        return *this;
    }
    ProtobufWriter &tag(std::uint64_t field, unsigned wire) { return number(field << 3 | wire); }
    ProtobufWriter &varint(std::uint64_t field, std::uint64_t value) { return tag(field, 0).number(value); }
    ProtobufWriter &fixed64(std::uint64_t field, std::uint64_t value) { return tag(field, 1).little(value, 8); }
    ProtobufWriter &fixed32(std::uint64_t field, std::uint32_t value) { return tag(field, 5).little(value, 4); }
    ProtobufWriter &real(std::uint64_t field, double value)
    {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        return fixed64(field, bits);
    }
    ProtobufWriter &content(std::uint64_t field, std::string_view value)
    {
        return tag(field, 2).number(value.size()).raw(value);
    }
    ProtobufWriter &message(std::uint64_t field, const ProtobufWriter &value) { return content(field, value.bytes); }
    ProtobufWriter &little(std::uint64_t value, unsigned width)
    {
        for (unsigned i = 0; i < width; ++i)
            bytes.push_back(static_cast<char>(value >> (8 * i)));
        return *this;
    }
};

} // namespace telltale::test
