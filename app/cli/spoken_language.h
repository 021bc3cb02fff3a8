// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

#include <QLocale>

namespace telltale::cli {

/// The language of this run: of `--set language=` and the settings file, else of the environment. The command line is
/// looked through as it stands, since what it says wrongly is said in that language, and help too.
QLocale languageAsked(int argc, const char *const *argv);

/// Whether it prints sentences and tables for people. What programs read (JSON, CSV, SARIF and the like, which are also
/// what a pipe gets unasked) is English for everybody, and so is what goes to standard error beside it.
bool isForPeople(const Invocation &invocation);

} // namespace telltale::cli
