// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace telltale::ui {

/// The keys that a kind of view takes by itself, beside those of the actions.
struct ViewKeys
{
    struct Key
    {
        QString key;
        QString does;
    };
    QString view;
    QList<Key> keys;
};

QList<ViewKeys> viewKeys();

} // namespace telltale::ui
