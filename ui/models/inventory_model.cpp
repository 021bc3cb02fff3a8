// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inventory_model.h"

#include "ui/models/inventory_text.h"

#include <algorithm>

namespace telltale::models {

using audit::InventoryRow;
using ReviewState = ReviewedFields::State;

InventoryModel::InventoryModel(ReviewedFields &reviewed, QObject *parent)
    : QAbstractTableModel(parent), m_reviewed(reviewed)
{
    connect(&reviewed, &ReviewedFields::changed, this, &InventoryModel::reviewedChanged);
}

void InventoryModel::setSnapshot(InventorySnapshotPtr snapshot)
{
    if (snapshot == m_snapshot)
        return;
    beginResetModel();
    m_snapshot = std::move(snapshot);
    countNew();
    rebuild();
    endResetModel();
}

void InventoryModel::setCategory(std::optional<audit::Category> category)
{
    if (category == m_category)
        return;
    beginResetModel();
    m_category = category;
    rebuild();
    endResetModel();
}

void InventoryModel::setDestination(std::optional<InventoryDestination> destination)
{
    beginResetModel();
    m_destination = std::move(destination);
    rebuild();
    endResetModel();
}

void InventoryModel::setNewFirst(bool newFirst)
{
    m_newFirst = newFirst;
    arrange();
}

void InventoryModel::countNew()
{
    m_states.clear();
    m_newCount = 0;
    if (!m_snapshot)
        return;
    std::set<std::string_view> paths;
    for (const InventoryRow &row : m_snapshot->rows) {
        m_states.push_back(m_reviewed.state(row));
        if (m_states.back() != ReviewState::Reviewed && paths.insert(row.path).second)
            ++m_newCount;
    }
}

void InventoryModel::reviewedChanged()
{
    countNew();
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool InventoryModel::isWanted(const InventoryRow &row) const
{
    return (!m_category || row.category == *m_category)
        && (!m_destination
            || (m_destination->paths.contains(row.path)
                && (m_snapshot->by != audit::InventoryGroup::Destination || row.group == m_destination->name)));
}

/// Which rows there are, in the order of the column.
void InventoryModel::rebuild()
{
    m_lines.clear();
    if (!m_snapshot)
        return;
    const auto add = [this](std::size_t begin, std::size_t end) {
        const std::size_t before = m_lines.size();
        for (std::size_t row = begin; row < end; ++row) {
            if (isWanted(m_snapshot->rows[row]))
                m_lines.push_back(static_cast<std::int64_t>(row));
        }
        std::stable_sort(m_lines.begin() + static_cast<std::ptrdiff_t>(before), m_lines.end(),
                         [this](std::int64_t a, std::int64_t b) {
                             return isBefore(static_cast<std::size_t>(a), static_cast<std::size_t>(b));
                         });
        return m_lines.size() != before;
    };
    if (m_snapshot->groups.empty()) {
        add(0, m_snapshot->rows.size());
        return;
    }
    std::size_t begin = 0;
    for (std::size_t group = 0; group < m_snapshot->groups.size(); ++group) {
        m_lines.push_back(~static_cast<std::int64_t>(group));
        const std::size_t end = begin + m_snapshot->groups[group].rows;
        if (!add(begin, end))
            m_lines.pop_back();
        begin = end;
    }
}

/// The same rows in another order: what is chosen stays chosen.
void InventoryModel::arrange()
{
    Q_EMIT layoutAboutToBeChanged();
    const std::vector<std::int64_t> before = m_lines;
    rebuild();
    std::map<std::int64_t, int> places;
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        places.emplace(m_lines[line], static_cast<int>(line));
    for (const QModelIndex &old : persistentIndexList()) {
        const auto found = places.find(before[static_cast<std::size_t>(old.row())]);
        changePersistentIndex(old, found == places.end() ? QModelIndex() : index(found->second, old.column()));
    }
    Q_EMIT layoutChanged();
}

void InventoryModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

bool InventoryModel::isBefore(std::size_t a, std::size_t b) const
{
    if (m_newFirst && (m_states[a] == ReviewState::Reviewed) != (m_states[b] == ReviewState::Reviewed))
        return m_states[a] != ReviewState::Reviewed;
    if (m_sortOrder == Qt::DescendingOrder)
        std::swap(a, b);
    const InventoryRow &one = m_snapshot->rows[a];
    const InventoryRow &other = m_snapshot->rows[b];
    const auto declared = [](const InventoryRow &row) { return !row.declared ? 2 : *row.declared ? 1 : 0; };
    const auto first = [](const std::vector<std::string> &list) {
        return list.empty() ? std::string_view() : std::string_view(list.front());
    };
    switch (m_sortColumn) {
    case Path:
        return one.path < other.path;
    case Events:
        return std::pair(one.events, one.count) < std::pair(other.events, other.count);
    case Distinct:
        return one.distinct < other.distinct;
    case Examples:
        return exampleTexts(one).value(0) < exampleTexts(other).value(0);
    case Protection:
        return std::pair(one.protection, std::string_view(one.protectedBy))
            < std::pair(other.protection, std::string_view(other.protectedBy));
    case Origin:
        return one.origin < other.origin;
    case Destination:
        return first(one.destinations) < first(other.destinations);
    case Declared:
        return declared(one) < declared(other);
    case Reviewed:
        return m_states[a] < m_states[b];
    default:
        break;
    }
    return one.category < other.category;
}

const InventoryRow *InventoryModel::rowAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_lines.size())
        return nullptr;
    const std::int64_t line = m_lines[static_cast<std::size_t>(row)];
    return line < 0 ? nullptr : &m_snapshot->rows[static_cast<std::size_t>(line)];
}

int InventoryModel::find(const std::string &group, const std::string &path) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const InventoryRow *field = rowAt(row);
        if (field != nullptr && field->path == path && field->group == group)
            return row;
    }
    return -1;
}

std::vector<const InventoryRow *> InventoryModel::shownRows() const
{
    std::vector<const InventoryRow *> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (const InventoryRow *field = rowAt(row))
            rows.push_back(field);
    }
    return rows;
}

void InventoryModel::setReviewed(const std::vector<int> &rows, bool isReviewed)
{
    std::vector<const InventoryRow *> fields;
    for (const int row : rows) {
        if (const InventoryRow *field = rowAt(row))
            fields.push_back(field);
    }
    m_reviewed.set(fields, isReviewed);
}

void InventoryModel::setAllReviewed()
{
    m_reviewed.set(shownRows(), true);
}

int InventoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int InventoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags InventoryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Reviewed && rowAt(index.row()) != nullptr ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace telltale::models
