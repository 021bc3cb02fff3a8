// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/manual_model.h"

#include "ui/models/cell.h"
#include "ui/models/format.h"

#include <QSet>

namespace telltale::models {

namespace {

/// What a page is about, as a drawing; in the order of the pages.
QString manualIcon(const QString &name)
{
    static const char *const icons[] = {"play",      "inspect", "record",    "switch",   "privacy",
                                        "anonymise", "ping",    "export",    "activity", "check-circle",
                                        "gear",      "search",  "technical", "warn",     "lock"};
    const int number = name.left(2).toInt();
    return number >= 1 && number <= static_cast<int>(std::size(icons)) ? QLatin1String(icons[number - 1])
                                                                       : QStringLiteral("file");
}

} // namespace

ManualModel::ManualModel(ManualBook book, QObject *parent) : QAbstractListModel(parent), m_book(std::move(book)) {}

void ManualModel::setSearch(const QString &words)
{
    const QStringList now = ManualBook::wordsOf(words);
    if (now == m_words)
        return;
    beginResetModel();
    m_words = now;
    m_hits = m_book.search(words);
    endResetModel();
}

ManualPlace ManualModel::placeOf(int row) const
{
    if (!isSearching())
        return {row, {}};
    const ManualHit &hit = m_hits[row];
    return {hit.page, hit.heading == m_book.pages()[hit.page].title ? QString() : ManualBook::anchorOf(hit.heading)};
}

int ManualModel::rowOf(int page) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (placeOf(row).page == page)
            return row;
    }
    return -1;
}

QString ManualModel::countText() const
{
    if (!isSearching())
        return {};
    if (m_hits.isEmpty())
        return tr("Found nowhere");
    int matches = 0;
    QSet<int> pages;
    for (const ManualHit &hit : m_hits) {
        matches += hit.count;
        pages << hit.page;
    }
    return tr("Matches: %1, pages: %2").arg(matches).arg(pages.size());
}

int ManualModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(isSearching() ? m_hits.size() : m_book.pages().size());
}

QVariant ManualModel::pageData(int page, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_book.pages()[page].title;
    case IconRole:
        return manualIcon(m_book.pages()[page].name);
    default:
        return {};
    }
}

QVariant ManualModel::hitData(int row, int role) const
{
    const ManualHit &hit = m_hits[row];
    const QString &page = m_book.pages()[hit.page].title;
    switch (role) {
    case Qt::DisplayRole:
        return hit.heading;
    case SubtitleRole:
        return hit.context;
    case PageRole:
        return row == 0 || m_hits[row - 1].page != hit.page ? QVariant(page) : QVariant();
    case ExtraRole:
        return QString::number(hit.count);
    case Qt::ToolTipRole:
        return plainToolTip(page == hit.heading ? hit.context : page + QLatin1Char('\n') + hit.context);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "page, heading, the line in which something was found")
            .arg(page, hit.heading, hit.context);
    default:
        return pageData(hit.page, role);
    }
}

QVariant ManualModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return isSearching() ? hitData(index.row(), role) : pageData(index.row(), role);
}

} // namespace telltale::models
