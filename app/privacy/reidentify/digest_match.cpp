// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/digest_match.h"

#include <tuple>

namespace telltale::privacy {

void DigestMatches::merge(std::vector<DigestMatch> found, const DigestFinds &finds)
{
    // What was hashed as it is says more than a variant; then the first one in the list counts.
    const auto rank = [](const DigestMatch &match) {
        return std::tuple(match.variant, match.order, match.algorithm, match.form);
    };
    for (DigestMatch &match : found) {
        const std::uint32_t row = finds.rowOfForm[match.form];
        std::optional<DigestMatch> &best = m_matches[row];
        if (finds.forms[match.form].bits <= settlingBits) {
            std::set<std::string> &values = m_values[row];
            if (values.size() <= mostOthers)
                values.insert(match.value);
        }
        if (!best || (best->from == match.from && rank(match) < rank(*best)))
            best = std::move(match);
    }
}

std::size_t DigestMatches::others(std::size_t row) const
{
    const auto found = m_values.find(static_cast<std::uint32_t>(row));
    return found == m_values.end() || found->second.empty() ? 0 : found->second.size() - 1;
}

} // namespace telltale::privacy
