// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

// OpenSSL's own names, so that its headers stay out of ours.
using SSL_CTX = struct ssl_ctx_st;

namespace telltale::network {

/// A local certificate authority (P-256, RFC 5280): signs certificates for the hosts whose TLS is opened here. One
/// thread at a time.
class CertificateAuthority
{
public:
    /// Seconds since 1970 UTC; an empty one stands for the system's.
    using Clock = std::function<std::int64_t()>;

    /// Lives in memory only, for 10 days; its name says which machine and when it was made. Error: ca-failed.
    static Result<std::shared_ptr<CertificateAuthority>> inMemory(Clock clock = {});
    /// The lasting one, out of a folder. Errors: ca-missing, ca-not-readable, ca-readable-by-others, ca-damaged,
    /// ca-expired.
    static Result<std::shared_ptr<CertificateAuthority>> load(const std::string &folder, Clock clock = {});
    /// Makes one for a year and writes it into the folder (0700; the files 0600). Errors: ca-exists, ca-not-written,
    /// ca-failed.
    static Result<std::shared_ptr<CertificateAuthority>> create(const std::string &folder, Clock clock = {});
    /// Takes it and its exports out of the folder, and the folder away if nothing else is in it. False: there was none.
    /// Error: ca-not-removed.
    static Result<bool> remove(const std::string &folder);
    ~CertificateAuthority();
    CertificateAuthority(const CertificateAuthority &) = delete;
    CertificateAuthority &operator=(const CertificateAuthority &) = delete;

    /// PEM, for those who are to trust it.
    const std::string &certificate() const;
    /// SHA-256 of the certificate: `AB:CD:…`.
    std::string fingerprint() const;
    /// `O = …, CN = …`, in UTF-8
    std::string subject() const;
    std::int64_t notBefore() const; ///< seconds since 1970 UTC
    std::int64_t notAfter() const;  ///< seconds since 1970 UTC

    /// What a server that claims to be `host` (a name or an address) uses: its leaf, minted on demand and kept for a
    /// day, the chain, TLS 1.2 and 1.3, ALPN http/1.1 where offered, else h2, else none. Owned by the authority, which
    /// keeps at most 1,000, so it may go with the next call: a connection holds its own reference. Errors: ca-host
    /// when no certificate can be made for that name, ca-expired, ca-failed.
    Result<SSL_CTX *> serverContext(const std::string &host);

private:
    struct Parts;
    explicit CertificateAuthority(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace telltale::network
