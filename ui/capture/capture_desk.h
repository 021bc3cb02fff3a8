// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_session.h"
#include "ui/models/settings_store.h"
#include "ui/panes.h"

#include <QWidget>

namespace telltale::ui {

class Actions;
class Banner;
class Button;
class CapturePanel;
class HeldPane;
class PauseStrip;
class Theme;
class WaitingView;

/// All of capturing that is to be seen: the buttons of the toolbar, the panel below them, and what stands in the
/// Inspect page while a capture runs; and the actions of the Capture menu. Itself the part of the toolbar.
class CaptureDesk : public QWidget
{
    Q_OBJECT
public:
    /// Everything must outlive the desk.
    CaptureDesk(const Theme &theme, Actions &actions, models::SettingsStore &store, QWidget *parent = nullptr);
    ~CaptureDesk() override;

    CaptureSession &session() { return m_session; }
    const CaptureSession &session() const { return m_session; }
    /// Made over `room`, which it covers a part of.
    void makePanel(QWidget &room);
    CapturePanel *panel() const { return m_panel; }
    HeldPane &held() { return *m_held; }
    PauseStrip &pause() { return *m_pause; }
    WaitingView &waiting() { return *m_waiting; }
    /// What the record cannot take, for every page; closed, it comes again when it is something else.
    Banner &trouble() { return *m_trouble; }
    Button &startButton() { return *m_start; }
    Button &addressButton() { return *m_address; }

    /// Starts with the settings of now; stops what runs.
    void startOrStop();
    bool isPaused() const;
    /// For the status line: `capturing on 127.0.0.1:8642 · 12/s`.
    QString statusText() const;

Q_SIGNALS:
    /// A capture runs now: its record can be followed.
    void started();
    /// The record has more to read, and the view is not paused.
    void growthSeen();
    void pausedChanged(bool paused);
    /// What to say of the capture is another.
    void changed();
    void failed(const QString &reason);

private:
    void connectActions();
    void connectSession();
    void refresh();
    void showAddress();
    void togglePanel(bool shown);
    void setPaused(bool paused);
    void showNew();
    void showTrouble();

    const Theme &m_theme;
    Actions &m_actions;
    models::SettingsStore &m_store;
    CaptureSession m_session;
    Button *m_start;
    Button *m_address;
    CapturePanel *m_panel = nullptr;
    HeldPane *m_held;
    PauseStrip *m_pause;
    WaitingView *m_waiting;
    Banner *m_trouble;
    QString m_toldTrouble;
    CaptureSession::State m_shown = CaptureSession::State::Off;
    std::uint64_t m_seenAtPause = 0;
};

} // namespace telltale::ui
