// SPDX-License-Identifier: GPL-3.0-or-later
// The Privacy page in its states, on a machine that is made for it.
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/models/policy_desk.h"
#include "ui/models/policy_run.h"
#include "ui/privacy/change_preview.h"
#include "ui/privacy/privacy_page.h"
#include "ui/privacy/rule_editor.h"
#include "ui/privacy/rule_pane.h"
#include "ui/privacy/server_pane.h"
#include "ui/privacy/switch_pane.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/screenshots_server.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>

namespace telltale::ui {

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

void showPrivacy(MainWindow &window, const QString &machine)
{
    PrivacyPage &page = window.privacy();
    page.board().setRoots([root = machine.toStdString()](const std::string &folder) {
        privacy::SwitchRoots roots = privacy::SwitchRoots::ofFolder(folder.empty() ? root : folder);
        roots.places["stacks"] = root + "/appsmith-stacks";
        roots.configHome = root + "/home/.config";
        return roots;
    });
    window.actions().pagePrivacy->trigger();
    page.board().read();
    waitFor([&page] { return page.board().isRead() && !page.board().isReading(); });
}

/// Some rules that hit something in the example, as a person's own.
void chooseRules(MainWindow &window)
{
    models::PolicyDesk &desk = window.policy();
    const bool isReady = desk.isOwn() && !desk.policy()->rules.empty();
    if (!isReady && desk.choose("default"))
        static_cast<void>(desk.copyToOwn()); // without it the ready ones are shown
}

void waitForCounts(MainWindow &window)
{
    models::PolicyRun &run = window.privacy().policyRun();
    waitFor([&run] { return run.counts() != nullptr && run.isWhole() && !run.isRunning(); });
}

void planOff(MainWindow &window, const char *product)
{
    PrivacyPage &page = window.privacy();
    const int entry = page.board().find(product);
    page.switches().choose(entry);
    page.board().plan(entry, privacy::SwitchState::Off);
    waitFor([&page] { return page.board().planned().has_value(); });
}

/// Somebody has connected to the running server, and looks at what would be sent.
void planOnServer(MainWindow &window)
{
    PrivacyPage &page = window.privacy();
    models::SwitchBoard &board = page.board();
    const models::ServerPlace place{"appsmith", {}};
    board.servers().connectTo(place, PicturedServer::access(), "APPSMITH_DISABLE_TELEMETRY");
    waitFor([&] { return board.servers().access(place) != nullptr && !board.isReading(); });
    page.switches().choose(board.find("appsmith"));
    page.switches().tree().expand(page.switches().tree().currentIndex());
    planOff(window, "appsmith");
}

privacy::ProofRow exampleRow(const char *label, std::uint64_t on, std::uint64_t off, bool isAlways)
{
    privacy::ProofRow row;
    row.label = label;
    row.baseline = on;
    row.watch = off;
    row.isDeclared = true;
    row.isAlwaysSent = isAlways;
    row.gate = isAlways ? audit::Gate::Always : audit::Gate::WhenEnabled;
    row.hosts = {isAlways ? "https://cs.appsmith.com" : "https://api.segment.io"};
    return row;
}

/// What a proof with the real server would come to, with made-up numbers.
privacy::ProofVerdict exampleVerdict()
{
    constexpr std::int64_t minute = 60'000;
    privacy::ProofVerdict verdict;
    verdict.outcome = privacy::ProofOutcome::AlwaysSentOnly;
    verdict.product = "appsmith";
    verdict.title = "Appsmith";
    verdict.rows = {exampleRow("execute_ACTION_TRIGGERED", 9, 0, false),
                    exampleRow("APPLICATIONS_PAGE_LOAD", 4, 0, false), exampleRow("GET /api/v1/releases", 1, 13, true)};
    verdict.baseline = 14;
    verdict.watch = 13;
    verdict.timeline.began = 1'700'000'000'000;
    verdict.timeline.switchedOff = verdict.timeline.began + 10 * minute;
    verdict.timeline.heeded = *verdict.timeline.switchedOff + minute;
    verdict.timeline.ended = *verdict.timeline.heeded + 1'450 * minute;
    verdict.timeline.baselineState = privacy::SwitchState::On;
    verdict.timeline.offState = privacy::SwitchState::Off;
    verdict.timeline.endState = privacy::SwitchState::Off;
    verdict.timeline.coverage.isKnown = true;
    verdict.longest = {"instance-active", "Instance Active", "6h, in the newest releases 24h", std::chrono::hours(24)};
    return verdict;
}

} // namespace

/// Some products that are switched on, off, and on by themselves.
QString Screenshots::machine() const
{
    const QString root = m_scratch + QStringLiteral("/machine");
    put(root + QStringLiteral("/appsmith-stacks/configuration/docker.env"),
        "APPSMITH_MAIL_ENABLED=false\nAPPSMITH_RECAPTCHA_ENABLED=\nAPPSMITH_DISABLE_TELEMETRY=false\n"
        "APPSMITH_DISABLE_INTERCOM=true\n");
    put(root + QStringLiteral("/etc/grafana/grafana.ini"), "[analytics]\n;reporting_enabled = true\n");
    put(root + QStringLiteral("/etc/netdata/.opt-out-from-anonymous-statistics"), {});
    put(root + QStringLiteral("/home/.config/Code/User/settings.json"),
        "{\n    \"telemetry.telemetryLevel\": \"off\"\n}\n");
    put(root + QStringLiteral("/etc/fwupd/remotes.d/lvfs.conf"), "[fwupd Remote]\nAutomaticReports=maybe\n");
    return root;
}

bool Screenshots::renderPrivacy(const QString &theme, QSize size)
{
    bool good = grab(QStringLiteral("privacy"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        chooseRules(window);
        showPrivacy(window, machine());
        planOff(window, "appsmith");
        waitForCounts(window);
        window.privacy().switches().tree().setFocus();
    });
    good &= grab(QStringLiteral("privacy-rule"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        chooseRules(window);
        showPrivacy(window, machine());
        waitForCounts(window);
        Q_EMIT window.privacy().rules().editRequested(3);
        waitFor([&window] { return !window.privacy().ruleEditor().exampleTexts().isEmpty(); });
    });
    good &= grab(QStringLiteral("privacy-text"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        chooseRules(window);
        showPrivacy(window, machine());
        waitForCounts(window);
        Q_EMIT window.privacy().rules().textRequested();
    });
    good &= grab(QStringLiteral("privacy-proof"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        chooseRules(window);
        showPrivacy(window, machine());
        waitForCounts(window);
        window.privacy().switches().choose(window.privacy().board().find("appsmith"));
        window.privacy().proofRun().present(exampleVerdict());
    });
    good &= grab(QStringLiteral("privacy-server"), theme, size, [this](MainWindow &window) {
        showPrivacy(window, machine());
        planOnServer(window);
    });
    good &= grab(QStringLiteral("privacy-server-form"), theme, size, [this](MainWindow &window) {
        showPrivacy(window, machine());
        PrivacyPage &page = window.privacy();
        Q_EMIT page.switches().connectWanted(page.board().find("appsmith"));
        page.server().address().setText(QStringLiteral("http://appsmith.example.com"));
        page.server().user().setText(QStringLiteral("admin@example.com"));
    });
    good &= grab(QStringLiteral("privacy-empty"), theme, size,
                 [this](MainWindow &window) { showPrivacy(window, m_scratch + QStringLiteral("/nowhere")); });
    return good;
}

} // namespace telltale::ui
