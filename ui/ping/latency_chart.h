// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/latency_summary.h"

#include <QWidget>

#include <vector>

namespace telltale::ui {

class Theme;

/// The latencies of a run in their order, with lines at p50, p90 and p99. Where there are more than fit, each column
/// shows the range of those that belong to it.
class LatencyChart : public QWidget
{
    Q_OBJECT
public:
    explicit LatencyChart(const Theme &theme, QWidget *parent = nullptr);

    void setRun(const network::LatencySummary &summary, std::vector<std::int64_t> latencies);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMark(class QPainter &painter, const QRect &place, std::chrono::nanoseconds time) const;

    const Theme &m_theme;
    network::LatencySummary m_summary;
    std::vector<std::int64_t> m_latencies;
};

} // namespace telltale::ui
