// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"
#include "privacy/anonymise/record_changes.h"
#include "privacy/rewrite/json_edits.h"
#include "privacy/rewrite/text_patch.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Where a byte of a document stands in what it was read from.
std::uint64_t placeOffset(const payload::Document &document, std::uint32_t offset);
/// The same for the byte behind something.
std::uint64_t placeEnd(const payload::Document &document, std::uint32_t end);
/// The run that a byte of a document belongs to.
const payload::Run &runOf(const payload::Document &document, std::uint32_t offset);

/// Takes blocked events that are JSON texts or elements of a root array out of what they stand in: records come in
/// their order, and edits with them. Of elements a comma goes along, of texts their line where they fill it.
class ElementCut
{
public:
    /// `source`: all that offsets count in. Edits count there too.
    void take(const payload::Record &record, bool isBlocked, std::string_view source, std::vector<TextEdit> &edits);
    /// Behind the last record.
    void finish(std::vector<TextEdit> &edits);

private:
    void takeText(std::uint64_t begin, std::uint64_t end, std::string_view source, std::vector<TextEdit> &edits);

    std::optional<std::uint64_t> m_from; ///< elements that are to go, up to where the next one begins
    std::uint64_t m_lastEnd = 0;         ///< of the last element
    bool m_hasKept = false;              ///< in the array that we are in
};

/// The changes of a record that can be made: those of framing headers (isFramingPath) are left out.
RecordChanges writableChanges(const payload::Record &record, RecordChanges changes);

/// An event that stays, and of which every field is dropped: an empty text, object or list is left, which may be no
/// event to who reads it.
bool isEmptied(const payload::Record &record, const RecordChanges &changes);

} // namespace telltale::privacy
