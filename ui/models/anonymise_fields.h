// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inventory_snapshot.h"

#include <QAbstractTableModel>

#include <set>

namespace telltale::models {

/// The fields that can be anonymised, a row each: those that tell somebody apart, or all. One of them is looked at;
/// those with a mark are what the smallest group is counted over, since somebody may know them from elsewhere.
class AnonymiseFields : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Field, WhatItIs, Distinct, Grouped, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(InventorySnapshotPtr snapshot);
    void setSensitiveOnly(bool sensitiveOnly);
    bool isSensitiveOnly() const { return m_isSensitiveOnly; }
    std::size_t sensitive() const { return m_sensitive; }
    std::size_t all() const { return m_snapshot ? m_snapshot->rows.size() : 0; }

    const audit::InventoryRow *rowAt(int row) const;
    /// -1 when it is not shown.
    int find(const std::string &path) const;
    /// Pattern paths that groups are counted over.
    const std::set<std::string> &grouped() const { return m_grouped; }
    void setGrouped(const std::string &path, bool isGrouped);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void groupedChanged();

private:
    void rebuild();
    QString text(const audit::InventoryRow &row, int column) const;
    QString tip(const audit::InventoryRow &row, int column) const;

    InventorySnapshotPtr m_snapshot;
    std::vector<std::size_t> m_rows; ///< of the snapshot
    std::size_t m_sensitive = 0;
    bool m_isSensitiveOnly = true;
    std::set<std::string> m_grouped;
    bool m_isGroupedByHand = false;
};

/// Whether a field of an inventory tells somebody or something apart, or opens something.
bool isSensitiveRow(const audit::InventoryRow &row);

} // namespace telltale::models
