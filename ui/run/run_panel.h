// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recent_runs.h"
#include "ui/panes.h"
#include "ui/run/run_settings.h"
#include "ui/widgets/drop_panel.h"

class QCheckBox;
class QLineEdit;

namespace telltale::ui {

class Actions;
class Button;
class EnvironmentEdit;
class Label;
class PingStatement;
class RowList;
class RunSession;
class Theme;

/// What opens below "Run a program…": which one, where, with what environment, in a sandbox or not, and what was run
/// last. What cannot be is said beside its field.
class RunPanel : public DropPanel
{
    Q_OBJECT
public:
    /// Everything must outlive the panel, which covers a part of `room`.
    RunPanel(const Theme &theme, Actions &actions, RunSession &session, CaptureSession &capture,
             models::RecentRuns &recent, QWidget &room);

    void open(QWidget &button);
    /// Why the last one did not start; shown until something is changed.
    void showFailure(const QString &reason);
    /// Puts one into the fields.
    void fill(const models::RecentRun &run);
    /// What stands in the fields.
    models::RecentRun written() const;

    QLineEdit &command() { return *m_command; }
    QLineEdit &folder() { return *m_folder; }
    Button &chooseFolder() { return *m_choose; }
    EnvironmentEdit &environment() { return *m_environment; }
    QCheckBox &showValues() { return *m_showValues; }
    QCheckBox &sandbox() { return *m_sandbox; }
    RowList &recentList() { return *m_recentList; }
    Button &forget() { return *m_forget; }
    Button &runButton() { return *m_run; }
    Button &stopCapture() { return *m_stopCapture; }
    /// What is wrong with each; empty: nothing.
    QString commandProblem() const;
    QString folderProblem() const;
    QString environmentProblem() const;
    /// What a click on Run does, or what is in its way.
    QString statement() const;
    QList<Pane> panes() const;

Q_SIGNALS:
    void runWanted(const telltale::ui::RunSettings &settings);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    QWidget *makeCommand();
    QWidget *makeRecent();
    QWidget *makeFolder();
    QWidget *makeEnvironment();
    QWidget *makeSandbox();
    QWidget *makeFoot();
    void connectParts();
    void change();
    void judge();
    void showStatement();
    void showRecent();
    void askForFolder();
    void chosen(const QModelIndex &index);
    void run();

    const Theme &m_theme;
    Actions &m_actions;
    RunSession &m_session;
    CaptureSession &m_capture;
    models::RecentRuns &m_recent;
    QLineEdit *m_command;
    Label *m_commandProblem;
    RowList *m_recentList;
    Button *m_forget;
    QWidget *m_recentPart = nullptr;
    QLineEdit *m_folder;
    Button *m_choose;
    Label *m_folderProblem;
    EnvironmentEdit *m_environment;
    QCheckBox *m_showValues;
    Label *m_environmentProblem;
    Label *m_environmentNote;
    QCheckBox *m_sandbox;
    PingStatement *m_statement;
    Button *m_stopCapture;
    Button *m_run;
    Button *m_close;
    RunSettings m_judged; ///< of the fields, where all of them are good
    QString m_failure;
    bool m_isGood = false;
    bool m_wasTried = false; ///< an empty command is not wrong before that
};

} // namespace telltale::ui
