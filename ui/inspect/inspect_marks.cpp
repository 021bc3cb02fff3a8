// SPDX-License-Identifier: GPL-3.0-or-later
// Flags and notes on the page's events, and the menu of the list in which they are.
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/note_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/models/filter_completion.h"
#include "ui/models/format.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_box.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>

namespace telltale::ui {

void InspectPage::connectMarks()
{
    NotePane &note = m_inspector->note();
    connect(m_actions.flagEvents, &QAction::triggered, this, &InspectPage::flagSelected);
    connect(m_actions.writeNote, &QAction::triggered, m_inspector, &InspectorPane::showNote);
    connect(m_actions.filterName, &QAction::triggered, this, [this] {
        const std::optional<std::size_t> event = m_events->currentEvent();
        if (event && m_session.capture.row(*event).name != 0)
            m_head->filter().setText(models::nameFilter(m_session.capture.name(m_session.capture.row(*event).name)));
    });
    connect(&note, &NotePane::writing, &m_session.filter, &models::EventFilter::hold);
    connect(&m_session.events, &models::EventListModel::marksChanged, &note, &NotePane::refresh);
    connect(&m_session.events, &models::EventListModel::marksChanged, this, &InspectPage::showFlag);
    connect(&m_session.events, &models::EventListModel::renumbered, &note, [&note] { note.setEvent({}); });
    connect(m_events->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InspectPage::showFlag);
    connect(m_events, &EventTable::menuWanted, this, &InspectPage::showEventMenu);
}

/// True when there is something selected and all of it is flagged.
bool InspectPage::isSelectionFlagged() const
{
    const std::vector<std::size_t> events = m_events->selectedEvents();
    const payload::EventMarks &marks = m_session.capture.marks();
    return !events.empty() && std::all_of(events.begin(), events.end(), [&marks](std::size_t event) {
        return (marks.flags(event) & payload::EventRow::flagged) != 0;
    });
}

void InspectPage::showFlag()
{
    // Looking through a selection of a million rows for every row more would take its time.
    constexpr std::size_t most = 1000;
    const QItemSelection selected = m_events->selectionModel()->selection();
    std::size_t rows = 0;
    for (const QItemSelectionRange &range : selected)
        rows += static_cast<std::size_t>(range.height());
    m_actions.flagEvents->setChecked(rows <= most && isSelectionFlagged());
}

void InspectPage::flagSelected()
{
    const bool isWanted = !isSelectionFlagged();
    if (!m_session.marks.setFlagged(m_events->selectedEvents(), isWanted))
        m_banner->show(
            Severity::Warning, tr("So many events cannot be flagged."),
            tr("Of one input %1 events can have a flag or a note. Filter for what they have in common instead.")
                .arg(models::numberText(payload::mostMarks)),
            {}, {});
    showFlag();
}

void InspectPage::showEventMenu(const QPoint &position)
{
    const std::optional<std::size_t> event = m_events->currentEvent();
    if (!event)
        return;
    auto *menu = new QMenu(m_events);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.flagEvents, m_actions.writeNote});
    menu->addSeparator();
    menu->addActions({m_actions.compare, m_actions.copyEvent, m_actions.exportEvents});
    menu->addAction(m_actions.pingEvent);
    menu->addSeparator();
    menu->addAction(m_actions.filterName);
    menu->popup(position);
}

} // namespace telltale::ui
