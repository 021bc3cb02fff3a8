// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/encodings.h"

#include "audit/values/checks/ascii.h"
#include "payload/hex.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::audit::checks {

namespace {

/// Of either alphabet; `isUrl` and `isPlain` note which one showed itself.
int sextet(char c, bool &isUrl, bool &isPlain)
{
    if (isUpper(c))
        return c - 'A';
    if (isLower(c))
        return c - 'a' + 26;
    if (isDigit(c))
        return c - '0' + 52;
    isUrl |= c == '-' || c == '_';
    isPlain |= c == '+' || c == '/';
    return c == '-' || c == '+' ? 62 : c == '_' || c == '/' ? 63 : -1;
}

} // namespace

std::optional<std::string> decodeBase64(std::string_view text)
{
    std::size_t padding = 0;
    const std::size_t size = text.size();
    while (!text.empty() && text.back() == '=' && padding < 2) {
        text.remove_suffix(1);
        ++padding;
    }
    if (text.size() % 4 == 1 || text.size() < 2 || (padding && size % 4 != 0))
        return std::nullopt;
    std::string out;
    out.reserve(text.size() * 3 / 4);
    bool isUrl = false;
    bool isPlain = false;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        const int value = sextet(c, isUrl, isPlain);
        if (value < 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>(bits >> held & 255u);
        }
    }
    if ((isUrl && isPlain) || (bits & ((1u << held) - 1u)) != 0)
        return std::nullopt;
    return out;
}

std::optional<std::string> decodeHex(std::string_view text)
{
    if (text.empty() || text.size() % 2)
        return std::nullopt;
    std::string out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int byte = payload::hexNumber(text, i, 2);
        if (byte < 0)
            return std::nullopt;
        out += static_cast<char>(byte);
    }
    return out;
}

std::string decodePercent(std::string_view text, bool plusIsBlank)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int byte = text[i] == '%' ? payload::hexNumber(text, i + 1, 2) : -1;
        if (byte >= 0) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += plusIsBlank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

bool isPercentEncoded(std::string_view text)
{
    bool has = false;
    for (std::size_t i = text.find('%'); i < text.size(); i = text.find('%', i + 1)) {
        if (payload::hexNumber(text, i + 1, 2) < 0)
            return false;
        has = true;
    }
    return has && std::none_of(text.begin(), text.end(), isSpace);
}

bool isReadable(std::string_view bytes)
{
    if (bytes.empty() || !payload::isUtf8(bytes))
        return false;
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && !isSpace(c)) || c == '\x7f';
    });
    return controls == 0;
}

bool looksLikeBase64(std::string_view text)
{
    if (text.size() < 16)
        return false;
    const bool hasLower = std::any_of(text.begin(), text.end(), isLower);
    const bool hasUpper = std::any_of(text.begin(), text.end(), isUpper);
    const bool hasDigit = std::any_of(text.begin(), text.end(), isDigit);
    const bool isPadded = text.back() == '=';
    if (!hasLower || !hasUpper || (!hasDigit && !isPadded))
        return false;
    const auto bytes = decodeBase64(text);
    if (!bytes)
        return false;
    if (isReadable(*bytes))
        return true;
    const bool isCompressed = bytes->starts_with("\x1f\x8b") || bytes->starts_with("\x28\xb5\x2f\xfd");
    // Noise: a path (a/b/c) or camelCase words decode as well, but use few digits and many slashes.
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    const auto slashes = std::count(text.begin(), text.end(), '/') + std::count(text.begin(), text.end(), '-')
        + std::count(text.begin(), text.end(), '_');
    const auto size = static_cast<std::ptrdiff_t>(text.size());
    return isCompressed || (isPadded && digits > 0) || (size >= 20 && digits * 20 >= size && slashes * 12 <= size);
}

} // namespace telltale::audit::checks
