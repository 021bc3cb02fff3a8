// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/protocols/event_list.h"

namespace telltale::payload {

/// Reads the JSON text that a body is into a document that has been started: strictly, else with tolerances. False
/// when nothing can be read, when there is more behind it, or when a limit is passed.
bool readOneText(Document &document, const Limits &limits);

/// Appends to `envelope` what of the body `body` is outside of the events at `events`, as a tree of its own beside the
/// fields of the head: leaves, and the containers they stand in. `shift` is where the body begins in the envelope's
/// text. Both documents use one table of paths. Gives the number of leaves.
std::uint32_t appendRest(Document &envelope, const Document &body, const std::optional<PointerPattern> &events,
                         std::uint32_t shift);

} // namespace telltale::payload
