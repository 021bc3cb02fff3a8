// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_desk.h"

#include "ui/actions.h"
#include "ui/models/environment_text.h"
#include "ui/run/run_pane.h"
#include "ui/run/run_panel.h"
#include "ui/run/terminal_view.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>

namespace telltale::ui {

namespace {

models::RecentRun asRecent(const RunSettings &settings)
{
    return {settings.command, settings.folder, QString::fromStdString(models::environmentText(settings.environment)),
            settings.isSandbox};
}

} // namespace

RunDesk::RunDesk(const Theme &theme, Actions &actions, CaptureSession &capture, models::SettingsStore &store,
                 QSettings &state, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_capture(capture), m_store(store), m_recent(state),
      m_session(capture), m_button(new Button(theme, Button::Look::Flat, QStringLiteral("terminal"), {})),
      m_pane(new RunPane(theme, actions, m_session))
{
    m_button->setAction(actions.run);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    connectActions();
    connect(&m_session, &RunSession::stateChanged, this, &RunDesk::refresh);
    connect(&m_session, &RunSession::ticked, this, &RunDesk::refresh);
    connect(&m_session, &RunSession::begun, this, [this] { m_recent.add(asRecent(m_session.settings())); });
    connect(&m_session, &RunSession::failed, this, [this](const QString &reason) {
        m_pane->closePane(); // it would show what another one has printed
        if (m_panel != nullptr)
            m_panel->fill(asRecent(m_session.settings()));
        failed(reason);
    });
    connect(&capture, &CaptureSession::stateChanged, this, &RunDesk::refresh);
    refresh();
}

void RunDesk::makePanel(QWidget &room)
{
    m_panel = new RunPanel(m_theme, m_actions, m_session, m_capture, m_recent, room);
    connect(m_panel, &DropPanel::closed, this, [this] { m_actions.run->setChecked(false); });
    connect(m_panel, &RunPanel::runWanted, this, &RunDesk::run);
}

void RunDesk::connectActions()
{
    connect(m_actions.run, &QAction::toggled, this, [this](bool shown) {
        if (m_panel == nullptr)
            return;
        if (shown)
            m_panel->open(*m_button);
        else
            m_panel->close();
    });
    connect(m_actions.stopRun, &QAction::triggered, &m_session, &RunSession::stop);
    connect(m_actions.runAgain, &QAction::triggered, this, &RunDesk::runAgain);
}

void RunDesk::run(RunSettings settings)
{
    Result<CaptureSettings> capture = CaptureSettings::ofRun(m_store.settings(), QDateTime::currentDateTime());
    if (!capture) {
        failed(capture.error().message);
        return;
    }
    settings.capture = *std::move(capture);
    const QSize cells = m_pane->terminal().cells();
    settings.columns = cells.width();
    settings.rows = cells.height();
    m_session.start(settings);
    if (m_panel != nullptr)
        m_panel->close();
}

/// As it was run: what is in the panel may be another by now, and has no secrets that were typed for the last one.
void RunDesk::runAgain()
{
    run(m_session.settings());
}

void RunDesk::failed(const QString &reason)
{
    if (m_panel == nullptr)
        return;
    m_actions.run->setChecked(true);
    m_panel->showFailure(reason);
}

void RunDesk::refresh()
{
    const bool isFree = m_session.state() == RunSession::State::Off && m_capture.state() == CaptureSession::State::Off;
    const auto asked = m_session.asked();
    m_actions.stopRun->setEnabled(m_session.isRunning() || m_session.state() == RunSession::State::Ending);
    m_actions.stopRun->setIconText(!m_session.isRunning() || asked == RunSession::Asked::Nothing ? tr("Stop")
                                       : asked == RunSession::Asked::Interrupt ? tr("Stop with SIGTERM")
                                                                               : tr("Stop with SIGKILL"));
    m_actions.runAgain->setEnabled(isFree && m_session.hasEngine() && !m_session.settings().words.empty());
    Q_EMIT changed();
}

} // namespace telltale::ui
