// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/canaries/digest_index.h"

#include "audit/values/checks/ascii.h"
#include "payload/hex.h"

#include <algorithm>
#include <array>

namespace telltale::privacy {

namespace {

constexpr std::size_t leastCutDigits = 16;
constexpr std::array<std::string_view, 5> indexVariants{"", "lower case", "upper case", "in quotes",
                                                        "with a line feed"};

std::array<std::string, indexVariants.size()> variantsForIndex(std::string_view value)
{
    const std::string text(value);
    return {text, audit::checks::lowered(text), audit::checks::uppered(text), '"' + text + '"', text + '\n'};
}

bool isBefore(const DigestIndex::Entry &entry, std::string_view digest)
{
    return entry.digest < digest;
}

} // namespace

void DigestIndex::add(std::size_t number, std::string_view value)
{
    const auto variants = variantsForIndex(value);
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (std::find(variants.begin(), variants.begin() + static_cast<std::ptrdiff_t>(i), variants[i])
            != variants.begin() + static_cast<std::ptrdiff_t>(i))
            continue;
        for (const HashSpec &spec : hashSpecs()) {
            if (m_hasher.has(spec.algorithm))
                m_entries.push_back({m_hasher.digest(spec.algorithm, variants[i]), number, spec.algorithm,
                                     static_cast<std::uint8_t>(i)});
        }
    }
}

void DigestIndex::finish()
{
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.digest < b.digest; });
}

const DigestIndex::Entry *DigestIndex::findHex(std::string_view digits) const
{
    if (digits.size() < leastCutDigits || digits.size() > longestDigest * 2)
        return nullptr;
    std::string front;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        front += static_cast<char>(payload::hexNumber(digits, i, 2));
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), front, isBefore);
    for (auto at = found; at != m_entries.end() && at->digest.starts_with(front); ++at) {
        if (digits.size() % 2 == 0)
            return &*at;
        const bool hasMore = at->digest.size() > front.size();
        if (hasMore && static_cast<unsigned char>(at->digest[front.size()]) >> 4u == payload::hexDigit(digits.back()))
            return &*at;
    }
    return nullptr;
}

const DigestIndex::Entry *DigestIndex::findBytes(std::string_view digest) const
{
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), digest, isBefore);
    return found != m_entries.end() && found->digest == digest ? &*found : nullptr;
}

const DigestIndex::Entry *DigestIndex::findNumber(std::uint32_t number) const
{
    std::string bytes;
    for (unsigned shift = 32; shift != 0;)
        bytes += static_cast<char>(number >> (shift -= 8));
    return findBytes(bytes);
}

std::string_view DigestIndex::variantName(const Entry &entry)
{
    return indexVariants[entry.variant];
}

std::size_t DigestIndex::schemes()
{
    return hashAlgorithmCount * indexVariants.size();
}

} // namespace telltale::privacy
