// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/certificates.h"

#include <memory>
#include <string>
#include <vector>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;
using X509 = struct x509_st;

namespace telltale::test {

/// A TLS client and a TLS server that talk in memory.
class TlsPair
{
public:
    TlsPair(SSL_CTX *client, SSL_CTX *server);
    ~TlsPair();

    SSL *client() const;
    SSL *server() const;
    /// Up to the end of the handshake, on both sides or on the one that fails. True: it came about, and a byte went
    /// each way afterwards (so that tickets arrive).
    bool shakeHands();
    /// The client's protocol as agreed on; "" for none.
    std::string protocol() const;
    /// What the client was shown, leaf first.
    std::vector<std::string> shown() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// A server with this certificate (its chain behind it in the same PEM), for versions up to `newest`
/// (TLS1_1_VERSION …; 0: any). The caller frees it.
SSL_CTX *serverContextOf(const Certificate &own, int newest = 0);
/// A client that believes one PEM and expects nothing of the name. The caller frees it.
SSL_CTX *clientContextOf(const std::string &pem);

/// The first bytes that a client sends, for a name and with protocols (as ALPN has them: each with its length before).
std::string helloOf(const std::string &name, const std::string &protocols);

} // namespace telltale::test
