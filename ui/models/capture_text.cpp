// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/capture_text.h"

#include "base/plural.h"
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
    const QString count = aboutCapture(QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 refused"))
                              .arg(numberText(counters.refused));
    return words.isEmpty() ? count : QStringLiteral("%1 (%2)").arg(count, words.join(QStringLiteral(", ")));
}

} // namespace

QString coverageText(const privacy::CaptureCounters &counters)
{
    QStringList parts{plural("telltale::models::CaptureText", "%n request recorded",
                             QT_TRANSLATE_N_NOOP("telltale::models::CaptureText", "%n requests recorded"),
                             counters.exchanges, numberText(counters.exchanges))};
    const auto add = [&parts](std::uint64_t count, const char *words) {
        if (count != 0)
            parts << aboutCapture(words).arg(numberText(count));
    };
    const auto addThings = [&parts](std::uint64_t count, const char *one, const char *many) {
        if (count != 0)
            parts << plural("telltale::models::CaptureText", one, many, count, numberText(count));
    };
    add(counters.held, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 waiting"));
    add(counters.blocked, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 kept here"));
    add(counters.failed, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 without a whole answer"));
    if (counters.refused != 0)
        parts << refusedText(counters);
    add(counters.cutOff, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 cut off by the sender"));
    addThings(counters.refusedConnections, "%n connection turned away",
              QT_TRANSLATE_N_NOOP("telltale::models::CaptureText", "%n connections turned away"));
    if (counters.tunnels != 0)
        parts << (plural("telltale::models::CaptureText", "%n tunnel: %1 not seen",
                         QT_TRANSLATE_N_NOOP("telltale::models::CaptureText", "%n tunnels: %1 not seen"),
                         counters.tunnels, numberText(counters.tunnels))
                      .arg(sizeText(counters.tunnelBytes)));
    if (counters.streams != 0)
        parts << (plural("telltale::models::CaptureText", "%n HTTP/2 connection: %1 kept, not taken apart",
                         QT_TRANSLATE_N_NOOP("telltale::models::CaptureText",
                                             "%n HTTP/2 connections: %1 kept, not taken apart"),
                         counters.streams, numberText(counters.streams))
                      .arg(sizeText(counters.streamBytes)));
    add(counters.tlsRefused,
        QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 refused our certificate (looks like pinning)"));
    add(counters.untrusted,
        QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 not sent: the server's certificate does not hold"));
    add(counters.namesDiffer, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 under another host's name"));
    addThings(counters.quicRefused, "%n attempt at QUIC refused",
              QT_TRANSLATE_N_NOOP("telltale::models::CaptureText", "%n attempts at QUIC refused"));
    addThings(counters.datagrams, "%n datagram not looked at",
              QT_TRANSLATE_N_NOOP("telltale::models::CaptureText", "%n datagrams not looked at"));
    addThings(counters.turnedAway, "%n connection not let through",
              QT_TRANSLATE_N_NOOP("telltale::models::CaptureText", "%n connections not let through"));
    addThings(counters.unreached, "%n program not watched",
              QT_TRANSLATE_N_NOOP("telltale::models::CaptureText", "%n programs not watched"));
    add(counters.passedUnseen, QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 passed unrecorded"));
    parts << aboutCapture(QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 lost"))
                 .arg(numberText(counters.unrecorded));
    return parts.join(QStringLiteral(", "));
}

QString rateText(double perSecond)
{
    return aboutCapture(QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1/s"))
        .arg(numberText(static_cast<std::uint64_t>(std::llround(std::max(0.0, perSecond)))));
}

QString sinceText(std::int64_t since, std::int64_t now)
{
    const std::int64_t seconds = std::max<std::int64_t>(0, (now - since) / 1'000'000'000);
    if (seconds < 60)
        return aboutCapture(QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 s")).arg(seconds);
    if (seconds < 60 * 60)
        return aboutCapture(QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 min")).arg(seconds / 60);
    return aboutCapture(QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 h")).arg(seconds / 3600);
}

QString newText(std::uint64_t requests)
{
    return aboutCapture(QT_TRANSLATE_NOOP("telltale::models::CaptureText", "%1 new")).arg(numberText(requests));
}

} // namespace telltale::models
