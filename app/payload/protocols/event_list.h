// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protocols/body_form.h"
#include "payload/protocols/event_keys.h"
#include "payload/protocols/event_text.h"
#include "payload/protocols/pointer_pattern.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace telltale::payload {

/// How sure it is that a body follows a protocol.
enum class Confidence : std::uint8_t {
    None,
    Possible, ///< its shape alone
    Likely,   ///< path and shape
    Certain,  ///< the vendor's host, or what no other protocol has
};
/// `possible`, `likely`, `certain`; "" for none.
std::string_view confidenceWord(Confidence confidence);

/// A part of the text that events are read from, which is read by itself.
struct BodyPiece
{
    static constexpr std::uint32_t toTheEnd = UINT32_MAX;

    std::uint32_t offset = 0;
    std::uint32_t length = toTheEnd;
    /// Json: one JSON text. Form: each line that is not empty is an event of pairs. Query: the request's query is the
    /// event, and the piece stands in no text. Bytes: no event, a leaf of the envelope.
    BodyForm form = BodyForm::Json;
    std::optional<PointerPattern> at; ///< Json: which of its values are events; unset: none
    /// Of one event after the other, as many as the pattern has stars; empty where the number of an event is its index.
    std::vector<std::uint32_t> indexes;
    std::uint32_t first = 0; ///< number of its first event
    /// Json, Form: the name of events that have none. Bytes: the path of the leaf, `attachment/core.dmp`.
    std::string name;
};

/// Which values of a body are events, as its protocol says. Most bodies of one protocol share one.
struct EventList
{
    std::string protocol;
    Confidence confidence = Confidence::None;
    std::shared_ptr<const EventKeys> keys; ///< null: as in every event
    TextOrigin origin;
    std::vector<BodyPiece> pieces; ///< in the order of the text, at least one

    /// Where the event with this number in the list stands in its piece.
    std::string root(std::uint32_t number) const;
    const BodyPiece &pieceOf(std::uint32_t number) const;
    bool hasQueryEvent() const { return pieces.front().form == BodyForm::Query; }
};

/// A list with one piece, the whole text.
std::shared_ptr<const EventList> listOfOnePiece(std::string protocol, Confidence confidence, TextOrigin origin,
                                                std::shared_ptr<const EventKeys> keys,
                                                std::optional<PointerPattern> events);

/// What the indexes of a piece have to be for these events, which `piece.at` has found; empty where it needs none.
std::vector<std::uint32_t> indexesOf(const BodyPiece &piece, const Document &document,
                                     std::span<const NodeIndex> events);

} // namespace telltale::payload
