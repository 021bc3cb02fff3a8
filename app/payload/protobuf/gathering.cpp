// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protobuf/gathering.h"

#include <algorithm>

namespace telltale::payload::protobuf {

namespace {

/// Calls `see` with the place of each field's tag and what is declared about it (null: nothing), until it returns
/// false. False then, and when something is malformed.
template<typename See>
bool eachField(const MessageRest &rest, See see)
{
    for (const char *at = rest.at; at != rest.end;) {
        Tag tag;
        WireFault fault = WireFault::None;
        const char *value = readTag(at, rest.end, tag, fault);
        if (value == nullptr || !see(at, rest.table.find(tag)))
            return false;
        at = skipValue(value, rest.end, tag.wire);
        if (at == nullptr)
            return false;
    }
    return true;
}

/// Of the first 64 repeated fields each has a bit of its own. That others share them only makes plans where none is
/// needed.
std::uint64_t bitOf(const Field &field)
{
    return std::uint64_t{1} << (field.repeatedNumber & 63u);
}

} // namespace

bool isScattered(const MessageRest &rest)
{
    const Field *open = &rest.array;
    std::uint64_t closed = 0;
    bool isApart = false;
    const bool isWhole = eachField(rest, [&](const char *, const Field *field) {
        if (field == open)
            return true;
        if (open != nullptr)
            closed |= bitOf(*open);
        open = field != nullptr && field->isRepeated ? field : nullptr;
        isApart = isApart || (open != nullptr && (closed & bitOf(*open)) != 0);
        return true;
    });
    return isWhole && isApart;
}

bool planFields(const MessageRest &rest, const char *message, std::size_t limit, std::vector<PlannedField> &plan)
{
    const std::size_t begin = plan.size();
    const auto first = static_cast<std::uint32_t>(rest.at - message);
    constexpr std::uint32_t unseen = 0xFFFFFFFFu;
    std::vector<std::uint32_t> firstElements(rest.table.repeatedFields, unseen);
    firstElements[rest.array.repeatedNumber] = 0; // before everything that is left
    const bool isWhole = eachField(rest, [&](const char *at, const Field *field) {
        const std::uint32_t offset = first + static_cast<std::uint32_t>(at - rest.at);
        std::uint32_t rank = offset;
        if (field != nullptr && field->isRepeated) {
            std::uint32_t &element = firstElements[field->repeatedNumber];
            if (element == unseen)
                element = offset;
            rank = element;
        }
        plan.push_back({rank, offset});
        return plan.size() <= limit;
    });
    if (!isWhole) {
        plan.resize(begin);
        return false;
    }
    std::sort(plan.begin() + static_cast<std::ptrdiff_t>(begin), plan.end(),
              [](const PlannedField &a, const PlannedField &b) {
                  return a.rank != b.rank ? a.rank < b.rank : a.offset < b.offset;
              });
    return true;
}

} // namespace telltale::payload::protobuf
