// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/search_worker.h"

#include <bit>

namespace telltale::privacy {

void DigestSearch::Worker::tryText(const DigestTable &table, std::string_view text, ValueVariant variant,
                                   const Candidate &candidate)
{
    unsigned char digest[longestDigest];
    for (HashSet rest = table.hashes(); rest != 0; rest &= rest - 1) {
        const auto number = static_cast<unsigned>(std::countr_zero(rest));
        const auto algorithm = static_cast<HashAlgorithm>(number);
        hasher.digest(algorithm, text, digest);
        ++tried[number];
        table.find(algorithm, digest, [&](std::uint32_t form) {
            found.push_back(
                {form, algorithm, variant, std::string(candidate.value), 0, candidate.salt, candidate.order});
        });
    }
}

void DigestSearch::Worker::tryBatch(const DigestTable &table, const CandidateBatch &values, std::uint64_t first,
                                    const ListPass &pass)
{
    variants.forgetDomains();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Candidate candidate{values[i], first + i, pass.salt};
        const auto take = [&](std::string_view text, ValueVariant variant) {
            tryText(table, text, variant, candidate);
        };
        if (pass.salt == nullptr)
            variants.forEach(candidate.value, pass.isPlain, take);
        else
            variants.forEachSalted(candidate.value, pass.salt->text, take);
    }
}

void DigestSearch::Worker::trySpace(const DigestTable &table, const CandidateSpace &space, std::uint64_t first,
                                    std::size_t count)
{
    batch.clear();
    space.fill(first, count, batch);
    for (std::size_t i = 0; i < batch.size(); ++i)
        tryText(table, batch[i], ValueVariant::AsIs, {batch[i], first + i, nullptr});
}

} // namespace telltale::privacy
