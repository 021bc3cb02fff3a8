// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ca_command.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

class DiagnosticsPrinter;

/// `telltale ca export`: makes the lasting authority where there is none, writes its certificate, and says how a place
/// comes to trust it. The key is never written. Returns the exit status.
int exportCa(const CaOptions &options, report::Output &output, report::Output &errors, DiagnosticsPrinter &diagnostics);

} // namespace telltale::cli
