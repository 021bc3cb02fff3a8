// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/crypto_address.h"

#include "audit/values/checks/ascii.h"
#include "payload/hex.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <vector>

namespace telltale::audit::checks {

namespace {

constexpr std::string_view base58Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view bech32Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// Base58Check: the payload without its four bytes of checksum; empty when that is wrong.
std::vector<std::uint8_t> base58Check(std::string_view text)
{
    std::vector<std::uint8_t> bytes; // least significant first
    for (const char c : text) {
        const std::size_t value = base58Digits.find(c);
        if (value == std::string_view::npos)
            return {};
        std::uint32_t carry = static_cast<std::uint32_t>(value);
        for (std::uint8_t &byte : bytes) {
            carry += byte * 58u;
            byte = static_cast<std::uint8_t>(carry);
            carry >>= 8;
        }
        if (carry)
            bytes.push_back(static_cast<std::uint8_t>(carry));
    }
    for (std::size_t i = 0; i < text.size() && text[i] == '1'; ++i)
        bytes.push_back(0);
    std::reverse(bytes.begin(), bytes.end());
    if (bytes.size() < 5)
        return {};
    const auto size = static_cast<qsizetype>(bytes.size() - 4);
    const auto sha = [](const QByteArray &data) { return QCryptographicHash::hash(data, QCryptographicHash::Sha256); };
    const QByteArray sum = sha(sha(QByteArray(reinterpret_cast<const char *>(bytes.data()), size)));
    if (!std::equal(bytes.end() - 4, bytes.end(), sum.begin(),
                    [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); }))
        return {};
    bytes.resize(bytes.size() - 4);
    return bytes;
}

const char *base58Currency(std::string_view text)
{
    const std::vector<std::uint8_t> bytes = base58Check(text);
    if (bytes.size() != 21)
        return nullptr;
    switch (bytes[0]) {
    case 0x00:
    case 0x05:
        return "Bitcoin";
    case 0x6f:
    case 0xc4:
        return "Bitcoin (test network)";
    case 0x30:
    case 0x32:
        return "Litecoin";
    case 0x1e:
    case 0x16:
        return "Dogecoin";
    case 0x4c:
    case 0x10:
        return "Dash";
    case 0x41:
        return "Tron";
    default:
        return nullptr;
    }
}

std::uint32_t polymod(std::uint32_t sum, std::uint32_t value)
{
    constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const std::uint32_t top = sum >> 25;
    sum = (sum & 0x1ffffff) << 5 ^ value;
    for (std::size_t i = 0; i < 5; ++i) {
        if (top >> i & 1u)
            sum ^= generator[i];
    }
    return sum;
}

const char *bech32Currency(std::string_view text)
{
    const std::size_t one = text.rfind('1');
    if (one == std::string_view::npos || text.size() < one + 7 || text.size() > 90)
        return nullptr;
    const bool isMixed =
        std::any_of(text.begin(), text.end(), isUpper) && std::any_of(text.begin(), text.end(), isLower);
    const std::string lower = lowered(text);
    const std::string_view part = std::string_view(lower).substr(0, one);
    const char *currency = part == "bc" ? "Bitcoin"
        : part == "tb"                  ? "Bitcoin (test network)"
        : part == "ltc"                 ? "Litecoin"
                                        : nullptr;
    if (!currency || isMixed)
        return nullptr;
    std::uint32_t sum = 1;
    for (const char c : part)
        sum = polymod(sum, static_cast<std::uint32_t>(c) >> 5);
    sum = polymod(sum, 0);
    for (const char c : part)
        sum = polymod(sum, static_cast<std::uint32_t>(c) & 31u);
    std::size_t version = 0;
    for (std::size_t i = one + 1; i < lower.size(); ++i) {
        const std::size_t value = bech32Digits.find(lower[i]);
        if (value == std::string_view::npos)
            return nullptr;
        if (i == one + 1)
            version = value;
        sum = polymod(sum, static_cast<std::uint32_t>(value));
    }
    constexpr std::uint32_t bech32m = 0x2bc830a3;
    return sum == (version == 0 ? 1u : bech32m) ? currency : nullptr;
}

const char *ethereum(std::string_view text)
{
    const std::string_view digits = text.substr(2);
    if (!all(digits, [](char c) { return payload::hexDigit(c) >= 0; }))
        return nullptr;
    const bool hasLower = std::any_of(digits.begin(), digits.end(), isLower);
    const bool hasUpper = std::any_of(digits.begin(), digits.end(), isUpper);
    if (!hasLower && !hasUpper)
        return nullptr;
    if (!hasLower || !hasUpper)
        return "Ethereum (no checksum)";
    const std::string lower = lowered(digits);
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromRawData(lower.data(), 40), QCryptographicHash::Keccak_256);
    for (int i = 0; i < 40; ++i) {
        const int nibble = static_cast<std::uint8_t>(hash[i / 2]) >> (i % 2 ? 0 : 4) & 15;
        const char c = digits[static_cast<std::size_t>(i)];
        if (isAlpha(c) && isUpper(c) != (nibble >= 8))
            return nullptr;
    }
    return "Ethereum";
}

} // namespace

const char *cryptoCurrency(std::string_view text)
{
    if (text.size() == 42 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
        return ethereum(text);
    if (text.size() < 26 || text.size() > 90 || !all(text, isAlnum))
        return nullptr;
    if (const char *currency = bech32Currency(text))
        return currency;
    return text.size() <= 35 ? base58Currency(text) : nullptr;
}

bool isBitcoinPrivateKey(std::string_view text)
{
    if (text.size() < 51 || text.size() > 52 || !all(text, isAlnum))
        return false;
    const std::vector<std::uint8_t> bytes = base58Check(text);
    return (bytes.size() == 33 || bytes.size() == 34) && bytes[0] == 0x80;
}

} // namespace telltale::audit::checks
