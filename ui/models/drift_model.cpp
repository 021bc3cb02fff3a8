// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drift_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

namespace telltale::models {

namespace {

QString driftText(const audit::DriftRow &row, int column)
{
    switch (column) {
    case DriftModel::Change:
        return payload::visible(word(row.change));
    case DriftModel::Path:
        return payload::visible(row.path);
    case DriftModel::Before:
        return payload::visible(row.before);
    case DriftModel::After:
        return payload::visible(row.after);
    case DriftModel::Category:
        return payload::visible(word(row.category));
    default:
        return {};
    }
}

} // namespace

void DriftModel::setRows(std::vector<audit::DriftRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DriftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DriftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const audit::DriftRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return driftText(row, column);
    case Qt::ToolTipRole:
        return row.isNewlyIdentifying && column == Change
            ? plainToolTip(tr("Says more about who somebody is than before"))
            : plainToolTip(driftText(row, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case IconRole:
        return column == Change && row.isNewlyIdentifying ? QStringLiteral("warn") : QString();
    case ToneRole:
        return QVariant::fromValue(column == Change && row.isNewlyIdentifying ? Tone::Warning
                                       : column == Before                     ? Tone::Secondary
                                                                              : Tone::Normal);
    case KindRole:
        return QVariant::fromValue(column == Category   ? CellKind::Chip
                                       : column == Path ? CellKind::Mono
                                                        : CellKind::Text);
    case CategoryRole:
        return static_cast<int>(row.category);
    default:
        return {};
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Path:
        return tr("Path");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Category:
        return tr("What it is");
    default:
        return {};
    }
}

} // namespace telltale::models
