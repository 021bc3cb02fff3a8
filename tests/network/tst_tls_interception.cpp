// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/opened_tls.h"

#include <QTest>

#include <openssl/ssl.h>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;

namespace {

const std::string okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
const std::string getRequest = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";

std::string portOf(const std::string &authority)
{
    return authority.substr(authority.rfind(':'));
}

} // namespace

Q_DECLARE_METATYPE(std::vector<std::string>)

/// TLS through CONNECT: opened by our certificate authority, or passed on untouched.
class TestTlsInterception : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWhatGoesThrough_data();
    void opensWhatGoesThrough();
    void absoluteTargetsWithHttps();
    void manyRequestsOneConnection_data();
    void manyRequestsOneConnection();
    void refusesBadUpstreams_data();
    void refusesBadUpstreams();
    void refusedNamesAreNoneOfOurs();
    void notInScopeStaysUntouched();
    void openedFromNowOn();
    void withoutAuthority();
    void clientThatPins_data();
    void clientThatPins();
    void halfAHandshake();
    void withoutServerName();
    void anotherServerName();
    void directly();
    void upgradePassesAsTunnel();
    void largeBodies();
    void http2IsKeptAndPassed();
    void http2WhileNothingMayPass();
    void reverseProxyToTls();
};

void TestTlsInterception::opensWhatGoesThrough_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<std::vector<std::string>>("offered");
    QTest::addColumn<QByteArray>("agreed");
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION << std::vector<std::string>{} << QByteArray();
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION << std::vector<std::string>{} << QByteArray();
    QTest::newRow("offers both") << 0 << std::vector<std::string>{"h2", "http/1.1"} << QByteArray("http/1.1");
    QTest::newRow("offers one") << TLS1_2_VERSION << std::vector<std::string>{"http/1.1"} << QByteArray("http/1.1");
}

void TestTlsInterception::opensWhatGoesThrough()
{
    QFETCH(int, version);
    QFETCH(std::vector<std::string>, offered);
    QFETCH(QByteArray, agreed);
    const UpstreamAuthority known;
    std::string heard, serverName;
    const Upstream upstream(1, answeringTls(known.leaf(), okAnswer, &heard, &serverName));
    const InterceptorOptions options = known.options();
    const RunningInterceptor proxy(options);
    TlsClientWish wish{"localhost", options.authority->certificate()};
    wish.protocols = offered;
    wish.version = version;
    TlsTalk client = TlsTalk::client(throughProxy(proxy, "localhost" + portOf(upstream.authority())), wish);
    QVERIFY2(client.isOpen(), client.problem().c_str());
    QCOMPARE(client.agreedProtocol(), agreed.toStdString());
    client.say(getRequest);
    QCOMPARE(client.hearMessage(), okAnswer);
    QCOMPARE(heard, getRequest);
    QCOMPARE(serverName, std::string("localhost"));
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests.size(), 1u);
    QCOMPARE(kept.requests[0].head, getRequest);
    QCOMPARE(kept.requests[0].destination, "https://localhost" + portOf(upstream.authority()));
    QVERIFY(kept.forwards[0].isPersisted);
    QCOMPARE(kept.forwards[0].sent, payload::RecordedForward::Sent::Same);
    QCOMPARE(proxy.interceptor->counters().tlsOpened, 1u);
}

/// Some programs trust their proxy with everything.
void TestTlsInterception::absoluteTargetsWithHttps()
{
    const UpstreamAuthority known;
    std::string heard;
    const Upstream upstream(1, answeringTls(known.leaf(), okAnswer, &heard));
    const RunningInterceptor proxy(known.options());
    const std::string host = "localhost" + portOf(upstream.authority());
    Talk talk = proxy.connect();
    talk.say("GET https://" + host + "/a HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(talk.hearMessage(), okAnswer);
    QCOMPARE(heard, "GET /a HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    QCOMPARE(proxy.now().requests[0].destination, "https://" + host);
}

void TestTlsInterception::manyRequestsOneConnection_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 4096, 8192, 16'384, 20'480, 70'000, 300'000})
        QTest::addRow("%d bytes", size) << size;
}

