// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/document/report_document.h"
#include "report/output.h"

#include <optional>

namespace telltale::report {

// The writers of a report. The same document gives the same bytes: no clock, no random numbers, no locale but the
// document's language. What comes out of payloads is data in all of them. They write to `output` and leave it to the
// caller to flush and to ask for errors.

/// One file without scripts, styles inline, that prints well and asks for nothing from anywhere.
void writeReportHtml(const ReportDocument &document, Output &output);
/// One object; its schema is resources/report/report.schema.json.
void writeReportJson(const ReportDocument &document, Output &output);
/// One table, as RFC 4180 with a header row. Tables are files of their own, see report_files.h.
void writeReportCsv(const ReportTable &table, Output &output);
/// SARIF 2.1.0: a result for every finding (notes of kind Warning and Bad, and rows of the tables that are findings).
void writeReportSarif(const ReportDocument &document, Output &output);
/// PDF 1.5 by Cairo and Pango: outline, page numbers, text that can be searched. Blocks while it writes. Error:
/// pdf-failed, with the reason; nothing when it was written.
std::optional<Error> writeReportPdf(const ReportDocument &document, Output &output);

} // namespace telltale::report
