// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_statement.h"

#include "base/plural.h"
#include "payload/lexeme.h"
#include "report/coverage_text.h"
#include "report/output.h"
#include "report/tunnel_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

constexpr std::size_t mostNamed = 50; // places or programs

QString aboutStatement(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Run", text);
}

void putStatement(report::Output &errors, const QString &line)
{
    errors.put(line.toUtf8().toStdString());
    errors.put('\n');
}

void putUnseen(report::Output &errors, const QString &line)
{
    putStatement(errors, aboutStatement(QT_TRANSLATE_NOOP("telltale::cli::Run", "not seen: %1")).arg(line));
}

void putMore(report::Output &errors, std::size_t count)
{
    if (count > mostNamed)
        putStatement(errors,
                     aboutStatement(QT_TRANSLATE_NOOP("telltale::cli::Run", "  and %1 more")).arg(count - mostNamed));
}

/// What has passed unread, by place, and programs that could not be brought here.
void sayUnread(const network::RunCoverage &coverage, report::Output &errors)
{
    for (const QString &line : report::tunnelLines(coverage.tunnels, mostNamed))
        putUnseen(errors, line);
    if (coverage.redirect.refused != 0)
        putUnseen(errors,
                  plural("telltale::cli::Run", "%n connection that did not find Telltale",
                         QT_TRANSLATE_N_NOOP("telltale::cli::Run", "%n connections that did not find Telltale"),
                         coverage.redirect.refused));
    if (coverage.redirect.notesLost)
        putUnseen(errors,
                  aboutStatement(QT_TRANSLATE_NOOP("telltale::cli::Run", "more programs than could be written down")));
}

void sayLeft(const std::vector<network::LeftProcess> &left, report::Output &errors)
{
    for (std::size_t i = 0; i < std::min(left.size(), mostNamed); ++i)
        putUnseen(errors,
                  aboutStatement(QT_TRANSLATE_NOOP(
                                     "telltale::cli::Run",
                                     "what %1 (process %2) sends from now on: it still runs, and finds its connections "
                                     "refused"))
                      .arg(payload::visible(left[i].program), QString::number(left[i].process)));
    putMore(errors, left.size());
}

} // namespace

void sayRunCoverage(const network::RunCoverage &coverage, std::uint64_t undecoded, const std::string &record,
                    report::Output &errors)
{
    privacy::CaptureCounters counters = coverage.counters;
    counters.unreached = 0; // they are named
    const report::CoverageText text = report::coverageText(counters, undecoded);
    putStatement(errors, aboutStatement(QT_TRANSLATE_NOOP("telltale::cli::Run", "captured: %1")).arg(text.seen));
    for (const QString &line : text.unseen)
        putUnseen(errors, line);
    sayUnread(coverage, errors);
    sayLeft(coverage.left, errors);
    const bool isAllSeen = text.unseen.isEmpty() && coverage.tunnels.empty() && coverage.redirect.unreached.empty()
        && coverage.redirect.refused == 0 && !coverage.redirect.notesLost && coverage.left.empty();
    if (isAllSeen)
        putUnseen(errors, aboutStatement(QT_TRANSLATE_NOOP("telltale::cli::Run", "nothing that the command sent")));
    for (const std::string &notice : coverage.notices)
        putStatement(
            errors,
            aboutStatement(QT_TRANSLATE_NOOP("telltale::cli::Run", "note: %1")).arg(QString::fromStdString(notice)));
    putStatement(errors,
                 aboutStatement(QT_TRANSLATE_NOOP("telltale::cli::Run", "record: %1")).arg(payload::visible(record)));
    errors.flush();
}

} // namespace telltale::cli
