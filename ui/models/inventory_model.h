// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_snapshot.h"
#include "ui/models/reviewed_fields.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>

namespace telltale::models {

/// What the inventory's cells tell beside CellRole.
enum InventoryRole {
    ShareRole = Qt::UserRole + 64, ///< double: part of all events that have the field
    CategoryRole,                  ///< int: audit::Category
    TagRole,                       ///< QString: a word in a frame (`new`)
    HeadRole,                      ///< bool: the row is the head of a group
};

/// The fields of a capture, a row each, in groups with a head where they are counted so. Sorts by any column; shows
/// those of a category or a destination only, and new ones first, if told to.
class InventoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
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

    /// The marks must outlive the model.
    explicit InventoryModel(ReviewedFields &reviewed, QObject *parent = nullptr);

    void setSnapshot(InventorySnapshotPtr snapshot);
    const InventorySnapshotPtr &snapshot() const { return m_snapshot; }
    /// Only fields of this category, of this destination (its place among the snapshot's), nothing: all.
    void setCategory(std::optional<audit::Category> category);
    void setDestination(std::optional<InventoryDestination> destination);
    const std::optional<audit::Category> &category() const { return m_category; }
    const std::optional<InventoryDestination> &destination() const { return m_destination; }
    /// Fields that were not looked at on top of the others (of their group).
    void setNewFirst(bool newFirst);
    bool isNewFirst() const { return m_newFirst; }
    /// Of all that was counted: not looked at, or worse than when they were.
    int newCount() const { return m_newCount; }

    /// Null for the head of a group.
    const audit::InventoryRow *rowAt(int row) const;
    /// -1 when it is not shown.
    int find(const std::string &group, const std::string &path) const;
    /// What is shown, in the order in which it is, without heads.
    std::vector<const audit::InventoryRow *> shownRows() const;
    void setReviewed(const std::vector<int> &rows, bool isReviewed);
    void setAllReviewed();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void rebuild();
    void arrange();
    bool isWanted(const audit::InventoryRow &row) const;
    bool isBefore(std::size_t a, std::size_t b) const;
    void reviewedChanged();
    void countNew();
    QString text(const audit::InventoryRow &row, int column) const;
    QString remark(const audit::InventoryRow &row, int column) const;
    QString tip(const audit::InventoryRow &row, int column) const;
    QVariant tone(const audit::InventoryRow &row, int column) const;
    QString icon(const audit::InventoryRow &row, int column) const;
    QVariant headData(const InventoryGroupHead &head, int column, int role) const;
    /// Where it goes: what was seen, else what the catalogue says.
    QStringList destinations(const audit::InventoryRow &row) const;

    ReviewedFields &m_reviewed;
    InventorySnapshotPtr m_snapshot;
    std::vector<std::int64_t> m_lines;           ///< places in the snapshot's rows; negative: ~ of a group's
    std::vector<ReviewedFields::State> m_states; ///< of the snapshot's rows
    std::optional<audit::Category> m_category;
    std::optional<InventoryDestination> m_destination;
    int m_sortColumn = Category;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_newFirst = false;
    int m_newCount = 0;
};

} // namespace telltale::models
