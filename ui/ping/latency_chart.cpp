// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/latency_chart.h"

#include "ui/models/format.h"
#include "ui/ping/ping_words.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace telltale::ui {

namespace {

constexpr int latencyEdge = 16;
constexpr int latencyNumbers = 116;

} // namespace

LatencyChart::LatencyChart(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setRun({}, {});
    connect(&theme, &Theme::textSizeChanged, this, [this] { updateGeometry(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LatencyChart::setRun(const network::LatencySummary &summary, std::vector<std::int64_t> latencies)
{
    m_summary = summary;
    m_latencies = std::move(latencies);
    setAccessibleName(tr("Latency of %1 answers: p50 %2, p90 %3, p99 %4")
                          .arg(models::numberText(m_latencies.size()), pingTookText(summary.p50),
                               pingTookText(summary.p90), pingTookText(summary.p99)));
    update();
}

QSize LatencyChart::sizeHint() const
{
    return {m_theme.px(360), m_theme.px(150)};
}

QSize LatencyChart::minimumSizeHint() const
{
    return {m_theme.px(latencyNumbers) + 100, m_theme.px(90)};
}

void LatencyChart::paintMark(QPainter &painter, const QRect &place, std::chrono::nanoseconds time) const
{
    const double most = std::max<double>(1, double(m_summary.longest.count()) * 1.1);
    const int y = place.bottom() - qRound(double(time.count()) / most * place.height());
    painter.setPen(QPen(m_theme.colors().border, 1, Qt::DashLine));
    painter.drawLine(place.left(), y, place.right(), y);
}

void LatencyChart::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    const QRect place(latencyEdge, 6, width() - 2 * latencyEdge - m_theme.px(latencyNumbers), height() - 14);
    if (place.width() < 20 || place.height() < 20)
        return;
    painter.setPen(colors.separator);
    for (int line = 0; line <= 4; ++line)
        painter.drawLine(place.left(), place.top() + place.height() * line / 4, place.right(),
                         place.top() + place.height() * line / 4);
    const double most = std::max<double>(1, double(m_summary.longest.count()) * 1.1);
    const auto yOf = [&](std::int64_t time) { return place.bottom() - double(time) / most * place.height(); };
    const std::size_t count = m_latencies.size();
    const std::size_t columns = std::min<std::size_t>(count, static_cast<std::size_t>(place.width()) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accentFill);
    for (std::size_t column = 0; column < columns; ++column) {
        const auto begin = m_latencies.begin() + static_cast<std::ptrdiff_t>(column * count / columns);
        const auto end = m_latencies.begin() + static_cast<std::ptrdiff_t>((column + 1) * count / columns);
        const auto [least, largest] = std::minmax_element(begin, end);
        const double x = place.left() + double(column) * place.width() / double(columns);
        const double top = yOf(*largest);
        painter.drawRect(QRectF(x, top - 1, 2, std::max(2.0, yOf(*least) - top + 2)));
    }
    const std::pair<QString, std::chrono::nanoseconds> marks[] = {{QStringLiteral("p50"), m_summary.p50},
                                                                  {QStringLiteral("p90"), m_summary.p90},
                                                                  {QStringLiteral("p99"), m_summary.p99},
                                                                  {tr("max"), m_summary.longest}};
    const int high = m_theme.px(18);
    int y = place.top();
    for (const auto &[name, time] : marks) {
        paintMark(painter, place, time);
        const QRect words(width() - latencyEdge - m_theme.px(latencyNumbers) + 12, y, m_theme.px(latencyNumbers) - 12,
                          high);
        painter.setFont(m_theme.ui(12));
        painter.setPen(colors.text2);
        painter.drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), name);
        painter.setFont(m_theme.mono());
        painter.setPen(colors.text);
        painter.drawText(words, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine),
                         pingTookText(time));
        y += high;
    }
}

} // namespace telltale::ui
