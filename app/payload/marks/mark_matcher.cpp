// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/mark_matcher.h"

#include "payload/record.h"

#include <set>

namespace telltale::payload {

MarkMatcher::MarkMatcher(const std::vector<MarkedEvent> &marks)
{
    for (const MarkedEvent &mark : marks) {
        m_keys.push_back(mark.key);
        m_lengths.insert(mark.key.place.length);
        m_seen.try_emplace(mark.key.sha256);
    }
}

void MarkMatcher::see(const Record &record)
{
    const std::uint64_t ordinal = m_ordinal++;
    const EventPlace place = placeOf(record);
    if (m_lengths.count(place.length) == 0)
        return;
    const auto known = m_seen.find(keyOf(record).sha256);
    if (known == m_seen.end())
        return;
    const bool isBeside = record.exchange && record.isEnvelope;
    known->second.try_emplace(place, Seen{ordinal, isBeside ? record.exchange->place.line : record.place.line});
}

MarkMatcher::Result MarkMatcher::result(bool isWhole) const
{
    Result result;
    std::vector<std::size_t> others;
    std::set<std::uint64_t> taken;
    for (std::size_t mark = 0; mark < m_keys.size(); ++mark) {
        const Copies &copies = m_seen.at(m_keys[mark].sha256);
        const auto same = copies.find(m_keys[mark].place);
        if (same == copies.end()) {
            others.push_back(mark);
            continue;
        }
        taken.insert(same->second.ordinal);
        result.matches.push_back({mark, same->second.ordinal, m_keys[mark], same->second.line, false});
    }
    if (!isWhole)
        return result;
    std::map<std::uint64_t, std::size_t> claims;
    const auto onlyOne = [&](std::size_t mark) -> const Copies::value_type * {
        const Copies &copies = m_seen.at(m_keys[mark].sha256);
        const bool isFree = copies.size() == 1 && taken.count(copies.begin()->second.ordinal) == 0
            && copies.begin()->first.isEnvelope == m_keys[mark].place.isEnvelope;
        return isFree ? &*copies.begin() : nullptr;
    };
    for (const std::size_t mark : others) {
        if (const auto *copy = onlyOne(mark))
            ++claims[copy->second.ordinal];
    }
    for (const std::size_t mark : others) {
        const auto *copy = onlyOne(mark);
        if (copy == nullptr || claims[copy->second.ordinal] != 1) {
            result.orphans.push_back(mark);
            continue;
        }
        const EventKey key{copy->first, m_keys[mark].sha256};
        result.matches.push_back({mark, copy->second.ordinal, key, copy->second.line, true});
    }
    return result;
}

} // namespace telltale::payload
