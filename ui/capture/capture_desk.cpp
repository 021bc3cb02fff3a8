// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capture_desk.h"

#include "ui/actions.h"
#include "ui/capture/capture_panel.h"
#include "ui/capture/held_pane.h"
#include "ui/capture/pause_strip.h"
#include "ui/capture/waiting_view.h"
#include "ui/models/capture_text.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QHBoxLayout>

namespace telltale::ui {

using State = CaptureSession::State;

CaptureDesk::CaptureDesk(const Theme &theme, Actions &actions, models::SettingsStore &store, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_store(store),
      m_start(new Button(theme, Button::Look::Outlined, QStringLiteral("record"), {})),
      m_address(new Button(theme, Button::Look::Flat, QStringLiteral("down"), {})),
      m_held(new HeldPane(theme, actions, m_session)), m_pause(new PauseStrip(theme, *actions.pauseView)),
      m_waiting(new WaitingView(theme)), m_trouble(new Banner(theme))
{
    m_start->setAction(actions.capture);
    m_address->setDrawingBehind();
    followFont(theme, *m_address, theme.mono());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_start);
    layout->addWidget(m_address);
    connectActions();
    connectSession();
    refresh();
}

CaptureDesk::~CaptureDesk() = default;

void CaptureDesk::connectActions()
{
    connect(m_actions.capture, &QAction::triggered, this, &CaptureDesk::startOrStop);
    connect(m_actions.capturePanel, &QAction::toggled, this, &CaptureDesk::togglePanel);
    connect(m_address, &QAbstractButton::clicked, m_actions.capturePanel, &QAction::trigger);
    connect(m_actions.copyAddress, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(QStringLiteral("http://") + m_session.address()); });
    connect(m_trouble, &Banner::goClicked, m_actions.capturePanel,
            [this] { m_actions.capturePanel->setChecked(true); });
    connect(m_actions.pauseView, &QAction::toggled, this, &CaptureDesk::setPaused);
    m_actions.scrollAlong->setChecked(m_store.settings().isOn(SettingKey::CaptureScroll));
    connect(m_actions.scrollAlong, &QAction::toggled, this, [this](bool on) {
        if (m_store.settings().isOn(SettingKey::CaptureScroll) != on)
            (void)m_store.change(SettingKey::CaptureScroll, on ? 1 : 0); // what cannot be written holds for this run
    });
    connect(&m_store, &models::SettingsStore::changed, this, [this](SettingKey key) {
        if (key == SettingKey::CaptureScroll)
            m_actions.scrollAlong->setChecked(m_store.settings().isOn(key));
        else if (key == SettingKey::CaptureListen)
            showAddress();
    });
}

void CaptureDesk::connectSession()
{
    connect(&m_session, &CaptureSession::stateChanged, this, &CaptureDesk::refresh);
    connect(&m_session, &CaptureSession::failed, this, [this](const QString &reason) {
        if (m_session.program().isEmpty()) // else it is said where that was typed
            Q_EMIT failed(reason);
    });
    connect(&m_session, &CaptureSession::counted, this, [this] {
        showAddress();
        showNew();
        showTrouble();
        Q_EMIT changed();
    });
    connect(&m_session, &CaptureSession::persisted, this, [this] {
        if (!isPaused())
            Q_EMIT growthSeen();
    });
}

void CaptureDesk::makePanel(QWidget &room)
{
    m_panel = new CapturePanel(m_theme, m_actions, m_session, m_store, room);
    connect(m_panel, &CapturePanel::closed, this, [this] { m_actions.capturePanel->setChecked(false); });
    connect(m_panel, &CapturePanel::showWanted, this, [this] {
        m_panel->close();
        Q_EMIT started();
    });
}

void CaptureDesk::togglePanel(bool shown)
{
    if (m_panel == nullptr)
        return;
    if (shown)
        m_panel->open(*m_address);
    else
        m_panel->close();
}

void CaptureDesk::startOrStop()
{
    if (m_session.isRunning()) {
        m_session.stop();
        return;
    }
    const Result<CaptureSettings> settings = CaptureSettings::from(m_store.settings(), QDateTime::currentDateTime());
    if (settings)
        m_session.start(*settings);
    else
        Q_EMIT failed(settings.error().message);
}

