// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/bar_chart.h"

#include "ui/models/format.h"
#include "ui/theme/theme.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace telltale::ui {

namespace {

constexpr double fullCount = 8; ///< of bars, which fill the chart
constexpr int widestLabel = 26; ///< characters

QString shortened(const QString &label)
{
    return label.size() <= widestLabel ? label : label.left(widestLabel - 1) + QChar(0x2026);
}

} // namespace

BarChart::BarChart(const Theme &theme, const QString &name, Direction direction, QWidget *parent)
    : QChartView(parent), m_theme(theme), m_name(name), m_direction(direction)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    viewport()->setAutoFillBackground(false);
    setMinimumHeight(110);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &BarChart::draw);
}

void BarChart::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_current = -1;
    draw();
    QStringList numbers;
    for (const Bar &bar : m_bars)
        numbers.append(QStringLiteral("%1 %2").arg(bar.label, models::numberText(std::uint64_t(bar.value))));
    setAccessibleDescription(numbers.join(QStringLiteral(", ")));
}

void BarChart::draw()
{
    setBackgroundBrush(m_theme.colors().base);
    chart()->removeAllSeries();
    m_sets.clear();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_bars.empty())
        return;
    QAbstractBarSeries *series = nullptr;
    if (m_direction == Direction::Rows)
        series = new QHorizontalStackedBarSeries;
    else
        series = new QStackedBarSeries;
    // A single bar is not drawn as high as the chart.
    const double usual = m_direction == Direction::Rows ? 0.62 : 0.86;
    series->setBarWidth(usual * std::min(1.0, double(m_bars.size()) / fullCount));
    double most = 1;
    QStringList labels;
    const auto count = static_cast<int>(m_bars.size());
    // The axis of rows begins at the bottom.
    const auto placeOf = [&](int bar) { return m_direction == Direction::Rows ? count - 1 - bar : bar; };
    for (int bar = 0; bar < count; ++bar) {
        auto *const set = new QBarSet(m_bars[static_cast<std::size_t>(bar)].label);
        for (int place = 0; place < count; ++place)
            set->append(place == placeOf(bar) ? m_bars[static_cast<std::size_t>(bar)].value : 0);
        series->append(set);
        m_sets.push_back(set);
        most = std::max(most, m_bars[static_cast<std::size_t>(bar)].value);
        connect(set, &QBarSet::clicked, this, [this, bar] {
            setCurrent(bar);
            Q_EMIT chosen(bar);
        });
    }
    for (int place = 0; place < count; ++place) {
        const Bar &bar = m_bars[static_cast<std::size_t>(placeOf(place))];
        labels.append(m_direction == Direction::Rows ? QStringLiteral("%1  %2").arg(
                          shortened(bar.label), models::numberText(std::uint64_t(bar.value)))
                                                     : bar.label);
    }
    chart()->addSeries(series);
    auto *const names = new QBarCategoryAxis;
    names->append(labels);
    names->setLabelsFont(m_theme.ui(12));
    names->setLabelsColor(m_theme.colors().text);
    names->setTruncateLabels(false);
    names->setGridLineVisible(false);
    names->setLineVisible(false);
    names->setLabelsVisible(m_direction == Direction::Rows);
    auto *const values = new QValueAxis;
    values->setRange(0, most);
    values->setVisible(false);
    chart()->addAxis(names, m_direction == Direction::Rows ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(values, m_direction == Direction::Rows ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(values);
    paintBars();
}

void BarChart::paintBars()
{
    for (std::size_t bar = 0; bar < m_sets.size(); ++bar) {
        const bool isCurrent = static_cast<int>(bar) == m_current;
        m_sets[bar]->setColor(m_bars[bar].color);
        const bool isMarked = isCurrent && hasFocus();
        m_sets[bar]->setPen(QPen(isMarked ? m_theme.colors().accent : m_bars[bar].color, isMarked ? 3 : 0));
    }
}

void BarChart::setCurrent(int bar)
{
    m_current = bar;
    paintBars();
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const bool isRows = m_direction == Direction::Rows;
    const int forward = isRows ? Qt::Key_Down : Qt::Key_Right;
    const int back = isRows ? Qt::Key_Up : Qt::Key_Left;
    if (event->key() == forward && m_current + 1 < count())
        setCurrent(m_current + 1);
    else if (event->key() == back && m_current > 0)
        setCurrent(m_current - 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
             && m_current >= 0)
        Q_EMIT chosen(m_current);
    else
        QChartView::keyPressEvent(event);
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (m_current < 0 && !m_bars.empty())
        m_current = 0;
    paintBars();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    paintBars();
}

} // namespace telltale::ui
