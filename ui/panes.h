// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace telltale::ui {

/// A part of the window that one goes to with a key.
struct Pane
{
    QWidget *whole; ///< holds what belongs to it
    QWidget *first; ///< what gets the focus
};

/// Gives the focus to the pane so many after the one that has it (before: negative), round and round. Panes that are
/// not shown or have nothing to give the focus to are passed over.
void goToPane(const QList<Pane> &panes, int step);

} // namespace telltale::ui
