// SPDX-License-Identifier: GPL-3.0-or-later
// What stays as it is while files grow: the chosen event and field, the place in the list, what is said about the file.
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/scroll_page.h"

#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace telltale::ui {

using models::EventListModel;

void InspectPage::connectGrowth()
{
    const EventListModel &events = m_session.events;
    connect(&m_session.loader, &models::LoadController::sourceFollowed, this,
            [this](int source) { sourceFollowed(static_cast<std::uint16_t>(source)); });
    connect(&events, &EventListModel::replaced, this, &InspectPage::eventsReplaced);
    connect(&events, &EventListModel::answered, this, &InspectPage::eventsReplaced);
    connect(&events, &EventListModel::renumbered, this, [this] { m_chosen = m_events->currentEvent(); });
    connect(&events, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar &bar = *m_events->verticalScrollBar();
        m_wasAtEnd = m_scrollsAlong && isGrowing() && m_session.events.isInInputOrder() && bar.value() == bar.maximum();
    });
    connect(&events, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_wasAtEnd)
            m_events->scrollToBottom();
    });
    // Sorted again, the list shows the same events as before as far as it can.
    connect(&events, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        const QModelIndex top = m_events->indexAt(QPoint(1, 1));
        m_top.reset();
        if (isGrowing() && top.isValid() && m_events->verticalScrollBar()->value() > 0)
            m_top = m_session.events.eventAt(top.row());
    });
    connect(&events, &QAbstractItemModel::layoutChanged, this, [this] {
        const int row = m_top ? m_session.events.rowOf(*m_top) : -1;
        if (row < 0)
            return;
        // By the one column that is never hidden: a view does not scroll to what is.
        const int across = m_events->horizontalScrollBar()->value();
        m_events->scrollTo(m_session.events.index(row, EventListModel::Event), QAbstractItemView::PositionAtTop);
        m_events->horizontalScrollBar()->setValue(across);
    });
}

/// What comes into the list now was appended to a file.
bool InspectPage::isGrowing() const
{
    return m_session.loader.isReadingOn() || (m_session.filter.isGoingOn() && m_session.follower.isFollowing());
}

void InspectPage::sourceFollowed(std::uint16_t source)
{
    if (m_banner->isVisible() && m_bannerSource == source && !models::loadReport(m_session.capture, source))
        m_banner->hide();
    const auto &outcome = m_session.capture.source(source).outcome;
    if (outcome && outcome->cancelled)
        showBanner(source);
    if (m_session.events.rowCount() == 0 && !m_session.filter.isActive())
        showNothing(source);
    showProblems();
}

/// The chosen event may have been half of one that is whole now.
void InspectPage::eventsReplaced(const std::vector<std::uint32_t> &events)
{
    if (!m_chosen || !m_event || !std::binary_search(events.begin(), events.end(), *m_chosen))
        return;
    const std::string path = m_field != payload::noNode ? m_event->document().path(m_field) : std::string();
    readEvent(*m_chosen);
    if (!m_event)
        return; // a large one arrives later
    for (payload::NodeIndex node = 0; node < m_event->document().nodes().size(); ++node) {
        if (m_event->document().path(node) == path) {
            chooseField(node);
            return;
        }
    }
}

void InspectPage::setLive(std::optional<std::uint16_t> source)
{
    m_live = source;
}

void InspectPage::setWaitingView(QWidget &view)
{
    m_waiting = new ScrollPage(&view);
    m_stack->addWidget(m_waiting);
}

void InspectPage::showChanged(std::uint16_t source)
{
    m_banner->show(Severity::Error,
                   tr("%1 has changed since it was read.").arg(models::fileName(m_session.capture.source(source).path)),
                   tr("This event does not stand there any more. Open the file again to see what does."), {},
                   tr("Open another…"));
}

/// Another one when the findings are others: how many, and the last of them.
QString InspectPage::problemsKey(std::uint16_t source) const
{
    const std::vector<Diagnostic> &found = m_session.capture.source(source).diagnostics;
    QString key = QString::number(found.size());
    if (!found.empty())
        key += QLatin1Char(' ') + models::diagnosticLine(found.back());
    return key;
}

} // namespace telltale::ui
