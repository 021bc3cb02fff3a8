// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/check/violation_tally.h"

#include <string>
#include <vector>

namespace telltale::privacy {

/// An input, and what came of reading it.
struct CheckedFile
{
    std::string name;
    std::uint64_t events = 0;
    bool isWhole = true;
    std::vector<std::string> problems; ///< for people: `12:3: message [code]`
};

/// The account of a run, for whoever writes it down. What it refers to must outlive it.
struct CheckReport
{
    const std::vector<CheckRule> &rules;
    const ViolationTally &tally;
    std::vector<CheckedFile> files;
    std::vector<std::string> problems; ///< of no one file
    std::uint64_t events = 0;
    std::uint64_t violatingEvents = 0;
    std::string baseline; ///< the file's name; "" without one
    int exitStatus = 0;
    std::uint64_t violatingRequests = 0; ///< by themselves, not by an event in them
};

} // namespace telltale::privacy
