// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace telltale::ui {

class Theme;

/// Paints the cells of every table and tree by the roles of models/cell.h.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The height is that of 100 %. `fillsRow`: in tables, where every cell paints its part of the row; trees do that
    /// themselves (RowTree).
    CellDelegate(const Theme &theme, int rowHeight, bool fillsRow, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// What stands in the cell, on its ground.
    virtual void paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const;
    const Theme &theme() const { return m_theme; }

private:
    QFont font(const QModelIndex &index) const;

    const Theme &m_theme;
    int m_rowHeight;
    bool m_fillsRow;
};

/// Which edges of a row a rectangle holds.
struct RowPart
{
    bool isFirst = true;
    bool isLast = true;
};

/// Fill, separator and accent bar of a row; its ring when the view has the focus.
void paintRow(QPainter *painter, const Theme &theme, const QRect &rect, bool selected, bool focused, RowPart part);
void paintRowRing(QPainter *painter, const Theme &theme, const QRect &rect, RowPart part);

} // namespace telltale::ui
