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

/// An info string, a language: md4c has already undone backslash escapes, entities are left to us.
std::string attributeText(const MD_ATTRIBUTE &attribute);

} // namespace telltale::payload
