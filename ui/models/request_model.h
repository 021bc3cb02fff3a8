// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/protocols/event_list.h"
#include "ui/models/secrets.h"

#include <QAbstractItemModel>
#include <QString>

#include <memory>
#include <vector>

namespace telltale::audit {
class Knowledge;
}

namespace telltale::models {

/// What was sent around a body, and what came back: two branches, each with its facts and its headers in order. Nothing
/// is shown that the input does not tell.
class RequestModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Value, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Null: empty. Without knowledge nothing is known to be a credential.
    /// `list`: of the protocol that knows it.
    void setExchange(std::shared_ptr<const payload::Exchange> exchange, const audit::Knowledge *knowledge = nullptr,
                     std::shared_ptr<const payload::EventList> list = {});
    void setSecrets(Secrets secrets);
    const std::shared_ptr<const payload::Exchange> &exchange() const { return m_exchange; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString name;
        QString value;
        bool isHeader = false; ///< as sent, not our words
        QString masked = {};   ///< what is shown in place of a credential; empty where there is none
    };
    struct Part
    {
        Row head;
        std::vector<Row> rows;
    };

    static Part requestPart(const payload::Exchange &exchange, const payload::EventList *list);
    static Part answerPart(const payload::Exchange &exchange);
    const Row &row(const QModelIndex &index) const;
    const QString &valueOf(const Row &row) const;
    void noteSecrets(const audit::Knowledge &knowledge);

    std::shared_ptr<const payload::Exchange> m_exchange;
    std::shared_ptr<const payload::EventList> m_list; ///< null: no protocol knows it
    std::vector<Part> m_parts;
    Secrets m_secrets = Secrets::Masked;
};

} // namespace telltale::models
