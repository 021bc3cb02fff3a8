// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session.h"

#include <QWidget>

#include <functional>

namespace telltale::ui {

class Button;
class FilterBox;
class SegmentedControl;
class Theme;

/// What is above the inventory's table: what its rows are grouped by, what it is narrowed to, what of it is new.
class InventoryBar : public QWidget
{
    Q_OBJECT
public:
    InventoryBar(const Theme &theme, Session &session, QWidget *parent = nullptr);

    SegmentedControl &groups() { return *m_groups; }
    FilterBox &filter() { return *m_filter; }
    Button &newFirst() { return *m_newFirst; }
    Button &markAll() { return *m_markAll; }
    void setNewCount(int count);

    /// Something that the table is narrowed to: a word, and how to take it back.
    struct Chip
    {
        QString text; ///< `category: contact`
        std::function<void()> remove;
    };
    void setChips(QList<Chip> chips);
    QList<Button *> chips() const { return m_chips; }

private:
    const Theme &m_theme;
    SegmentedControl *m_groups;
    Button *m_newFirst;
    Button *m_markAll;
    FilterBox *m_filter;
    QList<Button *> m_chips;
};

} // namespace telltale::ui
