// SPDX-License-Identifier: GPL-3.0-or-later
// The switch, with real telemetry SDKs in front of the real program and an upstream that keeps every byte behind it:
// gate off, nothing leaves; essential, what is always sent leaves; a rule about addresses, they are others and nothing
// else is. The SDKs carry on as if nothing were.
#include "clients/gated_program.h"
#include "clients/keeping_upstream.h"
#include "clients/plain_request.h"
#include "clients/sdk_client.h"
#include "support/recording_sink.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace telltale;
using namespace telltale::test;

namespace {

const QString source = QStringLiteral(TELLTALE_SHARED_DIR "/protocols");

/// What is about networks and no address would be dropped: it stays, for the sake of this test.
const QByteArray noAddresses =
    "[[rule]]\nname = \"no addresses\"\npath = [\"/server_name\", \"/**/server.address/**\"]\n"
    "action = \"allow\"\n\n"
    "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n";

/// One run of an SDK's script through the program.
struct Run
{
    int status = -1; ///< of the script
    QString output;
    int ended = -1; ///< status of the program
    QByteArray told;
    int connections = 0; ///< to the upstream
    std::string proxy, upstream;
    std::vector<HeardRequest> heard;
    std::vector<GatedExchange> exchanges;
    QByteArrayList events; ///< names of what the SDK sent, sorted

    /// Sorted texts of what the upstream received.
    QByteArrayList received() const
    {
        QByteArrayList texts;
        for (const HeardRequest &request : heard)
            texts.append(plainRequest(request.head, request.body, upstream));
        std::sort(texts.begin(), texts.end());
        return texts;
    }
    QByteArray sent(const GatedExchange &exchange) const { return plainRequest(exchange.head, exchange.body, proxy); }
};

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// `OPTION FILE` of a policy with this text in the folder.
QStringList policyIn(const QString &folder, const QByteArray &text)
{
    write(folder + QStringLiteral("/policy.toml"), text);
    return {QStringLiteral("--policy"), folder + QStringLiteral("/policy.toml")};
}

Run runThrough(const SdkClient &client, const QString &folder, const QStringList &options)
{
    Run run;
    KeepingUpstream upstream;
    run.upstream = upstream.authority();
    GatedProgram program(folder, run.upstream, options);
    run.proxy = program.address();
    if (!run.proxy.empty())
        run.status = client.run(QStringLiteral("http://") + QString::fromStdString(run.proxy), run.output);
    run.ended = program.end();
    run.told = program.errors();
    run.heard = upstream.requests();
    run.connections = upstream.connections();
    run.exchanges = gatedExchanges(program.record());
    RecordingSink sink;
    payload::load(program.record(), {}, sink);
    for (const RecordedEvent &event : sink.events) {
        if (!event.isEnvelope)
            run.events.append(QByteArray::fromStdString(event.name));
    }
    std::sort(run.events.begin(), run.events.end());
    return run;
}

/// Where two texts part, for whoever reads why a test failed.
QByteArray difference(const QByteArrayList &is, const QByteArrayList &expected)
{
    for (qsizetype i = 0; i < std::max(is.size(), expected.size()); ++i) {
        const QByteArray left = i < is.size() ? is[i] : QByteArray("no request");
        const QByteArray right = i < expected.size() ? expected[i] : QByteArray("no request");
        if (left == right)
            continue;
        const auto parting = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
        const qsizetype at = std::max<qsizetype>(0, (parting.first - left.begin()) - 60);
        return "received: …" + left.mid(at, 200) + "\nexpected: …" + right.mid(at, 200);
    }
    return {};
}

qsizetype complaints(const QString &output)
{
    return output.count(QStringLiteral("error"), Qt::CaseInsensitive);
}

} // namespace

class TestClientGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offSendsNothing_data() { clients(); }
    void offSendsNothing();
    void essentialOnly_data() { clients(); }
    void essentialOnly();
    void generalisesAddresses_data() { clients(); }
    void generalisesAddresses();

private:
    static void clients();
};

#define HOLDS_TOGETHER(run) \
    QVERIFY2((run).status == 0, qPrintable((run).output.left(2000))); \
    QVERIFY2((run).ended == 0, (run).told.constData()); \
    QVERIFY(!(run).exchanges.empty()); \
    QVERIFY(tellsWhatLeft(run))

namespace {

/// Each exchange has a decision and a reason, and what the record says was sent is what the upstream received.
bool tellsWhatLeft(const Run &run)
{
    std::vector<std::string> recorded;
    std::vector<std::string> received;
    for (const GatedExchange &exchange : run.exchanges) {
        if (exchange.decisions.size() != 1)
            return false;
        if (exchange.isForwarded)
            recorded.push_back(exchange.sentHead + exchange.sentBody);
    }
    for (const HeardRequest &request : run.heard)
        received.push_back(request.head + request.body);
    std::sort(recorded.begin(), recorded.end());
    std::sort(received.begin(), received.end());
    return recorded == received;
}

} // namespace

void TestClientGate::initTestCase()
{
    if (!QFile::exists(source + QStringLiteral("/clients")))
        QSKIP("The clients are not here (TELLTALE_SHARED_DIR)");
}

