// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/timeline_chart.h"

#include "payload/lexeme.h"
#include "ui/inventory/chart_parts.h"
#include "ui/inventory/time_ticks.h"
#include "ui/models/format.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace telltale::ui {

using audit::Gate;
using models::InventoryMoment;

namespace {

constexpr int timelineSide = 16;
constexpr int axisHeight = 22;
constexpr int timelineLegend = 24;
constexpr std::size_t mostColumns = 240;

QString gateText(Gate gate)
{
    return gate == Gate::Always     ? QCoreApplication::translate("telltale::ui::TimelineChart", "always sent")
        : gate == Gate::WhenEnabled ? QCoreApplication::translate("telltale::ui::TimelineChart", "when enabled")
                                    : QCoreApplication::translate("telltale::ui::TimelineChart", "not known when");
}

} // namespace

TimelineChart::TimelineChart(const Theme &theme, QWidget *parent) : InventoryChart(theme, tr("Timeline"), parent) {}

QSize TimelineChart::minimumSizeHint() const
{
    return {theme().px(220), theme().px(150)};
}

void TimelineChart::setSnapshot(const models::InventorySnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_moments.clear();
    m_begin = m_end = 0;
    if (hasMoments()) {
        m_moments = m_snapshot->moments;
        std::stable_sort(m_moments.begin(), m_moments.end(),
                         [](const InventoryMoment &a, const InventoryMoment &b) { return a.time < b.time; });
        m_begin = m_moments.front().time;
        m_end = m_moments.back().time;
    } else if (m_snapshot && !m_snapshot->spans.empty()) {
        m_begin = m_snapshot->spans.begin()->first;
        m_end = m_snapshot->spans.rbegin()->first + m_snapshot->spanWidth;
    }
    rebuild();
}

void TimelineChart::choose(const std::optional<Span> &span)
{
    const auto found = span ? std::find(m_spans.begin(), m_spans.end(), *span) : m_spans.end();
    setChosen(found == m_spans.end() ? -1 : static_cast<int>(found - m_spans.begin()));
}

QString TimelineChart::rangeText() const
{
    if (m_begin == m_end && m_moments.empty())
        return {};
    const QString first = models::timeText(m_begin);
    const QString last = models::timeText(m_end);
    // Of one day the hours tell more.
    if (first.left(19) == last.left(19))
        return first.left(19);
    return first.left(10) == last.left(10) ? tr("%1 to %2").arg(first.left(19), last.mid(11, 8))
                                           : tr("%1 to %2").arg(first.left(10), last.left(10));
}

QRect TimelineChart::plot() const
{
    const int foot = theme().px(axisHeight + (m_moments.empty() ? 0 : timelineLegend));
    return {timelineSide, 4, qMax(1, room().width() - 2 * timelineSide), qMax(1, room().height() - 4 - foot)};
}

double TimelineChart::x(std::int64_t time) const
{
    const QRect area = plot();
    // Marks at the edges keep some room.
    const double inset = m_moments.empty() ? 0 : area.width() * 0.07;
    const double part =
        m_end == m_begin ? 0.5 : static_cast<double>(time - m_begin) / static_cast<double>(m_end - m_begin);
    return area.left() + inset + part * (area.width() - 2 * inset);
}

QColor TimelineChart::gateColor(Gate gate) const
{
    const Colors &colors = theme().colors();
    return gate == Gate::Always ? colors.warn : gate == Gate::WhenEnabled ? colors.accent : colors.text2;
}

void TimelineChart::build()
{
    emptyChart(*chart());
    m_spans.clear();
    m_columns.clear();
    setRenderHint(QPainter::Antialiasing, !m_moments.empty()); // columns stay sharp
    if (!m_moments.empty()) {
        buildMoments();
    } else if (m_begin != m_end && m_snapshot->spanWidth > 0) {
        buildColumns();
    } else {
        setParts({});
    }
}

