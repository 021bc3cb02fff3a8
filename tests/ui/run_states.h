// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_engine.h"
#include "fake_run.h"
#include "ui/capture/capture_desk.h"
#include "ui/run/coverage_strip.h"
#include "ui/run/run_desk.h"
#include "ui/run/run_pane.h"
#include "ui/run/run_panel.h"
#include "ui/run/terminal_view.h"
#include "ui/widgets/button.h"
#include "ui/window.h"

#include <QLineEdit>

/// What the window shows of a program that is run, for tests that look at it.
namespace telltale::tests {

/// The panel is open, with what was run last, and with something wrong in every field.
inline void showRunPanel(Window &it)
{
    it.window->setRunEngine(std::make_shared<FakeRun>());
    models::RecentRuns &recent = it.window->run().recent();
    for (const char *command : {"yarn dev", "./gradlew bootRun", "node server.js", "python3 -m http.server"})
        recent.add({QString::fromUtf8(command), QStringLiteral("/srv/app"), QStringLiteral("A=1"), true});
    it.actions().run->trigger();
    it.window->run().panel()->fill(
        {QStringLiteral("node app.js | cat"), QStringLiteral("/no/such/folder"), QStringLiteral("API_KEY=\nB"), true});
    QTRY_VERIFY(it.window->run().panel()->isVisible());
}

/// The panel is open, and something else is in the way.
inline void showRunInTheWay(Window &it)
{
    it.window->setRunEngine(std::make_shared<FakeRun>());
    it.window->setCaptureEngine(std::make_unique<FakeEngine>(std::make_shared<Wire>()));
    it.actions().capture->trigger();
    QTRY_VERIFY(it.window->capture().session().isRunning());
    it.actions().run->trigger();
    it.window->run().panel()->fill({QStringLiteral("node app.js"), QStringLiteral("/"), {}, false});
    QTRY_VERIFY(it.window->run().panel()->stopCapture().isVisible());
}

inline std::shared_ptr<FakeRun> startProgram(Window &it)
{
    auto program = std::make_shared<FakeRun>();
    it.window->setRunEngine(program);
    it.window->run().panel()->fill({QStringLiteral("node app.js"), QStringLiteral("/"), {}, false});
    Q_EMIT it.window->run().panel()->command().returnPressed();
    [&] {
        QTRY_VERIFY(it.window->run().session().isRunning());
        QTRY_VERIFY(it.isIdle());
    }();
    std::string printed = "plain\r\n";
    for (int color = 0; color < 8; ++color)
        printed += "\033[3" + std::to_string(color) + "mwords in a colour\033[0m\r\n";
    printed += "\033[1mheavy\033[0m \033[2mfaint\033[0m underlined\r\n"; // grounds: see tst_run_window
    program->print(printed);
    [&] {
        QTRY_VERIFY(it.window->run().pane().terminal().toPlainText().contains(QStringLiteral("underlined")));
        program->send("{\"event\":\"came\",\"n\":1}");
        QTRY_COMPARE(it.window->session().capture.size(), std::size_t(1));
        QTRY_VERIFY(it.isIdle());
    }();
    return program;
}

inline void showRunning(Window &it)
{
    startProgram(it);
}

inline void showRunEnded(Window &it)
{
    const std::shared_ptr<FakeRun> program = startProgram(it);
    program->coverage.tunnels = {{"db.internal:5432", "silent", "/usr/bin/node", 1, 0, 4'812, 91'200}};
    program->coverage.left = {{4711, "/usr/bin/node"}};
    program->end(3);
    QTRY_VERIFY(it.window->run().session().state() == ui::RunSession::State::Off);
    QTRY_VERIFY(it.window->run().pane().coverage().isVisible());
}

} // namespace telltale::tests
