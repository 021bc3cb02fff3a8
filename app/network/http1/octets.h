// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace telltale::network::http1 {

/// The kinds of bytes that a message is made of (RFC 9110, 5.5 and 5.6.2; RFC 9112, 3.2).
enum OctetKind : std::uint8_t {
    TokenOctet = 1,  ///< of a method or a field's name
    ValueOctet = 2,  ///< of a field's value: visible, blank, tab, or of the upper half
    TargetOctet = 4, ///< of a request target: visible ASCII
    HexOctet = 8
};

constexpr std::array<std::uint8_t, 256> makeOctetKinds()
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    std::array<std::uint8_t, 256> kinds{};
    for (unsigned octet = 0; octet < 256; ++octet) {
        const bool isDigit = octet >= '0' && octet <= '9';
        const unsigned lower = octet | 0x20U;
        const bool isLetter = octet < 0x80 && lower >= 'a' && lower <= 'z';
        const bool isVisible = octet > 0x20 && octet < 0x7f;
        const bool isMark = isVisible && marks.find(static_cast<char>(octet)) != std::string_view::npos;
        unsigned kind = isVisible ? TargetOctet : 0;
        kind |= isDigit || isLetter || isMark ? TokenOctet : 0;
        kind |= isVisible || octet == ' ' || octet == '\t' || octet >= 0x80 ? ValueOctet : 0;
        kind |= isDigit || (isLetter && lower <= 'f') ? HexOctet : 0;
        kinds[octet] = static_cast<std::uint8_t>(kind);
    }
    return kinds;
}

inline constexpr std::array<std::uint8_t, 256> octetKinds = makeOctetKinds();

constexpr bool isOctet(char octet, OctetKind kind)
{
    return (octetKinds[static_cast<unsigned char>(octet)] & kind) != 0;
}

/// Where the bytes of this kind end that `text` has from `from` on.
constexpr std::size_t endOf(OctetKind kind, std::string_view text, std::size_t from = 0)
{
    while (from < text.size() && isOctet(text[from], kind))
        ++from;
    return from;
}

/// endOf(ValueOctet), eight bytes at a time while they are plainly such.
inline std::size_t endOfValue(std::string_view text, std::size_t from)
{
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x80 * ones;
    while (text.size() - from >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + from, sizeof word);
        const std::uint64_t controls = (word - 0x20 * ones) & ~word & highs;
        const std::uint64_t other = word ^ 0x7f * ones;
        const std::uint64_t deletes = (other - ones) & ~other & highs;
        if ((controls | deletes) != 0) {
            const std::size_t end = endOf(ValueOctet, text.substr(0, from + sizeof word), from);
            if (end != from + sizeof word)
                return end;
        }
        from += sizeof word;
    }
    return endOf(ValueOctet, text, from);
}

constexpr bool isBlank(char octet)
{
    return octet == ' ' || octet == '\t';
}

constexpr bool isDecimal(char octet)
{
    return octet >= '0' && octet <= '9';
}

constexpr char lowered(char octet)
{
    return octet >= 'A' && octet <= 'Z' ? static_cast<char>(octet + ('a' - 'A')) : octet;
}

/// Whether `text` is `lower`, whatever its case. Only ASCII has case here.
constexpr bool isSameWord(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size()
        && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return lowered(a) == b; });
}

/// Without blanks and tabs at both ends (OWS, RFC 9110, 5.6.3).
constexpr std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace telltale::network::http1
