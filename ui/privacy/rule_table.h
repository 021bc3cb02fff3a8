// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/policy_model.h"
#include "ui/widgets/row_views.h"

namespace telltale::ui {

/// The rules in their order. Enter or a double click edits one, Delete takes it out, Alt+Up and Alt+Down move it, and
/// it can be dragged. As high as its rows, up to a dozen of them.
class RuleTable : public RowTable
{
    Q_OBJECT
public:
    RuleTable(const Theme &theme, models::PolicyModel &rules, QWidget *parent = nullptr);

    /// The row that one is at, the last of which is everything else; -1.
    int currentRule() const { return currentIndex().row(); }
    void choose(int row);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editWanted(int rule);
    void removeWanted(int rule);
    void moveWanted(int from, int to);
    void menuWanted(int rule, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fit();
    void noteDropLine(const QPoint &position);
    int heightOf(int rows) const;

    const Theme &m_theme;
    models::PolicyModel &m_rules;
    int m_dropRow = -1; ///< in front of which something would be let go; -1: nothing is dragged over it
};

} // namespace telltale::ui
