// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_panel.h"

#include "base/visible_text.h"
#include "ui/actions.h"
#include "ui/models/command_words.h"
#include "ui/models/load_report.h"
#include "ui/ping/ping_parts.h"
#include "ui/run/environment_edit.h"
#include "ui/run/run_session.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int runPanelWidth = 560;
constexpr int mostRecentRows = 3; // in sight

QString absoluteFolder(QString folder)
{
    if (folder == QLatin1String("~") || folder.startsWith(QLatin1String("~/")))
        folder.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(folder);
}

QString folderProblemOf(const QString &folder)
{
    if (!QDir::isAbsolutePath(folder))
        return RunPanel::tr("Give the whole path of the folder, from / or ~ on.");
    const QFileInfo info(folder);
    return !info.exists() ? RunPanel::tr("There is no such folder.")
        : !info.isDir()   ? RunPanel::tr("This is no folder.")
                          : QString();
}

void showProblem(Label &label, const QString &problem)
{
    label.setText(problem);
    label.setHidden(problem.isEmpty());
}

} // namespace

RunPanel::RunPanel(const Theme &theme, Actions &actions, RunSession &session, CaptureSession &capture,
                   models::RecentRuns &recent, QWidget &room)
    : DropPanel(theme, runPanelWidth, room), m_theme(theme), m_actions(actions), m_session(session), m_capture(capture),
      m_recent(recent), m_command(new QLineEdit), m_commandProblem(new Label(theme, theme.ui(12), Tone::Error)),
      m_recentList(new RowList), m_forget(new Button(theme, Button::Look::Link, {}, tr("Forget"))),
      m_folder(new QLineEdit),
      m_choose(new Button(theme, Button::Look::Outlined, QStringLiteral("open"), tr("Choose…"))),
      m_folderProblem(new Label(theme, theme.ui(12), Tone::Error)), m_environment(new EnvironmentEdit(theme)),
      m_showValues(new QCheckBox), m_environmentProblem(new Label(theme, theme.ui(12), Tone::Error)),
      m_environmentNote(new Label(theme, theme.ui(12), Tone::Secondary)), m_sandbox(new QCheckBox),
      m_statement(new PingStatement(theme)),
      m_stopCapture(new Button(theme, Button::Look::Outlined, QStringLiteral("stop"), tr("Stop the capture"))),
      m_run(new Button(theme, Button::Look::Primary, QStringLiteral("play"), tr("Run"))),
      m_close(new Button(theme, Button::Look::Flat, QStringLiteral("x"), {}))
{
    setParts(makeHead(), makeContent(), tr("Run a program"));
    m_folder->setText(recent.rowCount() != 0 ? recent.at(0).folder : QDir::homePath());
    connectParts();
    followTextSize(theme, *this, [this] { showRecent(); });
    judge();
}

void RunPanel::connectParts()
{
    connect(m_close, &QAbstractButton::clicked, this, &DropPanel::close);
    for (QLineEdit *line : {m_command, m_folder}) {
        connect(line, &QLineEdit::textEdited, this, &RunPanel::change);
        connect(line, &QLineEdit::returnPressed, this, &RunPanel::run);
    }
    connect(m_environment, &QPlainTextEdit::textChanged, this, &RunPanel::change);
    connect(m_showValues, &QCheckBox::toggled, m_environment, &EnvironmentEdit::setShown);
    connect(m_sandbox, &QCheckBox::toggled, this, &RunPanel::change);
    connect(m_choose, &QAbstractButton::clicked, this, &RunPanel::askForFolder);
    connect(m_run, &QAbstractButton::clicked, this, &RunPanel::run);
    connect(m_stopCapture, &QAbstractButton::clicked, m_actions.capture, &QAction::trigger);
    connect(m_recentList, &QAbstractItemView::clicked, this, &RunPanel::chosen);
    connect(m_recentList, &QAbstractItemView::activated, this, &RunPanel::chosen);
    connect(m_forget, &QAbstractButton::clicked, this, [this] { m_recent.forget(m_recentList->currentIndex().row()); });
    m_recentList->installEventFilter(this);
    connect(&m_recent, &QAbstractItemModel::rowsInserted, this, [this] {
        m_recentList->setCurrentIndex(m_recent.index(0)); // the newest
        showRecent();
    });
    connect(&m_recent, &QAbstractItemModel::rowsRemoved, this, &RunPanel::showRecent);
    connect(&m_session, &RunSession::stateChanged, this, &RunPanel::showStatement);
    connect(&m_capture, &CaptureSession::stateChanged, this, &RunPanel::showStatement);
}

void RunPanel::open(QWidget &button)
{
    DropPanel::open(button, *m_command);
    m_command->selectAll();
}

void RunPanel::showFailure(const QString &reason)
{
    m_failure = models::asSentence(reason);
    judge();
}

void RunPanel::fill(const models::RecentRun &run)
{
    m_command->setText(run.command);
    m_command->setCursorPosition(0);
    m_folder->setText(run.folder);
    m_environment->setText(run.environment);
    m_sandbox->setChecked(run.isSandbox);
    change();
}

