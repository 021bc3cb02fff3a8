// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/tunnel_summary.h"

#include <QAbstractTableModel>

#include <vector>

namespace telltale::models {

/// What passed through a capture unread: a row for each place, reason and program. Rows stay where they are while their
/// numbers grow, so that the chosen one stays chosen; new ones come last.
class TunnelModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Destination, Why, Bytes, Program, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTunnels(std::vector<privacy::TunnelSummary> tunnels);
    const privacy::TunnelSummary &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// The host of a row, where its TLS could be opened: it passed because it is not on the capture list. Else "".
    QString hostToOpen(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void removeGone(const std::vector<privacy::TunnelSummary> &tunnels);

    std::vector<privacy::TunnelSummary> m_rows;
};

/// The host of `HOST:PORT` or `[ADDRESS]:PORT`, without brackets.
std::string_view hostOf(std::string_view destination);

} // namespace telltale::models
