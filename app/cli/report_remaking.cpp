// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_remaking.h"

#include "cli/arguments.h"
#include "cli/diagnostics_printer.h"
#include "cli/knowledge_reader.h"
#include "cli/reading_options.h"
#include "cli/report_arguments.h"
#include "cli/report_output.h"
#include "payload/loaders/record/sha256.h"
#include "report/document/report_files.h"
#include "report/document/value_mask.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace telltale::cli {

namespace {

struct RemakingTr
{
    Q_DECLARE_TR_FUNCTIONS(telltale::cli::Report)
};

Result<std::string> bytesOfFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    std::error_code problem;
    if (!file || std::filesystem::is_directory(path, problem))
        return Error{"not-found", RemakingTr::tr("%1 cannot be read").arg(visible(path))};
    if (file.peek() != std::ifstream::traits_type::eof() && !(bytes << file.rdbuf()))
        return Error{"not-readable", RemakingTr::tr("%1 cannot be read").arg(visible(path))};
    return bytes.str();
}

std::string digestText(std::string_view bytes)
{
    payload::Sha256 hash;
    hash.add(bytes);
    return report::hexOf(hash.finish());
}

bool areThere(const std::filesystem::path &folder, const std::vector<report::ReportInput> &inputs)
{
    std::error_code problem;
    return std::all_of(inputs.begin(), inputs.end(), [&](const report::ReportInput &input) {
        const std::string file =
            input.role == report::InputRole::Known ? input.name.substr(0, input.name.rfind('#')) : input.name;
        return std::filesystem::exists(folder / input.name, problem) || std::filesystem::exists(folder / file, problem);
    });
}

} // namespace

Result<FoundReport> findReport(const std::string &path)
{
    Result<std::string> bytes = bytesOfFile(path);
    if (!bytes)
        return bytes.error();
    FoundReport found{path, *std::move(bytes), {}, {}, {}};
    found.sha256 = digestText(found.bytes);
    Result<report::Manifest> manifest = report::findManifest(found.bytes);
    if (!manifest && path.ends_with(".csv")) {
        // The manifest of a report in CSV stands in a table of its own.
        const Result<std::string> beside = bytesOfFile(report::csvManifestPath(path));
        if (beside)
            manifest = report::findManifest(*beside);
    }
    if (!manifest)
        return manifest.error();
    found.manifest = *std::move(manifest);
    if (found.manifest.format == "csv")
        found.csvFront = report::csvFrontOf(path);
    return found;
}

std::string languageOf(const report::Manifest &manifest)
{
    const auto at = std::find(manifest.options.begin(), manifest.options.end(), "--language");
    return at == manifest.options.end() || at + 1 == manifest.options.end() ? "en" : *(at + 1);
}

std::optional<std::string> goWhereInputsLie(const FoundReport &report, const std::optional<std::string> &named)
{
    namespace fs = std::filesystem;
    std::error_code problem;
    std::vector<fs::path> folders;
    if (named)
        folders = {*named};
    else
        folders = {fs::current_path(problem), fs::absolute(report.path, problem).parent_path()};
    for (const fs::path &folder : folders) {
        if (!areThere(folder, report.manifest.inputs))
            continue;
        fs::current_path(folder, problem);
        if (!problem)
            return folder.string();
    }
    return {};
}

Remaking::Remaking(ReportOptions options, report::ReportRequest request, report::ReportMakers makers)
    : m_options(std::move(options)), m_request(std::move(request)), m_makers(std::move(makers)),
      m_gatherer(std::make_unique<report::ReportGatherer>(m_request, m_makers))
{
}

Result<std::unique_ptr<Remaking>> Remaking::prepare(const FoundReport &report, const std::string &activityLog,
                                                    DiagnosticsPrinter &diagnostics)
{
    std::vector<std::string> words = report.manifest.options;
    words.insert(words.end(), {"-f", report.manifest.format, "-o", "report." + report.manifest.format, "--"});
    words.insert(words.end(), report.manifest.files.begin(), report.manifest.files.end());
    Invocation invocation = readReport(std::move(words));
    auto *const options = std::get_if<ReportOptions>(&invocation);
    if (options == nullptr || options->action != ReportOptions::Action::Make)
        return Error{"manifest-damaged", RemakingTr::tr("What says how this report was made is damaged")};
    ExitStatus status = Clean;
    report::ReportRequest request = requestOf(*options, readLimits(options->settings, diagnostics, status));
    request.basisPath = report.manifest.basisPath;
    if (report.manifest.log) {
        request.activityLog = activityLog;
        request.logUpTo = report.manifest.log->number;
    }
    report::ReportMakers makers{readKnowledge(diagnostics, options->catalogue), {}, nullptr};
    return std::unique_ptr<Remaking>(new Remaking(std::move(*options), std::move(request), std::move(makers)));
}

Result<report::ReportDocument> Remaking::make()
{
    return m_gatherer->gather();
}

Result<bool> Remaking::isSame(const report::ReportDocument &document, const FoundReport &report)
{
    const QTemporaryDir folder;
    ReportOptions options = m_options;
    options.output = folder.filePath(QStringLiteral("report.")).toStdString() + std::string(word(options.format));
    Result<ReportOutput> output = ReportOutput::create(options, document, {});
    if (!output)
        return output.error();
    if (const auto problem = output->write(document, m_request, m_makers))
        return *problem;
    const Result<std::vector<ReportOutput::Written>> written = output->written();
    if (!written)
        return written.error();
    if (options.format != ReportFormat::Csv)
        return written->front().sha256 == report.sha256;
    const std::string front = report::csvFrontOf(options.output);
    return std::all_of(written->begin(), written->end(), [&](const ReportOutput::Written &file) {
        const Result<std::string> there = bytesOfFile(report.csvFront + file.path.substr(front.size()));
        return there && digestText(*there) == file.sha256;
    });
}

} // namespace telltale::cli
