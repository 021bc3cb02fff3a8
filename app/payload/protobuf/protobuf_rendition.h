// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/sent_span.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// A binary body as JSON text, with a way back to its bytes.
struct Rendition
{
    std::shared_ptr<const PaddedText> text; ///< null when it failed
    std::vector<SentSpan> spans;            ///< one per leaf of the text, textOffset ascending; empty when it failed
    std::uint32_t failedAt = 0;             ///< byte of the message
    std::string problem;                    ///< a fragment of a sentence; empty: it was read to its end
};

/// A protobuf message as compact JSON: what was sent and nothing else. Keys are proto3's (lowerCamelCase), members
/// stand in the order of the wire, elements of a repeated field where the first of them does. 64-bit integers are
/// numbers, enums their numbers, bytes hexadecimal; values that are the default are there if they were sent, and a
/// field that was sent twice is there twice. Fields that `type` does not declare (or not with this wire type) are named
/// by number and wire type: `"7:varint"`, `"7:i64"`, `"7:i32"`, `"7:len"`, `"7:group"`. Strings that are no UTF-8 are
/// given as sent.
///
/// `type` is a full name: "opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest". Depth, nodes and bytes of
/// the text are bounded by `limits`, counted as scanStrict() counts them. Takes time linear in the message (but for
/// sorting fields that must be gathered), and no stack for what is nested. Thread-safe.
Rendition renderProtobuf(std::string_view message, std::string_view type, const Limits &limits);

/// True for the messages of resources/protocols.
bool knowsProtobufType(std::string_view type);

} // namespace telltale::payload
