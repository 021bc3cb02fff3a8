// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/field_tree_model.h"

#include <QWidget>

namespace telltale::ui {

class Actions;
class Chip;
class ColumnWidths;
class Label;
class RowTree;
class Theme;

/// One event's fields as a tree, below its name.
class FieldPane : public QWidget
{
    Q_OBJECT
public:
    FieldPane(const Theme &theme, const Actions &actions, const models::EventFindings &findings,
              QWidget *parent = nullptr);

    /// Null: `title` says why there is nothing.
    void setEvent(models::EventDocumentPtr event, const QString &title);
    /// The event is large and still being read.
    void setReading(const QString &title, std::uint64_t size);
    /// Selects a field without telling anyone; an object or array without a row of its own selects nothing.
    void select(payload::NodeIndex node);
    payload::NodeIndex current() const;
    RowTree &tree() { return *m_tree; }
    void resetColumns();
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    void expandAll();
    void collapseAll();

Q_SIGNALS:
    void fieldChosen(payload::NodeIndex node);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showMenu(const QPoint &position);
    void showColumnMenu(const QPoint &position);
    void hideUsual();
    void expandAtFirst();
    void resetNames();

    const Theme &m_theme;
    const Actions &m_actions;
    models::FieldTreeModel m_model;
    Label *m_title;
    Label *m_count;
    Chip *m_incomplete;
    RowTree *m_tree;
    ColumnWidths *m_columns;
    int m_namesWidth = 0; ///< as it was set last
    bool m_quiet = false;
};

} // namespace telltale::ui
