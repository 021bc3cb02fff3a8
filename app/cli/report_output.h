// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/atomic_output.h"
#include "cli/report_making.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace telltale::cli {

/// The files of a report: all of them are put in their places, or none is touched.
class ReportOutput
{
public:
    /// Makes the files without a name that they are written to. Errors: not-writable, output-is-input.
    static Result<ReportOutput> create(const ReportOptions &options, const report::ReportDocument &document,
                                       std::span<const std::string> inputs);

    /// Writes them. Errors: not-writable, of the format.
    std::optional<Error> write(const report::ReportDocument &document, const report::ReportRequest &request,
                               const report::ReportMakers &makers);

    struct Written
    {
        std::string path;
        std::string sha256;      ///< hexadecimal
        std::string readingPath; ///< under which it can be read until it is committed
    };
    /// After write(). Error: not-readable.
    Result<std::vector<Written>> written() const;
    std::optional<Error> commit();

private:
    explicit ReportOutput(ReportFormat format) : m_format(format) {}
    std::optional<Error> writeTables(const report::ReportDocument &document);

    ReportFormat m_format;
    std::vector<std::string> m_paths;
    std::vector<std::unique_ptr<AtomicOutput>> m_files;
};

} // namespace telltale::cli
