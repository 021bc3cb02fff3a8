// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/check/check_report.h"

#include <span>
#include <string>
#include <vector>

namespace telltale::cli {

class DiagnosticsPrinter;

/// Says which known violations did not occur, so that the file `source` can be shortened.
void tellGone(const privacy::Baseline &baseline, const std::string &source,
              const std::vector<privacy::CheckRule> &rules, DiagnosticsPrinter &diagnostics);

/// Writes the violations of a report as a baseline, there as a whole or not at all, and with them those of `before`
/// (may be null) that were not judged. Errors: baseline-too-large, and those of AtomicOutput.
Result<bool> writeBaseline(const std::string &path, const privacy::CheckReport &report, const privacy::Baseline *before,
                           std::span<const std::string> inputs);

} // namespace telltale::cli
