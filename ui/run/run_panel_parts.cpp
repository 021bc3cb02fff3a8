// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel for running a program is made of.
#include "ui/ping/ping_parts.h"
#include "ui/run/environment_edit.h"
#include "ui/run/run_panel.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/two_line_delegate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace telltale::ui {

using models::Tone;

namespace {

QVBoxLayout *partLayout(QWidget &part, int spacing)
{
    auto *layout = new QVBoxLayout(&part);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

QWidget *RunPanel::makeHead()
{
    auto *head = new QWidget;
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Run a program"));
    auto *remark = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    remark->setText(tr("Its traffic is captured; nothing else on this machine is changed."));
    m_close->setAccessibleName(tr("Close the panel"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(title);
    texts->addWidget(remark);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 10, 10, 10);
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

QWidget *RunPanel::makeContent()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 12, 0, 8);
    layout->setSpacing(12);
    layout->addWidget(makeCommand());
    layout->addWidget(m_recentPart = makeRecent());
    layout->addWidget(makeFolder());
    layout->addWidget(makeEnvironment());
    layout->addWidget(makeSandbox());
    layout->addWidget(makeFoot());
    layout->addStretch();
    return content;
}

QWidget *RunPanel::makeCommand()
{
    auto *part = new QWidget;
    makeMonoLine(m_theme, *m_command);
    m_command->setPlaceholderText(QStringLiteral("node app.js"));
    m_command->setToolTip(tr("The program and what it is given, as in a shell (Return runs it)"));
    m_commandProblem->setWordWrap(true);
    QVBoxLayout *layout = partLayout(*part, 4);
    layout->addWidget(fieldLabel(m_theme, tr("Command"), *m_command));
    layout->addWidget(m_command);
    layout->addWidget(m_commandProblem);
    return part;
}

QWidget *RunPanel::makeRecent()
{
    auto *part = new QWidget;
    m_recentList->setAccessibleName(tr("Recent ones"));
    m_recentList->setToolTip(tr("Return takes it over, Delete forgets it"));
    m_recentList->setModel(&m_recent);
    m_recentList->setItemDelegate(new TwoLineDelegate(m_theme, TwoLineDelegate::Look::Problem, m_recentList));
    m_recentList->setFrameShape(QFrame::NoFrame);
    m_recentList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *title = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    title->setText(tr("Recent ones"));
    title->setBuddy(m_recentList);
    m_forget->setToolTip(tr("Forget the chosen one (Delete in the list)"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(title, 1);
    head->addWidget(m_forget);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_recentList);
    layout->addWidget(new Separator(Qt::Horizontal));
    return part;
}

QWidget *RunPanel::makeFolder()
{
    auto *part = new QWidget;
    makeMonoLine(m_theme, *m_folder);
    m_choose->setToolTip(tr("Choose the folder in which the program begins"));
    m_folderProblem->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_folder, 1);
    line->addWidget(m_choose);
    QVBoxLayout *layout = partLayout(*part, 4);
    layout->addWidget(fieldLabel(m_theme, tr("Folder"), *m_folder));
    layout->addLayout(line);
    layout->addWidget(m_folderProblem);
    return part;
}

QWidget *RunPanel::makeEnvironment()
{
    auto *part = new QWidget;
    m_showValues->setText(tr("Show secrets"));
    m_showValues->setToolTip(tr("Show the values of variables that look secret"));
    for (Label *label : {m_environmentProblem, m_environmentNote})
        label->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(fieldLabel(m_theme, tr("Environment, a line NAME=VALUE each"), *m_environment), 1);
    head->addWidget(m_showValues);
    QVBoxLayout *layout = partLayout(*part, 4);
    layout->addLayout(head);
    layout->addWidget(m_environment);
    layout->addWidget(m_environmentProblem);
    layout->addWidget(m_environmentNote);
    return part;
}

QWidget *RunPanel::makeSandbox()
{
    auto *part = new QWidget;
    auto *words = new Label(m_theme, m_theme.ui(), Tone::Normal);
    words->setText(tr("Sandbox: nothing leaves, Telltale answers in place of every host"));
    partLayout(*part, 0)->addWidget(tickRow(m_theme, *m_sandbox, *words));
    return part;
}

QWidget *RunPanel::makeFoot()
{
    auto *part = new QWidget;
    m_run->setToolTip(tr("Run it (Return in a line)"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_stopCapture);
    buttons->addStretch();
    buttons->addWidget(m_run);
    QVBoxLayout *layout = partLayout(*part, 8);
    layout->addWidget(m_statement);
    layout->addLayout(buttons);
    return part;
}

} // namespace telltale::ui
