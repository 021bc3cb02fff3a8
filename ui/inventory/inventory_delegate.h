// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace telltale::ui {

/// Paints what the inventory has beside text: bars, chips, tags and heads of groups (models/inventory_model.h).
class InventoryDelegate : public CellDelegate
{
    Q_OBJECT
public:
    InventoryDelegate(const Theme &theme, int rowHeight, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const override;

private:
    void paintChip(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    QRect paintBar(QPainter *painter, const QRect &rect, double share) const;
    void paintTag(QPainter *painter, const QRect &rect, const QString &text) const;
};

} // namespace telltale::ui
