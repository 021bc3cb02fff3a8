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
    add("%1 body that could not be taken apart", "%1 bodies that could not be taken apart", undecoded);
    add("%1 request whose answer did not come whole", "%1 requests whose answer did not come whole", counters.failed);
    add("%1 request turned back because it could not be recorded",
        "%1 requests turned back because they could not be recorded", counters.unrecorded);
    add("%1 request let through unrecorded", "%1 requests let through unrecorded", counters.passedUnseen);
    return text;
}

} // namespace telltale::report
