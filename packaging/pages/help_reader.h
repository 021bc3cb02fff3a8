// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/help_page.h"

namespace telltale::pages {

/// Takes a help text apart. Its conventions: a line alone that ends in a colon and has indented lines below it is a
/// heading; other lines at the margin are running text; indented ones are entries, whose text stands behind two spaces,
/// or on the lines below, indented by twelve or more. Never fails: what follows no convention is running text.
HelpPage readHelp(const QString &name, const QString &help);

} // namespace telltale::pages
