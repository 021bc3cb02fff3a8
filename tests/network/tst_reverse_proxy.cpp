// SPDX-License-Identifier: GPL-3.0-or-later
// The interceptor as reverse proxy, over real sockets, before upstreams that behave and upstreams that do not.
#include "network/running_interceptor.h"
#include "network/upstream.h"
#include "payload/loaders/record/sha256.h"

#include <QTest>

#include <functional>
#include <semaphore>
#include <thread>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;
using Sent = payload::RecordedForward::Sent;
using What = payload::RecordedDecision::What;

namespace {

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

std::string post(const std::string &path, const std::string &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: me\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n"
        + body;
}

const std::string okay = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

class TestReverseProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesBothWays();
    void passesAnswersAsTheyCome_data();
    void passesAnswersAsTheyCome();
    void streamsAnswers();
    void sendsBodiesOfAnySize_data();
    void sendsBodiesOfAnySize();
    void sendsChunksAndTrailers();
    void keepsConnections();
    void leavesConnectionsThatEnded();
    void straysAreNoAnswers();
    void forwardsOnlyWhatIsPersisted();
    void nothingLeavesUnrecorded();
    void heldRequestsDoNotLeave();
    void smugglesNothing_data();
    void smugglesNothing();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhatIsCutOff_data();
    void saysWhatIsCutOff();
    void resettingUpstreams();
    void refusedConnections();
    void unknownNames();
    void hangingUpstreams();
    void earlyAnswers();
    void tunnels();
    void refusesItself();
    void clientsThatGo();
};

void TestReverseProxy::passesBothWays()
{
    std::string heard;
    std::string answer = "HTTP/1.1 299 Odd  phrase\r\nx-B: 1\r\nX-b: 2\r\nContent-Length: 3\r\nServer:  s \r\n\r\nabc";
    const Upstream upstream(1, answering(answer, &heard));
    const RunningInterceptor running(forwardingTo(upstream.url()));
    const std::string request = "PATCH /v1/e?x=%7e HTTP/1.1\r\nUser-Agent: t\r\nHOST: me:1\r\nX-a: 1\r\nx-A:2\r\n"
                                "Content-Length: 4\r\n\r\n{ } ";
    QCOMPARE(bytes(running.answerTo(request)), bytes(answer));
    QByteArray expected = bytes(request);
    expected.replace("me:1", bytes(upstream.authority()));
    QCOMPARE(bytes(heard), expected);
    const Kept kept = running.now();
    QCOMPARE(bytes(kept.requests.at(0).head + kept.requests[0].body), bytes(request));
    QCOMPARE(bytes(kept.requests[0].destination), bytes(upstream.url()));
    QCOMPARE(kept.requests[0].way, payload::WayIn::ReverseProxy);
    QCOMPARE(kept.forwards.at(0).sent, Sent::ChangedHead);
    QCOMPARE(bytes(kept.forwards[0].head + kept.requests[0].body), expected);
    QCOMPARE(kept.decisions.at(0).what, What::Forward);
    QCOMPARE(bytes(kept.answers.at(0).head + kept.answers[0].body), bytes(answer));
    QVERIFY(kept.answers[0].isWhole);
    QTRY_COMPARE(running.interceptor->counters().answered, std::uint64_t(1));
}

