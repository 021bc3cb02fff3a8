// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/decode_step.h"
#include "payload/exchange.h"
#include "payload/limits.h"
#include "payload/sent_span.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// Where the text that a protocol reads its events from comes from.
struct TextOrigin
{
    enum class Kind : std::uint8_t {
        Body,     ///< the decoded body itself
        Value,    ///< JSON in the value of a field: `form/data`, `query/data`, or "" for a body that is a JSON string
        Protobuf, ///< a message (proto3), as JSON
    };
    Kind kind = Kind::Body;
    std::string name; ///< path of the field; full name of the message's type
    friend bool operator==(const TextOrigin &, const TextOrigin &) = default;
};

/// The text that events are read from. Offsets and lines of events from a value count in this text.
struct EventText
{
    std::shared_ptr<const PaddedText> text; ///< null: there is none
    std::shared_ptr<const SentBytes> sent;  ///< of what was binary
    std::vector<DecodeStep> steps;          ///< what was undone of the value
};

/// The same for the same exchange, whenever it is asked. Any thread.
EventText eventTextOf(const Exchange &exchange, const TextOrigin &origin, const Limits &limits);

/// The value of the first field with this path (`form/NAME`, `query/NAME`, `header/NAME`) as sent; a `form` is looked
/// for in the body whatever its type says. Header names in any case.
std::optional<std::string_view> fieldOf(const Exchange &exchange, std::string_view path);

/// The query of a target, without `?` and fragment.
std::string_view queryOf(std::string_view target);

} // namespace telltale::payload
