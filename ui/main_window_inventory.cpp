// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory among the other pages.
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/page_head.h"
#include "ui/inventory/inventory_page.h"
#include "ui/main_window.h"
#include "ui/status_line.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/nav_rail.h"

#include <QAction>
#include <QStackedWidget>

namespace telltale::ui {

bool MainWindow::isShowingInventory() const
{
    return m_pages->currentWidget() == m_inventory;
}

void MainWindow::showPage(QWidget &page)
{
    m_pages->setCurrentWidget(&page);
    focusPage();
}

void MainWindow::connectInventory()
{
    connect(m_actions->pageInventory, &QAction::triggered, this, [this] { showPage(*m_inventory); });
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        if (!isShowingInventory())
            return;
        m_inventory->bar().filter().setFocus(Qt::ShortcutFocusReason);
        m_inventory->bar().filter().selectAll();
    });
    connect(m_actions->resetLayout, &QAction::triggered, m_inventory, &InventoryPage::resetLayout);
    connect(m_inventory, &InventoryPage::eventsWanted, this, [this](const QString &filter) {
        m_inspect->head().filter().setText(filter);
        showPage(*m_inspect);
    });
    connect(m_inventory, &InventoryPage::statusChanged, this,
            [this] { m_status->setPageText(isShowingInventory() ? m_inventory->statusText() : QString()); });
    // One filter, typed on whichever page.
    connect(&m_session->filter, &models::EventFilter::changed, this, [this] {
        FilterBox &box = m_inspect->head().filter();
        if (box.text() != m_session->filter.text())
            box.setText(m_session->filter.text());
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] {
        m_rail->setPage(m_pages->currentWidget() == m_inspect ? 0 : isShowingInventory() ? 1 : -1);
        m_status->setPageText(isShowingInventory() ? m_inventory->statusText() : QString());
    });
}

} // namespace telltale::ui
