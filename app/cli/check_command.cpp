// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_command.h"

#include "audit/catalogue/catalogue_reader.h"
#include "cli/account_sink.h"
#include "cli/atomic_output.h"
#include "cli/check_printer.h"
#include "cli/diagnostics_printer.h"
#include "cli/knowledge_reader.h"
#include "payload/codes.h"
#include "payload/lexeme.h"
#include "privacy/check/checker.h"
#include "privacy/policy/policy_reader.h"
#include "report/output.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <map>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr std::size_t mostProblemsOfFile = 20;
constexpr std::size_t mostGoneTold = 100;

QString aboutCheckCommand(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Check", text);
}

/// Everything that is on the way from the options to the exit status.
class CheckRun
{
public:
    CheckRun(const CheckOptions &options, DiagnosticsPrinter &diagnostics)
        : m_options(options), m_diagnostics(diagnostics)
    {
    }

    ExitStatus run();

private:
    bool readRules();
    bool readPolicy();
    bool readCatalogue();
    bool readKnown();
    template<typename Reading>
    bool isClean(const Reading &reading);
    std::vector<std::string> inputs() const;
    ExitStatus check(report::Output &output, const payload::Limits &limits);
    ExitStatus read(const payload::Limits &limits, privacy::Checker &checker, report::Output &output,
                    privacy::CheckReport &report);
    ExitStatus judgeInputs(const std::map<std::string, std::uint64_t> &events, const privacy::Checker &checker,
                           AccountSink &sink, privacy::CheckReport &report);
    void noteProblem(const Diagnostic &problem);
    void tellGone(const std::vector<privacy::CheckRule> &rules);
    ExitStatus writeBaseline(const privacy::CheckReport &report);

    const CheckOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    privacy::CheckParts m_parts;
    std::optional<privacy::Baseline> m_baseline;
    std::vector<std::string> m_problems; ///< of the file that is being read
};

template<typename Reading>
bool CheckRun::isClean(const Reading &reading)
{
    for (const Diagnostic &finding : reading.findings)
        m_diagnostics.print(finding);
    return reading.isClean();
}

bool CheckRun::readPolicy()
{
    privacy::PolicyReading reading = privacy::openPolicy(m_options.policy);
    if (!isClean(reading))
        return false;
    m_parts.policy = std::make_shared<const privacy::Policy>(std::move(reading.policy));
    return true;
}

/// What a broken catalogue leaves out would look undeclared: nothing is judged by half of one.
bool CheckRun::readCatalogue()
{
    audit::CatalogueRead reading = audit::openCatalogue(m_options.catalogue);
    if (!isClean(reading))
        return false;
    m_parts.catalogue = std::make_shared<const audit::Catalogue>(std::move(reading.catalogue));
    return true;
}

bool CheckRun::readKnown()
{
    privacy::BaselineReading reading = privacy::openBaseline(*m_options.baseline);
    if (!isClean(reading))
        return false;
    m_baseline = std::move(reading.baseline);
    return true;
}

bool CheckRun::readRules()
{
    m_parts.knowledge = readKnowledge(m_diagnostics);
    m_parts.switchState = m_options.switchState;
    // All are read, so that all that is wrong is told at once.
    const bool hasPolicy = m_options.policy.empty() || readPolicy();
    const bool hasCatalogue = m_options.catalogue.empty() || readCatalogue();
    const bool hasBaseline = !m_options.baseline || readKnown();
    return hasPolicy && hasCatalogue && hasBaseline;
}

/// All that nothing may be written over.
std::vector<std::string> CheckRun::inputs() const
{
    std::vector<std::string> list = m_options.reading.files;
    list.insert(list.end(), {m_options.policy, m_options.catalogue});
    return list;
}

