// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_verdict.h"

#include <QAbstractTableModel>

namespace telltale::models {

/// What was sent with the switch on and off, one row for each kind: the evidence of a proof.
class ProofModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Gate, WithOn, WithOff, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Those that came with the switch off first.
    void setVerdict(const std::optional<privacy::ProofVerdict> &verdict);
    const privacy::ProofRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<privacy::ProofRow> m_rows;
};

} // namespace telltale::models
