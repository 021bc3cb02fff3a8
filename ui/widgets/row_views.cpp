// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_views.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QPainter>

namespace telltale::ui {

namespace {

void setUp(QAbstractItemView &view, const QString &name)
{
    view.setAccessibleName(name);
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
}

void setUp(QHeaderView &header, const Theme &theme)
{
    header.setHighlightSections(false);
    header.setMinimumSectionSize(40);
    followHeight(theme, header, 28);
}

/// A view that gets the focus makes its first row the current one without selecting it; here the two are one.
void selectCurrent(QAbstractItemView &view)
{
    const QModelIndex current = view.currentIndex();
    if (current.isValid() && !view.selectionModel()->isSelected(current))
        view.selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace

RowTable::RowTable(const Theme &theme, int rowHeight, const QString &name, QWidget *parent) : QTableView(parent)
{
    setUp(*this, name);
    setUp(*horizontalHeader(), theme);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    followTextSize(theme, *this, [this, &theme, rowHeight] {
        verticalHeader()->setMinimumSectionSize(1);
        verticalHeader()->setDefaultSectionSize(theme.px(rowHeight));
    });
    horizontalHeader()->setStretchLastSection(true);
    setItemDelegate(new CellDelegate(theme, rowHeight, true, this));
}

/// Rows are what one goes through: Home and End go to the first and the last of them, not to the first and last column.
QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action != MoveHome && action != MoveEnd) || model() == nullptr || model()->rowCount() == 0)
        return QTableView::moveCursor(action, modifiers);
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    return model()->index(action == MoveHome ? 0 : model()->rowCount() - 1, column);
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    selectCurrent(*this);
}

void RowList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    selectCurrent(*this);
}

RowTree::RowTree(const Theme &theme, int rowHeight, const QString &name, QWidget *parent)
    : QTreeView(parent), m_theme(theme)
{
    setUp(*this, name);
    setUp(*header(), theme);
    setUniformRowHeights(true);
    followTextSize(theme, *this, [this, &theme] {
        setIndentation(theme.px(16));
        scheduleDelayedItemsLayout();
    });
    setAnimated(false);
    setItemDelegate(new CellDelegate(theme, rowHeight, false, this));
}

void RowTree::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    selectCurrent(*this);
}

void RowTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel() != nullptr && selectionModel()->isSelected(index);
    paintRow(painter, m_theme, row, selected, hasFocus(), {!hasFocus(), true});
    QTreeView::drawRow(painter, option, index);
    if (selected && hasFocus())
        paintRowRing(painter, m_theme, row, {});
}

void RowTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!index.model()->hasChildren(index))
        return;
    const int size = m_theme.px(12);
    const QRect box(rect.right() - size + m_theme.px(5), rect.center().y() - size / 2, size, size);
    const QString name = isExpanded(index) ? QStringLiteral("down") : QStringLiteral("right");
    painter->drawPixmap(box, m_theme.pixmap(name, m_theme.colors().text2, size, devicePixelRatioF()));
}

} // namespace telltale::ui
