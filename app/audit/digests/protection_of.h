// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/digests/known_digests.h"
#include "audit/values/value_verdict.h"

#include <span>
#include <string>
#include <string_view>

namespace telltale::audit {

/// How a value is protected, with the note of a finding: `SHA-256`, `SHA-256 of the empty text`, `SHA-256, shortened?`.
struct ProtectionNote
{
    Protection protection = Protection::Plain;
    std::string note; ///< translated
};

/// `match` is what the recogniser says of it; `neighbourLengths` as for digestShape(). Empty for no text at all, masked
/// for `***` and `[redacted]`, encrypted for forms that say so (PGP, age, JWE, Fernet, OpenSSL's `Salted__`, Vault),
/// hashed for what has a digest's form at least likely, plain otherwise.
ProtectionNote protectionOf(std::string_view value, const ValueMatch &match, const KnownDigests &known,
                            std::span<const std::size_t> neighbourLengths = {});

/// Something was here and was taken out: one sign over and over, or a word in brackets that says so, also as the middle
/// of what is left (`j***@example.com`).
bool isMasked(std::string_view value);

} // namespace telltale::audit
