// SPDX-License-Identifier: GPL-3.0-or-later
// The interceptor as collector, over real sockets.
#include "network/interceptor/other_answers.h"
#include "network/running_interceptor.h"

#include <QTest>

#include <chrono>
#include <thread>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;
using What = payload::RecordedDecision::What;

namespace {

std::string post(const std::string &path, const std::string &body, const std::string &more = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + more
        + "\r\n" + body;
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

std::string bodyOf(const std::string &message)
{
    return message.substr(message.find("\r\n\r\n") + 4);
}

class HoldingJudge : public privacy::ExchangeJudge
{
public:
    privacy::Judgement judge(const payload::RecordedRequest &, const payload::BodyPieces &) override
    {
        return {what, "a rule"};
    }
    privacy::Judgement::What what = privacy::Judgement::What::Hold;
};

} // namespace

class TestCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAndKeepsTheBytes_data();
    void answersAndKeepsTheBytes();
    void keepsBodiesOfAnySize_data();
    void keepsBodiesOfAnySize();
    void answersPipelinedRequestsInOrder();
    void readsByteByByte();
    void asksToGoOn();
    void answersBrowsers();
    void refusesWhatIsAmbiguous();
    void refusesTooMuch();
    void answersVendors_data();
    void answersVendors();
    void badAnswers();
    void refusesItself_data();
    void refusesItself();
    void saysWhatWasCutOff();
    void answersHalfClosedSockets();
    void endsWhatIsSlow_data();
    void endsWhatIsSlow();
    void endsWhatDrips();
    void nothingPassesUnrecorded();
    void passesByExplicitSetting();
    void staysWithoutARecord();
    void isNotHeldUnrecorded();
    void holdsAndReleases();
    void blocks();
    void knowsItsUser();
    void portTaken();
    void otherAddressesNeedLeave();
    void turnsAwayTooMany();
    void endsInOrder();
};

void TestCollector::answersAndKeepsTheBytes_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("trailers");
    QTest::addColumn<QByteArray>("answer"); ///< its body
    const auto row = [](const char *name, QByteArray request, QByteArray body, QByteArray answer = "{}",
                        QByteArray trailers = {}) { QTest::newRow(name) << request << body << trailers << answer; };
    row("odd names",
        QByteArray("PUT /any?x=1 HTTP/1.1\r\nhost: A\r\nX-a: 1\r\nx-A: 2\r\ncontent-length: 5\r\n\r\n")
            + QByteArray("ab\0\r\n", 5),
        QByteArray("ab\0\r\n", 5));
    row("length", QByteArray::fromStdString(post("/any", "{\"a\":1}")), "{\"a\":1}");
    row("what an SDK wants to hear", QByteArray::fromStdString(post("/v1/batch", "{\"a\":1}")), "{\"a\":1}",
        R"({"success":true})");
    row("the same to a probe", "HEAD /v1/batch HTTP/1.1\r\nHost: x\r\n\r\n", "", "");
    row("bytes of any kind", QByteArray::fromStdString(post("/", std::string("\0\xff\r\n\r\n", 6))),
        QByteArray("\0\xff\r\n\r\n", 6));
    row("chunks",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nA: 1\r\n\r\n",
        "abcde", "{}", "A: 1\r\n\r\n");
    row("nothing", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "");
    row("HEAD", "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n", "", "");
    row("an odd method", "REPORT-42 /x HTTP/1.1\r\nHost: x\r\n\r\n", "");
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "");
    row("all of it", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "");
    row("a wish to upgrade", "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", "");
}

void TestCollector::answersAndKeepsTheBytes()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, trailers);
    QFETCH(QByteArray, answer);
    const RunningInterceptor running;
    const std::string heard = running.answerTo(request.toStdString());
    QVERIFY2(heard.starts_with("HTTP/1.1 200 OK\r\n"), heard.c_str());
    QCOMPARE(bytes(bodyOf(heard)), answer);
    const Kept kept = running.now();
    QCOMPARE(kept.requests.size(), std::size_t(1));
    QCOMPARE(bytes(kept.requests[0].head), request.left(request.indexOf("\r\n\r\n") + 4));
    QCOMPARE(bytes(kept.requests[0].body), body);
    QCOMPARE(bytes(kept.requests[0].trailers), trailers);
    QCOMPARE(kept.requests[0].way, payload::WayIn::Collector);
    QCOMPARE(kept.decisions.at(0).what, What::AnswerHere);
    QCOMPARE(bytes(kept.answers.at(0).head + kept.answers.at(0).body), bytes(heard));
    QCOMPARE(kept.persisted, std::size_t(1));
    QTRY_COMPARE(running.interceptor->counters().answeredHere, std::uint64_t(1));
}

