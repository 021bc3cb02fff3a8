// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/latency_summary.h"
#include "network/ping/ping_collector.h"
#include "network/ping/ping_request.h"
#include "network/ping/ping_result.h"
#include "network/ping/ping_secrets.h"

#include <QAbstractTableModel>

#include <deque>
#include <optional>
#include <vector>

namespace telltale::ui {

/// A ping that came to its end.
struct PingDeed
{
    std::int64_t time = 0; ///< milliseconds since 1970 UTC
    std::string title;     ///< of its template
    QString sentAs;        ///< `exact`, `by policy`, `edited`
    network::PingRequest request;
    network::PingSecrets secrets;
    network::PingResult result;
    std::optional<network::ReceivedPing> received; ///< by the collector of this window
    bool wentToCollector = false;
    std::optional<network::LatencySummary> run; ///< of many; `request` is the first, `result` the last one
    std::vector<std::int64_t> latencies;
    std::uint64_t wanted = 1;
};

/// What was sent in this session, the newest first. At most so many are kept.
class PingHistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Template, To, SentAs, Status, Took, ColumnCount };
    static constexpr int most = 500;

    using QAbstractTableModel::QAbstractTableModel;

    void add(PingDeed deed);
    const PingDeed *at(int row) const;
    /// What the collector received may come later than the answer.
    void setReceived(int row, network::ReceivedPing received);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const PingDeed &deed, int column) const;
    static bool isGood(const PingDeed &deed);

    std::deque<PingDeed> m_deeds;
};

} // namespace telltale::ui
