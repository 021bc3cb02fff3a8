// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace telltale::audit {

/// A value that stands for others of its row.
struct InventoryExample
{
    std::string lexeme; ///< exact characters as sent, or their beginning
    bool isSecret = false;
    bool isCut = false; ///< the value is longer
};

/// One row of the inventory: all fields of one pattern path, in one group.
struct InventoryRow
{
    std::string group; ///< the event, product or destination; "" where rows are by path alone
    std::string path;  ///< pattern path from the document's root
    std::vector<std::pair<const char *, std::uint64_t>> types; ///< type words with their counts, most frequent first
    std::uint64_t count = 0;
    std::uint64_t events = 0; ///< records that have the field
    std::uint64_t distinct = 0;
    bool isEstimate = false; ///< of distinct: by HyperLogLog
    std::vector<InventoryExample> examples;
    Category category = Category::Unknown;
    std::vector<Category> also; ///< what some of the values are about besides
    Recognised recognised = Recognised::None;
    Protection protection = Protection::Plain;
    std::string protectedBy; ///< `SHA-256`
    Origin origin = Origin::Unknown;
    std::optional<bool> declared;
    std::string why;
    std::vector<std::string> reveals; ///< out of the first example
    std::string place;                ///< `capture.har#3:12`: where it was seen first
    std::vector<std::string> destinations;
    std::vector<std::string> products;
    std::vector<std::string> eventNames; ///< the first ones; "" for nameless events
    std::optional<std::int64_t> first;   ///< times of events, milliseconds since 1970 UTC
    std::optional<std::int64_t> last;
    bool isSecret = false;
    bool isPrefix = false;  ///< a very long value was judged by its first bytes
    bool isByShape = false; ///< behind so many different values only one of each shape was judged
};

/// What rows stand for.
enum class InventoryGroup : std::uint8_t { Path, Event, Product, Destination, Category };

} // namespace telltale::audit
