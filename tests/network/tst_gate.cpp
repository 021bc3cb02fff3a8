// SPDX-License-Identifier: GPL-3.0-or-later
// The switch on the wire: what an upstream receives, and what it does not, over real sockets.
#include "network/running_interceptor.h"
#include "network/upstream.h"
#include "privacy/wire_request.h"

#include <QTest>

#include <future>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::privacy;
using namespace telltale::test;
using Sent = payload::RecordedForward::Sent;
using What = payload::RecordedDecision::What;

namespace {

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

const std::string okay = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
const std::string networks =
    "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n";

std::string post(const std::string &path, const std::string &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: me\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string eventOf(const std::string &name)
{
    return R"({"type":"track", "event":")" + name + R"(","properties":{"ip" : "192.0.2.77"}})";
}

std::string batchOf(const std::string &events)
{
    return "{\"batch\":[" + events + "],\"writeKey\":\"k\"}";
}

/// As it is sent on: to another host.
QByteArray to(const Upstream &upstream, const std::string &request)
{
    return bytes(request).replace("Host: me\r\n", "Host: " + bytes(upstream.authority()) + "\r\n");
}

/// Answers so many requests on one connection, and keeps what it heard.
Upstream::Serve listening(std::vector<std::string> &heard, int requests)
{
    return [&heard, requests](Talk &talk) {
        for (int i = 0; i < requests; ++i) {
            heard.push_back(talk.hearMessage());
            talk.say(okay);
        }
    };
}

/// Holds all that comes, then asks the switch.
class HoldingFirst : public WireJudge
{
public:
    using WireJudge::WireJudge;
    Judgement judge(const payload::RecordedRequest &, const payload::BodyPieces &) override
    {
        return {Judgement::What::Hold, "held for a person"};
    }
};

/// Says one thing after the other; what is in force changes with every answer.
class ChangingJudge : public ExchangeJudge
{
public:
    explicit ChangingJudge(std::vector<Judgement> answers) : m_answers(std::move(answers)) {}
    Judgement judge(const payload::RecordedRequest &, const payload::BodyPieces &) override
    {
        const Judgement answer = m_answers.at(std::min<std::size_t>(m_asked, m_answers.size() - 1));
        ++m_asked;
        return answer;
    }
    std::uint64_t version() const override { return std::min<std::uint64_t>(m_asked, m_answers.size()); }

private:
    std::vector<Judgement> m_answers;
    std::size_t m_asked = 0;
};

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offSendsNothing_data();
    void offSendsNothing();
    void turnsBetweenTwoRequests();
    void turnsForHeldOnes_data();
    void turnsForHeldOnes();
    void queuedRequestsToo();
    void essentialOnly();
    void generalisesAddresses_data();
    void generalisesAddresses();
    void chunksAreMadeAnew();
    void largeBodies();
    void tunnelsEnd();
    void asksForNoOtherHttp();
    void judgesAgainBeforeItSends();
    void neverSendsWhatIsUnsound_data();
    void neverSendsWhatIsUnsound();
    void collectsAsBefore();
};

void TestGate::offSendsNothing_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("segment") << QByteArray("/v1/batch") << bytes(batchOf(eventOf("a")))
                             << QByteArray("{\"success\":true}");
    QTest::newRow("anything") << QByteArray("/x") << QByteArray("{}") << QByteArray("{}");
    QTest::newRow("broken") << QByteArray("/x") << QByteArray("{\"") << QByteArray("{}");
}

void TestGate::offSendsNothing()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    for (const bool isRefused : {false, true}) {
        std::vector<std::string> heard;
        const Upstream upstream(1, listening(heard, 1));
        WireSettings settings;
        settings.kept = isRefused ? WireSettings::Kept::Refuse : WireSettings::Kept::AsProtocol;
        const auto control = switchWith("gate = \"off\"\n", settings);
        WireJudge judge(control);
        const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
        const std::string request = post(path.toStdString(), body.toStdString());
        Talk talk = running.connect();
        QVERIFY(talk.say(request));
        const std::string told = talk.hearMessage();
        QVERIFY2(told.starts_with(isRefused ? "HTTP/1.1 403 " : "HTTP/1.1 200 "), told.c_str());
        QVERIFY(isRefused || bytes(told).endsWith("\r\n\r\n" + answer));
        const Kept kept = running.now();
        QCOMPARE(bytes(kept.requests.at(0).head + kept.requests[0].body), bytes(request));
        QCOMPARE(kept.decisions.at(0).what, What::Block);
        QCOMPARE(bytes(kept.decisions[0].detail), QByteArray("gate off"));
        QVERIFY(kept.forwards.empty());
        QCOMPARE(bytes(kept.answers.at(0).head + kept.answers[0].body), bytes(told));
        QCOMPARE(running.interceptor->counters().blocked, std::uint64_t(1));
        QCOMPARE(running.interceptor->counters().forwarded, std::uint64_t(0));
        // The first that the upstream ever hears is what comes when the gate is on again.
        control->setGate(TelemetryGate::On);
        QVERIFY(talk.say(post("/on", "1")));
        QCOMPARE(bytes(talk.hearMessage()), bytes(okay));
        QCOMPARE(heard.size(), std::size_t(1));
        QVERIFY(heard[0].starts_with("POST /on "));
    }
}

