// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_result.h"

#include <QList>
#include <QWidget>

namespace telltale::ui {

class Theme;

/// A part of an attempt: when it began and how long it took; unset: there was none.
struct PingPhase
{
    QString name;
    std::chrono::nanoseconds begin{0};
    std::optional<std::chrono::nanoseconds> took;
    bool isWaiting = false; ///< for the other side
};
/// Lookup, Connect, TLS, Send, Wait, Receive, in this order.
QList<PingPhase> pingPhases(const network::PingTimeline &timeline);

/// How long each part of an attempt took, as bars over time, with the numbers beside them.
class PingWaterfall : public QWidget
{
    Q_OBJECT
public:
    explicit PingWaterfall(const Theme &theme, QWidget *parent = nullptr);

    void setPhases(const QList<PingPhase> &phases);
    const QList<PingPhase> &phases() const { return m_phases; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<PingPhase> m_phases;
};

} // namespace telltale::ui
