// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/digest_search.h"

namespace telltale::privacy {

/// What one thread of a search has for itself.
struct DigestSearch::Worker
{
    Hasher hasher;
    ValueVariants variants;
    CandidateBatch batch;
    std::vector<DigestMatch> found;
    std::array<std::uint64_t, hashAlgorithmCount> tried{};

    /// `first` is the number of the batch's first value in its list.
    void tryBatch(const DigestTable &table, const CandidateBatch &values, std::uint64_t first, const ListPass &pass);
    void trySpace(const DigestTable &table, const CandidateSpace &space, std::uint64_t first, std::size_t count);

private:
    /// A text that is hashed, and what it was made of.
    struct Candidate
    {
        std::string_view value;
        std::uint64_t order;
        const DigestSalt *salt;
    };
    void tryText(const DigestTable &table, std::string_view text, ValueVariant variant, const Candidate &candidate);
};

} // namespace telltale::privacy
