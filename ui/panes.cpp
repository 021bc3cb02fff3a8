// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes.h"

#include <QApplication>
#include <QWidget>

namespace telltale::ui {

void goToPane(const QList<Pane> &panes, int step)
{
    const QWidget *focus = QApplication::focusWidget();
    QList<Pane> there;
    qsizetype at = -1;
    for (const Pane &pane : panes) {
        if (!pane.first->isVisible() || !pane.first->isEnabled())
            continue;
        if (focus != nullptr && (pane.whole == focus || pane.whole->isAncestorOf(focus)))
            at = there.size();
        there << pane;
    }
    if (there.isEmpty())
        return;
    if (at < 0)
        at = step > 0 ? -1 : 0;
    const qsizetype next = (at + step + there.size()) % there.size();
    there.at(next).first->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace telltale::ui
