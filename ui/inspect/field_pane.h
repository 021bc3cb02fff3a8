// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/field_tree_model.h"

#include <QWidget>

namespace telltale::ui {

class Actions;
class Chip;
class FieldColumns;
class Label;
class RowTree;
class Theme;

/// One event's fields as a tree, below its name.
class FieldPane : public QWidget
{
    Q_OBJECT
public:
    FieldPane(const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    /// Null: `title` says why there is nothing.
    void setEvent(models::EventDocumentPtr event, const QString &title);
    /// The event is large and still being read.
    void setReading(const QString &title, std::uint64_t size);
    /// Selects a field without telling anyone; an object or array without a row of its own selects nothing.
    void select(payload::NodeIndex node);
    payload::NodeIndex current() const;
    RowTree &tree() { return *m_tree; }
    FieldColumns &columns() { return *m_columns; }
    const FieldColumns &columns() const { return *m_columns; }
    void setSecrets(models::Secrets secrets) { m_model.setSecrets(secrets); }
    void expandAll();
    void collapseAll();

Q_SIGNALS:
    void fieldChosen(payload::NodeIndex node);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showMenu(const QPoint &position);
    void expandAtFirst();

    const Actions &m_actions;
    models::FieldTreeModel m_model;
    Label *m_title;
    Label *m_count;
    Chip *m_incomplete;
    RowTree *m_tree;
    FieldColumns *m_columns;
    bool m_quiet = false;
};

} // namespace telltale::ui
