// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/keys/secret_key.h"

#include "payload/hex.h"

#include <QCoreApplication>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <utility>

namespace telltale::privacy {

namespace {

Error keyError(const char *code, const char *text)
{
    return {code, QCoreApplication::translate("telltale::Keys", text)};
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

Result<SecretKey> SecretKey::fromBytes(std::string_view bytes)
{
    if (bytes.size() < leastBytes)
        return Error{"key-too-short",
                     QCoreApplication::translate("telltale::Keys",
                                                 "The key has %n byte(s). It takes at least 16, better 32: make one "
                                                 "with `openssl rand -hex 32`.",
                                                 nullptr, static_cast<int>(bytes.size()))};
    return SecretKey(std::string(bytes));
}

Result<SecretKey> SecretKey::fromHex(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    std::string bytes;
    bytes.reserve(text.size() / 2);
    bool isHex = text.size() % 2 == 0;
    for (std::size_t i = 0; isHex && i < text.size(); i += 2) {
        const int high = payload::hexDigit(text[i]);
        const int low = payload::hexDigit(text[i + 1]);
        isHex = high >= 0 && low >= 0;
        bytes += static_cast<char>(high * 16 + low);
    }
    Result<SecretKey> key = isHex
        ? fromBytes(bytes)
        : Result<SecretKey>(keyError(
            "key-no-hex",
            QT_TRANSLATE_NOOP("telltale::Keys", "The key is not written in hexadecimal digits, two for each byte.")));
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return key;
}

Result<SecretKey> SecretKey::make()
{
    std::string bytes(32, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size())) != 1)
        return keyError("key-no-random",
                        QT_TRANSLATE_NOOP("telltale::Keys", "The system gave no random bytes to make a key of."));
    return SecretKey(std::move(bytes));
}

SecretKey::SecretKey(SecretKey &&other) noexcept
{
    // A moved string may leave its bytes behind; a swapped one leaves ours, which are none.
    m_bytes.swap(other.m_bytes);
}

SecretKey &SecretKey::operator=(SecretKey other) noexcept
{
    m_bytes.swap(other.m_bytes);
    return *this;
}

SecretKey::~SecretKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

std::string SecretKey::toHex() const
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(m_bytes.size() * 2);
    for (const char c : m_bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4u];
        text += digits[byte & 15u];
    }
    return text;
}

} // namespace telltale::privacy
