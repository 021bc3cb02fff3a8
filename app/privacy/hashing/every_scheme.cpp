// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/every_scheme.h"

#include <algorithm>

namespace telltale::privacy {

std::vector<SchemeText> everyScheme(Hasher &hasher, std::string_view value)
{
    std::vector<SchemeText> all;
    for (const HashSpec &spec : hashSpecs()) {
        if (!hasher.has(spec.algorithm))
            continue;
        const std::string digest = hasher.digest(spec.algorithm, value);
        const std::size_t first = all.size();
        for (const DigestCoding coding : allCodings) {
            if (!canWrite(digest.size(), coding))
                continue;
            std::string text = digestText(digest, coding);
            const bool isThere = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                                             [&text](const SchemeText &other) { return other.text == text; });
            if (!isThere)
                all.push_back({spec.algorithm, coding, std::string(spec.name) + ' ' + std::string(word(coding)),
                               std::move(text)});
        }
    }
    return all;
}

} // namespace telltale::privacy
