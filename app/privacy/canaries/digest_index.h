// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/hashing/hasher.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// The hashes of some values in every algorithm, as they are, in small letters and in capitals, in quotes and with a
/// line feed, by their bytes. Filled once; then immutable, any thread.
class DigestIndex
{
public:
    struct Entry
    {
        std::string digest;
        std::size_t value; ///< its number
        HashAlgorithm algorithm;
        std::uint8_t variant; ///< see variantName()
    };

    void add(std::size_t number, std::string_view value);
    /// Behind the last add().
    void finish();

    /// All of a digest of at least eight bytes, or so many digits (at least 16) of its beginning. `digits` beyond the
    /// bytes' own are none.
    const Entry *findHex(std::string_view digits) const;
    const Entry *findBytes(std::string_view digest) const;
    /// One of four bytes: only for a text that is nothing else.
    const Entry *findNumber(std::uint32_t number) const;
    /// "" for the value as it is.
    static std::string_view variantName(const Entry &entry);
    /// Algorithms times variants.
    static std::size_t schemes();

private:
    Hasher m_hasher;
    std::vector<Entry> m_entries; ///< by their bytes, once finished
};

} // namespace telltale::privacy
