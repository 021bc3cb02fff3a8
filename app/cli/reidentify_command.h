// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/reading_options.h"
#include "privacy/canaries/value_search.h"
#include "privacy/hashing/hash_algorithm.h"

#include <string>
#include <vector>

namespace telltale::cli {

struct ReidentifyOptions
{
    ReadingOptions reading;
    std::vector<std::string> known;  ///< see privacy::openKnownValues()
    std::vector<std::string> spaces; ///< see privacy::readSpace(); all of them can be read
    std::vector<privacy::SoughtValue> canaries;
    privacy::HashSet hashes = privacy::allHashes;
    unsigned threads = 1;
    bool hasOwnMachine = false; ///< names and addresses of this machine are tried
    bool isThorough = false;
    bool hasSecrets = false; ///< credentials are printed
};

/// `telltale reidentify`: prints which hashes turn back and what the others are worth, and where canaries stand.
/// Returns the exit status of the command-line contract; what was turned back and canaries that were found are
/// findings.
int runReidentify(const ReidentifyOptions &options);

} // namespace telltale::cli
