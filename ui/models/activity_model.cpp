// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_model.h"

#include "store/activity/activity_reader.h"

#include <algorithm>

namespace telltale::models {

namespace {

/// More new rows than this are not told one by one.
constexpr std::size_t mostOneByOne = 200;

} // namespace

ActivityModel::ActivityModel(const ActivityBook &book, QObject *parent) : QAbstractTableModel(parent), m_book(book)
{
    connect(&book, &ActivityBook::rebuilt, this, [this] {
        m_found.reset();
        rebuild();
        runFilter();
    });
    connect(&book, &ActivityBook::grown, this, &ActivityModel::grow);
    connect(&book, &ActivityBook::verified, this, &ActivityModel::showBreaks);
}

bool ActivityModel::isIn(std::size_t bookRow) const
{
    const bool isFound = !m_found || (bookRow < m_found->size() && (*m_found)[bookRow]);
    return isFound && (m_group == ActivityGroup::All || m_book.rows()[bookRow].group == m_group);
}

void ActivityModel::count(std::size_t first)
{
    if (first == 0)
        m_counts = {};
    for (std::size_t row = first; row < m_book.rows().size(); ++row)
        ++m_counts[static_cast<std::size_t>(m_book.rows()[row].group)];
    m_counts[static_cast<std::size_t>(ActivityGroup::All)] = m_book.rows().size();
}

void ActivityModel::rebuild()
{
    beginResetModel();
    m_shown.clear();
    m_entries = 0;
    m_wordsOf = SIZE_MAX;
    count(0);
    const std::vector<ActivityRow> &rows = m_book.rows();
    m_shown.reserve(rows.size() + rows.size() / 64);
    std::optional<std::int64_t> day;
    Shown last = 0;
    for (std::size_t row = 0; row < rows.size() && row < dayBit; ++row) {
        if (!isIn(row))
            continue;
        if (day && dayOf(rows[row].time) != *day)
            m_shown.push_back(last | dayBit);
        day = dayOf(rows[row].time);
        last = static_cast<Shown>(row);
        m_shown.push_back(last);
        ++m_entries;
    }
    if (day)
        m_shown.push_back(last | dayBit);
    endResetModel();
    Q_EMIT filtered();
}

/// Below the heading of its day, which is the first row.
void ActivityModel::append(std::size_t bookRow)
{
    const auto day = [this](Shown shown) { return dayOf(m_book.rows()[shown & ~dayBit].time); };
    const auto added = static_cast<Shown>(bookRow);
    const bool isSameDay = !m_shown.empty() && day(m_shown.back()) == day(added);
    if (isSameDay) {
        beginInsertRows({}, 1, 1);
        m_shown.back() = added;
    } else {
        beginInsertRows({}, 0, 1);
        m_shown.push_back(added);
    }
    m_shown.push_back(added | dayBit);
    ++m_entries;
    endInsertRows();
}

void ActivityModel::grow(qulonglong first)
{
    const std::size_t all = m_book.rows().size();
    if (all - first > mostOneByOne) {
        if (m_found)
            runFilter();
        else
            rebuild();
        return;
    }
    count(first);
    for (std::size_t row = first; row < all; ++row) {
        if (m_found) {
            const ActivityItem &item = m_book.item(row);
            m_found->resize(row);
            m_found->push_back(!item.record || m_filter.matches(*item.record));
        }
        if (isIn(row))
            append(row);
    }
    Q_EMIT filtered();
}

void ActivityModel::setGroup(ActivityGroup group)
{
    if (group == m_group)
        return;
    m_group = group;
    rebuild();
}

void ActivityModel::setFilter(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_filter = store::ActivityFilter::parse(text.toUtf8().toStdString());
    runFilter();
}

/// Reads the whole log beside the window. What is no entry is always found: it is not to be hidden.
void ActivityModel::runFilter()
{
    if (m_filter.isEmpty()) {
        m_work.cancel();
        if (m_found) {
            m_found.reset();
            rebuild();
        }
        Q_EMIT filtered();
        return;
    }
    m_work.start([this, filter = m_filter, path = m_book.path(),
                  size = m_book.rows().size()](const LatestWork::Control &control) -> LatestWork::Done {
        auto found = std::make_shared<std::vector<bool>>();
        Result<store::ActivityReader> reader = store::ActivityReader::open(path);
        while (reader && found->size() < size) {
            const std::optional<store::RawActivityLine> raw = reader->next();
            if (!raw || control.isStopped())
                break;
            const store::ActivityLine line = store::readActivityLine(raw->bytes);
            found->push_back(!line.record || filter.matches(*line.record));
        }
        found->resize(size, true);
        return [this, found] {
            m_found = *found;
            rebuild();
            if (m_book.rows().size() > found->size())
                grow(found->size());
        };
    });
    Q_EMIT filtered();
}

std::optional<std::size_t> ActivityModel::bookRow(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Shown shown = m_shown[m_shown.size() - 1 - static_cast<std::size_t>(row)];
    return (shown & dayBit) != 0 ? std::nullopt : std::optional<std::size_t>(shown);
}

int ActivityModel::rowOf(std::size_t bookRow) const
{
    // A day stands behind its entries and counts as the last of them.
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), static_cast<Shown>(bookRow),
                                        [](Shown a, Shown b) { return (a & ~dayBit) < b; });
    if (found == m_shown.end() || *found != bookRow)
        return -1;
    return static_cast<int>(m_shown.end() - found) - 1;
}

std::vector<std::size_t> ActivityModel::shown() const
{
    std::vector<std::size_t> rows;
    for (const Shown shown : m_shown) {
        if ((shown & dayBit) == 0)
            rows.push_back(shown);
    }
    return rows;
}

void ActivityModel::showBreaks()
{
    m_wordsOf = SIZE_MAX;
    if (rowCount() != 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace telltale::models
