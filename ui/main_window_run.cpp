// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is run in the window: its traffic is a capture, what it prints stands beside its events.
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/run/run_desk.h"
#include "ui/run/run_pane.h"
#include "ui/run/run_session.h"

namespace telltale::ui {

void MainWindow::setRunEngine(std::shared_ptr<RunEngine> engine)
{
    m_run->session().setEngine(std::move(engine));
}

void MainWindow::connectRun()
{
    m_run->makePanel(*centralWidget());
    m_inspect->setBeside(m_run->pane());
    connect(m_run, &RunDesk::changed, this, &MainWindow::showCaptureState);
    connect(&m_run->pane(), &RunPane::closed, this, &MainWindow::focusPage);
}

} // namespace telltale::ui
