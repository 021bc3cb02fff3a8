// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/hash_algorithm.h"

#include "audit/values/checks/ascii.h"

#include <array>
#include <string>

namespace telltale::privacy {

namespace {

constexpr std::array hashTable{
    HashSpec{HashAlgorithm::Md5, "MD5", 16, "MD5"},
    HashSpec{HashAlgorithm::Sha1, "SHA-1", 20, "SHA1"},
    HashSpec{HashAlgorithm::Sha224, "SHA-224", 28, "SHA224"},
    HashSpec{HashAlgorithm::Sha256, "SHA-256", 32, "SHA256"},
    HashSpec{HashAlgorithm::Sha384, "SHA-384", 48, "SHA384"},
    HashSpec{HashAlgorithm::Sha512, "SHA-512", 64, "SHA512"},
    HashSpec{HashAlgorithm::Sha3_224, "SHA3-224", 28, "SHA3-224"},
    HashSpec{HashAlgorithm::Sha3_256, "SHA3-256", 32, "SHA3-256"},
    HashSpec{HashAlgorithm::Sha3_384, "SHA3-384", 48, "SHA3-384"},
    HashSpec{HashAlgorithm::Sha3_512, "SHA3-512", 64, "SHA3-512"},
    HashSpec{HashAlgorithm::Blake2b512, "BLAKE2b", 64, "BLAKE2B512"},
    HashSpec{HashAlgorithm::Blake2s256, "BLAKE2s", 32, "BLAKE2S256"},
    HashSpec{HashAlgorithm::Crc32, "CRC-32", 4, nullptr},
    HashSpec{HashAlgorithm::Murmur3_32, "MurmurHash3 (32)", 4, nullptr},
    HashSpec{HashAlgorithm::Murmur3_128, "MurmurHash3 (128)", 16, nullptr},
};
static_assert(hashTable.size() == hashAlgorithmCount);

} // namespace

std::span<const HashSpec> hashSpecs()
{
    return hashTable;
}

const HashSpec &specOf(HashAlgorithm algorithm)
{
    return hashTable[static_cast<std::size_t>(algorithm)];
}

std::optional<HashAlgorithm> hashNamed(std::string_view name)
{
    const std::string wanted = audit::checks::compact(name);
    for (const HashSpec &spec : hashTable) {
        if (audit::checks::compact(spec.name) == wanted)
            return spec.algorithm;
    }
    return std::nullopt;
}

} // namespace telltale::privacy
