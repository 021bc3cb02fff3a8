// SPDX-License-Identifier: GPL-3.0-or-later
// The Ping page among the other pages.
#include "store/capture_place.h"
#include "ui/actions.h"
#include "ui/capture/capture_desk.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/models/activity_notes.h"
#include "ui/models/settings_store.h"
#include "ui/ping/ping_page.h"
#include "ui/status_line.h"

#include <QAction>
#include <QStackedWidget>

namespace telltale::ui {

bool MainWindow::isShowingPing() const
{
    return m_pages->currentWidget() == m_ping;
}

void MainWindow::setPingWire(std::unique_ptr<PingWire> wire)
{
    m_ping->setWire(std::move(wire));
}

QString MainWindow::captureFolder() const
{
    const QString folder = QString::fromStdString(m_store.settings().text(SettingKey::CaptureFolder));
    return folder.isEmpty() ? store::usualCaptureFolder() : folder;
}

void MainWindow::connectPing()
{
    connect(m_actions->pagePing, &QAction::triggered, this, [this] { showPage(*m_ping); });
    connect(m_actions->resetLayout, &QAction::triggered, m_ping, &PingPage::resetLayout);
    connect(m_actions->sendPing, &QAction::triggered, m_ping, [this] {
        if (isShowingPing())
            m_ping->send();
    });
    connect(m_actions->showSecrets, &QAction::toggled, m_ping, &PingPage::setSecretsShown);
    connect(m_actions->pingEvent, &QAction::triggered, this, [this] {
        const std::optional<std::size_t> event = m_inspect->events().currentEvent();
        if (!event || !m_inspect->event())
            return;
        m_ping->takeEvent(m_inspect->event(), m_session->events.eventTitle(*event));
        showPage(*m_ping);
    });
    connect(m_ping, &PingPage::told, this, [this](const QString &message) { m_status->showMessage(message, 8000); });
    connect(m_ping, &PingPage::recordWanted, this, [this](const QString &path) {
        openFiles({path});
        showPage(*m_inspect);
    });
    // What leaves this machine is told before it does, and does not leave where it cannot be told.
    m_ping->setLog([this](const PingPage::Note &note) -> Result<bool> {
        const store::ActivityEntry entry{std::string(store::activity::ping), note.to, {}, note.what, {}};
        if (!note.isBefore) {
            m_notes->note(entry);
            return true;
        }
        const Result<store::ActivityHead> told = m_notes->add(entry);
        return told ? Result<bool>(true) : Result<bool>(told.error());
    });
    connect(&m_ping->history(), &QAbstractItemModel::rowsInserted, this, &MainWindow::updateActions);
    CaptureSession &session = m_capture->session();
    connect(&session, &CaptureSession::stateChanged, m_ping,
            [this, &session] { m_ping->setCaptureAddress(session.isRunning() ? session.address() : QString()); });
}

} // namespace telltale::ui
