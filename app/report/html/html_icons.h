// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"
#include "report/html/html_text.h"

#include <string_view>

namespace telltale::report {

/// The class of a category's family, which has a colour: `who`, `id`, `where`, `doing`, `secret`, `quiet`.
std::string_view familyClass(audit::Category category);

/// Puts the drawings into the page once, hidden; icon() refers to them.
void putIconDefinitions(HtmlText &html);
/// A drawing by the word of a category, or `warn`, `info`, `check`, `check-circle`, `x`, `x-circle`, `telltale`. It is
/// for the eye only: the word stands beside it. An unknown name gives nothing.
void putIcon(HtmlText &html, std::string_view name);

} // namespace telltale::report
