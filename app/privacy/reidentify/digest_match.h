// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/digest_finds.h"
#include "privacy/reidentify/value_variants.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace telltale::privacy {

/// A value whose hash a digest is, or seems to be.
struct DigestMatch
{
    std::uint32_t form = 0; ///< in DigestFinds::forms
    HashAlgorithm algorithm = HashAlgorithm::Sha256;
    ValueVariant variant = ValueVariant::AsIs;
    std::string value;                ///< as the list has it
    std::uint32_t from = 0;           ///< number of the list, see DigestSearch::sourceName()
    const DigestSalt *salt = nullptr; ///< hashed together with it
    std::uint64_t order = 0;          ///< of the value in its list: the first one counts, whichever thread found it
};

/// What was found, one match for each row, the same whatever the number of threads.
class DigestMatches
{
public:
    explicit DigestMatches(std::size_t rows) : m_matches(rows) {}

    /// Takes what a pass found, in any order.
    void merge(std::vector<DigestMatch> found, const DigestFinds &finds);
    const std::optional<DigestMatch> &of(std::size_t row) const { return m_matches[row]; }
    /// How many other values fit the row, too, a hundred at most: only those of at most 64 bits have any.
    std::size_t others(std::size_t row) const;
    /// Turned back beyond doubt: nothing else needs to be tried.
    bool isSettled(std::size_t row, const DigestFinds &finds) const
    {
        return m_matches[row] && finds.forms[m_matches[row]->form].bits >= settlingBits;
    }

private:
    static constexpr std::uint16_t settlingBits = 64;
    static constexpr std::size_t mostOthers = 100;

    std::vector<std::optional<DigestMatch>> m_matches;
    std::unordered_map<std::uint32_t, std::set<std::string>> m_values; ///< that fit short digests, by row
};

} // namespace telltale::privacy
