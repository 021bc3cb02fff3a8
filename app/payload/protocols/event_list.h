// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protocols/pointer_pattern.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace telltale::payload {

/// Which values of a body are events, as its protocol says. Most bodies of one protocol share one.
struct EventList
{
    std::string protocol;
    std::optional<PointerPattern> at; ///< unset: the body has none, all of it belongs to the envelope
    /// Of one event after the other, as many as the pattern has stars; empty where the number of an event is its index.
    std::vector<std::uint32_t> indexes;

    /// Where the event with this number in the list stands.
    std::string root(std::uint32_t number) const;
};

/// The list with the indexes of these events, which `list.at` has found: itself where it needs none.
std::shared_ptr<const EventList> listOf(const std::shared_ptr<const EventList> &list, const Document &body,
                                        std::span<const NodeIndex> events);

} // namespace telltale::payload
