// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_session.h"

#include <QWidget>

#include <functional>

namespace telltale::ui {

class Actions;
class Label;
class SegmentedControl;
class Theme;

/// The telemetry gate in the toolbar: what leaves of what passes through Telltale. Greyed, with the reason, while
/// nothing does. It is no product's own switch, and says so.
class GateSwitch : public QWidget
{
    Q_OBJECT
public:
    GateSwitch(const Theme &theme, Actions &actions, CaptureSession &session, QWidget *parent = nullptr);

    SegmentedControl &segments() { return *m_segments; }
    /// In a bar that is too narrow for it, with large text, it is not shown: the Capture menu and its keys do the same.
    void standIn(QWidget &bar);

    /// As a click on its segment does, but also while nothing passes: it holds for the next capture then.
    void choose(privacy::TelemetryGate gate) { turn(static_cast<int>(gate)); }
    /// Puts down that it is turned, before it is; where that fails it stays as it was. Without it, nothing is put down.
    using Log = std::function<Result<bool>(privacy::TelemetryGate before, privacy::TelemetryGate after)>;
    void setLog(Log log) { m_log = std::move(log); }
    /// Asks whether it may be turned, and calls `then` where it may, at once or later. Without it, everybody may.
    using Ask = std::function<void(std::function<void()> then)>;
    void setAsk(Ask ask) { m_ask = std::move(ask); }

Q_SIGNALS:
    /// It was not turned: a sentence why.
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void turn(int segment);
    void turnTo(privacy::TelemetryGate gate);
    void showState();

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_session;
    QWidget *m_bar = nullptr;
    Label *m_label;
    SegmentedControl *m_segments;
    Log m_log;
    Ask m_ask;
};

} // namespace telltale::ui
