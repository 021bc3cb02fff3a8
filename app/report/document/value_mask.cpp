// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/value_mask.h"

#include "audit/masking.h"
#include "payload/hex.h"
#include "payload/lexeme.h"

#include <optional>

namespace telltale::report {

namespace {

constexpr std::size_t longestPattern = 64;
constexpr std::string_view ellipsis = "…";

bool isContinuation(char character)
{
    return (static_cast<unsigned char>(character) & 0xC0u) == 0x80u;
}

char patternOf(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    if (byte >= '0' && byte <= '9')
        return '9';
    if (byte >= 'a' && byte <= 'z')
        return 'a';
    if (byte >= 'A' && byte <= 'Z')
        return 'A';
    // Controls are nobody's to see, and what is beyond ASCII may be anything.
    return byte < 0x20 || byte >= 0x7F ? 'x' : character;
}

/// The bytes that these digits are; nothing for what are none.
std::optional<std::string> bytesOfHex(std::string_view digits)
{
    if (digits.size() % 2 != 0)
        return {};
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int byte = payload::hexNumber(digits, i, 2);
        if (byte < 0)
            return {};
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

std::string commitmentOf(std::string_view salt, std::string_view lexeme)
{
    payload::Sha256 hash;
    hash.add(salt);
    hash.add(lexeme);
    return hexOf(hash.finish());
}

} // namespace

std::string valuePattern(std::string_view lexeme)
{
    const bool isQuoted = lexeme.size() >= 2 && lexeme.front() == '"' && lexeme.back() == '"';
    std::string decoded;
    std::string_view text = lexeme;
    if (isQuoted) {
        text = lexeme.substr(1, lexeme.size() - 2);
        if (text.find('\\') != std::string_view::npos) {
            decoded = payload::decodeString(lexeme);
            text = decoded;
        }
    }
    std::string pattern = isQuoted ? "\"" : "";
    std::size_t count = 0;
    for (const char character : text) {
        if (isContinuation(character) && count != 0)
            continue;
        if (count++ == longestPattern) {
            pattern += ellipsis;
            break;
        }
        pattern += patternOf(character);
    }
    if (isQuoted)
        pattern += '"';
    return pattern;
}

ValueOpening ValueMask::open(std::string_view item, std::string_view lexeme) const
{
    payload::Sha256 hash;
    hash.add(m_key);
    hash.add(item);
    const payload::Sha256Value salt = hash.finish();
    return {hexOf(salt), commitmentOf(payload::bytesOf(salt), lexeme)};
}

ReportValue ValueMask::value(std::string item, std::string_view lexeme, bool isSecret, bool isCut) const
{
    ReportValue value;
    value.commitment = open(item, lexeme).commitment;
    value.item = std::move(item);
    value.pattern = isSecret ? std::string(audit::maskedSecret) : valuePattern(lexeme);
    if (m_hasValues && !isSecret)
        value.lexeme = lexeme;
    value.isSecret = isSecret;
    value.isCut = isCut;
    if (m_watch)
        m_watch(value, lexeme);
    return value;
}

bool ValueMask::opens(std::string_view commitment, std::string_view salt, std::string_view lexeme)
{
    const std::optional<std::string> bytes = bytesOfHex(salt);
    return bytes
        && bytes->size() == std::tuple_size_v<payload::Sha256Value> && commitmentOf(*bytes, lexeme) == commitment;
}

} // namespace telltale::report
