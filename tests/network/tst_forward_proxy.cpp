// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/first_bytes.h"
#include "network/interceptor/forward_head.h"
#include "network/interceptor/upstream_place.h"
#include "network/running_interceptor.h"
#include "network/upstream.h"

#include <QTest>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;

/// Programs that have us for their proxy, without TLS.
class TestForwardProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sniffsFirstBytes_data();
    void sniffsFirstBytes();
    void knowsPlaces_data();
    void knowsPlaces();
    void makesOriginForm_data();
    void makesOriginForm();
    void absoluteTargets();
    void keepsManyUpstreamsApart();
    void connectAndPlainHttp();
    void connectAndSilence();
    void silenceThatSpeaksAfterAll();
    void connectAndSomethingElse();
    void unreachable();
    void ownAddress_data();
    void ownAddress();
    void notAProxy();
};

void TestForwardProxy::sniffsFirstBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *bytes, FirstBytes kind, int size = -1) {
        const QByteArray text = size < 0 ? QByteArray(bytes) : QByteArray(bytes, size);
        QTest::addRow("%s", text.toPercentEncoding().constData()) << text << static_cast<int>(kind);
    };
    row("", FirstBytes::NeedMore);
    row("\x16", FirstBytes::NeedMore);
    row("\x16\x03\x01", FirstBytes::Tls);
    row("\x16\x02", FirstBytes::Other);
    row("\x80\x2e\x01", FirstBytes::Other);
    row("\0", FirstBytes::Other, 1);
    row("G", FirstBytes::NeedMore);
    row("GET / HTTP/1.1", FirstBytes::NeedMore);
    row("GET / HTTP/1.1\r\n", FirstBytes::Http1);
    row("GET / HTTP/1.0\n", FirstBytes::Http1);
    row("M-SEARCH * HTTP/1.1\r\n", FirstBytes::Http1);
    row("\r\nPOST / HTTP/1.1\r\n", FirstBytes::Http1);
    row("\r\n", FirstBytes::NeedMore);
    row("NICK somebody\r\n", FirstBytes::Other);
    row("EHLO example.com\r\n", FirstBytes::Other);
    row("*1\r\n$4\r\nPING\r\n", FirstBytes::Other);
    row("get / http/1.1\r\n", FirstBytes::Other);
    row("ABCDEFGHIJKLMNOPQRSTUVWXYZ", FirstBytes::Other);
    row("PRI * HTTP/2.0\r\n\r\nSM\r\n", FirstBytes::NeedMore);
    row("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\1", FirstBytes::Http2);
    row("PRI * HTTP/2.0\r\n\r\nXX", FirstBytes::Http1);
}

void TestForwardProxy::sniffsFirstBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(sniffFirst({bytes.data(), std::size_t(bytes.size())})), kind);
}

void TestForwardProxy::knowsPlaces_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isLoopback");
    QTest::addColumn<bool>("isLinkLocal");
    const auto row = [](const char *host, bool isLoopback, bool isLinkLocal) {
        QTest::newRow(host) << QByteArray(host) << isLoopback << isLinkLocal;
    };
    row("127.0.0.1", true, false);
    row("127.255.0.9", true, false);
    row("::1", true, false);
    row("::ffff:127.0.0.1", true, false);
    row("localhost", true, false);
    row("api.localhost", true, false);
    row("0.0.0.0", true, false);
    row("localhost.example.com", false, false);
    row("127.0.0.1.example.com", false, false);
    row("169.254.169.254", false, true);
    row("::ffff:169.254.169.254", false, true);
    row("169.253.1.1", false, false);
    row("fe80::1", false, true);
    row("fd00:ec2::254", false, true);
    row("metadata.google.internal", false, true);
    row("10.0.0.1", false, false);
    row("example.com", false, false);
}

void TestForwardProxy::knowsPlaces()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, isLoopback);
    QFETCH(bool, isLinkLocal);
    const UpstreamPlace place{host.toStdString(), 80};
    QCOMPARE(place.isLoopback(), isLoopback);
    QCOMPARE(place.isLinkLocal(), isLinkLocal);
}

