// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

/// How an authority lies on disk: as one file, so that its key and its certificate are there together or not at all.
namespace telltale::network {

/// `$XDG_DATA_HOME/telltale/authority`
std::string usualAuthorityFolder();
/// `FOLDER/authority.pem`
std::string authorityFile(const std::string &folder);
/// Where exports are kept that are given no other place: `FOLDER/telltale-ca.crt`, the certificate as PEM, and
/// `FOLDER/telltale-bundle.pem`, with the system's.
std::string authorityCertificateFile(const std::string &folder);
std::string authorityBundleFile(const std::string &folder);
/// PEM with the certificate and the key. Errors: ca-missing, ca-not-readable, ca-readable-by-others (the folder or the
/// file is, or belongs to someone else).
Result<std::string> readAuthority(const std::string &folder);
/// The folder is made for its owner only, with those above it that are missing. Errors: ca-exists, ca-not-written.
Result<bool> writeAuthority(const std::string &folder, const std::string &pem);
/// Takes it away, and the exports in its folder, and the folder if nothing else is in it. False: there was none. Error:
/// ca-not-removed.
Result<bool> removeAuthority(const std::string &folder);

} // namespace telltale::network
