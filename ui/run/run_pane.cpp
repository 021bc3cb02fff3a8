// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_pane.h"

#include "base/visible_text.h"
#include "ui/actions.h"
#include "ui/ping/ping_parts.h"
#include "ui/run/coverage_strip.h"
#include "ui/run/run_session.h"
#include "ui/run/run_words.h"
#include "ui/run/terminal_view.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace telltale::ui {

using models::Tone;

RunPane::RunPane(const Theme &theme, Actions &actions, RunSession &session, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session),
      m_title(new Label(theme, theme.mono(12, Theme::Weight::Medium), Tone::Normal)),
      m_state(new Label(theme, theme.ui(), Tone::Secondary)),
      m_stop(new Button(theme, Button::Look::Outlined, QStringLiteral("stop"), {})),
      m_again(new Button(theme, Button::Look::Outlined, QStringLiteral("play"), {})),
      m_close(new Button(theme, Button::Look::Flat, QStringLiteral("x"), {})), m_coverage(new CoverageStrip(theme)),
      m_terminal(new TerminalView(theme)), m_input(new QLineEdit),
      m_end(new Button(theme, Button::Look::Flat, {}, tr("End of input")))
{
    setAccessibleName(tr("The program that is run"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_coverage);
    layout->addWidget(m_terminal, 1);
    layout->addWidget(m_inputPart = makeInput());
    connectSession();
    hide();
    refresh();
}

QWidget *RunPane::makeHead()
{
    auto *head = new FoldingRow(m_theme, 560);
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // what is below gives way
    m_stop->setAction(m_actions.stopRun);
    m_again->setAction(m_actions.runAgain);
    m_close->setAccessibleName(tr("Close what the program has printed"));
    m_close->setToolTip(tr("Close (once the program is over)"));
    auto *texts = new QHBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(new Drawing(m_theme, QStringLiteral("terminal"), {16, 28}, tr("program")));
    texts->addWidget(m_title);
    texts->addWidget(m_state, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    QBoxLayout &parts = head->parts();
    parts.setContentsMargins(16, 6, 8, 6);
    parts.setSpacing(8);
    parts.addLayout(texts, 1);
    parts.addLayout(buttons);
    connect(head, &FoldingRow::folded, this,
            [buttons](bool folded) { buttons->setAlignment(folded ? Qt::AlignLeft : Qt::Alignment()); });
    connect(m_close, &QAbstractButton::clicked, this, &RunPane::closePane);
    return head;
}

QWidget *RunPane::makeInput()
{
    auto *part = new QWidget;
    makeMonoLine(m_theme, *m_input);
    m_input->setAccessibleName(tr("What the program reads"));
    m_input->setPlaceholderText(tr("Type what the program reads; Return sends it"));
    m_input->setToolTip(tr("Return sends the line, Ctrl+D ends the input"));
    m_input->installEventFilter(this);
    m_end->setToolTip(tr("End of input (Ctrl+D in the line)"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 6, 12, 6);
    line->setSpacing(8);
    line->addWidget(m_input, 1);
    line->addWidget(m_end);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(line);
    connect(m_input, &QLineEdit::returnPressed, this, &RunPane::send);
    connect(m_end, &QAbstractButton::clicked, this, &RunPane::sendEnd);
    return part;
}

void RunPane::connectSession()
{
    connect(&m_session, &RunSession::begun, this, [this] {
        m_terminal->clearAll();
        show();
    });
    connect(&m_session, &RunSession::output, this, [this](const QByteArray &bytes) {
        m_terminal->feed(bytes);
        showInput();
    });
    connect(&m_session, &RunSession::stateChanged, this, &RunPane::refresh);
    connect(&m_session, &RunSession::ticked, this, [this] {
        showState();
        showInput();
    });
    connect(m_terminal, &TerminalView::cellsChanged, this,
            [this](const QSize &cells) { m_session.resize(cells.width(), cells.height()); });
}

void RunPane::refresh()
{
    const RunSession::State state = m_session.state();
    const bool isOver = state == RunSession::State::Off;
    const bool hadFocus = m_inputPart->isAncestorOf(QApplication::focusWidget());
    m_title->setText(visible(m_session.settings().command.toStdString()));
    m_close->setEnabled(isOver);
    if (isOver)
        m_terminal->finish();
    m_coverage->setHidden(!m_session.coverage());
    if (m_session.coverage())
        m_coverage->setStatement(runStatement(*m_session.coverage()));
    showInput();
    m_inputPart->setHidden(!m_session.isRunning());
    if (hadFocus && m_inputPart->isHidden())
        m_terminal->setFocus();
    showState();
}

void RunPane::showState()
{
    const auto asked = m_session.asked();
    const QString sandbox = m_session.settings().isSandbox ? tr(", in a sandbox") : QString();
    QString text;
    if (m_session.state() == RunSession::State::Starting)
        text = tr("starting…");
    else if (m_session.isRunning() && asked != RunSession::Asked::Nothing)
        text = tr("asked to end (%1), still running", "a signal")
                   .arg(asked == RunSession::Asked::Interrupt       ? QStringLiteral("SIGINT")
                            : asked == RunSession::Asked::Terminate ? QStringLiteral("SIGTERM")
                                                                    : QStringLiteral("SIGKILL"));
    else if (m_session.isRunning())
        text = tr("running %1", "since").arg(durationText(m_session.elapsed())) + sandbox;
    else if (m_session.status())
        text = tr("%1 after %2", "how it ended, a duration")
                   .arg(statusText(*m_session.status()), durationText(m_session.elapsed()));
    if (m_session.state() == RunSession::State::Ending)
        text = tr("%1; waiting for what it has sent…").arg(text);
    const int status = m_session.status().value_or(0);
    m_state->setTone(status == 0 ? Tone::Secondary : Tone::Warning);
    m_state->setText(text);
}

/// What is typed is not seen where the program does not want it to be.
void RunPane::showInput()
{
    const bool isHidden = m_session.hidesInput();
    m_input->setEchoMode(isHidden ? QLineEdit::Password : QLineEdit::Normal);
    m_input->setPlaceholderText(isHidden ? tr("A password is asked for; Return sends it")
                                         : tr("Type what the program reads; Return sends it"));
}

void RunPane::send()
{
    m_session.write(m_input->text().toUtf8() + '\r'); // what the key gives on a terminal
    m_input->clear();
    showInput();
}

void RunPane::sendEnd()
{
    m_session.write(m_input->text().toUtf8() + '\x04');
    m_input->clear();
}

void RunPane::closePane()
{
    if (m_session.state() != RunSession::State::Off)
        return;
    hide();
    Q_EMIT closed();
}

bool RunPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const auto *key = isKey ? static_cast<QKeyEvent *>(event) : nullptr;
    if (watched != m_input || key == nullptr || key->key() != Qt::Key_D || key->modifiers() != Qt::ControlModifier)
        return QWidget::eventFilter(watched, event);
    event->accept(); // the window has another use for it
    if (event->type() == QEvent::KeyPress)
        sendEnd();
    return true;
}

QString RunPane::title() const
{
    return m_title->text();
}

QString RunPane::state() const
{
    return m_state->text();
}

QList<Pane> RunPane::panes() const
{
    return {{const_cast<RunPane *>(this), m_inputPart->isHidden() ? static_cast<QWidget *>(m_terminal) : m_input}};
}

} // namespace telltale::ui
