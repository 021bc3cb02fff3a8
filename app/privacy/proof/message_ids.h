// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// What tells an event from another delivery of it: messageId, message_id, insertId, insert_id, $insert_id (also in
/// properties), eventId, event_id; of PostHog's protocol uuid too. "" where it has none.
std::string messageIdOf(const payload::Record &record);

/// When the id was made, in milliseconds since 1970 UTC, where it says so: a UUID of version 1, 6 or 7, a ULID, an
/// ObjectId, a KSUID, or Segment's `ajs-next-MILLISECONDS-…`; between 2000 and 2100, else nothing.
std::optional<std::int64_t> timeOfMessageId(std::string_view id);

} // namespace telltale::privacy