void TestGate::turnsBetweenTwoRequests()
{
    std::vector<std::string> heard;
    const Upstream upstream(1, listening(heard, 3));
    const auto control = switchWith("");
    WireJudge judge(control);
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    for (int i = 0; i < 6; ++i) {
        control->setGate(i % 2 == 0 ? TelemetryGate::On : TelemetryGate::Off);
        QVERIFY(talk.say(post("/" + std::to_string(i), "{}")));
        QVERIFY(talk.hearMessage().ends_with(i % 2 == 0 ? "ok" : "{}"));
    }
    QCOMPARE(heard.size(), std::size_t(3));
    for (std::size_t i = 0; i < heard.size(); ++i)
        QVERIFY(heard[i].starts_with("POST /" + std::to_string(2 * i) + ' '));
    QTRY_COMPARE(running.interceptor->counters().blocked, std::uint64_t(3));
}

void TestGate::turnsForHeldOnes_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("on") << QByteArray("gate = \"on\"\n") << true;
    QTest::newRow("off") << QByteArray("gate = \"off\"\n") << false;
    QTest::newRow("essential") << QByteArray("gate = \"essential\"\n") << false;
    QTest::newRow("blocked by a rule") << QByteArray("default = \"block\"\n") << false;
}

void TestGate::turnsForHeldOnes()
{
    QFETCH(QByteArray, policy);
    QFETCH(bool, leaves);
    std::vector<std::string> heard;
    const Upstream upstream(1, listening(heard, 1));
    const auto control = switchWith("");
    HoldingFirst judge(control);
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/held", eventOf("a"))));
    QTRY_COMPARE(running.interceptor->held().size(), std::size_t(1));
    control->setPolicy(switchWith(policy.toStdString())->now());
    running.interceptor->release(1);
    const std::string told = talk.hearMessage();
    QCOMPARE(bytes(told).endsWith("ok"), leaves);
    QCOMPARE(heard.size(), std::size_t(leaves ? 1 : 0));
    QCOMPARE(running.now().decisions.at(0).what, leaves ? What::Forward : What::Block);
    // One that was answered cannot be released any more.
    running.interceptor->release(1);
    control->setPolicy(switchWith("")->now());
    QVERIFY(talk.say(post("/next", "{}")));
    QTRY_COMPARE(running.interceptor->held().size(), std::size_t(1));
    QCOMPARE(running.now().forwards.size(), std::size_t(leaves ? 1 : 0));
    if (leaves)
        return;
    running.interceptor->release(2);
    QVERIFY(talk.hearMessage().ends_with("ok"));
}

/// Three requests in one piece; the gate closes while the first one's answer is awaited.
void TestGate::queuedRequestsToo()
{
    const auto control = switchWith("");
    std::vector<std::string> heard;
    const Upstream upstream(1, [&](Talk &talk) {
        heard.push_back(talk.hearMessage());
        control->setGate(TelemetryGate::Off);
        talk.say(okay);
        heard.push_back(talk.hear());
    });
    WireJudge judge(control);
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/1", "{}") + post("/2", "{}") + post("/3", "{}")));
    QVERIFY(talk.hearMessage().ends_with("ok"));
    QVERIFY(talk.hearMessage().ends_with("{}"));
    QVERIFY(talk.hearMessage().ends_with("{}"));
    running.interceptor->stop();
    QTRY_COMPARE(heard.size(), std::size_t(2));
    QVERIFY(heard[0].starts_with("POST /1 "));
    QVERIFY(heard[1].empty());
}

