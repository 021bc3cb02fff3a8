// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/anonymise/field_table.h"

#include "ui/models/anonymise_fields.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_stretch.h"
#include "ui/widgets/row_views.h"

#include <QCoreApplication>
#include <QHeaderView>

namespace telltale::ui {

using models::AnonymiseFields;

RowTable *makeFieldTable(const Theme &theme, AnonymiseFields &fields, int rowHeight)
{
    auto *table = new RowTable(theme, rowHeight, QCoreApplication::translate("telltale::ui::FieldTable", "Fields"));
    table->setModel(&fields);
    table->setItemDelegate(new CellDelegate(theme, rowHeight, true, table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    stretchColumns(theme, *header, {AnonymiseFields::Field}, 150);
    for (const int column : {AnonymiseFields::WhatItIs, AnonymiseFields::Distinct, AnonymiseFields::Grouped})
        header->setSectionResizeMode(column, QHeaderView::Fixed);
    followTextSize(theme, *table, [table, &theme] {
        table->setColumnWidth(AnonymiseFields::WhatItIs, theme.px(112));
        table->setColumnWidth(AnonymiseFields::Distinct, theme.px(68));
        table->setColumnWidth(AnonymiseFields::Grouped, theme.px(66));
    });
    QObject::connect(table, &QAbstractItemView::clicked, &fields, [&fields](const QModelIndex &index) {
        if (index.column() != AnonymiseFields::Grouped)
            return;
        const bool isGrouped = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        fields.setData(index, isGrouped ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    return table;
}

} // namespace telltale::ui
