// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scheme_model.h"

#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"

namespace telltale::models {

SchemeModel::SchemeModel(QObject *parent) : QAbstractTableModel(parent), m_rows(privacy::everyScheme(m_hasher, m_value))
{
}

void SchemeModel::setValue(const std::string &value)
{
    if (value == m_value)
        return;
    m_value = value;
    std::vector<privacy::SchemeText> rows = privacy::everyScheme(m_hasher, m_value);
    if (rows.size() != m_rows.size()) { // two ways of writing that are the same for this value stand once
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SchemeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SchemeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SchemeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const privacy::SchemeText &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString text = QString::fromStdString(index.column() == Scheme ? row.name : row.text);
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return QVariant::fromValue(index.column() == Scheme ? CellKind::Text : CellKind::Mono);
    case ToneRole:
        return QVariant::fromValue(Tone::Normal);
    default:
        return {};
    }
}

QVariant SchemeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("Scheme")}, {tr("What it makes of the value")}}, section, orientation, role);
}

} // namespace telltale::models
