// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "base/visible_text.h"
#include "cli/activity_notes.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "cli/knowledge_reader.h"
#include "cli/reading_options.h"
#include "cli/report_looking.h"
#include "cli/report_output.h"
#include "report/document/report_gatherer.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

QLocale reportLocale(const std::string &language)
{
    return language == "de" ? QLocale(QLocale::German, QLocale::Germany)
                            : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QLocale spokenLocale(const ReportOptions &options)
{
    if (options.isJson)
        return reportLocale("en");
    const SettingsText file = options.settings.settingsFile().read();
    return chooseLanguage(composeSettings(file, options.settings.onCommandLine), languagesOfTheSystem());
}

namespace {

struct ReportCommandTr
{
    Q_DECLARE_TR_FUNCTIONS(telltale::cli::Report)
};

/// The files that must not be written over.
std::vector<std::string> inputsOf(const report::Manifest &manifest)
{
    std::vector<std::string> inputs;
    for (const report::ReportInput &input : manifest.inputs)
        inputs.push_back(input.name);
    return inputs;
}

class ReportRun
{
public:
    ReportRun(const ReportOptions &options, DiagnosticsPrinter &diagnostics, report::Output &errors)
        : m_options(options), m_diagnostics(diagnostics), m_errors(errors), m_notes(options.activityLog, diagnostics)
    {
    }

    ExitStatus make()
    {
        ExitStatus status = Clean;
        const payload::Limits limits = readLimits(m_options.settings, m_diagnostics, status);
        report::ReportRequest request = requestOf(m_options, limits);
        if (request.basisPath.empty() && hasBasis())
            request.basisPath = usualBasisPath(m_options.output);
        request.activityLog = m_notes.path();
        const report::ReportMakers makers{readKnowledge(m_diagnostics, m_options.catalogue),
                                          [this](const Diagnostic &finding) { m_diagnostics.print(finding); }};
        report::ReportGatherer gatherer(request, makers);
        const Result<report::ReportDocument> document = gatherer.gather();
        if (!document)
            return fail(document.error());
        if (const auto problem = write(*document, gatherer, request, makers))
            return fail(*problem);
        say(*document, gatherer, request);
        if (!gatherer.isWhole())
            status = worse(status, Unusable);
        if (m_options.format == ReportFormat::Har && gatherer.requests() == 0) {
            m_diagnostics.error(ReportCommandTr::tr("There is no request in the input, so there is none in the HAR"));
            status = worse(status, Nothing);
        }
        if (gatherer.events() == 0)
            status = worse(status, Nothing);
        return worse(status, gatherer.hasFindings() ? Findings : Clean);
    }

private:
    ExitStatus fail(const Error &error)
    {
        m_diagnostics.error(error.message);
        return Unusable;
    }

    /// Only people read legal bases.
    bool hasBasis() const { return m_options.format != ReportFormat::Har && m_options.format != ReportFormat::Sarif; }

    std::optional<Error> write(const report::ReportDocument &document, const report::ReportGatherer &gatherer,
                               const report::ReportRequest &request, const report::ReportMakers &makers)
    {
        Result<ReportOutput> output = ReportOutput::create(m_options, document, inputsOf(gatherer.manifest()));
        if (!output)
            return output.error();
        if (const auto problem = output->write(document, request, makers))
            return problem;
        const Result<std::vector<ReportOutput::Written>> written = output->written();
        if (!written)
            return written.error();
        for (const ReportOutput::Written &file : *written)
            m_notes.exported(file.path, file.sha256, "report, " + std::string(word(m_options.format)));
        if (const auto problem = output->commit())
            return problem;
        if (gatherer.isBasisNew() && hasBasis())
            return replaceFile(request.basisPath, gatherer.basisText());
        return {};
    }

    void say(const report::ReportDocument &document, const report::ReportGatherer &gatherer,
             const report::ReportRequest &request)
    {
        if (m_options.isQuiet)
            return;
        const auto line = [this](const QString &text) { m_errors.put(text.toStdString() + '\n'); };
        for (const report::ReportNote &verdict : document.verdicts)
            line(QString::fromStdString(verdict.text));
        if (m_options.output != "-")
            line(ReportCommandTr::tr("written: %1").arg(visible(m_options.output)));
        if (gatherer.isBasisNew() && hasBasis())
            line(
                ReportCommandTr::tr("legal bases and purposes are filled in here: %1").arg(visible(request.basisPath)));
        m_errors.flush();
    }

    const ReportOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    report::Output &m_errors;
    ActivityNotes m_notes;
};

} // namespace

int runReport(const ReportOptions &options)
{
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor});
    switch (options.action) {
    case ReportOptions::Action::Make: {
        const Language language(reportLocale(options.language));
        return ReportRun(options, diagnostics, errors).make();
    }
    case ReportOptions::Action::Verify:
        return verifyReport(options, diagnostics);
    case ReportOptions::Action::Reveal:
        return revealValues(options, diagnostics);
    case ReportOptions::Action::Check:
        break;
    }
    return checkOpening(options, diagnostics);
}

} // namespace telltale::cli
