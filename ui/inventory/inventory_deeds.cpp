// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a row of the inventory, and what the page tells of itself.
#include "ui/actions.h"

#include "base/plural.h"
#include "ui/inventory/drift_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_panels.h"
#include "ui/inventory/inventory_table.h"
#include "ui/mnemonics.h"
#include "ui/models/format.h"
#include "ui/models/group_tree_model.h"
#include "ui/models/inventory_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSettings>

namespace telltale::ui {

QString InventoryPage::sentence() const
{
    return m_sentence->text();
}

QString InventoryPage::counts() const
{
    return m_counts->text();
}

QString InventoryPage::statusText() const
{
    if (m_isComparing)
        return m_drift->summary();
    const models::InventorySnapshotPtr &snapshot = m_run.snapshot();
    if (!snapshot)
        return {};
    const auto shown = static_cast<std::uint64_t>(m_fields.shownRows().size());
    const QString rows = shown == snapshot->rows.size()
        ? tr("%1 rows").arg(models::numberText(shown))
        : tr("%1 of %2 rows").arg(models::numberText(shown), models::numberText(snapshot->rows.size()));
    std::size_t seen = 0;
    for (const models::InventoryDestination &destination : snapshot->destinations)
        seen += destination.evidence == models::Evidence::Wire;
    return rows + QStringLiteral(" · ")
        + (seen == 0 ? tr("no destination seen on the wire")
                     : plural("telltale::ui::InventoryPage", "%n destination",
                              QT_TRANSLATE_N_NOOP("telltale::ui::InventoryPage", "%n destinations"), seen));
}

void InventoryPage::copyPath() const
{
    if (const audit::InventoryRow *field = m_table->currentField())
        QApplication::clipboard()->setText(QString::fromStdString(field->path));
}

void InventoryPage::showEvents()
{
    if (const audit::InventoryRow *field = m_table->currentField())
        Q_EMIT eventsWanted(models::exactFilter(QLatin1String("path"), field->path));
}

void InventoryPage::showMenu(const QPoint &place)
{
    if (m_table->currentField() == nullptr)
        return;
    QMenu menu(this);
    connect(menu.addAction(tr("Show &events")), &QAction::triggered, this, &InventoryPage::showEvents);
    connect(menu.addAction(tr("&Copy path")), &QAction::triggered, this, &InventoryPage::copyPath);
    const QModelIndex mark = m_table->currentIndex().siblingAtColumn(models::InventoryModel::Reviewed);
    const bool isReviewed = mark.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    connect(menu.addAction(isReviewed ? tr("Not &reviewed any more") : tr("Mark as &reviewed")), &QAction::triggered,
            m_table, &InventoryTable::toggleReviewed);
    menu.exec(place);
}

void InventoryPage::focusFirst()
{
    if (m_isComparing) {
        m_drift->back().setFocus();
        return;
    }
    m_wantsFocus = !m_table->isVisible();
    if (m_table->isVisible())
        m_table->setFocus();
}

void InventoryPage::resetLayout()
{
    m_table->resetColumns();
    m_table->sortByColumn(models::InventoryModel::Category, Qt::AscendingOrder);
    m_bar->groups().setCurrent(0);
    m_bar->newFirst().setChecked(false);
    m_newFirstByHand.reset();
}

void InventoryPage::saveLayout(QSettings &settings) const
{
    m_table->saveLayout(settings);
    settings.setValue(QStringLiteral("inventory/group"), m_bar->groups().current());
    if (m_newFirstByHand)
        settings.setValue(QStringLiteral("inventory/newFirst"), *m_newFirstByHand);
    else
        settings.remove(QStringLiteral("inventory/newFirst"));
}

void InventoryPage::restoreLayout(const QSettings &settings)
{
    m_table->restoreLayout(settings);
    m_bar->groups().setCurrent(qBound(0, settings.value(QStringLiteral("inventory/group")).toInt(), 4));
    if (settings.contains(QStringLiteral("inventory/newFirst")))
        m_newFirstByHand = settings.value(QStringLiteral("inventory/newFirst")).toBool();
    m_bar->newFirst().setChecked(m_newFirstByHand.value_or(false));
}

QList<Pane> InventoryPage::panes() const
{
    QList<Pane> panes{{m_banner, &m_banner->firstButton()}};
    if (m_isComparing)
        return panes + m_drift->panes();
    panes += m_panels->panes();
    return panes << Pane{m_bar, m_bar->groups().currentSegment()} << Pane{m_table, m_table};
}

} // namespace telltale::ui
