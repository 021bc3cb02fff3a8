// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace telltale::models {

/// Events that were sent to one place under one name.
struct EventGroup
{
    enum class Kind : std::uint8_t { Named, Nameless, Envelope };

    std::string destination; ///< see destinationOf(); "" when the input names none
    std::string name;        ///< decoded bytes; "" but for Named
    Kind kind = Kind::Named;
    std::uint64_t events = 0; ///< rows of the list
    std::uint64_t fields = 0;
    std::uint64_t size = 0; ///< bytes
};

/// Counts the events of a capture by destination and name. Goes on where it stopped when the capture has grown; any
/// thread, one at a time.
class EventGroups
{
public:
    /// Counts the rows from counted() on. Stops early when `cancelled` says so.
    void count(const payload::CaptureView &capture, const std::function<bool()> &cancelled);
    std::size_t counted() const { return m_counted; }
    /// Ordered by destination, those with the most events first; within one the same by name.
    std::vector<EventGroup> sorted() const;

private:
    std::size_t groupOf(const payload::CaptureView &capture, const payload::EventRow &row);
    std::uint32_t destinationNumber(const payload::CaptureView &capture, const payload::EventRow &row);

    std::vector<EventGroup> m_groups;
    std::unordered_map<std::uint64_t, std::size_t> m_known; ///< destination, name and kind → group
    std::unordered_map<std::string, std::uint32_t> m_destinations;
    const payload::SentExchange *m_lastExchange = nullptr; ///< rows of one exchange follow each other
    std::uint32_t m_lastDestination = 0;
    std::uint64_t m_lastKey = ~0ull;
    std::size_t m_lastGroup = 0;
    std::size_t m_counted = 0;
};

} // namespace telltale::models
