// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_order.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace telltale::models {

using payload::CaptureView;
using payload::EventRow;

namespace {

struct Entry
{
    std::uint64_t key;
    std::uint32_t event;
};

/// The rank of each of these texts in their order; the same text has the same rank.
std::vector<std::uint32_t> ranks(const std::vector<std::string_view> &texts)
{
    std::vector<std::string_view> sorted(texts);
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<std::uint32_t> result;
    result.reserve(texts.size());
    for (const std::string_view text : texts)
        result.push_back(
            static_cast<std::uint32_t>(std::lower_bound(sorted.begin(), sorted.end(), text) - sorted.begin()));
    return result;
}

/// Texts of blocks are compared once per block, not once per row.
template<typename TextOf>
std::vector<std::uint32_t> blockRanks(const CaptureView &capture, TextOf textOf)
{
    std::vector<std::string> texts;
    texts.reserve(capture.blocks.size());
    for (std::size_t i = 0; i < capture.blocks.size(); ++i)
        texts.emplace_back(textOf(capture.blocks[i]));
    return ranks({texts.begin(), texts.end()});
}

/// As it is shown: the name in front, then the number.
std::string programOf(const payload::CaptureBlock &block)
{
    if (!block.exchange)
        return {};
    const payload::Sender sender = block.exchange->sender();
    if (!sender.isKnown())
        return {};
    const std::string number = std::to_string(sender.process);
    return std::string(payload::programName(sender.program)) + ' ' + std::string(10 - number.size(), '0') + number;
}

std::uint32_t blockOf(const EventRow &row)
{
    return (row.flags & EventRow::element) != 0 ? 0 : row.block;
}

template<typename KeyOf>
std::vector<Entry> entriesBy(const std::vector<std::uint32_t> &events, const CaptureView &capture, bool descending,
                             KeyOf keyOf)
{
    std::vector<Entry> entries;
    entries.reserve(events.size());
    for (const std::uint32_t event : events) {
        const auto key = static_cast<std::uint64_t>(keyOf(capture.rows[event]));
        entries.push_back({descending ? ~key : key, event});
    }
    return entries;
}

/// Flagged ones behind others, those with a note behind those without.
std::uint64_t markRank(std::uint32_t event, const CaptureView &capture)
{
    const std::uint16_t flags = capture.marks.flags(event);
    return ((flags & EventRow::flagged) != 0 ? 2u : 0u) + ((flags & EventRow::noted) != 0 ? 1u : 0u);
}

std::vector<Entry> entriesByMark(const std::vector<std::uint32_t> &events, const CaptureView &capture, bool descending)
{
    std::vector<Entry> entries;
    entries.reserve(events.size());
    for (const std::uint32_t event : events) {
        const std::uint64_t key = markRank(event, capture);
        entries.push_back({descending ? ~key : key, event});
    }
    return entries;
}

std::vector<Entry> entriesOf(const std::vector<std::uint32_t> &events, const CaptureView &capture, SortKey key,
                             bool descending)
{
    const auto by = [&](auto keyOf) { return entriesBy(events, capture, descending, keyOf); };
    switch (key) {
    case SortKey::Time:
        return by([](const EventRow &row) { return static_cast<std::uint64_t>(row.time) ^ 1ull << 63; });
    case SortKey::Name: {
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < capture.names.size(); ++i)
            names.emplace_back(capture.names[i]);
        return by([rank = ranks(names)](const EventRow &row) { return rank[row.name]; });
    }
    case SortKey::Section:
        return by([rank = blockRanks(capture, [](const auto &block) { return block.section(); })](const EventRow &row) {
            return rank[blockOf(row)];
        });
    case SortKey::Protocol:
        return by([rank = blockRanks(capture, [](const auto &block) { return block.protocol(); })](
                      const EventRow &row) { return rank[blockOf(row)]; });
    case SortKey::Destination:
        return by([rank = blockRanks(capture, [](const payload::CaptureBlock &block) {
                       return block.exchange ? block.exchange->destination() : std::string();
                   })](const EventRow &row) { return rank[blockOf(row)]; });
    case SortKey::Program:
        return by([rank = blockRanks(capture, programOf)](const EventRow &row) { return rank[blockOf(row)]; });
    case SortKey::Status:
        return by([&capture](const EventRow &row) {
            const auto &exchange = capture.block(row).exchange;
            return exchange ? exchange->status().value_or(-1) + 1 : 0;
        });
    case SortKey::Fields:
        return by([](const EventRow &row) { return row.fields; });
    case SortKey::Size:
        return by([](const EventRow &row) { return row.length; });
    case SortKey::Source:
        return by([](const EventRow &row) { return row.source; }); // in a source they are in order already
    case SortKey::Mark:
        return entriesByMark(events, capture, descending);
    case SortKey::Number:
    case SortKey::Product:
    case SortKey::Gate:
        break;
    }
    std::vector<Entry> entries;
    entries.reserve(events.size());
    for (const std::uint32_t event : events)
        entries.push_back({descending ? ~std::uint64_t(event) : event, event});
    return entries;
}

