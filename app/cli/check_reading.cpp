// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_reading.h"

#include "cli/account_sink.h"
#include "cli/diagnostics_printer.h"
#include "payload/codes.h"
#include "payload/lexeme.h"
#include "payload/loaders/folder.h"
#include "report/output.h"

#include <QCoreApplication>

#include <utility>

namespace telltale::cli {

namespace {

constexpr std::size_t mostProblemsOfFile = 20;

QString aboutCheckReading(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Check", text);
}

} // namespace

void CheckReading::noteProblem(const Diagnostic &problem, std::vector<std::string> &problems)
{
    if (problems.size() >= mostProblemsOfFile)
        return;
    std::string text;
    if (problem.hasPlace)
        text = std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ": ";
    text += problem.message.toStdString() + " [" + problem.code + ']';
    problems.push_back(std::move(text));
}

/// An input without an event is no pass, however many others have some; of a folder, the folder as a whole.
ExitStatus CheckReading::judge(const std::map<std::string, Outcome> &outcomes, const privacy::Checker &checker,
                               AccountSink &sink, privacy::CheckReport &report)
{
    const bool isFiltered = !m_options.reading.filter.isEmpty();
    ExitStatus status = Clean;
    if (isFiltered) {
        if (checker.events() + checker.violatingRequests() != 0)
            return Clean;
        report.problems.push_back(payload::makeDiagnostic(payload::Code::NoMatch, QString()).message.toStdString());
        return sink.sayNothing(m_options.reading.files);
    }
    for (const auto &[input, outcome] : outcomes) {
        // That it could not be read has been told.
        if (outcome.judged != 0 || !outcome.isWhole)
            continue;
        Diagnostic nothing = payload::makeDiagnostic(payload::Code::NoEvent, QString());
        nothing.source = input;
        m_diagnostics.print(nothing);
        status = Nothing;
        bool isTold = false;
        for (privacy::CheckedFile &file : report.files) {
            if (file.name == input && file.problems.empty())
                file.problems.push_back(nothing.message.toStdString());
            isTold = isTold || file.name == input;
        }
        if (!isTold)
            report.problems.push_back(payload::visibleUtf8(input) + ": " + nothing.message.toStdString());
    }
    return status;
}

ExitStatus CheckReading::read(const payload::Limits &limits, privacy::Checker &checker, report::Output &output,
                              privacy::CheckReport &report)
{
    std::map<std::string, Outcome> outcomes;
    std::uint64_t before = 0;
    std::uint64_t requestsBefore = 0;
    // A folder without files is an input too.
    for (const std::string &path : m_options.reading.files) {
        if (payload::isFolder(path))
            outcomes.try_emplace(path);
    }
    AccountSink sink(m_diagnostics, m_options.reading.filter, m_knowledge,
                     [&checker](const payload::Record &record) { checker.record(record); });
    AccountSink::Hooks hooks;
    hooks.wantsMore = [&output] { return output.isOpen(); };
    hooks.error = [&](const Diagnostic &problem, const std::string &source) {
        noteProblem(problem, payload::isFolder(source) ? report.problems : m_problems);
    };
    hooks.file = [&](const std::string &input, const std::string &file, bool isWhole) {
        checker.finish();
        const std::uint64_t own = checker.events() - std::exchange(before, checker.events());
        Outcome &outcome = outcomes[input];
        outcome.judged += own;
        outcome.judged += checker.violatingRequests() - std::exchange(requestsBefore, checker.violatingRequests());
        outcome.isWhole = outcome.isWhole && isWhole;
        report.files.push_back({file, own, isWhole, std::exchange(m_problems, {})});
        if (!isWhole && report.files.back().problems.empty())
            report.files.back().problems.push_back(
                aboutCheckReading(QT_TRANSLATE_NOOP("telltale::cli::Check", "not read whole")).toStdString());
    };
    sink.setHooks(std::move(hooks));
    payload::LoadOptions load;
    load.limits = limits;
    load.strict = m_options.isStrict;
    const ExitStatus status = sink.read(m_options.reading.files, load);
    checker.finish();
    report.events = checker.events();
    report.violatingEvents = checker.violatingEvents();
    report.violatingRequests = checker.violatingRequests();
    return output.isOpen() ? worse(status, judge(outcomes, checker, sink, report)) : status;
}

} // namespace telltale::cli
