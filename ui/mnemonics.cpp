// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mnemonics.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QSet>

namespace telltale::ui {

void addMnemonics(QMenu &menu)
{
    QSet<QString> taken;
    for (const QAction *action : menu.actions())
        taken << QKeySequence::mnemonic(action->text()).toString();
    for (QAction *action : menu.actions()) {
        const QString text = action->text();
        if (action->isSeparator() || !QKeySequence::mnemonic(text).isEmpty())
            continue;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QString marked = QString(text).insert(i, QLatin1Char('&'));
            const QString key = QKeySequence::mnemonic(marked).toString();
            if (!text.at(i).isLetterOrNumber() || key.isEmpty() || taken.contains(key))
                continue;
            action->setText(marked);
            taken << key;
            break;
        }
    }
}

} // namespace telltale::ui
