// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drift_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/models/inventory_model.h"
#include "ui/models/inventory_text.h"

#include <algorithm>
#include <array>

namespace telltale::models {

using audit::DriftRow;

void DriftModel::setRows(std::vector<DriftRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString DriftModel::summary() const
{
    if (m_rows.empty())
        return tr("The same fields, of the same kinds, in the same shares of events.");
    const auto count = [this](auto &&is) {
        return numberText(static_cast<std::uint64_t>(std::count_if(m_rows.begin(), m_rows.end(), is)));
    };
    const auto isNew = [](const DriftRow &row) { return row.change == audit::Change::New; };
    const auto isGone = [](const DriftRow &row) { return row.change == audit::Change::Gone; };
    return tr("%1 new, %2 gone, %3 changed; %4 newly identifying")
        .arg(count(isNew), count(isGone), count([&](const DriftRow &row) { return !isNew(row) && !isGone(row); }),
             count([](const DriftRow &row) { return row.isNewlyIdentifying; }));
}

int DriftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DriftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DriftModel::text(const DriftRow &row, int column) const
{
    const std::string_view change = word(row.change);
    switch (column) {
    case Path:
        return pathText(row.path);
    case Change:
        return QString::fromUtf8(change.data(), static_cast<qsizetype>(change.size()));
    case Before:
        return payload::visible(row.before);
    case After:
        return payload::visible(row.after);
    default:
        return categoryText(row.category);
    }
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DriftRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == Change && row.isNewlyIdentifying ? tr("%1, newly identifying").arg(text(row, column))
                                                          : text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(row.isNewlyIdentifying ? text(row, column) + QLatin1Char('\n')
                                    + tr("It says more about a person, a device or an installation than before.")
                                                   : text(row, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return QVariant::fromValue(column == Path || column == Before || column == After ? CellKind::Mono
                                                                                         : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(column == Change && row.isNewlyIdentifying ? Tone::Warning
                                       : column == Before                     ? Tone::Secondary
                                                                              : Tone::Normal);
    case IconRole:
        return column == Change && row.isNewlyIdentifying ? QStringLiteral("warn") : QString();
    case CategoryRole:
        return column == Category ? QVariant(static_cast<int>(row.category)) : QVariant();
    default:
        return {};
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const std::array<QString, ColumnCount> names{tr("Path"), tr("Change"), tr("Before"), tr("After"), tr("What it is")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace telltale::models
