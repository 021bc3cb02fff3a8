// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_groups.h"

#include <QAbstractItemModel>
#include <QString>

namespace telltale::models {

/// Where events went, below that what they are called, with counts. Each row tells the filter that shows its events.
class GroupTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Events, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Ordered as EventGroups gives them. Rows that were there keep their indexes as long as their place is the same.
    void setGroups(const std::vector<EventGroup> &groups);
    /// The filter for a row; "" for all events.
    QString filter(const QModelIndex &index) const;
    /// The row whose filter this is; invalid when there is none.
    QModelIndex indexOf(const QString &filter) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node
    {
        int parent = -1;
        int row = 0;
        std::vector<int> children;
        QString text;
        QString filter;
        std::uint64_t events = 0;
        std::uint64_t fields = 0;
        std::uint64_t size = 0;
        bool isQuiet = false; ///< what stands for a name or place that is not there
    };

    class Builder;

    const Node &node(const QModelIndex &index) const { return m_nodes[static_cast<std::size_t>(index.internalId())]; }

    std::vector<Node> m_nodes; ///< the first one is "all events"
    std::vector<int> m_roots;
};

/// `key:=text`, quoted where it must be; with wildcards where the text is not UTF-8.
QString exactFilter(QLatin1String key, const std::string &text);

} // namespace telltale::models
