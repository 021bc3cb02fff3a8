// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exit_status.h"
#include "cli/report_options.h"

#include <QLocale>

namespace telltale::cli {

class DiagnosticsPrinter;

/// The language of a report (`en`, `de`), with its numbers and dates: the same on every machine.
QLocale reportLocale(const std::string &language);
/// What people are spoken to in: of the settings, else of the environment; English where programs read.
QLocale spokenLocale(const ReportOptions &options);

/// Compares a report with its files and the activity log, and makes it again: Clean when it comes out the same byte for
/// byte, Findings when something is another thing than it says, Unusable when that cannot be told.
ExitStatus verifyReport(const ReportOptions &options, DiagnosticsPrinter &diagnostics);

/// Writes the openings of single values, out of the files of a report.
ExitStatus revealValues(const ReportOptions &options, DiagnosticsPrinter &diagnostics);

/// Whether the values of an opening are those that the report has commitments to. Needs no files.
ExitStatus checkOpening(const ReportOptions &options, DiagnosticsPrinter &diagnostics);

} // namespace telltale::cli
