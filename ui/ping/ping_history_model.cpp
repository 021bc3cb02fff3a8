// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_history_model.h"

#include "base/visible_text.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/ping/ping_words.h"

namespace telltale::ui {

void PingHistoryModel::add(PingDeed deed)
{
    beginInsertRows({}, 0, 0);
    m_deeds.push_front(std::move(deed));
    endInsertRows();
    if (rowCount() > most) {
        beginRemoveRows({}, most, most);
        m_deeds.pop_back();
        endRemoveRows();
    }
}

const PingDeed *PingHistoryModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_deeds[static_cast<std::size_t>(row)] : nullptr;
}

void PingHistoryModel::setReceived(int row, network::ReceivedPing received)
{
    if (at(row) != nullptr)
        m_deeds[static_cast<std::size_t>(row)].received = std::move(received);
}

int PingHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_deeds.size());
}

int PingHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PingHistoryModel::text(const PingDeed &deed, int column) const
{
    switch (column) {
    case Time:
        return models::timeText(deed.time).mid(11, 8);
    case Template:
        return deed.run ? tr("%1, %2 times").arg(visible(deed.title), models::numberText(deed.wanted))
                        : visible(deed.title);
    case To:
        return visible(deed.request.to.authority);
    case SentAs:
        return deed.sentAs;
    case Status: {
        if (deed.run)
            return isGood(deed) ? tr("all 2xx") : tr("%1 of %2").arg(deed.run->answered2xx).arg(deed.wanted);
        if (deed.result.attempts.empty())
            return {};
        const network::PingAttempt &last = deed.result.last();
        return last.answer && !last.error ? QString::number(last.answer->status) : pingStatusText(deed.result);
    }
    case Took:
        return deed.run                    ? pingTookText(deed.run->p50)
            : deed.result.attempts.empty() ? QString()
                                           : pingTookText(pingTook(deed.result));
    default:
        return {};
    }
}

bool PingHistoryModel::isGood(const PingDeed &deed)
{
    return deed.run ? deed.run->answered2xx == deed.wanted : !deed.result.attempts.empty() && deed.result.is2xx();
}

QVariant PingHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PingDeed &deed = m_deeds[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(deed, column);
    case models::KindRole:
        return QVariant::fromValue(column == Time || column == To           ? models::CellKind::Mono
                                       : column == Status || column == Took ? models::CellKind::Number
                                                                            : models::CellKind::Text);
    case models::ToneRole:
        return QVariant::fromValue(column == Status && !isGood(deed) ? models::Tone::Error
                                       : column == Time              ? models::Tone::Secondary
                                                                     : models::Tone::Normal);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column == Status || column == Took ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        return column == Time               ? models::timeText(deed.time) + QStringLiteral(" UTC")
            : column == To                  ? models::plainToolTip(visible(deed.request.to.destination()))
            : column == Took && deed.run    ? tr("half of them took at most so long")
            : column == Status && !deed.run ? models::plainToolTip(pingErrorText(deed.result))
                                            : QString();
    default:
        return {};
    }
}

QVariant PingHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Status || section == Took ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Time"), tr("Template"), tr("To"), tr("Sent as"), tr("Status"), tr("Took")};
    return names[section];
}

} // namespace telltale::ui
