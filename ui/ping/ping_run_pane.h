// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/latency_summary.h"

#include <QWidget>

namespace telltale::ui {

class LatencyChart;
class Label;
class Theme;

/// A run of pings: how many came to which end, how long they took.
class PingRunPane : public QWidget
{
    Q_OBJECT
public:
    explicit PingRunPane(const Theme &theme, QWidget *parent = nullptr);

    void showRun(const network::LatencySummary &summary, const std::vector<std::int64_t> &latencies,
                 std::uint64_t wanted, bool isRunning);
    LatencyChart &chart() { return *m_chart; }
    QString counts() const;
    QString failures() const;

private:
    Label *m_counts;
    Label *m_rate;
    Label *m_failures;
    LatencyChart *m_chart;
};

} // namespace telltale::ui
