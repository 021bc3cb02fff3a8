// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/hashing/every_scheme.h"

#include <QAbstractTableModel>

#include <vector>

namespace telltale::models {

/// A value's hash in every scheme at once: what to look for when somebody says how they hash.
class SchemeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Scheme, Text, ColumnCount };

    explicit SchemeModel(QObject *parent = nullptr);

    /// UTF-8. The rows stay; their texts change.
    void setValue(const std::string &value);
    const std::string &value() const { return m_value; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    privacy::Hasher m_hasher;
    std::string m_value;
    std::vector<privacy::SchemeText> m_rows;
};

} // namespace telltale::models
