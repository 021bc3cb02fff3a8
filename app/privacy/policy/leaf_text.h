// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <string>
#include <string_view>

namespace telltale::privacy {

/// The characters of a leaf as FieldValue::text has them: escapes of strings undone, and those of pairs in forms and
/// queries; anything else as it was sent. In `room` where they are not in the document as they are.
std::string_view decodedText(const payload::Record &record, payload::NodeIndex leaf, std::string &room);

} // namespace telltale::privacy
