// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/marks/event_key.h"

#include <cstdint>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace telltale::payload {

/// Finds the events of an input that marks are for, while it is read. Only events as long as a marked one are looked
/// at. A mark belongs to the event at its place with its hash; else to the only event with its hash, wherever that is;
/// else to none: never to another one that looks alike.
class MarkMatcher
{
public:
    struct Match
    {
        std::size_t mark = 0;      ///< which of those given
        std::uint64_t ordinal = 0; ///< of the event, in the order in which they were seen
        EventKey key;              ///< where it is
        std::uint32_t line = 0;
        bool isMoved = false;
    };
    struct Result
    {
        std::vector<Match> matches;
        std::vector<std::size_t> orphans; ///< marks for events that are not there
    };

    explicit MarkMatcher(const std::vector<MarkedEvent> &marks);

    bool isEmpty() const { return m_keys.empty(); }
    /// Every record of the input, in its order.
    void see(const Record &record);
    /// `isWhole`: the input was read to its end, so that what was not seen is not there.
    Result result(bool isWhole) const;

private:
    struct Seen
    {
        std::uint64_t ordinal;
        std::uint32_t line;
    };
    using Copies = std::map<EventPlace, Seen>; ///< of one event's bytes

    std::vector<EventKey> m_keys;
    std::unordered_set<std::uint32_t> m_lengths;
    std::unordered_map<std::string, Copies> m_seen; ///< by hash, of the marks
    std::uint64_t m_ordinal = 0;
};

} // namespace telltale::payload
