// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes.h"

#include <QWidget>

class QLineEdit;

namespace telltale::ui {

class Actions;
class Button;
class CoverageStrip;
class Label;
class RunSession;
class TerminalView;
class Theme;

/// The program that runs, or ran last, beside its events: what it prints, a line for what it reads, how it stands, and
/// at its end what was seen of it.
class RunPane : public QWidget
{
    Q_OBJECT
public:
    /// Everything must outlive the pane. Hidden until something runs.
    RunPane(const Theme &theme, Actions &actions, RunSession &session, QWidget *parent = nullptr);

    TerminalView &terminal() { return *m_terminal; }
    QLineEdit &input() { return *m_input; }
    CoverageStrip &coverage() { return *m_coverage; }
    Button &closeButton() { return *m_close; }
    QString title() const;
    /// How it stands: `running 12 s`.
    QString state() const;
    /// Away with it; only what is over can be closed.
    void closePane();
    QList<Pane> panes() const;

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeInput();
    void connectSession();
    void refresh();
    void showState();
    void showInput();
    void send();
    void sendEnd();

    const Theme &m_theme;
    Actions &m_actions;
    RunSession &m_session;
    Label *m_title;
    Label *m_state;
    Button *m_stop;
    Button *m_again;
    Button *m_close;
    CoverageStrip *m_coverage;
    TerminalView *m_terminal;
    QWidget *m_inputPart = nullptr;
    QLineEdit *m_input;
    Button *m_end;
};

} // namespace telltale::ui
