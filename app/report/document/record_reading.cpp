// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/record_reading.h"

#include "payload/exchange_records.h"
#include "payload/filter/record_subject.h"
#include "payload/lexeme.h"
#include "payload/loaders/folder.h"
#include "payload/loaders/record/record_segments.h"

namespace telltale::report {

namespace {

std::string problemText(const Diagnostic &diagnostic)
{
    std::string text;
    if (diagnostic.hasPlace)
        text = std::to_string(diagnostic.place.line) + ':' + std::to_string(diagnostic.place.column) + ": ";
    return text + diagnostic.message.toStdString() + " [" + diagnostic.code + ']';
}

} // namespace

RecordReading::RecordReading(const ReportRequest &request, const ReportMakers &makers, Take take, bool isTelling)
    : m_request(request), m_makers(makers), m_matcher(request.filter), m_judge(makers.knowledge),
      m_take(std::move(take)), m_isTelling(isTelling)
{
    m_matcher.judgeBy(&m_judge);
}

bool RecordReading::record(const payload::Record &record)
{
    if (m_request.filter.isEmpty() || m_matcher.matches(payload::RecordSubject(record))) {
        m_files.back().events += !record.isEnvelope;
        m_take(record);
    }
    for (const Diagnostic &diagnostic : record.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            note(diagnostic, payload::diagnosticSource(record));
    }
    return !isCancelled();
}

void RecordReading::diagnostic(const Diagnostic &diagnostic)
{
    if (diagnostic.severity == Severity::Error)
        note(diagnostic, diagnostic.source);
}

void RecordReading::note(const Diagnostic &diagnostic, const std::string &source)
{
    if (m_isTelling && m_makers.tell) {
        Diagnostic told = diagnostic;
        told.source = source;
        m_makers.tell(told);
    }
    if (!m_isInFile) {
        m_problems.push_back(payload::visibleUtf8(source) + ": " + problemText(diagnostic));
        return;
    }
    FileOutcome &file = m_files.back();
    if (file.problems.size() < FileOutcome::mostProblems)
        file.problems.push_back(problemText(diagnostic));
    else
        ++file.moreProblems;
}

bool RecordReading::readFile(const std::string &path)
{
    m_files.emplace_back().name = path;
    m_isInFile = true;
    payload::LoadOptions load;
    load.limits = m_request.limits;
    load.cancelled = m_makers.cancelled;
    const bool isWhole = !payload::load(path, load, *this).unreadable;
    m_isInFile = false;
    m_files.back().isWhole = isWhole;
    return isWhole;
}

bool RecordReading::read(const std::vector<std::string> &named)
{
    bool isWhole = true;
    std::vector<std::string> inputs = named;
    payload::dropLaterSegments(inputs);
    for (const std::string &path : inputs) {
        std::vector<std::string> files{path};
        if (payload::isFolder(path)) {
            const payload::FolderListing listing = payload::listFolder(path, m_makers.cancelled);
            for (const Diagnostic &finding : listing.diagnostics) {
                diagnostic(finding);
                isWhole &= finding.severity != Severity::Error;
            }
            files = listing.files;
        }
        for (const std::string &file : files)
            isWhole &= !isCancelled() && readFile(file);
    }
    return isWhole && !isCancelled();
}

} // namespace telltale::report
