// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/coverage_text.h"

#include "base/plural.h"

#include <QCoreApplication>
#include <QLocale>

namespace telltale::report {

namespace {

QString counted(const char *one, const char *many, std::uint64_t count)
{
    return plural("telltale::Coverage", one, many, count);
}

QString refusals(const privacy::CaptureCounters &counters)
{
    QStringList reasons;
    for (const auto &[reason, count] : counters.refusals)
        reasons.append(
            QStringLiteral("%1 × %2").arg(QLocale().toString(qulonglong(count)), QString::fromStdString(reason)));
    return reasons.join(QStringLiteral(", "));
}

/// Connections that could not be taken apart, and programs that made none here.
void addConnections(const privacy::CaptureCounters &counters, CoverageText &text)
{
    const auto add = [&text](const char *one, const char *many, std::uint64_t count) {
        if (count != 0)
            text.unseen.append(counted(one, many, count));
    };
    if (counters.streams != 0)
        text.unseen.append(
            counted("%n connection kept whole and not taken apart into requests (HTTP/2)",
                    QT_TRANSLATE_N_NOOP("telltale::Coverage",
                                        "%n connections kept whole and not taken apart into requests (HTTP/2)"),
                    counters.streams)
            + counted(", with %n byte", QT_TRANSLATE_N_NOOP("telltale::Coverage", ", with %n bytes"),
                      counters.streamBytes));
    add("%n connection whose client refused our certificate: it looks like certificate pinning",
        QT_TRANSLATE_N_NOOP("telltale::Coverage",
                            "%n connections whose clients refused our certificate: it looks like certificate pinning"),
        counters.tlsRefused);
    add("%n connection to a server whose certificate does not hold: nothing was sent to it",
        QT_TRANSLATE_N_NOOP("telltale::Coverage",
                            "%n connections to servers whose certificates do not hold: nothing was sent to them"),
        counters.untrusted);
    add("%n connection where the request names another host than was connected to",
        QT_TRANSLATE_N_NOOP("telltale::Coverage",
                            "%n connections where the request names another host than was connected to"),
        counters.namesDiffer);
    add("%n attempt to speak QUIC (UDP port 443), which was refused so that TCP is used",
        QT_TRANSLATE_N_NOOP("telltale::Coverage",
                            "%n attempts to speak QUIC (UDP port 443), which were refused so that TCP is used"),
        counters.quicRefused);
    add("%n other datagram (UDP) that was not sent on, and not looked at",
        QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n other datagrams (UDP) that were not sent on, and not looked at"),
        counters.datagrams);
    add("%n connection that was not let through, and not looked into",
        QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n connections that were not let through, and not looked into"),
        counters.turnedAway);
    add("%n program that was started and could not be watched: what it sent was not seen",
        QT_TRANSLATE_N_NOOP("telltale::Coverage",
                            "%n programs that were started and could not be watched: what they sent was not seen"),
        counters.unreached);
}

} // namespace

CoverageText coverageText(const privacy::CaptureCounters &counters, std::uint64_t undecoded)
{
    CoverageText text;
    QStringList seen = {counted("%n request recorded",
                                QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n requests recorded"), counters.exchanges)};
    if (counters.answeredHere != 0)
        seen.append(counted("%n answered here", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n answered here"),
                            counters.answeredHere));
    if (counters.forwarded != 0)
        seen.append(counted("%n sent on", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n sent on"), counters.forwarded));
    if (counters.rewritten != 0)
        seen.append(counted("%n of them changed", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n of them changed"),
                            counters.rewritten));
    if (counters.droppedEvents != 0)
        seen.append(counted("%n event taken out", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n events taken out"),
                            counters.droppedEvents));
    if (counters.rewrittenFields != 0)
        seen.append(counted("%n field rewritten", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n fields rewritten"),
                            counters.rewrittenFields));
    if (counters.blocked != 0)
        seen.append(
            counted("%n kept here", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n kept here"), counters.blocked));
    seen.append(counted("from %n connection", QT_TRANSLATE_N_NOOP("telltale::Coverage", "from %n connections"),
                        counters.connections));
    if (counters.redirected != 0)
        seen.append(counted(
            "%n of them brought here from the program that was started",
            QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n of them brought here from the program that was started"),
            counters.redirected));
    if (counters.tlsOpened != 0)
        seen.append(counted("%n with their TLS opened",
                            QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n with their TLS opened"), counters.tlsOpened));
    text.seen = seen.join(QStringLiteral(", "));

    const auto add = [&text](const char *one, const char *many, std::uint64_t count) {
        if (count != 0)
            text.unseen.append(counted(one, many, count));
    };
    if (counters.refused != 0)
        text.unseen.append(QStringLiteral("%1 (%2)").arg(
            counted("%n request refused", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n requests refused"),
                    counters.refused),
            refusals(counters)));
    add("%n request cut off by its client",
        QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n requests cut off by their client"), counters.cutOff);
    if (counters.tunnels != 0)
        text.unseen.append(
            counted("%n tunnel", QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n tunnels"), counters.tunnels)
            + counted(" with %n bytes that were not looked at",
                      QT_TRANSLATE_N_NOOP("telltale::Coverage", " with %n bytes that were not looked at"),
                      counters.tunnelBytes));
    addConnections(counters, text);
    add("%n body that could not be taken apart",
        QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n bodies that could not be taken apart"), undecoded);
    add("%n request whose answer did not come whole",
        QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n requests whose answer did not come whole"), counters.failed);
    add("%n request turned back because it could not be recorded",
        QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n requests turned back because they could not be recorded"),
        counters.unrecorded);
    add("%n request let through unrecorded",
        QT_TRANSLATE_N_NOOP("telltale::Coverage", "%n requests let through unrecorded"), counters.passedUnseen);
    return text;
}

} // namespace telltale::report
