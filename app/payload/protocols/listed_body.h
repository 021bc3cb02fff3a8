// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/protocols/event_list.h"

#include <span>
#include <utility>
#include <vector>

namespace telltale::payload {

/// Reads the JSON text that the first `length` bytes of a document's text are, which has been started: strictly, else
/// with tolerances. False when nothing can be read, when there is more behind it, or when a limit is passed.
bool readOneText(Document &document, std::uint32_t length, const Limits &limits);

/// Starts a document over a piece of the text that events are read from, and reads it; false as readOneText().
bool readPiece(Document &document, PathTable &paths, const EventText &text, const BodyPiece &piece,
               const Limits &limits);

/// What of a document is outside of its events.
struct Rest
{
    std::vector<NodeIndex> nodes; ///< leaves, and the containers they stand in, in order
    /// Where in the document's text they stand, in order: what is between events, where there is anything. The first
    /// part begins with the text, the last one ends with it.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
};
/// `events`: their roots, in order. `length`: of the text.
Rest restOf(const Document &document, std::span<const NodeIndex> events, std::uint32_t length);

} // namespace telltale::payload
