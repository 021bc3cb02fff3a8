// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session.h"

#include <QWidget>

namespace telltale::ui {

class Actions;
class Button;
class FilterBox;
class FoldingRow;
class Label;
class Theme;

/// The top of the inspect page: how many events there are, the filter, and below it what is wrong with the filter.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    PageHead(const Theme &theme, const Actions &actions, Session &session, QWidget *parent = nullptr);

    FilterBox &filter() { return *m_filter; }
    /// Counts of what is loaded and found.
    void showCounts();
    QString counts() const;
    QString error() const;

private:
    void showError();
    void fit();

    const Theme &m_theme;
    Session &m_session;
    FoldingRow *m_row;
    Label *m_counts;
    FilterBox *m_filter;
    Label *m_error;
};

} // namespace telltale::ui
