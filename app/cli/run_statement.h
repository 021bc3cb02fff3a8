// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/launch/program_run.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// The coverage statement of a run: what was seen, and what was not, by name. `undecoded`: bodies that could not be
/// taken apart; `record`: where everything is kept.
void sayRunCoverage(const network::RunCoverage &coverage, std::uint64_t undecoded, const std::string &record,
                    report::Output &errors);

} // namespace telltale::cli
