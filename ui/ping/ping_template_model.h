// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "network/ping/ping_templates.h"
#include "ui/models/cell.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>
#include <vector>

namespace telltale::ui {

/// The templates in their sections, with what the catalogue says of when such an event is sent.
class PingTemplateModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        HeadingRole = models::IconToneRole + 1, ///< bool: a section's name, not to be chosen
    };

    using QAbstractListModel::QAbstractListModel;

    /// `folder`: where a person's own lie.
    void setTemplates(const std::vector<network::PingTemplate> &templates, const std::string &folder,
                      const audit::Knowledge *knowledge);
    /// Stands first; nothing takes it away.
    void setFromEvent(std::optional<network::PingTemplate> made);
    /// nullptr of a heading, or where there is no such row.
    const network::PingTemplate *at(int row) const;
    /// -1 where it is not listed.
    int rowOf(const std::string &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString heading; ///< empty: a template
        network::PingTemplate made;
        audit::Gate gate = audit::Gate::Unknown;
    };
    void rebuild();

    std::vector<Row> m_listed;
    std::optional<network::PingTemplate> m_fromEvent;
    std::vector<Row> m_rows;
};

} // namespace telltale::ui
