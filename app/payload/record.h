// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange_document.h"
#include "payload/marks/event_mark.h"

#include <optional>
#include <string>

namespace telltale::payload {

/// What a loader hands on: one event, or an envelope (the fields of an exchange or document outside its events).
/// Valid during the call only.
struct Record
{
    const Document &document;
    NodeIndex root = 0; ///< the event's own node; its fields are the leaves in [root, end)
    NodeIndex end = 0;
    Place place = {}; ///< of the root's first byte
    bool isEnvelope = false;
    bool isIncomplete = false;                     ///< cut off, or not readable to its end
    std::span<const Diagnostic> diagnostics = {};  ///< the document's that concern this record: each is given once
    std::string_view source = {};                  ///< as the user named it
    std::string_view section = {};                 ///< nearest heading above it in a Markdown page
    std::string_view title = {};                   ///< of the fenced block
    std::span<const BodyLeaf> leaves = {};         ///< of an exchange's envelope: those that stand in its body
    BodyForm form = BodyForm::Json;                ///< of the body the event stands in
    std::shared_ptr<const Exchange> exchange = {}; ///< what it was sent with; places then count in the decoded body
    /// Which events the body has, where a protocol knows them; null: it is plain.
    std::shared_ptr<const EventList> list = {};
    std::uint32_t number = 0; ///< of the event in that list
    /// Of an envelope: the field that its protocol unpacked the events from, and what was undone of it.
    NodeIndex unpackedFrom = noNode;
    std::span<const DecodeStep> unpacking = {};
    const EventMark *mark = nullptr; ///< what a reviewer says about it; null: nothing
};

/// The word for the protocol of the record's body; `plain` where none is known.
std::string_view protocolOf(const Record &record);

/// The path of the field that the record's events were unpacked from: `form/data`; "" where they stand in the body.
std::string_view unpackedFrom(const Record &record);

/// What was undone of the body of the record's request, a message of protobuf too; empty where there is none.
std::vector<DecodeStep> decodingOf(const Record &record);

/// The leaf under the first of these that is there: JSON Pointers from the event's root, or paths of pairs.
NodeIndex fieldUnder(const Record &record, std::span<const std::string> paths);

/// The field that the record's protocol says an event's name stands in; noNode: none, or no protocol says so.
NodeIndex protocolNameField(const Record &record);

/// The event's name as its protocol has it, else the first string at its root among event, eventName, event_type, name,
/// type; decoded bytes.
std::optional<std::string> eventName(const Record &record);

/// When the event says it happened, in milliseconds since 1970 UTC: as its protocol has it, else the first of
/// originalTimestamp, timestamp, time, eventTime, event_time, created_at, sentAt at its root, then the same inside
/// properties; ISO 8601 text with a zone, or a number that is a Unix time in s, ms, µs or ns between 2000 and 2100.
/// Nothing else is guessed.
std::optional<std::int64_t> eventTime(const Record &record);
/// The same for one value: text (a lexeme with its quotes) or a number.
std::optional<std::int64_t> timeOfValue(NodeType type, std::string_view lexeme);
/// The keys that hold a time, the first one first.
std::span<const std::string_view> eventTimeKeys();
/// The keys that hold an event's name, the first one first.
std::span<const std::string_view> eventNameKeys();
/// ISO 8601 / RFC 3339 text with a zone, in milliseconds since 1970 UTC. Without a zone nobody knows when it was, so it
/// is no time.
std::optional<std::int64_t> parseTime(std::string_view text);
/// `2024-01-09T07:10:17.602Z`
std::string formatTime(std::int64_t milliseconds);

/// The leaves of a record.
std::uint32_t fieldCount(const Record &record);

/// Receives what a loader finds, in the order of the input, on the loader's thread.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    /// Returns false to stop loading.
    virtual bool record(const Record &record) = 0;
    /// A finding that belongs to no record: the file is missing, a line holds no JSON, nothing was found.
    virtual void diagnostic(const Diagnostic &diagnostic) = 0;
    /// Bytes of the input read so far; total is 0 when it is not known. At least every 4 MiB or 100 ms.
    virtual void progress(std::uint64_t done, std::uint64_t total)
    {
        (void)done;
        (void)total;
    }
};

/// Gives a document's events (and its envelope, where its root is empty) to the sink: a root array of only objects
/// gives one event per element, any other non-empty root is one event. A document without any value has only its
/// diagnostics to give. False when the sink wants no more.
bool deliver(const Document &document, std::string_view source, std::string_view section, std::string_view title,
             RecordSink &sink);

} // namespace telltale::payload