void TestTlsInterception::manyRequestsOneConnection()
{
    QFETCH(int, size);
    const UpstreamAuthority known;
    constexpr int rounds = 30;
    const Certificate own = known.leaf();
    const std::string request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(size)
        + "\r\n\r\n" + std::string(std::size_t(size), 'x');
    const Upstream upstream(1, [&own, &request](Talk &talk) {
        TlsTalk secured = TlsTalk::server(std::move(talk), own);
        for (int i = 0; i < rounds && secured.hearMessage() == request; ++i)
            secured.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n" + std::to_string(10 + i));
    });
    const RunningInterceptor proxy(known.options());
    TlsTalk client = TlsTalk::client(throughProxy(proxy, "localhost" + portOf(upstream.authority())), {"localhost"});
    for (int i = 0; i < rounds; ++i) {
        client.say(request);
        QVERIFY(client.hearMessage().ends_with(std::to_string(10 + i)));
    }
    QCOMPARE(proxy.interceptor->counters().exchanges, std::uint64_t(rounds));
    QCOMPARE(proxy.interceptor->counters().connections, 1u);
}

void TestTlsInterception::refusesBadUpstreams_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("expired") << QByteArray("expired") << QByteArray("expired");
    QTest::newRow("not yet") << QByteArray("early") << QByteArray("not yet valid");
    QTest::newRow("self-signed") << QByteArray("self") << QByteArray("self");
    QTest::newRow("wrong host") << QByteArray("host") << QByteArray("other.example");
    QTest::newRow("only a common name") << QByteArray("common") << QByteArray("");
    QTest::newRow("broken chain") << QByteArray("chain") << QByteArray("issuer");
    QTest::newRow("no TLS at all") << QByteArray("plain") << QByteArray("");
}

/// As curl would: refused, told to the client and to the record, and nothing was sent.
void TestTlsInterception::refusesBadUpstreams()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, why);
    const UpstreamAuthority known;
    CertificateWish wish{"localhost", "DNS:localhost,IP:127.0.0.1"};
    Certificate own;
    if (kind == "self") {
        own = makeCertificate(wish);
    } else if (kind == "chain") {
        const Certificate between = makeCertificate({"Between", "", true}, &known.issuer);
        own = makeCertificate(wish, &between);
    } else {
        if (kind == "expired")
            wish.from = -7200, wish.until = -3600;
        if (kind == "early")
            wish.from = 3600;
        if (kind == "host")
            wish.alternatives = "DNS:elsewhere.example";
        if (kind == "common")
            wish.alternatives = "";
        own = known.leaf(wish);
    }
    std::string heard = "nobody came";
    const Upstream::Serve plain = [&heard](Talk &talk) {
        heard = talk.hear(1) == "\x16" ? "" : "something";
        talk.say("HTTP/1.1 400 Bad Request\r\n\r\n");
    };
    auto upstream = std::make_unique<Upstream>(1, kind == "plain" ? plain : answeringTls(own, okAnswer, &heard));
    const std::string port = portOf(upstream->authority());
    const RunningInterceptor proxy(known.options());
    TlsTalk client = TlsTalk::client(throughProxy(proxy, "localhost" + port), {"localhost"});
    QVERIFY(client.isOpen());
    client.say(getRequest);
    const std::string answer = client.hearMessage();
    QVERIFY2(answer.starts_with("HTTP/1.1 502 "), answer.c_str());
    if (kind == "host")
        why = "localhost"; // which it is not for
    QVERIFY2(QByteArray::fromStdString(answer).contains(why), answer.c_str());
    upstream.reset(); // has served
    QCOMPARE(heard, std::string());
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests.size(), 1u);
    QCOMPARE(kept.decisions.back().what, payload::RecordedDecision::What::AnswerHere);
    QVERIFY(answer.find(kept.decisions.back().detail) != std::string::npos);
    QCOMPARE(proxy.interceptor->counters().untrusted, kind == "plain" ? 0u : 1u);
}

