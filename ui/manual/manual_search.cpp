// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_search.h"

#include "ui/theme/scaling.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

namespace telltale::ui {

ManualSearch::ManualSearch(const Theme &theme, QWidget *parent)
    : QLineEdit(parent), m_theme(theme), m_icon(addAction(QIcon(), LeadingPosition))
{
    setAccessibleName(tr("Search the manual"));
    setPlaceholderText(tr("Search the manual"));
    setMaxLength(200);
    for (QToolButton *button : findChildren<QToolButton *>()) // Qt gives it no name
        button->setAccessibleName(tr("Search the manual"));
    followHeight(theme, *this, 28);
    connect(&theme, &Theme::changed, this, &ManualSearch::recolor);
    recolor();
}

void ManualSearch::recolor()
{
    m_icon->setIcon(m_theme.icon(QStringLiteral("search"), m_theme.colors().text2));
}

void ManualSearch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            event->ignore();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace telltale::ui
