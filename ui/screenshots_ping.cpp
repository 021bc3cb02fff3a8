// SPDX-License-Identifier: GPL-3.0-or-later
// The Ping page in its states, over this machine's loopback alone.
#include "privacy/keys/key_source.h"
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/ping/live_ping_wire.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_run_pane.h"
#include "ui/ping/ping_sending.h"
#include "ui/ping/ping_template_list.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace telltale::ui {

namespace {

void showPing(MainWindow &window, const QString &scratch)
{
    window.setPingWire(std::make_unique<LivePingWire>([scratch] { return scratch + QStringLiteral("/pings"); }));
    // Nobody's own key, and none is asked for.
    window.setKeys([] { return Result(privacy::KeySource(*privacy::SecretKey::fromBytes("of the pictures alone"))); });
    window.actions().pagePing->trigger();
    PingPage &page = window.ping();
    page.chooseTemplate("appsmith-server-setup");
    waitFor([&page] {
        const PingDraft &draft = page.draft();
        return draft.outcome().has_value() || draft.problem() || !draft.policyProblem().isEmpty();
    });
}

void sendPingNow(PingPage &page)
{
    const int before = page.history().rowCount();
    page.send();
    waitFor([&page, before] { return page.history().rowCount() > before && !page.isBusy(); });
}

/// Nobody is looked up, and nothing is sent.
class QuietWire : public LivePingWire
{
public:
    using LivePingWire::LivePingWire;
    void lookUp(const network::PingTarget &, const network::PingOptions &, Addresses told) override
    {
        told({"198.51.100.17", "198.51.100.18"}, {});
    }
    void send(const network::PingOptions &, network::PingRequest, Done) override {}
};

} // namespace

bool Screenshots::renderPing(const QString &theme, QSize size)
{
    bool good = grab(QStringLiteral("ping"), theme, size, [this](MainWindow &window) {
        showPing(window, m_scratch);
        sendPingNow(window.ping());
        window.ping().chooseTemplate("appsmith-keep-alive");
        sendPingNow(window.ping());
        window.ping().chooseTemplate("appsmith-server-setup");
        sendPingNow(window.ping());
        window.ping().list().setFocus();
    });
    good &= grab(QStringLiteral("ping-composing"), theme, size, [this](MainWindow &window) {
        showPing(window, m_scratch);
        window.ping().compose().target().setFocus();
    });
    good &= grab(QStringLiteral("ping-confirming"), theme, size, [this](MainWindow &window) {
        window.setPingWire(std::make_unique<QuietWire>([this] { return m_scratch; }));
        window.actions().pagePing->trigger();
        window.ping().chooseTemplate("appsmith-server-setup");
        window.ping().compose().target().setEditText(QStringLiteral("https://api.segment.io/v1/track"));
        window.ping().send();
    });
    good &= grab(QStringLiteral("ping-received"), theme, size, [this](MainWindow &window) {
        showPing(window, m_scratch);
        sendPingNow(window.ping());
        waitFor([&window] { return window.ping().history().at(0)->received.has_value(); });
        window.ping().answer().tabs().setCurrent(PingAnswerPane::Received);
        window.ping().historyTable().setFocus();
    });
    good &= grab(QStringLiteral("ping-failed"), theme, size, [this](MainWindow &window) {
        showPing(window, m_scratch);
        window.ping().compose().target().setEditText(QStringLiteral("http://127.0.0.1:9/v1/track"));
        sendPingNow(window.ping());
        window.ping().historyTable().setFocus();
    });
    good &= grab(QStringLiteral("ping-repeating"), theme, size, [this](MainWindow &window) {
        showPing(window, m_scratch);
        window.ping().compose().sending().count().setValue(400);
        window.ping().compose().sending().interval().setText(QStringLiteral("10 ms"));
        window.ping().send();
        waitFor([&window] { return !window.ping().isBusy() || window.ping().wire()->summary().finished > 150; });
        QCoreApplication::processEvents();
    });
    good &= grab(QStringLiteral("ping-policy"), theme, size, [this](MainWindow &window) {
        showPing(window, m_scratch);
        window.ping().request().tabs().setCurrent(PingRequestPane::BeforeAfter);
    });
    return good;
}

} // namespace telltale::ui