/// The upstream must be whom the client meant, by name, whatever address it has.
void TestTlsInterception::refusedNamesAreNoneOfOurs()
{
    const UpstreamAuthority known;
    std::string serverName;
    const Upstream upstream(1, answeringTls(known.leaf({"x", "DNS:localhost"}), okAnswer, nullptr, &serverName));
    const RunningInterceptor proxy(known.options());
    // To an address, without a name: the certificate must be for the address.
    TlsTalk client = TlsTalk::client(throughProxy(proxy, upstream.authority()), {""});
    QCOMPARE(client.peerNames(), std::string("IP Address:127.0.0.1"));
    client.say(getRequest);
    QVERIFY(client.hearMessage().starts_with("HTTP/1.1 502 "));
    QCOMPARE(serverName, std::string());
}

void TestTlsInterception::notInScopeStaysUntouched()
{
    const UpstreamAuthority known;
    const Certificate own = known.leaf();
    std::string heard;
    const Upstream upstream(1, answeringTls(own, okAnswer, &heard));
    InterceptorOptions options = known.options();
    options.scope = std::make_shared<CaptureScope>(std::vector<std::string>{"*.example.com"});
    const RunningInterceptor proxy(options);
    const std::string host = "localhost" + portOf(upstream.authority());
    TlsTalk client = TlsTalk::client(throughProxy(proxy, host), {"localhost", known.issuer.certificate});
    QVERIFY2(client.isOpen(), client.problem().c_str());
    QCOMPARE(client.peer(), own.certificate); // its very own
    client.say(getRequest);
    QCOMPARE(client.hearMessage(), okAnswer);
    client.close();
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    QCOMPARE(proxy.now().tunnels[0].why, std::string("not-in-scope"));
    QCOMPARE(proxy.now().tunnels[0].destination, host);
    QVERIFY(proxy.now().tunnels[0].sent > 200);
    QVERIFY(proxy.now().requests.empty());
}

void TestTlsInterception::openedFromNowOn()
{
    const UpstreamAuthority known;
    const Upstream upstream(2, answeringTls(known.leaf(), okAnswer));
    InterceptorOptions options = known.options();
    options.scope = std::make_shared<CaptureScope>(std::vector<std::string>{});
    const RunningInterceptor proxy(options);
    const std::string host = "localhost" + portOf(upstream.authority());
    for (const bool isOpened : {false, true}) {
        if (isOpened)
            proxy.interceptor->openHost("LocalHost");
        TlsTalk client = TlsTalk::client(throughProxy(proxy, host), {"localhost"});
        client.say(getRequest);
        QCOMPARE(client.hearMessage(), okAnswer);
        QCOMPARE(proxy.now().requests.size(), isOpened ? 1u : 0u);
    }
}

void TestTlsInterception::withoutAuthority()
{
    const UpstreamAuthority known;
    const Upstream upstream(1, answeringTls(known.leaf(), okAnswer));
    const RunningInterceptor proxy;
    TlsTalk client = TlsTalk::client(throughProxy(proxy, upstream.authority()), {""});
    client.say(getRequest);
    QCOMPARE(client.hearMessage(), okAnswer);
    client.close();
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    QCOMPARE(proxy.now().tunnels[0].why, std::string("no-authority"));
}

void TestTlsInterception::clientThatPins_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
}

/// It fails as it would without us, and we say so.
void TestTlsInterception::clientThatPins()
{
    QFETCH(int, version);
    const UpstreamAuthority known;
    const RunningInterceptor proxy(known.options());
    TlsClientWish wish{"pinned.example", known.issuer.certificate};
    wish.version = version;
    const TlsTalk client = TlsTalk::client(throughProxy(proxy, "pinned.example:443"), wish);
    QVERIFY(!client.isOpen());
    QTRY_COMPARE(proxy.interceptor->counters().tlsRefused, 1u);
    const auto tunnels = proxy.interceptor->tunnels();
    QCOMPARE(tunnels.size(), 1u);
    QCOMPARE(tunnels[0].destination, std::string("pinned.example:443"));
    QCOMPARE(tunnels[0].why, std::string("tls-refused"));
    QCOMPARE(proxy.now().tunnels.size(), 1u);
}