void CaptureDesk::refresh()
{
    const bool isRun = !m_session.program().isEmpty() && m_session.state() != State::Off;
    const State state = isRun ? State::Off : m_session.state(); // of a capture that was started here
    QAction &capture = *m_actions.capture;
    capture.setText(state == State::Running        ? tr("Stop &capture")
                        : state == State::Starting ? tr("Starting the &capture…")
                        : state == State::Ending   ? tr("Ending the &capture…")
                                                   : tr("Start &capture"));
    capture.setEnabled(m_session.hasEngine() && !isRun && (state == State::Off || state == State::Running));
    m_start->setAccessibleName(capture.iconText());
    m_start->setToolTip(actionToolTip(capture));
    m_start->setDrawing(state == State::Off ? QStringLiteral("record") : QStringLiteral("stop"), models::Tone::Error);
    m_start->updateGeometry();
    const bool isRunning = m_session.isRunning();
    m_actions.pauseView->setEnabled(isRunning);
    m_actions.hold->setEnabled(isRunning);
    m_actions.copyAddress->setEnabled(isRunning && !isRun);
    if (!isRunning)
        m_actions.pauseView->setChecked(false);
    if (isRunning)
        isRun ? m_waiting->setProgram(m_session.program()) : m_waiting->setAddress(m_session.address());
    showAddress();
    Q_EMIT changed();
    if (std::exchange(m_shown, m_session.state()) != m_session.state() && isRunning)
        Q_EMIT started();
}

void CaptureDesk::showAddress()
{
    const bool isRunning = m_session.isRunning();
    const QString text = isRunning
        ? tr("%1 · %2", "address, requests a second").arg(m_session.address(), models::rateText(m_session.rate()))
        : QString::fromStdString(m_store.settings().text(SettingKey::CaptureListen));
    if (text == m_address->text())
        return;
    m_address->setText(text);
    m_address->setAccessibleName(isRunning ? tr("Capturing on %1: show the capture panel").arg(text)
                                           : tr("Capture on %1: show the capture panel").arg(text));
    m_address->setToolTip(actionToolTip(*m_actions.capturePanel));
    m_address->updateGeometry();
}

bool CaptureDesk::isPaused() const
{
    return m_actions.pauseView->isChecked();
}

void CaptureDesk::setPaused(bool paused)
{
    m_seenAtPause = m_session.counters().exchanges;
    const bool hadFocus = m_pause->isAncestorOf(QApplication::focusWidget());
    m_pause->setVisible(paused);
    showNew();
    Q_EMIT pausedChanged(paused);
    if (paused)
        return;
    if (hadFocus)
        m_address->setFocus();
    Q_EMIT growthSeen();
}

void CaptureDesk::showNew()
{
    const std::uint64_t now = m_session.counters().exchanges;
    if (isPaused())
        m_pause->setCount(now > m_seenAtPause ? now - m_seenAtPause : 0);
}

void CaptureDesk::showTrouble()
{
    const QString trouble = m_session.trouble();
    if (trouble == m_toldTrouble)
        return;
    m_toldTrouble = trouble;
    if (trouble.isEmpty())
        m_trouble->closeMessage();
    else
        m_trouble->show(Severity::Error, trouble, {}, tr("Show the capture panel"), {});
}

QString CaptureDesk::statusText() const
{
    const State state = m_session.state();
    const QString rate = models::rateText(m_session.rate());
    if (!m_session.program().isEmpty() && state != State::Off)
        return state == State::Running ? tr("● running a program · %1", "requests a second").arg(rate)
            : state == State::Starting ? tr("○ starting the program")
                                       : tr("○ ending the program");
    return state == State::Running ? tr("● capturing on %1 · %2", "address, requests a second")
                                         .arg(m_session.address(), models::rateText(m_session.rate()))
        : state == State::Off      ? tr("○ Not capturing")
        : state == State::Starting ? tr("○ starting the capture")
                                   : tr("○ ending the capture");
}

} // namespace telltale::ui
