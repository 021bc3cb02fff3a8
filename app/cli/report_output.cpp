// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_output.h"

#include "report/document/report_files.h"
#include "report/document/report_inputs.h"

namespace telltale::cli {

Result<ReportOutput> ReportOutput::create(const ReportOptions &options, const report::ReportDocument &document,
                                          std::span<const std::string> inputs)
{
    ReportOutput output(options.format);
    if (options.format == ReportFormat::Csv) {
        for (const report::ReportFile &file : report::csvFiles(options.output, document))
            output.m_paths.push_back(file.path);
    } else {
        output.m_paths.push_back(options.output);
    }
    for (const std::string &path : output.m_paths) {
        Result<std::unique_ptr<AtomicOutput>> file = AtomicOutput::create(path, inputs);
        if (!file)
            return file.error();
        output.m_files.push_back(*std::move(file));
    }
    return output;
}

std::optional<Error> ReportOutput::writeTables(const report::ReportDocument &document)
{
    const std::vector<report::ReportFile> files = report::csvFiles(m_paths.front(), document);
    for (std::size_t i = 0; i < files.size(); ++i) {
        report::writeCsvFile(files[i], document, m_files[i]->output());
        if (!m_files[i]->finish())
            return m_files[i]->error();
    }
    return {};
}

std::optional<Error> ReportOutput::write(const report::ReportDocument &document, const report::ReportRequest &request,
                                         const report::ReportMakers &makers)
{
    if (m_format == ReportFormat::Csv)
        return writeTables(document);
    AtomicOutput &file = *m_files.front();
    if (const auto problem = writeReport(document, request, makers, m_format, file.output()))
        return problem;
    return file.finish() ? std::nullopt : file.error();
}

Result<std::vector<ReportOutput::Written>> ReportOutput::written() const
{
    std::vector<Written> written;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        const std::string reading = m_files[i]->readingPath();
        const Result<report::ReportInput> digest = report::digestOf(report::InputRole::Source, reading);
        if (!digest)
            return digest.error();
        written.push_back({m_paths[i], digest->sha256, reading});
    }
    return written;
}

std::optional<Error> ReportOutput::commit()
{
    for (const std::unique_ptr<AtomicOutput> &file : m_files) {
        if (const Result<bool> done = file->commit(); !done)
            return done.error();
    }
    return {};
}

} // namespace telltale::cli
