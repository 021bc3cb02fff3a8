// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_list_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

#include <algorithm>
#include <numeric>

namespace telltale::models {

using payload::CaptureBatch;
using payload::EventRow;

namespace {

bool isRightAligned(int column)
{
    return column == EventListModel::Number || column == EventListModel::Fields || column == EventListModel::Size;
}

QVariant alignment(int column)
{
    return QVariant::fromValue(
        Qt::Alignment((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
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
    const bool sections = !m_hasSections
        && std::any_of(batch.blocks.begin(), batch.blocks.end(),
                       [](const auto &block) { return !block.section.empty(); });
    if (added == 0) {
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
    if (sections) {
        m_hasSections = true;
        Q_EMIT sectionsAppeared();
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
    if (m_sortColumn != Number || m_sortOrder != Qt::AscendingOrder)
        sortOrder(m_order);
    endResetModel();
}

void EventListModel::clear()
{
    beginResetModel();
    m_capture.clear();
    m_order.clear();
    m_hasSections = false;
    endResetModel();
}

int EventListModel::rowOf(std::size_t event) const
{
    if (event >= m_capture.size())
        return -1;
    if (m_order.empty())
        return static_cast<int>(event);
    const auto found = std::find(m_order.begin(), m_order.end(), static_cast<std::uint32_t>(event));
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

std::optional<std::size_t> EventListModel::eventHolding(std::uint16_t source, std::uint64_t offset) const
{
    for (std::size_t i = m_capture.size(); i-- > 0;) {
        const EventRow &row = m_capture.row(i);
        const bool open = (row.flags & EventRow::incomplete) != 0; // the break may stand right behind its last byte
        if (row.source == source && offset >= row.offset && offset < row.offset + row.length + (open ? 1u : 0u))
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
    return parent.isValid() ? 0 : static_cast<int>(m_capture.size());
}

int EventListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EventListModel::eventTitle(std::size_t event) const
{
    const EventRow &row = m_capture.row(event);
    if ((row.flags & EventRow::envelope) != 0)
        return tr("(outside of events)");
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
    else if (column == Number || column == Source || column == Section)
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
        return column == Event || column == Section ? plainToolTip(text(row, event, column)) : QString();
    case Qt::TextAlignmentRole:
        return alignment(column);
    case KindRole:
        return QVariant::fromValue(column == Event                          ? CellKind::Strong
                                       : column == Section                  ? CellKind::Text
                                       : column == Fields || column == Size ? CellKind::Number
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
    if (role != Qt::DisplayRole)
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

void EventListModel::sortOrder(std::vector<std::uint32_t> &order) const
{
    order.resize(m_capture.size());
    std::iota(order.begin(), order.end(), 0u);
    const bool up = m_sortOrder == Qt::AscendingOrder;
    const auto by = [&](const auto &key) {
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return up ? key(m_capture.row(a)) < key(m_capture.row(b)) : key(m_capture.row(b)) < key(m_capture.row(a));
        });
    };
    switch (m_sortColumn) {
    case Time:
        return by([](const EventRow &row) { return row.time; });
    case Event:
        return by([this](const EventRow &row) -> const std::string & { return m_capture.name(row.name); });
    case Section:
        return by([this](const EventRow &row) -> const std::string & { return m_capture.block(row).section; });
    case Fields:
        return by([](const EventRow &row) { return row.fields; });
    case Size:
        return by([](const EventRow &row) { return row.length; });
    case Source:
        return by([](const EventRow &row) { return std::pair(row.source, row.offset); });
    default:
        if (!up)
            std::reverse(order.begin(), order.end());
    }
}

void EventListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    resort();
}

void EventListModel::resort()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> events;
    for (const QModelIndex &index : before)
        events.push_back(eventAt(index.row()));
    m_order.clear();
    if (m_sortColumn != Number || m_sortOrder != Qt::AscendingOrder)
        sortOrder(m_order);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(events[static_cast<std::size_t>(i)]), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace telltale::models
