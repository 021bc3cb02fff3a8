// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_document.h"

#include <QAbstractTableModel>

#include <vector>

namespace telltale::models {

/// Two events field by field: what differs first, then what is the same, each in the order in which it was sent. A path
/// that comes several times is compared occurrence by occurrence. Values are the same when their characters are.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Difference, Path, First, Second, ColumnCount };
    enum class Kind { OnlyFirst, OnlySecond, Different, Same };

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(EventDocumentPtr first, EventDocumentPtr second);
    /// Credentials are masked until they are wanted; whether they differ is told all the same.
    void setSecrets(Secrets secrets);
    Kind kind(int row) const { return m_rows[static_cast<std::size_t>(row)].kind; }
    /// Rows that are not the same: they are the first ones.
    int differences() const { return m_differences; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        payload::NodeIndex first;
        payload::NodeIndex second;
        Kind kind;
    };

    QString text(const Row &row, int column) const;
    QString pathOf(const Row &row) const;

    EventDocumentPtr m_first;
    EventDocumentPtr m_second;
    std::vector<Row> m_rows;
    int m_differences = 0;
    Secrets m_secrets = Secrets::Masked;
};

} // namespace telltale::models