models::RecentRun RunPanel::written() const
{
    return {m_command->text().trimmed(), absoluteFolder(m_folder->text().trimmed()), m_environment->text(),
            m_sandbox->isChecked()};
}

void RunPanel::change()
{
    m_failure.clear();
    m_wasTried = m_wasTried || !m_command->text().isEmpty();
    judge();
}

/// Each field, and all together.
void RunPanel::judge()
{
    const models::RecentRun run = written();
    const auto words = models::commandWords(run.command.toStdString(), QDir::homePath().toStdString());
    const bool isEmpty = run.command.isEmpty();
    showProblem(*m_commandProblem, !words && (!isEmpty || m_wasTried) ? words.error().message : m_failure);
    const QString folder = folderProblemOf(run.folder);
    showProblem(*m_folderProblem, folder);
    const auto variables = models::parseEnvironment(run.environment.toStdString());
    const int torn = m_environment->tornLine();
    showProblem(*m_environmentProblem,
                torn != 0 ? tr("Line %1: type the whole value anew, or show secrets to change a part of it.").arg(torn)
                    : !variables ? variables.error().message
                                 : QString());
    bool isForgotten = false;
    if (variables)
        isForgotten =
            std::any_of(variables->begin(), variables->end(), [](const models::EnvironmentVariable &variable) {
                return variable.value.empty() && models::isSecretName(variable.name);
            });
    m_environmentNote->setTone(isForgotten ? Tone::Warning : Tone::Secondary);
    m_environmentNote->setText(
        isForgotten ? tr("A value is empty: those that look secret are not remembered. Type it again.")
                    : tr("Values of names like KEY, TOKEN, SECRET or PASSWORD are masked and never written to disk."));
    m_isGood = words && folder.isEmpty() && variables && torn == 0;
    if (m_isGood)
        m_judged = {run.command, *words, run.folder, *variables, run.isSandbox, 80, 24, {}};
    showStatement();
}

void RunPanel::showStatement()
{
    const bool isCapturing = m_capture.state() != CaptureSession::State::Off;
    const bool runs = m_session.state() != RunSession::State::Off;
    const bool isInTheWay = isCapturing && !runs;
    m_stopCapture->setHidden(!isInTheWay);
    m_stopCapture->setEnabled(m_capture.isRunning());
    m_run->setEnabled(m_isGood && !isCapturing && !runs && m_session.hasEngine());
    if (runs) {
        m_statement->setText(Tone::Warning, QStringLiteral("info"),
                             tr("%1 runs. Stop it before another one is run (%2).")
                                 .arg(visible(m_session.settings().command.toStdString()),
                                      m_actions.stopRun->shortcut().toString(QKeySequence::NativeText)));
    } else if (isInTheWay) {
        m_statement->setText(Tone::Warning, QStringLiteral("info"),
                             tr("A capture runs on %1. The gate, the record and what is held are there for one of the "
                                "two at a time: stop it first.")
                                 .arg(m_capture.address()));
    } else if (!m_isGood) {
        m_statement->setText(Tone::Secondary, QStringLiteral("info"),
                             m_wasTried ? tr("It can be run once what is marked is right.")
                                        : tr("Type a command to see what will happen."));
    } else {
        const QString what = tr("%1 runs in %2.", "a program, a folder")
                                 .arg(visible(m_judged.words.front()), models::folderText(m_judged.folder));
        m_statement->setText(Tone::Secondary, m_judged.isSandbox ? QStringLiteral("lock") : QStringLiteral("info"),
                             what + QLatin1Char(' ')
                                 + (m_judged.isSandbox
                                        ? tr("What it wants to send is recorded and answered here; nothing leaves.")
                                        : tr("What it sends is recorded first, and leaves as gate and policy say.")));
    }
    place();
}

void RunPanel::showRecent()
{
    const int rows = m_recent.rowCount();
    m_recentPart->setHidden(rows == 0);
    if (rows != 0) {
        if (!m_recentList->currentIndex().isValid())
            m_recentList->setCurrentIndex(m_recent.index(0));
        m_recentList->setFixedHeight(qMin(rows, mostRecentRows) * m_recentList->sizeHintForRow(0) + 1);
    }
    place();
}

void RunPanel::chosen(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    fill(m_recent.at(index.row()));
    m_run->setFocus();
}

void RunPanel::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder in which the program begins"), written().folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(folder);
        change();
    });
    dialog->open();
}

void RunPanel::run()
{
    m_wasTried = true;
    m_failure.clear();
    judge();
    if (m_run->isEnabled())
        Q_EMIT runWanted(m_judged);
}

bool RunPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_recentList && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        m_forget->click();
        return true;
    }
    return DropPanel::eventFilter(watched, event);
}

QString RunPanel::commandProblem() const
{
    return m_commandProblem->text();
}

QString RunPanel::folderProblem() const
{
    return m_folderProblem->text();
}

QString RunPanel::environmentProblem() const
{
    return m_environmentProblem->text();
}

QString RunPanel::statement() const
{
    return m_statement->text();
}

QList<Pane> RunPanel::panes() const
{
    return {{const_cast<RunPanel *>(this), m_command}};
}

} // namespace telltale::ui
