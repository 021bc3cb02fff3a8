// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_model.h"
#include "ui/widgets/row_views.h"

#include <set>

class QMenu;
class QSettings;

namespace telltale::ui {

class ColumnWidths;

/// The rows of the inventory. Enter shows a row's events, Space marks it as reviewed.
class InventoryTable : public RowTable
{
    Q_OBJECT
public:
    InventoryTable(const Theme &theme, models::InventoryModel &fields, QWidget *parent = nullptr);

    /// Null when none is chosen, or the head of a group is.
    const audit::InventoryRow *currentField() const;
    void toggleReviewed();
    void resetColumns();
    /// Makes a menu of what can be shown and hidden, and of what can be sorted by.
    void fillColumnMenu(QMenu &menu);
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);

Q_SIGNALS:
    void showEventsWanted();
    void menuWanted(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitExamples();
    void fitNumbers();
    void spanHeads();
    void setShown(int column, bool shown);
    void keepChosen();

    const Theme &m_theme;
    models::InventoryModel &m_fields;
    ColumnWidths *m_widths;
    std::pair<std::string, std::string> m_chosen; ///< group and path, while rows are replaced
};

} // namespace telltale::ui
