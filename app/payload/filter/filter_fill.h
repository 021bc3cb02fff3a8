// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/filter/filter.h"

#include <optional>

namespace telltale::payload {

/// The value of a term as it was typed, quotes and slashes undone.
struct FilterValue
{
    std::string text;
    std::size_t offset = 0; ///< in the filter's text
    std::size_t length = 0;
    bool isQuoted = false;
    std::optional<bool> isRegexIgnoringCase; ///< set: it is a regular expression
};

/// Makes the term's match from what stands behind its key; what is wrong with it, if something is.
std::optional<FilterError> fillTerm(FilterTerm &term, const FilterValue &value);

} // namespace telltale::payload
