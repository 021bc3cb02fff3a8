// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/gate_switch.h"

#include "ui/actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>

namespace telltale::ui {

using privacy::TelemetryGate;

GateSwitch::GateSwitch(const Theme &theme, Actions &actions, CaptureSession &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session),
      m_label(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_segments(new SegmentedControl(theme, SegmentedControl::Look::Segments, tr("Telemetry on the wire")))
{
    m_label->setText(tr("On the wire"));
    m_segments->add(tr("On"));
    m_segments->add(tr("Essential"));
    m_segments->add(tr("Off"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_label);
    layout->addWidget(m_segments);
    connect(m_segments, &SegmentedControl::currentChanged, this, &GateSwitch::turn);
    const QAction *gates[] = {actions.gateOn, actions.gateEssential, actions.gateOff};
    for (int gate = 0; gate < 3; ++gate)
        connect(gates[gate], &QAction::triggered, this, [this, gate] { turn(gate); });
    connect(&session, &CaptureSession::stateChanged, this, &GateSwitch::showState);
    connect(&session, &CaptureSession::gateChanged, this, &GateSwitch::showState);
    showState();
}

void GateSwitch::standIn(QWidget &bar)
{
    m_bar = &bar;
    bar.installEventFilter(this);
    connect(&m_theme, &Theme::textSizeChanged, this, &GateSwitch::fit);
    fit();
}

bool GateSwitch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void GateSwitch::fit()
{
    constexpr int leastBar = 960;
    setVisible(m_bar->width() >= m_theme.px(leastBar));
}

void GateSwitch::turn(int segment)
{
    const auto gate = static_cast<TelemetryGate>(segment);
    if (gate == m_session.gate())
        return;
    if (!m_ask) {
        turnTo(gate);
        return;
    }
    m_ask([this, gate] { turnTo(gate); });
    showState(); // not turned until it may be
}

void GateSwitch::turnTo(TelemetryGate gate)
{
    if (const Result<bool> logged = m_log ? m_log(m_session.gate(), gate) : Result<bool>(true); !logged) {
        showState();
        Q_EMIT refused(logged.error().message);
        return;
    }
    m_session.setGate(gate);
}

void GateSwitch::showState()
{
    const bool passes = m_session.isRunning();
    m_segments->setEnabled(passes);
    m_label->setTone(passes ? models::Tone::Normal : models::Tone::Secondary);
    m_segments->setCurrent(static_cast<int>(m_session.gate()));
    const QString reason =
        tr("Nothing passes through Telltale: start a capture first. A product's own switch is another "
           "thing (telltale switch).");
    const QString what = tr("What leaves of what passes through Telltale. On: everything. Essential: only events that "
                            "are always sent, as their catalogue says. Off: nothing; clients get the answer they want "
                            "to hear.");
    setToolTip(passes ? what : reason);
    m_segments->setToolTip(toolTip());
    QAction *gates[] = {m_actions.gateOn, m_actions.gateEssential, m_actions.gateOff};
    for (int gate = 0; gate < 3; ++gate) {
        gates[gate]->setEnabled(passes);
        gates[gate]->setChecked(gate == static_cast<int>(m_session.gate()));
    }
}

} // namespace telltale::ui
