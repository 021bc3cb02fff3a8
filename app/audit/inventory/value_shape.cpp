// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/inventory/value_shape.h"

#include "audit/inventory/distinct_counter.h"

#include <algorithm>
#include <array>
#include <bit>

namespace telltale::audit {

namespace {

/// Kinds of characters that pieces are made of; everything else stands between pieces.
enum PieceKind : std::uint8_t {
    Between = 0,
    Digits = 1,
    HexSmall = 2,
    HexCapital = 4,
    Small = 8,
    Capital = 16,
    Beyond = 32
};

constexpr std::array<std::uint8_t, 256> kinds = [] {
    std::array<std::uint8_t, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        std::uint8_t kind = Between;
        if (c >= '0' && c <= '9')
            kind = Digits;
        else if (c >= 'a' && c <= 'z')
            kind = c <= 'f' ? HexSmall : Small;
        else if (c >= 'A' && c <= 'Z')
            kind = c <= 'F' ? HexCapital : Capital;
        else if (c >= 0x80)
            kind = Beyond;
        table[c] = kind;
    }
    return table;
}();

constexpr std::size_t longestLookedAt = 256;
constexpr std::size_t exactLength = 64;

/// The exact length of short pieces (a card number has 16 digits), the magnitude of long ones.
std::uint64_t lengthClass(std::size_t length)
{
    return length <= exactLength ? length : exactLength + static_cast<std::size_t>(std::bit_width(length));
}

std::uint64_t joined(std::uint64_t hash, std::uint64_t piece)
{
    hash = (hash ^ piece) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 32u);
}

/// Words of prose differ in length without differing in kind.
bool isAllLetters(std::uint8_t mask)
{
    return (mask & (Digits | Beyond)) == 0;
}

} // namespace

std::uint64_t valueShape(std::string_view lexeme)
{
    const std::string_view text = lexeme.substr(0, longestLookedAt);
    std::uint64_t hash = joined(0x1234567u, lexeme.size() <= exactLength ? 0 : lengthClass(lexeme.size()));
    std::size_t begin = 0;
    std::uint8_t mask = 0;
    const auto endPiece = [&](std::size_t end, unsigned char by) {
        if (mask != 0) {
            const bool isSentence = isAllLetters(mask) && by == ' ';
            hash = joined(hash, isSentence ? std::uint64_t(Small) : lengthClass(end - begin) << 8u | mask);
            if ((by == '_' || by == '-') && begin <= 1 && end - begin <= 8 && (mask & Digits) == 0)
                hash = joined(hash, hashOfValue(text.substr(begin, end - begin)));
        }
        hash = joined(hash, 0x10000u + by);
        mask = 0;
        begin = end + 1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::uint8_t kind = kinds[byte];
        if (kind == Between)
            endPiece(at, byte);
        else
            mask |= kind;
    }
    endPiece(text.size(), 0);
    return hash == 0 ? 1 : hash;
}

} // namespace telltale::audit
