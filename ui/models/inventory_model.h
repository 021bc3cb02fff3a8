// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_run.h"

#include <QAbstractTableModel>

#include <set>

namespace telltale::models {

/// Which rows of the inventory are shown; an empty one lets all through.
struct InventoryChoice
{
    std::optional<audit::Category> category;
    std::optional<std::string> destination;
    std::optional<std::pair<std::int64_t, std::int64_t>> span; ///< rows seen at some time of it
    bool isEmpty() const { return !category && !destination && !span; }
};

/// The rows of an inventory. Credentials are hidden.
class InventoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Group,
        Path,
        Events,
        Distinct,
        Examples,
        Category,
        Protection,
        Origin,
        Destination,
        Declared,
        Reviewed,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: none.
    void setSnapshot(InventorySnapshotPtr snapshot);
    const InventorySnapshotPtr &snapshot() const { return m_snapshot; }
    void setChoice(const InventoryChoice &choice);
    const InventoryChoice &choice() const { return m_choice; }
    /// Keys of rows that a person has reviewed (see reviewKey()); those that are not are new.
    void setReviewed(std::set<std::string> keys);
    bool isReviewed(int row) const;
    /// New rows stand in front of those that were reviewed.
    void setNewFirst(bool newFirst);
    int newCount() const;
    const audit::InventoryRow &rowAt(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    bool isChosen(const audit::InventoryRow &row) const;
    bool isBefore(const audit::InventoryRow &a, const audit::InventoryRow &b) const;
    QString text(const audit::InventoryRow &row, int column) const;
    QString extra(const audit::InventoryRow &row, int column) const;
    QString icon(const audit::InventoryRow &row, int column) const;
    QString toolTip(const audit::InventoryRow &row, int column) const;
    QVariant kind(int column) const;
    QVariant tone(const audit::InventoryRow &row, int column) const;

    InventorySnapshotPtr m_snapshot;
    InventoryChoice m_choice;
    std::vector<const audit::InventoryRow *> m_rows; ///< as shown
    std::set<std::string> m_reviewed;
    int m_sortColumn = Category;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isNewFirst = false;
};

/// What a review was of: the path and what was known of it; a row that gets worse is new again.
std::string reviewKey(const audit::InventoryRow &row);

} // namespace telltale::models
