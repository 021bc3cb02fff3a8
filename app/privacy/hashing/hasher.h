// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/hashing/hash_algorithm.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Hashes many short texts: what OpenSSL needs for that is fetched once and kept. One per thread; making one takes some
/// microseconds.
class Hasher
{
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;

    /// False for what this machine's OpenSSL refuses to do (MD5 where FIPS rules).
    bool has(HashAlgorithm algorithm) const;
    HashSet available() const { return m_available; }
    /// Writes the digest, which is specOf(algorithm).bytes long. Numbers (CRC-32, MurmurHash3) stand with their highest
    /// byte first, as they are printed. Only when has(algorithm).
    void digest(HashAlgorithm algorithm, std::string_view text, unsigned char *out);
    std::string digest(HashAlgorithm algorithm, std::string_view text);

private:
    struct Context;
    std::array<std::unique_ptr<Context>, hashAlgorithmCount> m_contexts;
    HashSet m_available = 0;
};

} // namespace telltale::privacy
