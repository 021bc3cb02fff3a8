// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/capture_text.h"

#include "ui/models/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace telltale::models {

namespace {

constexpr std::size_t shownReasons = 3;

QString aboutCapture(const char *text)
{
    return QCoreApplication::translate("telltale::models::CaptureText", text);
}

/// `3 refused (2 × bare-lf, 1 × bad-field-name)`, the most frequent reasons first.
QString refusedText(const privacy::CaptureCounters &counters)
{
    std::vector<std::pair<std::string, std::uint64_t>> reasons(counters.refusals.begin(), counters.refusals.end());
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto &one, const auto &other) { return one.second > other.second; });
    QStringList words;
    for (std::size_t i = 0; i < std::min(reasons.size(), shownReasons); ++i)
        words << QStringLiteral("%1 × %2").arg(numberText(reasons[i].second), QString::fromStdString(reasons[i].first));
    if (reasons.size() > shownReasons)
        words << QString(QChar(0x2026));
    const QString count = aboutCapture("%1 refused").arg(numberText(counters.refused));
    return words.isEmpty() ? count : QStringLiteral("%1 (%2)").arg(count, words.join(QStringLiteral(", ")));
}

} // namespace

QString coverageText(const privacy::CaptureCounters &counters)
{
    QStringList parts{counters.exchanges == 1
                          ? aboutCapture("1 request recorded")
                          : aboutCapture("%1 requests recorded").arg(numberText(counters.exchanges))};
    const auto add = [&parts](std::uint64_t count, const char *words) {
        if (count != 0)
            parts << aboutCapture(words).arg(numberText(count));
    };
    add(counters.held, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 waiting"));
    add(counters.blocked, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 kept here"));
    add(counters.failed, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 without a whole answer"));
    if (counters.refused != 0)
        parts << refusedText(counters);
    add(counters.cutOff, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 cut off by the sender"));
    add(counters.refusedConnections, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 connections turned away"));
    if (counters.tunnels != 0)
        parts << (counters.tunnels == 1 ? aboutCapture("1 tunnel: %1 not seen").arg(sizeText(counters.tunnelBytes))
                                        : aboutCapture("%1 tunnels: %2 not seen")
                                              .arg(numberText(counters.tunnels), sizeText(counters.tunnelBytes)));
    if (counters.streams != 0)
        parts
            << (counters.streams == 1
                    ? aboutCapture("1 HTTP/2 connection: %1 kept, not taken apart").arg(sizeText(counters.streamBytes))
                    : aboutCapture("%1 HTTP/2 connections: %2 kept, not taken apart")
                          .arg(numberText(counters.streams), sizeText(counters.streamBytes)));
    add(counters.tlsRefused,
        QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 refused our certificate (looks like pinning)"));
    add(counters.untrusted,
        QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 not sent: the server's certificate does not hold"));
    add(counters.namesDiffer, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 under another host's name"));
    add(counters.quicRefused, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 attempts at QUIC refused"));
    add(counters.datagrams, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 datagrams not looked at"));
    add(counters.turnedAway, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 connections not let through"));
    add(counters.unreached, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 programs not watched"));
    add(counters.passedUnseen, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 passed unrecorded"));
    parts << aboutCapture("%1 lost").arg(numberText(counters.unrecorded));
    return parts.join(QStringLiteral(", "));
}

QString rateText(double perSecond)
{
    return aboutCapture("%1/s").arg(numberText(static_cast<std::uint64_t>(std::llround(std::max(0.0, perSecond)))));
}

QString sinceText(std::int64_t since, std::int64_t now)
{
    const std::int64_t seconds = std::max<std::int64_t>(0, (now - since) / 1'000'000'000);
    if (seconds < 60)
        return aboutCapture("%1 s").arg(seconds);
    if (seconds < 60 * 60)
        return aboutCapture("%1 min").arg(seconds / 60);
    return aboutCapture("%1 h").arg(seconds / 3600);
}

QString newText(std::uint64_t requests)
{
    return aboutCapture("%1 new").arg(numberText(requests));
}

} // namespace telltale::models
