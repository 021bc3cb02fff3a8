// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/account_sink.h"

#include "cli/diagnostics_printer.h"
#include "payload/codes.h"
#include "payload/exchange_records.h"
#include "payload/filter/record_subject.h"
#include "payload/loaders/folder.h"
#include "payload/loaders/record/record_segments.h"

namespace telltale::cli {

AccountSink::AccountSink(DiagnosticsPrinter &diagnostics, const payload::Filter &filter,
                         std::shared_ptr<const audit::Knowledge> knowledge, Take take)
    : m_diagnostics(diagnostics), m_matcher(filter), m_judge(std::move(knowledge)), m_isFiltered(!filter.isEmpty()),
      m_take(std::move(take))
{
    m_matcher.judgeBy(&m_judge);
}

bool AccountSink::record(const payload::Record &record)
{
    if (!m_isFiltered || m_matcher.matches(payload::RecordSubject(record)))
        m_take(record);
    for (const Diagnostic &diagnostic : record.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            tellError(diagnostic, payload::diagnosticSource(record));
    }
    return wantsMore();
}

void AccountSink::tellError(const Diagnostic &diagnostic, const std::string &source)
{
    m_diagnostics.print(diagnostic, source);
    if (m_hooks.error)
        m_hooks.error(diagnostic, source);
}

void AccountSink::diagnostic(const Diagnostic &diagnostic)
{
    if (diagnostic.severity == Severity::Error)
        tellError(diagnostic, diagnostic.source);
}

ExitStatus AccountSink::read(const std::vector<std::string> &paths, const payload::Limits &limits)
{
    payload::LoadOptions load;
    load.limits = limits;
    return read(paths, load);
}

ExitStatus AccountSink::read(const std::vector<std::string> &paths, const payload::LoadOptions &load)
{
    bool isWhole = true;
    std::vector<std::string> inputs = paths;
    payload::dropLaterSegments(inputs);
    for (const std::string &path : inputs) {
        std::vector<std::string> files{path};
        if (payload::isFolder(path)) {
            const payload::FolderListing listing = payload::listFolder(path, nullptr);
            for (const Diagnostic &finding : listing.diagnostics) {
                diagnostic(finding);
                isWhole &= finding.severity != Severity::Error;
            }
            files = listing.files;
        }
        for (const std::string &file : files) {
            const bool isFileWhole = wantsMore() && !payload::load(file, load, *this).unreadable;
            isWhole &= isFileWhole || !wantsMore();
            if (m_hooks.file)
                m_hooks.file(path, file, isFileWhole);
        }
    }
    return isWhole ? Clean : Unusable;
}

ExitStatus AccountSink::sayNothing(const std::vector<std::string> &paths)
{
    Diagnostic diagnostic =
        payload::makeDiagnostic(m_isFiltered ? payload::Code::NoMatch : payload::Code::NoEvent, QString());
    diagnostic.source = m_isFiltered ? "--filter" : paths.empty() ? std::string() : paths.front();
    m_diagnostics.print(diagnostic);
    return Nothing;
}

} // namespace telltale::cli
