// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "cli/activity_notes.h"
#include "cli/diagnostics_printer.h"
#include "cli/report_looking.h"
#include "cli/report_making.h"
#include "cli/report_remaking.h"
#include "report/document/opening.h"

#include <QCoreApplication>

#include <algorithm>
#include <fstream>
#include <sstream>

#include <unistd.h>

namespace telltale::cli {

namespace {

struct RevealTr
{
    Q_DECLARE_TR_FUNCTIONS(telltale::cli::Report)
};

ExitStatus refuse(DiagnosticsPrinter &diagnostics, const QString &message)
{
    diagnostics.error(message);
    return Unusable;
}

/// Other files than those of the report have other values, and other salts.
bool areTheSame(const report::Manifest &there, const report::Manifest &here)
{
    return std::equal(there.inputs.begin(), there.inputs.end(), here.inputs.begin(), here.inputs.end(),
                      [](const report::ReportInput &a, const report::ReportInput &b) { return a.sha256 == b.sha256; });
}

/// The values that were asked for, without credentials unless these were asked for too. Says what is not there.
std::vector<report::OpenedValue> chosen(const ReportOptions &options, const report::ReportGatherer &gatherer,
                                        DiagnosticsPrinter &diagnostics, bool &isWhole)
{
    std::vector<report::OpenedValue> values;
    for (const std::string &item : options.items) {
        const auto &all = gatherer.revealed();
        const auto found = std::find_if(all.begin(), all.end(), [&item](const auto &one) { return one.item == item; });
        isWhole &= found != all.end() && (!found->isSecret || options.hasSecrets);
        if (found == all.end())
            diagnostics.error(RevealTr::tr("There is no value %1 in this report").arg(visible(item)));
        else if (found->isSecret && !options.hasSecrets)
            diagnostics.error(
                RevealTr::tr("%1 is a credential: it is revealed with --show-secrets only").arg(visible(item)));
        else
            values.push_back({found->item, found->lexeme, found->opening.salt, found->opening.commitment});
    }
    return values;
}

} // namespace

ExitStatus revealValues(const ReportOptions &options, DiagnosticsPrinter &diagnostics)
{
    const Result<FoundReport> report = findReport(options.files.front());
    if (!report)
        return refuse(diagnostics, report.error().message);
    // What is written lies where the user is, not where the files are.
    const std::string output = options.output.empty() ? "-" : pathForLog(options.output);
    ActivityNotes notes(options.activityLog, diagnostics);
    if (!goWhereInputsLie(*report, options.folder))
        return refuse(diagnostics,
                      RevealTr::tr("The files of this report are neither here nor beside it: --in FOLDER"));
    std::optional<Language> language(reportLocale(languageOf(report->manifest)));
    Result<std::unique_ptr<Remaking>> remaking = Remaking::prepare(*report, notes.path(), diagnostics);
    if (!remaking)
        return refuse(diagnostics, remaking.error().message);
    (*remaking)->request().reveals = options.items;
    const Result<report::ReportDocument> document = (*remaking)->make();
    language.emplace(spokenLocale(options));
    if (!document)
        return refuse(diagnostics, document.error().message);
    const report::ReportGatherer &gatherer = (*remaking)->gatherer();
    if (!areTheSame(report->manifest, gatherer.manifest())
        || report->manifest.commitments != gatherer.manifest().commitments)
        return refuse(diagnostics,
                      RevealTr::tr("These are other files than the report is about, or other rules are in "
                                   "force here: telltale report --verify says which"));
    bool isWhole = true;
    report::Opening opening{report->sha256, chosen(options, gatherer, diagnostics, isWhole), gatherer.commitments()};
    if (opening.values.empty())
        return Unusable;
    QStringList items;
    for (const report::OpenedValue &value : opening.values)
        items << QString::fromStdString(value.item);
    notes.exported(output, report->sha256,
                   "values revealed: " + items.join(QStringLiteral(", ")).toStdString() + ", of the report with");
    if (const auto problem = replaceFile(output, report::openingText(opening)))
        return refuse(diagnostics, problem->message);
    return isWhole ? Clean : Unusable;
}

ExitStatus checkOpening(const ReportOptions &options, DiagnosticsPrinter &diagnostics)
{
    const Language language(spokenLocale(options));
    const Result<FoundReport> found = findReport(options.files.front());
    if (!found)
        return refuse(diagnostics, found.error().message);
    std::ifstream file(options.opening, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        return refuse(diagnostics, RevealTr::tr("%1 cannot be read").arg(visible(options.opening)));
    const Result<report::Opening> opening = report::readOpening(text.str());
    if (!opening)
        return refuse(diagnostics, visible(options.opening) + QStringLiteral(": ") + opening.error().message);
    const bool isOfReport = report::commitmentsDigest(opening->commitments) == found->manifest.commitments;
    bool isRight = isOfReport;
    report::Output output(STDOUT_FILENO);
    for (const report::OpenedValue &value : opening->values) {
        const bool opens = isOfReport && report::opensIn(value, opening->commitments);
        isRight &= opens;
        const QString verdict = opens ? RevealTr::tr("is the value that the report has a commitment to")
                                      : RevealTr::tr("is NOT the value of this report");
        output.put(visibleUtf8(value.item) + ": " + visibleUtf8(value.lexeme) + ' ' + verdict.toStdString() + '\n');
    }
    output.flush();
    if (!isOfReport)
        diagnostics.error(RevealTr::tr("This opening belongs to another report"));
    return isRight ? Clean : Findings;
}

} // namespace telltale::cli
