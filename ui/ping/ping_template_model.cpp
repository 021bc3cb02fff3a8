// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_template_model.h"

#include "base/visible_text.h"

#include <algorithm>

namespace telltale::ui {

namespace {

const audit::Catalogue *catalogueOf(const network::PingTemplate &made, const audit::Knowledge *knowledge)
{
    if (knowledge == nullptr)
        return nullptr;
    for (const audit::Catalogue &catalogue : knowledge->catalogues()) {
        if (catalogue.product == made.product)
            return &catalogue;
    }
    return nullptr;
}

audit::Gate gateOf(const network::PingTemplate &made, const audit::Catalogue *catalogue)
{
    if (catalogue == nullptr || made.kind.empty())
        return audit::Gate::Unknown;
    for (const audit::CatalogueEvent &event : catalogue->events) {
        if (event.kind == made.kind)
            return event.gate;
    }
    return audit::Gate::Unknown;
}

QString gateSentence(audit::Gate gate)
{
    return gate == audit::Gate::Always     ? PingTemplateModel::tr("sent always")
        : gate == audit::Gate::WhenEnabled ? PingTemplateModel::tr("sent when telemetry is enabled")
                                           : QString();
}

} // namespace

void PingTemplateModel::setTemplates(const std::vector<network::PingTemplate> &templates, const std::string &folder,
                                     const audit::Knowledge *knowledge)
{
    std::vector<std::pair<QString, std::vector<Row>>> sections;
    const auto put = [&sections](const QString &name, Row row) {
        const auto found =
            std::find_if(sections.begin(), sections.end(), [&name](const auto &one) { return one.first == name; });
        if (found != sections.end())
            found->second.push_back(std::move(row));
        else
            sections.push_back({name, {std::move(row)}});
    };
    std::vector<Row> others;
    std::vector<Row> own;
    for (const network::PingTemplate &made : templates) {
        const audit::Catalogue *const catalogue = catalogueOf(made, knowledge);
        Row row{{}, made, gateOf(made, catalogue)};
        if (!folder.empty() && made.source.compare(0, folder.size(), folder) == 0)
            own.push_back(std::move(row));
        else if (catalogue != nullptr)
            put(tr("%1 catalogue", "name of a product").arg(visible(catalogue->title)), std::move(row));
        else
            others.push_back(std::move(row));
    }
    if (!others.empty())
        sections.push_back({tr("Other products"), std::move(others)});
    if (!own.empty())
        sections.push_back({tr("Yours"), std::move(own)});
    m_listed.clear();
    for (auto &[name, rows] : sections) {
        m_listed.push_back({name, {}, {}});
        std::move(rows.begin(), rows.end(), std::back_inserter(m_listed));
    }
    rebuild();
}

void PingTemplateModel::setFromEvent(std::optional<network::PingTemplate> made)
{
    m_fromEvent = std::move(made);
    rebuild();
}

void PingTemplateModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_fromEvent) {
        m_rows.push_back({tr("From the selected event"), {}, {}});
        m_rows.push_back({{}, *m_fromEvent, {}});
    }
    m_rows.insert(m_rows.end(), m_listed.begin(), m_listed.end());
    endResetModel();
}

const network::PingTemplate *PingTemplateModel::at(int row) const
{
    if (row < 0 || row >= rowCount() || !m_rows[static_cast<std::size_t>(row)].heading.isEmpty())
        return nullptr;
    return &m_rows[static_cast<std::size_t>(row)].made;
}

int PingTemplateModel::rowOf(const std::string &id) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].heading.isEmpty() && m_rows[row].made.id == id)
            return static_cast<int>(row);
    }
    return -1;
}

int PingTemplateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PingTemplateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isHeading = !row.heading.isEmpty();
    if (role == HeadingRole)
        return isHeading;
    if (isHeading)
        return role == Qt::DisplayRole ? QVariant(row.heading) : QVariant();
    const QString title = visible(row.made.title.empty() ? row.made.id : row.made.title);
    const QString gate = gateSentence(row.gate);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case models::SubtitleRole:
        return visible(row.made.event.empty() ? row.made.method + ' ' + row.made.target : row.made.event);
    case models::IconRole:
        return row.gate == audit::Gate::Always     ? QStringLiteral("infinity")
            : row.gate == audit::Gate::WhenEnabled ? QStringLiteral("switch")
                                                   : QString();
    case models::IconToneRole:
        return QVariant::fromValue(row.gate == audit::Gate::Always ? models::Tone::Warning : models::Tone::Secondary);
    case Qt::AccessibleTextRole:
        return gate.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, gate);
    case Qt::ToolTipRole:
        return gate.isEmpty() ? visible(row.made.note) : gate;
    default:
        return {};
    }
}

Qt::ItemFlags PingTemplateModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return at(index.row()) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                      : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace telltale::ui
