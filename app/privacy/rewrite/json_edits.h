// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"
#include "privacy/anonymise/record_changes.h"
#include "privacy/rewrite/text_patch.h"

#include <span>
#include <vector>

namespace telltale::privacy {

/// What stands around a JSON text, and what its strings must not hold because of that.
enum class JsonSetting : std::uint8_t {
    Plain,
    Html,  ///< between tags, or in a script: `<`, `>` and `&` are escaped
    Value, ///< in a form or a query as it is: so is everything that ends a value or is decoded there
};

/// The lexeme of the new value: a JSON string with the quotes that `before` has, digits, true, false or null. What is
/// no number or truth value though it is said to be one is a string.
std::string jsonLexeme(const FieldChange &change, std::string_view before, JsonSetting setting);

/// Appends the edits of a document's own text for changes of its nodes, whose indexes rise. A dropped member goes with
/// its key and one comma, an element with its comma, a root becomes null. Containers may be dropped too; what is inside
/// a dropped one is not looked at.
void appendJsonEdits(const payload::Document &document, std::span<const FieldChange> changes, JsonSetting setting,
                     std::vector<TextEdit> &edits);

/// Where the node's key begins, or itself where it has none.
std::uint32_t memberBegin(const payload::Document &document, payload::NodeIndex node);

} // namespace telltale::privacy
