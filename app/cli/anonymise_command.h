// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/reading_options.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

struct AnonymiseOptions
{
    ReadingOptions reading;
    std::string policy = "default"; ///< a name or a file
    std::optional<std::string> output;
    std::optional<std::string> keyFile;
    std::optional<std::string> activityLog; ///< none: that of this account
    std::vector<std::string> knownFiles;    ///< a value a line
    std::vector<std::string> canaries;
    bool isPreview = false;
    bool hasSecrets = false;
    bool allowsLeftovers = false;
};

/// `telltale anonymise`: writes what would be sent under a policy, or shows it. Returns the exit status of the
/// command-line contract.
int runAnonymise(const AnonymiseOptions &options);

} // namespace telltale::cli
