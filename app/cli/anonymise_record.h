// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/anonymise_file.h"

namespace telltale::cli {

/// The same for the record of a capture, which is written as a new one: its requests and their answers. What it tells
/// of connections, decisions and what was sent on stays here. Put in its place as one file.
ExitStatus anonymiseRecord(AnonymiseRun &run, const std::string &input, const std::string &output);

} // namespace telltale::cli
