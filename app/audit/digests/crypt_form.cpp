// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/digests/crypt_form.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "payload/hex.h"

#include <array>

namespace telltale::audit {

using namespace checks;

namespace {

struct Prefix
{
    std::string_view text;
    const char *algorithm;
    Recognised recognised;
    std::size_t least; ///< bytes of the whole
};

constexpr std::array prefixes{
    Prefix{"$2a$", "bcrypt", Recognised::Bcrypt, 59},
    Prefix{"$2b$", "bcrypt", Recognised::Bcrypt, 59},
    Prefix{"$2x$", "bcrypt", Recognised::Bcrypt, 59},
    Prefix{"$2y$", "bcrypt", Recognised::Bcrypt, 59},
    Prefix{"$argon2id$", "Argon2id", Recognised::Argon2, 30},
    Prefix{"$argon2i$", "Argon2i", Recognised::Argon2, 30},
    Prefix{"$argon2d$", "Argon2d", Recognised::Argon2, 30},
    Prefix{"argon2$argon2", "Argon2", Recognised::Argon2, 40},
    Prefix{"$scrypt$", "scrypt", Recognised::Digest, 30},
    Prefix{"$7$", "scrypt", Recognised::Digest, 30},
    Prefix{"scrypt:", "scrypt", Recognised::Digest, 40},
    Prefix{"$y$", "yescrypt", Recognised::Digest, 30},
    Prefix{"$pbkdf2-sha512$", "PBKDF2-SHA512", Recognised::Digest, 40},
    Prefix{"$pbkdf2-sha256$", "PBKDF2-SHA256", Recognised::Digest, 40},
    Prefix{"$pbkdf2$", "PBKDF2-SHA1", Recognised::Digest, 30},
    Prefix{"pbkdf2_sha256$", "PBKDF2-SHA256", Recognised::Digest, 40},
    Prefix{"pbkdf2_sha1$", "PBKDF2-SHA1", Recognised::Digest, 40},
    Prefix{"pbkdf2:sha256:", "PBKDF2-SHA256", Recognised::Digest, 40},
    Prefix{"bcrypt_sha256$", "bcrypt", Recognised::Bcrypt, 40},
    Prefix{"$1$", "MD5-crypt", Recognised::Digest, 26},
    Prefix{"$apr1$", "MD5-crypt", Recognised::Digest, 29},
    Prefix{"$5$", "SHA-256-crypt", Recognised::Digest, 47},
    Prefix{"$6$", "SHA-512-crypt", Recognised::Digest, 90},
    Prefix{"$P$", "phpass", Recognised::Digest, 34},
    Prefix{"$H$", "phpass", Recognised::Digest, 34},
    Prefix{"{SSHA}", "salted SHA-1", Recognised::Digest, 38},
    Prefix{"{SHA}", "SHA-1", Recognised::Sha1, 33},
    Prefix{"{SMD5}", "salted MD5", Recognised::Digest, 34},
    Prefix{"{SSHA256}", "salted SHA-256", Recognised::Digest, 50},
    Prefix{"{SSHA512}", "salted SHA-512", Recognised::Digest, 95},
};

struct Named
{
    std::string_view name;
    const char *algorithm;
    Recognised recognised;
    std::size_t bytes;
};

constexpr std::array named{
    Named{"md5", "MD5", Recognised::Md5, 16},
    Named{"sha1", "SHA-1", Recognised::Sha1, 20},
    Named{"sha224", "SHA-224", Recognised::Sha224, 28},
    Named{"sha256", "SHA-256", Recognised::Sha256, 32},
    Named{"sha384", "SHA-384", Recognised::Sha384, 48},
    Named{"sha512", "SHA-512", Recognised::Sha512, 64},
    Named{"sha-1", "SHA-1", Recognised::Sha1, 20},
    Named{"sha-256", "SHA-256", Recognised::Sha256, 32},
    Named{"sha-512", "SHA-512", Recognised::Sha512, 64},
};

bool isCryptText(std::string_view text)
{
    return all(text,
               [](char c) { return isAlnum(c) || std::string_view("./+=$,-_:{}").find(c) != std::string_view::npos; });
}

bool isHexOf(std::string_view text, std::size_t bytes)
{
    return text.size() == bytes * 2 && all(text, [](char c) { return payload::hexDigit(c) >= 0; });
}

} // namespace

CryptForm cryptForm(std::string_view value)
{
    const char first = value.empty() ? '\0' : value.front();
    if (first != '$' && first != '{' && first != '*' && !isAlpha(first))
        return {};
    for (const Prefix &prefix : prefixes) {
        if (value.starts_with(prefix.text) && value.size() >= prefix.least && isCryptText(value))
            return {prefix.algorithm, prefix.recognised, true};
    }
    if (first == '*' && isHexOf(value.substr(1), 20))
        return {"MySQL password (SHA-1 twice)", Recognised::Digest, true};
    for (const Named &entry : named) {
        if (value.size() <= entry.name.size() + 1
            || !equalsIgnoringCase(value.substr(0, entry.name.size()), entry.name))
            continue;
        const char sign = value[entry.name.size()];
        const std::string_view rest = value.substr(entry.name.size() + 1);
        if ((sign == ':' || sign == '-' || sign == '=' || sign == '_') && isHexOf(rest, entry.bytes))
            return {entry.algorithm, entry.recognised, false};
        const auto bytes = sign == '-' || sign == '=' || sign == ':' ? decodeBase64(rest) : std::nullopt;
        if (bytes && bytes->size() == entry.bytes)
            return {entry.algorithm, entry.recognised, false};
    }
    return {};
}

} // namespace telltale::audit
