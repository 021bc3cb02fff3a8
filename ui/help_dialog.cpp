// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_dialog.h"

#include "ui/actions.h"
#include "ui/theme/scaling.h"
#include "ui/view_keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QAction>
#include <QGridLayout>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

namespace {

Label *label(const Theme &theme, const QString &text, const ThemeFont &font, Tone tone)
{
    auto *made = new Label(theme, font, tone);
    made->setText(text);
    made->setWordWrap(true);
    return made;
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

HelpDialog::HelpDialog(const Theme &theme, const Actions &actions, QWidget *parent) : QDialog(parent), m_theme(theme)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setModal(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(24, 20, 24, 20);
    inner->setSpacing(12);
    inner->addWidget(label(theme, tr("Keys"), theme.ui(16, Theme::Weight::SemiBold), Tone::Normal));
    inner->addWidget(makeKeys(actions));
    inner->addSpacing(8);
    inner->addWidget(makeText());
    inner->addStretch();
    auto *page = new ScrollPage(content);
    page->setFocusPolicy(Qt::StrongFocus); // to be scrolled by keys
    page->setAccessibleName(tr("Keys and what is shown"));
    auto *close = new Button(theme, Button::Look::Outlined, {}, tr("Close"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 10, 24, 12);
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(page, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(foot);
    resizeToText(theme, *this, {940, 760});
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    page->setFocus();
}

QWidget *HelpDialog::makeKeys(const Actions &actions)
{
    auto *keys = new FoldingRow(m_theme, 740);
    keys->parts().setSpacing(32);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(6);
        keys->parts().addLayout(column, 1);
    }
    for (const Actions::Group &group : actions.groups()) {
        QGridLayout *grid = addGroup(*left, group.title);
        for (const QAction *action : group.actions)
            addKey(*grid, keysOf(*action), action->iconText());
    }
    for (const ViewKeys &view : viewKeys()) {
        QGridLayout *grid = addGroup(*right, view.view);
        for (const ViewKeys::Key &key : view.keys)
            addKey(*grid, key.key, key.does);
    }
    left->addStretch();
    right->addStretch();
    return keys;
}

QGridLayout *HelpDialog::addGroup(QVBoxLayout &column, const QString &title)
{
    column.addWidget(label(m_theme, title, m_theme.ui(13, Theme::Weight::SemiBold), Tone::Normal));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    followTextSize(m_theme, *this, [this, grid] { grid->setColumnMinimumWidth(0, m_theme.px(150)); });
    column.addLayout(grid);
    column.addSpacing(10);
    return grid;
}

void HelpDialog::addKey(QGridLayout &grid, const QString &key, const QString &does)
{
    const int row = grid.count();
    Label *name = label(m_theme, key, m_theme.mono(), Tone::Normal);
    followWidth(m_theme, *name, 150);
    grid.addWidget(name, row, 0, Qt::AlignTop);
    grid.addWidget(label(m_theme, does, m_theme.ui(), Tone::Secondary), row, 1, Qt::AlignTop);
}

QWidget *HelpDialog::makeText()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label(m_theme, tr("What is shown"), m_theme.ui(16, Theme::Weight::SemiBold), Tone::Normal));
    layout->addWidget(label(
        m_theme,
        tr("Values, keys and numbers are shown exactly as they stand in the file. Control and invisible characters are "
           "made visible. What is not as the standard says is read where that is possible and listed under "
           "Problems, with its line and column. Telltale sends nothing and changes no file."),
        m_theme.ui(), Tone::Secondary));
    return part;
}

} // namespace telltale::ui
