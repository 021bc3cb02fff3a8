// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/anonymise_command.h"
#include "cli/ca_command.h"
#include "cli/catalogue_command.h"
#include "cli/check_command.h"
#include "cli/diff_command.h"
#include "cli/inspect_command.h"
#include "cli/intercept_command.h"
#include "cli/inventory_command.h"
#include "cli/ledger_command.h"
#include "cli/log_command.h"
#include "cli/passphrase_command.h"
#include "cli/ping_options.h"
#include "cli/reidentify_command.h"
#include "cli/report_options.h"
#include "cli/run_options.h"
#include "cli/switch_command.h"
#include "cli/verify_options.h"

#include <QString>

#include <string>
#include <variant>
#include <vector>

namespace telltale::cli {

/// `telltale [FILE…]`: the window, with these files open.
struct OpenWindow
{
    std::vector<std::string> files;
    SettingsChoice settings;
};

/// `--screenshots DIR [--only BEGINNING]`: the pages as pictures, all or those of some names; for the tests.
struct RenderScreenshots
{
    std::string directory;
    std::string only = {};
};

/// Text that was asked for (`--help`, `--version`).
struct ShowText
{
    QString text;
};

/// What was given makes no sense; the sentence says why.
struct WrongUsage
{
    QString message;
    QString tryHelp; ///< the command that tells more
    int status = 2;  ///< what the program ends with
};

using Invocation = std::variant<OpenWindow, RenderScreenshots, ShowText, WrongUsage, InspectOptions, InventoryOptions,
                                LedgerOptions, DiffOptions, CatalogueOptions, InterceptOptions, AnonymiseOptions,
                                ReidentifyOptions, LogOptions, SwitchOptions, CheckOptions, VerifyOptions,
                                PassphraseOptions, PingCommandOptions, CaOptions, RunOptions, ReportOptions>;

/// Reads the command line. A subcommand is only the first argument; a file of that name is `./inspect`.
Invocation readArguments(int argc, const char *const *argv);

} // namespace telltale::cli