constexpr unsigned digitBits = 11;
constexpr std::size_t digitCount = std::size_t(1) << digitBits;

/// One pass of a least-significant-digit radix sort; false when all entries have the same digit, so nothing moved.
bool sortByDigit(const std::vector<Entry> &from, std::vector<Entry> &to, unsigned shift)
{
    std::array<std::size_t, digitCount> begins{};
    for (const Entry &entry : from)
        ++begins[entry.key >> shift & (digitCount - 1)];
    if (begins[from.front().key >> shift & (digitCount - 1)] == from.size())
        return false;
    std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), std::size_t(0));
    for (const Entry &entry : from)
        to[begins[entry.key >> shift & (digitCount - 1)]++] = entry;
    return true;
}

} // namespace

namespace {

void sortEntries(std::vector<Entry> entries, std::vector<std::uint32_t> &events, const std::atomic<bool> *cancelled)
{
    std::vector<Entry> other(entries.size());
    for (unsigned shift = 0; shift < 64; shift += digitBits) {
        if (cancelled != nullptr && cancelled->load(std::memory_order_relaxed))
            return;
        if (sortByDigit(entries, other, shift))
            entries.swap(other);
    }
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i] = entries[i].event;
}

} // namespace

void sortRows(std::vector<std::uint32_t> &events, const CaptureView &capture, SortKey key, bool descending,
              const std::atomic<bool> *cancelled)
{
    if (events.size() > 1)
        sortEntries(entriesOf(events, capture, key, descending), events, cancelled);
}

void sortRowsBy(std::vector<std::uint32_t> &events, bool descending,
                const std::function<std::uint64_t(std::uint32_t event)> &keyOf)
{
    if (events.size() < 2)
        return;
    std::vector<Entry> entries;
    entries.reserve(events.size());
    for (const std::uint32_t event : events) {
        const std::uint64_t key = keyOf(event);
        entries.push_back({descending ? ~key : key, event});
    }
    sortEntries(std::move(entries), events, nullptr);
}

namespace {

/// Below 0 when `a` stands before `b`.
int compare(std::uint32_t a, std::uint32_t b, const CaptureView &capture, SortKey key)
{
    const auto by = [](const auto &one, const auto &other) { return one < other ? -1 : other < one ? 1 : 0; };
    const EventRow &one = capture.rows[a];
    const EventRow &other = capture.rows[b];
    const auto destination = [&capture](const EventRow &row) {
        const auto &exchange = capture.block(row).exchange;
        return exchange ? exchange->destination() : std::string();
    };
    const auto status = [&capture](const EventRow &row) {
        const auto &exchange = capture.block(row).exchange;
        return exchange ? exchange->status().value_or(-1) + 1 : 0;
    };
    switch (key) {
    case SortKey::Time:
        return by(one.time, other.time);
    case SortKey::Name:
        return by(capture.names[one.name], capture.names[other.name]);
    case SortKey::Section:
        return by(capture.block(one).section(), capture.block(other).section());
    case SortKey::Protocol:
        return by(capture.block(one).protocol(), capture.block(other).protocol());
    case SortKey::Destination:
        return by(destination(one), destination(other));
    case SortKey::Program:
        return by(programOf(capture.block(one)), programOf(capture.block(other)));
    case SortKey::Status:
        return by(status(one), status(other));
    case SortKey::Fields:
        return by(one.fields, other.fields);
    case SortKey::Size:
        return by(one.length, other.length);
    case SortKey::Mark:
        return by(markRank(a, capture), markRank(b, capture));
    case SortKey::Source:
        return by(one.source, other.source);
    case SortKey::Number:
    case SortKey::Product:
    case SortKey::Gate:
        break;
    }
    return by(a, b);
}

} // namespace

void mergeRows(std::vector<std::uint32_t> &events, std::size_t sorted, const CaptureView &capture, SortKey key,
               bool descending)
{
    const auto isBefore = [&](std::uint32_t a, std::uint32_t b) {
        const int order = compare(a, b, capture, key);
        return descending ? order > 0 : order < 0;
    };
    const auto middle = events.begin() + static_cast<std::ptrdiff_t>(sorted);
    std::sort(middle, events.end()); // those with the same key keep this order
    std::stable_sort(middle, events.end(), isBefore);
    std::vector<std::uint32_t> merged;
    merged.reserve(events.size());
    auto from = events.begin();
    for (auto one = middle; one != events.end(); ++one) {
        const auto place = std::upper_bound(from, middle, *one, isBefore);
        merged.insert(merged.end(), from, place);
        merged.push_back(*one);
        from = place;
    }
    merged.insert(merged.end(), from, middle);
    events = std::move(merged);
}

} // namespace telltale::models
