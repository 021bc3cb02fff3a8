// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/activity/chain_view.h"
#include "ui/models/activity_book.h"

#include <QWidget>

class QGridLayout;

namespace telltale::ui {

class AdministratorGuard;
class Button;
class DiffView;
class Label;
class Theme;
class UndoPane;

/// One entry of the activity log: what it says, what changed, and how it stands in the chain.
class EntryPane : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    EntryPane(const Theme &theme, const models::ActivityBook &book, AdministratorGuard &guard,
              QWidget *parent = nullptr);

    /// A row of the book; none: nothing is chosen.
    void showRow(std::optional<std::size_t> row);
    /// The chain may be known better now.
    void showAgain();
    std::optional<std::size_t> row() const { return m_row; }
    QString title() const;
    /// Names and values as they are shown.
    const QList<std::pair<QString, QString>> &properties() const { return m_properties; }
    DiffView &diff() { return *m_diff; }
    ChainView &chain() { return *m_chain; }
    UndoPane &undo() { return *m_undo; }
    Button &copyButton() { return *m_copy; }
    /// The line as it stands in the log.
    QString copyText() const;

private:
    QWidget *makeSection(const QString &title, Label *remark);
    void setProperties(const QList<std::pair<QString, QString>> &properties);
    void showDifference(const models::ActivityItem &item);
    void showChain(std::size_t row);
    ChainView::Link linkOf(std::size_t row, bool isCurrent) const;

    const Theme &m_theme;
    const models::ActivityBook &m_book;
    std::optional<std::size_t> m_row;
    QList<std::pair<QString, QString>> m_properties;
    Label *m_title;
    Label *m_number;
    Label *m_problem;
    QWidget *m_grid = nullptr;
    QWidget *m_gridPlace;
    QWidget *m_changes;
    Label *m_changed;
    DiffView *m_diff;
    ChainView *m_chain;
    UndoPane *m_undo;
    Button *m_copy;
    QWidget *m_content;
    Label *m_nothing;
};

} // namespace telltale::ui
