// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_making.h"

#include "cli/atomic_output.h"
#include "cli/help.h"
#include "report/document/record_reading.h"
#include "report/document/report_writer.h"
#include "report/document/value_mask.h"
#include "report/har/har_writer.h"

namespace telltale::cli {

namespace {

std::string programName()
{
    std::string name = versionText().trimmed().toStdString();
    return name;
}

/// Exchanges come with the envelope that each of them has.
void writeHar(const report::ReportDocument &document, const report::ReportRequest &request,
              const report::ReportMakers &makers, report::Output &output)
{
    report::HarWriter writer(output, document.making, report::valuePattern, makers.knowledge);
    writer.begin();
    const auto take = [&writer](const payload::Record &record) {
        if (record.isEnvelope && record.exchange)
            writer.exchange(*record.exchange);
    };
    report::RecordReading(request, makers, take, false).read(request.files);
    writer.end();
}

} // namespace

report::ReportRequest requestOf(const ReportOptions &options, const payload::Limits &limits)
{
    report::ReportRequest request;
    request.files = options.files;
    request.against = options.against;
    request.known = options.known;
    request.catalogue = options.catalogue;
    request.policy = options.policy;
    request.basisPath = options.basis.value_or(std::string());
    request.format = word(options.format);
    request.language = options.language;
    request.hasValues = options.hasValues;
    request.hasBytes = options.hasBytes;
    request.filter = options.filter;
    request.limits = limits;
    request.options = options.words;
    request.program = programName();
    return request;
}

std::string usualBasisPath(const std::string &output)
{
    if (output == "-")
        return {};
    const std::size_t slash = output.rfind('/');
    const std::size_t dot = output.rfind('.');
    const bool hasEnd = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1) && dot != 0;
    return (hasEnd ? output.substr(0, dot) : output) + ".basis.toml";
}

std::optional<Error> writeReport(const report::ReportDocument &document, const report::ReportRequest &request,
                                 const report::ReportMakers &makers, ReportFormat format, report::Output &output)
{
    switch (format) {
    case ReportFormat::Html:
        report::writeReportHtml(document, output);
        break;
    case ReportFormat::Pdf:
        return report::writeReportPdf(document, output);
    case ReportFormat::Json:
        report::writeReportJson(document, output);
        break;
    case ReportFormat::Sarif:
        report::writeReportSarif(document, output);
        break;
    case ReportFormat::Har:
        writeHar(document, request, makers, output);
        break;
    case ReportFormat::Csv: // several files: see report_files.h
        break;
    }
    return {};
}

std::optional<Error> replaceFile(const std::string &path, std::string_view text)
{
    Result<std::unique_ptr<AtomicOutput>> file = AtomicOutput::create(path, {});
    if (!file)
        return file.error();
    (*file)->put(text);
    if (!(*file)->finish())
        return *(*file)->error();
    if (const Result<bool> done = (*file)->commit(); !done)
        return done.error();
    return {};
}

} // namespace telltale::cli
