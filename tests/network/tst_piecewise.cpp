// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/running_interceptor.h"
#include "network/upstream.h"

#include <QTest>

#include <atomic>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;

namespace {

/// What is in force, as a test wants it.
class SettableGate : public privacy::OpenGate
{
public:
    bool mayPassPiecewise() const override { return isOpen; }
    std::atomic<bool> isOpen = true;
};

InterceptorOptions patient(const std::string &url)
{
    InterceptorOptions options = forwardingTo(url);
    options.gatherTime = std::chrono::milliseconds(40);
    options.grace = std::chrono::milliseconds(100);
    return options;
}

std::string streamed(const Kept &kept)
{
    std::string bytes;
    for (const Kept::Stream &stream : kept.streams)
        bytes += stream.bytes;
    return bytes;
}

} // namespace

/// Requests that stay open: each piece is in the record, and at the upstream, before the next one has come.
class TestPiecewise : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesOnPieceByPiece_data();
    void goesOnPieceByPiece();
    void answerBeforeTheEnd();
    void clientThatGoes();
    void upstreamThatGoes();
    void waitsWhereARuleCouldApply();
    void stopsWhenTheGateCloses();
    void nothingLeavesUnrecorded();
};

void TestPiecewise::goesOnPieceByPiece_data()
{
    QTest::addColumn<bool>("isChunked");
    QTest::newRow("chunked") << true;
    QTest::newRow("with a length") << false;
}

void TestPiecewise::goesOnPieceByPiece()
{
    QFETCH(bool, isChunked);
    std::atomic<int> pieces = 0;
    std::string heard;
    const Upstream upstream(1, [&](Talk &talk) {
        for (const char *end : {"one", "two", "three"}) {
            heard += talk.hearUntil(end);
            ++pieces;
        }
        if (isChunked)
            heard += talk.hearUntil("0\r\n\r\n");
        talk.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    });
    const RunningInterceptor proxy(patient(upstream.url()));
    Talk talk = proxy.connect();
    const std::string host = upstream.authority();
    talk.say("POST /open HTTP/1.1\r\nHost: " + host
             + (isChunked ? "\r\nTransfer-Encoding: chunked\r\n\r\n" : "\r\nContent-Length: 11\r\n\r\n"));
    int done = 0;
    for (const std::string piece : {"one", "two", "three"}) {
        talk.say(isChunked ? std::to_string(piece.size()) + "\r\n" + piece + "\r\n" : piece);
        ++done;
        QTRY_COMPARE(pieces.load(), done); // it is there, although more is to come
        QVERIFY(streamed(proxy.now()).ends_with(piece));
    }
    if (isChunked)
        talk.say("0\r\n\r\n");
    QVERIFY(talk.hearMessage().ends_with("\r\n\r\nok"));
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests.size(), 1u);
    QCOMPARE(kept.requests[0].body, std::string("onetwothree"));
    QCOMPARE(kept.answers.size(), 1u);
    QCOMPARE(kept.answers[0].exchange, 1u);
    QCOMPARE(kept.forwards.size(), 1u);
    QCOMPARE(proxy.interceptor->counters().exchanges, 1u);
    QCOMPARE(proxy.interceptor->counters().forwarded, 1u);
    // The connection is as good as any other afterwards: the next request is an ordinary one.
    QCOMPARE(proxy.interceptor->counters().openConnections, 1u);
}

void TestPiecewise::answerBeforeTheEnd()
{
    const Upstream upstream(1, [](Talk &talk) {
        talk.hearUntil("begin");
        talk.say("HTTP/1.1 413 Content Too Large\r\nContent-Length: 2\r\n\r\nno");
        talk.hearAll();
    });
    const RunningInterceptor proxy(patient(upstream.url()));
    Talk talk = proxy.connect();
    talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nbegin");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 413 "));
    QCOMPARE(talk.hearAll(), std::string());
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests.size(), 1u);
    QCOMPARE(kept.requests[0].body, std::string("begin"));
    QCOMPARE(kept.answers.size(), 1u);
}

void TestPiecewise::clientThatGoes()
{
    std::string heard;
    auto upstream = std::make_unique<Upstream>(1, [&heard](Talk &talk) { heard = talk.hearAll(); });
    const RunningInterceptor proxy(patient(upstream->url()));
    Talk talk = proxy.connect();
    talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nbegin");
    QTRY_VERIFY(streamed(proxy.now()).ends_with("begin"));
    talk.close();
    QTRY_COMPARE(proxy.interceptor->counters().openConnections, 0u);
    upstream.reset();
    QVERIFY(heard.empty() || heard.ends_with("begin"));
    QCOMPARE(proxy.now().refusals.back().reason, std::string("cut-off"));
}

void TestPiecewise::upstreamThatGoes()
{
    const Upstream upstream(1, [](Talk &talk) {
        talk.hearUntil("begin");
        talk.close();
    });
    const RunningInterceptor proxy(patient(upstream.url()));
    Talk talk = proxy.connect();
    talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nbegin");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 502 "));
    QCOMPARE(proxy.now().requests.size(), 1u);
}

void TestPiecewise::waitsWhereARuleCouldApply()
{
    std::string heard;
    const Upstream upstream(1, answering("HTTP/1.1 204 No Content\r\n\r\n", &heard));
    SettableGate gate;
    gate.isOpen = false;
    const RunningInterceptor proxy(patient(upstream.url()), &gate);
    Talk talk = proxy.connect();
    talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\nhalf");
    QTest::qWait(150); // much longer than the time that is given
    QVERIFY(proxy.now().streams.empty());
    QCOMPARE(proxy.interceptor->counters().forwarded, 0u);
    talk.say("half");
    QVERIFY(talk.hearUntil("\r\n\r\n").starts_with("HTTP/1.1 204 "));
    QVERIFY(heard.ends_with("halfhalf"));
}

void TestPiecewise::stopsWhenTheGateCloses()
{
    std::string heard;
    auto upstream = std::make_unique<Upstream>(1, [&heard](Talk &talk) { heard = talk.hearAll(); });
    SettableGate gate;
    const RunningInterceptor proxy(patient(upstream->url()), &gate);
    Talk talk = proxy.connect();
    talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nbegin");
    QTRY_COMPARE(proxy.interceptor->counters().forwarded, 1u);
    gate.isOpen = false;
    talk.say("secret");
    talk.hearAll();
    upstream.reset();
    QVERIFY(heard.find("secret") == std::string::npos);
    QVERIFY(streamed(proxy.now()).find("secret") == std::string::npos);
}

void TestPiecewise::nothingLeavesUnrecorded()
{
    SettableGate gate;
    Listening listening;
    const RunningInterceptor proxy(patient(listening.url()), &gate);
    proxy.kept->takesNothing = true;
    Talk talk = proxy.connect();
    talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nbegin");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 503 "));
}

QTEST_GUILESS_MAIN(TestPiecewise)
#include "tst_piecewise.moc"
