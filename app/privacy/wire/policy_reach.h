// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"

#include <string_view>

namespace telltale::privacy {

/// Whether a policy could change or keep anything of a request of which nothing but its destination
/// (payload::destinationOf()) is known. False is sure, true is not.
bool mayConcern(const Policy &policy, std::string_view destination);
/// The same of a body of which nothing is known: rules about headers, queries and cookies alone do not count.
bool mayConcernBody(const Policy &policy, std::string_view destination);

} // namespace telltale::privacy