void TestForwardProxy::makesOriginForm_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("forwarded");
    const auto row = [](const char *name, const char *received, const char *forwarded) {
        QTest::newRow(name) << QByteArray(received) << QByteArray(forwarded);
    };
    row("path and query stay",
        "POST http://API.example.com/a%20b?c=1&d HTTP/1.1\r\nhost: api.example.com\r\nContent-Length: 0\r\n\r\n",
        "POST /a%20b?c=1&d HTTP/1.1\r\nhost: API.example.com\r\nContent-Length: 0\r\n\r\n");
    row("the target counts, not Host", "GET https://a.example:8443/x HTTP/1.1\r\nHost: b.example\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: a.example:8443\r\n\r\n");
    row("without a path", "GET http://a.example HTTP/1.1\r\nHost: a.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n");
    row("only a query", "GET http://a.example?x=1 HTTP/1.1\r\nHost: a.example\r\n\r\n",
        "GET /?x=1 HTTP/1.1\r\nHost: a.example\r\n\r\n");
    row("the server itself", "OPTIONS http://a.example HTTP/1.1\r\nHost: a.example\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a.example\r\n\r\n");
    row("what was said to a proxy stays here",
        "GET http://a.example/ HTTP/1.1\r\nHost: a.example\r\nProxy-Authorization: Basic eDp5\r\nProxy-Connection: "
        "keep-alive\r\nX: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a.example\r\nX: 1\r\n\r\n");
    row("version 6", "GET http://[::1]:81/ HTTP/1.0\r\n\r\n", "GET / HTTP/1.0\r\nHost: [::1]:81\r\n\r\n");
}

void TestForwardProxy::makesOriginForm()
{
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, forwarded);
    http1::RequestParser parser;
    const http1::Step step = parser.feed({received.data(), std::size_t(received.size())});
    QVERIFY2(step.kind == http1::Step::Kind::Head, parser.fault().message().c_str());
    const std::string_view target = parser.target();
    const std::size_t begin = target.find("//") + 2;
    const std::string authority(target.substr(begin, target.find_first_of("/?", begin) - begin));
    QCOMPARE(QByteArray::fromStdString(forwardHead(parser, {authority, true, true})), forwarded);
}

void TestForwardProxy::absoluteTargets()
{
    std::string heard;
    const Upstream upstream(1, answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", &heard));
    const RunningInterceptor proxy;
    Talk talk = proxy.connect();
    talk.say("POST " + upstream.url() + "/track?a=1 HTTP/1.1\r\nHost: " + upstream.authority()
             + "\r\nContent-Length: 4\r\n\r\nbody");
    QCOMPARE(talk.hearMessage(), std::string("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"));
    QCOMPARE(heard, "POST /track?a=1 HTTP/1.1\r\nHost: " + upstream.authority() + "\r\nContent-Length: 4\r\n\r\nbody");
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests.size(), 1u);
    QCOMPARE(kept.requests[0].destination, upstream.url());
    QCOMPARE(kept.requests[0].way, payload::WayIn::ForwardProxy);
    QVERIFY(kept.requests[0].head.starts_with("POST http://127.0.0.1:"));
    QVERIFY(kept.forwards[0].isPersisted);
}

/// One connection of a client, two servers: none of them gets what is for the other.
void TestForwardProxy::keepsManyUpstreamsApart()
{
    const auto serve = [](const char *name) {
        return [name](Talk &talk) {
            for (int i = 0; i < 3; ++i) {
                if (talk.hearMessage().empty())
                    return;
                talk.say(std::string("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n") + name);
            }
        };
    };
    const Upstream one(1, serve("1"));
    const Upstream two(1, serve("2"));
    const RunningInterceptor proxy;
    Talk talk = proxy.connect();
    for (int i = 0; i < 3; ++i) {
        for (const Upstream *upstream : {&one, &two}) {
            talk.say("GET " + upstream->url() + "/ HTTP/1.1\r\nHost: x\r\n\r\n");
            QVERIFY(talk.hearMessage().ends_with(upstream == &one ? "\r\n1" : "\r\n2"));
        }
    }
}

void TestForwardProxy::connectAndPlainHttp()
{
    std::string heard;
    const Upstream upstream(1, answering("HTTP/1.1 204 No Content\r\n\r\n", &heard));
    const RunningInterceptor proxy;
    Talk talk = proxy.connect();
    const std::string request = "GET /x HTTP/1.1\r\nHost: other.example\r\nContent-Length: 0\r\n\r\n";
    // In one piece: what follows belongs to the tunnel.
    talk.say("CONNECT " + upstream.authority() + " HTTP/1.0\r\n\r\n" + request);
    QVERIFY(talk.hearUntil("\r\n\r\n").starts_with("HTTP/1.1 200 "));
    QVERIFY(talk.hearUntil("204 No Content\r\n\r\n").ends_with("204 No Content\r\n\r\n"));
    QCOMPARE(heard, request); // its own Host, to the byte
    const Kept kept = proxy.now();
    QCOMPARE(kept.requests.size(), 1u);
    QCOMPARE(kept.requests[0].destination, upstream.url());
    QCOMPARE(proxy.interceptor->counters().tunnels, 0u);
}

