// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"

#include <string_view>

namespace telltale::audit {

/// What stands for a credential where people look: nothing of it, not even its length.
inline constexpr std::string_view maskedSecret = "***";

/// A field that holds a credential, or has one inside: a token in a URL's query.
bool holdsSecret(const Finding &finding);

} // namespace telltale::audit
