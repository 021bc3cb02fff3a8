// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/ledger/ledger.h"
#include "cli/reading_options.h"

#include <optional>
#include <string>

namespace telltale::cli {

enum class CheckFormat { Table, Json, Ndjson, Csv, Sarif, Junit };

struct CheckOptions
{
    ReadingOptions reading;            ///< its format does not count
    std::optional<CheckFormat> format; ///< none: a table on a terminal, else ndjson
    std::string policy;                ///< a name or a file; one of the two may be empty
    std::string catalogue;
    std::optional<std::string> baseline;    ///< violations in it are known
    std::optional<std::string> newBaseline; ///< lists all of them for the next time
    std::optional<std::string> output;
    audit::SwitchState switchState = audit::SwitchState::Unknown;
    bool isStrict = false;
};

/// `telltale check`: prints what a policy would not pass unchanged, and what a catalogue does not declare. Returns the
/// exit status of the command-line contract.
int runCheck(const CheckOptions &options);

} // namespace telltale::cli
