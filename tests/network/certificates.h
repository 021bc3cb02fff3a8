// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace telltale::test {

/// A certificate (X.509) with its key on P-256, both as PEM.
struct Certificate
{
    std::string certificate;
    std::string key;
};

struct CertificateWish
{
    std::string name = "localhost";             ///< the common name
    std::string alternatives = "DNS:localhost"; ///< as OpenSSL's configuration writes subjectAltName; "": none
    bool isCa = false;
    long from = -3600; ///< seconds from now
    long until = 90L * 24 * 3600;
};

/// Made now; signed by the issuer, or by itself.
Certificate makeCertificate(const CertificateWish &wish, const Certificate *issuer = nullptr);

} // namespace telltale::test
