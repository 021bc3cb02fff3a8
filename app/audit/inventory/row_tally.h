// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"
#include "audit/inventory/distinct_counter.h"
#include "audit/inventory/inventory_row.h"

#include <array>
#include <cstring>
#include <limits>
#include <unordered_set>

namespace telltale::audit {

/// What is counted for one row while events go by.
struct RowTally
{
    static constexpr std::size_t exampleCount = 3;
    static constexpr std::size_t exampleBytes = 200;
    static constexpr std::size_t lastBytes = 60;
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
    Category declaredCategory = Category::Unknown;
    Origin origin = Origin::Unknown;
    bool isDeclared = false;
    bool isUndeclared = false;
    bool isSecret = false;
    bool isPrefix = false;

    /// True for the value that came last.
    bool isSame(std::string_view lexeme) const
    {
        return lexeme.size() == lastSize && std::memcmp(lexeme.data(), lastText.data(), lexeme.size()) == 0;
    }
    void remember(std::string_view lexeme)
    {
        lastSize = lexeme.size() <= lastBytes ? static_cast<std::uint8_t>(lexeme.size()) : 0xff;
        if (lastSize != 0xff)
            std::memcpy(lastText.data(), lexeme.data(), lexeme.size());
    }
    /// Whether a value that is new to the row is to be judged: all of them, then one of each shape.
    bool wants(std::string_view lexeme);
    void take(const FieldVerdict &verdict);
    void keepExample(Example example);

    /// The row in words. `destinationNames` by number.
    InventoryRow row(FieldJudge &judge, std::span<const std::size_t> digests,
                     const std::vector<std::string> &destinationNames) const;

private:
    Category category() const;
    void giveFinding(InventoryRow &row, FieldJudge &judge, std::span<const std::size_t> digests) const;
};

} // namespace telltale::audit
