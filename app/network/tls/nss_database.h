// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

namespace telltale::network {

/// The full path of NSS's `certutil` (Debian: libnss3-tools) within PATH; "" when it is not installed. (Other programs
/// of that name are not looked into.)
std::string nssCertutil();

/// What a certificate (PEM) is called in databases of NSS, where no two may share a name: `Telltale 0123456789abcdef`,
/// the beginning of its SHA-256; "" when it is none.
std::string nssNickname(const std::string &certificate);

/// Makes a database of NSS (`cert9.db`, no password) in a folder of 0700, or takes one that is there, and has the
/// certificate (PEM) trusted in it for servers. Chromium reads it as `$HOME/.pki/nssdb`, Firefox as its profile. Runs
/// `certutil`, which must end within 20 s. Errors: nss-tool-missing (which package has it), nss-failed.
Result<bool> trustInNss(const std::string &folder, const std::string &certificate, const std::string &certutil);

} // namespace telltale::network
