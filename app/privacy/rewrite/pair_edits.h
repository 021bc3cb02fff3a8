// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/anonymise/record_changes.h"
#include "privacy/rewrite/text_patch.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// What becomes of a value that stands at a byte of a text.
struct PlacedChange
{
    std::uint64_t offset = 0;
    FieldChange change;
};

/// Appends the edits of a form's pairs (`a=1&b=2`) that begin at `base` of the text that edits count in; `changes` are
/// by the places of values in that text, and rise. Values are percent-encoded.
void appendPairEdits(std::string_view pairs, std::uint64_t base, std::span<const PlacedChange> changes,
                     std::vector<TextEdit> &edits);

/// Appends the edits of a multipart body. A dropped content takes its part along, a dropped header field its line.
/// False: a new content has the line in it that ends a part.
bool appendPartEdits(std::string_view body, std::span<const PlacedChange> changes, std::vector<TextEdit> &edits);

} // namespace telltale::privacy
