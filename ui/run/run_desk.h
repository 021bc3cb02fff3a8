// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recent_runs.h"
#include "ui/models/settings_store.h"
#include "ui/run/run_session.h"

#include <QWidget>

namespace telltale::ui {

class Actions;
class Button;
class RunPane;
class RunPanel;
class Theme;

/// All of running a program that is to be seen: the button of the toolbar, the panel below it, the pane in the Inspect
/// page, and their actions. Itself the part of the toolbar.
class RunDesk : public QWidget
{
    Q_OBJECT
public:
    /// Everything must outlive the desk.
    RunDesk(const Theme &theme, Actions &actions, CaptureSession &capture, models::SettingsStore &store,
            QSettings &state, QWidget *parent = nullptr);

    RunSession &session() { return m_session; }
    models::RecentRuns &recent() { return m_recent; }
    /// Made over `room`, which it covers a part of.
    void makePanel(QWidget &room);
    RunPanel *panel() const { return m_panel; }
    RunPane &pane() { return *m_pane; }
    Button &button() { return *m_button; }

Q_SIGNALS:
    /// What to say of the run is another.
    void changed();

private:
    void connectActions();
    void run(RunSettings settings);
    void runAgain();
    void refresh();
    void failed(const QString &reason);

    const Theme &m_theme;
    Actions &m_actions;
    CaptureSession &m_capture;
    models::SettingsStore &m_store;
    models::RecentRuns m_recent;
    RunSession m_session;
    Button *m_button;
    RunPane *m_pane;
    RunPanel *m_panel = nullptr;
};

} // namespace telltale::ui
