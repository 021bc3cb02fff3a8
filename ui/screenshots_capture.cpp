// SPDX-License-Identifier: GPL-3.0-or-later
// A capture in its states, with an engine that plays one.
#include "ui/actions.h"
#include "ui/capture/capture_desk.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

namespace telltale::ui {

namespace {

/// Captures what it was given: the record is there at once, and nothing more comes.
class PlayedEngine : public CaptureEngine, public privacy::Forwarder
{
public:
    PlayedEngine(QByteArray record, QString trouble) : m_record(std::move(record)), m_trouble(std::move(trouble)) {}

    Result<QString> start(const CaptureSettings &settings, privacy::ExchangeJudge &, std::function<void()>) override
    {
        QFile file(settings.record);
        if (!file.open(QIODevice::WriteOnly) || file.write(m_record) != m_record.size())
            return Error{"record-not-writable", file.errorString()};
        return QString::fromStdString(settings.listen);
    }
    privacy::CaptureCounters stop() override { return {}; }
    CaptureTrust trust() const override { return m_trust; }
    privacy::Forwarder *forwarder() override { return this; }
    std::vector<privacy::TunnelSummary> tunnels() const override { return m_tunnels; }
    void passUnread()
    {
        m_trust = {CaptureTrust::Kind::Lasting,
                   QStringLiteral("5E:91:0C:7A:44:D3:B8:2F:19:E6:05:AD:73:C1:F8:26:9B:40:EE:57:13:8C:62:DA:F1:0B:95:"
                                  "3E:A7:C4:68:1D"),
                   QStringLiteral("/home/anna/.local/share/telltale/ca/certificate.pem"),
                   {}};
        m_tunnels = {{"registry.npmjs.org:443", "not-in-scope", "/usr/bin/node", 12, 0, 48'211, 9'204'117},
                     {"api.github.com:443", "not-in-scope", "/usr/bin/git", 3, 1, 5'120, 88'042},
                     {"10.0.4.7:5432", "silent", "/usr/lib/postgresql/15/bin/psql", 1, 1, 910, 12'044},
                     {"updates.example.com:443", "not-in-scope", "", 1, 0, 702, 3'811}};
    }
    QString trouble() const override { return m_trouble; }

    std::vector<privacy::HeldExchange> held() const override { return m_held; }
    void release(std::uint64_t) override {}
    void drop(std::uint64_t) override {}
    privacy::CaptureCounters counters() const override
    {
        privacy::CaptureCounters counters;
        if (m_record.isEmpty())
            return counters;
        counters.exchanges = m_seen += 12;
        counters.refused = 3;
        counters.refusals = {{"bare-lf", 2}, {"bad-field-name", 1}};
        counters.tunnels = 1;
        counters.tunnelBytes = 12'000;
        counters.unrecorded = m_trouble.isEmpty() ? 0 : 2;
        counters.held = m_held.size();
        return counters;
    }
    void hold()
    {
        const std::int64_t now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
        const auto seconds = [now](std::int64_t count) { return now - count * 1'000'000'000; };
        m_held = {{1202, seconds(94), "POST", "/v1/batch?key=demo", "http://api.segment.io:80", 1412},
                  {1203, seconds(41), "POST", "/track/?verbose=1", "http://api.mixpanel.com:80", 873},
                  {1204, seconds(3), "GET", "/flags?user=659cf0bd504813315c336bf7", "http://flags.example.com:80", 0}};
    }

private:
    mutable std::uint64_t m_seen = 1180; ///< a few more each time that somebody asks
    QByteArray m_record;
    QString m_trouble;
    std::vector<privacy::HeldExchange> m_held;
    std::vector<privacy::TunnelSummary> m_tunnels;
    CaptureTrust m_trust;
};

void waitForCount(MainWindow &window)
{
    QEventLoop loop;
    QObject::connect(&window.capture().session(), &CaptureSession::counted, &loop, &QEventLoop::quit);
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
}

PlayedEngine &startCapture(MainWindow &window, const QByteArray &record, const QString &trouble = {},
                           bool hasTunnels = false)
{
    auto engine = std::make_unique<PlayedEngine>(record, trouble);
    if (hasTunnels)
        engine->passUnread();
    PlayedEngine &played = *engine;
    window.setCaptureEngine(std::move(engine));
    window.actions().capture->trigger();
    waitForCount(window);
    waitUntilRead(window);
    return played;
}

} // namespace

bool Screenshots::renderCapture(const QString &theme, QSize size)
{
    QFile sample(exchangesFile());
    const QByteArray record = sample.open(QIODevice::ReadOnly) ? sample.readAll() : QByteArray();
    bool good = grab(QStringLiteral("capture-panel"), theme, size, [&](MainWindow &window) {
        window.setCaptureEngine(std::make_unique<PlayedEngine>(QByteArray(), QString()));
        window.showExample();
        waitUntilRead(window);
        window.actions().capturePanel->trigger();
    });
    good &= grab(QStringLiteral("capture-waiting"), theme, size,
                 [](MainWindow &window) { startCapture(window, QByteArray()); });
    good &= grab(QStringLiteral("capturing"), theme, size, [&](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        startCapture(window, record);
        window.inspect().events().setFocus();
    });
    good &= grab(QStringLiteral("capture-paused"), theme, size, [&](MainWindow &window) {
        startCapture(window, record);
        window.actions().pauseView->trigger();
        waitForCount(window);
        window.inspect().events().setFocus();
    });
    good &= grab(QStringLiteral("holding"), theme, size, [&](MainWindow &window) {
        PlayedEngine &engine = startCapture(window, record);
        engine.hold();
        window.actions().hold->trigger();
        waitForCount(window);
    });
    good &= grab(QStringLiteral("capture-trouble"), theme, size, [&](MainWindow &window) {
        startCapture(window, record,
                     QStringLiteral(
                         "The record cannot grow, since its disk is full. Requests are refused until there is room."));
        window.actions().capturePanel->trigger();
    });
    good &= grab(QStringLiteral("capture-tunnels"), theme, size, [&](MainWindow &window) {
        startCapture(window, record, {}, true);
        window.actions().capturePanel->trigger();
    });
    good &= grab(QStringLiteral("capture-failed"), theme, size, [&](MainWindow &window) {
        window.setCaptureEngine(std::make_unique<PlayedEngine>(QByteArray(), QString()));
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        Q_EMIT window.capture().failed(
            QStringLiteral("127.0.0.1:8642 is taken by another program; choose another port"));
        window.inspect().events().setFocus();
    });
    return good;
}

} // namespace telltale::ui
