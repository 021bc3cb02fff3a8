// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/report_options.h"
#include "report/document/manifest.h"
#include "report/document/report_gatherer.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

class DiagnosticsPrinter;

/// A report as it is found, with what it says of itself.
struct FoundReport
{
    std::string path;
    std::string bytes;
    std::string sha256; ///< hexadecimal
    report::Manifest manifest;
    /// Of a report in CSV: the table that the other names begin with.
    std::string csvFront;
};

/// Reads it; of CSV any of its files will do. Errors: not-found, not-readable, those of report::findManifest().
Result<FoundReport> findReport(const std::string &path);

/// The language that it is written in: `en`, `de`.
std::string languageOf(const report::Manifest &manifest);

/// The names in a report are as they were given where it was made. Goes to the first of these folders in which all
/// inputs are: the one that was named, else the one where we are, else that of the report. Nothing where there is none.
std::optional<std::string> goWhereInputsLie(const FoundReport &report, const std::optional<std::string> &named);

/// A report that is made again the way it was made, in the folder that we are in.
class Remaking
{
public:
    /// Errors: manifest-damaged where its options make no sense any more.
    static Result<std::unique_ptr<Remaking>> prepare(const FoundReport &report, const std::string &activityLog,
                                                     DiagnosticsPrinter &diagnostics);

    report::ReportRequest &request() { return m_request; }
    report::ReportGatherer &gatherer() { return *m_gatherer; }
    /// Errors: those of report::ReportGatherer.
    Result<report::ReportDocument> make();
    /// Whether it came out the same as what is there, byte for byte. Errors: of the writers.
    Result<bool> isSame(const report::ReportDocument &document, const FoundReport &report);

private:
    Remaking(ReportOptions options, report::ReportRequest request, report::ReportMakers makers);

    ReportOptions m_options;
    report::ReportRequest m_request;
    report::ReportMakers m_makers;
    std::unique_ptr<report::ReportGatherer> m_gatherer;
};

} // namespace telltale::cli
