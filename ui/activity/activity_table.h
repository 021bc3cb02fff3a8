// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_views.h"

namespace telltale::ui {

/// The entries of an activity log under headings of their days, with the chain along their numbers: a dot each, filled
/// where it is a signed checkpoint or not what was written.
class ActivityTable : public RowTable
{
    Q_OBJECT
public:
    explicit ActivityTable(const Theme &theme, QWidget *parent = nullptr);
    /// Once: with a models::ActivityModel.
    void setModel(QAbstractItemModel *model) override;
    void resetColumns();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    const Theme &m_theme;
    class ColumnWidths *m_widths = nullptr;
};

} // namespace telltale::ui