void TestTlsInterception::halfAHandshake()
{
    InterceptorOptions options = UpstreamAuthority().options();
    options.trustedFiles.clear();
    options.headTime = std::chrono::milliseconds(100);
    const RunningInterceptor proxy(options);
    // A record that is announced, and does not come whole.
    Talk cut = throughProxy(proxy, "a.example:443");
    cut.say(std::string("\x16\x03\x01\x00\xc0\x01\x00\x00\xbc\x03\x03", 11));
    QCOMPARE(cut.hearAll(), std::string());
    Talk gone = throughProxy(proxy, "a.example:443");
    gone.say(std::string("\x16\x03\x01", 3));
    gone.close();
    QTRY_COMPARE(proxy.interceptor->counters().openConnections, 0u);
    QVERIFY(proxy.now().requests.empty());
}

void TestTlsInterception::withoutServerName()
{
    const UpstreamAuthority known;
    const Upstream upstream(1, answeringTls(known.leaf(), okAnswer));
    const InterceptorOptions options = known.options();
    const RunningInterceptor proxy(options);
    TlsTalk client = TlsTalk::client(throughProxy(proxy, "localhost" + portOf(upstream.authority())), {""});
    QCOMPARE(client.peerNames(), std::string("DNS:localhost"));
    client.say(getRequest);
    QCOMPARE(client.hearMessage(), okAnswer);
}

/// It is believed by that name or not at all, and that the names differ is counted.
void TestTlsInterception::anotherServerName()
{
    const UpstreamAuthority known;
    std::string serverName;
    const Upstream upstream(1, answeringTls(known.leaf({"x", "DNS:front.example"}), okAnswer, nullptr, &serverName));
    const RunningInterceptor proxy(known.options());
    TlsTalk client =
        TlsTalk::client(throughProxy(proxy, "localhost" + portOf(upstream.authority())), {"front.example"});
    QCOMPARE(client.peerNames(), std::string("DNS:front.example"));
    client.say(getRequest);
    QCOMPARE(client.hearMessage(), okAnswer);
    QCOMPARE(serverName, std::string("front.example"));
    QCOMPARE(proxy.interceptor->counters().namesDiffer, 1u);
}

/// A program that is pointed at us with https:// instead of http://.
void TestTlsInterception::directly()
{
    const InterceptorOptions options = UpstreamAuthority().options();
    InterceptorOptions collecting;
    collecting.authority = options.authority;
    const RunningInterceptor collector(collecting);
    TlsTalk client = TlsTalk::client(collector.connect(), {"localhost", options.authority->certificate()});
    QVERIFY2(client.isOpen(), client.problem().c_str());
    client.say("POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}");
    QVERIFY(client.hearMessage().starts_with("HTTP/1.1 200 "));
    QCOMPARE(collector.now().requests.size(), 1u);
    QCOMPARE(collector.now().requests[0].way, payload::WayIn::Collector);
}

void TestTlsInterception::upgradePassesAsTunnel()
{
    const UpstreamAuthority known;
    const Certificate own = known.leaf();
    const Upstream upstream(1, [&own](Talk &talk) {
        TlsTalk secured = TlsTalk::server(std::move(talk), own);
        secured.hearMessage();
        secured.say("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n");
        if (secured.hear() == "ping")
            secured.say("pong");
        secured.close();
    });
    const RunningInterceptor proxy(known.options());
    TlsTalk client = TlsTalk::client(throughProxy(proxy, upstream.authority()), {""});
    client.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n");
    QVERIFY(client.hearMessage().starts_with("HTTP/1.1 101 "));
    client.say("ping");
    QCOMPARE(client.hear(), std::string("pong"));
    client.close();
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    QCOMPARE(proxy.now().tunnels[0].why, std::string("upgrade"));
    QCOMPARE(proxy.now().tunnels[0].sent, 4u);
}

