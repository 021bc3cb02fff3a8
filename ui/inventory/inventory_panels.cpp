// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventory_panels.h"

#include "ui/inventory/category_chart.h"
#include "ui/inventory/destination_chart.h"
#include "ui/inventory/timeline_chart.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace telltale::ui {

namespace {

constexpr int narrowPanels = 780;
constexpr int chartHeight = 214;

} // namespace

InventoryPanels::InventoryPanels(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new FoldingRow(theme, narrowPanels)),
      m_categories(new CategoryChart(theme)), m_destinations(new DestinationChart(theme)),
      m_timeline(new TimelineChart(theme)), m_unit(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_counts(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_range(new Label(theme, theme.mono(12), models::Tone::Secondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    m_unit->setText(tr("fields sent"));
    m_counts->setText(tr("events   fields"));
    const auto add = [this](QWidget *panel) {
        if (m_row->parts().count() != 0) {
            m_lines << new Separator(Qt::Vertical);
            m_row->parts().addWidget(m_lines.last());
        }
        m_row->parts().addWidget(panel, 1);
    };
    add(makePanel(tr("Fields by category"), *m_unit, *m_categories));
    add(makePanel(tr("Destinations"), *m_counts, *m_destinations));
    add(makePanel(tr("Timeline"), *m_range, *m_timeline));
    connect(m_row, &FoldingRow::folded, this, [this](bool folded) {
        for (Separator *line : m_lines)
            line->setOrientation(folded ? Qt::Horizontal : Qt::Vertical);
    });
    connect(m_categories, &InventoryChart::partClicked, this,
            [this](int part) { Q_EMIT categoryPicked(m_categories->categoryAt(part)); });
    connect(m_destinations, &InventoryChart::partClicked, this,
            [this](int part) { Q_EMIT destinationPicked(m_destinations->destinationAt(part)); });
    connect(m_timeline, &InventoryChart::partClicked, this, [this](int part) {
        const Span span = m_timeline->spanAt(part);
        Q_EMIT spanPicked(span.first, span.second);
    });
}

QWidget *InventoryPanels::makePanel(const QString &title, Label &remark, InventoryChart &chart)
{
    auto *name = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    name->setText(title);
    remark.setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *panel = new QWidget;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(name);
    head->addStretch();
    head->addWidget(&remark);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 8, 0, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(&chart, 1);
    followTextSize(m_theme, chart, [this, &chart] { chart.setMinimumHeight(m_theme.px(chartHeight)); });
    return panel;
}

void InventoryPanels::setSnapshot(const models::InventorySnapshotPtr &snapshot)
{
    m_categories->setSnapshot(snapshot);
    m_destinations->setSnapshot(snapshot);
    m_timeline->setSnapshot(snapshot);
    m_range->setText(m_timeline->rangeText());
}

void InventoryPanels::choose(std::optional<audit::Category> category,
                             const std::optional<models::InventoryDestination> &destination,
                             const std::optional<Span> &span)
{
    m_categories->choose(category);
    m_destinations->choose(destination);
    m_timeline->choose(span);
}

QList<Pane> InventoryPanels::panes() const
{
    return {{m_categories, m_categories}, {m_destinations, m_destinations}, {m_timeline, m_timeline}};
}

} // namespace telltale::ui
