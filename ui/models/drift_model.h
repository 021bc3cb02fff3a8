// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/drift/drift.h"

#include <QAbstractTableModel>

namespace telltale::models {

/// What differs between two captures, a row each; newly identifying fields first.
class DriftModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Path, Change, Before, After, Category, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<audit::DriftRow> rows);
    /// `2 new, 1 gone, 3 changed; 1 newly identifying`
    QString summary() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const audit::DriftRow &row, int column) const;

    std::vector<audit::DriftRow> m_rows;
};

} // namespace telltale::models
