// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"
#include "payload/exchange.h"
#include "payload/protocols/event_list.h"

#include <memory>
#include <span>
#include <vector>

namespace telltale::payload {

/// A leaf of the body that stands outside of its events: an empty root.
struct BodyLeaf
{
    std::uint32_t offset; ///< in the decoded body
    std::uint32_t length;
    NodeType type;
};

/// A piece of the text that events are read from, which has been read.
struct ReadPiece
{
    const Document *document = nullptr; ///< null: it is no JSON
    std::vector<NodeIndex> events;
};

/// Makes `document` the envelope: query, headers and cookies in the order of the request's head, then the leaves of the
/// body that are outside of its events: those in `leaves`. The text returned must be kept as long as the document.
std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const std::vector<BodyLeaf> &leaves);
/// The same for a protocol's `list`: what its pieces leave over, and with them, of what was unpacked, the fields it was
/// unpacked from. The text holds these parts only, which runs tell the places of. `text` is eventTextOf(exchange,
/// list.origin); `read` has the documents of its pieces and the events in them, if they have been read already with
/// this table of paths. `countsLines` false: only the offsets of the places in its runs hold.
std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const EventList &list, const EventText &text,
                                               std::span<const ReadPiece> read = {}, bool countsLines = true);
/// The field of an exchange's envelope that its events were unpacked from; noNode: none.
NodeIndex unpackedField(const Document &envelope, const EventList &list);

/// Makes `document` the event of pairs that the first `length` bytes of a body's rest are, which begins at `place`.
void fillForm(Document &document, PathTable &paths, Text rest, std::uint32_t length, const Place &place = {});
/// Makes `document` the event of a multipart body.
void fillParts(Document &document, PathTable &paths, Text body);
/// Makes `document` the event that a request's query is. The text returned must be kept as long as the document.
std::shared_ptr<const PaddedText> fillQuery(Document &document, PathTable &paths, const Exchange &exchange);
/// Makes `document` the event of a body that we cannot look into.
void fillBytes(Document &document, PathTable &paths, Text body);

/// True when Content-Type says that the body is a form, JSON.
bool saysForm(const Exchange &exchange);
bool saysJson(const Exchange &exchange);

} // namespace telltale::payload
