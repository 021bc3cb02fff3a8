// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/preview/measuring.h"

#include "privacy/preview/pair_numbers.h"

#include <algorithm>
#include <cmath>

namespace telltale::privacy {

double entropyOf(std::span<const std::uint64_t> counts)
{
    double total = 0;
    double sum = 0;
    for (const std::uint64_t count : counts) {
        if (count == 0)
            continue;
        const auto number = static_cast<double>(count);
        total += number;
        sum += number * std::log2(number);
    }
    // Rounding may leave a hair below nothing.
    return total == 0 ? 0 : std::max(0.0, std::log2(total) - sum / total);
}

GroupMeasure groupsOf(std::span<const std::vector<std::uint32_t> *const> columns, std::span<const std::uint32_t> ids,
                      std::size_t events)
{
    GroupMeasure measure;
    if (events == 0)
        return measure;
    std::vector<std::uint32_t> groups(events, 0);
    std::uint32_t count = 1;
    for (const std::vector<std::uint32_t> *column : columns) {
        PairNumbers pairs(events);
        for (std::size_t event = 0; event < events; ++event)
            groups[event] = pairs.add(groups[event], (*column)[event]);
        count = pairs.size();
    }
    std::vector<std::uint64_t> sizes(count, 0);
    PairNumbers seen(ids.empty() ? 0 : events);
    for (std::size_t event = 0; event < events; ++event) {
        const bool hasId = !ids.empty() && ids[event] != absentNumber;
        const std::uint32_t before = seen.size();
        if (hasId)
            seen.add(groups[event], ids[event]);
        if (!hasId || seen.size() != before)
            ++sizes[groups[event]];
    }
    measure.groups = count;
    measure.smallest = *std::min_element(sizes.begin(), sizes.end());
    measure.alone = static_cast<std::uint64_t>(std::count(sizes.begin(), sizes.end(), std::uint64_t(1)));
    return measure;
}

LinkMeasure linksOf(std::span<const std::uint32_t> ids, std::span<const std::uint16_t> products,
                    std::span<const std::int32_t> days)
{
    struct Seen
    {
        bool isThere = false;
        bool isAcrossProducts = false;
        bool isAcrossDays = false;
        std::uint16_t product = 0;
        std::int32_t day = noDay;
    };
    std::vector<Seen> all;
    for (std::size_t event = 0; event < ids.size(); ++event) {
        const std::uint32_t id = ids[event];
        if (id == absentNumber)
            continue;
        if (id >= all.size())
            all.resize(std::max<std::size_t>(id + std::size_t(1), all.size() * 2));
        Seen &seen = all[id];
        seen.isAcrossProducts |= seen.isThere && seen.product != products[event];
        seen.isAcrossDays |= seen.day != noDay && days[event] != noDay && seen.day != days[event];
        seen.isThere = true;
        seen.product = products[event];
        seen.day = days[event] != noDay ? days[event] : seen.day;
    }
    LinkMeasure measure;
    for (const Seen &seen : all) {
        measure.ids += seen.isThere;
        measure.acrossProducts += seen.isAcrossProducts;
        measure.acrossDays += seen.isAcrossDays;
    }
    return measure;
}

} // namespace telltale::privacy
