// SPDX-License-Identifier: GPL-3.0-or-later
// The manual, beside the window.
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_search.h"
#include "ui/manual/manual_window.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/widgets/row_views.h"

#include <QAction>

namespace telltale::ui {

bool Screenshots::renderManual(const QString &theme, QSize size)
{
    const auto open = [](MainWindow &window, const char *page) -> ManualWindow & {
        window.showExample();
        waitUntilRead(window);
        window.showManual(QLatin1String(page));
        return *window.findChild<ManualWindow *>();
    };
    bool good = grab(QStringLiteral("manual"), theme, size,
                     [&](MainWindow &window) { open(window, "03-capture").list().setFocus(); });
    good &= grab(QStringLiteral("manual-table"), theme, size, [&](MainWindow &window) { open(window, "10-ci"); });
    good &= grab(QStringLiteral("manual-search"), theme, size, [&](MainWindow &window) {
        ManualWindow &manual = open(window, "01-first-steps");
        manual.searchLine().setFocus();
        manual.searchLine().setText(QStringLiteral("certificate"));
        Q_EMIT manual.searchLine().left();
    });
    good &= grab(QStringLiteral("manual-nothing"), theme, size, [&](MainWindow &window) {
        ManualWindow &manual = open(window, "01-first-steps");
        manual.searchLine().setFocus();
        manual.searchLine().setText(QStringLiteral("zebra"));
    });
    good &= grab(QStringLiteral("manual-outside"), theme, size, [&](MainWindow &window) {
        Q_EMIT open(window, "08-report").browser().linkChosen(QStringLiteral("https://w3id.org/dpv"));
    });
    return good;
}

} // namespace telltale::ui