void TestCollector::keepsBodiesOfAnySize_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isChunked");
    for (const int size : {0, 1, 8191, 8192, 8193, 100'000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 5'000'000}) {
        QTest::addRow("%d", size) << size << false;
        QTest::addRow("%d in chunks", size) << size << true;
    }
}

void TestCollector::keepsBodiesOfAnySize()
{
    QFETCH(int, size);
    QFETCH(bool, isChunked);
    std::string body;
    for (int i = 0; i < size; ++i)
        body += static_cast<char>(i * 31 + i / 977);
    std::string request = post("/", body);
    if (isChunked) {
        request = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (std::size_t at = 0; at < body.size(); at += 77'777) {
            const std::string piece = body.substr(at, 77'777);
            request += QByteArray::number(qulonglong(piece.size()), 16).toStdString() + "\r\n" + piece + "\r\n";
        }
        request += "0\r\n\r\n";
    }
    const RunningInterceptor running;
    QVERIFY(running.answerTo(request).starts_with("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(running.now().requests.size(), std::size_t(1));
    QVERIFY(running.now().requests[0].body == body);
}

void TestCollector::answersPipelinedRequestsInOrder()
{
    const RunningInterceptor running;
    std::string all;
    for (int i = 0; i < 300; ++i)
        all += post("/" + std::to_string(i), std::string(std::size_t(i), 'x'));
    Talk talk = running.connect();
    QVERIFY(talk.say(all));
    for (int i = 0; i < 300; ++i)
        QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200 OK"));
    const Kept kept = running.now();
    QCOMPARE(kept.requests.size(), std::size_t(300));
    for (int i = 0; i < 300; ++i) {
        QVERIFY(kept.requests[std::size_t(i)].head.starts_with("POST /" + std::to_string(i) + " "));
        QCOMPARE(kept.requests[std::size_t(i)].body.size(), std::size_t(i));
    }
    QCOMPARE(kept.users.size(), std::size_t(1));
}

void TestCollector::readsByteByByte()
{
    const RunningInterceptor running;
    Talk talk = running.connect();
    for (int round = 0; round < 2; ++round) {
        for (const char octet : post("/slow", "{\"a\":[1,2]}"))
            QVERIFY(talk.say({&octet, 1}));
        QVERIFY(talk.hearMessage().ends_with("{}"));
    }
    QCOMPARE(running.now().requests.size(), std::size_t(2));
    QCOMPARE(bytes(running.now().requests[1].body), QByteArray("{\"a\":[1,2]}"));
}

void TestCollector::asksToGoOn()
{
    const RunningInterceptor running;
    Talk talk = running.connect();
    QVERIFY(talk.say("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"));
    QCOMPARE(bytes(talk.hearUntil("\r\n\r\n")), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    QVERIFY(talk.say("abc"));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200 OK"));
    QCOMPARE(bytes(running.now().requests.at(0).body), QByteArray("abc"));
}

void TestCollector::answersBrowsers()
{
    const RunningInterceptor running;
    const std::string preflight = running.answerTo(
        "OPTIONS /e HTTP/1.1\r\nHost: x\r\nOrigin: https://app.example\r\nAccess-Control-Request-Method: POST\r\n"
        "Access-Control-Request-Headers: content-type,x-key\r\nAccess-Control-Request-Private-Network: true\r\n\r\n");
    QVERIFY2(preflight.starts_with("HTTP/1.1 204 No Content\r\n"), preflight.c_str());
    for (const char *line :
         {"Access-Control-Allow-Origin: https://app.example\r\n", "Access-Control-Allow-Methods: POST\r\n",
          "Access-Control-Allow-Headers: content-type,x-key\r\n", "Access-Control-Max-Age: 600\r\n",
          "Access-Control-Allow-Private-Network: true\r\n", "Access-Control-Allow-Credentials: true\r\n"})
        QVERIFY2(preflight.find(line) != std::string::npos, line);
    QVERIFY2(preflight.find("Content-Length") == std::string::npos, "RFC 9110, 8.6: not in a 204");
    const std::string answer = running.answerTo(post("/e", "{}", "Origin: null\r\n"));
    QVERIFY(answer.find("Access-Control-Allow-Origin: null\r\n") != std::string::npos);
    QVERIFY(running.answerTo(post("/e", "{}")).find("Access-Control") == std::string::npos);
}

void TestCollector::refusesWhatIsAmbiguous()
{
    const RunningInterceptor running;
    const std::string request =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
    const std::string answer = running.answerTo(request);
    QVERIFY2(answer.starts_with("HTTP/1.1 400 Bad Request\r\n"), answer.c_str());
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QVERIFY2(answer.find("HTTP/1.1", 5) == std::string::npos, "nothing behind it is answered");
    const Kept kept = running.now();
    QCOMPARE(kept.requests.size(), std::size_t(0));
    QCOMPARE(kept.refusals.size(), std::size_t(1));
    QCOMPARE(bytes(kept.refusals[0].reason), QByteArray("length-and-coding"));
    QCOMPARE(bytes(kept.refusals[0].bytes), bytes(request));
    QTRY_COMPARE(running.interceptor->counters().refused, std::uint64_t(1));
    QCOMPARE(running.interceptor->counters().refusals.at("length-and-coding"), std::uint64_t(1));
    QVERIFY(running.answerTo("GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400"));
    QVERIFY(running.answerTo("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n").starts_with("HTTP/1.1 400"));
    const std::string tls = running.answerTo("\x16\x03\x01\x02\x01");
    QVERIFY(tls.starts_with("HTTP/1.1 400"));
    QVERIFY2(tls.find("This is TLS") != std::string::npos, tls.c_str());
    QCOMPARE(bytes(running.now().refusals.back().reason), QByteArray("tls"));
}

void TestCollector::refusesTooMuch()
{
    InterceptorOptions options;
    options.limits.head = 1000;
    options.limits.body = 1000;
    const RunningInterceptor running(options);
    QVERIFY(running.answerTo("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(2000, 'x') + "\r\n\r\n")
                .starts_with("HTTP/1.1 431"));
    QVERIFY(running.answerTo(post("/", std::string(1001, 'x'))).starts_with("HTTP/1.1 413"));
    QVERIFY(running.answerTo(post("/", std::string(1000, 'x'))).starts_with("HTTP/1.1 200"));
    QCOMPARE(running.now().requests.size(), std::size_t(1));
    QCOMPARE(running.now().refusals.size(), std::size_t(2));
}

void TestCollector::answersVendors_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *target, int status, const char *body) {
        QTest::newRow(target) << QByteArray(target) << status << QByteArray(body);
    };
    row("/i?begin_session=1&app_key=x", 200, "{\"result\":\"Success\"}");
    row("/i", 200, "{\"result\":\"Success\"}");
    row("/some/where/i/bulk", 200, "{\"result\":\"Success\"}");
    row("/information", 200, "{}");
    row("/v2.1/track", 200, "{\"itemsReceived\":1,\"itemsAccepted\":1,\"errors\":[]}");
    row("/intake/v2/events", 202, "");
    row("/loki/api/v1/push", 204, "");
    row("/agent_listener/invoke_raw_method?method=get_agent_commands", 200, "{\"return_value\":null}");
    row("/agent_listener/invoke_raw_method?a=1&method=preconnect", 200,
        "{\"return_value\":{\"redirect_host\":\"collector.newrelic.com\",\"security_policies\":{}}}");
    row("/v1/batch", 200, "{\"success\":true}"); // of a protocol
}

void TestCollector::answersVendors()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const RunningInterceptor running;
    const std::string answer = running.answerTo("POST " + target.toStdString()
                                                + " HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n"
                                                  "Content-Length: 2\r\n\r\n{}");
    QCOMPARE(bytes(answer).mid(9, 3).toInt(), status);
    QCOMPARE(bytes(answer.substr(answer.find("\r\n\r\n") + 4)), body);
}

void TestCollector::badAnswers()
{
    std::vector<Diagnostic> findings;
    const auto answers = readAnswers("[[answer]]\npaths = [\"/a\"]\n[[answer]]\nbody = \"x\"\n[[answer]]\n"
                                     "paths = [\"/b\"]\nstatus = 99\n[[answer]]\npaths = [\"/c\"]\ncolour = 1\n",
                                     findings);
    QCOMPARE(answers.size(), 1u);
    QCOMPARE(findings.size(), 3u);
    QVERIFY(!otherAnswers().empty());
}

void TestCollector::refusesItself_data()
{
    QTest::addColumn<QByteArray>("request"); ///< %1: our own port
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("its own address") << QByteArray("GET http://127.0.0.1:%1/ HTTP/1.1\r\nHost: x\r\n\r\n")
                                     << QByteArray("508");
    QTest::newRow("its own name") << QByteArray("GET http://localhost:%1/ HTTP/1.1\r\nHost: x\r\n\r\n")
                                  << QByteArray("508");
    QTest::newRow("a tunnel to it") << QByteArray("CONNECT 127.0.0.1:%1 HTTP/1.1\r\nHost: x\r\n\r\n")
                                    << QByteArray("508");
    QTest::newRow("another address") << QByteArray("GET http://192.0.2.1/ HTTP/1.1\r\nHost: x\r\n\r\n")
                                     << QByteArray("501");
    QTest::newRow("a tunnel") << QByteArray("CONNECT 192.0.2.1:443 HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("501");
}

void TestCollector::refusesItself()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    InterceptorOptions options;
    options.isForwardProxy = status == "508";
    const RunningInterceptor running(options);
    const std::string address = running.interceptor->address();
    request.replace("%1", QByteArray::fromStdString(address.substr(address.rfind(':') + 1)));
    const std::string answer = running.answerTo(request.toStdString());
    QCOMPARE(bytes(answer).mid(9, 3), status);
    QCOMPARE(running.now().refusals.size(), std::size_t(1));
    QVERIFY(running.now().requests.empty());
}

void TestCollector::saysWhatWasCutOff()
{
    const RunningInterceptor running;
    Talk talk = running.connect();
    QVERIFY(talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"));
    talk.finishSaying();
    QVERIFY(talk.hearAll().empty());
    QTRY_COMPARE(running.interceptor->counters().cutOff, std::uint64_t(1));
    const Kept kept = running.now();
    QCOMPARE(bytes(kept.refusals.at(0).reason), QByteArray("cut-off"));
    QVERIFY(kept.refusals.at(0).bytes.ends_with("\r\n\r\nabc"));
    Talk other = running.connect();
    QVERIFY(other.say("POST / HTTP/1.1\r\n"));
    other.reset();
    QTRY_COMPARE(running.interceptor->counters().openConnections, std::uint64_t(0));
}

void TestCollector::answersHalfClosedSockets()
{
    const RunningInterceptor running;
    const std::string answer = running.answerTo(post("/", "a") + post("/", "b"));
    QCOMPARE(bytes(answer).count("HTTP/1.1 200 OK"), 2);
    QCOMPARE(running.now().requests.size(), std::size_t(2));
}

void TestCollector::endsWhatIsSlow_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("a head") << QByteArray("GET / HTTP/1.1\r\nHos") << QByteArray("HTTP/1.1 408")
                            << QByteArray("slow-head");
    QTest::newRow("a body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
                            << QByteArray("HTTP/1.1 408") << QByteArray("slow-body");
}

void TestCollector::endsWhatIsSlow()
{
    QFETCH(QByteArray, beginning);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, reason);
    InterceptorOptions options;
    options.headTime = options.bodyPause = options.idleTime = std::chrono::milliseconds(100);
    const RunningInterceptor running(options);
    Talk talk = running.connect();
    QVERIFY(talk.say(beginning.toStdString()));
    QCOMPARE(bytes(talk.hearAll()).left(answer.size()), answer);
    const Kept kept = running.now();
    QCOMPARE(kept.refusals.empty() ? QByteArray() : bytes(kept.refusals[0].reason), reason);
}

void TestCollector::endsWhatDrips()
{
    InterceptorOptions options;
    options.bodyPause = std::chrono::milliseconds(1100);
    options.leastRate = 1'000'000;
    const RunningInterceptor running(options);
    Talk talk = running.connect();
    QVERIFY(talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"));
    std::thread dripping([&talk] {
        // Until it is told off; each byte comes long before the pause is over.
        while (talk.say("x"))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    });
    QTRY_COMPARE(running.interceptor->counters().refused, std::uint64_t(1));
    dripping.join();
    QCOMPARE(bytes(running.now().refusals.at(0).reason), QByteArray("slow-body"));
}

void TestCollector::nothingPassesUnrecorded()
{
    const RunningInterceptor running;
    Talk talk = running.connect();
    running.kept->takesNothing = true;
    QVERIFY(talk.say(post("/", "a")));
    const std::string first = talk.hearMessage();
    QVERIFY2(first.starts_with("HTTP/1.1 503 Service Unavailable\r\n"), first.c_str());
    running.kept->takesNothing = false;
    running.kept->persistsNothing = true;
    QVERIFY(talk.say(post("/", "b")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 503"));
    QCOMPARE(running.interceptor->trouble(), QStringLiteral("no room for the test"));
    QTRY_COMPARE(running.interceptor->counters().unrecorded, std::uint64_t(2));
    running.kept->persistsNothing = false;
    QVERIFY(talk.say(post("/", "c")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200"));
    QTRY_VERIFY(running.interceptor->trouble().isEmpty());
}

void TestCollector::passesByExplicitSetting()
{
    InterceptorOptions options;
    options.passWhenUnrecorded = true;
    const RunningInterceptor running(options);
    running.kept->takesNothing = true;
    QVERIFY(running.answerTo(post("/", "a")).starts_with("HTTP/1.1 200"));
    QTRY_COMPARE(running.interceptor->counters().passedUnseen, std::uint64_t(1));
    QTRY_COMPARE(running.interceptor->counters().exchanges, std::uint64_t(0));
}

void TestCollector::staysWithoutARecord()
{
    InterceptorOptions options;
    options.passWhenUnrecorded = true;
    HoldingJudge judge;
    const RunningInterceptor running(options, &judge);
    running.kept->takesNothing = true;
    for (const auto what : {privacy::Judgement::What::Block, privacy::Judgement::What::Hold}) {
        judge.what = what;
        QVERIFY(running.answerTo(post("/", "a")).starts_with("HTTP/1.1 403"));
    }
    QVERIFY(running.now().decisions.empty());
}

void TestCollector::isNotHeldUnrecorded()
{
    HoldingJudge judge;
    const RunningInterceptor running({}, &judge);
    running.kept->persistsNothing = true;
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/", "a")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 503"));
    QVERIFY(running.interceptor->held().empty());
    running.interceptor->release(1);
    QTRY_COMPARE(running.interceptor->counters().unrecorded, std::uint64_t(1));
}

void TestCollector::holdsAndReleases()
{
    HoldingJudge judge;
    RunningInterceptor running({}, &judge);
    Talk first = running.connect();
    Talk second = running.connect();
    QVERIFY(first.say(post("/first", "a")));
    QTRY_COMPARE(running.interceptor->held().size(), std::size_t(1));
    QVERIFY(second.say(post("/second", "bb")));
    QTRY_COMPARE(running.interceptor->held().size(), std::size_t(2));
    const std::vector<privacy::HeldExchange> held = running.interceptor->held();
    QCOMPARE(bytes(held[0].target), QByteArray("/first"));
    QCOMPARE(bytes(held[1].method), QByteArray("POST"));
    QCOMPARE(held[1].bytes, std::uint64_t(2));
    QTRY_COMPARE(running.now().persisted, std::size_t(2));
    QVERIFY2(running.now().decisions.empty(), "nothing was decided yet");
    running.interceptor->drop(held[0].exchange);
    running.interceptor->release(held[1].exchange);
    running.interceptor->release(held[1].exchange);
    running.interceptor->release(4711);
    QVERIFY(first.hearMessage().starts_with("HTTP/1.1 403"));
    QVERIFY(second.hearMessage().starts_with("HTTP/1.1 200"));
    QVERIFY(running.interceptor->held().empty());
    QCOMPARE(running.now().decisions.size(), std::size_t(2));
    QCOMPARE(running.now().decisions[0].what, What::Block);
    QCOMPARE(bytes(running.now().decisions[0].detail), QByteArray("dropped by hand"));
    QVERIFY(first.say(post("/third", "a")));
    QTRY_COMPARE(running.interceptor->held().size(), std::size_t(1));
    running.interceptor->stop();
    QVERIFY2(running.interceptor->held().empty(), "nothing leaves because it ends");
}

void TestCollector::blocks()
{
    HoldingJudge judge;
    judge.what = privacy::Judgement::What::Block;
    const RunningInterceptor running({}, &judge);
    const std::string answer = running.answerTo(post("/", "a"));
    QVERIFY(answer.starts_with("HTTP/1.1 403"));
    QVERIFY(answer.find("a rule") != std::string::npos);
    QCOMPARE(running.now().decisions.at(0).what, What::Block);
    QTRY_COMPARE(running.interceptor->counters().blocked, std::uint64_t(1));
}

void TestCollector::knowsItsUser()
{
    const RunningInterceptor running;
    QVERIFY(running.answerTo(post("/", "a")).starts_with("HTTP/1.1 200"));
    QCOMPARE(running.now().users.at(0), std::optional<std::uint32_t>(geteuid()));
}

void TestCollector::portTaken()
{
    const RunningInterceptor running;
    InterceptorOptions options;
    options.listen = running.interceptor->address();
    const auto kept = std::make_shared<KeptExchanges>();
    privacy::OpenGate gate;
    const auto second = Interceptor::start(options, kept->makeSink(kept), gate);
    QVERIFY(!second);
    QCOMPARE(second.error().code, "listen-port-taken");
    QVERIFY(second.error().message.contains(QString::fromStdString(options.listen)));
}

void TestCollector::otherAddressesNeedLeave()
{
    InterceptorOptions options;
    options.listen = "0.0.0.0:0";
    const auto kept = std::make_shared<KeptExchanges>();
    privacy::OpenGate gate;
    const auto refused = Interceptor::start(options, kept->makeSink(kept), gate);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, "listen-not-allowed");
    options.allow.push_back(*AddressRange::parse("192.0.2.0/24"));
    const auto started = Interceptor::start(options, kept->makeSink(kept), gate);
    QVERIFY(started);
    Talk talk = Talk::to((*started)->address());
    QVERIFY2(talk.say(post("/", "a")), "this machine may in any case");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200"));
}

void TestCollector::turnsAwayTooMany()
{
    InterceptorOptions options;
    options.mostConnections = 2;
    const RunningInterceptor running(options);
    Talk one = running.connect();
    Talk two = running.connect();
    QTRY_COMPARE(running.interceptor->counters().openConnections, std::uint64_t(2));
    Talk three = running.connect();
    QVERIFY(three.hearAll().starts_with("HTTP/1.1 503"));
    QVERIFY(one.say(post("/", "a")));
    QVERIFY(one.hearMessage().starts_with("HTTP/1.1 200"));
}

void TestCollector::endsInOrder()
{
    RunningInterceptor running;
    Talk idle = running.connect();
    QVERIFY(idle.say(post("/", "a")));
    QVERIFY(idle.hearMessage().starts_with("HTTP/1.1 200"));
    running.interceptor->stop();
    running.interceptor->stop();
    QVERIFY(idle.hear().empty());
    const Kept kept = running.now();
    QVERIFY(kept.isEnded);
    QVERIFY(std::find(kept.coverage.begin(), kept.coverage.end(), std::pair(std::string("exchanges"), std::uint64_t(1)))
            != kept.coverage.end());
    QVERIFY(!running.connect().isOpen());
}

QTEST_GUILESS_MAIN(TestCollector)
#include "tst_collector.moc"
