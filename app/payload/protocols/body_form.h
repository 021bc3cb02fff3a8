// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace telltale::payload {

/// How the events of a body are packed.
enum class BodyForm : std::uint8_t {
    Json,  ///< JSON texts, one or several
    Form,  ///< application/x-www-form-urlencoded: an event with `form/NAME` fields
    Bytes, ///< anything else: one event with one field
    Parts, ///< multipart/form-data: one event with `form/NAME` and `part/HEADER` fields
    Query, ///< the event is the request's query: `query/NAME` fields
};

} // namespace telltale::payload
