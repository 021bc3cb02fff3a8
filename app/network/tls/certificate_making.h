// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/tls/host_name.h"
#include "network/tls/openssl_owned.h"

#include <cstdint>
#include <string>

namespace telltale::network {

/// The certificate of an authority, signed by itself: it may sign leaves and nothing else, and is valid from a day
/// before `now` (clocks differ). Times are seconds since 1970 UTC. Null when OpenSSL fails.
OwnedCertificate makeAuthorityCertificate(EVP_PKEY *key, const std::string &machine, std::int64_t now,
                                          std::int64_t seconds);

/// Makes the certificates of servers. They share one key: making one is what takes longest. One thread at a time.
class LeafMaker
{
public:
    /// Both are kept, each with a reference of its own.
    LeafMaker(EVP_PKEY *authorityKey, X509 *authority);

    /// False: OpenSSL failed, and nothing can be made.
    bool isUsable() const { return m_key && m_template; }
    EVP_PKEY *key() const { return m_key.get(); }
    X509 *authority() const { return m_authority.get(); }
    /// For a name or an address, valid for 7 days from a day before `now`, though no longer than the authority. Null
    /// when OpenSSL fails.
    OwnedCertificate make(const TlsHost &host, std::int64_t now) const;

private:
    OwnedKey m_authorityKey;
    OwnedCertificate m_authority;
    OwnedKey m_key;
    OwnedCertificate m_template; ///< all that does not depend on the host
};

/// Seconds since 1970 UTC.
std::int64_t endOf(const X509 *certificate);
std::int64_t beginOf(const X509 *certificate);

} // namespace telltale::network
