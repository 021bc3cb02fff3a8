// SPDX-License-Identifier: GPL-3.0-or-later
// What the inventory's table is narrowed to, and how that is taken back.
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_panels.h"
#include "ui/inventory/inventory_table.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/models/inventory_text.h"

namespace telltale::ui {

/// The table shows other rows now.
void InventoryPage::narrowed()
{
    m_panels->choose(m_fields.category(), m_fields.destination(), m_run.span());
    showChips();
    Q_EMIT statusChanged();
}

void InventoryPage::pickSpan(std::optional<models::InventoryRun::Span> span)
{
    m_run.setSpan(span);
    narrowed();
}

void InventoryPage::showChips()
{
    QList<InventoryBar::Chip> chips;
    if (m_fields.category())
        chips << InventoryBar::Chip{tr("category: %1").arg(models::categoryText(*m_fields.category())), [this] {
                                        m_fields.setCategory({});
                                        narrowed();
                                        m_table->setFocus();
                                    }};
    if (m_fields.destination())
        chips << InventoryBar::Chip{tr("destination: %1").arg(models::destinationText(*m_fields.destination())),
                                    [this] {
                                        m_fields.setDestination({});
                                        narrowed();
                                        m_table->setFocus();
                                    }};
    if (m_run.span())
        chips << InventoryBar::Chip{tr("time: %1").arg(models::timeText(m_run.span()->first).left(19)), [this] {
                                        pickSpan({});
                                        m_table->setFocus();
                                    }};
    m_bar->setChips(std::move(chips));
}

void InventoryPage::showEverything()
{
    m_fields.setCategory({});
    m_fields.setDestination({});
    pickSpan({});
}

} // namespace telltale::ui
