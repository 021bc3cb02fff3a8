// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

class QChart;
class QColor;

namespace telltale::ui {

/// Takes everything out of a chart that was put into it.
void emptyChart(QChart &chart);

/// Horizontal bars, the first one on top, each made of pieces of several colours. `values[color][bar]`; `most` is what
/// the whole width stands for.
void addBars(QChart &chart, const QRectF &plot, const std::vector<QColor> &colors,
             const std::vector<std::vector<double>> &values, double most, double thickness);
/// Upright bars of one colour.
void addColumns(QChart &chart, const QRectF &plot, const QColor &color, const std::vector<double> &values);

} // namespace telltale::ui
