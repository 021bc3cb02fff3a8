// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/anonymise/methods/method.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace telltale::privacy {

/// What is to be measured. Columns are numbered as they were chosen.
struct MeasureQuestion
{
    std::vector<Method> methods;         ///< by column; missing ones are Keep
    std::vector<std::size_t> quasi = {}; ///< columns that together may tell somebody: the quasi-identifiers
    std::optional<std::size_t> id = {};  ///< the column that says who somebody is
};

/// One column before and after its method.
struct FieldMeasure
{
    std::uint64_t values = 0; ///< how many values there are, the same ones counted each time
    std::uint64_t distinctBefore = 0;
    std::uint64_t distinctAfter = 0;
    double entropyBefore =
        0; ///< bits, of one value picked at random: log2 of the distinct ones when all are as frequent
    double entropyAfter = 0;
    std::uint64_t dropped = 0;                               ///< values that are not there any more
    std::vector<std::pair<QString, std::uint64_t>> problems; ///< why some were dropped although they should not be
};

/// How large the groups are that share all quasi-identifiers. A field that is not there is a value of its own. Counted
/// in ids where a column with ids was chosen and an event has one (one person with many events is one), else in events.
struct GroupMeasure
{
    std::uint64_t groups = 0;
    std::uint64_t smallest = 0; ///< k; 0 when there are no events
    std::uint64_t alone = 0;    ///< groups of one
    friend bool operator==(const GroupMeasure &, const GroupMeasure &) = default;
};

/// What the ids still link.
struct LinkMeasure
{
    std::uint64_t ids = 0;
    std::uint64_t acrossProducts = 0; ///< ids that occur in more than one product
    std::uint64_t acrossDays = 0;     ///< ids that occur on more than one day (UTC)
    friend bool operator==(const LinkMeasure &, const LinkMeasure &) = default;
};

struct Measures
{
    std::vector<FieldMeasure> fields; ///< by column
    GroupMeasure groupsBefore;
    GroupMeasure groupsAfter;
    std::optional<LinkMeasure> linksBefore; ///< unset without a column of ids
    std::optional<LinkMeasure> linksAfter;
};

} // namespace telltale::privacy
