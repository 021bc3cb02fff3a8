// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/field_pane.h"

#include "ui/actions.h"
#include "ui/inspect/field_columns.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>

namespace telltale::ui {

using payload::NodeIndex;
using payload::noNode;

namespace {

constexpr int rowHeight = 24;
constexpr int headHeight = 40;
constexpr int leastRows = 3;
// Opening every branch of a tree costs time per row.
constexpr std::size_t expandedAtFirst = 20'000;

} // namespace

FieldPane::FieldPane(const Theme &theme, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions),
      m_title(new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal)),
      m_count(new Label(theme, theme.ui(), models::Tone::Secondary)),
      m_incomplete(new Chip(theme, Chip::Look::Warning, QStringLiteral("warn"))),
      m_tree(new RowTree(theme, rowHeight, tr("Fields of the event")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_incomplete->setText(tr("incomplete"));
    auto *headWidget = new QWidget;
    followHeight(theme, *headWidget, headHeight);
    followTextSize(theme, *this,
                   [this, &theme] { setMinimumHeight(theme.px(headHeight + 28 + leastRows * rowHeight)); });
    auto *head = new QHBoxLayout(headWidget);
    head->setContentsMargins(16, 0, 12, 0);
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_incomplete);
    head->addWidget(m_count, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headWidget);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    m_tree->setModel(&m_model);
    m_columns = new FieldColumns(theme, *m_tree);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &FieldPane::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_quiet && index.isValid())
            Q_EMIT fieldChosen(m_model.node(index));
    });
}

void FieldPane::setEvent(models::EventDocumentPtr event, const QString &title)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_title->setText(title);
    m_incomplete->setVisible(event && !event->isComplete());
    if (!event)
        m_count->setText({});
    else if (event->isComplete())
        m_count->setText(models::fieldsText(event->row().fields));
    else
        m_count->setText(tr("%1 read, the rest is missing").arg(models::fieldsText(event->row().fields)));
    m_model.setEvent(std::move(event));
    expandAtFirst();
}

void FieldPane::setReading(const QString &title, std::uint64_t size)
{
    setEvent(nullptr, title);
    m_count->setText(tr("reading %1…").arg(models::sizeText(size)));
}

void FieldPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setRoom(width());
}

void FieldPane::expandAtFirst()
{
    if (m_model.event() && m_model.event()->document().nodes().size() <= expandedAtFirst)
        m_tree->expandAll();
}

void FieldPane::select(NodeIndex node)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QModelIndex index = node == noNode ? QModelIndex() : m_model.indexOf(node);
    if (index.isValid())
        m_tree->selectionModel()->setCurrentIndex( // opens the branches above it; whatever keys are held down
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        m_tree->selectionModel()->clear();
}

NodeIndex FieldPane::current() const
{
    return m_model.node(m_tree->currentIndex());
}

void FieldPane::expandAll()
{
    m_tree->expandAll();
}

void FieldPane::collapseAll()
{
    m_tree->collapseAll();
}

void FieldPane::showMenu(const QPoint &position)
{
    if (!m_tree->indexAt(position).isValid())
        return;
    QMenu menu(this);
    menu.addActions(m_actions.fieldActions());
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

} // namespace telltale::ui
