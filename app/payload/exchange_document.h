// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"
#include "payload/exchange.h"
#include "payload/protocols/event_list.h"

#include <memory>
#include <vector>

namespace telltale::payload {

/// How the events of a body are packed.
enum class BodyForm : std::uint8_t {
    Json,  ///< JSON texts, one or several
    Form,  ///< application/x-www-form-urlencoded: one event with `form/NAME` fields
    Bytes, ///< anything else: one event with one field
};

/// A leaf of the body that stands outside of its events: an empty root.
struct BodyLeaf
{
    std::uint32_t offset; ///< in the decoded body
    std::uint32_t length;
    NodeType type;
};

/// Makes `document` the envelope: query, headers and cookies in the order of the request's head, then the leaves of the
/// body that are outside of its events: those in `leaves`, or with a `list` what it leaves over. The text returned must
/// be kept as long as the document.
std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const std::vector<BodyLeaf> &leaves, const EventList *list = nullptr);
/// The same with a body that has been read already, with this table of paths.
std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const Document &body, const EventList &list);
/// Makes `document` the event of a form body.
void fillForm(Document &document, PathTable &paths, Text body);
/// Makes `document` the event of a body that we cannot look into.
void fillBytes(Document &document, PathTable &paths, Text body);

/// True when Content-Type says that the body is a form, JSON.
bool saysForm(const Exchange &exchange);
bool saysJson(const Exchange &exchange);

} // namespace telltale::payload
