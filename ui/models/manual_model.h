// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/manual_book.h"

#include <QAbstractListModel>

namespace telltale::models {

/// The pages of the manual or, while words are looked for, the parts of pages in which they are.
class ManualModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// QString: the title of the page, at the first place that was found in it.
    static constexpr int PageRole = Qt::UserRole + 100;

    explicit ManualModel(ManualBook book, QObject *parent = nullptr);

    const ManualBook &book() const { return m_book; }
    /// Words; without any, the pages.
    void setSearch(const QString &words);
    bool isSearching() const { return !m_words.isEmpty(); }
    /// What was looked for, word by word.
    const QStringList &words() const { return m_words; }
    /// Where a row leads to.
    ManualPlace placeOf(int row) const;
    /// The first row of a page; -1: none.
    int rowOf(int page) const;
    /// `Matches: 12, pages: 4`; empty while nothing is looked for.
    QString countText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QVariant pageData(int page, int role) const;
    QVariant hitData(int row, int role) const;

    ManualBook m_book;
    QStringList m_words;
    QList<ManualHit> m_hits;
};

} // namespace telltale::models
