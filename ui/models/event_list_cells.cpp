// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells of the list of events.
#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/event_list_model.h"
#include "ui/models/format.h"

namespace telltale::models {

using payload::EventRow;

namespace {

bool isRightAligned(int column)
{
    return column == EventListModel::Number || column == EventListModel::Status || column == EventListModel::Fields
        || column == EventListModel::Size;
}

QVariant alignment(int column)
{
    return QVariant::fromValue(
        Qt::Alignment((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

/// `POST /v1/batch`, without the query.
QString requestText(const payload::Exchange &exchange)
{
    const std::string_view target = exchange.target.empty() ? exchange.url : exchange.target;
    const QString text = payload::visible(exchange.method + ' ' + std::string(target.substr(0, target.find('?'))));
    return text.trimmed().isEmpty() ? EventListModel::tr("(request)") : text.trimmed();
}

} // namespace

QString EventListModel::eventTitle(std::size_t event) const
{
    const EventRow &row = m_capture.row(event);
    const std::shared_ptr<const payload::Exchange> &exchange = m_capture.block(row).exchange;
    if ((row.flags & EventRow::envelope) != 0)
        return exchange ? requestText(*exchange) : tr("(outside of events)");
    return row.name == 0 ? tr("(no name)") : payload::visible(m_capture.name(row.name));
}

QString EventListModel::text(const EventRow &row, std::size_t event, int column) const
{
    switch (column) {
    case Number:
        return QString::number(event + 1);
    case Time:
        return timeText(row.time);
    case Event:
        return eventTitle(event);
    case Section:
        return payload::visible(m_capture.block(row).section);
    case Destination:
        return exchangeOf(row) ? payload::visible(destinationOf(*exchangeOf(row))) : QString();
    case Status:
        return exchangeOf(row) && exchangeOf(row)->status ? QString::number(*exchangeOf(row)->status) : QString();
    case Fields:
        return (row.flags & EventRow::incomplete) != 0
            ? tr("%1 of ?", "fields read of an unknown number").arg(row.fields)
            : QString::number(row.fields);
    case Size:
        return sizeText(row.length);
    case Source:
        return QStringLiteral("%1:%2").arg(fileName(m_capture.source(row.source).path)).arg(row.line);
    default:
        return {};
    }
}

QVariant EventListModel::tone(const EventRow &row, int column) const
{
    Tone tone = Tone::Normal;
    if (column == Event && (row.flags & EventRow::incomplete) != 0)
        tone = Tone::Warning;
    else if (column == Event && (row.name == 0 || (row.flags & EventRow::envelope) != 0))
        tone = Tone::Secondary;
    else if (column == Number || column == Source || column == Section || column == Destination)
        tone = Tone::Secondary;
    return QVariant::fromValue(tone);
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t event = eventAt(index.row());
    const EventRow &row = m_capture.row(event);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, event, column);
    case Qt::ToolTipRole:
        if (column == Source)
            return plainToolTip(payload::visible(m_capture.source(row.source).path)
                                + QStringLiteral(":%1").arg(row.line));
        return column == Event || column == Section || column == Destination ? plainToolTip(text(row, event, column))
                                                                             : QString();
    case Qt::TextAlignmentRole:
        return alignment(column);
    case KindRole:
        return QVariant::fromValue(column == Event                                  ? CellKind::Strong
                                       : column == Section                          ? CellKind::Text
                                       : isRightAligned(column) && column != Number ? CellKind::Number
                                                                                    : CellKind::Mono);
    case ToneRole:
        return tone(row, column);
    case IconRole:
        return column == Event && (row.flags & EventRow::incomplete) != 0 ? QStringLiteral("warn") : QString();
    case EventRole:
        return static_cast<qulonglong>(event);
    default:
        return {};
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::AccessibleTextRole && section == Number)
        return tr("Number");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Number:
        return QStringLiteral("#");
    case Time:
        return tr("Time (UTC)");
    case Event:
        return tr("Event");
    case Section:
        return tr("Section", "the heading of the page that the event stands below");
    case Destination:
        return tr("Destination");
    case Status:
        return tr("Status", "of the answer");
    case Fields:
        return tr("Fields");
    case Size:
        return tr("Size");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace telltale::models
