// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is run, in its states, with an engine that plays one.
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/run/environment_edit.h"
#include "ui/run/run_desk.h"
#include "ui/run/run_pane.h"
#include "ui/run/run_panel.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>

#include <atomic>

namespace telltale::ui {

namespace {

const char *playedOutput()
{
    return "\033[1m> shop@4.2.0 start\033[0m\r\n\033[1m> node server.js\033[0m\r\n\r\n"
           "\033[36m[telemetry]\033[0m Segment ready, flush every 10 s\r\n"
           "\033[36m[telemetry]\033[0m Sentry 7.114.0, environment \033[33mproduction\033[0m\r\n"
           "\033[32m\xE2\x9C\x93\033[0m connected to the database in 41 ms\r\n"
           "\033[32m\xE2\x9C\x93\033[0m listening on http://localhost:3000\r\n"
           "GET / \033[32m200\033[0m 12.1 ms - 1874\r\n"
           "GET /login \033[32m200\033[0m 3.4 ms - 911\r\n"
           "\033[43m WARN \033[0m feature flags: no answer from flags.example.com within 3000 ms\r\n"
           "\033[41m ERROR \033[0m \033[31mTypeError: Cannot read properties of undefined (reading 'id')\033[0m\r\n"
           "    \033[2mat Cart.total (/srv/shop/lib/cart.js:41:19)\033[0m\r\n"
           "    \033[2mat /srv/shop/routes/checkout.js:17:22\033[0m\r\n"
           "POST /checkout \033[31m500\033[0m 8.9 ms - 62\r\n"
           "flushing \033[35m12\033[0m events: [########            ] 40 %\r\033[Kflushing \033[35m12\033[0m events: "
           "[####################] 100 %\r\n"
           "a name that turns the line around: \xE2\x80\xAEgnp.exe\r\n";
}

/// Prints and sends what it was given; ends when it is asked to.
class PlayedRun : public RunEngine, public privacy::Forwarder
{
public:
    explicit PlayedRun(QByteArray record) : m_record(std::move(record)) {}

    Result<QString> start(const RunSettings &settings, privacy::ExchangeJudge &, RunEvents events) override
    {
        if (settings.words.front() == "nodejs")
            return Error{"program-not-found", QStringLiteral("there is no program nodejs in PATH")};
        QFile file(settings.capture.record);
        if (!file.open(QIODevice::WriteOnly) || file.write(m_record) != m_record.size())
            return Error{"record-not-writable", file.errorString()};
        m_events = std::move(events);
        m_output = playedOutput();
        m_events.onOutput();
        return QStringLiteral("127.0.0.1:40123");
    }
    RunCoverage stop() override
    {
        RunCoverage coverage;
        coverage.counters = counters();
        coverage.counters.tlsOpened = 9;
        coverage.counters.redirected = coverage.counters.connections = 11;
        coverage.tunnels = {{"db.internal:5432", "silent", "/usr/bin/node", 1, 0, 4'812, 91'200},
                            {"", "program-go", "/srv/shop/node_modules/esbuild/bin/esbuild", 1, 0, 0, 0}};
        coverage.left = {{4711, "/usr/bin/node"}};
        return coverage;
    }
    std::string takeOutput(std::size_t) override { return std::exchange(m_output, {}); }
    void write(std::string) override {}
    bool hidesInput() const override { return false; }
    void resize(int, int) override {}
    void signal(int number) override
    {
        m_events.onEnded(128 + number);
        m_events.onSettled();
    }
    privacy::Forwarder *forwarder() override { return this; }
    QString trouble() const override { return {}; }

