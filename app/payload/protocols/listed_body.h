// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/protocols/event_list.h"

namespace telltale::payload {

/// Reads the JSON text that the first `length` bytes of a document's text are, which has been started: strictly, else
/// with tolerances. False when nothing can be read, when there is more behind it, or when a limit is passed.
bool readOneText(Document &document, std::uint32_t length, const Limits &limits);

/// Starts a document over a piece of the text that events are read from, and reads it; false as readOneText().
bool readPiece(Document &document, PathTable &paths, const EventText &text, const BodyPiece &piece,
               const Limits &limits);

/// Appends to `envelope` what of `body` is outside of the events at `events`, as a tree of its own beside the fields of
/// the head: leaves, and the containers they stand in. `shift` is where the text of `body` begins in the envelope's.
/// Both documents use one table of paths. Gives the number of leaves.
std::uint32_t appendRest(Document &envelope, const Document &body, const std::optional<PointerPattern> &events,
                         std::uint32_t shift);

} // namespace telltale::payload
