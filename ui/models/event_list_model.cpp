// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_list_model.h"

#include "ui/models/row_order.h"
#include "ui/models/sensitive_counts.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace telltale::models {

using payload::CaptureBatch;
using payload::EventRow;

EventListModel::EventListModel(payload::Capture &capture, QObject *parent)
    : QAbstractTableModel(parent), m_capture(capture), m_products(capture)
{
}

void EventListModel::append(CaptureBatch batch, std::uint16_t source)
{
    if (!batch.keeps) {
        take(std::move(batch), source);
        return;
    }
    std::vector<std::size_t> rows = m_capture.rowsBehind(source, batch.keeps->records);
    const std::size_t replacedCount = std::min(rows.size(), batch.rows.size());
    const std::vector<std::size_t> surplus(rows.begin() + static_cast<std::ptrdiff_t>(replacedCount), rows.end());
    const std::vector<std::uint32_t> events(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(replacedCount));
    const bool areLast = surplus.empty() || surplus.front() + surplus.size() == m_capture.size();
    if (!areLast)
        Q_EMIT aboutToRenumber();
    removeSurplus(surplus);
    take(std::move(batch), source);
    if (!areLast)
        Q_EMIT renumbered();
    else if (!rows.empty())
        eventsChanged(events);
}

/// Those in the place of others included, which no signal has to do with.
void EventListModel::take(CaptureBatch batch, std::uint16_t source)
{
    const std::size_t before = m_capture.size();
    const bool isEnd = batch.outcome.has_value();
    const bool hasMarks = !batch.marks.marks.empty();
    const std::vector<payload::LateAnswer> answers = batch.answers;
    const std::size_t replacing = batch.keeps
        ? std::min<std::size_t>(m_capture.source(source).rows - batch.keeps->records, batch.rows.size())
        : 0;
    const std::size_t added = batch.rows.size() - replacing;
    const auto columns = [this] {
        return std::tuple(m_hasSections, m_hasProtocols, m_hasExchanges, m_hasPrograms, m_hasProducts,
                          hasDestinations());
    };
    const auto hadColumns = columns();
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
    m_hasProducts = m_products.hasAny();
    if (hadColumns != columns())
        Q_EMIT columnsAppeared();
    if (hasMarks)
        marksAreOthers();
    if (!answers.empty())
        takeAnswers(answers, source);
    if (isEnd)
        Q_EMIT sourceEnded(source);
}

void EventListModel::setMarks(const std::vector<payload::EventMarks::Change> &changes)
{
    if (changes.empty())
        return;
    m_capture.setMarks(changes);
    marksAreOthers();
}

/// Of all rows: which ones show these events would take longer to find out than to paint those that are seen.
void EventListModel::marksAreOthers()
{
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, Mark), index(rowCount() - 1, Mark));
    Q_EMIT marksChanged();
}

