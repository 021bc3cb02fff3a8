// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <array>

namespace telltale::report {

/// Categories that share a colour, in the window as in reports.
enum class CategoryFamily : std::uint8_t { Secret, Who, Identifiers, Where, Doing, Quiet };

CategoryFamily familyOf(audit::Category category);

/// All of them, the gravest family first, each family's together.
const std::array<audit::Category, audit::categoryCount> &categoriesByFamily();

} // namespace telltale::report
