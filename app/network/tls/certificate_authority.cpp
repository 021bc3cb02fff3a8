// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/certificate_authority.h"

#include "network/tls/authority_files.h"
#include "network/tls/leaf_contexts.h"
#include "network/tls/tls_errors.h"

#include <cstdio>
#include <ctime>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr std::int64_t memorySeconds = std::int64_t(10) * 24 * 3600;
constexpr std::int64_t lastingSeconds = std::int64_t(365) * 24 * 3600;

std::int64_t timeOf(const CertificateAuthority::Clock &clock)
{
    return clock ? clock() : static_cast<std::int64_t>(std::time(nullptr));
}

std::string machineName()
{
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 && name[0] != '\0' ? name : "localhost";
}

std::string pemOf(X509 *certificate)
{
    const OwnedBio bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_X509(bio.get(), certificate) == 1 ? bioText(bio) : std::string();
}

std::string pemOf(EVP_PKEY *key)
{
    const OwnedBio bio(BIO_new(BIO_s_secmem()));
    return bio && PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1
        ? bioText(bio)
        : std::string();
}

/// Nobody is there to be asked for a passphrase.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

struct CertificateAuthority::Parts
{
    Parts(OwnedKey ownKey, OwnedCertificate ownCertificate, Clock ownClock)
        : key(std::move(ownKey)), certificate(std::move(ownCertificate)), clock(std::move(ownClock)),
          leaves(key.get(), certificate.get()), pem(pemOf(certificate.get()))
    {
    }
    bool isUsable() const { return leaves.isUsable() && !pem.empty(); }

    OwnedKey key;
    OwnedCertificate certificate;
    Clock clock;
    LeafMaker leaves;
    LeafContexts contexts;
    std::string pem;

    static std::unique_ptr<Parts> make(Clock clock, std::int64_t seconds)
    {
        OwnedKey key(EVP_EC_gen("P-256"));
        OwnedCertificate certificate =
            key ? makeAuthorityCertificate(key.get(), machineName(), timeOf(clock), seconds) : nullptr;
        if (!certificate)
            return nullptr;
        auto parts = std::make_unique<Parts>(std::move(key), std::move(certificate), std::move(clock));
        return parts->isUsable() ? std::move(parts) : nullptr;
    }
    /// Null when it is no authority that could sign.
    static std::unique_ptr<Parts> read(const std::string &text, Clock clock)
    {
        OwnedKey key(PEM_read_bio_PrivateKey(bioReading(text).get(), nullptr, &noPassphrase, nullptr));
        OwnedCertificate certificate(PEM_read_bio_X509(bioReading(text).get(), nullptr, &noPassphrase, nullptr));
        const bool isAuthority = key && certificate && X509_check_private_key(certificate.get(), key.get()) == 1
            && X509_check_ca(certificate.get()) == 1 && X509_verify(certificate.get(), key.get()) == 1;
        ERR_clear_error();
        if (!isAuthority)
            return nullptr;
        auto parts = std::make_unique<Parts>(std::move(key), std::move(certificate), std::move(clock));
        return parts->isUsable() ? std::move(parts) : nullptr;
    }
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

CertificateAuthority::~CertificateAuthority() = default;

Result<std::shared_ptr<CertificateAuthority>> CertificateAuthority::inMemory(Clock clock)
{
    std::unique_ptr<Parts> parts = Parts::make(std::move(clock), memorySeconds);
    ERR_clear_error();
    if (!parts)
        return tlsError("ca-failed", machineName());
    return std::shared_ptr<CertificateAuthority>(new CertificateAuthority(std::move(parts)));
}

Result<std::shared_ptr<CertificateAuthority>> CertificateAuthority::load(const std::string &folder, Clock clock)
{
    Result<std::string> text = readAuthority(folder);
    if (!text)
        return text.error();
    std::unique_ptr<Parts> parts = Parts::read(*text, std::move(clock));
    OPENSSL_cleanse(text->data(), text->size());
    if (!parts)
        return tlsError("ca-damaged", folder);
    if (endOf(parts->certificate.get()) <= timeOf(parts->clock))
        return tlsError("ca-expired", folder);
    return std::shared_ptr<CertificateAuthority>(new CertificateAuthority(std::move(parts)));
}

Result<std::shared_ptr<CertificateAuthority>> CertificateAuthority::create(const std::string &folder, Clock clock)
{
    std::unique_ptr<Parts> parts = Parts::make(std::move(clock), lastingSeconds);
    ERR_clear_error();
    if (!parts)
        return tlsError("ca-failed", machineName());
    std::string text = parts->pem + pemOf(parts->key.get());
    const Result<bool> written = writeAuthority(folder, text);
    OPENSSL_cleanse(text.data(), text.size());
    if (!written)
        return written.error();
    return std::shared_ptr<CertificateAuthority>(new CertificateAuthority(std::move(parts)));
}

Result<bool> CertificateAuthority::remove(const std::string &folder)
{
    return removeAuthority(folder);
}

const std::string &CertificateAuthority::certificate() const
{
    return m_parts->pem;
}

std::string CertificateAuthority::fingerprint() const
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(m_parts->certificate.get(), EVP_sha256(), digest, &size) != 1)
        return {};
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        char octet[4];
        std::snprintf(octet, sizeof octet, "%s%02X", i == 0 ? "" : ":", static_cast<unsigned>(digest[i]));
        text += octet;
    }
    return text;
}

std::string CertificateAuthority::subject() const
{
    const OwnedBio bio(BIO_new(BIO_s_mem()));
    constexpr unsigned long how = XN_FLAG_ONELINE & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!bio || X509_NAME_print_ex(bio.get(), X509_get_subject_name(m_parts->certificate.get()), 0, how) < 0)
        return {};
    return bioText(bio);
}

std::int64_t CertificateAuthority::notBefore() const
{
    return beginOf(m_parts->certificate.get());
}

std::int64_t CertificateAuthority::notAfter() const
{
    return endOf(m_parts->certificate.get());
}

Result<SSL_CTX *> CertificateAuthority::serverContext(const std::string &host)
{
    const std::optional<TlsHost> wanted = tlsHost(host);
    if (!wanted)
        return tlsError("ca-host", host);
    const std::int64_t now = timeOf(m_parts->clock);
    if (now >= notAfter())
        return tlsError("ca-expired", subject());
    SSL_CTX *const found = m_parts->contexts.find(m_parts->leaves, *wanted, now);
    ERR_clear_error();
    if (found == nullptr)
        return tlsError("ca-failed", host);
    return found;
}

} // namespace telltale::network
