// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protobuf/message_table.h"

#include <cstdint>
#include <vector>

namespace telltale::payload::protobuf {

/// A field of a message that is read out of its order, because the elements of a repeated field come before it.
struct PlannedField
{
    std::uint32_t rank;   ///< offset of the field, or of the first element of the array that it belongs to
    std::uint32_t offset; ///< of its tag in the message
};

/// The rest of a message behind the elements of its first array.
struct MessageRest
{
    const char *at;
    const char *end;
    const MessageTable &table;
    const Field &array; ///< which was open up to here
};

/// True if elements of one array stand apart from each other. False for what is malformed: the renderer will find it.
bool isScattered(const MessageRest &rest);

/// Appends the fields of a rest that is scattered, in the order in which they are rendered: those of the open array
/// first. False, with nothing appended, if the plan would have more than `limit` fields. `message` is where offsets
/// count from.
bool planFields(const MessageRest &rest, const char *message, std::size_t limit, std::vector<PlannedField> &plan);

} // namespace telltale::payload::protobuf
