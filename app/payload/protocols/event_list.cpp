// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/event_list.h"

namespace telltale::payload {

std::string EventList::root(std::uint32_t number) const
{
    if (!at)
        return {};
    if (indexes.empty())
        return at->pointer(std::span(&number, 1));
    const std::size_t from = number * at->stars();
    const bool isKnown = from + at->stars() <= indexes.size();
    return isKnown ? at->pointer(std::span(indexes).subspan(from, at->stars())) : at->text();
}

std::shared_ptr<const EventList> listOf(const std::shared_ptr<const EventList> &list, const Document &body,
                                        std::span<const NodeIndex> events)
{
    if (!list->at || list->at->stars() == 0)
        return list;
    std::vector<std::uint32_t> indexes;
    for (const NodeIndex event : events)
        list->at->appendIndexes(body, event, indexes);
    bool isCounted = list->at->stars() == 1;
    for (std::uint32_t i = 0; i < indexes.size() && isCounted; ++i)
        isCounted = indexes[i] == i;
    if (isCounted)
        return list;
    auto own = std::make_shared<EventList>(*list);
    own->indexes = std::move(indexes);
    return own;
}

} // namespace telltale::payload
