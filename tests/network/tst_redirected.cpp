// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http2_client.h"
#include "network/opened_tls.h"

#include <QTest>

#include <arpa/inet.h>
#include <cstring>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;

namespace {

const std::string okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

RedirectToken someToken()
{
    RedirectToken token{};
    for (std::size_t i = 0; i < token.size(); ++i)
        token[i] = static_cast<std::uint8_t>(i * 7 + 1);
    return token;
}

/// As the preload library sends it.
std::string preambleFor(const std::string &host, std::uint16_t port, const RedirectToken &token = someToken())
{
    telltale_preamble head{};
    std::memcpy(head.mark, TELLTALE_PREAMBLE_MARK, sizeof head.mark);
    std::memcpy(head.token, token.data(), token.size());
    head.process = static_cast<std::uint32_t>(getpid());
    head.port = port;
    head.kind = TELLTALE_DESTINATION_NAME;
    head.size = static_cast<std::uint8_t>(host.size());
    std::string destination = host;
    if (host.find_first_not_of("0123456789.") == std::string::npos) {
        head.kind = TELLTALE_DESTINATION_IPV4;
        in_addr address{};
        inet_pton(AF_INET, host.c_str(), &address);
        destination.assign(reinterpret_cast<const char *>(&address), sizeof address);
        head.size = 4;
    }
    return std::string(reinterpret_cast<const char *>(&head), sizeof head) + destination;
}

std::uint16_t portOf(const Upstream &upstream)
{
    const std::string authority = upstream.authority();
    return static_cast<std::uint16_t>(std::stoi(authority.substr(authority.rfind(':') + 1)));
}

InterceptorOptions redirecting(const UpstreamAuthority &known, bool isSandbox = false)
{
    InterceptorOptions options = known.options();
    options.redirect = RedirectOptions{someToken(), true};
    options.isSandbox = isSandbox;
    return options;
}

} // namespace

/// Connections of a program that was started here, with and without a network.
class TestRedirected : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainHttp();
    void tls();
    void wrongToken();
    void preambleInPieces();
    void serverSpeaksFirst();
    void withoutPreamble();
    void proxyOfItsOwn();
    void proxyThatRefuses();
    void sandboxAnswersForEverybody_data();
    void sandboxAnswersForEverybody();
    void sandboxAnswersHttp2_data();
    void sandboxAnswersHttp2();
    void damagedHttp2();
    void sandboxLetsNothingOut_data();
    void sandboxLetsNothingOut();
    void sandboxPassesToThisMachine();
    void namesThatDiffer();
};

void TestRedirected::plainHttp()
{
    std::string heard;
    const Upstream upstream(1, answering(okAnswer, &heard));
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known));
    Talk talk = proxy.connect();
    const std::string request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    talk.say(preambleFor("localhost", portOf(upstream)) + request);
    QCOMPARE(talk.hearMessage(), okAnswer);
    QCOMPARE(heard, request);
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests[0].way, payload::WayIn::Program);
    QCOMPARE(kept.requests[0].destination, "http://localhost:" + std::to_string(portOf(upstream)));
    QCOMPARE(kept.requests[0].process, std::uint32_t(getpid()));
    QVERIFY(kept.requests[0].program.ends_with("/tst_redirected"));
    QCOMPARE(kept.asked.back(), "localhost:" + std::to_string(portOf(upstream)));
    QCOMPARE(proxy.interceptor->counters().redirected, 1u);
}

void TestRedirected::tls()
{
    const UpstreamAuthority known;
    const Upstream upstream(1, answeringTls(known.leaf(), okAnswer));
    const RunningInterceptor proxy(redirecting(known));
    Talk talk = proxy.connect();
    talk.say(preambleFor("127.0.0.1", portOf(upstream)));
    TlsTalk client = TlsTalk::client(std::move(talk), {"localhost"});
    client.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(client.hearMessage(), okAnswer);
    // An address that TLS gives a name goes by that.
    QCOMPARE(proxy.now().requests[0].destination, "https://localhost:" + std::to_string(portOf(upstream)));
    QCOMPARE(proxy.now().asked.back(), "127.0.0.1:" + std::to_string(portOf(upstream)));
}