void TestReverseProxy::passesAnswersAsTheyCome_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("passed");
    QTest::addColumn<QByteArray>("body"); ///< as recorded
    const auto row = [](const char *name, const char *method, QByteArray answer, QByteArray body,
                        QByteArray passed = {}) {
        const QByteArray request = QByteArray(method) + " / HTTP/1.1\r\nHost: me\r\n\r\n";
        QTest::newRow(name) << request << answer << (passed.isEmpty() ? answer : passed) << body;
    };
    row("HEAD", "HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "");
    row("204", "GET", "HTTP/1.1 204 No Content\r\nX: 1\r\n\r\n", "");
    row("304", "GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", "");
    row("chunks", "GET",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0A\r\n0123456789\r\n0\r\nT: 1\r\n\r\n",
        "abc0123456789");
    row("until it closes", "GET", "HTTP/1.1 200 OK\r\n\r\nall of this", "all of this");
    row("an old one", "GET", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", "x");
    row("100 is ours to send", "GET", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", "x",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
    row("early hints", "GET",
        "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", "x");
    row("large", "GET", "HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + QByteArray(300'000, 'x'),
        QByteArray(256 << 10, 'x'));
}

void TestReverseProxy::passesAnswersAsTheyCome()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, passed);
    QFETCH(QByteArray, body);
    for (const bool isDripped : {false, true}) {
        if (isDripped && answer.size() > 1000)
            continue;
        const Upstream upstream(1, [&](Talk &talk) {
            talk.hearMessage();
            if (!isDripped)
                talk.say(answer.toStdString());
            for (int i = 0; isDripped && i < answer.size(); ++i)
                talk.say({answer.data() + i, 1});
        });
        const RunningInterceptor running(forwardingTo(upstream.url()));
        QCOMPARE(bytes(running.answerTo(request.toStdString())), passed);
        const Kept kept = running.now();
        QCOMPARE(kept.answers.size(), std::size_t(1));
        QVERIFY(kept.answers[0].isWhole);
        QCOMPARE(bytes(kept.answers[0].body), body);
    }
}

void TestReverseProxy::streamsAnswers()
{
    std::atomic<bool> mayGoOn = false;
    const Upstream upstream(1, [&](Talk &talk) {
        talk.hearMessage();
        talk.say("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc");
        while (!mayGoOn)
            std::this_thread::yield();
        talk.say("def");
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    QVERIFY(talk.say("GET / HTTP/1.1\r\nHost: me\r\n\r\n"));
    const std::string first = talk.hearUntil("abc");
    mayGoOn = true;
    QVERIFY2(first.ends_with("\r\n\r\nabc"), "it came before the rest");
    QCOMPARE(bytes(talk.hearUntil("def")), QByteArray("def"));
}

void TestReverseProxy::sendsBodiesOfAnySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 16'383, 16'384, 16'385, 100'000, 1 << 20, (1 << 20) + 1, 4'000'000})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestReverseProxy::sendsBodiesOfAnySize()
{
    QFETCH(int, size);
    std::string body;
    for (int i = 0; i < size; ++i)
        body += static_cast<char>(i * 31 + i / 977);
    std::string heard;
    const Upstream upstream(1, answering(okay, &heard));
    const RunningInterceptor running(forwardingTo(upstream.url()));
    QCOMPARE(bytes(running.answerTo(post("/", body))), bytes(okay));
    QVERIFY(heard.substr(heard.find("\r\n\r\n") + 4) == body);
    QVERIFY(running.now().requests.at(0).body == body);
}

