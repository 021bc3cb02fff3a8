// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/report_options.h"
#include "report/document/report_document.h"
#include "report/document/report_request.h"
#include "report/output.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::cli {

class DiagnosticsPrinter;

/// What the options ask for. The name of the file for legal bases is left as it is said.
report::ReportRequest requestOf(const ReportOptions &options, const payload::Limits &limits);
/// `OUT.basis.toml` beside `OUT.html`; "" where the report goes to standard output.
std::string usualBasisPath(const std::string &output);

/// Writes the document in any format but CSV. HAR reads the sources again. Errors: of the format, see report_writer.h.
std::optional<Error> writeReport(const report::ReportDocument &document, const report::ReportRequest &request,
                                 const report::ReportMakers &makers, ReportFormat format, report::Output &output);

/// Puts text in the place of a file, readable by its owner only; an old file stays where that does not work. Error:
/// not-writable.
std::optional<Error> replaceFile(const std::string &path, std::string_view text);

} // namespace telltale::cli
