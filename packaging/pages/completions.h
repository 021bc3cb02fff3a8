// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/help_page.h"

namespace telltale::pages {

/// What completes `telltale …` in these shells: subcommands, their actions and options, the values of options that have
/// a fixed set, commands behind `--`, and files elsewhere. UTF-8.
QString bashCompletion(const QList<HelpPage> &pages);
QString zshCompletion(const QList<HelpPage> &pages);
QString fishCompletion(const QList<HelpPage> &pages);

/// What an option is about, short enough for a list: the description up to its first semicolon or full stop.
QString shortDescription(const QString &description);

/// Text in single quotes, for bash, zsh and POSIX shells.
QString shellQuoted(const QString &text);

} // namespace telltale::pages