void TestTlsInterception::largeBodies()
{
    const UpstreamAuthority known;
    const std::string body(3'000'000, 'x');
    const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    std::string heard;
    const Upstream upstream(1, answeringTls(known.leaf(), "HTTP/1.1 200 OK\r\n" + length + body, &heard));
    const RunningInterceptor proxy(known.options());
    TlsTalk client = TlsTalk::client(throughProxy(proxy, upstream.authority()), {""});
    const std::string request = "POST / HTTP/1.1\r\nHost: x\r\n" + length + body;
    client.say(request);
    QVERIFY(client.hearMessage() == "HTTP/1.1 200 OK\r\n" + length + body);
    QVERIFY(heard == request);
    QVERIFY(proxy.now().requests[0].body == body);
}

/// Who offers nothing but HTTP/2 gets it, and every byte of it is in the record before it goes on.
void TestTlsInterception::http2IsKeptAndPassed()
{
    const UpstreamAuthority known;
    const Certificate own = known.leaf();
    const std::string preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    std::string heard;
    const Upstream upstream(1, [&](Talk &talk) {
        TlsTalk secured = TlsTalk::server(std::move(talk), own, {"h2"});
        while (secured.isOpen() && heard.size() < preface.size() + 4) {
            const std::string piece = secured.hear();
            if (piece.empty())
                break;
            heard += piece;
        }
        secured.say("frames");
        secured.close();
    });
    const RunningInterceptor proxy(known.options());
    TlsClientWish wish{"localhost"};
    wish.protocols = {"h2"};
    TlsTalk client = TlsTalk::client(throughProxy(proxy, "localhost" + portOf(upstream.authority())), wish);
    QCOMPARE(client.agreedProtocol(), std::string("h2"));
    client.say(preface + "more");
    QCOMPARE(client.hear(), std::string("frames"));
    client.close();
    QCOMPARE(heard, preface + "more");
    std::string sent, received;
    for (const Kept::Stream &stream : proxy.now().streams) {
        (stream.way == payload::RecordedStream::Way::FromClient ? sent : received) += stream.bytes;
        QCOMPARE(stream.destination, "https://localhost" + portOf(upstream.authority()));
        QCOMPARE(stream.protocol, std::string("h2"));
    }
    QCOMPARE(sent, preface + "more");
    QCOMPARE(received, std::string("frames"));
    QCOMPARE(proxy.interceptor->counters().streams, 1u);
}

namespace {

class ClosedGate : public privacy::OpenGate
{
public:
    bool mayTunnel(std::string_view) const override { return false; }
};

} // namespace

void TestTlsInterception::http2WhileNothingMayPass()
{
    const UpstreamAuthority known;
    ClosedGate gate;
    const RunningInterceptor proxy(known.options(), &gate);
    TlsClientWish wish{"localhost"};
    wish.protocols = {"h2"};
    TlsTalk client = TlsTalk::client(throughProxy(proxy, "localhost:1"), wish);
    client.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QCOMPARE(client.hearAll(), std::string());
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    QCOMPARE(proxy.now().tunnels[0].why, std::string("gate"));
    QVERIFY(proxy.now().streams.empty());
}

void TestTlsInterception::reverseProxyToTls()
{
    const UpstreamAuthority known;
    std::string heard;
    const Upstream upstream(1, answeringTls(known.leaf(), okAnswer, &heard));
    InterceptorOptions options = forwardingTo("https://localhost" + portOf(upstream.authority()));
    options.trustedFiles = {known.path().toStdString()};
    const RunningInterceptor proxy(options);
    Talk talk = proxy.connect();
    talk.say("GET /a HTTP/1.1\r\nHost: me\r\n\r\n");
    QCOMPARE(talk.hearMessage(), okAnswer);
    QCOMPARE(heard, "GET /a HTTP/1.1\r\nHost: localhost" + portOf(upstream.authority()) + "\r\n\r\n");
    QCOMPARE(proxy.now().requests[0].destination, "https://localhost" + portOf(upstream.authority()));
}

QTEST_GUILESS_MAIN(TestTlsInterception)
#include "tst_tls_interception.moc"