void TestGate::essentialOnly()
{
    std::vector<std::string> heard;
    const Upstream upstream(1, listening(heard, 2));
    WireJudge judge(switchWith("gate = \"essential\"\n"));
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    const std::string always = eventOf("Instance Start");
    QVERIFY(talk.say(post("/v1/batch", batchOf(eventOf("execute_ACTION_TRIGGERED")))));
    QVERIFY(talk.hearMessage().ends_with("{\"success\":true}"));
    QVERIFY(talk.say(post("/v1/batch", batchOf(eventOf("execute_ACTION_TRIGGERED") + "," + always))));
    QVERIFY(talk.hearMessage().ends_with("ok"));
    QVERIFY(talk.say(post("/v1/batch", batchOf(always))));
    QVERIFY(talk.hearMessage().ends_with("ok"));
    QCOMPARE(heard.size(), std::size_t(2));
    QCOMPARE(bytes(heard[0]), to(upstream, post("/v1/batch", batchOf(always))));
    QCOMPARE(bytes(heard[1]), bytes(heard[0]));
    const Kept kept = running.now();
    QCOMPARE(kept.decisions.at(1).what, What::ForwardChanged);
    QCOMPARE(bytes(kept.decisions[1].detail), QByteArray("gate essential: 1 of 2 events taken out"));
    QCOMPARE(kept.decisions.at(2).what, What::Forward);
    running.interceptor->stop();
    const CaptureCounters counters = running.interceptor->counters();
    QCOMPARE(counters.rewritten, std::uint64_t(1));
    QCOMPARE(counters.droppedEvents, std::uint64_t(1));
    QCOMPARE(counters.rewrittenFields, std::uint64_t(0));
    QCOMPARE(counters.blocked, std::uint64_t(1));
}

void TestGate::generalisesAddresses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isBody");
    QTest::newRow("in the body") << bytes(post("/v1/batch?a=%7e", batchOf(eventOf("a")))) << true;
    QTest::newRow("in the query") << bytes(post("/v1/batch?ip=192.0.2.77", "{\"a\":1}")) << false;
    QTest::newRow("in a header") << QByteArray("GET / HTTP/1.1\r\nHost: me\r\nx-real-ip:192.0.2.77\r\n\r\n") << false;
}

void TestGate::generalisesAddresses()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, isBody);
    std::vector<std::string> heard;
    const Upstream upstream(1, listening(heard, 1));
    WireJudge judge(switchWith(networks));
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    QVERIFY(talk.say(request.toStdString()));
    QVERIFY(talk.hearMessage().ends_with("ok"));
    QByteArray expected = to(upstream, request.toStdString());
    expected.replace("192.0.2.77", "192.0.2.0");
    const qsizetype size = request.size() - request.indexOf("\r\n\r\n") - 4;
    if (isBody)
        expected.replace("Content-Length: " + QByteArray::number(size),
                         "Content-Length: " + QByteArray::number(size - 1));
    QCOMPARE(bytes(heard.at(0)), expected);
    const Kept kept = running.now();
    QCOMPARE(bytes(kept.requests.at(0).head + kept.requests[0].body), request);
    QCOMPARE(kept.forwards.at(0).sent, isBody ? (size < 64 ? Sent::Changed : Sent::ChangedParts) : Sent::ChangedHead);
    QCOMPARE(bytes(kept.forwards[0].head + (isBody ? kept.forwards[0].body : kept.requests[0].body)), expected);
    QVERIFY(kept.forwards[0].isPersisted);
    QCOMPARE(kept.decisions.at(0).what, What::ForwardChanged);
    QCOMPARE(bytes(kept.decisions[0].detail), QByteArray("rule \"networks\": 1 field rewritten"));
    QTRY_COMPARE(running.interceptor->counters().rewrittenFields, std::uint64_t(1));
}

void TestGate::chunksAreMadeAnew()
{
    std::string heard;
    const Upstream upstream(1, [&heard](Talk &talk) {
        heard = talk.hearUntil("X-T: 1\r\n\r\n");
        talk.say(okay);
    });
    WireJudge judge(switchWith(networks));
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    QVERIFY(talk.say("POST / HTTP/1.1\r\nHost: me\r\nTransfer-Encoding: chunked\r\n\r\n"
                     "7\r\n{\"ip\":\"\r\nc\r\n192.0.2.77\"}\r\n0\r\nX-T: 1\r\n\r\n"));
    QVERIFY(talk.hearMessage().ends_with("ok"));
    QCOMPARE(bytes(heard),
             to(upstream,
                "POST / HTTP/1.1\r\nHost: me\r\nTransfer-Encoding: chunked\r\n\r\n"
                "12\r\n{\"ip\":\"192.0.2.0\"}\r\n0\r\nX-T: 1\r\n\r\n"));
    QCOMPARE(bytes(running.now().forwards.at(0).trailers), QByteArray("X-T: 1\r\n\r\n"));
}

void TestGate::largeBodies()
{
    std::string events = eventOf("a");
    while (events.size() < (3u << 20))
        events += ",\n" + eventOf("b");
    std::vector<std::string> heard;
    const Upstream upstream(1, listening(heard, 1));
    WireJudge judge(switchWith(networks));
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/v1/batch", batchOf(events))));
    QVERIFY(talk.hearMessage().ends_with("ok"));
    const QByteArray body = bytes(batchOf(events)).replace("192.0.2.77", "192.0.2.0");
    QVERIFY(bytes(heard.at(0)).endsWith(body));
    QVERIFY(bytes(running.now().forwards.at(0).body) == body);
}

