// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/output.h"

#include <string>
#include <vector>

namespace telltale::report {

/// A file of a report in CSV.
struct ReportFile
{
    std::string path;
    std::string table; ///< the id of the table in it; "": what is no table, as pairs of key and value
};

/// The files of a report in CSV, for `path` (`OUT.csv`), which comes first and has the table `fields`. Every other
/// table is `OUT-TABLE.csv`; `OUT-report.csv` has the manifest, key figures and notes. No two have the same path, and
/// all lie in the folder of `path`, whatever tables are called.
std::vector<ReportFile> csvFiles(const std::string &path, const ReportDocument &document);
/// Writes one of them.
void writeCsvFile(const ReportFile &file, const ReportDocument &document, Output &output);
/// Manifest, key figures, verdicts and notes: `key,value`.
void writeReportSummaryCsv(const ReportDocument &document, Output &output);

/// What the names of all files begin with, by the path of any of them: `OUT`. Looks which files are there.
std::string csvFrontOf(const std::string &path);
/// The file that has the manifest, likewise.
std::string csvManifestPath(const std::string &path);

} // namespace telltale::report
