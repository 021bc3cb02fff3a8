// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_change.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Whether a key has the name of a credential (`api_token`), so that its values are nobody's business.
bool isCredentialKey(std::string_view key);

/// The difference of a change as a log may keep it. Idempotent.
std::string loggedDiff(const SwitchChange &change);

/// At most so many bytes, cut between characters; an ellipsis says so.
std::string cutForLog(std::string_view text, std::size_t most);

} // namespace telltale::privacy
