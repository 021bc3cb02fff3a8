// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_document.h"

#include <QAbstractItemModel>

namespace telltale::models {

/// The fields of one event as a tree, over its flat nodes: no object per node, and nothing is counted here. The root
/// itself is not shown unless it is a leaf. Internal ids are node indexes. Credentials are masked unless they are
/// wanted.
class FieldTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Field, Value, Category, Protection, Declared, Reveals, Type, Line, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Null: empty.
    void setEvent(EventDocumentPtr event);
    const EventDocumentPtr &event() const { return m_event; }
    void setSecrets(Secrets secrets);

    payload::NodeIndex node(const QModelIndex &index) const;
    /// Invalid for the root of an object or array, which has no row.
    QModelIndex indexOf(payload::NodeIndex node, int column = Field) const;
    /// Leaves at or below a node.
    std::uint32_t fieldsBelow(payload::NodeIndex node) const { return m_event->tree().leaves(node); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isRootShown() const;
    QString text(payload::NodeIndex node, int column) const;
    QString extra(payload::NodeIndex node, int column) const;
    QVariant tone(payload::NodeIndex node, int column) const;
    QString toolTip(payload::NodeIndex node, int column) const;
    bool isMasked(payload::NodeIndex node) const;
    // Of the columns that say what a field is.
    static bool isFinding(int column) { return column >= Category && column <= Reveals; }
    QString findingText(payload::NodeIndex node, int column) const;
    QString findingToolTip(payload::NodeIndex node, int column) const;
    QVariant findingData(payload::NodeIndex node, int column, int role) const;

    EventDocumentPtr m_event;
    Secrets m_secrets = Secrets::Masked;
};

} // namespace telltale::models