void EventListModel::noteColumns(const CaptureBatch &batch)
{
    for (const payload::CaptureBlock &block : batch.blocks) {
        m_hasSections |= !block.section().empty();
        m_hasProtocols |= block.place().list != nullptr;
        m_hasExchanges |= block.exchange != nullptr;
        m_hasPrograms = m_hasPrograms || (block.exchange && block.exchange->sender().isKnown());
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
    Q_EMIT aboutToRenumber();
    beginResetModel();
    m_capture.removeSource(source);
    m_products.forget();
    m_order.clear();
    m_sorted = 0;
    if (!m_isFiltered)
        makeOrder(); // with a filter, events have other numbers now: whoever filters begins again
    endResetModel();
    Q_EMIT renumbered();
}

void EventListModel::clear()
{
    Q_EMIT aboutToRenumber();
    beginResetModel();
    m_capture.clear();
    m_order.clear();
    m_sorted = 0;
    m_hasSections = m_hasProtocols = m_hasExchanges = m_hasPrograms = m_hasProducts = false;
    m_products.forget();
    endResetModel();
    Q_EMIT renumbered();
}

void EventListModel::showOnly(std::vector<std::uint32_t> events)
{
    beginResetModel();
    m_isFiltered = true;
    m_order = std::move(events);
    m_sorted = 0;
    endResetModel();
}

void EventListModel::showAlso(std::vector<std::uint32_t> events)
{
    if (events.empty())
        return;
    const int before = rowCount();
    beginInsertRows({}, before, before + static_cast<int>(events.size()) - 1);
    // Few in front of many, where there is room for them: writing to fresh memory is what would take the time here.
    if (m_order.size() < events.size() && events.capacity() - events.size() >= m_order.size()) {
        events.insert(events.begin(), m_order.begin(), m_order.end());
        m_order.swap(events);
    } else {
        m_order.insert(m_order.end(), events.begin(), events.end());
    }
    endInsertRows();
}

void EventListModel::showAll()
{
    if (!m_isFiltered)
        return;
    beginResetModel();
    m_isFiltered = false;
    m_order.clear();
    m_sorted = 0;
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
        if (const payload::SentExchange *sent = exchangeOf(row)) {
            if (!exchange && isEnvelope && sent->offset() <= offset)
                return i;
            if (!exchange || *exchange != sent->number() || isEnvelope)
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

SortKey EventListModel::sortKey() const
{
    static constexpr SortKey keys[] = {SortKey::Mark,    SortKey::Number,  SortKey::Time,     SortKey::Product,
                                       SortKey::Name,    SortKey::Section, SortKey::Protocol, SortKey::Destination,
                                       SortKey::Program, SortKey::Status,  SortKey::Gate,     SortKey::Fields,
                                       SortKey::Number,  SortKey::Size,    SortKey::Source};
    static_assert(std::size(keys) == ColumnCount);
    return keys[m_sortColumn];
}

/// Puts the events shown into the order of the column chosen last.
void EventListModel::makeOrder()
{
    constexpr std::size_t few = 16;
    const std::size_t unsorted = (m_isFiltered ? m_order.size() : m_capture.size()) - m_sorted;
    if (isSorted() && !isByVerdict() && m_sorted != 0 && unsorted < m_sorted / few
        && m_order.size() == m_sorted + unsorted) {
        mergeRows(m_order, m_sorted, m_capture.view(), sortKey(), m_sortOrder == Qt::DescendingOrder);
        m_sorted = m_order.size();
        return;
    }
    m_sorted = 0;
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
    if (isSorted() && isByVerdict())
        sortByVerdict();
    else if (isSorted())
        sortRows(m_order, m_capture.view(), sortKey(), m_sortOrder == Qt::DescendingOrder);
    m_sorted = m_order.size();
}

bool EventListModel::isByVerdict() const
{
    return m_sortColumn == Product || m_sortColumn == Gate || (m_sortColumn == Destination && !m_hasExchanges);
}

/// Products and hosts by their names, gates from always to not known; what no catalogue speaks of stands behind.
void EventListModel::sortByVerdict()
{
    sortRowsBy(m_order, m_sortOrder == Qt::DescendingOrder, [this](std::uint32_t event) -> std::uint64_t {
        const audit::EventVerdict verdict = m_products.of(m_capture.row(event));
        if (verdict.event == nullptr)
            return m_sortOrder == Qt::DescendingOrder ? 0 : 0xFFFF;
        return m_sortColumn == Gate       ? static_cast<std::uint64_t>(verdict.event->gate) + 1
            : m_sortColumn == Destination ? m_products.hostRank(*verdict.event) + 1
                                          : m_products.rank(*verdict.catalogue) + 1;
    });
}

void EventListModel::countSensitiveBy(SensitiveCounts *counts)
{
    m_sensitive = counts;
    connect(counts, &SensitiveCounts::found, this, [this](const std::vector<std::uint32_t> &events) {
        for (const std::uint32_t event : events) {
            const int row = event < m_capture.size() ? rowOf(event) : -1;
            if (row >= 0)
                Q_EMIT dataChanged(index(row, Sensitive), index(row, Sensitive), {Qt::DisplayRole});
        }
    });
    connect(this, &EventListModel::renumbered, counts, &SensitiveCounts::forget);
    connect(this, &EventListModel::replaced, counts, &SensitiveCounts::forget);
    connect(this, &QAbstractItemModel::modelReset, counts, [this, counts] {
        if (m_capture.size() == 0)
            counts->forget();
    });
}

void EventListModel::setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge)
{
    m_products.setKnowledge(std::move(knowledge));
    m_hasProducts = m_products.hasAny();
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, Product), index(rowCount() - 1, Gate));
    if (m_hasProducts)
        Q_EMIT columnsAppeared();
}

void EventListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || !isSortable(column))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    m_sorted = 0;
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
