// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/certificates.h"
#include "network/talk.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::test {

/// How a client of a test speaks TLS.
struct TlsClientWish
{
    std::string name = "localhost"; ///< SNI; "": none
    std::string trusted = {};       ///< PEM that is believed; "": everybody is
    std::vector<std::string> protocols = {};
    int version = 0; ///< TLS1_2_VERSION or TLS1_3_VERSION alone; 0: both
};

/// TLS over a Talk, blocking as it does, with OpenSSL.
class TlsTalk
{
public:
    /// Over a connection that is there; what CONNECT needs was said before.
    static TlsTalk client(Talk &&talk, const TlsClientWish &wish);
    /// `chain`: the server's own first.
    static TlsTalk server(Talk &&talk, const Certificate &own, const std::vector<std::string> &protocols = {},
                          int version = 0);
    ~TlsTalk();
    TlsTalk(TlsTalk &&other) noexcept;

    /// The handshake went through.
    bool isOpen() const { return m_isOpen; }
    std::string problem() const { return m_problem; }
    /// Of the other side: PEM; "" without.
    std::string peer() const;
    /// All names in the other side's certificate: `DNS:a, IP Address:1.2.3.4`.
    std::string peerNames() const;
    std::string agreedProtocol() const;
    std::string serverName() const; ///< what the client has said
    bool say(std::string_view bytes);
    std::string hear(std::size_t most = 65536);
    std::string hearAll();
    std::string hearMessage();
    void close();

private:
    struct Parts;
    explicit TlsTalk(std::unique_ptr<Parts> parts);
    void shake(bool isServer);
    std::unique_ptr<Parts> m_parts;
    bool m_isOpen = false;
    std::string m_problem;
};

} // namespace telltale::test
