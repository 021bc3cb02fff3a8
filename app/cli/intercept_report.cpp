// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_report.h"

#include "network/interceptor/listen_address.h"
#include "payload/lexeme.h"
#include "report/coverage_text.h"
#include "report/output.h"
#include "report/tunnel_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace telltale::cli {

namespace {

QString aboutInterceptReport(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Intercept", text);
}

void putLine(report::Output &errors, const QString &line)
{
    errors.put(line.toUtf8().toStdString());
    errors.put('\n');
}

void putWarning(report::Output &errors, const QString &sentence)
{
    putLine(errors, QStringLiteral("telltale: warning: ") + sentence);
}

/// What of the record is kept, and for how long.
void sayRetention(const InterceptOptions &options, report::Output &errors)
{
    const qint64 hours = std::chrono::duration_cast<std::chrono::hours>(options.longestKept).count();
    if (options.mostBytes != 0)
        putLine(errors,
                aboutInterceptReport(
                    QT_TRANSLATE_NOOP("telltale::cli::Intercept", "keeping at most %1 of it, the oldest files go"))
                    .arg(QLocale().formattedDataSize(qint64(options.mostBytes))));
    if (options.longestKept.count() != 0)
        putLine(errors,
                aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "keeping its files for %1 hours"))
                    .arg(hours));
}

} // namespace

void sayBeginning(const InterceptOptions &options, const InterceptRecord &record, const std::string &address,
                  report::Output &errors)
{
    // Scripts wait for this line: never translated.
    putLine(errors, QStringLiteral("listening on ") + QString::fromStdString(address));
    if (!options.reading.isQuiet) {
        putLine(errors,
                aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "recording in %1"))
                    .arg(payload::visible(record.path)));
        if (options.network.forward)
            putLine(errors,
                    aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "forwarding to %1"))
                        .arg(QString::fromStdString(options.network.forward->destination())));
    }
    if (!options.reading.isQuiet)
        sayRetention(options, errors);
    if (record.torn)
        sayTorn(*record.torn, errors);
    const Result<network::Tcp::endpoint> endpoint = network::parseListenAddress(address);
    if (endpoint && !network::isLoopback(*endpoint))
        putWarning(
            errors,
            aboutInterceptReport(
                QT_TRANSLATE_NOOP("telltale::cli::Intercept",
                                  "%1 can be reached from other machines; those that --allow names may send here, "
                                  "unencrypted"))
                .arg(QString::fromStdString(address)));
    if (options.network.allowAllUsers)
        putWarning(errors,
                   aboutInterceptReport(
                       QT_TRANSLATE_NOOP("telltale::cli::Intercept", "All users of this machine may send here")));
    if (options.network.passWhenUnrecorded)
        putWarning(errors,
                   aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept",
                                                          "What cannot be recorded is let through all the same")));
    errors.flush();
}

void sayTorn(const store::TornTail &torn, report::Output &errors)
{
    putWarning(errors,
               aboutInterceptReport(
                   QT_TRANSLATE_NOOP("telltale::cli::Intercept",
                                     "The record was torn at byte %1, where an earlier capture was stopped; the torn "
                                     "bytes are kept in %2"))
                   .arg(QString::number(torn.offset), payload::visible(torn.copy)));
    errors.flush();
}

void sayGate(const GateOptions &options, const std::string &described, report::Output &errors)
{
    putLine(errors,
            aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "policy: %1"))
                .arg(payload::visible(described)));
    if (options.settings.passesUndecoded)
        putWarning(
            errors,
            aboutInterceptReport(QT_TRANSLATE_NOOP(
                "telltale::cli::Intercept", "Bodies that cannot be taken apart pass, whatever the policy says")));
    if (options.settings.passesTunnels)
        putWarning(
            errors,
            aboutInterceptReport(QT_TRANSLATE_NOOP(
                "telltale::cli::Intercept", "Tunnels pass, whatever the gate says; nobody sees what is in them")));
    errors.flush();
}

void sayPolicyRead(bool isInForce, const std::string &described, report::Output &errors)
{
    const char *const sentence =
        isInForce ? "the policy was read again: %1" : "the policy could not be read again; what was in force stays: %1";
    putLine(errors, QStringLiteral("telltale: ") + aboutInterceptReport(sentence).arg(payload::visible(described)));
    errors.flush();
}

void sayCoverage(const privacy::CaptureCounters &counters, std::uint64_t undecoded, const std::string &path,
                 report::Output &errors, const std::vector<privacy::TunnelSummary> &tunnels)
{
    const report::CoverageText text = report::coverageText(counters, undecoded);
    putLine(errors, aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "captured: %1")).arg(text.seen));
    for (const QString &line : text.unseen)
        putLine(errors, aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "not seen: %1")).arg(line));
    for (const QString &line : report::tunnelLines(tunnels))
        putLine(errors, QStringLiteral("  ") + line);
    if (text.unseen.isEmpty())
        putLine(errors,
                aboutInterceptReport(
                    QT_TRANSLATE_NOOP("telltale::cli::Intercept", "not seen: nothing that came to this address")));
    putLine(
        errors,
        aboutInterceptReport(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "record: %1")).arg(payload::visible(path)));
    errors.flush();
}

void sayTrouble(const QString &trouble, report::Output &errors)
{
    if (trouble.isEmpty())
        putLine(errors,
                QStringLiteral("telltale: ")
                    + aboutInterceptReport(
                        QT_TRANSLATE_NOOP("telltale::cli::Intercept", "the record takes everything again")));
    else
        putLine(errors, QStringLiteral("telltale: error: ") + trouble);
    errors.flush();
}

void sayIndexTrouble(const QString &trouble, report::Output &errors)
{
    putWarning(errors, trouble);
    errors.flush();
}

} // namespace telltale::cli
