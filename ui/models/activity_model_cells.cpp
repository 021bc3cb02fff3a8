// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of an ActivityModel say.
#include "base/visible_text.h"
#include "ui/models/activity_model.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"

#include <QDateTime>

namespace telltale::models {

const ActivityWords &ActivityModel::words(std::size_t bookRow, const ActivityItem &item) const
{
    if (m_wordsOf != bookRow) {
        m_words = item.record ? activityWords(*item.record) : ActivityWords();
        m_wordsOf = bookRow;
    }
    return m_words;
}

/// What a line says that is no entry.
QString ActivityModel::brokenText(std::size_t bookRow, const ActivityItem &item, int column) const
{
    constexpr std::size_t most = 160;
    switch (column) {
    case Entry:
        return tr("line %1").arg(bookRow + 1);
    case Action:
        return m_book.rows()[bookRow].isFinished ? tr("no entry: damaged") : tr("unfinished line");
    case On:
        return visible(std::string_view(item.line).substr(0, most));
    default:
        return QString(QChar(0x2014));
    }
}

QString ActivityModel::text(const ActivityRow &row, const ActivityItem &item, int column) const
{
    const auto bookRow = static_cast<std::size_t>(&row - m_book.rows().data());
    if (!item.record)
        return brokenText(bookRow, item, column);
    switch (column) {
    case Entry:
        return QString::number(item.record->number);
    case Time:
        return timeOfDay(item.record->time);
    case Who:
        return activityUser(item.record->user);
    case Action:
        return words(bookRow, item).action;
    case On:
        return words(bookRow, item).on;
    case Before:
        return words(bookRow, item).before;
    default:
        return words(bookRow, item).after;
    }
}

QVariant ActivityModel::cell(std::size_t bookRow, int column, int role) const
{
    const ActivityRow &row = m_book.rows()[bookRow];
    const ActivityItem &item = m_book.item(bookRow);
    const store::ActivityBreak *const broken = m_book.breakAt(bookRow);
    const bool isWrong = !item.isWhole || broken != nullptr;
    const bool isSaid = column != Before && column != After;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, item, column);
    case Qt::ToolTipRole:
        return plainToolTip(broken != nullptr ? broken->sentence() : text(row, item, column));
    case KindRole:
        return QVariant::fromValue(column == Who || column == Action ? CellKind::Text : CellKind::Mono);
    case ToneRole:
        if (isWrong && (column == Entry || column == Action))
            return QVariant::fromValue(Tone::Error);
        if (column == Action)
            return QVariant::fromValue(Tone::Normal);
        return QVariant::fromValue(isSaid && column != Entry && column != Time ? Tone::Normal : Tone::Secondary);
    case IconRole:
        if (column != Action)
            return {};
        return isWrong ? QStringLiteral("x-circle") : words(bookRow, item).icon;
    case IconToneRole:
        if (column != Action)
            return {};
        return QVariant::fromValue(isWrong                                         ? Tone::Error
                                       : words(bookRow, item).tone == Tone::Normal ? Tone::Secondary
                                                                                   : words(bookRow, item).tone);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleDescriptionRole:
        return column == Entry && broken != nullptr ? QVariant(broken->sentence())
            : column == Entry && row.isCheckpoint   ? QVariant(tr("signed checkpoint"))
                                                    : QVariant();
    case CheckpointRole:
        return row.isCheckpoint;
    case ErrorRole:
        return isWrong;
    default:
        return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount)
        return {};
    if (const std::optional<std::size_t> row = bookRow(index.row()))
        return role == HeadingRole ? QVariant(false) : cell(*row, index.column(), role);
    const Shown shown = m_shown[m_shown.size() - 1 - static_cast<std::size_t>(index.row())] & ~dayBit;
    switch (role) {
    case HeadingRole:
        return true;
    case Qt::DisplayRole:
        return index.column() == 0
            ? dayText(dayOf(m_book.rows()[shown].time), dayOf(QDateTime::currentMSecsSinceEpoch()))
            : QString();
    case KindRole:
        return QVariant::fromValue(CellKind::Strong);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("Entry")},
                       {tr("Time"), false, tr("In UTC")},
                       {tr("Who")},
                       {tr("Action")},
                       {tr("On")},
                       {tr("Before")},
                       {tr("After")}},
                      section, orientation, role);
}

Qt::ItemFlags ActivityModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!bookRow(index.row()))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace telltale::models
