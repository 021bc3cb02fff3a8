// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/launch/launched_program.h"

#include <string>

namespace telltale::network {

/// The file of a program: the word as it is where it has a slash, else looked for in the PATH of its environment, as
/// execvp(3) does. Relative places count from its folder. Errors: program-not-found, program-not-executable.
Result<std::string> findProgram(const ProgramToLaunch &program);

/// Whether the system runs this file with other rights than ours (set-uid, set-gid, file capabilities): it then ignores
/// what is preloaded.
bool changesRights(const std::string &file);

/// 127 for program-not-found, 126 for what was found and cannot be run, 125 for everything else: as env(1).
int statusOfFailure(const Error &error);

} // namespace telltale::network
