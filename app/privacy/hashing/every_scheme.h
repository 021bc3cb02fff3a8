// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/hashing/digest_coding.h"
#include "privacy/hashing/hasher.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// A value as one scheme writes it.
struct SchemeText
{
    HashAlgorithm algorithm;
    DigestCoding coding;
    std::string name; ///< `SHA-256 hex`, `CRC-32 decimal`
    std::string text;
};

/// The value's hash in every algorithm and every way to write it, in the order of the tables; texts that two codings
/// have alike stand once. Far below a millisecond for what anybody types.
std::vector<SchemeText> everyScheme(Hasher &hasher, std::string_view value);

} // namespace telltale::privacy
