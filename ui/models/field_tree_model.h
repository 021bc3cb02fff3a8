// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_document.h"
#include "ui/models/event_findings.h"

#include <QAbstractItemModel>

namespace telltale::models {

/// The fields of one event as a tree, over its flat nodes: no object per node, and nothing is counted here. The root
/// itself is not shown unless it is a leaf. Internal ids are node indexes.
class FieldTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Field, Value, Category, Protection, Declared, Reveals, Type, Line, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// What fields are, for the columns that say so; must outlive the model. Without it these are empty.
    void setFindings(const EventFindings &findings);
    /// Null: empty. The findings have to be set to the same event before.
    void setEvent(EventDocumentPtr event);
    const EventDocumentPtr &event() const { return m_event; }

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

    const audit::Finding *finding(payload::NodeIndex node) const;
    QString findingText(const audit::Finding &finding, int column) const;
    QString findingToolTip(const audit::Finding &finding, int column) const;
    QString findingIcon(const audit::Finding &finding, int column) const;
    QVariant findingData(const audit::Finding *finding, int column, int role) const;

    EventDocumentPtr m_event;
    const EventFindings *m_findings = nullptr;
};

} // namespace telltale::models
