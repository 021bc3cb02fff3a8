// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/preview/measures.h"
#include "privacy/preview/value_dictionary.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace telltale::privacy {

/// What a ValueTable keeps of one field.
struct ValueColumn
{
    ValueDictionary values;
    std::vector<audit::Recognised> forms;                         ///< by value
    std::vector<std::uint32_t> rows;                              ///< by event: the first value's number
    std::vector<std::pair<std::uint32_t, std::uint32_t>> further; ///< event and value: those behind the first
};

/// A column after a method.
struct AppliedMethod
{
    Method method;
    std::size_t events = 0; ///< and further values, that it was made of
    std::size_t further = 0;
    std::vector<std::uint32_t> rows; ///< by event: the new value's number; absentNumber where it is dropped
    FieldMeasure measure;
};

/// Applies a method to the different values of a column (by period where it rotates), on a few threads where there are
/// many. `days` by event, since 1970 UTC; noDay: none.
AppliedMethod applyToColumn(const Method &method, const ValueColumn &column, const std::vector<std::int32_t> &days,
                            const KeySource &keys);

} // namespace telltale::privacy