void TestReverseProxy::sendsChunksAndTrailers()
{
    std::string heard;
    const Upstream upstream(1, [&heard](Talk &talk) {
        heard = talk.hearUntil("\r\n\r\n");
        heard += talk.hearUntil("\r\n\r\n");
        talk.say(okay);
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    QCOMPARE(bytes(running.answerTo("POST / HTTP/1.1\r\nHost: me\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "3\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 1\r\n\r\n")),
             bytes(okay));
    QVERIFY2(heard.ends_with("\r\n\r\n5\r\nabcde\r\n0\r\nX-Sum: 1\r\n\r\n"), heard.c_str());
}

void TestReverseProxy::keepsConnections()
{
    const Upstream upstream(1, [](Talk &talk) {
        for (int i = 0; i < 20; ++i) {
            talk.hearMessage();
            talk.say(okay);
        }
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    for (int i = 0; i < 20; ++i) {
        QVERIFY(talk.say(post("/", "x")));
        QCOMPARE(bytes(talk.hearMessage()), bytes(okay));
    }
    QTRY_COMPARE(running.interceptor->counters().connections, std::uint64_t(1));
}

/// An upstream that ends a kept connection between two requests takes none of them down with it, although the second
/// one could not be sent again.
void TestReverseProxy::leavesConnectionsThatEnded()
{
    constexpr int times = 30;
    std::counting_semaphore<times> ended(0);
    const Upstream upstream(times, [&ended](Talk &talk) {
        talk.hearMessage();
        talk.say(okay);
        talk.close();
        ended.release();
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    for (int i = 0; i < times; ++i) {
        QVERIFY(talk.say(post("/", "x")));
        QCOMPARE(bytes(talk.hearMessage()), bytes(okay));
        ended.acquire();
    }
}

/// What an upstream says without being asked is not what the next client hears.
void TestReverseProxy::straysAreNoAnswers()
{
    const std::string stray = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstray";
    std::binary_semaphore heard(0);
    std::binary_semaphore dropped(0);
    int connection = 0;
    const Upstream upstream(2, [&](Talk &talk) {
        talk.hearMessage();
        talk.say(okay);
        if (++connection > 1)
            return;
        heard.acquire();
        talk.say(stray);
        talk.hear();
        dropped.release();
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/", "x")));
    QCOMPARE(bytes(talk.hearMessage()), bytes(okay));
    heard.release();
    dropped.acquire();
    QVERIFY(talk.say(post("/", "y")));
    QCOMPARE(bytes(talk.hearMessage()), bytes(okay));
    QTRY_COMPARE(running.interceptor->counters().answered, std::uint64_t(2));
}

void TestReverseProxy::forwardsOnlyWhatIsPersisted()
{
    std::shared_ptr<KeptExchanges> kept;
    std::atomic<int> persisted = 0;
    const Upstream upstream(1, [&](Talk &talk) {
        for (int i = 0; i < 50; ++i) {
            talk.hearMessage();
            const Kept now = kept->now();
            persisted += now.persisted == std::size_t(i + 1) && now.forwards.back().isPersisted ? 1 : 0;
            talk.say(okay);
        }
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    kept = running.kept;
    Talk talk = running.connect();
    for (int i = 0; i < 50; ++i) {
        QVERIFY(talk.say(post("/", "x")));
        QVERIFY(!talk.hearMessage().empty());
    }
    QCOMPARE(persisted.load(), 50);
}

void TestReverseProxy::nothingLeavesUnrecorded()
{
    // Nobody is served: a connection would wait in the queue of this socket.
    Listening upstream;
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    running.kept->takesNothing = true;
    QVERIFY(talk.say(post("/", "a")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 503"));
    running.kept->takesNothing = false;
    running.kept->persistsNothing = true;
    QVERIFY(talk.say(post("/", "b")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 503"));
    QTRY_COMPARE(running.interceptor->counters().forwarded, std::uint64_t(0));
}

void TestReverseProxy::heldRequestsDoNotLeave()
{
    class Judge : public privacy::ExchangeJudge
    {
    public:
        privacy::Judgement judge(const payload::RecordedRequest &, const payload::BodyPieces &) override
        {
            return {privacy::Judgement::What::Hold, {}};
        }
    } judge;
    std::string heard;
    const Upstream upstream(1, answering(okay, &heard));
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk dropped = running.connect();
    QVERIFY(dropped.say(post("/dropped", "x")));
    QTRY_COMPARE(running.interceptor->held().size(), std::size_t(1));
    running.interceptor->drop(1);
    QVERIFY(dropped.hearMessage().starts_with("HTTP/1.1 403"));
    Talk released = running.connect();
    QVERIFY(released.say(post("/released", "x")));
    QTRY_COMPARE(running.interceptor->held().size(), std::size_t(1));
    running.interceptor->release(2);
    QCOMPARE(bytes(released.hearMessage()), bytes(okay));
    QVERIFY(heard.starts_with("POST /released "));
    QTRY_COMPARE(running.interceptor->counters().forwarded, std::uint64_t(1));
}

void TestReverseProxy::smugglesNothing_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray hidden = "GET /smuggled HTTP/1.1\r\nHost: me\r\n\r\n";
    const auto row = [&hidden](const char *name, const QByteArray &fields, const QByteArray &body) {
        QTest::newRow(name) << "POST / HTTP/1.1\r\nHost: me\r\n" + fields + "\r\n" + body + hidden;
    };
    row("both lengths", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    row("two lengths", "Content-Length: 0\r\nContent-Length: 40\r\n", "");
    row("a list of lengths", "Content-Length: 0, 40\r\n", "");
    row("a signed length", "Content-Length: +40\r\n", "");
    row("a hexadecimal length", "Content-Length: 0x28\r\n", "");
    row("a hidden coding", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n");
    row("a coding behind a tab",
        "Transfer-Encoding:\x0b"
        "chunked\r\n",
        "0\r\n\r\n");
    row("a space before the colon", "Content-Length : 40\r\n", "");
    row("a folded coding", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n");
    row("an underscore", "Transfer_Encoding: chunked\r\n", "0\r\n\r\n");
    row("a bare LF", "X: 1\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    row("a bare CR", "X: 1\rTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    row("an odd chunk size", "Transfer-Encoding: chunked\r\n", "0x0\r\n\r\n");
    row("a huge chunk size", "Transfer-Encoding: chunked\r\n", "10000000000000000\r\n\r\n");
    row("a chunk without its end", "Transfer-Encoding: chunked\r\n", "1\r\nab\r\n0\r\n\r\n");
    row("a NUL", QByteArray("X: \0\r\n", 6), "");
}

void TestReverseProxy::smugglesNothing()
{
    QFETCH(QByteArray, request);
    Listening upstream;
    const RunningInterceptor running(forwardingTo(upstream.url()));
    const std::string answer = running.answerTo(request.toStdString());
    QVERIFY2(answer.starts_with("HTTP/1.1 400") || answer.starts_with("HTTP/1.1 501"), answer.c_str());
    QTRY_COMPARE(running.interceptor->counters().forwarded, std::uint64_t(0));
    QCOMPARE(running.now().refusals.size(), std::size_t(1));
    QVERIFY(bytes(running.now().refusals[0].bytes).startsWith("POST / HTTP/1.1\r\n"));
}

void TestReverseProxy::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("words"); ///< in what the client is told
    QTest::newRow("nothing") << QByteArray() << QByteArray("closed the connection");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-x\r\n\r\n") << QByteArray("not HTTP");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << QByteArray("closed the connection");
    QTest::newRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                 << QByteArray("[repeated-content-length]");
    QTest::newRow("both lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")
                                  << QByteArray("[length-and-coding]");
    QTest::newRow("another protocol, unasked")
        << QByteArray("HTTP/1.1 101 Switching Protocols\r\n\r\n") << QByteArray("nobody has asked");
}

void TestReverseProxy::saysWhatIsWrong()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, words);
    const Upstream upstream(1, answering(answer.toStdString()));
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/", "x")));
    const std::string heard = talk.hearMessage();
    QVERIFY2(heard.starts_with("HTTP/1.1 502 Bad Gateway\r\n"), heard.c_str());
    QVERIFY2(bytes(heard).contains(words), heard.c_str());
    const Kept kept = running.now();
    QCOMPARE(kept.decisions.size(), std::size_t(2));
    QCOMPARE(kept.decisions[1].what, What::AnswerHere);
    QVERIFY(bytes(kept.decisions[1].detail).contains(words));
    QVERIFY(kept.answers.at(0).head.starts_with("HTTP/1.1 502"));
    QTRY_COMPARE(running.interceptor->counters().failed, std::uint64_t(1));
}

void TestReverseProxy::saysWhatIsCutOff_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("fewer than it said") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
                                        << QByteArray("abc");
    QTest::newRow("no last chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
                                   << QByteArray("abc");
}

void TestReverseProxy::saysWhatIsCutOff()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, body);
    const Upstream upstream(1, answering(answer.toStdString()));
    const RunningInterceptor running(forwardingTo(upstream.url()));
    QCOMPARE(bytes(running.answerTo(post("/", "x"))), answer);
    QTRY_COMPARE(running.now().answers.size(), std::size_t(1));
    QVERIFY(!running.now().answers[0].isWhole);
    QCOMPARE(bytes(running.now().answers[0].body), body);
    QTRY_COMPARE(running.interceptor->counters().failed, std::uint64_t(1));
}

void TestReverseProxy::resettingUpstreams()
{
    const Upstream upstream(2, [](Talk &talk) {
        const bool isSecond = talk.hearMessage().starts_with("POST /second ");
        if (isSecond)
            talk.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        talk.reset();
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/first", "x")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 502 Bad Gateway\r\n"));
    QVERIFY(talk.say(post("/second", "x")));
    talk.hearAll();
    QTRY_COMPARE(running.interceptor->counters().failed, std::uint64_t(2));
    QCOMPARE(running.now().answers.size() >= 1, true);
}

void TestReverseProxy::refusedConnections()
{
    Listening upstream;
    const std::string url = upstream.url();
    upstream.close();
    const RunningInterceptor running(forwardingTo(url));
    Talk talk = running.connect();
    for (int i = 0; i < 2; ++i) {
        QVERIFY(talk.say(post("/", "x")));
        const std::string heard = talk.hearMessage();
        QVERIFY(heard.starts_with("HTTP/1.1 502"));
        QVERIFY2(bytes(heard).contains(bytes(url.substr(7)) + " could not be reached"), heard.c_str());
    }
}

void TestReverseProxy::unknownNames()
{
    const RunningInterceptor running(forwardingTo("http://no-such-name.invalid:80"));
    const std::string heard = running.answerTo(post("/", "x"));
    QVERIFY(heard.starts_with("HTTP/1.1 502"));
    QVERIFY2(heard.find("no-such-name.invalid could not be looked up") != std::string::npos, heard.c_str());
}

void TestReverseProxy::hangingUpstreams()
{
    Listening upstream;
    InterceptorOptions options = forwardingTo(upstream.url());
    options.answerPause = std::chrono::milliseconds(100);
    const RunningInterceptor running(options);
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/", "x")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 504"));
    QTRY_COMPARE(running.interceptor->counters().failed, std::uint64_t(1));
}

void TestReverseProxy::earlyAnswers()
{
    const std::string early = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const Upstream upstream(1, [&early](Talk &talk) {
        talk.hearUntil("\r\n\r\n");
        talk.say(early);
        talk.finishSaying();
        talk.hearAll();
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    QCOMPARE(bytes(running.answerTo(post("/", std::string(3'000'000, 'x')))), bytes(early));
}

void TestReverseProxy::tunnels()
{
    const Upstream upstream(1, [](Talk &talk) {
        talk.hearUntil("\r\n\r\n");
        talk.say("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello ");
        for (std::string piece = talk.hear(); !piece.empty(); piece = talk.hear())
            talk.say(piece);
        talk.say("end");
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    QVERIFY(talk.say("GET / HTTP/1.1\r\nHost: me\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n"));
    QVERIFY(talk.hearUntil("hello ").ends_with("\r\n\r\nhello "));
    QVERIFY(talk.say("GET /not-http HTTP/9"));
    QCOMPARE(bytes(talk.hearUntil("HTTP/9")), QByteArray("GET /not-http HTTP/9"));
    talk.finishSaying();
    QCOMPARE(bytes(talk.hearAll()), QByteArray("end"));
    QTRY_COMPARE(running.interceptor->counters().openConnections, std::uint64_t(0));
    const privacy::CaptureCounters counters = running.interceptor->counters();
    QCOMPARE(counters.tunnels, std::uint64_t(1));
    QCOMPARE(counters.tunnelBytes, std::uint64_t(6 + 20 + 20 + 3));
    QCOMPARE(running.now().requests.size(), std::size_t(1));
}

void TestReverseProxy::refusesItself()
{
    Listening place;
    const std::string url = place.url();
    place.close();
    InterceptorOptions options = forwardingTo(url);
    options.listen = url.substr(7);
    const auto kept = std::make_shared<KeptExchanges>();
    privacy::OpenGate gate;
    const auto started = Interceptor::start(options, kept->makeSink(kept), gate);
    QVERIFY(started);
    Talk talk = Talk::to((*started)->address());
    QVERIFY(talk.say(post("/", "x")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 508 Loop Detected"));
    QCOMPARE(kept->now().requests.size(), std::size_t(1));
    QCOMPARE(bytes(kept->now().refusals.at(0).reason), QByteArray("own-address"));
}

void TestReverseProxy::clientsThatGo()
{
    const Upstream upstream(1, [](Talk &talk) {
        talk.hearMessage();
        talk.say("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
        const std::string piece(100'000, 'x');
        while (talk.say(piece)) {
        }
    });
    const RunningInterceptor running(forwardingTo(upstream.url()));
    Talk talk = running.connect();
    QVERIFY(talk.say("GET / HTTP/1.1\r\nHost: me\r\n\r\n"));
    QVERIFY(!talk.hearUntil("xxx").empty());
    talk.reset();
    QTRY_COMPARE(running.interceptor->counters().openConnections, std::uint64_t(0));
    QTRY_COMPARE(running.now().answers.size(), std::size_t(1));
    QVERIFY(!running.now().answers[0].isWhole);
}

QTEST_GUILESS_MAIN(TestReverseProxy)
#include "tst_reverse_proxy.moc"
