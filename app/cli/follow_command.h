// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/load.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

class PrintingSink;

/// Prints what a file holds and then what is appended to it, until SIGINT, SIGTERM or the end of whoever reads our
/// output, or until the file is replaced, which is said. An event is printed as soon as nothing appended can change it,
/// one of a capture's record when it is answered, or a second later.
payload::LoadOutcome followFile(const std::string &path, const payload::LoadOptions &options, PrintingSink &sink,
                                report::Output &output);

} // namespace telltale::cli
