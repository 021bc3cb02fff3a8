// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCharts/QChartView>

#include <vector>

class QBarSet;

namespace telltale::ui {

class Theme;

/// A few bars to choose one from, with the pointer or with the arrow keys and Enter. Its accessible text tells the
/// numbers.
class BarChart : public QChartView
{
    Q_OBJECT
public:
    struct Bar
    {
        QString label;
        double value = 0;
        QColor color;
    };
    enum class Direction { Rows, Columns };

    BarChart(const Theme &theme, const QString &name, Direction direction, QWidget *parent = nullptr);

    void setBars(std::vector<Bar> bars);
    int count() const { return static_cast<int>(m_bars.size()); }
    /// The bar that stands out; -1: none.
    void setCurrent(int bar);
    int current() const { return m_current; }

Q_SIGNALS:
    void chosen(int bar);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void draw();
    void paintBars();

    const Theme &m_theme;
    QString m_name;
    Direction m_direction;
    std::vector<Bar> m_bars;
    std::vector<QBarSet *> m_sets; ///< one for each bar, owned by the chart
    int m_current = -1;
};

} // namespace telltale::ui
