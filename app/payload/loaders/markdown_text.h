// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <md4c.h>

namespace telltale::payload {

/// Adds a piece of a heading as md4c gives it to its plain text: code and emphasis lose their marks, line breaks become
/// spaces, entities are decoded, inline HTML is left out.
void appendPlain(std::string &plain, MD_TEXTTYPE type, std::string_view text);

/// A heading without what documentation tools append to it: ` {#anchor}`.
std::string tidyHeading(std::string heading);

/// The page with what only matters inside of paragraphs (brackets, emphasis, entities, code spans) overwritten by
/// letters, and nesting deeper than a few thousand markers flattened. Same size, same lines, the same fences. md4c
/// needs up to 60 bytes for a byte of such marks; of a masked page it needs a small multiple.
std::string maskInlines(std::string_view page);

/// An info string, a language: md4c has already undone backslash escapes, entities are left to us.
std::string attributeText(const MD_ATTRIBUTE &attribute);

} // namespace telltale::payload
