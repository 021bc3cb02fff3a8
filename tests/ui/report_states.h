// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fake_program.h"
#include "ui/report/export_dialog.h"
#include "ui/report/report_form.h"
#include "ui/report/report_result.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include <QCheckBox>

/// What the window shows of an export, for tests that look at it.
namespace telltale::tests {

inline ui::ExportDialog &openExport(Window &it)
{
    it.actions().exportEvents->trigger();
    if (it.window->exportDialog() == nullptr)
        qFatal("no dialog");
    QApplication::setActiveWindow(it.window->exportDialog());
    return *it.window->exportDialog();
}

/// A file and something pasted, with values that are to be shown.
inline void showExport(Window &it)
{
    it.openExample();
    it.window->openPasted(QStringLiteral("{\"event\":\"pasted\"}"));
    QTRY_VERIFY(it.isIdle());
    openExport(it).form().values().setChecked(true);
}

inline void showExportOfTable(Window &it)
{
    it.openExample();
    openExport(it).what().setCurrent(ui::ExportDialog::Table);
}

/// A report was made, with findings.
inline void showExportDone(Window &it)
{
    const FakeProgram program("printf whole > \"$out\"; echo '3 fields are declared nowhere' >&2; exit 1");
    it.window->setReportProgram(program.path());
    it.openExample();
    ui::ExportDialog &dialog = openExport(it);
    dialog.goButton().click();
    QTRY_VERIFY(dialog.result().isVisible());
}

/// None was made.
inline void showExportFailed(Window &it)
{
    it.window->setReportProgram(QStringLiteral("/no/such/program"));
    it.openExample();
    ui::ExportDialog &dialog = openExport(it);
    dialog.goButton().click();
    QTRY_VERIFY(dialog.result().isVisible());
}

} // namespace telltale::tests
