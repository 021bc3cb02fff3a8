// SPDX-License-Identifier: GPL-3.0-or-later
// The Anonymise page in its states.
#include "ui/actions.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/anonymise/canary_pane.h"
#include "ui/anonymise/hash_pane.h"
#include "ui/anonymise/method_pane.h"
#include "ui/anonymise/method_table.h"
#include "ui/anonymise/try_pane.h"
#include "ui/main_window.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>

namespace telltale::ui {

namespace {

void showAnonymise(MainWindow &window, const char *path, privacy::MethodKind kind)
{
    waitUntilRead(window);
    window.actions().pageAnonymise->trigger();
    AnonymisePage &page = window.anonymise();
    waitFor([&page] { return page.run().snapshot() && page.run().snapshot()->isWhole; });
    page.chooseField(path);
    for (int row = 0; row < page.methods().rowCount(); ++row) {
        if (page.methods().method(row).kind == kind) {
            page.methods().choose(row);
            break;
        }
    }
    page.methodPane().table().setCurrentIndex(page.methods().index(page.methods().chosen(), 0));
    waitFor([&page] { return !page.preview().isRunning() && !page.search().isRunning(); });
    page.fieldTable().setFocus();
}

} // namespace

bool Screenshots::renderAnonymise(const QString &theme, QSize size)
{
    bool good = grab(QStringLiteral("anonymise"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        showAnonymise(window, "/properties/ipAddress", privacy::MethodKind::Generalise);
    });
    good &= grab(QStringLiteral("anonymise-lists"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        showAnonymise(window, "/userId", privacy::MethodKind::KeyedHash);
        window.anonymise().hashes().takeLists({write(QStringLiteral("mail-domains.txt"), "example.com\ngmail.com\n")});
        waitFor([&window] { return !window.anonymise().search().isRunning(); });
    });
    good &= grab(QStringLiteral("anonymise-try"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        showAnonymise(window, "/properties/email", privacy::MethodKind::Mask);
        window.anonymise().showTab(AnonymisePage::Try);
        window.anonymise().tryPane().setValue(QStringLiteral("admin@example.com"));
        window.anonymise().tryPane().box().setFocus();
    });
    good &= grab(QStringLiteral("anonymise-canaries"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        showAnonymise(window, "/properties/$city", privacy::MethodKind::Constant);
        window.anonymise().showTab(AnonymisePage::Canaries);
        window.anonymise().canaryModel().setSeed(QStringLiteral("example"));
        window.anonymise().canaryModel().search();
        waitFor([&window] { return !window.anonymise().canaryModel().isRunning(); });
    });
    good &= grab(QStringLiteral("anonymise-large"), theme, size, [this](MainWindow &window) {
        window.openFiles({largeFile()});
        showAnonymise(window, "/userId", privacy::MethodKind::Pseudonym);
    });
    good &= grab(QStringLiteral("anonymise-empty"), theme, size,
                 [](MainWindow &window) { window.actions().pageAnonymise->trigger(); });
    return good;
}

} // namespace telltale::ui
