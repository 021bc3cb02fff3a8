// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/anonymise_fields.h"

#include "audit/sensitive.h"
#include "ui/models/cell.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"
#include "ui/models/inventory_text.h"

#include <algorithm>

namespace telltale::models {

namespace {

using audit::Category;

/// What others may know of somebody as well: with enough of it together, somebody is found among all.
bool mayBeKnownElsewhere(const audit::InventoryRow &row)
{
    switch (row.category) {
    case Category::Person:
    case Category::Network:
    case Category::Location:
    case Category::Device:
        return row.distinct > 1;
    default:
        return false;
    }
}

} // namespace

bool isSensitiveRow(const audit::InventoryRow &row)
{
    audit::FieldVerdict verdict;
    verdict.category = row.category;
    verdict.protection = row.protection;
    verdict.protectedBy = row.protectedBy;
    verdict.isSecret = row.isSecret;
    // A digest is what this page is about, that of nothing too.
    return audit::isSensitive(verdict) || row.protection == audit::Protection::Hashed;
}

void AnonymiseFields::setSnapshot(InventorySnapshotPtr snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    rebuild();
    endResetModel();
}

void AnonymiseFields::setSensitiveOnly(bool sensitiveOnly)
{
    if (sensitiveOnly == m_isSensitiveOnly)
        return;
    beginResetModel();
    m_isSensitiveOnly = sensitiveOnly;
    rebuild();
    endResetModel();
}

/// Fields of one kind stand together, in the order of the categories.
void AnonymiseFields::rebuild()
{
    m_rows.clear();
    m_sensitive = 0;
    if (!m_snapshot)
        return;
    const std::vector<audit::InventoryRow> &rows = m_snapshot->rows;
    std::set<std::string> usual;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isSensitive = isSensitiveRow(rows[i]);
        m_sensitive += isSensitive;
        if (isSensitive || !m_isSensitiveOnly)
            m_rows.push_back(i);
        if (mayBeKnownElsewhere(rows[i]))
            usual.insert(rows[i].path);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [&rows](std::size_t a, std::size_t b) {
        return static_cast<int>(rows[a].category) < static_cast<int>(rows[b].category);
    });
    if (!m_isGroupedByHand && usual != m_grouped) {
        m_grouped = std::move(usual);
        Q_EMIT groupedChanged();
    }
}

const audit::InventoryRow *AnonymiseFields::rowAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size())
        return nullptr;
    return &m_snapshot->rows[m_rows[static_cast<std::size_t>(row)]];
}

int AnonymiseFields::find(const std::string &path) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row)->path == path)
            return row;
    }
    return -1;
}

void AnonymiseFields::setGrouped(const std::string &path, bool isGrouped)
{
    m_isGroupedByHand = true;
    if (isGrouped ? !m_grouped.insert(path).second : m_grouped.erase(path) == 0)
        return;
    if (const int row = find(path); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT groupedChanged();
}

int AnonymiseFields::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AnonymiseFields::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AnonymiseFields::text(const audit::InventoryRow &row, int column) const
{
    switch (column) {
    case Field:
        return pathText(row.path);
    case WhatItIs:
        return categoryText(row.category);
    case Distinct:
        return (row.isEstimate ? QStringLiteral("~") : QString()) + numberText(row.distinct);
    case Grouped:
        return m_grouped.count(row.path) != 0 ? tr("yes") : QString();
    default:
        return {};
    }
}

QString AnonymiseFields::tip(const audit::InventoryRow &row, int column) const
{
    if (column == Grouped)
        return tr("Space: whether the smallest group is counted over this field. Choose what others may know of "
                  "somebody as well.");
    return explanation(row);
}

QVariant AnonymiseFields::data(const QModelIndex &index, int role) const
{
    const audit::InventoryRow *row = rowAt(index.row());
    if (row == nullptr)
        return {};
    const bool isGrouped = m_grouped.count(row->path) != 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(tip(*row, index.column()));
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Distinct ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return index.column() == Grouped ? QVariant(isGrouped ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Grouped)
            return isGrouped ? tr("counted in groups") : tr("not counted in groups");
        return text(*row, index.column());
    case KindRole:
        return QVariant::fromValue(index.column() == WhatItIs                                  ? CellKind::Chip
                                       : index.column() == Field || index.column() == Distinct ? CellKind::Mono
                                                                                               : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(index.column() == Field ? Tone::Normal : Tone::Secondary);
    case IconRole:
        if (index.column() == WhatItIs)
            return categoryIcon(row->category);
        return index.column() == Grouped && isGrouped ? QStringLiteral("check") : QString();
    case FamilyRole:
        return index.column() == WhatItIs ? QVariant::fromValue(familyOf(row->category)) : QVariant();
    default:
        return {};
    }
}

bool AnonymiseFields::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const audit::InventoryRow *row = rowAt(index.row());
    if (row == nullptr || role != Qt::CheckStateRole || index.column() != Grouped)
        return false;
    setGrouped(row->path, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags AnonymiseFields::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Grouped ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant AnonymiseFields::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("Field")},
                       {tr("What it is")},
                       {tr("Distinct"), true},
                       {tr("Groups"), false, tr("Fields that the smallest group is counted over")}},
                      section, orientation, role);
}

} // namespace telltale::models
