// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/pseudonym.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/email.h"
#include "audit/values/checks/ip_address.h"
#include "base/utf8.h"
#include "privacy/anonymise/methods/number_text.h"
#include "privacy/anonymise/methods/pseudonym_source.h"

#include <arpa/inet.h>

#include <algorithm>

namespace telltale::privacy {

using payload::NodeType;

namespace {

namespace checks = audit::checks;

bool isHex(char c)
{
    return checks::isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool hasUpper(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), checks::isUpper);
}

bool hasLower(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), checks::isLower);
}

/// Every hexadecimal digit changed, everything between them kept.
std::string otherHex(std::string_view text, PseudonymSource &source)
{
    std::string other(text);
    const bool isUpper = hasUpper(text);
    for (char &c : other) {
        if (isHex(c))
            c = source.hexDigit(isUpper);
    }
    return other;
}

bool isDashedUuid(std::string_view text)
{
    if (text.size() != 36 || (hasUpper(text) && hasLower(text)))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return true;
}

std::string otherUuid(std::string_view text, PseudonymSource &source)
{
    constexpr std::size_t version = 14;
    constexpr std::size_t variant = 19;
    const auto isAll = [text](char digit) {
        return std::all_of(text.begin(), text.end(),
                           [digit](char c) { return c == '-' || (c | 0x20) == (digit | 0x20); });
    };
    if (isAll('0') || isAll('f'))
        return std::string(text);
    std::string other = otherHex(text, source);
    other[version] = text[version];
    // Variant 10 (RFC 9562) is the digits 8 to b; others, which are old or wrong, stay.
    const char was = static_cast<char>(checks::isDigit(text[variant]) ? text[variant] : text[variant] | 0x20);
    const bool isRfc = was == '8' || was == '9' || was == 'a' || was == 'b';
    constexpr char digits[] = "89ab89AB";
    other[variant] = isRfc ? digits[source.below(4) + (hasUpper(text) ? 4 : 0)] : text[variant];
    return other;
}

/// `aa:bb:cc:dd:ee:ff`, `aa-bb-…`, `aabb.ccdd.eeff`
bool isMac(std::string_view text)
{
    const bool isCisco = text.size() == 14;
    if ((!isCisco && text.size() != 17) || (hasUpper(text) && hasLower(text)))
        return false;
    const std::size_t group = isCisco ? 5 : 3;
    const char between = text[group - 1];
    if (isCisco ? between != '.' : between != ':' && between != '-')
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % group == group - 1 ? text[i] != between : !isHex(text[i]))
            return false;
    }
    return true;
}

std::string otherMac(std::string_view text, PseudonymSource &source)
{
    std::string other = otherHex(text, source);
    // Locally administered, one station (IEEE 802): the low bits of the first octet are 10.
    constexpr char digits[] = "26ae26AE";
    other[1] = digits[source.below(4) + (hasUpper(text) ? 4 : 0)];
    return other;
}

std::string otherAddress(const checks::IpAddress &address, PseudonymSource &source)
{
    char buffer[INET6_ADDRSTRLEN] = {};
    if (address.isV6) {
        std::array<unsigned char, 16> bytes{0x20, 0x01, 0x0d, 0xb8};
        for (std::size_t i = 4; i < bytes.size(); ++i)
            bytes[i] = source.byte();
        ::inet_ntop(AF_INET6, bytes.data(), buffer, sizeof buffer);
    } else {
        std::array<unsigned char, 4> bytes{10, source.byte(), source.byte(), 0};
        bytes[3] = static_cast<unsigned char>(1 + source.below(254));
        ::inet_ntop(AF_INET, bytes.data(), buffer, sizeof buffer);
    }
    std::string other = buffer;
    if (address.prefix >= 0)
        other += '/' + std::to_string(address.prefix);
    return other;
}

std::string otherEmail(PseudonymSource &source)
{
    std::string other = "u";
    for (int i = 0; i < 16; ++i)
        other += source.hexDigit(false);
    other += '@';
    for (int i = 0; i < 8; ++i)
        other += source.letter();
    return other + ".invalid";
}

std::optional<std::string> otherNumber(std::string_view text, PseudonymSource &source)
{
    const std::optional<NumberText> number = parseNumberText(text);
    if (!number)
        return std::nullopt;
    std::string other = number->isNegative ? "-" : "";
    if (number->whole.size() > 1)
        other += static_cast<char>('1' + source.below(9));
    else if (number->whole == "0" && !number->fraction.empty())
        other += '0';
    else
        other += source.digit();
    for (std::size_t i = 1; i < number->whole.size(); ++i)
        other += source.digit();
    if (!number->fraction.empty())
        other += '.';
    for (std::size_t i = 0; i < number->fraction.size(); ++i)
        other += source.digit();
    other += number->exponent;
    return other;
}

bool isLongHex(std::string_view text)
{
    return text.size() >= 8 && std::all_of(text.begin(), text.end(), isHex)
        && std::any_of(text.begin(), text.end(), checks::isDigit) && (hasLower(text) != hasUpper(text));
}

std::optional<std::string> otherByClass(std::string_view text, PseudonymSource &source)
{
    std::string other;
    bool hasChanged = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const std::uint32_t length = firstCharacter(text.substr(at)).length;
        if (checks::isDigit(c))
            other += source.digit();
        else if (checks::isUpper(c))
            other += static_cast<char>(source.letter() - 'a' + 'A');
        else if (checks::isLower(c) || static_cast<unsigned char>(c) >= 0x80)
            other += source.letter(); // of other scripts, too: kept, they would show what the text is about
        else
            other += c;
        hasChanged |= other.back() != c || checks::isAlnum(c);
        at += length;
    }
    return hasChanged ? std::optional(std::move(other)) : std::nullopt;
}

} // namespace

std::optional<std::string> pseudonymOf(std::string_view text, NodeType type, const Hmac &hmac)
{
    PseudonymSource source(hmac, text);
    if (type == NodeType::Number)
        return otherNumber(text, source);
    if (type == NodeType::Boolean)
        return std::nullopt;
    if (isDashedUuid(text))
        return otherUuid(text, source);
    if (isMac(text))
        return otherMac(text, source);
    if (isLongHex(text))
        return otherHex(text, source);
    if (const auto address = checks::parseIp(text))
        return otherAddress(*address, source);
    if (text.find('@') != std::string_view::npos && checks::isEmail(text))
        return otherEmail(source);
    return otherByClass(text, source);
}

} // namespace telltale::privacy
