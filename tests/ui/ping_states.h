// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spied_ping_wire.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_sending.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace telltale::tests {

// States of the Ping page.

inline void showPing(Window &it)
{
    static QTemporaryDir folder;
    it.window->setPingWire(std::make_unique<SpiedPingWire>(folder.path(), std::make_shared<SpiedPings>()));
    it.actions().pagePing->trigger();
    it.window->ping().chooseTemplate("appsmith-server-setup");
    QTRY_VERIFY(it.window->ping().draft().outcome().has_value());
}

inline void showPingAnswer(Window &it)
{
    showPing(it);
    it.window->ping().send();
    QTRY_VERIFY(it.window->ping().history().rowCount() == 1 && it.window->ping().history().at(0)->received);
    it.window->ping().answer().tabs().setCurrent(ui::PingAnswerPane::Received);
}

inline void showPingQuestion(Window &it)
{
    showPing(it);
    it.window->ping().compose().target().setEditText(QStringLiteral("https://api.segment.io/v1/track"));
    it.window->ping().send();
    QTRY_VERIFY(it.window->ping().compose().confirm().typedHost().isVisible());
}

inline void showPingFailed(Window &it)
{
    showPing(it);
    it.window->ping().compose().connectionButton().click();
    it.window->ping().compose().target().setEditText(QStringLiteral("http://127.0.0.1:1/"));
    it.window->ping().send();
    QTRY_COMPARE(it.window->ping().history().rowCount(), 1);
}

inline void showPingRun(Window &it)
{
    showPing(it);
    it.window->ping().compose().sending().count().setValue(20);
    it.window->ping().send();
    QTRY_COMPARE(it.window->ping().history().rowCount(), 1);
}

inline void showPingWrong(Window &it)
{
    showPing(it);
    it.window->ping().draft().chooseText("ipAddress", "300.1");
    it.window->ping().request().tabs().setCurrent(ui::PingRequestPane::BeforeAfter);
}

} // namespace telltale::tests
