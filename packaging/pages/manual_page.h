// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/help_page.h"

namespace telltale::pages {

/// The file's name without its section: `telltale-switch-verify`.
QString manualName(const HelpPage &page);

/// The page as man(7) describes it, in section 1, UTF-8. `others` are named at its end; `version` stands at its foot.
QString manualPage(const HelpPage &page, const QList<HelpPage> &others, const QString &version);

} // namespace telltale::pages
