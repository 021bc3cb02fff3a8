// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_filter.h"
#include "ui/models/activity_book.h"

#include <QAbstractTableModel>

#include <array>

namespace telltale::models {

/// The entries of a log, the newest first, under headings of their days; those of a group, or that a filter finds. What
/// is no entry, or is not what was written, is among them and says so.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Entry, Time, Who, Action, On, Before, After, ColumnCount };
    enum Role {
        HeadingRole = Qt::UserRole + 100, ///< bool: the row is a day
        CheckpointRole,                   ///< bool: a signed checkpoint
        ErrorRole,                        ///< bool: not what was written
    };

    /// The book must outlive it. `now`: milliseconds since 1970 UTC, for Today.
    explicit ActivityModel(const ActivityBook &book, QObject *parent = nullptr);

    void setGroup(ActivityGroup group);
    ActivityGroup group() const { return m_group; }
    /// What it finds is known later: filtered().
    void setFilter(const QString &text);
    const QString &filter() const { return m_filterText; }
    bool isFiltering() const { return m_work.isRunning(); }
    /// Every entry of a group, whatever the filter finds.
    qulonglong count(ActivityGroup group) const { return m_counts[static_cast<std::size_t>(group)]; }
    qulonglong shownEntries() const { return m_entries; }

    /// The row of the book; nothing at a heading.
    std::optional<std::size_t> bookRow(int row) const;
    /// Where a row of the book is shown; -1: it is not.
    int rowOf(std::size_t bookRow) const;
    /// The rows of the book that are shown, the oldest first.
    std::vector<std::size_t> shown() const;
    /// Something about the chain is known now.
    void showBreaks();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Other rows are shown, or it is known which are not.
    void filtered();

private:
    /// A row of the book, or with the highest bit a day whose newest entry it is.
    using Shown = std::uint32_t;
    static constexpr Shown dayBit = Shown(1) << 31;

    bool isIn(std::size_t bookRow) const;
    void rebuild();
    void grow(qulonglong first);
    void append(std::size_t bookRow);
    void count(std::size_t first);
    void runFilter();
    QString text(const ActivityRow &row, const ActivityItem &item, int column) const;
    QString brokenText(std::size_t bookRow, const ActivityItem &item, int column) const;
    QVariant cell(std::size_t bookRow, int column, int role) const;
    const ActivityWords &words(std::size_t bookRow, const ActivityItem &item) const;

    const ActivityBook &m_book;
    std::vector<Shown> m_shown; ///< the oldest first, each day behind its entries: rows count from the end
    std::array<qulonglong, 6> m_counts{};
    qulonglong m_entries = 0;
    ActivityGroup m_group = ActivityGroup::All;
    QString m_filterText;
    store::ActivityFilter m_filter;
    std::optional<std::vector<bool>> m_found; ///< by row of the book; none: all
    LatestWork m_work;
    mutable std::size_t m_wordsOf = SIZE_MAX;
    mutable ActivityWords m_words;
};

} // namespace telltale::models
