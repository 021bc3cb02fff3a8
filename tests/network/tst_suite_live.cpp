// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of other readers' own tests, sent to a real socket: what the parser accepts is recorded, byte for byte,
// and reaches the upstream as the same requests, no more and no fewer; what it refuses is refused and goes nowhere.
#include "network/http1_feeding.h"
#include "network/running_interceptor.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace telltale::network;
using namespace telltale::network::http1::test;
using namespace telltale::test;

namespace {

const QString suites = QStringLiteral(TELLTALE_SHARED_DIR "/suites/");

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// What a server has to see in a connection's bytes.
struct Expected
{
    std::vector<ReadMessage> requests;
    std::string refusal; ///< a code
    bool isExact = true; ///< false: what stands behind an upgrade is another matter
};

Expected expected(const std::string &text)
{
    const Reading reading = readRequests(text);
    Expected result;
    for (const ReadMessage &message : reading.messages) {
        const bool isForProxy = message.start.find(" absolute ") != std::string::npos
            || message.start.find(" authority ") != std::string::npos;
        if (!message.head.empty() && isForProxy) {
            result.refusal = "forward-proxy";
            return result;
        }
        if (!message.isWhole)
            break;
        result.requests.push_back(message);
        result.isExact = !message.endsHttp;
        if (!message.isKept || message.endsHttp)
            return result;
    }
    if (reading.fault)
        result.refusal = http1::describe(reading.fault.reason).code;
    else if (reading.closed == http1::Closed::CutOff)
        result.refusal = "cut-off";
    return result;
}

/// What stands in the suite leads to hosts that are not there.
telltale::network::InterceptorOptions noForwardProxy()
{
    telltale::network::InterceptorOptions options;
    options.isForwardProxy = false;
    return options;
}

} // namespace

class TestSuiteLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requests_data();
    void requests();
    void cleanupTestCase();

private:
    static void compare(const Kept &kept, const Expected &wanted);
    int m_accepted = 0;
    int m_refused = 0;
};

void TestSuiteLive::initTestCase()
{
    if (!QFile::exists(suites + QStringLiteral("http1-llhttp/expected.json")))
        QSKIP("The suites of HTTP/1.1 are not here (TELLTALE_SHARED_DIR)");
}

void TestSuiteLive::requests_data()
{
    QTest::addColumn<QString>("path");
    for (const char *suite : {"http1-llhttp/raw", "http1-gunicorn/raw"}) {
        const QDir folder(suites + QLatin1String(suite));
        for (const QString &name : folder.entryList(QDir::Files)) {
            if (!name.contains(QStringLiteral("_res_")) && !name.contains(QStringLiteral("_response_")))
                QTest::newRow(qPrintable(QString(QLatin1String(suite)).section(u'/', 0, 0) + u'/' + name))
                    << folder.filePath(name);
        }
    }
}

void TestSuiteLive::compare(const Kept &kept, const Expected &wanted)
{
    if (wanted.isExact)
        QCOMPARE(kept.requests.size(), wanted.requests.size());
    else
        QVERIFY(kept.requests.size() >= wanted.requests.size());
    for (std::size_t i = 0; i < wanted.requests.size(); ++i) {
        QCOMPARE(bytes(kept.requests[i].head), bytes(wanted.requests[i].head));
        QCOMPARE(bytes(kept.requests[i].body), bytes(wanted.requests[i].content));
    }
    if (wanted.isExact)
        QCOMPARE(kept.refusals.empty() ? QByteArray() : bytes(kept.refusals[0].reason), bytes(wanted.refusal));
}

void TestSuiteLive::requests()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string text = file.readAll().toStdString();
    const Expected wanted = expected(text);
    ++(wanted.refusal.empty() ? m_accepted : m_refused);

    const RunningInterceptor collector(noForwardProxy());
    collector.answerTo(text);
    QTRY_COMPARE(collector.interceptor->counters().openConnections, std::uint64_t(0));
    compare(collector.now(), wanted);

    const RunningInterceptor upstream;
    telltale::network::InterceptorOptions options = forwardingTo("http://" + upstream.interceptor->address());
    options.isForwardProxy = false;
    const RunningInterceptor proxy(options);
    proxy.answerTo(text);
    QTRY_COMPARE(proxy.interceptor->counters().openConnections, std::uint64_t(0));
    // An upstream that is asked in HTTP/1.0 ends the connection with its answer, and so do we.
    Expected forwarded = wanted;
    forwarded.isExact &= text.find(" HTTP/1.0\r\nConnection: Keep-Alive") == std::string::npos;
    if (!forwarded.isExact)
        forwarded.requests.resize(1);
    compare(proxy.now(), forwarded);
    const Kept sent = upstream.now();
    QVERIFY2(sent.refusals.empty(), "what we forward can be read in one way only");
    QCOMPARE(sent.requests.size(), proxy.now().requests.size());
    for (std::size_t i = 0; i < sent.requests.size(); ++i) {
        QCOMPARE(bytes(sent.requests[i].body), bytes(proxy.now().requests[i].body));
        QCOMPARE(bytes(sent.requests[i].head), bytes(proxy.now().forwards[i].head));
    }
}

void TestSuiteLive::cleanupTestCase()
{
    qInfo("%d connections with good requests only, %d with one that is refused or cut off", m_accepted, m_refused);
}

QTEST_GUILESS_MAIN(TestSuiteLive)
#include "tst_suite_live.moc"