void TestRedirected::wrongToken()
{
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known));
    const std::string other = preambleFor("localhost", 80, RedirectToken{});
    QVERIFY(proxy.answerTo(other + "GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
    const Kept kept = proxy.now();
    QVERIFY(kept.requests.empty());
    QCOMPARE(kept.refusals.size(), 1u);
    QCOMPARE(kept.refusals[0].reason, std::string("wrong-token"));
    QCOMPARE(kept.refusals[0].bytes, std::string());
}

void TestRedirected::preambleInPieces()
{
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known, true));
    Talk talk = proxy.connect();
    for (const char octet : preambleFor("collector.example", 80))
        talk.say(std::string(1, octet));
    talk.say("GET / HTTP/1.1\r\nHost: collector.example\r\n\r\n");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200 "));
}

void TestRedirected::serverSpeaksFirst()
{
    const Upstream upstream(1, [](Talk &talk) { talk.say("220 ready\r\n"); });
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known));
    Talk talk = proxy.connect();
    talk.say(preambleFor("127.0.0.1", portOf(upstream)));
    QCOMPARE(talk.hearAll(), std::string("220 ready\r\n"));
    talk.close();
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    QCOMPARE(proxy.now().tunnels[0].why, std::string("silent"));
    QVERIFY(proxy.now().tunnels[0].program.ends_with("/tst_redirected"));
}

/// Programs that only know proxy variables come without one.
void TestRedirected::withoutPreamble()
{
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known, true));
    TlsTalk client = TlsTalk::client(throughProxy(proxy, "collector.example:443"), {"collector.example"});
    client.say("POST /v1/batch HTTP/1.1\r\nHost: collector.example\r\nContent-Length: 2\r\n\r\n{}");
    QVERIFY(client.hearMessage().starts_with("HTTP/1.1 200 "));
    QCOMPARE(proxy.now().requests[0].destination, std::string("https://collector.example:443"));
    InterceptorOptions strict = redirecting(known);
    strict.redirect->takesProxied = false;
    const RunningInterceptor closed(strict);
    QVERIFY(closed.answerTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n").starts_with("HTTP/1.1 403 "));
}

/// A program that uses a proxy, as in a company: what it sends is seen, and goes the same way.
void TestRedirected::proxyOfItsOwn()
{
    const UpstreamAuthority known;
    const Certificate own = known.leaf();
    std::string asked;
    const Upstream proxyOfProgram(1, [&](Talk &talk) {
        asked = talk.hearUntil("\r\n\r\n");
        talk.say("HTTP/1.1 200 OK\r\nX-Proxy: 1\r\n\r\n");
        TlsTalk secured = TlsTalk::server(std::move(talk), own);
        secured.hearMessage();
        secured.say(okAnswer);
        secured.close();
    });
    const RunningInterceptor proxy(redirecting(known));
    Talk talk = proxy.connect();
    const std::string head =
        "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\nProxy-Authorization: Basic x\r\n\r\n";
    talk.say(preambleFor("127.0.0.1", portOf(proxyOfProgram)) + head);
    QVERIFY(talk.hearUntil("\r\n\r\n").starts_with("HTTP/1.1 200 "));
    TlsTalk client = TlsTalk::client(std::move(talk), {"localhost"});
    client.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(client.hearMessage(), okAnswer);
    QCOMPARE(asked, head);
    QCOMPARE(proxy.now().requests[0].destination, std::string("https://localhost:443"));
    QCOMPARE(proxy.now().requests[0].way, payload::WayIn::Program);
}

