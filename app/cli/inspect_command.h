// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings_file.h"
#include "cli/terminal.h"
#include "payload/filter/filter.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

enum class Format { Table, Json, Ndjson, Csv };

struct InspectOptions
{
    std::vector<std::string> files; ///< "-" is standard input
    std::optional<Format> format;   ///< none: a table on a terminal, else ndjson
    std::optional<std::string> outputFile;
    ColorChoice color = ColorChoice::Automatic;
    bool isStrict = false;
    bool isQuiet = false;
    bool isWithoutNotes = false; ///< side files are not looked at
    SettingsChoice settings;
    bool hasSecrets = false;  ///< credentials are printed in tables and CSV, too
    bool isFollowing = false; ///< the one file is read on as it grows
    payload::Filter filter;
};

/// `telltale inspect`: prints every event and every field of every file to the output, findings to standard error.
/// What is wrong with the settings file comes first; what could be read of it holds.
/// Returns the exit status of the command-line contract (0, 2 or 3; several files: 2 wins over 3 over 0).
int runInspect(const InspectOptions &options);

} // namespace telltale::cli