    std::vector<privacy::HeldExchange> held() const override { return {}; }
    void release(std::uint64_t) override {}
    void drop(std::uint64_t) override {}
    privacy::CaptureCounters counters() const override
    {
        privacy::CaptureCounters counters;
        counters.exchanges = 12;
        return counters;
    }

private:
    QByteArray m_record;
    std::string m_output;
    RunEvents m_events;
};

void rememberRuns(MainWindow &window)
{
    const QString home = QDir::homePath();
    models::RecentRuns &recent = window.run().recent();
    recent.add({QStringLiteral("./gradlew bootRun --args='--spring.profiles.active=dev'"),
                home + QStringLiteral("/work/billing"),
                {},
                false});
    recent.add({QStringLiteral("python3 -m http.server 8000"), home, {}, false});
    recent.add({QStringLiteral("yarn dev"), home + QStringLiteral("/work/appsmith/app/client"),
                QStringLiteral("NEXT_TELEMETRY_DEBUG=1"), true});
    recent.add({QStringLiteral("node server.js"), home,
                QStringLiteral("NODE_ENV=production\nPORT=3000\nSEGMENT_WRITE_KEY=x"), false});
}

RunPanel &openPanel(MainWindow &window, const QByteArray &record)
{
    window.setRunEngine(std::make_shared<PlayedRun>(record));
    rememberRuns(window);
    window.actions().run->trigger();
    return *window.run().panel();
}

void startRun(MainWindow &window, const QByteArray &record, const QString &command)
{
    RunPanel &panel = openPanel(window, record);
    panel.fill({command, QDir::homePath(), {}, false});
    Q_EMIT panel.command().returnPressed();
    waitFor([&window] { return window.run().session().isRunning(); });
    waitUntilRead(window);
}

} // namespace

bool Screenshots::renderRun(const QString &theme, QSize size)
{
    QFile sample(exchangesFile());
    const QByteArray record = sample.open(QIODevice::ReadOnly) ? sample.readAll() : QByteArray();
    bool good = grab(QStringLiteral("run-panel"), theme, size, [&](MainWindow &window) {
        window.showExample();
        waitUntilRead(window);
        RunPanel &panel = openPanel(window, record);
        panel.fill(window.run().recent().at(0));
        panel.environment().setText(QStringLiteral("NODE_ENV=production\nPORT=3000\nSEGMENT_WRITE_KEY=x"));
        panel.sandbox().setChecked(true);
    });
    good &= grab(QStringLiteral("run-wrong"), theme, size, [&](MainWindow &window) {
        window.showExample();
        waitUntilRead(window);
        RunPanel &panel = openPanel(window, record);
        panel.fill({QStringLiteral("node server.js > log.txt"), QDir::homePath() + QStringLiteral("/work/shop"),
                    QStringLiteral("NODE_ENV=production\nSEGMENT_WRITE_KEY="), false});
    });
    good &= grab(QStringLiteral("run-waiting"), theme, size,
                 [&](MainWindow &window) { startRun(window, QByteArray(), QStringLiteral("npm start")); });
    good &= grab(QStringLiteral("running"), theme, size, [&](MainWindow &window) {
        startRun(window, record, QStringLiteral("npm start"));
        window.inspect().events().setFocus();
    });
    good &= grab(QStringLiteral("run-ended"), theme, size, [&](MainWindow &window) {
        startRun(window, record, QStringLiteral("npm start"));
        window.actions().stopRun->trigger();
        waitFor([&window] { return window.run().session().state() == RunSession::State::Off; });
        window.notice().closeMessage(); // the log does not take what is played for a record
        waitUntilRead(window);
        window.inspect().events().setFocus();
    });
    good &= grab(QStringLiteral("run-failed"), theme, size, [&](MainWindow &window) {
        window.showExample();
        waitUntilRead(window);
        RunPanel &panel = openPanel(window, record);
        panel.fill({QStringLiteral("nodejs server.js"), QDir::homePath(), {}, false});
        Q_EMIT panel.command().returnPressed();
        waitFor([&panel] { return panel.isVisible() && !panel.commandProblem().isEmpty(); });
    });
    return good;
}

} // namespace telltale::ui
