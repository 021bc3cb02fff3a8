// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/certificate_making.h"

#include <algorithm>
#include <ctime>

#include <openssl/rand.h>

namespace telltale::network {

namespace {

constexpr std::int64_t oneDay = 24 * 3600;
constexpr std::int64_t leafSeconds = 7 * oneDay;
constexpr std::size_t longestCommonName = 64; // RFC 5280, upper bounds

bool setSerial(X509 *certificate)
{
    // 127 random bits, and positive.
    unsigned char octets[16];
    if (RAND_bytes(octets, sizeof octets) != 1)
        return false;
    octets[0] = static_cast<unsigned char>((octets[0] & 0x3f) | 0x40);
    using Number = std::unique_ptr<BIGNUM, OpensslRelease<&BN_free>>;
    const Number number(BN_bin2bn(octets, sizeof octets, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setDates(X509 *certificate, std::int64_t from, std::int64_t until)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), static_cast<time_t>(from)) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(certificate), static_cast<time_t>(until)) != nullptr;
}

bool addName(X509_NAME *name, const char *field, const std::string &text)
{
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text.data()),
                                      static_cast<int>(text.size()), -1, 0)
        == 1;
}

/// The value is one of ours: OpenSSL reads it as configuration.
bool addExtension(X509 *certificate, X509 *issuer, int id, const char *value)
{
    X509V3_CTX how;
    X509V3_set_ctx_nodb(&how);
    X509V3_set_ctx(&how, issuer, certificate, nullptr, nullptr, 0);
    using Extension = std::unique_ptr<X509_EXTENSION, OpensslRelease<&X509_EXTENSION_free>>;
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &how, id, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Host names come from the wire, so they go in as they are and never through a text that would be read again.
bool addAlternativeName(X509 *certificate, const TlsHost &host)
{
    using Names = std::unique_ptr<GENERAL_NAMES, OpensslRelease<&GENERAL_NAMES_free>>;
    using Name = std::unique_ptr<GENERAL_NAME, OpensslRelease<&GENERAL_NAME_free>>;
    using Text = std::unique_ptr<ASN1_STRING, OpensslRelease<&ASN1_STRING_free>>;
    const std::string &value = host.isAddress() ? host.address : host.text;
    Text text(ASN1_STRING_type_new(host.isAddress() ? V_ASN1_OCTET_STRING : V_ASN1_IA5STRING));
    Name name(GENERAL_NAME_new());
    const Names names(GENERAL_NAMES_new());
    if (!text || !name || !names || ASN1_STRING_set(text.get(), value.data(), static_cast<int>(value.size())) != 1)
        return false;
    GENERAL_NAME_set0_value(name.get(), host.isAddress() ? GEN_IPADD : GEN_DNS, text.release());
    if (sk_GENERAL_NAME_push(names.get(), name.get()) <= 0)
        return false;
    name.release(); // NOLINT: the list owns it now
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

std::string authorityName(const std::string &machine, std::int64_t now)
{
    const auto seconds = static_cast<time_t>(now);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char date[32];
    std::strftime(date, sizeof date, "%Y-%m-%d %H:%M:%S UTC", &parts);
    std::string name = "Telltale " + std::string(date) + " on ";
    for (const char octet : machine.substr(0, longestCommonName - name.size()))
        name += octet > ' ' && octet < '\x7f' ? octet : '?';
    return name;
}

std::int64_t secondsOf(const ASN1_TIME *time)
{
    std::tm parts{};
    return ASN1_TIME_to_tm(time, &parts) == 1 ? static_cast<std::int64_t>(timegm(&parts)) : 0;
}

OwnedCertificate makeTemplate(EVP_PKEY *key, X509 *authority, EVP_PKEY *authorityKey)
{
    OwnedCertificate made(X509_new());
    X509 *const leaf = made.get();
    // What is not signed has no encoding, and what has none cannot be copied.
    const bool isWhole = made && setSerial(leaf) && setDates(leaf, 0, 0) && X509_set_version(leaf, X509_VERSION_3) == 1
        && X509_set_pubkey(leaf, key) == 1 && X509_set_issuer_name(leaf, X509_get_subject_name(authority)) == 1
        && addExtension(leaf, authority, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(leaf, authority, NID_key_usage, "critical,digitalSignature")
        && addExtension(leaf, authority, NID_ext_key_usage, "serverAuth")
        && addExtension(leaf, authority, NID_subject_key_identifier, "hash")
        && addExtension(leaf, authority, NID_authority_key_identifier, "keyid:always")
        && X509_sign(leaf, authorityKey, EVP_sha256()) > 0;
    return isWhole ? std::move(made) : nullptr;
}

} // namespace

OwnedCertificate makeAuthorityCertificate(EVP_PKEY *key, const std::string &machine, std::int64_t now,
                                          std::int64_t seconds)
{
    OwnedCertificate made(X509_new());
    X509 *const certificate = made.get();
    if (!made || X509_set_version(certificate, X509_VERSION_3) != 1 || !setSerial(certificate)
        || !setDates(certificate, now - oneDay, now + seconds) || X509_set_pubkey(certificate, key) != 1)
        return nullptr;
    X509_NAME *const name = X509_get_subject_name(certificate);
    const bool isWhole = addName(name, "O", "Telltale local authority")
        && addName(name, "CN", authorityName(machine, now)) && X509_set_issuer_name(certificate, name) == 1
        && addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
        && addExtension(certificate, certificate, NID_subject_key_identifier, "hash")
        && addExtension(certificate, certificate, NID_authority_key_identifier, "keyid:always")
        && X509_sign(certificate, key, EVP_sha256()) > 0;
    return isWhole ? std::move(made) : nullptr;
}

LeafMaker::LeafMaker(EVP_PKEY *authorityKey, X509 *authority)
{
    EVP_PKEY_up_ref(authorityKey);
    m_authorityKey.reset(authorityKey);
    X509_up_ref(authority);
    m_authority.reset(authority);
    m_key.reset(EVP_EC_gen("P-256"));
    if (m_key)
        m_template = makeTemplate(m_key.get(), authority, authorityKey);
}

OwnedCertificate LeafMaker::make(const TlsHost &host, std::int64_t now) const
{
    if (!isUsable())
        return nullptr;
    OwnedCertificate made(X509_dup(m_template.get()));
    X509 *const leaf = made.get();
    const std::int64_t until = std::min(now + leafSeconds, endOf(m_authority.get()));
    if (!made || !setSerial(leaf) || !setDates(leaf, now - oneDay, until))
        return nullptr;
    // The common name is for people who look at it: programs go by the alternative name.
    if (!addName(X509_get_subject_name(leaf), "O", "Telltale local authority")
        || (host.text.size() <= longestCommonName && !addName(X509_get_subject_name(leaf), "CN", host.text)))
        return nullptr;
    if (!addAlternativeName(leaf, host) || X509_sign(leaf, m_authorityKey.get(), EVP_sha256()) <= 0)
        return nullptr;
    return made;
}

std::int64_t endOf(const X509 *certificate)
{
    return secondsOf(X509_get0_notAfter(certificate));
}

std::int64_t beginOf(const X509 *certificate)
{
    return secondsOf(X509_get0_notBefore(certificate));
}

} // namespace telltale::network
