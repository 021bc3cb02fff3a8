// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace telltale::report {

/// Who sends what to whom: senders at the left, recipients at the right, a band between two as wide as what passes.
struct FlowFigure
{
    struct Link
    {
        std::size_t sender = 0;
        std::size_t recipient = 0;
        std::uint64_t events = 0;
        audit::Category gravest = audit::Category::Unknown; ///< the most telling category of its fields
    };
    std::vector<std::string> senders;    ///< products, programs or files; out of payloads
    std::vector<std::string> recipients; ///< hosts
    std::vector<Link> links;
};

/// For each recipient how many fields of which category it gets.
struct CategoryFigure
{
    struct Row
    {
        std::string recipient;
        std::array<std::uint64_t, audit::categoryCount> fields{}; ///< by Category
    };
    std::vector<Row> rows;
};

/// Events over time.
struct TimelineFigure
{
    std::int64_t begin = 0;             ///< milliseconds since 1970 UTC
    std::int64_t width = 1000;          ///< milliseconds of a span
    std::vector<std::uint64_t> spans{}; ///< events in each, without a gap
};

/// A picture of a report, as data: figure_layout.h makes shapes of it.
struct Figure
{
    std::string id;      ///< stable: `flows`
    std::string title;   ///< translated
    std::string caption; ///< what it shows in words, for who cannot see it; translated
    std::variant<FlowFigure, CategoryFigure, TimelineFigure> what;
};

} // namespace telltale::report