void CheckRun::noteProblem(const Diagnostic &problem)
{
    if (m_problems.size() >= mostProblemsOfFile)
        return;
    std::string text;
    if (problem.hasPlace)
        text = std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ": ";
    text += problem.message.toStdString() + " [" + problem.code + ']';
    m_problems.push_back(std::move(text));
}

/// An input without an event is no pass, however many others have some; of a folder, the folder as a whole.
ExitStatus CheckRun::judgeInputs(const std::map<std::string, std::uint64_t> &events, const privacy::Checker &checker,
                                 AccountSink &sink, privacy::CheckReport &report)
{
    const bool isFiltered = !m_options.reading.filter.isEmpty();
    ExitStatus status = Clean;
    if (isFiltered || events.empty()) {
        if (checker.events() != 0)
            return Clean;
        report.problems.push_back(
            payload::makeDiagnostic(isFiltered ? payload::Code::NoMatch : payload::Code::NoEvent, QString())
                .message.toStdString());
        return sink.sayNothing(m_options.reading.files);
    }
    for (const auto &[input, count] : events) {
        if (count != 0)
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

ExitStatus CheckRun::read(const payload::Limits &limits, privacy::Checker &checker, report::Output &output,
                          privacy::CheckReport &report)
{
    std::map<std::string, std::uint64_t> events;
    std::uint64_t before = 0;
    AccountSink sink(m_diagnostics, m_options.reading.filter, m_parts.knowledge,
                     [&checker](const payload::Record &record) { checker.record(record); });
    AccountSink::Hooks hooks;
    hooks.wantsMore = [&output] { return output.isOpen(); };
    hooks.error = [&](const Diagnostic &problem, const std::string &) { noteProblem(problem); };
    hooks.file = [&](const std::string &input, const std::string &file, bool isWhole) {
        checker.finish();
        const std::uint64_t own = checker.events() - std::exchange(before, checker.events());
        events[input] += own;
        report.files.push_back({file, own, isWhole, std::exchange(m_problems, {})});
        if (!isWhole && report.files.back().problems.empty())
            report.files.back().problems.push_back(aboutCheckCommand("not read whole").toStdString());
    };
    sink.setHooks(std::move(hooks));
    payload::LoadOptions load;
    load.limits = limits;
    load.strict = m_options.isStrict;
    const ExitStatus status = sink.read(m_options.reading.files, load);
    checker.finish();
    // What is wrong with a folder is told without any file.
    report.problems = std::exchange(m_problems, {});
    report.events = checker.events();
    report.violatingEvents = checker.violatingEvents();
    return output.isOpen() ? worse(status, judgeInputs(events, checker, sink, report)) : status;
}

void CheckRun::tellGone(const std::vector<privacy::CheckRule> &rules)
{
    const std::vector<privacy::Baseline::Gone> gone = m_baseline->gone(rules);
    for (std::size_t i = 0; i < std::min(gone.size(), mostGoneTold); ++i) {
        const privacy::ViolationIdentity &identity = *gone[i].identity;
        Diagnostic note{Severity::Note, "baseline-gone", {}, {}, *m_options.baseline, gone[i].place, true};
        std::string subject = identity.event;
        subject += subject.empty() || identity.path.empty() ? "" : " ";
        subject += identity.path;
        note.message = aboutCheckCommand("this no longer occurs and can go: %1, %2")
                           .arg(payload::visible(identity.rule), payload::visible(subject));
        m_diagnostics.print(note);
    }
    if (gone.size() <= mostGoneTold)
        return;
    Diagnostic note{Severity::Note, "baseline-gone", {}, {}, *m_options.baseline, {}, false};
    note.message = aboutCheckCommand("%1 more no longer occur").arg(gone.size() - mostGoneTold);
    m_diagnostics.print(note);
}

ExitStatus CheckRun::writeBaseline(const privacy::CheckReport &report)
{
    const std::string &path = *m_options.newBaseline;
    const auto refuse = [&](const QString &message) {
        m_diagnostics.error(message);
        return Unusable;
    };
    if (report.tally.isCut())
        return refuse(aboutCheckCommand("%1 was not written: there are more than %2 different violations")
                          .arg(payload::visible(path))
                          .arg(privacy::ViolationTally::mostGroups));
    std::vector<privacy::ViolationIdentity> known;
    for (const privacy::ViolationGroup &group : report.tally.groups())
        known.push_back(group.identity);
    if (m_baseline) {
        const std::vector<privacy::ViolationIdentity> others = m_baseline->notJudged(report.rules);
        known.insert(known.end(), others.begin(), others.end());
    }
    Result<std::unique_ptr<AtomicOutput>> out = AtomicOutput::create(path, inputs());
    if (!out)
        return refuse(out.error().message);
    const bool isPut = (*out)->put(privacy::baselineText(std::move(known))) && (*out)->finish();
    if (const auto error = (*out)->error(); !isPut && error)
        return refuse(error->message);
    const Result<bool> saved = (*out)->commit();
    return saved ? Clean : refuse(saved.error().message);
}

ExitStatus CheckRun::check(report::Output &output, const payload::Limits &limits)
{
    std::optional<privacy::ViolationTally> tally;
    std::optional<CheckPrinter> printer;
    privacy::Checker checker(
        m_parts, [&](const privacy::Violation &violation) { printer->violation(violation, tally->take(violation)); });
    const Terminal terminal = terminalOf(output.descriptor(), m_options.reading.color);
    tally.emplace(checker.rules(), m_baseline ? &*m_baseline : nullptr);
    printer.emplace(
        output,
        CheckPrinter::Options{m_options.format.value_or(terminal.isTerminal ? CheckFormat::Table : CheckFormat::Ndjson),
                              terminal, m_options.reading.isQuiet},
        checker.rules());
    privacy::CheckReport report{checker.rules(), *tally, {}, {}, 0, 0, m_options.baseline.value_or(std::string()), 0};
    printer->begin();
    ExitStatus status = read(limits, checker, output, report);
    const bool isJudged = status == Clean && output.isOpen();
    const bool hasNew = tally->count() > tally->known() && !m_options.newBaseline;
    if (isJudged && m_baseline && m_options.reading.filter.isEmpty())
        tellGone(checker.rules());
    if (m_options.newBaseline && isJudged)
        status = worse(status, writeBaseline(report));
    else if (m_options.newBaseline)
        m_diagnostics.error(aboutCheckCommand("%1 was not written: not everything was judged")
                                .arg(payload::visible(*m_options.newBaseline)));
    status = worse(status, hasNew ? Findings : Clean);
    report.exitStatus = status;
    printer->end(report);
    return endOutput(output, m_diagnostics, status);
}

ExitStatus CheckRun::run()
{
    ExitStatus status = Clean;
    const payload::Limits limits = readLimits(m_options.reading.settings, m_diagnostics, status);
    if (!readRules())
        return Unusable;
    int descriptor = STDOUT_FILENO;
    if (m_options.output) {
        std::vector<std::string> kept = inputs();
        kept.push_back(m_options.baseline.value_or(std::string()));
        const Result<int> opened = report::openOutputFile(*m_options.output, kept);
        if (!opened) {
            m_diagnostics.error(opened.error().message);
            return Unusable;
        }
        descriptor = *opened;
    }
    {
        report::Output output(descriptor);
        status = worse(status, check(output, limits));
    }
    // A full disk may show itself only now.
    if (m_options.output && ::close(descriptor) != 0) {
        m_diagnostics.error(QString::fromLocal8Bit(std::strerror(errno)));
        status = Unusable;
    }
    return status;
}

} // namespace

int runCheck(const CheckOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(
        errors, {options.reading.isQuiet, terminalOf(STDERR_FILENO, options.reading.color).hasColor});
    return CheckRun(options, diagnostics).run();
}

} // namespace telltale::cli