/// A server that speaks first, as those of mail and of MySQL do.
void TestForwardProxy::connectAndSilence()
{
    const Upstream upstream(1, [](Talk &talk) {
        talk.say("220 ready\r\n");
        talk.hearUntil("QUIT\r\n");
        talk.say("221 bye\r\n");
    });
    const RunningInterceptor proxy;
    Talk talk = proxy.connect();
    talk.say("CONNECT " + upstream.authority() + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(talk.hearUntil("220 ready\r\n").ends_with("220 ready\r\n"));
    talk.say("QUIT\r\n");
    talk.finishSaying();
    QVERIFY(talk.hearAll().ends_with("221 bye\r\n"));
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    const Kept::Tunnel tunnel = proxy.now().tunnels[0];
    QCOMPARE(tunnel.destination, upstream.authority());
    QCOMPARE(tunnel.why, std::string("silent"));
    QCOMPARE(tunnel.sent, 6u);
    QCOMPARE(tunnel.received, 20u);
    const auto summaries = proxy.interceptor->tunnels();
    QCOMPARE(summaries.size(), 1u);
    QCOMPARE(summaries[0].sent, 6u);
    QCOMPARE(summaries[0].open, 0u);
}

/// Browsers connect before they have anything to say: that is no reason not to look.
void TestForwardProxy::silenceThatSpeaksAfterAll()
{
    const Upstream upstream(2, [](Talk &talk) {
        if (!talk.hearMessage().empty())
            talk.say("HTTP/1.1 204 No Content\r\n\r\n");
    });
    const RunningInterceptor proxy;
    Talk talk = proxy.connect();
    talk.say("CONNECT " + upstream.authority() + " HTTP/1.1\r\nHost: x\r\n\r\n");
    talk.hearUntil("\r\n\r\n");
    QTRY_COMPARE(proxy.interceptor->tunnels().size(), 1u);
    talk.say("GET /late HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(talk.hearUntil("204 No Content\r\n\r\n").ends_with("204 No Content\r\n\r\n"));
    QCOMPARE(proxy.now().requests.size(), 1u);
    QCOMPARE(proxy.interceptor->tunnels().size(), 0u);
    QCOMPARE(proxy.interceptor->counters().tunnels, 0u);
}

void TestForwardProxy::connectAndSomethingElse()
{
    const Upstream upstream(1, [](Talk &talk) {
        if (talk.hearUntil("PING\r\n").ends_with("PING\r\n"))
            talk.say("+PONG\r\n");
    });
    const RunningInterceptor proxy;
    Talk talk = proxy.connect();
    talk.say("CONNECT " + upstream.authority() + " HTTP/1.1\r\nHost: x\r\n\r\n*1\r\n$4\r\nPING\r\n");
    QVERIFY(talk.hearUntil("+PONG\r\n").ends_with("+PONG\r\n"));
    talk.close();
    QTRY_COMPARE(proxy.now().tunnels.size(), 1u);
    QCOMPARE(proxy.now().tunnels[0].why, std::string("not-http"));
    QVERIFY(proxy.now().requests.empty());
}

void TestForwardProxy::unreachable()
{
    std::string url;
    {
        const Listening nobody;
        url = nobody.url();
    }
    const RunningInterceptor proxy;
    Talk talk = proxy.connect();
    talk.say("GET " + url + "/ HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 502 "));
    QCOMPARE(proxy.now().requests.size(), 1u); // it is in the record all the same
    talk.say("GET http://telltale.invalid/ HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 502 "));
}

void TestForwardProxy::ownAddress_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("CONNECT") << QByteArray("CONNECT 127.0.0.1:%1 HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("localhost") << QByteArray("CONNECT localhost:%1 HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("absolute") << QByteArray("GET http://127.0.0.1:%1/ HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("version 6") << QByteArray("GET http://[::ffff:127.0.0.1]:%1/ HTTP/1.1\r\nHost: x\r\n\r\n");
}

void TestForwardProxy::ownAddress()
{
    QFETCH(QByteArray, begin);
    const RunningInterceptor proxy;
    const std::string address = proxy.interceptor->address();
    begin.replace("%1", address.substr(address.rfind(':') + 1).c_str());
    QVERIFY(proxy.answerTo(begin.toStdString()).starts_with("HTTP/1.1 508 "));
}

void TestForwardProxy::notAProxy()
{
    InterceptorOptions options;
    options.isForwardProxy = false;
    const RunningInterceptor collector(options);
    QVERIFY(collector.answerTo("CONNECT a.example:443 HTTP/1.1\r\nHost: a\r\n\r\n").starts_with("HTTP/1.1 501 "));
    QCOMPARE(collector.now().refusals[0].reason, std::string("forward-proxy"));
}

QTEST_GUILESS_MAIN(TestForwardProxy)
#include "tst_forward_proxy.moc"
