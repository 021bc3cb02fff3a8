// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/group_pane.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/column_stretch.h"
#include "ui/widgets/row_views.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace telltale::ui {

using models::GroupTreeModel;

namespace {

constexpr int groupRowHeight = 26;
// A tree that is opened to its leaves must still be one that a person can look over.
constexpr int groupsExpandedAtFirst = 200;

} // namespace

GroupPane::GroupPane(const Theme &theme, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_tree(new RowTree(theme, groupRowHeight, tr("Events by destination")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    followTextSize(theme, *this, [this, &theme] { setMinimumWidth(theme.px(180)); });
    m_tree->setModel(&m_model);
    m_tree->header()->setStretchLastSection(false);
    stretchColumns(theme, *m_tree->header(), {GroupTreeModel::Name}, 110);
    m_tree->header()->setSectionResizeMode(GroupTreeModel::Events, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);
    connect(&session.groups, &models::GroupCounter::changed, this, &GroupPane::takeGroups);
    connect(&session.filter, &models::EventFilter::changed, this, &GroupPane::followFilter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_quiet && index.isValid())
            Q_EMIT filterWanted(m_model.filter(index));
    });
}

void GroupPane::takeGroups()
{
    const QScopedValueRollback quiet(m_quiet, true);
    bool wasReset = false;
    const auto noticed = connect(&m_model, &QAbstractItemModel::modelReset, this, [&wasReset] { wasReset = true; });
    m_model.setGroups(m_session.groups.groups());
    disconnect(noticed);
    if (wasReset) {
        if (m_session.groups.groups().size() <= groupsExpandedAtFirst)
            m_tree->expandAll();
        followFilter();
    }
}

/// The row whose events are shown is the chosen one; with a filter of another kind none is.
void GroupPane::followFilter()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QModelIndex index = m_model.indexOf(m_session.filter.text());
    if (!index.isValid())
        m_tree->selectionModel()->clear();
    else if (m_model.filter(m_tree->currentIndex()) != m_session.filter.text() || !m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(index);
}

void GroupPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_session.groups.setActive(true);
    followFilter();
}

void GroupPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_session.groups.setActive(false);
}

} // namespace telltale::ui
