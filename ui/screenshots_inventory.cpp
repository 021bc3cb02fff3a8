// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory page in its states.
#include "ui/actions.h"
#include "ui/inventory/category_chart.h"
#include "ui/inventory/drift_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_panels.h"
#include "ui/inventory/inventory_table.h"
#include "ui/main_window.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QKeyEvent>

namespace telltale::ui {

namespace {

void showInventory(MainWindow &window)
{
    waitFor([&] { return !window.session().loader.isBusy(); });
    window.actions().pageInventory->trigger();
    const models::InventoryRun &run = window.inventory().run();
    waitFor([&run] { return !run.isRunning() && run.snapshot(); });
    window.inventory().table().setFocus();
}

} // namespace

/// The same telemetry, a version later.
QString Screenshots::laterExampleFile() const
{
    QFile earlier(exampleFile());
    QFile later(m_scratch + QStringLiteral("/telemetry-later.md"));
    if (!earlier.open(QIODevice::ReadOnly) || !later.open(QIODevice::WriteOnly))
        return later.fileName();
    QByteArray text = earlier.readAll();
    text.replace("\"ipAddress\"", "\"remoteIp\"").replace("\"role\"", "\"jobTitle\"");
    text.replace("\"emailDomainHash\": \"", "\"emailDomain\": \"example.com\", \"workEmail\": \"someone@example.com");
    later.write(text);
    return later.fileName();
}

bool Screenshots::renderInventory(const QString &theme, QSize size)
{
    bool good = grab(QStringLiteral("inventory"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        showInventory(window);
    });
    good &= grab(QStringLiteral("inventory-destinations"), theme, size, [this](MainWindow &window) {
        window.openFiles({exchangesFile()});
        showInventory(window);
        window.inventory().bar().groups().setCurrent(static_cast<int>(audit::InventoryGroup::Destination));
        showInventory(window);
    });
    good &= grab(QStringLiteral("inventory-clicked"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        showInventory(window);
        CategoryChart &categories = window.inventory().panels().categories();
        categories.setFocus();
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return}) {
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
            QCoreApplication::sendEvent(&categories, &press);
        }
        window.inventory().fields().setReviewed({0}, true);
        window.inventory().reviewed().flush();
        QFile::remove(m_scratch + QStringLiteral("/telltale/reviewed.toml")); // the next one is a first start again
    });
    good &= grab(QStringLiteral("inventory-comparing"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile(), laterExampleFile()});
        showInventory(window);
        const auto pairs = window.inventory().comparisons();
        if (!pairs.empty())
            window.inventory().compare(pairs.front().first, pairs.front().second);
        waitFor([&window] { return !window.inventory().drift().run().isRunning(); });
    });
    good &= grab(QStringLiteral("inventory-large"), theme, size, [this](MainWindow &window) {
        window.openFiles({largeFile()});
        showInventory(window);
    });
    good &= grab(QStringLiteral("inventory-empty"), theme, size,
                 [](MainWindow &window) { window.actions().pageInventory->trigger(); });
    return good;
}

} // namespace telltale::ui
