// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/policy_desk.h"
#include "ui/models/policy_run.h"

#include <QAbstractTableModel>

namespace telltale::models {

/// What the cells of rules tell beside CellRole.
enum PolicyRole {
    HitShareRole = Qt::UserRole + 128, ///< double: of all fields that were counted, 0 to 1; of a bar
    IsRuleRole,                        ///< bool: false in the last row, which is everything else
};

/// The rules of the policy in force, a row each, in their order; the last row is everything else. Rows can be dragged
/// to another place while the policy can be changed.
class PolicyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Rule, When, Action, Hits, ColumnCount };

    /// Both must outlive it.
    PolicyModel(PolicyDesk &desk, const PolicyRun &run, QObject *parent = nullptr);

    static QString mimeName();
    int rules() const { return rowCount() - 1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override { return {mimeName()}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// A rule was let go between two others: it wants to be at this index afterwards. Nothing has moved yet.
    void moveWanted(int from, int to);

private:
    struct Move
    {
        int from;
        int to;
    };
    std::optional<Move> moveOf(const QMimeData *data, int row, const QModelIndex &parent) const;
    QString text(int row, int column) const;
    QString hitsText(int row) const;
    QString tip(int row, int column) const;
    const privacy::RuleCount *count(int row) const;

    PolicyDesk &m_desk;
    const PolicyRun &m_run;
    std::shared_ptr<const privacy::Policy> m_policy;
};

} // namespace telltale::models
