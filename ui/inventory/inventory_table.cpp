// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventory_table.h"

#include "ui/inventory/inventory_delegate.h"
#include "ui/mnemonics.h"
#include "ui/models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/column_widths.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

namespace telltale::ui {

using models::InventoryModel;

namespace {

constexpr int fieldHeight = 24;
constexpr int leastExamples = 100;

} // namespace

InventoryTable::InventoryTable(const Theme &theme, InventoryModel &fields, QWidget *parent)
    : RowTable(theme, fieldHeight, tr("Fields"), parent), m_theme(theme), m_fields(fields)
{
    setModel(&fields);
    setItemDelegate(new InventoryDelegate(theme, fieldHeight, this));
    setSelectionMode(ExtendedSelection);
    QHeaderView &header = *horizontalHeader();
    header.setSortIndicator(InventoryModel::Category, Qt::AscendingOrder);
    setSortingEnabled(true);
    header.setStretchLastSection(false);
    header.setSectionsMovable(true);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        fillColumnMenu(menu);
        menu.exec(horizontalHeader()->mapToGlobal(position));
    });
    m_widths = new ColumnWidths(theme, header,
                                {{InventoryModel::Path, 226},
                                 {InventoryModel::Events, 104},
                                 {InventoryModel::Distinct, 64},
                                 {InventoryModel::Category, 114},
                                 {InventoryModel::Protection, 100},
                                 {InventoryModel::Origin, 74},
                                 {InventoryModel::Destination, 136},
                                 {InventoryModel::Declared, 72},
                                 {InventoryModel::Reviewed, 98}});
    connect(&theme, &Theme::textSizeChanged, this, &InventoryTable::fitExamples);
    connect(&header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != InventoryModel::Examples)
            fitExamples();
    });
    connect(&fields, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (const audit::InventoryRow *row = currentField())
            m_chosen = {row->group, row->path};
    });
    connect(&fields, &QAbstractItemModel::modelReset, this, &InventoryTable::keepChosen);
    connect(&fields, &QAbstractItemModel::layoutChanged, this, &InventoryTable::spanHeads);
}

/// The head of a group has the whole row.
void InventoryTable::spanHeads()
{
    constexpr int most = 2000; // of more, nobody reads the heads to their ends
    clearSpans();
    for (int row = 0, heads = 0; row < m_fields.rowCount() && heads < most; ++row) {
        if (m_fields.rowAt(row) != nullptr)
            continue;
        setSpan(row, 0, 1, InventoryModel::ColumnCount);
        ++heads;
    }
}

/// Large numbers need more room. Never narrower than before: nothing jumps.
void InventoryTable::fitNumbers()
{
    std::uint64_t events = 0;
    std::uint64_t distinct = 0;
    for (const audit::InventoryRow *row : m_fields.shownRows()) {
        events = std::max(events, row->events);
        distinct = std::max(distinct, row->distinct);
    }
    const QFontMetrics metrics(m_theme.mono());
    const auto widen = [this](int column, int width) {
        if (!isColumnHidden(column) && width > columnWidth(column))
            setColumnWidth(column, width);
    };
    const int sides = m_theme.px(20);
    QString ofAll = models::numberText(events);
    if (const models::InventorySnapshotPtr &snapshot = m_fields.snapshot(); snapshot && snapshot->records < 100)
        ofAll += QStringLiteral(" of ") + models::numberText(snapshot->records);
    widen(InventoryModel::Events, metrics.horizontalAdvance(ofAll) + m_theme.px(39) + sides);
    widen(InventoryModel::Distinct, metrics.horizontalAdvance(QLatin1Char('~') + models::numberText(distinct)) + sides);
}

/// What was chosen is looked for in the new rows; else the first field is.
void InventoryTable::keepChosen()
{
    fitNumbers();
    spanHeads();
    int row = m_fields.find(m_chosen.first, m_chosen.second);
    for (int i = 0; row < 0 && i < m_fields.rowCount(); ++i)
        row = m_fields.rowAt(i) != nullptr ? i : -1;
    if (row >= 0)
        setCurrentIndex(m_fields.index(row, InventoryModel::Path));
}

