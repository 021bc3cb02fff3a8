// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/switch_board.h"

#include <QWidget>

namespace telltale::ui {

class Button;
class DiffView;
class Label;
class Theme;

/// What turning a switch would do to a file, line by line, before it is done.
class ChangePreview : public QWidget
{
    Q_OBJECT
public:
    ChangePreview(const Theme &theme, models::SwitchBoard &board, QWidget *parent = nullptr);

    DiffView &diff() { return *m_diff; }
    /// What will be sent to a running product.
    DiffView &requests() { return *m_requests; }
    Button &writeButton() { return *m_write; }
    Button &cancelButton() { return *m_cancel; }
    QString summary() const;

Q_SIGNALS:
    void writeWanted();
    void cancelled();

private:
    void showPlan();
    void showRequests(const models::SwitchBoard::Plan &plan);

    const Theme &m_theme;
    models::SwitchBoard &m_board;
    Label *m_what;
    Label *m_where;
    DiffView *m_diff;
    DiffView *m_requests;
    Label *m_then;
    Button *m_cancel;
    Button *m_write;
};

} // namespace telltale::ui
