// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_words.h"

#include "base/plural.h"
#include "base/visible_text.h"
#include "report/coverage_text.h"
#include "report/tunnel_text.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

#include <cstring>

namespace telltale::ui {

namespace {

constexpr std::size_t mostNamed = 20; // of each kind

QString aboutRun(const char *text)
{
    return QCoreApplication::translate("telltale::ui::RunWords", text);
}

void addMore(QStringList &lines, std::size_t count)
{
    if (count > mostNamed)
        lines << aboutRun(QT_TRANSLATE_NOOP("telltale::ui::RunWords", "and %1 more"))
                     .arg(models::numberText(count - mostNamed));
}

} // namespace

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(0, milliseconds) / 1000;
    if (seconds < 60)
        return aboutRun(QT_TRANSLATE_NOOP("telltale::ui::RunWords", "%1 s")).arg(seconds);
    if (seconds < 60 * 60)
        return aboutRun(QT_TRANSLATE_NOOP("telltale::ui::RunWords", "%1 min %2 s")).arg(seconds / 60).arg(seconds % 60);
    return aboutRun(QT_TRANSLATE_NOOP("telltale::ui::RunWords", "%1 h %2 min"))
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60);
}

QString signalName(int number)
{
    const char *const name = sigabbrev_np(number);
    return name != nullptr ? QLatin1String("SIG") + QLatin1String(name)
                           : aboutRun(QT_TRANSLATE_NOOP("telltale::ui::RunWords", "signal %1")).arg(number);
}

QString statusText(int status)
{
    // A shell that gives 130 means the same as a signal that ended the program.
    return status > 128 && sigabbrev_np(status - 128) != nullptr
        ? aboutRun(QT_TRANSLATE_NOOP("telltale::ui::RunWords", "ended with status %1 (%2)"))
              .arg(status)
              .arg(signalName(status - 128))
        : aboutRun(QT_TRANSLATE_NOOP("telltale::ui::RunWords", "ended with status %1")).arg(status);
}

RunStatement runStatement(const RunCoverage &coverage)
{
    privacy::CaptureCounters counters = coverage.counters;
    counters.unreached = 0; // they are named
    report::CoverageText text = report::coverageText(counters);
    RunStatement statement{text.seen, text.unseen, {}};
    statement.unseen << report::tunnelLines(coverage.tunnels, mostNamed);
    if (coverage.missed != 0)
        statement.unseen << plural(
            "telltale::ui::RunWords", "%n connection that did not find Telltale",
            QT_TRANSLATE_N_NOOP("telltale::ui::RunWords", "%n connections that did not find Telltale"), coverage.missed,
            models::numberText(coverage.missed));
    if (coverage.hasMorePrograms)
        statement.unseen << aboutRun(
            QT_TRANSLATE_NOOP("telltale::ui::RunWords", "more programs than could be written down"));
    for (std::size_t i = 0; i < std::min(coverage.left.size(), mostNamed); ++i)
        statement.unseen
            << aboutRun(QT_TRANSLATE_NOOP(
                            "telltale::ui::RunWords",
                            "what %1 (process %2) sends from now on: it still runs, and finds its connections refused"))
                   .arg(visible(coverage.left[i].program))
                   .arg(coverage.left[i].process);
    addMore(statement.unseen, coverage.left.size());
    if (!coverage.trouble.isEmpty())
        statement.unseen << coverage.trouble;
    for (const std::string &notice : coverage.notices)
        statement.notes << visible(notice);
    return statement;
}

} // namespace telltale::ui
