// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <vector>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace telltale::network {

/// Who is believed towards upstreams: the system's certificate authorities, and more where told. As strict as a
/// browser: chain, dates, names (never the common name), TLS 1.2 at least. One thread.
class UpstreamTrust
{
public:
    /// `more`: PEM files whose certificates are believed too. Errors: trust-not-readable, trust-empty.
    static Result<std::unique_ptr<UpstreamTrust>> make(const std::vector<std::string> &more = {});
    ~UpstreamTrust();

    SSL_CTX *context() const;
    /// Makes a connection of context() expect `host`, a name or an address: SNI (names only), what the certificate must
    /// be for, and ALPN `protocol` ("" for none). False: no certificate could be for that host, and the connection must
    /// not be used.
    [[nodiscard]] bool expect(SSL *connection, const std::string &host, const std::string &protocol) const;
    /// Why a handshake did not succeed, as a sentence without its full stop, as curl would tell it: `certificate has
    /// expired`. `isUntrusted`: the certificate does not hold. Empties this thread's queue of OpenSSL errors; call it
    /// before anything else uses that.
    static std::string problem(const SSL *connection, bool &isUntrusted);

private:
    explicit UpstreamTrust(SSL_CTX *context) : m_context(context) {}
    SSL_CTX *m_context;
};

} // namespace telltale::network