void TestClientGate::clients()
{
    QTest::addColumn<QByteArray>("list"); ///< what stands in front of a list of events
    QTest::addColumn<QByteArray>("name"); ///< of the event that is declared as always sent
    QTest::addColumn<QByteArray>("mark"); ///< what only such an event holds
    QTest::addColumn<int>("requests");    ///< that have one
    QTest::addColumn<int>("least");       ///< requests that hold an address, and are seen
    QTest::addColumn<int>("opaque");      ///< requests that cannot be taken apart
    const auto row = [](const char *client, const char *list, const char *name, const char *mark, int requests,
                        int least, int opaque = 0) {
        QTest::newRow(client) << QByteArray(list) << QByteArray(name) << QByteArray(mark) << requests << least
                              << opaque;
    };
    row("segment-node", "\"batch\":[", "Export Finished", "\"event\":\"Export Finished\"", 1, 1);
    row("posthog-node", "\"batch\":[", "note exported", "\"event\":\"note exported\"", 2, 2);
    row("mixpanel", "data=[", "Window Opened", "\"event\":\"Window Opened\"", 1, 2);
    // One event has an attachment, which nobody can look into.
    row("sentry-node", "", "check_in", "{\"type\":\"check_in\"}", 2, 3, 1);
    row("rudderstack", "\"batch\":[", "Note Exported", "\"event\":\"Note Exported\"", 2, 4);
    row("amplitude-node", "\"events\":[", "App Closed", "\"event_type\":\"App Closed\"", 1, 2);
}

#define INSTALLED(client) \
    SdkClient client(QString::fromLatin1(QTest::currentDataTag()), source, QStringLiteral(TELLTALE_CLIENTS_DIR)); \
    if (const QString problem = client.install(); !problem.isEmpty()) \
    QSKIP(qPrintable(problem))

void TestClientGate::offSendsNothing()
{
    INSTALLED(client);
    const QTemporaryDir folder;
    const Run on = runThrough(client, folder.filePath(QStringLiteral("on")), {});
    HOLDS_TOGETHER(on);
    QCOMPARE(on.heard.size(), on.exchanges.size());
    const Run off =
        runThrough(client, folder.filePath(QStringLiteral("off")), {QStringLiteral("--gate"), QStringLiteral("off")});
    HOLDS_TOGETHER(off);
    QCOMPARE(off.heard.size(), std::size_t(0));
    QCOMPARE(off.connections, 0);
    for (const GatedExchange &exchange : off.exchanges) {
        QCOMPARE(exchange.decisions, std::vector<std::string>{"block: gate off"});
        QVERIFY(!exchange.isForwarded);
    }
    // As with the gate on: every event came, none came again, and the SDK has nothing more to complain of.
    QCOMPARE(off.events, on.events);
    QVERIFY2(complaints(off.output) == complaints(on.output), qPrintable(off.output.left(2000)));
}

void TestClientGate::essentialOnly()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, mark);
    QFETCH(int, requests);
    INSTALLED(client);
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("config/telltale/catalogues/tessel.toml")),
          "product = \"tessel\"\n[[event]]\nkind = \"always\"\nnames = [\"" + name + "\"]\ngate = \"always\"\n");
    const Run run = runThrough(client, folder.path(), {QStringLiteral("--gate"), QStringLiteral("essential")});
    HOLDS_TOGETHER(run);
    QByteArrayList expected;
    for (const GatedExchange &exchange : run.exchanges) {
        const QByteArray sent = run.sent(exchange);
        QVERIFY2(!sent.contains("NOT DECODED"), sent.constData());
        const QByteArray left = onlyEvents(sent, list, mark);
        if (!left.isEmpty())
            expected.append(left);
        const char *decision = left.isEmpty() ? "block: gate essential: "
            : left == sent                    ? "forward: "
                                              : "changed: gate essential: ";
        QVERIFY2(exchange.decisions.front().starts_with(decision), exchange.decisions.front().c_str());
    }
    std::sort(expected.begin(), expected.end());
    QCOMPARE(expected.size(), qsizetype(requests));
    QVERIFY2(run.received() == expected, difference(run.received(), expected).constData());
}

void TestClientGate::generalisesAddresses()
{
    QFETCH(int, least);
    QFETCH(int, opaque);
    INSTALLED(client);
    const QTemporaryDir folder;
    const Run run = runThrough(client, folder.path(), policyIn(folder.path(), noAddresses));
    HOLDS_TOGETHER(run);
    QByteArrayList expected;
    int changed = 0;
    int held = 0;
    for (const GatedExchange &exchange : run.exchanges) {
        const QByteArray sent = run.sent(exchange);
        QByteArray left = sent;
        left.replace("192.0.2.44", "192.0.2.0").replace("192.0.2.71", "192.0.2.0");
        if (!exchange.isForwarded) {
            ++held;
            QVERIFY2(exchange.decisions.front().starts_with("block: its body cannot be taken apart"),
                     exchange.decisions.front().c_str());
            continue;
        }
        expected.append(left);
        changed += left != sent ? 1 : 0;
        const char *decision = left == sent ? "forward: " : "changed: rule \"networks\": ";
        QVERIFY2(exchange.decisions.front().starts_with(decision), exchange.decisions.front().c_str());
        // What has no address is not even packed anew.
        if (left == sent)
            QVERIFY(exchange.sentBody == exchange.body);
    }
    std::sort(expected.begin(), expected.end());
    QVERIFY2(run.received() == expected, difference(run.received(), expected).constData());
    QVERIFY2(changed >= least, QByteArray::number(changed).constData());
    QCOMPARE(held, opaque);
}

QTEST_GUILESS_MAIN(TestClientGate)
#include "tst_client_gate.moc"
