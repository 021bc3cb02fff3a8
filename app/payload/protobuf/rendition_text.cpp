// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protobuf/rendition_text.h"

#include "payload/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace telltale::payload::protobuf {

namespace {

constexpr std::size_t pieceSize = 32768;
constexpr std::size_t longestEscape = 6; // \u001f
/// Bytes whose text fits into room(), with quotes and what writeEscaped() asks for.
constexpr std::size_t longestPiece = (RenditionText::largestToken - 10) / longestEscape;
constexpr char hexDigits[] = "0123456789abcdef";

constexpr std::array<char, 512> makeHexPairs()
{
    std::array<char, 512> pairs{};
    for (std::size_t i = 0; i < 256; ++i) {
        pairs[2 * i] = hexDigits[i >> 4];
        pairs[2 * i + 1] = hexDigits[i & 15];
    }
    return pairs;
}
constexpr std::array<char, 512> hexPairs = makeHexPairs();

constexpr bool mustBeEscaped(char character)
{
    return static_cast<unsigned char>(character) < 0x20 || character == '"' || character == '\\';
}

/// The letter of a short escape, or 0.
constexpr char escapeLetter(char character)
{
    switch (character) {
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '"':
    case '\\':
        return character;
    default:
        return 0;
    }
}

char *writeEscape(char *out, char character)
{
    *out++ = '\\';
    if (const char letter = escapeLetter(character)) {
        *out++ = letter;
        return out;
    }
    std::memcpy(out, "u00", 3);
    std::memcpy(out + 3, &hexPairs[2 * static_cast<unsigned char>(character)], 2);
    return out + 5;
}

/// Nonzero if one of eight bytes must be escaped; the lowest bit that is set belongs to the first of them. (Higher ones
/// may be wrong: a borrow goes upwards.)
constexpr std::uint64_t escapesIn(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101u;
    const std::uint64_t quotes = word ^ (ones * '"');
    const std::uint64_t slashes = word ^ (ones * '\\');
    return (((word - ones * 0x20u) & ~word) | ((quotes - ones) & ~quotes) | ((slashes - ones) & ~slashes))
        & (ones * 0x80u);
}

template<typename Part>
std::uint64_t partOf(const char *at)
{
    Part part = 0;
    std::memcpy(&part, at, sizeof part);
    return part;
}

/// The last `size` (0 to 7) bytes before `end`, the first of them lowest, and spaces behind them.
std::uint64_t lastBytes(const char *end, std::size_t size)
{
    const std::uint64_t spaces = 0x2020202020202020u << (8 * size);
    if (size >= 4)
        return spaces | partOf<std::uint32_t>(end - size) | partOf<std::uint32_t>(end - 4) << (8 * (size - 4));
    if (size >= 2)
        return spaces | partOf<std::uint16_t>(end - size) | partOf<std::uint16_t>(end - 2) << (8 * (size - 2));
    return size == 0 ? spaces : spaces | partOf<std::uint8_t>(end - 1);
}

/// Needs room for the longest escape of each byte, and for eight bytes more.
char *writeEscaped(char *out, const char *at, const char *end)
{
    if constexpr (std::endian::native == std::endian::little) {
        while (end - at >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, 8);
            std::memcpy(out, &word, 8);
            const std::uint64_t escapes = escapesIn(word);
            const int plain = escapes == 0 ? 8 : std::countr_zero(escapes) / 8;
            at += plain;
            out += plain;
            if (escapes != 0)
                out = writeEscape(out, *at++);
        }
        const std::uint64_t word = lastBytes(end, static_cast<std::size_t>(end - at));
        if (escapesIn(word) == 0) {
            std::memcpy(out, &word, 8);
            return out + (end - at);
        }
    }
    for (; at != end; ++at) {
        if (mustBeEscaped(*at))
            out = writeEscape(out, *at);
        else
            *out++ = *at;
    }
    return out;
}

char *writeHex(char *out, std::string_view bytes)
{
    for (const char byte : bytes) {
        std::memcpy(out, &hexPairs[2 * std::size_t{static_cast<unsigned char>(byte)}], 2);
        out += 2;
    }
    return out;
}

} // namespace

RenditionText::RenditionText(std::uint64_t limit, std::size_t expectedSize)
    : m_limit(limit), m_piece(std::make_unique_for_overwrite<char[]>(pieceSize)), m_at(m_piece.get()),
      m_end(m_at + pieceSize)
{
    m_text.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(expectedSize, limit)) + Text::padding);
}

void RenditionText::quote(std::string_view bytes)
{
    put('"');
    for (; bytes.size() > longestPiece; bytes.remove_prefix(longestPiece)) {
        char *out = room(largestToken);
        written(writeEscaped(out, bytes.data(), bytes.data() + longestPiece));
    }
    char *out = writeEscaped(room(longestEscape * bytes.size() + 10), bytes.data(), bytes.data() + bytes.size());
    *out++ = '"';
    written(out);
}

void RenditionText::hex(std::string_view bytes)
{
    put('"');
    for (; bytes.size() > longestPiece; bytes.remove_prefix(longestPiece))
        written(writeHex(room(2 * longestPiece), bytes.substr(0, longestPiece)));
    written(writeHex(room(2 * bytes.size()), bytes));
    put('"');
}

void RenditionText::passOn()
{
    m_isTooLong = size() > m_limit;
    if (!m_isTooLong)
        m_text.append(m_piece.get(), static_cast<std::size_t>(m_at - m_piece.get()));
    m_passedOn = size();
    m_at = m_piece.get();
}

bool RenditionText::take(std::string &text)
{
    passOn();
    text = std::move(m_text);
    return !m_isTooLong;
}

} // namespace telltale::payload::protobuf
