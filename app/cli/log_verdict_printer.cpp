// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/log_verdict_printer.h"

#include "cli/diagnostics_printer.h"
#include "payload/lexeme.h"
#include "payload/record.h"
#include "report/output.h"
#include "store/activity/canonical_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

QString aboutVerdict(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Log", text);
}

QString timeText(std::int64_t time)
{
    return QString::fromStdString(payload::formatTime(time));
}

QString hexText(std::span<const std::uint8_t> bytes)
{
    return QString::fromStdString(store::hexOf(bytes));
}

void putSentence(report::Output &output, const QString &text)
{
    output.put(text.toUtf8().toStdString());
    output.put('\n');
}

void printCheckpoint(const NamedCheckpoint &named, store::CheckpointVerdict verdict,
                     const std::optional<store::CheckpointPublicKey> &own, report::Output &output)
{
    using store::CheckpointVerdict;
    const store::ActivityCheckpoint &checkpoint = named.checkpoint;
    const QString found = verdict == CheckpointVerdict::Agrees
        ? aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "agrees"))
        : verdict == CheckpointVerdict::Rewritten
        ? aboutVerdict(QT_TRANSLATE_NOOP(
            "telltale::cli::Log", "CONTRADICTS: the entry with this number is another one, the log was written anew"))
        : aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "CONTRADICTS: there is no such entry, the log was cut"));
    putSentence(output,
                aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "checkpoint %1 (entry %2, signed %3): %4"))
                    .arg(payload::visible(named.source), QString::number(checkpoint.head.number),
                         timeText(checkpoint.time), found));
    const QString whose = !own
        ? aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "this account has none; compare it with what you noted"))
        : *own == checkpoint.key
        ? aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "that of this account"))
        : aboutVerdict(
            QT_TRANSLATE_NOOP("telltale::cli::Log", "not that of this account; it proves nothing unless you know it"));
    putSentence(output,
                aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "  signed with the key %1: %2"))
                    .arg(hexText(checkpoint.key), whose));
}

/// What even the best log cannot tell.
void printLimits(const store::ActivityVerification &verified, const std::vector<NamedCheckpoint> &checkpoints,
                 report::Output &output)
{
    if (checkpoints.empty()) {
        putSentence(output,
                    aboutVerdict(QT_TRANSLATE_NOOP(
                        "telltale::cli::Log",
                        "No checkpoint was used: a log that was written anew as a whole, or whose last entries "
                        "were cut off, cannot be told from this one without a checkpoint kept elsewhere "
                        "(telltale log sign).")));
        return;
    }
    std::uint64_t last = 0;
    for (const NamedCheckpoint &named : checkpoints)
        last = std::max(last, named.checkpoint.head.number);
    if (verified.isIntact() && verified.head && verified.head->number > last)
        putSentence(
            output,
            aboutVerdict(
                QT_TRANSLATE_NOOP("telltale::cli::Log",
                                  "Entries %1 to %2 are younger than every checkpoint that was used: whether more of "
                                  "them were there, or others, cannot be told."))
                .arg(last + 1)
                .arg(verified.head->number));
}

} // namespace

Diagnostic diagnosticOf(const store::ActivityBreak &broken, const std::string &source)
{
    Diagnostic diagnostic;
    diagnostic.code = broken.code();
    diagnostic.message = broken.sentence();
    diagnostic.source = source;
    diagnostic.place = {broken.offset, static_cast<std::uint32_t>(broken.line), 1};
    return diagnostic;
}

void printBreaks(const store::ActivityVerification &verified, const std::string &source,
                 DiagnosticsPrinter &diagnostics)
{
    for (const store::ActivityBreak &broken : verified.breaks)
        diagnostics.print(diagnosticOf(broken, source));
    if (verified.breakCount > verified.breaks.size())
        diagnostics.error(aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "%1: %2 more places are not told of"))
                              .arg(payload::visible(source))
                              .arg(verified.breakCount - verified.breaks.size()));
}

void printVerdict(const store::ActivityVerification &verified, const std::string &source,
                  const std::vector<NamedCheckpoint> &checkpoints, const std::optional<store::CheckpointPublicKey> &own,
                  report::Output &output)
{
    const QString name = payload::visible(source);
    if (verified.breakCount == 0)
        putSentence(output,
                    aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "%1: the chain is intact, %2 entries"))
                        .arg(name)
                        .arg(verified.entries));
    else
        putSentence(output,
                    aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "%1: the chain is BROKEN at line %2"))
                        .arg(name)
                        .arg(verified.breaks.front().line));
    if (verified.head)
        putSentence(output,
                    aboutVerdict(QT_TRANSLATE_NOOP("telltale::cli::Log", "  from %1 to %2; head: entry %3, %4"))
                        .arg(timeText(verified.firstTime), timeText(verified.lastTime),
                             QString::number(verified.head->number), hexText(verified.head->hash)));
    if (verified.tornLines != 0)
        putSentence(output,
                    aboutVerdict(QT_TRANSLATE_NOOP(
                                     "telltale::cli::Log",
                                     "  %1 unfinished lines were put aside: telltale log show --filter what:torn-line"))
                        .arg(verified.tornLines));
    for (std::size_t i = 0; i < checkpoints.size(); ++i)
        printCheckpoint(checkpoints[i], verified.checkpoints[i], own, output);
    printLimits(verified, checkpoints, output);
}

} // namespace telltale::cli
