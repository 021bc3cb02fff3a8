// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "cli/activity_notes.h"
#include "cli/diagnostics_printer.h"
#include "cli/help.h"
#include "cli/report_looking.h"
#include "cli/report_remaking.h"
#include "cli/styled_output.h"
#include "report/document/knowledge_digest.h"
#include "report/document/log_reading.h"
#include "report/json_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <unistd.h>

namespace telltale::cli {

namespace {

struct VerifyTr
{
    Q_DECLARE_TR_FUNCTIONS(telltale::cli::Report)
};

/// One thing that was looked at.
struct Finding
{
    enum class State { Same, Differs, Missing, NotAsked };
    std::string what; ///< stable: `file`, `log`, `export`, `report`, `rules`, `program`, `legal-basis`
    std::string name;
    State state = State::Same;
    QString sentence;
};

std::string_view word(Finding::State state)
{
    switch (state) {
    case Finding::State::Same:
        return "same";
    case Finding::State::Differs:
        return "differs";
    case Finding::State::Missing:
        return "missing";
    case Finding::State::NotAsked:
        break;
    }
    return "not-asked";
}

class ReportVerifying
{
public:
    ReportVerifying(const ReportOptions &options, FoundReport report, DiagnosticsPrinter &diagnostics)
        : m_options(options), m_report(std::move(report)), m_diagnostics(diagnostics),
          m_log(options.activityLog         ? *options.activityLog
                    : m_report.manifest.log ? m_report.manifest.log->path
                                            : store::usualActivityLog())
    {
    }

    ExitStatus verify()
    {
        const std::string shown = m_report.path;
        const std::optional<std::string> folder = goWhereInputsLie(m_report, m_options.folder);
        const Result<bool> isSame = folder ? remake() : Result<bool>(false);
        const Language language(spokenLocale(m_options));
        lookAtFiles();
        lookAtLog();
        lookAtMakers();
        if (folder)
            sayRemade(isSame);
        else
            add("report", shown, Finding::State::Missing,
                VerifyTr::tr("not made again: some of its files are neither here nor beside it (--in FOLDER)"));
        const ExitStatus status = verdict();
        m_options.isJson ? printJson(shown, status) : printTable(shown, status);
        return status;
    }

private:
    void add(const char *what, std::string name, Finding::State state, const QString &sentence)
    {
        m_findings.push_back({what, std::move(name), state, sentence});
    }

    void lookAtFiles()
    {
        for (const report::ReportInput &input : m_report.manifest.inputs) {
            Result<report::ReportInput> now = report::digestOf(input.role, input.name);
            if (!now && input.role == report::InputRole::Known)
                now = report::digestOf(input.role, input.name.substr(0, input.name.rfind('#')));
            if (!now)
                add("file", input.name, Finding::State::Missing, VerifyTr::tr("is not here"));
            else if (now->sha256 != input.sha256)
                add("file", input.name, Finding::State::Differs, VerifyTr::tr("is another one than was reported on"));
            else
                add("file", input.name, Finding::State::Same, VerifyTr::tr("is the one that was reported on"));
        }
    }

