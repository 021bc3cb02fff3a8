// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "store/activity/activity_filter.h"
#include "store/activity/checkpoint_key.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

struct LogOptions
{
    enum class Action : std::uint8_t { Show, Verify, Sign };

    Action action = Action::Show;
    std::optional<std::string> file; ///< none: the log of this account
    std::optional<Format> format;    ///< none: a table on a terminal, else ndjson
    ColorChoice color = ColorChoice::Automatic;
    bool isQuiet = false;
    store::ActivityFilter filter;
    std::vector<std::string> checkpoints;
    std::optional<store::CheckpointPublicKey> key; ///< that checkpoints have to be signed with
    std::string outputFile;                        ///< of Sign
};

/// `telltale log`: prints the activity log, judges it, or signs where it stands. Returns the exit status of the
/// command-line contract; a log that is not what was written is a finding.
int runLog(const LogOptions &options);

} // namespace telltale::cli
