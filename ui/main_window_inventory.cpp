// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory among the other pages.
#include "ui/actions.h"
#include "ui/activity/activity_page.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/page_head.h"
#include "ui/inventory/inventory_page.h"
#include "ui/main_window.h"
#include "ui/models/format.h"
#include "ui/opening.h"
#include "ui/privacy/privacy_page.h"
#include "ui/status_line.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/nav_rail.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
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

void MainWindow::showPageStatus()
{
    m_status->setPageText(isShowingInventory()       ? m_inventory->statusText()
                              : isShowingPrivacy()   ? m_privacy->statusText()
                              : isShowingAnonymise() ? m_anonymise->statusText()
                                                     : QString());
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
    connect(m_inventory, &InventoryPage::statusChanged, this, &MainWindow::showPageStatus);
    connect(m_inventory, &InventoryPage::otherFileWanted, this, &MainWindow::openToCompare);
    connect(&m_session->loader, &models::LoadController::finished, this, [this] {
        const std::optional<models::DriftPart> before = std::exchange(m_compareWith, std::nullopt);
        const std::vector<models::DriftPart> files = m_inventory->loadedFiles();
        if (!before || files.empty() || files.back() == *before)
            return;
        showPage(*m_inventory);
        m_inventory->compare(*before, files.back());
    });
    connect(m_inventoryExport, &models::InventoryExport::finished, this,
            [this](qulonglong rows, const QString &path, const QString &error) {
                const QString name = models::fileName(QFile::encodeName(path).toStdString());
                if (error.isEmpty()) {
                    noteExport(path, tr("%1 rows of the inventory").arg(rows));
                    m_status->showMessage(tr("%1 rows were written to %2").arg(models::numberText(rows), name), 10'000);
                } else
                    m_inventory->banner().show(Severity::Error, tr("%1 was not written whole.").arg(name), error, {},
                                               {});
            });
    // One filter, typed on whichever page.
    connect(&m_session->filter, &models::EventFilter::changed, this, [this] {
        FilterBox &box = m_inspect->head().filter();
        if (box.text() != m_session->filter.text())
            box.setText(m_session->filter.text());
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] {
        QWidget *page = m_pages->currentWidget();
        m_rail->setPage(static_cast<int>(railPages().indexOf(page)));
        showPageStatus();
    });
}

/// The file that was opened last is what the next one is set against. The example goes when something is opened.
void MainWindow::openToCompare()
{
    const std::vector<models::DriftPart> files = m_inventory->loadedFiles();
    askForFiles(*this, m_settings, [this, files](const QStringList &paths) {
        if (!files.empty() && !m_isExample)
            m_compareWith = files.back();
        openFiles(paths);
    });
}

} // namespace telltale::ui
