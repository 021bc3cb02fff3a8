// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace telltale::privacy {

/// What values are hashed with where telemetry is concerned. Ordered within a length from the usual to the rare.
enum class HashAlgorithm : std::uint8_t {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Sha3_224,
    Sha3_256,
    Sha3_384,
    Sha3_512,
    Blake2b512,
    Blake2s256,
    Crc32,      ///< ISO-HDLC, as zlib and PNG have it
    Murmur3_32, ///< MurmurHash3 x86_32 with seed 0
    Murmur3_128 ///< MurmurHash3 x64_128 with seed 0
};
inline constexpr std::size_t hashAlgorithmCount = 15;
inline constexpr std::size_t longestDigest = 64; ///< bytes

struct HashSpec
{
    HashAlgorithm algorithm;
    std::string_view name;     ///< as the audit calls it: `SHA-256`, `SHA3-256`, `BLAKE2s`
    std::size_t bytes;         ///< of the digest
    const char *providersName; ///< what OpenSSL calls it; nullptr: it is no business of OpenSSL's
};

/// All of them, in the order of the enumeration.
std::span<const HashSpec> hashSpecs();
const HashSpec &specOf(HashAlgorithm algorithm);
/// By its name, whatever its case, with or without dashes: `SHA-256`, `sha256`, `sha3_256`.
std::optional<HashAlgorithm> hashNamed(std::string_view name);

/// A set of algorithms: bit n is the n-th.
using HashSet = std::uint32_t;
inline constexpr HashSet allHashes = (1u << hashAlgorithmCount) - 1u;
constexpr HashSet bitOf(HashAlgorithm algorithm)
{
    return 1u << static_cast<unsigned>(algorithm);
}

} // namespace telltale::privacy