void TestGate::tunnelsEnd()
{
    std::string heard = "nothing yet";
    const Upstream upstream(1, [&heard](Talk &talk) {
        talk.hearUntil("\r\n\r\n");
        talk.say("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello");
        talk.hearUntil("one");
        heard = talk.hearAll();
    });
    const auto control = switchWith("");
    WireJudge judge(control);
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    const std::string asking = "GET / HTTP/1.1\r\nHost: me\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n";
    Talk talk = running.connect();
    QVERIFY(talk.say(asking));
    QVERIFY(talk.hearUntil("hello").ends_with("hello"));
    QVERIFY(talk.say("one"));
    QTRY_COMPARE(running.interceptor->counters().tunnelBytes, std::uint64_t(8));
    control->setGate(TelemetryGate::Off);
    talk.say("two");
    QCOMPARE(bytes(talk.hearAll()), QByteArray());
    QTRY_COMPARE(bytes(heard), QByteArray());
    QVERIFY(running.answerTo(asking).starts_with("HTTP/1.1 403 "));
    QTRY_COMPARE(running.interceptor->counters().openConnections, std::uint64_t(0));
}

/// Some clients ask for HTTP/2 with every request; with rules in force it goes on as what can be read.
void TestGate::asksForNoOtherHttp()
{
    std::vector<std::string> heard;
    const Upstream upstream(1, listening(heard, 1));
    WireJudge judge(switchWith(networks));
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    QVERIFY(talk.say("GET / HTTP/1.1\r\nHost: me\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                     "HTTP2-Settings: AA\r\n\r\n"));
    QVERIFY(talk.hearMessage().ends_with("ok"));
    QCOMPARE(bytes(heard.at(0)), to(upstream, "GET / HTTP/1.1\r\nHost: me\r\n\r\n"));
}

void TestGate::judgesAgainBeforeItSends()
{
    Listening upstream;
    ChangingJudge judge({{Judgement::What::Forward, "yes"}, {Judgement::What::Block, "no"}});
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    Talk talk = running.connect();
    QVERIFY(talk.say(post("/", "{}")));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 403 "));
    // There was a connection, and nothing came over it.
    QCOMPARE(bytes(upstream.accept().hearAll()), QByteArray());
    const Kept kept = running.now();
    QCOMPARE(kept.decisions.size(), std::size_t(2));
    QCOMPARE(kept.decisions[1].what, What::Block);
    running.interceptor->stop();
    QCOMPARE(running.interceptor->counters().forwarded, std::uint64_t(0));
    QCOMPARE(running.interceptor->counters().blocked, std::uint64_t(1));
}

void TestGate::neverSendsWhatIsUnsound_data()
{
    QTest::addColumn<QByteArray>("head");
    const auto row = [](const char *name, const char *head) { QTest::newRow(name) << QByteArray(head); };
    row("another length", "POST / HTTP/1.1\r\nHost: me\r\nContent-Length: 3\r\n\r\n");
    row("no length", "POST / HTTP/1.1\r\nHost: me\r\n\r\n");
    row("chunks", "POST / HTTP/1.1\r\nHost: me\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("another method", "PUT / HTTP/1.1\r\nHost: me\r\nContent-Length: 2\r\n\r\n");
    row("a second request", "POST / HTTP/1.1\r\nHost: me\r\nContent-Length: 2\r\n\r\nGET / HTTP/1.1\r\n");
    row("no end", "POST / HTTP/1.1\r\nHost: me\r\nContent-Length: 2\r\n");
    row("a bare line feed", "POST / HTTP/1.1\r\nHost: me\nX: 1\r\nContent-Length: 2\r\n\r\n");
    row("nothing", "");
}

void TestGate::neverSendsWhatIsUnsound()
{
    QFETCH(QByteArray, head);
    Listening upstream;
    Judgement judgement{Judgement::What::Rewrite, "a rule", RewrittenRequest{}};
    judgement.rewritten->head = head.toStdString();
    judgement.rewritten->body = "{}";
    ChangingJudge judge({judgement});
    const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
    QVERIFY(running.answerTo(post("/", "{}")).starts_with("HTTP/1.1 403 "));
    QVERIFY(running.now().forwards.empty());
    QCOMPARE(running.now().decisions.at(0).what, What::Block);
}

void TestGate::collectsAsBefore()
{
    WireJudge judge(switchWith(networks));
    const RunningInterceptor running({}, &judge);
    QVERIFY(running.answerTo(post("/v1/batch", batchOf(eventOf("a")))).starts_with("HTTP/1.1 200 "));
    QCOMPARE(running.now().decisions.at(0).what, What::AnswerHere);
    QVERIFY(running.now().forwards.empty());
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
