// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/node.h"
#include "privacy/hashing/digest_coding.h"
#include "privacy/hashing/hash_algorithm.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// One way to read a text as a digest.
struct DigestForm
{
    std::string bytes;      ///< of an odd number of digits the last one is the high half of the last byte
    std::uint16_t bits = 0; ///< that are known: four of each digit
    DigestCoding coding = DigestCoding::Hex;
    HashSet whole = 0;       ///< algorithms whose digests are as long
    HashSet cut = 0;         ///< algorithms whose digests are longer and may begin so
    bool isReversed = false; ///< a number with its lowest byte first, as some libraries print MurmurHash3
};

/// Every way to read the text of a leaf: hexadecimal digits (8 to 128, in either case, with `0x` or the name of an
/// algorithm in front: `sha256:`), Base64 of a digest's length in both alphabets, a decimal number of 32 bits (of
/// `Number` that only). Empty for everything else. Says nothing about whether the text *is* a digest.
std::vector<DigestForm> digestForms(payload::NodeType type, std::string_view text);

/// Algorithms in the order they are tried: a digest of a usual length is first taken for what usually has that length,
/// then for what rarely has, then for the beginning of a longer usual one, then of a rare one.
inline constexpr int digestStages = 4;
HashSet stageHashes(const DigestForm &form, int stage);

} // namespace telltale::privacy
