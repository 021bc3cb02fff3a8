// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capturing.h"
#include "fake_run.h"
#include "ui/run/run_desk.h"
#include "ui/run/run_pane.h"
#include "ui/run/run_panel.h"
#include "ui/run/terminal_view.h"

namespace telltale::tests {

/// The window with a program that the test plays.
class Running : public Capturing
{
public:
    Running() { window().setRunEngine(program); }

    ui::RunDesk &run() { return window().run(); }
    ui::RunSession &runSession() { return run().session(); }
    ui::RunPanel &panel() { return *run().panel(); }
    ui::RunPane &pane() { return run().pane(); }
    /// Types a command and runs it.
    void start(const QString &command = QStringLiteral("node app.js"))
    {
        it.actions().run->setChecked(true);
        panel().command().setFocus();
        panel().command().selectAll();
        QTest::keyClicks(&panel().command(), command);
        QTest::keyClick(&panel().command(), Qt::Key_Return);
        QTRY_VERIFY(runSession().isRunning());
        QTRY_VERIFY(isIdle());
    }
    void end(int status = 0)
    {
        program->end(status);
        QTRY_VERIFY(runSession().state() == ui::RunSession::State::Off);
        QTRY_VERIFY(isIdle());
    }
    QString printed() { return pane().terminal().toPlainText(); }

    std::shared_ptr<FakeRun> program = std::make_shared<FakeRun>();
};

} // namespace telltale::tests
