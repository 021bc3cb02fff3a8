// SPDX-License-Identifier: GPL-3.0-or-later
// Where one goes on the inspect page: to a problem, to a file, from part to part.
#include "payload/exchange_records.h"
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/group_pane.h"
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

using payload::NodeIndex;
using payload::noNode;

QList<Pane> InspectPage::panes() const
{
    return QList<Pane>{{m_head, &m_head->filter()},
                       {m_banner, &m_banner->firstButton()},
                       {m_groups, &m_groups->tree()},
                       {m_events, m_events},
                       {m_fields, &m_fields->tree()}}
    + m_inspector->panes();
}

/// From an event to its fields, from a field to its bytes.
bool InspectPage::goIn()
{
    if (m_groups->tree().hasFocus())
        m_events->setFocus();
    else if (m_events->hasFocus() && m_event)
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
    else if (m_fields->isAncestorOf(focus) || m_groups->isAncestorOf(focus))
        m_events->setFocus();
    else if (m_banner->isVisible())
        m_banner->closeMessage();
    else
        return false;
    return true;
}

void InspectPage::goTo(std::uint16_t source, const Diagnostic &problem)
{
    const std::uint64_t offset = problem.place.offset;
    const std::optional<std::size_t> event = m_session.events.eventHolding(
        source, offset, payload::exchangeOf(problem, m_session.capture.source(source).path));
    if (!event)
        return;
    m_events->choose(*event);
    m_offsetWanted = offset;
    if (!m_event)
        return;
    const NodeIndex node = m_event->nodeAt(m_event->fromFileOffset(offset));
    if (node != noNode)
        chooseField(node);
}

void InspectPage::goToSource(std::uint16_t source)
{
    const std::optional<std::size_t> event = m_session.events.firstOf(source);
    if (event)
        m_events->choose(*event);
    else
        showBanner(source);
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
