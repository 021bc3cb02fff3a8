// SPDX-License-Identifier: GPL-3.0-or-later
// Real telemetry SDKs send through the reverse proxy to the collector, both recording: everything that they sent is in
// both records, the same bytes, and can be taken apart.
#include "clients/sdk_client.h"
#include "intercept/captured.h"
#include "payload/loaders/record/record_tail.h"
#include "support/recording_exchanges.h"
#include "support/recording_sink.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace telltale;
using namespace telltale::test;

namespace {

const QString source = QStringLiteral(TELLTALE_SHARED_DIR "/protocols");

} // namespace

class TestClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isCapturedWhole_data();
    void isCapturedWhole();
};

void TestClients::initTestCase()
{
    if (!QFile::exists(source + QStringLiteral("/clients")))
        QSKIP("The clients are not here (TELLTALE_SHARED_DIR)");
}

void TestClients::isCapturedWhole_data()
{
    QTest::addColumn<int>("least"); ///< exchanges
    QTest::addColumn<QList<QByteArray>>("texts");
    QTest::addColumn<QList<QByteArray>>("events");
    const auto row = [](const char *name, int least, const QList<QByteArray> &texts, const QList<QByteArray> &events) {
        QTest::newRow(name) << least << texts << events;
    };
    row("segment-node", 2, {"Export Finished", "Order Completed", "App Closed", "/v1/batch"},
        {"Export Finished", "Order Completed", "App Closed"});
    row("posthog-node", 2, {"note exported", "$groupidentify", "$create_alias"},
        {"note exported", "$groupidentify", "$create_alias"});
    row("mixpanel", 6, {"data=", "/track", "/engage", "/groups"}, {"Note Exported", "Window Opened"});
    row("sentry-node", 3, {"sync fell behind", "nightly-backup", "Export loses my tables", "/envelope/"},
        {"check_in", "session", "event"});
    row("otel", 9, {"export.pdf", "SELECT notes", "disk nearly full", "/v1/traces", "/v1/logs", "/v1/metrics"},
        {"export.pdf", "SELECT notes", "exports"});
    row("amplitude-node", 3, {"/2/httpapi", "/batch"}, {"Note Exported", "$identify", "App Closed", "Batch Event 2"});
    row("rudderstack", 2, {"/v1/batch"}, {"Note Exported", "Preferences", "alias"});
    row("raven", 2, {"/api/2/store/"}, {"legacy message"});
    row("universal-analytics", 3, {"/collect", "/batch"}, {"pageview", "timing", "transaction"});
}

void TestClients::isCapturedWhole()
{
    QFETCH(int, least);
    QFETCH(QList<QByteArray>, texts);
    QFETCH(QList<QByteArray>, events);
    SdkClient client(QString::fromLatin1(QTest::currentDataTag()), source, QStringLiteral(TELLTALE_CLIENTS_DIR));
    if (const QString problem = client.install(); !problem.isEmpty())
        QSKIP(qPrintable(problem));
    const QTemporaryDir folder;
    const std::string there = folder.filePath(QStringLiteral("there.telltale")).toStdString();
    const std::string here = folder.filePath(QStringLiteral("here.telltale")).toStdString();
    Capturing collector(there);
    network::InterceptorOptions options;
    options.forward = *network::UpstreamUrl::parse("http://" + collector.interceptor->address());
    Capturing proxy(here, options);
    QString output;
    const int status =
        client.run(QStringLiteral("http://") + QString::fromStdString(proxy.interceptor->address()), output);
    QVERIFY2(status == 0, qPrintable(output.left(2000)));
    proxy.interceptor->stop();
    collector.interceptor->stop();

    const std::map<std::uint64_t, Captured> sent = capturedIn(here);
    const std::map<std::uint64_t, Captured> arrived = capturedIn(there);
    QVERIFY2(int(sent.size()) >= least, qPrintable(output.left(2000)));
    QCOMPARE(arrived.size(), sent.size());
    std::multiset<std::string> sentBodies;
    std::multiset<std::string> arrivedBodies;
    for (const auto &[number, captured] : sent)
        sentBodies.insert(captured.body);
    for (const auto &[number, captured] : arrived)
        arrivedBodies.insert(captured.body);
    QVERIFY(sentBodies == arrivedBodies);

    RecordingExchanges exchanges;
    Result<payload::RecordTail> tail = payload::RecordTail::open(here);
    QVERIFY(tail);
    tail->readOn({}, exchanges);
    QCOMPARE(exchanges.exchanges.size(), sent.size());
    // One of Mixpanel's calls insists on TLS, which is refused, and told.
    const bool wantsTls = qstrcmp(QTest::currentDataTag(), "mixpanel") == 0;
    QCOMPARE(exchanges.codes(), std::string(wantsTls ? "record-refused" : ""));
    QTRY_COMPARE(proxy.interceptor->counters().refused, std::uint64_t(wantsTls ? 1 : 0));
    QByteArray everything;
    for (const payload::Exchange &exchange : exchanges.exchanges) {
        everything += QByteArray::fromStdString(exchange.target) + '\n';
        if (exchange.body)
            everything += QByteArray::fromStdString(std::string(exchange.body->text().view())) + '\n';
    }
    for (const QByteArray &text : texts)
        QVERIFY2(everything.contains(text), text.constData());

    // Every request is known by its protocol, and none came twice because the answer was not what the SDK wanted.
    RecordingSink records;
    payload::load(here, {}, records);
    QList<QByteArray> names;
    std::size_t requests = 0;
    for (const RecordedEvent &record : records.events) {
        requests += record.isEnvelope;
        // OpenTelemetry's client ends with spans for Zipkin, a protocol that is shown plain.
        const bool isOther = exchanges.exchanges.at(requests - 1).target == "/api/v2/spans";
        QVERIFY2((record.protocol == "plain") == isOther || wantsTls, record.lexemes().c_str());
        names.append(QByteArray::fromStdString(record.name));
    }
    for (const QByteArray &event : events)
        QVERIFY2(names.contains(event), event.constData());
    QVERIFY(std::set<std::string>(sentBodies.begin(), sentBodies.end()).size() == sentBodies.size() || wantsTls);
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
