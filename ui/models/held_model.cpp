// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/held_model.h"

#include "payload/lexeme.h"
#include "ui/models/capture_text.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

#include <set>

namespace telltale::models {

using privacy::HeldExchange;

void HeldModel::setHeld(const std::vector<HeldExchange> &held, std::int64_t now)
{
    removeGone(held);
    insertNew(held);
    if (now == m_now)
        return;
    m_now = now;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Since), index(rowCount() - 1, Since), {Qt::DisplayRole, Qt::ToolTipRole});
}

/// Runs of rows at once: a thousand that are released go together.
void HeldModel::removeGone(const std::vector<HeldExchange> &held)
{
    std::set<std::uint64_t> there;
    for (const HeldExchange &one : held)
        there.insert(one.exchange);
    const auto isGone = [&](std::size_t row) { return there.count(m_rows[row].exchange) == 0; };
    for (std::size_t end = m_rows.size(); end > 0; --end) {
        if (!isGone(end - 1))
            continue;
        std::size_t begin = end - 1;
        while (begin > 0 && isGone(begin - 1))
            --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin + 1;
    }
}

/// What stays has kept its order, so new ones stand between and behind what is there.
void HeldModel::insertNew(const std::vector<HeldExchange> &held)
{
    for (std::size_t at = 0; at < held.size(); ++at) {
        if (at < m_rows.size() && m_rows[at].exchange == held[at].exchange)
            continue;
        std::size_t end = at + 1;
        while (end < held.size() && (at >= m_rows.size() || held[end].exchange != m_rows[at].exchange))
            ++end;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), held.begin() + static_cast<std::ptrdiff_t>(at),
                      held.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        at = end - 1;
    }
}

std::optional<std::uint64_t> HeldModel::exchangeAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_rows[static_cast<std::size_t>(row)].exchange;
}

int HeldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HeldModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HeldModel::text(const HeldExchange &row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row.exchange);
    case Method:
        return payload::visible(row.method);
    case Destination:
        return payload::visible(row.destination);
    case Target:
        return payload::visible(row.target);
    case Size:
        return sizeText(row.bytes);
    case Since:
        return sinceText(row.since, m_now);
    default:
        return {};
    }
}

QVariant HeldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    const bool isNumber = column == Number || column == Size || column == Since;
    switch (role) {
    case Qt::DisplayRole:
        return text(m_rows[static_cast<std::size_t>(index.row())], column);
    case Qt::ToolTipRole:
        return plainToolTip(text(m_rows[static_cast<std::size_t>(index.row())], column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case KindRole:
        return QVariant::fromValue(isNumber ? CellKind::Number : CellKind::Mono);
    case ToneRole:
        return QVariant::fromValue(column == Number || column == Since ? Tone::Secondary : Tone::Normal);
    default:
        return {};
    }
}

QVariant HeldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == Number || section == Size || section == Since;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("#");
    case Method:
        return tr("Method");
    case Destination:
        return tr("Destination");
    case Target:
        return tr("Target");
    case Size:
        return tr("Size");
    case Since:
        return tr("Waiting");
    default:
        return {};
    }
}

} // namespace telltale::models
