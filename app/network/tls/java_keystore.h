// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::network {

/// What Java's trust stores are sealed with unless somebody chose otherwise.
inline constexpr const char *javaStorePassword = "changeit";

/// The certificates (DER, see certificatesInPem()) as Java's `cacerts` holds them: a JKS of version 2 with one trusted
/// entry each (`telltale-1`, …) and its digest for the password above. Java reads it without a password, too. Write it
/// with writeTrustFile(). `now`: seconds since 1970 UTC, the date of the entries. Pure.
std::string javaKeystore(const std::vector<std::string> &certificates, std::int64_t now);

/// Where the `cacerts` of a JVM lies whose home this is (`JAVA_HOME`): `HOME/lib/security/cacerts`, or
/// `HOME/jre/lib/security/cacerts` up to Java 8; "" when there is none.
std::string javaTrustStore(const std::string &javaHome);

} // namespace telltale::network
