// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// Trust files for programs. The variables that name them (SSL_CERT_FILE, REQUESTS_CA_BUNDLE, …) replace what a
/// program would trust otherwise, so what is handed over is the system's, the user's own, and ours.
namespace telltale::network {

/// Where the system's certificate authorities lie as one PEM file; "" when it has none. `root` stands before the usual
/// places (for tests).
std::string systemTrustFile(const std::string &root = {});

/// The certificates (DER) in PEM text, in their order, each once; also OpenSSL's `TRUSTED CERTIFICATE`, without its
/// trust. What is none, and what cannot be read, is passed over. Pure; never throws.
std::vector<std::string> certificatesInPem(std::string_view pem);

struct TrustBundleWish
{
    std::string systemFile;            ///< "": none
    std::vector<std::string> ownFiles; ///< what the user's variables name; relative to the working folder
    std::string authority;             ///< PEM: CertificateAuthority::certificate()
};

struct TrustBundle
{
    std::string pem; ///< every certificate once: the system's, the user's, ours last
    std::size_t certificates = 0;
    std::vector<std::string> unreadable; ///< those of ownFiles that could not be read or hold no certificate
};

/// Reads and merges. A system file that cannot be read counts as none: what the user handed over still stands.
TrustBundle mergeTrust(const TrustBundleWish &wish);

/// Writes a bundle: a whole file of 0600 or none, in the place of one that is there. Error: trust-not-written.
Result<bool> writeTrustFile(const std::string &path, std::string_view bytes);

} // namespace telltale::network
