// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/marks/event_mark.h"

#include <compare>
#include <cstdint>
#include <string>

namespace telltale::payload {

struct CaptureBlock;
struct EventDetail;
struct EventRow;
struct Record;

/// Where an event stands in its input.
struct EventPlace
{
    std::uint32_t exchange = 0; ///< its number, from 1; 0: in none
    bool isEnvelope = false;
    std::uint64_t offset = 0; ///< of the root value, in the (decompressed) input or the exchange's decoded body
    std::uint32_t length = 0; ///< bytes of the root value; of a request's envelope its head
    auto operator<=>(const EventPlace &) const = default;
};

/// Which event it is: where it stands, and what stands there.
struct EventKey
{
    EventPlace place;
    std::string sha256; ///< of the root value's bytes (of a request's envelope its head), 64 hexadecimal digits
    auto operator<=>(const EventKey &) const = default;
};

/// A mark with the event that it is for.
struct MarkedEvent
{
    EventKey key;
    std::string name; ///< for people: UTF-8 that can be shown, cut where it is long
    EventMark mark;
};

EventPlace placeOf(const Record &record);
EventPlace placeOf(const EventRow &row, const CaptureBlock &block);
/// The same key for a record of a loader and for the event that is read again from its row.
EventKey keyOf(const Record &record);
EventKey keyOf(const EventDetail &detail, const CaptureBlock &block);
/// A name as it stands in a MarkedEvent.
std::string shownName(const std::string &name);

} // namespace telltale::payload
