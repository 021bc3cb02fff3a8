// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/forwarder.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace telltale::models {

/// The exchanges that wait for a person, in the order in which they came.
class HeldModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Method, Destination, Target, Size, Since, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// What waits now; `now` is nanoseconds since 1970 UTC. Rows that go on waiting stay where they are, so that the
    /// chosen one stays chosen.
    void setHeld(const std::vector<privacy::HeldExchange> &held, std::int64_t now);
    /// The number of the exchange in the record; none when there is no such row.
    std::optional<std::uint64_t> exchangeAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void removeGone(const std::vector<privacy::HeldExchange> &held);
    void insertNew(const std::vector<privacy::HeldExchange> &held);
    QString text(const privacy::HeldExchange &row, int column) const;

    std::vector<privacy::HeldExchange> m_rows;
    std::int64_t m_now = 0;
};

} // namespace telltale::models
