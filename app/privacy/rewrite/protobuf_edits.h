// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/sent_span.h"
#include "privacy/anonymise/record_changes.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// What becomes of a field of a protobuf message.
struct MessageChange
{
    payload::SentSpan span; ///< of the leaf, or of any leaf inside the message that is dropped
    /// Drop: how many messages the one that is dropped stands in, with the outermost one; 0: the leaf itself is.
    std::uint32_t level = 0;
    FieldChange change;
};

/// The message with the changes done, and the lengths of all that they stand in corrected; every other byte is as it
/// was. A field goes with its tag, an element of a packed one without; a packed field without elements goes too.
/// New values: texts and bytes as they are, bytes that were shown in hexadecimal from that form, where it is one;
/// numbers and truth values as their type writes them, and 0 where the value is none of that type. Error:
/// not-rewritable, where a place is not in the message as `type` describes it.
Result<std::string> changeProtobuf(std::string_view message, std::string_view type, std::vector<MessageChange> changes);

} // namespace telltale::privacy