const audit::InventoryRow *InventoryTable::currentField() const
{
    return currentIndex().isValid() ? m_fields.rowAt(currentIndex().row()) : nullptr;
}

/// What room the others leave.
void InventoryTable::fitExamples()
{
    QHeaderView &header = *horizontalHeader();
    int others = 0;
    for (int column = 0; column < InventoryModel::ColumnCount; ++column)
        others += column == InventoryModel::Examples || isColumnHidden(column) ? 0 : columnWidth(column);
    header.setStretchLastSection(isColumnHidden(InventoryModel::Examples));
    if (!isColumnHidden(InventoryModel::Examples))
        header.resizeSection(InventoryModel::Examples, qMax(m_theme.px(leastExamples), viewport()->width() - others));
}

void InventoryTable::resetColumns()
{
    for (int column = 0; column < InventoryModel::ColumnCount; ++column) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        setColumnHidden(column, false);
    }
    m_widths->reset();
    fitExamples();
}

void InventoryTable::setShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    fitExamples();
}

void InventoryTable::fillColumnMenu(QMenu &menu)
{
    menu.clear();
    QMenu &sorting = *menu.addMenu(tr("Sort b&y"));
    const auto name = [this](int column) { return m_fields.headerData(column, Qt::Horizontal).toString(); };
    const int sorted = horizontalHeader()->sortIndicatorSection();
    const bool isUp = horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
    for (int column = 0; column < InventoryModel::ColumnCount; ++column) {
        QAction *action = sorting.addAction(name(column));
        action->setCheckable(true);
        action->setChecked(column == sorted);
        const Qt::SortOrder order = column == sorted && isUp ? Qt::DescendingOrder : Qt::AscendingOrder;
        connect(action, &QAction::triggered, this, [this, column, order] { sortByColumn(column, order); });
    }
    addMnemonics(sorting);
    menu.addSeparator();
    for (int column = 0; column < InventoryModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(name(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != InventoryModel::Path); // a list without names is none
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setShown(column, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Reset columns")), &QAction::triggered, this, &InventoryTable::resetColumns);
    addMnemonics(menu);
}

void InventoryTable::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("inventory/columns"), horizontalHeader()->saveState());
}

void InventoryTable::restoreLayout(const QSettings &settings)
{
    const QByteArray state = settings.value(QStringLiteral("inventory/columns")).toByteArray();
    if (!state.isEmpty() && horizontalHeader()->restoreState(state))
        m_fields.sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    setColumnHidden(InventoryModel::Path, false);
    fitExamples();
}

/// All of the selected ones become what the current one is not.
void InventoryTable::toggleReviewed()
{
    if (currentField() == nullptr)
        return;
    const QModelIndex mark = currentIndex().siblingAtColumn(InventoryModel::Reviewed);
    const bool isReviewed = mark.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    m_fields.setReviewed(rows, !isReviewed);
}

void InventoryTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT showEventsWanted();
        return;
    case Qt::Key_Space:
        toggleReviewed();
        return;
    default:
        RowTable::keyPressEvent(event);
    }
}

void InventoryTable::mousePressEvent(QMouseEvent *event)
{
    RowTable::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool isMark = index.column() == InventoryModel::Reviewed && m_fields.rowAt(index.row()) != nullptr;
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && isMark)
        toggleReviewed();
}

void InventoryTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.column() == InventoryModel::Reviewed)
        mousePressEvent(event);
    else if (index.isValid())
        Q_EMIT showEventsWanted();
}

void InventoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    if (isByKey ? !currentIndex().isValid() : !indexAt(event->pos()).isValid())
        return;
    Q_EMIT menuWanted(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void InventoryTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    fitExamples();
    viewport()->update(); // the ring's right edge
}

} // namespace telltale::ui
