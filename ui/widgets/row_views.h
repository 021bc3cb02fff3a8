// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QTableView>
#include <QTreeView>

namespace telltale::ui {

class Theme;

/// A table of whole rows of one height, without grid and frame. Heights are those of 100 %.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    RowTable(const Theme &theme, int rowHeight, const QString &name, QWidget *parent = nullptr);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent *event) override;
};

/// A list that shows where one is as soon as it has the focus.
class RowList : public QListView
{
    Q_OBJECT
public:
    using QListView::QListView;

protected:
    void focusInEvent(QFocusEvent *event) override;
};

/// A tree of whole rows of one height; selection, separator and ring go over the full width.
class RowTree : public QTreeView
{
    Q_OBJECT
public:
    RowTree(const Theme &theme, int rowHeight, const QString &name, QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace telltale::ui