void TimelineChart::addSeries(Gate gate)
{
    auto *marks = new QScatterSeries;
    marks->setColor(gateColor(gate));
    marks->setBorderColor(Qt::transparent);
    marks->setMarkerShape(gate == Gate::Always ? QScatterSeries::MarkerShapeRotatedRectangle
                                               : QScatterSeries::MarkerShapeCircle);
    marks->setMarkerSize(gate == Gate::Always ? theme().px(11) : theme().px(9));
    const QRect area = plot();
    std::vector<QAbstractSeries *> all;
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        if (m_moments[i].gate != gate)
            continue;
        const double height = static_cast<double>(m_moments.size() - i);
        const double place = std::floor(x(m_moments[i].time)) + 0.5 - area.left(); // a sharp line
        marks->append(place, height);
        auto *stem = new QLineSeries;
        stem->append(place, 0);
        stem->append(place, height);
        stem->setPen(QPen(gateColor(gate), 1));
        all.push_back(stem);
    }
    all.push_back(marks);
    for (QAbstractSeries *series : all) {
        chart()->addSeries(series);
        for (QAbstractAxis *axis : chart()->axes())
            series->attachAxis(axis);
    }
}

void TimelineChart::buildMoments()
{
    const QRect area = plot();
    auto *across = new QValueAxis;
    auto *up = new QValueAxis;
    across->setRange(0, area.width());
    up->setRange(0, static_cast<double>(m_moments.size()) + 0.5);
    across->setVisible(false);
    up->setVisible(false);
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(up, Qt::AlignLeft);
    for (const Gate gate : {Gate::Unknown, Gate::WhenEnabled, Gate::Always})
        addSeries(gate);
    chart()->setPlotArea(area);
    const double step = area.height() / (static_cast<double>(m_moments.size()) + 0.5);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        const InventoryMoment &moment = m_moments[i];
        m_spans.emplace_back(moment.time, moment.time + 1);
        const int height = qMin(theme().px(22), static_cast<int>(step));
        const int middle = area.top() + static_cast<int>(step * (static_cast<double>(i) + 0.5));
        parts.push_back({QRect(8, middle - height / 2, room().width() - 16, height),
                         tr("%1, %2, %3", "event, time, when it is sent")
                             .arg(moment.name.empty() ? tr("(no name)") : payload::visible(moment.name),
                                  models::timeText(moment.time).left(19), gateText(moment.gate))});
    }
    setParts(std::move(parts));
}

void TimelineChart::buildColumns()
{
    const auto count = static_cast<std::size_t>((m_end - m_begin) / m_snapshot->spanWidth);
    if (count == 0 || count > mostColumns) {
        setParts({});
        return;
    }
    m_columns.resize(count);
    for (const auto &[begin, events] : m_snapshot->spans)
        m_columns[static_cast<std::size_t>((begin - m_begin) / m_snapshot->spanWidth)] += events;
    std::vector<double> values;
    double most = 0;
    for (const std::uint64_t events : m_columns)
        most = qMax(most, static_cast<double>(events));
    for (const std::uint64_t events : m_columns) // one event among many is still one
        values.push_back(events == 0 ? 0 : qMax(static_cast<double>(events), most * 0.015));
    const QRect area = plot();
    addColumns(*chart(), area, theme().colors().isDark ? theme().colors().accentFill : theme().colors().accent, values);
    std::vector<Part> parts;
    const double width = static_cast<double>(area.width()) / static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (m_columns[i] == 0)
            continue;
        const std::int64_t begin = m_begin + static_cast<std::int64_t>(i) * m_snapshot->spanWidth;
        m_spans.emplace_back(begin, begin + m_snapshot->spanWidth);
        const double left = area.left() + width * static_cast<double>(i);
        parts.push_back(
            {QRect(qRound(left), area.top(), qMax(3, qRound(left + width) - qRound(left)), area.height()),
             tr("%1 to %2: %3 events")
                 .arg(models::timeText(begin).left(19), models::timeText(begin + m_snapshot->spanWidth).left(19),
                      models::numberText(m_columns[i]))});
    }
    setParts(std::move(parts));
}