void TestRedirected::proxyThatRefuses()
{
    const UpstreamAuthority known;
    const Upstream proxyOfProgram(1, answering("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    const RunningInterceptor proxy(redirecting(known));
    Talk talk = proxy.connect();
    talk.say(preambleFor("127.0.0.1", portOf(proxyOfProgram)) + "CONNECT localhost:443 HTTP/1.1\r\nHost: x\r\n\r\n");
    talk.hearUntil("\r\n\r\n");
    TlsTalk client = TlsTalk::client(std::move(talk), {"localhost"});
    client.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const std::string answer = client.hearMessage();
    QVERIFY2(answer.starts_with("HTTP/1.1 502 ") && answer.find("407 Proxy") != std::string::npos, answer.c_str());
}

void TestRedirected::sandboxAnswersForEverybody_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("segment") << QByteArray("POST /v1/batch HTTP/1.1\r\nHost: api.segment.io\r\n")
                             << QByteArray("{\"success\":true}");
    QTest::newRow("mixpanel") << QByteArray("POST /track HTTP/1.1\r\nHost: api.mixpanel.com\r\n") << QByteArray("1");
    QTest::newRow("anything") << QByteArray("GET /x HTTP/1.1\r\nHost: a.example\r\n") << QByteArray("{}");
}

void TestRedirected::sandboxAnswersForEverybody()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    const UpstreamAuthority known;
    const InterceptorOptions options = redirecting(known, true);
    const RunningInterceptor proxy(options);
    const std::string host = "collector.example";
    Talk talk = proxy.connect();
    talk.say(preambleFor(host, 443));
    TlsTalk client = TlsTalk::client(std::move(talk), {host, options.authority->certificate()});
    QVERIFY2(client.isOpen(), client.problem().c_str());
    client.say(request.toStdString() + "Content-Length: 0\r\n\r\n");
    QVERIFY(client.hearMessage().ends_with("\r\n\r\n" + body.toStdString()));
    const Kept kept = proxy.now();
    QCOMPARE(kept.decisions.back().what, payload::RecordedDecision::What::AnswerHere);
    QVERIFY(kept.forwards.empty());
}

void TestRedirected::sandboxAnswersHttp2_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<bool>("isGrpc");
    QTest::addColumn<int>("size");
    QTest::newRow("gRPC over TLS") << true << true << 318;
    QTest::newRow("gRPC in clear") << false << true << 318;
    QTest::newRow("JSON") << true << false << 20;
    QTest::newRow("more than a window") << true << false << 2'500'000;
    QTest::newRow("no body") << true << false << 0;
}

/// As a server of gRPC, or of anything else.
void TestRedirected::sandboxAnswersHttp2()
{
    QFETCH(bool, isSecure);
    QFETCH(bool, isGrpc);
    QFETCH(int, size);
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known, true));
    const std::string body(std::size_t(size), 'x');
    const std::string path = isGrpc ? "/opentelemetry.proto.collector.trace.v1.TraceService/Export" : "/v1/batch?a=1";
    Talk talk = proxy.connect();
    talk.say(preambleFor("collector.example", 4317));
    std::unique_ptr<TlsTalk> client;
    if (isSecure) {
        TlsClientWish wish{"collector.example"};
        wish.protocols = {"h2"};
        client = std::make_unique<TlsTalk>(TlsTalk::client(std::move(talk), wish));
        QCOMPARE(client->agreedProtocol(), std::string("h2"));
    }
    const Http2Answer answer = askHttp2(
        {{":method", "POST"},
         {":scheme", isSecure ? "https" : "http"},
         {":path", path},
         {":authority", "collector.example:4317"},
         {"content-type", isGrpc ? "application/grpc" : "application/json"},
         {"x-key", "1"}},
        body, [&](std::string_view bytes) { return client ? client->say(bytes) : talk.say(bytes); },
        [&] { return client ? client->hear() : talk.hear(); });
    QVERIFY(answer.isWhole);
    QCOMPARE(answer.field(":status"), std::string("200"));
    QCOMPARE(answer.field("grpc-status"), std::string(isGrpc ? "0" : ""));
    if (isGrpc)
        QCOMPARE(answer.body, std::string(5, '\0')); // an empty message
    else
        QCOMPARE(answer.body, std::string("{\"success\":true}"));
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests.size(), 1u);
    QVERIFY(kept.requests[0].body == body);
    const std::string type = isGrpc ? "application/grpc" : "application/json";
    QCOMPARE(kept.requests[0].head,
             "POST " + path + " HTTP/2\r\nhost: collector.example:4317\r\ncontent-type: " + type
                 + "\r\nx-key: 1\r\n\r\n");
    QCOMPARE(kept.requests[0].destination, std::string(isSecure ? "https" : "http") + "://collector.example:4317");
    QCOMPARE(kept.requests[0].process, std::uint32_t(getpid()));
    QCOMPARE(kept.answers.size(), 1u);
}

