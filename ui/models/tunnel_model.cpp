// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tunnel_model.h"

#include "payload/lexeme.h"
#include "payload/loaders/record/tunnel_words.h"
#include "payload/sender.h"
#include "report/tunnel_text.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace telltale::models {

using privacy::TunnelSummary;

namespace {

auto tunnelKey(const TunnelSummary &tunnel)
{
    return std::tie(tunnel.destination, tunnel.why, tunnel.program);
}

bool isSameCount(const TunnelSummary &a, const TunnelSummary &b)
{
    return std::tie(a.connections, a.open, a.sent, a.received) == std::tie(b.connections, b.open, b.sent, b.received);
}

} // namespace

std::string_view hostOf(std::string_view destination)
{
    if (destination.starts_with('[')) {
        const std::size_t end = destination.find(']');
        return end == std::string_view::npos ? std::string_view() : destination.substr(1, end - 1);
    }
    return destination.substr(0, destination.rfind(':'));
}

void TunnelModel::setTunnels(std::vector<TunnelSummary> tunnels)
{
    removeGone(tunnels);
    using Key = std::tuple<std::string, std::string, std::string>;
    std::map<Key, int> places;
    for (int row = 0; row < rowCount(); ++row)
        places.emplace(tunnelKey(at(row)), row);
    std::vector<TunnelSummary> added;
    for (TunnelSummary &tunnel : tunnels) {
        const auto [found, isNew] = places.emplace(tunnelKey(tunnel), -1);
        if (isNew) {
            added.push_back(std::move(tunnel));
            continue;
        }
        if (found->second < 0 || isSameCount(at(found->second), tunnel))
            continue; // told twice, or nothing is new
        m_rows[static_cast<std::size_t>(found->second)] = std::move(tunnel);
        Q_EMIT dataChanged(index(found->second, Bytes), index(found->second, Bytes));
    }
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    endInsertRows();
}

void TunnelModel::removeGone(const std::vector<TunnelSummary> &tunnels)
{
    std::map<std::tuple<std::string, std::string, std::string>, bool> there;
    for (const TunnelSummary &tunnel : tunnels)
        there.emplace(tunnelKey(tunnel), true);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (there.contains(tunnelKey(at(row))))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

QString TunnelModel::hostToOpen(int row) const
{
    if (row < 0 || row >= rowCount() || at(row).why != privacy::tunnelWhy::notInScope)
        return {};
    const std::string_view host = hostOf(at(row).destination);
    return QString::fromUtf8(host.data(), static_cast<qsizetype>(host.size()));
}

int TunnelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TunnelModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TunnelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TunnelSummary &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Destination:
            return payload::tunnelKind(row.why) == payload::TunnelKind::Program ? tr("(a program)")
                                                                                : payload::visible(row.destination);
        case Why:
            return payload::tunnelWhyText(row.why);
        case Bytes:
            return sizeText(row.sent + row.received);
        default:
            return payload::senderText({0, row.program});
        }
    case Qt::ToolTipRole:
        return plainToolTip(report::tunnelText(row));
    case Qt::AccessibleTextRole:
        return index.column() == Bytes ? report::passedText(row.sent, row.received) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Bytes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case KindRole:
        return QVariant::fromValue(index.column() == Bytes             ? CellKind::Number
                                       : index.column() == Destination ? CellKind::Mono
                                                                       : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(index.column() == Destination || index.column() == Bytes ? Tone::Normal
                                                                                            : Tone::Secondary);
    default:
        return {};
    }
}

QVariant TunnelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("Destination")}, {tr("Why")}, {tr("Bytes"), true}, {tr("Program")}}, section, orientation,
                      role);
}

} // namespace telltale::models
