// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange_document.h"
#include "payload/limits.h"
#include "privacy/rewrite/json_edits.h"
#include "privacy/rewrite/pair_edits.h"
#include "privacy/rewrite/protobuf_edits.h"

#include <cstdint>
#include <vector>

namespace telltale::privacy {

/// What becomes of the text that a protocol reads events from. Both rise.
struct TextChanges
{
    std::vector<PlacedChange> values; ///< by places in the text
    std::vector<std::uint64_t> gone;  ///< events that are blocked
};

/// The edits of the text. Lengths in the headers of Sentry's items follow their payloads; an item whose events are all
/// blocked goes with its header. Error: not-rewritable, where a value is not where it was.
Result<std::vector<TextEdit>> editsOfText(const payload::EventList &list, const payload::EventText &text,
                                          const TextChanges &changes, JsonSetting setting,
                                          const payload::Limits &limits);

/// The same changes as those of the message that the text was made of.
Result<std::vector<MessageChange>> changesOfMessage(const payload::EventList &list, const payload::EventText &text,
                                                    const TextChanges &changes, const payload::Limits &limits);

} // namespace telltale::privacy