void TimelineChart::paintTicks(QPainter &painter)
{
    const QRect area = plot();
    painter.fillRect(QRect(area.left(), area.bottom() + 1, area.width(), 1), theme().colors().border);
    painter.setFont(theme().mono(11));
    painter.setPen(theme().colors().text2);
    const int half = painter.fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) / 2 + 4;
    int free = room().left();
    for (const TimeTick &tick : timeTicks(m_begin, m_end, qMax(1, area.width() / (2 * half + theme().px(20))))) {
        const int at = qRound(x(tick.time));
        const int width = painter.fontMetrics().horizontalAdvance(tick.text);
        const int left = qBound(room().left() + 2, at - width / 2, room().right() - width - 2);
        if (left < free)
            continue;
        free = left + width + 8;
        painter.fillRect(QRect(at, area.bottom() + 1, 1, 4), theme().colors().border);
        painter.drawText(QRect(left, area.bottom() + 5, width + 2, theme().px(axisHeight) - 5),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
}

void TimelineChart::paintMoments(QPainter &painter)
{
    painter.setFont(theme().ui(12, Theme::Weight::Medium));
    painter.setPen(theme().colors().text);
    const QRect area = plot();
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        const QRect row = partRect(static_cast<int>(i));
        const int at = qRound(x(m_moments[i].time));
        const int gap = theme().px(11);
        const bool isLeft = at - area.left() > area.width() / 2;
        const QRect words = isLeft ? QRect(QPoint(area.left(), row.top()), QPoint(at - gap, row.bottom()))
                                   : QRect(QPoint(at + gap, row.top()), QPoint(area.right(), row.bottom()));
        const QString name = m_moments[i].name.empty() ? tr("(no name)") : payload::visible(m_moments[i].name);
        painter.drawText(words, (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    }
    paintLegend(painter);
}

void TimelineChart::paintLegend(QPainter &painter)
{
    painter.setFont(theme().ui(12));
    painter.setRenderHint(QPainter::Antialiasing);
    QRect line(timelineSide, room().height() - theme().px(timelineLegend), room().width() - 2 * timelineSide,
               theme().px(timelineLegend));
    for (const Gate gate : {Gate::WhenEnabled, Gate::Always, Gate::Unknown}) {
        const bool isThere = std::any_of(m_moments.begin(), m_moments.end(),
                                         [gate](const InventoryMoment &moment) { return moment.gate == gate; });
        if (!isThere)
            continue;
        const double size = theme().px(8);
        const QPointF middle(line.left() + size / 2, line.center().y());
        painter.setPen(Qt::NoPen);
        painter.setBrush(gateColor(gate));
        if (gate == Gate::Always)
            painter.drawPolygon(QPolygonF(
                {middle + QPointF(0, -5), middle + QPointF(5, 0), middle + QPointF(0, 5), middle + QPointF(-5, 0)}));
        else
            painter.drawEllipse(middle, size / 2, size / 2);
        painter.setPen(theme().colors().text2);
        const QRect words = line.adjusted(qRound(size) + 7, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, gateText(gate));
        line.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(gateText(gate)) + theme().px(18));
    }
}

void TimelineChart::paintParts(QPainter &painter)
{
    if (partCount() == 0) {
        painter.setFont(theme().ui(12));
        painter.setPen(theme().colors().text2);
        painter.drawText(room().adjusted(timelineSide, 0, -timelineSide, 0),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                         m_snapshot ? tr("No event says when it happened.") : QString());
        return;
    }
    paintTicks(painter);
    if (!m_moments.empty())
        paintMoments(painter);
}

} // namespace telltale::ui
