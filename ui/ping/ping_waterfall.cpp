// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_waterfall.h"

#include "ui/ping/ping_words.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace telltale::ui {

namespace {

constexpr int phaseHeight = 18;
constexpr int phaseNames = 76;
constexpr int phaseNumbers = 84;
constexpr int phaseEdge = 16;
constexpr int phaseBar = 9;

} // namespace

QList<PingPhase> pingPhases(const network::PingTimeline &timeline)
{
    using Time = std::chrono::nanoseconds;
    Time at{0};
    const auto phase = [&at](const QString &name, const network::PingTimeline::Time &end, bool isWaiting = false) {
        PingPhase made{name, at, {}, isWaiting};
        if (end) {
            made.took = std::max(Time(0), *end - at);
            at = std::max(at, *end);
        }
        return made;
    };
    QList<PingPhase> phases{phase(PingWaterfall::tr("Lookup"), timeline.lookedUp),
                            phase(PingWaterfall::tr("Connect"), timeline.connected),
                            phase(PingWaterfall::tr("TLS"), timeline.encrypted)};
    if (timeline.sending)
        at = std::max(at, *timeline.sending); // it was recorded in between
    phases << phase(PingWaterfall::tr("Send"), timeline.sent)
           << phase(PingWaterfall::tr("Wait"), timeline.firstByte, true)
           << phase(PingWaterfall::tr("Receive"), timeline.firstByte ? timeline.done : network::PingTimeline::Time());
    return phases;
}

PingWaterfall::PingWaterfall(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setPhases({});
    connect(&theme, &Theme::textSizeChanged, this, [this] { updateGeometry(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PingWaterfall::setPhases(const QList<PingPhase> &phases)
{
    m_phases = phases;
    QStringList words;
    for (const PingPhase &phase : phases)
        words << QStringLiteral("%1 %2").arg(phase.name, phase.took ? pingTookText(*phase.took) : tr("none"));
    setAccessibleName(words.isEmpty() ? tr("Timing: nothing was sent") : tr("Timing: %1").arg(words.join(tr(", "))));
    update();
}

QSize PingWaterfall::sizeHint() const
{
    return {m_theme.px(phaseNames + phaseNumbers) + 60, 6 * m_theme.px(phaseHeight) + 8};
}

void PingWaterfall::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    const int left = phaseEdge + m_theme.px(phaseNames);
    const int right = width() - phaseEdge - m_theme.px(phaseNumbers);
    painter.setPen(colors.separator);
    for (int line = 0; line <= 4; ++line) {
        const int x = left + (right - left) * line / 4;
        painter.drawLine(x, 0, x, height() - 6);
    }
    std::chrono::nanoseconds whole{1};
    for (const PingPhase &phase : m_phases) {
        if (phase.took)
            whole = std::max(whole, phase.begin + *phase.took);
    }
    int y = 0;
    for (const PingPhase &phase : m_phases) {
        const int high = m_theme.px(phaseHeight);
        painter.setFont(m_theme.ui(12));
        painter.setPen(colors.text2);
        painter.drawText(QRect(phaseEdge, y, left - phaseEdge, high),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), phase.name);
        painter.setFont(m_theme.mono());
        painter.setPen(phase.took ? colors.text : colors.text2);
        painter.drawText(QRect(right, y, width() - phaseEdge - right, high),
                         static_cast<int>(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine),
                         phase.took ? pingTookText(*phase.took) : tr("none"));
        if (phase.took) {
            const double scale = double(right - left) / double(whole.count());
            const double from = left + double(phase.begin.count()) * scale;
            const double wide = std::max(2.0, double(phase.took->count()) * scale);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(phase.isWaiting ? colors.border : colors.accentFill);
            const int bar = m_theme.px(phaseBar);
            painter.drawRoundedRect(QRectF(std::min(from, double(right) - 2), y + (high - bar) / 2.0, wide, bar), 2, 2);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        y += high;
    }
}

} // namespace telltale::ui
