// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"
#include "audit/inventory/distinct_counter.h"
#include "audit/inventory/inventory_row.h"

#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <unordered_set>

namespace telltale::audit {

/// What is counted for one row while events go by.
struct RowTally
{
    static constexpr std::size_t exampleCount = 3;
    static constexpr std::size_t exampleBytes = 200;
    /// So many different values are judged each, then one of each shape.
    static constexpr std::size_t judgedEach = 1024;
    /// Of a value that is compared with the next one; not more than readers may look past the end of a text.
    static constexpr std::size_t lastBytes = payload::Text::padding;
    static constexpr std::size_t mostShapes = 1024;

    struct Example
    {
        std::string lexeme;
        payload::NodeType type = payload::NodeType::Null;
        bool isCut = false;
        FieldVerdict verdict;
        EventVerdict event;
        const DeclaredField *declared = nullptr;
        std::optional<std::int64_t> time;
        bool isEventName = false;
        ProtocolRole role = ProtocolRole::None;
    };

    std::string group;
    std::string place;
    const PathFacts *facts = nullptr; ///< its own copy is kept by the inventory
    std::uint64_t count = 0;
    std::uint64_t events = 0;
    std::uint64_t lastEvent = std::numeric_limits<std::uint64_t>::max();
    std::array<std::uint64_t, 10> types{};
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    DistinctCounter distinct;
    std::uint8_t lastSize = 0xff; ///< of lastText; 0xff: none
    std::array<char, lastBytes> lastText{};

    std::array<std::uint32_t, categoryCount> categories{};
    std::array<std::uint32_t, 5> protections{};
    std::array<std::uint16_t, static_cast<std::size_t>(Recognised::Number) + 1> forms{};
    std::vector<std::uint32_t> destinations;
    std::vector<std::string> products;
    std::vector<std::string> eventNames;
    std::vector<Example> examples;
    std::unordered_set<std::uint64_t> shapes;
    std::size_t judged = 0; ///< values that were judged each
    Category declaredCategory = Category::Unknown;
    Origin origin = Origin::Unknown;
    bool isDeclared = false;
    bool isUndeclared = false;
    bool isSecret = false;
    bool isPrefix = false;

    /// True for the value that came last.
    bool isSame(std::string_view lexeme) const
    {
        if (lexeme.size() != lastSize)
            return false;
        std::uint64_t differences = 0;
        std::size_t at = 0;
        for (; at + 8 <= lexeme.size(); at += 8)
            differences |= word(lexeme.data() + at) ^ word(lastText.data() + at);
        if (const std::size_t rest = lexeme.size() - at; rest != 0)
            differences |= front(word(lexeme.data() + at) ^ word(lastText.data() + at), rest);
        return differences == 0;
    }
    void remember(std::string_view lexeme)
    {
        lastSize = lexeme.size() <= lastBytes - 8 ? static_cast<std::uint8_t>(lexeme.size()) : 0xff;
        std::memcpy(lastText.data(), lexeme.data(), lastBytes);
    }
    /// Whether a value that is new to the row is to be judged: all of them, then one of each shape.
    bool wants(std::string_view lexeme);
    void take(const FieldVerdict &verdict);
    void keepExample(Example example);

    /// The row in words. `destinationNames` by number.
    InventoryRow row(FieldJudge &judge, std::span<const std::size_t> digests,
                     const std::vector<std::string> &destinationNames) const;

private:
    /// The first bytes of eight.
    static std::uint64_t front(std::uint64_t word, std::size_t bytes)
    {
        const std::size_t behind = 64 - 8 * bytes;
        return std::endian::native == std::endian::little ? word << behind : word >> behind;
    }
    static std::uint64_t word(const char *bytes)
    {
        std::uint64_t result = 0;
        std::memcpy(&result, bytes, sizeof result);
        return result;
    }
    Category category() const;
    void giveFinding(InventoryRow &row, FieldJudge &judge, std::span<const std::size_t> digests) const;
};

} // namespace telltale::audit
