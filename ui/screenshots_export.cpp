// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog. What makes the report is a script here, so that nobody's activity log is told of it.
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/report/export_dialog.h"
#include "ui/report/report_form.h"
#include "ui/report/report_result.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>

namespace telltale::ui {

namespace {

constexpr auto madeUpProgram = "#!/bin/sh\n"
                               "for word in \"$@\"; do out=$word; done\n"
                               "echo '16 fields are declared nowhere, 5 of them are personal.' >&2\n"
                               "echo '1 of 2 hashes was turned back: emailDomainHash.' >&2\n"
                               "echo 'No switch was proved in these files.' >&2\n"
                               "printf made-up > \"$out\"\n"
                               "exit 1\n";

ExportDialog &openExportOf(MainWindow &window, const QStringList &files)
{
    window.openFiles(files);
    waitUntilRead(window);
    window.actions().exportEvents->trigger();
    QApplication::setActiveWindow(window.exportDialog());
    return *window.exportDialog();
}

} // namespace

bool Screenshots::renderExport(const QString &theme, QSize size)
{
    const QString program = write(QStringLiteral("made-up-program"), madeUpProgram);
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    bool good = grab(QStringLiteral("export"), theme, size, [this](MainWindow &window) {
        ExportDialog &dialog = openExportOf(window, {exampleFile(), requestsFile()});
        dialog.chooseFormat(QStringLiteral("pdf"));
    });
    good &= grab(QStringLiteral("export-values"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        window.openPasted(QStringLiteral("{\"event\":\"pasted\"}"));
        ExportDialog &dialog = openExportOf(window, {requestsFile()});
        dialog.form().values().setChecked(true);
        dialog.form().values().setFocus();
    });
    good &= grab(QStringLiteral("export-table"), theme, size, [this](MainWindow &window) {
        openExportOf(window, {exampleFile()}).what().setCurrent(ExportDialog::Table);
    });
    good &= grab(QStringLiteral("export-done"), theme, size, [&](MainWindow &window) {
        window.setReportProgram(program);
        ExportDialog &dialog = openExportOf(window, {exampleFile()});
        dialog.chooseFormat(QStringLiteral("pdf"));
        dialog.goButton().click();
        waitFor([&dialog] { return !dialog.making().isRunning(); });
    });
    good &= grab(QStringLiteral("export-busy"), theme, size, [&](MainWindow &window) {
        window.setReportProgram(write(QStringLiteral("slow-program"), "#!/bin/sh\nexec sleep 60\n"));
        QFile::setPermissions(m_scratch + QStringLiteral("/slow-program"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        openExportOf(window, {exampleFile()}).goButton().click();
    });
    good &= grab(QStringLiteral("export-failed"), theme, size, [&](MainWindow &window) {
        window.setReportProgram(QStringLiteral("/usr/bin/no-such-program"));
        ExportDialog &dialog = openExportOf(window, {exampleFile()});
        dialog.goButton().click();
        waitFor([&dialog] { return !dialog.making().isRunning(); });
    });
    return good;
}

} // namespace telltale::ui