    void lookAtLog()
    {
        const report::LogAnswer answer = report::askLog(m_log, m_report.manifest.log, m_report.sha256);
        if (m_report.manifest.log && !answer.isThere)
            add("log", m_log, Finding::State::Missing, VerifyTr::tr("is not here"));
        else if (m_report.manifest.log && !answer.hasHead)
            add("log", m_log, Finding::State::Differs,
                VerifyTr::tr("does not have the entry %1 that the report names: it was cut off or written anew")
                    .arg(m_report.manifest.log->number));
        else if (m_report.manifest.log && !answer.isIntact)
            add("log", m_log, Finding::State::Differs,
                VerifyTr::tr("is not as it was written, before entry %1").arg(m_report.manifest.log->number));
        else if (m_report.manifest.log)
            add("log", m_log, Finding::State::Same,
                VerifyTr::tr("has entry %1 as the report names it").arg(m_report.manifest.log->number));
        if (answer.exportedBy != 0)
            add("export", m_log, Finding::State::Same,
                VerifyTr::tr("says in entry %1 that these very bytes were written on %2 UTC")
                    .arg(answer.exportedBy)
                    .arg(QDateTime::fromMSecsSinceEpoch(answer.exportedAt, Qt::UTC)
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
        else
            add("export", m_log, Finding::State::NotAsked,
                VerifyTr::tr("does not tell of these bytes: they were written on another machine, or changed"));
    }

    void lookAtMakers()
    {
        const std::string here = versionText().trimmed().toStdString();
        if (m_report.manifest.program != here)
            add("program", m_report.manifest.program, Finding::State::NotAsked,
                VerifyTr::tr("made it, and this is %1: another version may say things in other words")
                    .arg(visible(here)));
        if (m_report.manifest.knowledge != report::knowledgeDigest(audit::Knowledge::usualFolder()))
            add("rules", audit::Knowledge::usualFolder(), Finding::State::NotAsked,
                VerifyTr::tr("rules and catalogues of one's own are others here than there"));
    }

    /// In the report's own language.
    Result<bool> remake()
    {
        const Language language(reportLocale(languageOf(m_report.manifest)));
        Result<std::unique_ptr<Remaking>> remaking = Remaking::prepare(m_report, m_log, m_diagnostics);
        if (!remaking)
            return remaking.error();
        const Result<report::ReportDocument> document = (*remaking)->make();
        return document ? (*remaking)->isSame(*document, m_report) : Result<bool>(document.error());
    }

    void sayRemade(const Result<bool> &isSame)
    {
        if (!isSame)
            add("report", m_report.path, Finding::State::Differs, isSame.error().message);
        else if (*isSame)
            add("report", m_report.path, Finding::State::Same,
                VerifyTr::tr("comes out the same, byte for byte, when it is made again"));
        else
            add("report", m_report.path, Finding::State::Differs,
                VerifyTr::tr("comes out other than it is here when it is made again"));
    }

    /// What is missing cannot be judged; what differs is a finding.
    ExitStatus verdict() const
    {
        ExitStatus status = Clean;
        for (const Finding &finding : m_findings) {
            if (finding.state == Finding::State::Differs)
                return Findings;
            if (finding.state == Finding::State::Missing)
                status = Unusable;
        }
        return status;
    }

    void printTable(const std::string &shown, ExitStatus status)
    {
        report::Output output(STDOUT_FILENO);
        const QString sentence = status == Clean ? VerifyTr::tr("verified: this report is what its files give")
            : status == Findings ? VerifyTr::tr("not verified: something is another thing than the report says")
                                 : VerifyTr::tr("not verified: not everything could be looked at");
        output.put(visibleUtf8(shown) + ": " + sentence.toStdString() + '\n');
        if (!m_options.isQuiet) {
            for (const Finding &finding : m_findings)
                output.put("  " + std::string(word(finding.state)) + "  " + visibleUtf8(finding.name) + ": "
                           + finding.sentence.toStdString() + '\n');
        }
        output.flush();
    }

    void printJson(const std::string &shown, ExitStatus status)
    {
        report::Output output(STDOUT_FILENO);
        report::JsonText text(output, false);
        output.put("{\"report\":");
        text.string(shown);
        output.put(",\"sha256\":");
        text.string(m_report.sha256);
        output.put(",\"verdict\":");
        text.string(status == Clean ? "verified" : status == Findings ? "differs" : "incomplete");
        output.put(",\"checks\":[");
        for (std::size_t i = 0; i < m_findings.size(); ++i) {
            output.put(i == 0 ? "{\"what\":" : ",{\"what\":");
            text.string(m_findings[i].what);
            output.put(",\"name\":");
            text.string(m_findings[i].name);
            output.put(",\"state\":");
            text.string(word(m_findings[i].state));
            output.put(",\"message\":");
            text.string(m_findings[i].sentence.toStdString());
            output.put('}');
        }
        output.put("]}\n");
        output.flush();
    }

    const ReportOptions &m_options;
    FoundReport m_report;
    DiagnosticsPrinter &m_diagnostics;
    std::string m_log;
    std::vector<Finding> m_findings;
};

} // namespace

ExitStatus verifyReport(const ReportOptions &options, DiagnosticsPrinter &diagnostics)
{
    Result<FoundReport> report = findReport(options.files.front());
    if (!report) {
        diagnostics.error(report.error().message);
        return Unusable;
    }
    return ReportVerifying(options, *std::move(report), diagnostics).verify();
}

} // namespace telltale::cli
