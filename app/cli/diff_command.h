// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/reading_options.h"

namespace telltale::cli {

struct DiffOptions
{
    ReadingOptions reading; ///< two inputs, or one in which versions are compared
    std::string from;       ///< the older version; "" for the last but one
    std::string to;         ///< the newer version; "" for the last
};

/// `telltale diff`: prints what differs between the fields of two inputs, or of two versions in one. Returns the exit
/// status of the command-line contract; differences are findings.
int runDiff(const DiffOptions &options);

} // namespace telltale::cli
