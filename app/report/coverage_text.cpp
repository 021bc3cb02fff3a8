// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/coverage_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace telltale::report {

namespace {

QString counted(const char *one, const char *many, std::uint64_t count)
{
    return QCoreApplication::translate("telltale::Coverage", count == 1 ? one : many)
        .arg(QLocale().toString(qulonglong(count)));
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
        text.unseen.append(counted("%1 connection kept whole and not taken apart into requests (HTTP/2)",
                                   "%1 connections kept whole and not taken apart into requests (HTTP/2)",
                                   counters.streams)
                           + counted(", with %1 byte", ", with %1 bytes", counters.streamBytes));
    add("%1 connection whose client refused our certificate: it looks like certificate pinning",
        "%1 connections whose clients refused our certificate: it looks like certificate pinning", counters.tlsRefused);
    add("%1 connection to a server whose certificate does not hold: nothing was sent to it",
        "%1 connections to servers whose certificates do not hold: nothing was sent to them", counters.untrusted);
    add("%1 connection where the request names another host than was connected to",
        "%1 connections where the request names another host than was connected to", counters.namesDiffer);
    add("%1 attempt to speak QUIC (UDP port 443), which was refused so that TCP is used",
        "%1 attempts to speak QUIC (UDP port 443), which were refused so that TCP is used", counters.quicRefused);
    add("%1 other datagram (UDP) that was not sent on, and not looked at",
        "%1 other datagrams (UDP) that were not sent on, and not looked at", counters.datagrams);
    add("%1 connection that was not let through, and not looked into",
        "%1 connections that were not let through, and not looked into", counters.turnedAway);
    add("%1 program that was started and could not be watched: what it sent was not seen",
        "%1 programs that were started and could not be watched: what they sent was not seen", counters.unreached);
}

} // namespace

CoverageText coverageText(const privacy::CaptureCounters &counters, std::uint64_t undecoded)
{
    CoverageText text;
    QStringList seen = {counted("%1 request recorded", "%1 requests recorded", counters.exchanges)};
    if (counters.answeredHere != 0)
        seen.append(counted("%1 answered here", "%1 answered here", counters.answeredHere));
    if (counters.forwarded != 0)
        seen.append(counted("%1 sent on", "%1 sent on", counters.forwarded));
    if (counters.rewritten != 0)
        seen.append(counted("%1 of them changed", "%1 of them changed", counters.rewritten));
    if (counters.droppedEvents != 0)
        seen.append(counted("%1 event taken out", "%1 events taken out", counters.droppedEvents));
    if (counters.rewrittenFields != 0)
        seen.append(counted("%1 field rewritten", "%1 fields rewritten", counters.rewrittenFields));
    if (counters.blocked != 0)
        seen.append(counted("%1 kept here", "%1 kept here", counters.blocked));
    seen.append(counted("from %1 connection", "from %1 connections", counters.connections));
    if (counters.redirected != 0)
        seen.append(counted("%1 of them brought here from the program that was started",
                            "%1 of them brought here from the program that was started", counters.redirected));
    if (counters.tlsOpened != 0)
        seen.append(counted("%1 with their TLS opened", "%1 with their TLS opened", counters.tlsOpened));
    text.seen = seen.join(QStringLiteral(", "));

    const auto add = [&text](const char *one, const char *many, std::uint64_t count) {
        if (count != 0)
            text.unseen.append(counted(one, many, count));
    };
    if (counters.refused != 0)
        text.unseen.append(QStringLiteral("%1 (%2)").arg(
            counted("%1 request refused", "%1 requests refused", counters.refused), refusals(counters)));
    add("%1 request cut off by its client", "%1 requests cut off by their client", counters.cutOff);
    if (counters.tunnels != 0)
        text.unseen.append(counted("%1 tunnel", "%1 tunnels", counters.tunnels)
                           + counted(" with %1 bytes that were not looked at", " with %1 bytes that were not looked at",
                                     counters.tunnelBytes));
    addConnections(counters, text);
    add("%1 body that could not be taken apart", "%1 bodies that could not be taken apart", undecoded);
    add("%1 request whose answer did not come whole", "%1 requests whose answer did not come whole", counters.failed);
    add("%1 request turned back because it could not be recorded",
        "%1 requests turned back because they could not be recorded", counters.unrecorded);
    add("%1 request let through unrecorded", "%1 requests let through unrecorded", counters.passedUnseen);
    return text;
}

} // namespace telltale::report
