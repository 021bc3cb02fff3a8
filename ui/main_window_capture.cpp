// SPDX-License-Identifier: GPL-3.0-or-later
// A capture that runs in the window: its record is followed like any file that grows.
#include "ui/actions.h"
#include "ui/administrator_guard.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/gate_switch.h"
#include "ui/capture/held_pane.h"
#include "ui/capture/pause_strip.h"
#include "ui/capture/waiting_view.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/models/activity_notes.h"
#include "ui/models/load_report.h"
#include "ui/status_line.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QFile>
#include <QStackedWidget>

#include <utility>

namespace telltale::ui {

void MainWindow::setCaptureEngine(std::unique_ptr<CaptureEngine> engine)
{
    m_capture->session().setEngine(std::move(engine));
}

void MainWindow::connectCapture()
{
    connectGate();
    m_capture->makePanel(*centralWidget());
    m_capture->session().setKnowledge([this] { return m_session->knowledge.get(); });
    m_inspect->addAbove(m_capture->pause());
    m_inspect->addAbove(m_capture->held());
    m_inspect->setWaitingView(m_capture->waiting());
    connect(m_capture, &CaptureDesk::started, this, &MainWindow::showLive);
    connect(m_capture, &CaptureDesk::changed, this, &MainWindow::showCaptureState);
    connect(m_capture, &CaptureDesk::failed, this, &MainWindow::captureFailed);
    connect(m_capture, &CaptureDesk::growthSeen, this, [this] {
        if (m_live)
            m_session->follower.lookNow(*m_live);
    });
    connect(m_capture, &CaptureDesk::pausedChanged, this, &MainWindow::updateLive);
    connect(&m_session->sources, &QAbstractItemModel::modelReset, this, &MainWindow::updateLive);
    connect(m_actions->scrollAlong, &QAction::toggled, m_inspect, &InspectPage::setScrollAlong);
    connect(&m_capture->trouble(), &Banner::closed, this, &MainWindow::focusPage);
    m_inspect->setScrollAlong(m_actions->scrollAlong->isChecked());
    showCaptureState();
}

/// Who turns the gate, and when, is put down before it is turned.
void MainWindow::connectGate()
{
    m_gate->setLog([this](privacy::TelemetryGate before, privacy::TelemetryGate after) -> Result<bool> {
        const QString record = m_capture->session().record();
        const Result<store::ActivityHead> head = m_notes->add({std::string(store::activity::toggle),
                                                               QFile::encodeName(record).toStdString(),
                                                               std::string(privacy::word(before)),
                                                               std::string(privacy::word(after)),
                                                               {}});
        return head ? Result<bool>(true) : Result<bool>(head.error());
    });
    m_gate->setAsk(
        [this](std::function<void()> then) { m_guard->allow(this, tr("Turning the gate"), std::move(then)); });
    connect(m_gate, &GateSwitch::refused, this, [this](const QString &reason) {
        notify(tr("The gate was not turned: it could not be put into the activity log."), reason, {}, {});
    });
}

/// The record is opened beside what is loaded; who looks at an event goes on looking at it.
void MainWindow::showLive()
{
    const QString record = m_capture->session().record();
    const bool isLooking = !m_isExample && m_inspect->events().currentEvent().has_value();
    if (openSource(record)) {
        openFiles({record});
        return;
    }
    leaveExample();
    m_inspect->followNext(!isLooking);
    m_notice->hide();
    m_session->loader.open({record});
    rememberOpen();
    updateLive();
}

/// Sources may be numbered anew.
void MainWindow::updateLive()
{
    const CaptureSession &session = m_capture->session();
    const std::string record = QFile::encodeName(session.record()).toStdString();
    m_live.reset();
    for (int row = 0; session.state() != CaptureSession::State::Off && row < m_session->sources.rowCount(); ++row) {
        const std::uint16_t source = m_session->sources.sourceAt(row);
        if (m_session->capture.source(source).path == record)
            m_live = source;
    }
    m_session->follower.setPaused(m_capture->isPaused() ? m_live : std::nullopt);
    m_session->sources.setLive(m_live);
    m_inspect->setLive(m_live);
}

void MainWindow::showCaptureState()
{
    m_status->setCaptureText(m_capture->statusText());
    const bool isOff = m_capture->session().state() == CaptureSession::State::Off;
    if (isOff && m_live)
        m_session->follower.lookNow(*m_live); // its last frames
    if (isOff == m_live.has_value())
        updateLive();
    if (isOff && std::exchange(m_closesWithCapture, false))
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    else if (m_closesWithCapture)
        m_capture->session().stop();
}

void MainWindow::captureFailed(const QString &reason)
{
    m_noticeAct = [this] { m_actions->capturePanel->setChecked(true); };
    m_noticeSource.reset();
    m_notice->show(Severity::Error, tr("The capture did not start."), models::asSentence(reason),
                   tr("Change its settings"), {});
}

/// True when nothing is captured any more. Else it is ended, and the window closes then.
bool MainWindow::endCapture()
{
    if (m_capture->session().state() == CaptureSession::State::Off)
        return true;
    m_closesWithCapture = true;
    m_capture->session().stop();
    m_status->showMessage(m_capture->session().program().isEmpty() ? tr("Ending the capture; the window closes then.")
                                                                   : tr("Ending the program; the window closes then."));
    return false;
}

} // namespace telltale::ui
