// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/value_verdict.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

enum class DigestEncoding : std::uint8_t { None, Hex, Base64, Base64Url, Crypt };

/// One algorithm that a value may have come out of.
struct DigestCandidate
{
    const char *algorithm = ""; ///< `SHA-256`
    Sureness sureness = Sureness::Weak;
};

/// What a value's form says about the digest it may be. Nothing tells a digest from random bytes of the same length, so
/// only forms that name their algorithm (`$2b$`, `sha256:`) are sure.
struct DigestShape
{
    std::vector<DigestCandidate> candidates; ///< surest first; empty: no digest
    DigestEncoding encoding = DigestEncoding::None;
    Recognised recognised = Recognised::None;
    bool isShortened = false; ///< a longer digest that was cut, going by its neighbours
    std::string note;         ///< why: `59 digits beside others of 64: shortened?`; translated
    explicit operator bool() const { return !candidates.empty(); }
};

/// `neighbourLengths` are the lengths of other values of the same field: a text of 56 hexadecimal digits among such of
/// 64 is hardly a SHA-224. Values of ObjectId length (24 digits) are no digests; 32 digits with the version bits of a
/// UUID may be either and say so.
DigestShape digestShape(std::string_view value, std::span<const std::size_t> neighbourLengths = {});

/// The form that a digest of so many bytes has: Md5 for 16, …, Digest for other usual lengths, None.
Recognised digestForm(std::size_t bytes);

} // namespace telltale::audit
