// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/trust_bundle.h"

#include "network/tls/openssl_owned.h"
#include "network/tls/private_file.h"
#include "network/tls/tls_errors.h"

#include <cerrno>
#include <cstring>
#include <set>

#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr std::size_t largestBundle = 16 << 20;

constexpr const char *systemBundles[] = {
    "/etc/ssl/certs/ca-certificates.crt",                // Debian, Arch, Gentoo
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // Fedora, RHEL
    "/etc/pki/tls/certs/ca-bundle.crt",                  // older ones of these
    "/etc/ssl/ca-bundle.pem",                            // openSUSE
    "/etc/ssl/cert.pem",                                 // Alpine
    "/usr/local/share/certs/ca-root-nss.crt",            // FreeBSD
};

/// The bytes of one block of PEM, in OpenSSL's memory.
struct PemBlock
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *bytes = nullptr;
    long size = 0;

    PemBlock() = default;
    PemBlock(const PemBlock &) = delete;
    PemBlock &operator=(const PemBlock &) = delete;
    ~PemBlock()
    {
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(bytes, static_cast<std::size_t>(size)); // it may be a key
    }
};

std::string derOf(const PemBlock &block)
{
    const std::string_view name = block.name;
    const unsigned char *at = block.bytes;
    OwnedCertificate certificate;
    if (name == PEM_STRING_X509 || name == PEM_STRING_X509_OLD)
        certificate.reset(d2i_X509(nullptr, &at, block.size));
    else if (name == PEM_STRING_X509_TRUSTED)
        certificate.reset(d2i_X509_AUX(nullptr, &at, block.size));
    // Only blocks of OpenSSL's own kind can say that their certificate is not believed; asking takes its time.
    const bool isPlain = name == PEM_STRING_X509 || name == PEM_STRING_X509_OLD;
    if (!certificate
        || (!isPlain && X509_check_trust(certificate.get(), X509_TRUST_SSL_SERVER, 0) == X509_TRUST_REJECTED))
        return {};
    unsigned char *encoded = nullptr;
    const int size = i2d_X509(certificate.get(), &encoded);
    const std::string der(reinterpret_cast<const char *>(encoded), size > 0 ? static_cast<std::size_t>(size) : 0);
    OPENSSL_free(encoded);
    return der;
}

bool readFile(const std::string &path, std::string &bytes)
{
    // A pipe would not end, and its reader would have nothing left.
    const OwnedDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts = {};
    return file && ::fstat(file.get(), &facts) == 0 && S_ISREG(facts.st_mode)
        && readWhole(file.get(), largestBundle, bytes);
}

std::string pemOfDer(const std::string &der)
{
    const OwnedBio bio(BIO_new(BIO_s_mem()));
    const auto *const bytes = reinterpret_cast<const unsigned char *>(der.data());
    return bio && PEM_write_bio(bio.get(), PEM_STRING_X509, "", bytes, static_cast<long>(der.size())) > 0
        ? bioText(bio)
        : std::string();
}

} // namespace

std::string systemTrustFile(const std::string &root)
{
    for (const char *const place : systemBundles) {
        const std::string path = root + place;
        struct stat facts = {};
        if (::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0
            && ::access(path.c_str(), R_OK) == 0)
            return path;
    }
    return {};
}

std::vector<std::string> certificatesInPem(std::string_view pem)
{
    std::vector<std::string> found;
    if (pem.size() > largestBundle)
        return found;
    std::set<std::string> seen;
    const OwnedBio bio = bioReading(pem);
    for (;;) {
        PemBlock block;
        if (PEM_read_bio(bio.get(), &block.name, &block.header, &block.bytes, &block.size) == 1) {
            std::string der = derOf(block);
            if (!der.empty() && seen.insert(der).second)
                found.push_back(std::move(der));
            continue;
        }
        // What cannot be read was passed over; the end says that nothing begins any more.
        const bool isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
        ERR_clear_error();
        if (isAtEnd || BIO_eof(bio.get()) == 1)
            break;
    }
    ERR_clear_error();
    return found;
}

TrustBundle mergeTrust(const TrustBundleWish &wish)
{
    TrustBundle bundle;
    std::set<std::string> seen;
    const auto add = [&bundle, &seen](std::string_view pem) {
        const std::vector<std::string> found = certificatesInPem(pem);
        for (const std::string &der : found) {
            if (!seen.insert(der).second)
                continue;
            bundle.pem += pemOfDer(der);
            ++bundle.certificates;
        }
        return !found.empty();
    };
    std::string pem;
    if (!wish.systemFile.empty() && readFile(wish.systemFile, pem))
        add(pem);
    for (const std::string &path : wish.ownFiles) {
        if (!readFile(path, pem) || !add(pem))
            bundle.unreadable.push_back(path);
    }
    add(wish.authority);
    return bundle;
}

Result<bool> writeTrustFile(const std::string &path, std::string_view bytes)
{
    if (writeOwnersFile(path, bytes, PlaceExisting::Replace))
        return true;
    return tlsError("trust-not-written", path, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace telltale::network
