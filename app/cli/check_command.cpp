// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_command.h"

#include "audit/catalogue/catalogue_reader.h"
#include "cli/check_known.h"
#include "cli/check_printer.h"
#include "cli/check_reading.h"
#include "cli/diagnostics_printer.h"
#include "cli/knowledge_reader.h"
#include "payload/lexeme.h"
#include "privacy/check/checker.h"
#include "privacy/policy/policy_reader.h"
#include "report/output.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace telltale::cli {

namespace {

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
    ExitStatus writeKnown(const privacy::CheckReport &report, bool isJudged);

    const CheckOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    privacy::CheckParts m_parts;
    std::optional<privacy::Baseline> m_baseline;
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
    m_parts.isFiltered = !m_options.reading.filter.isEmpty();
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

ExitStatus CheckRun::writeKnown(const privacy::CheckReport &report, bool isJudged)
{
    const std::string &path = *m_options.newBaseline;
    if (!isJudged) {
        m_diagnostics.error(aboutCheckCommand(QT_TRANSLATE_NOOP("telltale::cli::Check",
                                                                "%1 was not written: not everything was judged"))
                                .arg(payload::visible(path)));
        return Clean;
    }
    const Result<bool> written = writeBaseline(path, report, m_baseline ? &*m_baseline : nullptr, inputs());
    if (written)
        return Clean;
    m_diagnostics.error(written.error().message);
    return Unusable;
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
    ExitStatus status = CheckReading(m_options, m_diagnostics, m_parts.knowledge).read(limits, checker, output, report);
    const bool isJudged = status == Clean && output.isOpen();
    const bool hasNew = tally->count() > tally->known() && !m_options.newBaseline;
    if (isJudged && m_baseline && m_options.reading.filter.isEmpty())
        tellGone(*m_baseline, *m_options.baseline, checker.rules(), m_diagnostics);
    if (m_options.newBaseline)
        status = worse(status, writeKnown(report, isJudged));
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
