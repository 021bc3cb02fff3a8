// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::audit {

/// When an identifier was made, in milliseconds since 1970 UTC: ObjectId, UUID of versions 1, 6 and 7, ULID, KSUID.
std::optional<std::int64_t> createdTime(Recognised recognised, std::string_view value);

/// `made 30 s before the event`: how old an identifier was when its event happened; translated. "" when it is younger
/// than its event by more than clocks differ, so that the two have nothing to do with each other.
std::string ageSentence(std::int64_t created, std::int64_t event);

} // namespace telltale::audit
