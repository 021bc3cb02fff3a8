// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/hash_search.h"
#include "ui/models/secrets.h"

#include <QAbstractTableModel>

namespace telltale::models {

/// The hashes in what is loaded, a row each: those that turned back first.
class HashResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Field, Hash, Result, Value, How, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setResults(std::vector<HashResult> results);
    void setSecrets(Secrets secrets);
    const HashResult *resultAt(int row) const;
    std::size_t recovered() const { return m_recovered; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const HashResult &row, int column) const;
    QString value(const HashResult &row) const;

    std::vector<HashResult> m_rows;
    std::size_t m_recovered = 0;
    Secrets m_secrets = Secrets::Masked;
};

/// `turned back`, `may be`, `could be`, `not in reach`
QString verdictText(privacy::ReidentifyVerdict verdict);

} // namespace telltale::models
