// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keys go on the inspect page.
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

namespace telltale::ui {

QList<Pane> InspectPage::panes() const
{
    return QList<Pane>{{m_head, &m_head->filter()},
                       {m_banner, &m_banner->firstButton()},
                       {m_events, m_events},
                       {m_fields, &m_fields->tree()}}
    + m_inspector->panes();
}

/// From an event to its fields, from a field to its bytes.
bool InspectPage::goIn()
{
    if (m_events->hasFocus() && m_event)
        m_fields->setFocus();
    else if (m_fields->tree().hasFocus() && m_field != payload::noNode)
        m_actions.showBytes->trigger();
    else
        return false;
    return true;
}

/// The way back; at its beginning, away with the message.
bool InspectPage::goBack()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr)
        return false;
    if (m_inspector->isAncestorOf(focus))
        m_fields->setFocus();
    else if (m_fields->isAncestorOf(focus))
        m_events->setFocus();
    else if (m_banner->isVisible())
        m_banner->closeMessage();
    else
        return false;
    return true;
}

/// What the view that has the focus did not want.
void InspectPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isDone = isEnter ? goIn() : event->key() == Qt::Key_Escape && goBack();
    if (!isDone)
        QWidget::keyPressEvent(event);
}

} // namespace telltale::ui
