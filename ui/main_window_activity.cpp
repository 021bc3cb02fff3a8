// SPDX-License-Identifier: GPL-3.0-or-later
// The activity log in the window: its page, what the window tells it, and who may change something.
#include "ui/actions.h"
#include "ui/activity/activity_page.h"
#include "ui/administrator_guard.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/gate_switch.h"
#include "ui/main_window.h"
#include "ui/models/activity_notes.h"
#include "ui/status_line.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>

namespace telltale::ui {

namespace activity = store::activity;

bool MainWindow::isShowingActivity() const
{
    return m_pages->currentWidget() == m_activity;
}

void MainWindow::connectActivity()
{
    connect(m_actions->pageActivity, &QAction::triggered, this, [this] { showPage(*m_activity); });
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        if (!isShowingActivity())
            return;
        m_activity->filter().setFocus(Qt::ShortcutFocusReason);
        m_activity->filter().selectAll();
    });
    connect(m_actions->resetLayout, &QAction::triggered, m_activity, &ActivityPage::resetLayout);
    connect(m_activity, &ActivityPage::told, this,
            [this](const QString &message) { m_status->showMessage(message, 8000); });
    connect(m_activity, &ActivityPage::statusChanged, this, [this] {
        const models::ActivityVerdict *verdict = m_activity->book().verdict();
        m_status->setLogText(m_activity->statusText(), verdict == nullptr || verdict->isIntact());
        if (isShowingActivity())
            updateActions();
    });
    const auto showLock = [this] {
        m_actions->lockChanges->setEnabled(m_guard->state() == AdministratorGuard::State::Unlocked);
    };
    connect(m_guard, &AdministratorGuard::changed, this, showLock);
    connect(m_actions->lockChanges, &QAction::triggered, m_guard, &AdministratorGuard::lock);
    showLock();
    connectNotes();
    // Not before the window is there.
    QTimer::singleShot(0, this, [this] {
        m_guard->noteState();
        m_activity->book().start();
    });
}

/// What the window does is told to the log. Where that fails, what gives something away goes on, with a warning.
void MainWindow::connectNotes()
{
    const auto warn = [this](const QString &sentence) {
        if (!isShowingActivity()) // which says so itself
            m_notice->show(Severity::Warning, tr("The activity log could not be told."), sentence, {}, {});
    };
    connect(m_notes, &models::ActivityNotes::notWritten, this, warn);
    connect(m_guard, &AdministratorGuard::notNoted, this, warn);
    CaptureSession &session = m_capture->session();
    connect(m_capture, &CaptureDesk::started, this, [this, &session] {
        m_notes->note({"capture-start",
                       models::pathForLog(session.record()),
                       {},
                       "listening on " + session.address().toStdString(),
                       {}});
    });
    connect(&session, &CaptureSession::stateChanged, this, [this, &session, wasRunning = false]() mutable {
        const bool isOff = session.state() == CaptureSession::State::Off;
        if (wasRunning && isOff)
            m_notes->noteCapture(models::pathForLog(session.record()));
        wasRunning = session.state() == CaptureSession::State::Ending || session.isRunning();
    });
    session.setBeforeRelease([this, &session](std::size_t count) {
        const Result<store::ActivityHead> told =
            m_notes->add({std::string(activity::release),
                          models::pathForLog(session.record()),
                          {},
                          std::to_string(count) + (count == 1 ? " request" : " requests"),
                          {}});
        if (!told)
            notify(tr("Nothing was released: it could not be put into the activity log."), told.error().message, {},
                   {});
        return bool(told);
    });
    m_anonymise->setNotes(*m_notes, *m_guard);
}

void MainWindow::noteExport(const QString &path, const QString &what)
{
    m_notes->note({std::string(activity::exported), models::pathForLog(path), {}, what.toStdString(), {}});
}

} // namespace telltale::ui