void TestRedirected::damagedHttp2()
{
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known, true));
    const std::string preface = preambleFor("collector.example", 80) + "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    for (const std::string &frames :
         {std::string("GET / HTTP/1.1\r\n\r\n"), std::string(100, '\xff'), std::string(9, '\0'),
          std::string("\0\0\x05\x01\x05\0\0\0\x01\xff\xff\xff\xff\xff", 14)}) {
        Talk talk = proxy.connect();
        talk.say(preface + frames);
        talk.finishSaying();
        talk.hearAll();
    }
    QTRY_COMPARE(proxy.interceptor->counters().openConnections, 0u);
    QVERIFY(proxy.now().requests.empty());
}

void TestRedirected::sandboxLetsNothingOut_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("cloud metadata") << QByteArray("169.254.169.254") << QByteArray("GET /latest HTTP/1.1\r\n\r\n")
                                    << QByteArray("link-local");
    QTest::newRow("by name") << QByteArray("metadata.google.internal") << QByteArray("GET / HTTP/1.1\r\n\r\n")
                             << QByteArray("link-local");
    QTest::newRow("silent") << QByteArray("db.example") << QByteArray() << QByteArray("sandbox");
    QTest::newRow("another protocol") << QByteArray("db.example") << QByteArray("*1\r\n$4\r\nPING\r\n")
                                      << QByteArray("sandbox");
}

void TestRedirected::sandboxLetsNothingOut()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, says);
    QFETCH(QByteArray, why);
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known, true));
    Talk talk = proxy.connect();
    talk.say(preambleFor(host.toStdString(), 80) + says.toStdString());
    QCOMPARE(talk.hearAll(), std::string());
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    QCOMPARE(proxy.now().tunnels[0].why, why.toStdString());
    QCOMPARE(proxy.now().tunnels[0].destination, host.toStdString() + ":80");
    QVERIFY(proxy.now().requests.empty());
    QTRY_COMPARE(proxy.interceptor->counters().turnedAway, 1u);
    QCOMPARE(proxy.interceptor->counters().tunnels, 0u);
}

void TestRedirected::sandboxPassesToThisMachine()
{
    std::string heard;
    const Upstream upstream(1, answering(okAnswer, &heard));
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known, true));
    Talk talk = proxy.connect();
    talk.say(preambleFor("127.0.0.1", portOf(upstream)) + "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(talk.hearMessage(), okAnswer);
    QCOMPARE(proxy.now().requests.size(), 1u);
    QCOMPARE(proxy.now().forwards.size(), 1u);
}

void TestRedirected::namesThatDiffer()
{
    const UpstreamAuthority known;
    const RunningInterceptor proxy(redirecting(known, true));
    Talk talk = proxy.connect();
    talk.say(preambleFor("front.example", 80) + "GET / HTTP/1.1\r\nHost: hidden.example\r\n\r\n");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200 "));
    QCOMPARE(proxy.interceptor->counters().namesDiffer, 1u);
    QCOMPARE(proxy.now().requests[0].destination, std::string("http://front.example:80"));
}

QTEST_GUILESS_MAIN(TestRedirected)
#include "tst_redirected.moc"
