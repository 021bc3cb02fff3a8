// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/digests/protection_of.h"

#include "audit/digests/digest_shape.h"
#include "audit/values/checks/ascii.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telltale::audit {

using namespace checks;

namespace {

struct CipherForm
{
    std::string_view prefix;
    const char *name;
    std::size_t least;
};

constexpr std::array ciphers{
    CipherForm{"-----BEGIN PGP MESSAGE", "PGP", 40},
    CipherForm{"-----BEGIN AGE ENCRYPTED", "age", 40},
    CipherForm{"age-encryption.org/", "age", 30},
    CipherForm{"U2FsdGVkX1", "OpenSSL, salted", 24},
    CipherForm{"gAAAAA", "Fernet", 100},
    CipherForm{"vault:v", "Vault transit", 24},
    CipherForm{"$ANSIBLE_VAULT;", "Ansible Vault", 20},
    CipherForm{"ENC[", "SOPS", 16},
    CipherForm{"AQICAH", "AWS KMS", 100},
};

/// JWE in compact form: five parts, the first of which is a JOSE header (RFC 7516).
bool isJwe(std::string_view value)
{
    return value.starts_with("eyJ") && std::count(value.begin(), value.end(), '.') == 4
        && all(value, [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '_'; });
}

const char *cipherOf(std::string_view value)
{
    for (const CipherForm &form : ciphers) {
        if (value.size() >= form.least && value.starts_with(form.prefix))
            return form.name;
    }
    return isJwe(value) ? "JWE" : nullptr;
}

std::string digestNote(const DigestShape &shape)
{
    const QString algorithm = QString::fromLatin1(shape.candidates.front().algorithm);
    if (shape.isShortened)
        return QCoreApplication::translate("Digests", "%1, shortened?").arg(algorithm).toStdString();
    if (shape.candidates.size() > 1 && std::string_view(shape.candidates[1].algorithm).starts_with("UUID"))
        return QCoreApplication::translate("Digests", "%1, or a UUID without dashes").arg(algorithm).toStdString();
    if (shape.candidates.front().sureness == Sureness::Sure)
        return algorithm.toStdString();
    return QCoreApplication::translate("Digests", "%1, going by its length").arg(algorithm).toStdString();
}

} // namespace

bool isMasked(std::string_view value)
{
    value = trimmed(value);
    if (value.size() < 2)
        return false;
    if (all(value,
            [](char c) {
                return c == '*' || c == '#' || c == '.' || c == '-' || c == ' ' || c == '@' || c == 'x' || c == 'X';
            })
        && std::count_if(value.begin(), value.end(), [](char c) { return c == '*' || c == '#' || lower(c) == 'x'; })
            >= 3)
        return true;
    const std::string word = lowered(value.substr(0, 64));
    for (const std::string_view known : {"redacted", "filtered", "masked", "removed", "scrubbed", "hidden",
                                         "anonymized", "anonymised", "suppressed"}) {
        const std::size_t at = word.find(known);
        if (at != std::string::npos && at <= 2 && word.size() <= known.size() + 12
            && (at > 0 || word.size() == known.size()) && (at == 0 || !isAlnum(word[0])))
            return true;
    }
    if (value.find("\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2") != std::string_view::npos) // three bullets
        return true;
    // The middle of what is left; in a sentence three stars are emphasis.
    return value.size() <= 254 && std::search_n(value.begin(), value.end(), 3, '*') != value.end()
        && std::none_of(value.begin(), value.end(), isSpace);
}

ProtectionNote protectionOf(std::string_view value, const ValueMatch &match, const KnownDigests &known,
                            std::span<const std::size_t> neighbourLengths)
{
    if (trimmed(value).empty())
        return {Protection::Empty, {}};
    if (isMasked(value))
        return {Protection::Masked, {}};
    if (const char *cipher = cipherOf(trimmed(value)))
        return {Protection::Encrypted, cipher};
    switch (match.recognised) {
    case Recognised::ObjectId:
    case Recognised::Timestamp:
    case Recognised::Secret:
    case Recognised::PrivateKey:
    case Recognised::Snowflake:
        return {};
    default:
        break;
    }
    if (const auto found = known.find(value))
        return {Protection::Hashed, KnownDigests::name(*found)};
    const DigestShape shape = digestShape(value, neighbourLengths);
    if (!shape || (shape.candidates.front().sureness == Sureness::Weak && !shape.isShortened))
        return {};
    return {Protection::Hashed, digestNote(shape)};
}

} // namespace telltale::audit
