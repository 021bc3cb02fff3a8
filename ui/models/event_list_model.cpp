// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_list_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/row_order.h"

#include <algorithm>
#include <numeric>

namespace telltale::models {

using payload::CaptureBatch;
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

EventListModel::EventListModel(payload::Capture &capture, QObject *parent)
    : QAbstractTableModel(parent), m_capture(capture)
{
}

void EventListModel::append(CaptureBatch batch, std::uint16_t source)
{
    const std::size_t before = m_capture.size();
    const std::size_t added = batch.rows.size();
    const bool hadColumns[] = {m_hasSections, m_hasExchanges};
    noteColumns(batch);
    if (added == 0 || m_isFiltered) {
        m_capture.append(std::move(batch), source);
    } else {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(before + added) - 1);
        m_capture.append(std::move(batch), source);
        if (!m_order.empty()) {
            m_order.resize(before + added);
            std::iota(m_order.begin() + static_cast<std::ptrdiff_t>(before), m_order.end(),
                      static_cast<std::uint32_t>(before));
        }
        endInsertRows();
    }
    if (hadColumns[0] != m_hasSections || hadColumns[1] != m_hasExchanges)
        Q_EMIT columnsAppeared();
}

void EventListModel::noteColumns(const CaptureBatch &batch)
{
    for (const payload::CaptureBlock &block : batch.blocks) {
        m_hasSections |= !block.section.empty();
        m_hasExchanges |= block.exchange != nullptr;
    }
}

void EventListModel::removeSource(std::uint16_t source)
{
    const auto isOfSource = [&](std::size_t event) { return m_capture.row(event).source == source; };
    std::size_t event = 0;
    while (event < m_capture.size() && !isOfSource(event))
        ++event;
    if (event == m_capture.size()) { // no row goes, so the views keep what they show
        m_capture.removeSource(source);
        return;
    }
    beginResetModel();
    m_capture.removeSource(source);
    m_order.clear();
    if (!m_isFiltered)
        makeOrder(); // with a filter, events have other numbers now: whoever filters begins again
    endResetModel();
    Q_EMIT renumbered();
}

void EventListModel::clear()
{
    beginResetModel();
    m_capture.clear();
    m_order.clear();
    m_hasSections = m_hasExchanges = false;
    endResetModel();
    Q_EMIT renumbered();
}

void EventListModel::showOnly(std::vector<std::uint32_t> events)
{
    beginResetModel();
    m_isFiltered = true;
    m_order = std::move(events);
    endResetModel();
}

void EventListModel::showAlso(const std::vector<std::uint32_t> &events)
{
    if (events.empty())
        return;
    const int before = rowCount();
    beginInsertRows({}, before, before + static_cast<int>(events.size()) - 1);
    m_order.insert(m_order.end(), events.begin(), events.end());
    endInsertRows();
}

void EventListModel::showAll()
{
    if (!m_isFiltered)
        return;
    beginResetModel();
    m_isFiltered = false;
    m_order.clear();
    makeOrder();
    endResetModel();
}

int EventListModel::rowOf(std::size_t event) const
{
    if (event >= m_capture.size())
        return -1;
    if (isIdentity())
        return static_cast<int>(event);
    const auto found = std::find(m_order.begin(), m_order.end(), static_cast<std::uint32_t>(event));
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

std::optional<std::size_t> EventListModel::eventHolding(std::uint16_t source, std::uint64_t offset,
                                                        std::optional<std::uint32_t> exchange) const
{
    for (std::size_t i = m_capture.size(); i-- > 0;) {
        const EventRow &row = m_capture.row(i);
        if (row.source != source)
            continue;
        const bool isEnvelope = (row.flags & EventRow::envelope) != 0;
        if (const payload::Exchange *sent = exchangeOf(row)) {
            if (!exchange && isEnvelope && sent->place.offset <= offset)
                return i;
            if (!exchange || *exchange != sent->number || isEnvelope)
                continue;
        }
        const bool open = (row.flags & EventRow::incomplete) != 0; // the break may stand right behind its last byte
        if (offset >= row.offset && offset < row.offset + row.length + (open ? 1u : 0u))
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> EventListModel::firstOf(std::uint16_t source) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const std::size_t event = eventAt(row);
        if (m_capture.row(event).source == source)
            return event;
    }
    return std::nullopt;
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(isIdentity() ? m_capture.size() : m_order.size());
}

int EventListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

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

/// Puts the events shown into the order of the column chosen last.
void EventListModel::makeOrder()
{
    if (!m_isFiltered) {
        m_order.clear();
        if (!isSorted())
            return;
        m_order.resize(m_capture.size());
        std::iota(m_order.begin(), m_order.end(), 0u);
    } else {
        if (!std::is_sorted(m_order.begin(), m_order.end()))
            std::sort(m_order.begin(), m_order.end());
    }
    static constexpr SortKey keys[] = {SortKey::Number,  SortKey::Time,        SortKey::Name,
                                       SortKey::Section, SortKey::Destination, SortKey::Status,
                                       SortKey::Fields,  SortKey::Size,        SortKey::Source};
    static_assert(std::size(keys) == ColumnCount);
    if (isSorted())
        sortRows(m_order, m_capture.view(), keys[m_sortColumn], m_sortOrder == Qt::DescendingOrder);
}

void EventListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    resort();
}

void EventListModel::settle()
{
    if (isSorted())
        resort();
}

void EventListModel::resort()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> events;
    for (const QModelIndex &index : before)
        events.push_back(eventAt(index.row()));
    makeOrder();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(events[static_cast<std::size_t>(i)]), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace telltale::models
