// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_engine.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/capture_panel.h"
#include "ui/capture/held_pane.h"
#include "ui/widgets/banner.h"
#include "ui/window.h"

/// What the window shows of a capture, for tests that look at it.
namespace telltale::tests {

/// It captures, and nothing has come yet.
inline std::shared_ptr<Wire> startCapture(Window &it)
{
    auto wire = std::make_shared<Wire>();
    it.window->setCaptureEngine(std::make_unique<FakeEngine>(wire));
    it.actions().capture->trigger();
    [&] {
        QTRY_VERIFY(it.window->capture().session().isRunning());
        QTRY_VERIFY(it.isIdle());
    }();
    return wire;
}

inline void showWaiting(Window &it)
{
    startCapture(it);
}

/// The panel is open, over what has come, with everything in it that can be missing from a capture.
inline void showCapturePanel(Window &it)
{
    const std::shared_ptr<Wire> wire = startCapture(it);
    for (int number = 0; number < 3; ++number)
        wire->receive("{\"event\":\"came\",\"n\":" + QByteArray::number(number) + "}");
    QTRY_COMPARE(it.window->session().capture.size(), std::size_t(3));
    wire->change([](privacy::CaptureCounters &counters) {
        counters.refused = counters.refusals["space-before-colon"] = 4;
        counters.unrecorded = 1;
        counters.tunnels = 1;
        counters.tunnelBytes = 12'345;
    });
    wire->setTunnels({{"update.example.com:443", "not-in-scope", "/usr/bin/node", 3, 1, 12'000, 345},
                      {"10.0.0.7:5432", "silent", "", 1, 1, 0, 0}});
    wire->trouble = QStringLiteral("The record cannot grow: the disk is full.");
    it.actions().capturePanel->trigger();
    QTRY_VERIFY(it.window->capture().panel()->isVisible());
    QTRY_VERIFY(it.window->capture().panel()->trouble().isVisible());
}

inline void showHeldRequests(Window &it)
{
    const std::shared_ptr<Wire> wire = startCapture(it);
    it.actions().hold->trigger();
    wire->ask("http://api.example.com:80", "POST /v1/track HTTP/1.1\r\n\r\n");
    wire->ask("http://api.example.com:80", "GET /flags HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(it.window->capture().held().model().rowCount(), 2);
    QTRY_VERIFY(it.window->capture().held().table().isVisible());
}

} // namespace telltale::tests
