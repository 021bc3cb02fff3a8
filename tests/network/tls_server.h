// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/certificates.h"

#include <QByteArray>

#include <memory>
#include <string>

namespace telltale::test {

/// A TLS server on a port of its own, in the event loop of its test. Answers whatever ends with `!`.
class TlsServer
{
public:
    /// With an issuer, clients must show a certificate of it.
    explicit TlsServer(const Certificate &own, const Certificate *clientsIssuer = nullptr);
    ~TlsServer();

    std::string url(const std::string &host = "localhost") const;
    /// All that was said to it.
    const QByteArray &heard() const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace telltale::test
