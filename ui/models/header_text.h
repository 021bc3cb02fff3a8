// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <initializer_list>

namespace telltale::models {

/// One column of a table: its name, and whether its cells stand at the right.
struct HeaderColumn
{
    QString name;
    bool isRight = false;
    QString toolTip = {};
};

/// What headerData() gives for the columns of a table, whose headers stand where their cells do.
inline QVariant headerText(std::initializer_list<HeaderColumn> columns, int section, Qt::Orientation orientation,
                           int role)
{
    if (orientation != Qt::Horizontal || section < 0 || static_cast<std::size_t>(section) >= columns.size())
        return {};
    const HeaderColumn &column = columns.begin()[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.name;
    case Qt::TextAlignmentRole:
        return static_cast<int>((column.isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column.toolTip.isEmpty() ? QVariant() : QVariant(column.toolTip);
    default:
        return {};
    }
}

} // namespace telltale::models
