// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of pings that do not simply go there and back: errors, limits of time, guards, proxies, connections that
// are kept, redirects, retries, the record.
#include "network/kept_exchanges.h"
#include "network/ping/ping_recorder.h"
#include "network/ping_help.h"
#include "network/talk.h"
#include "network/upstream.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

#include <future>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;
using namespace std::chrono_literals;
using Why = PingAttempt::Why;

namespace {

constexpr const char *fine = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// One that is not there any more.
std::string closedUrl()
{
    Listening listening;
    const std::string url = listening.url();
    listening.close();
    return url;
}

/// Listens, and takes no connection: the second one that tries gets no reaction at all.
class FullBacklog
{
public:
    FullBacklog() : m_listening(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        bind(m_listening, reinterpret_cast<sockaddr *>(&address), size);
        listen(m_listening, 0);
        getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_first = Talk::to("127.0.0.1:" + std::to_string(m_port));
    }
    ~FullBacklog() { ::close(m_listening); }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

private:
    int m_listening;
    int m_port = 0;
    Talk m_first;
};

/// Takes CONNECT, says what it is told to, and passes on what comes then.
class TunnelProxy
{
public:
    explicit TunnelProxy(std::string answer)
        : m_server(1, [this, answer = std::move(answer)](Talk &client) {
              m_head = client.hearUntil("\r\n\r\n");
              client.say(answer);
              if (answer.find(" 200 ") == std::string::npos)
                  return;
              Talk upstream = Talk::to(m_head.substr(8, m_head.find(' ', 8) - 8));
              upstream.say(client.hearMessage());
              client.say(upstream.hearAll());
          })
    {
    }
    void use(PingOptions &options) const
    {
        options.proxy.host = "127.0.0.1";
        options.proxy.port = static_cast<std::uint16_t>(std::stoi(m_server.url().substr(17)));
    }
    const std::string &head() const { return m_head; } ///< once the ping is done

private:
    std::string m_head;
    Upstream m_server;
};

/// Answers one connection after the other, each with the next of these.
Upstream::Serve answeringInTurn(std::vector<std::string> answers, std::vector<std::string> *heard)
{
    return [answers = std::move(answers), heard](Talk &talk) {
        const std::string request = talk.hearMessage();
        heard->push_back(request);
        talk.say(answers.at(heard->size() - 1));
    };
}

std::string redirect(int status, const std::string &location)
{
    return "HTTP/1.1 " + std::to_string(status) + " See\r\nLocation: " + location
        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

} // namespace

class TestPingWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyNothingCame_data();
    void saysWhyNothingCame();
    void hasLimitsOfTime_data();
    void hasLimitsOfTime();
    void staysOnThisMachine_data();
    void staysOnThisMachine();
    void asksAboutAddresses();
    void goesThroughAProxy();
    void saysWhatAProxyRefuses_data();
    void saysWhatAProxyRefuses();
    void neverUsesTheSystemsProxy();
    void keepsConnections();
    void leavesConnectionsThatAreToBeClosed();
    void connectsAgain();
    void doesNotRepeatWhatMayNot();
    void followsNoRedirectUnasked();
    void followsRedirects_data();
    void followsRedirects();
    void asksBeforeAnotherHost();
    void endsRedirectLoops();
    void triesAgain();
    void waitsAsLongAsItIsAsked_data();
    void waitsAsLongAsItIsAsked();
    void backsOff();
    void doesNotTryAgainForNothing();
    void isCancelled();
    void stopsAll();
    void recordsBeforeItSends();
    void sendsNothingUnrecorded_data();
    void sendsNothingUnrecorded();
    void recordsChunksUndone();
};

void TestPingWire::saysWhyNothingCame_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("refused") << QByteArray("refused") << QByteArray("ping-connection-refused");
    QTest::newRow("no such name") << QByteArray("http://nothing.invalid/") << QByteArray("ping-name-not-found");
    QTest::newRow("closed") << QByteArray("closed") << QByteArray("ping-closed");
    QTest::newRow("reset") << QByteArray("reset") << QByteArray("ping-closed");
}

void TestPingWire::saysWhyNothingCame()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, code);
    std::unique_ptr<Upstream> server;
    std::string url = what.toStdString();
    if (what == "refused")
        url = closedUrl();
    else if (!what.startsWith("http")) {
        server = std::make_unique<Upstream>(1, [what](Talk &talk) {
            talk.hearMessage();
            what == "reset" ? talk.reset() : talk.close();
        });
        url = server->url();
    }
    const PingResult result = sendPing(getPing(url));
    QCOMPARE(codeOf(result), code);
    QVERIFY(!result.isAnswered());
    QCOMPARE(result.wasSent(), server != nullptr);
    QCOMPARE(QByteArray::fromStdString(result.reason()), code);
    QVERIFY2(result.last().error->message.contains(QString::fromStdString(result.last().to.authority)),
             qPrintable(result.last().error->message));
    QVERIFY(result.last().timeline.done && !result.last().timeline.latency());
}

void TestPingWire::hasLimitsOfTime_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"ping-lookup-timeout", "ping-connect-timeout", "ping-tls-timeout", "ping-send-timeout",
                             "ping-first-byte-timeout", "ping-answer-timeout"})
        QTest::newRow(code) << QByteArray(code);
}

void TestPingWire::hasLimitsOfTime()
{
    QFETCH(QByteArray, code);
    PingOptions options;
    std::promise<void> isOver;
    std::unique_ptr<Upstream> server;
    const FullBacklog full;
    PingRequest request = getPing(full.url());
    if (code == "ping-lookup-timeout") {
        request = getPing("http://a-name-that-takes-its-time.invalid");
        options.patience.lookup = 0ms;
    } else if (code == "ping-connect-timeout") {
        options.patience.connect = 50ms;
    } else {
        server = std::make_unique<Upstream>(1, [&isOver, code](Talk &talk) {
            if (code == "ping-answer-timeout")
                talk.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            isOver.get_future().wait();
        });
        request = getPing(server->url());
        if (code == "ping-tls-timeout") {
            options.patience.tls = 50ms;
            request = getPing("https" + server->url().substr(4));
        } else if (code == "ping-send-timeout") {
            options.patience.sending = 50ms;
            request = postPing(server->url(), std::string(std::size_t(16) << 20, 'x'));
        } else if (code == "ping-first-byte-timeout") {
            options.patience.firstByte = 50ms;
        } else {
            options.patience.whole = 150ms;
        }
    }
    const PingResult result = sendPing(request, options);
    isOver.set_value();
    QCOMPARE(codeOf(result), code);
    QVERIFY(*result.last().timeline.done < 50s);
    if (code == "ping-answer-timeout")
        QCOMPARE(bytes(result.last().answer->body), QByteArray("abc"));
    QCOMPARE(bool(result.last().timeline.sent), code == "ping-first-byte-timeout" || code == "ping-answer-timeout");
}

void TestPingWire::staysOnThisMachine_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("an address") << QByteArray("http://192.0.2.1/");
    QTest::newRow("of version 6") << QByteArray("http://[2001:db8::1]/");
    QTest::newRow("any") << QByteArray("http://0.0.0.0/");
}

void TestPingWire::staysOnThisMachine()
{
    QFETCH(QByteArray, url);
    PingOptions options;
    options.loopbackOnly = true;
    const PingResult refused = sendPing(getPing(url.toStdString()), options);
    QCOMPARE(codeOf(refused), QByteArray("ping-address-refused"));
    QVERIFY(!refused.last().timeline.connected && !refused.wasSent());
    QVERIFY2(!refused.last().address.empty(), "it says which address");
    // Nor by way of a proxy on this machine.
    const Listening proxy;
    options.proxy.host = "127.0.0.1";
    options.proxy.port = proxy.port();
    QCOMPARE(codeOf(sendPing(getPing(url.toStdString()), options)), QByteArray("ping-address-refused"));
    options.proxy = {};
    const Upstream server(1, answering(fine));
    QVERIFY(sendPing(getPing("http://localhost" + server.url().substr(16)), options).is2xx());
}

void TestPingWire::asksAboutAddresses()
{
    PingOptions options;
    std::vector<std::string> asked;
    bool isAllowed = false;
    options.mayConnect = [&](const PingTarget &to, const std::string &address) {
        asked.push_back(to.host + ' ' + address);
        return isAllowed;
    };
    const Upstream server(1, answering(fine));
    const PingRequest request = getPing("http://localhost" + server.url().substr(16));
    const PingResult refused = sendPing(request, options);
    QCOMPARE(codeOf(refused), QByteArray("ping-address-refused"));
    QVERIFY(refused.last().timeline.lookedUp && !refused.last().timeline.connected);
    QVERIFY(std::find(asked.begin(), asked.end(), "localhost 127.0.0.1") != asked.end());
    isAllowed = true;
    const PingResult result = sendPing(request, options);
    QVERIFY2(result.is2xx(), "every address is tried");
    QVERIFY(result.last().address.starts_with("127.0.0.1:"));
}

void TestPingWire::goesThroughAProxy()
{
    std::string heard;
    const Upstream server(1, answering(fine, &heard));
    const TunnelProxy proxy("HTTP/1.1 200 Connection established\r\n\r\n");
    PingOptions options;
    proxy.use(options);
    const PingRequest request = postPing(server.url() + "/x", "{}");
    const PingResult result = sendPing(request, options);
    QVERIFY2(result.is2xx(), result.reason().c_str());
    QVERIFY(proxy.head().starts_with("CONNECT " + server.authority() + " HTTP/1.1\r\n"));
    QCOMPARE(bytes(heard), bytes(request.bytes));
    QCOMPARE(result.last().address, "127.0.0.1:" + std::to_string(options.proxy.port));
}

void TestPingWire::saysWhatAProxyRefuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("refuses") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                             << QByteArray("ping-proxy-refused");
    QTest::newRow("cannot reach it") << QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
                                     << QByteArray("ping-proxy-refused");
    QTest::newRow("wants a password") << QByteArray(
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
                                      << QByteArray("ping-proxy-authentication");
    QTest::newRow("is none") << QByteArray("SSH-2.0-x\r\n\r\n") << QByteArray("ping-proxy-refused");
    QTest::newRow("is not there") << QByteArray() << QByteArray("ping-proxy-unreachable");
}

void TestPingWire::saysWhatAProxyRefuses()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, code);
    PingOptions options;
    std::unique_ptr<TunnelProxy> proxy;
    if (answer.isEmpty()) {
        options.proxy.host = "127.0.0.1";
        options.proxy.port = static_cast<std::uint16_t>(std::stoi(closedUrl().substr(17)));
    } else {
        proxy = std::make_unique<TunnelProxy>(answer.toStdString());
        proxy->use(options);
    }
    const PingResult result = sendPing(getPing("http://api.example.com/"), options);
    QCOMPARE(codeOf(result), code);
    QVERIFY(!result.wasSent());
}

void TestPingWire::neverUsesTheSystemsProxy()
{
    const Upstream server(1, answering(fine));
    const QByteArray before = qgetenv("http_proxy");
    qputenv("http_proxy", QByteArray::fromStdString(closedUrl()));
    const PingResult result = sendPing(getPing(server.url()));
    qputenv("http_proxy", before);
    QVERIFY(result.is2xx());
}

void TestPingWire::keepsConnections()
{
    const Upstream server(1, [](Talk &talk) {
        for (int i = 0; i < 3; ++i) {
            talk.hearMessage();
            talk.say("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + std::to_string(i));
        }
        talk.hearAll();
    });
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    std::string local;
    for (std::uint64_t i = 0; i < 3; ++i) {
        const PingResult result = sendPing(sender, postPing(server.url(), "{}"));
        QCOMPARE(bytes(result.last().answer->body), QByteArray::number(int(i)));
        QCOMPARE(result.last().onConnection, i + 1);
        QCOMPARE(bool(result.last().timeline.connected), i == 0);
        QVERIFY(i == 0 || result.last().localAddress == local);
        local = result.last().localAddress;
        QCOMPARE(sender.keptConnections(), std::size_t(1));
    }
    sender.stop();
    QCOMPARE(sender.keptConnections(), std::size_t(0));
}

void TestPingWire::leavesConnectionsThatAreToBeClosed()
{
    const Upstream server(2, answering(fine));
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    // A server that does as it is told need not say so.
    for (const char *line : {"Connection: close\r\n", "CONNECTION:keep-alive, Close\r\n"}) {
        QVERIFY(sendPing(sender, postPing(server.url(), "{}", line)).is2xx());
        QCOMPARE(sender.keptConnections(), std::size_t(0));
    }
}

void TestPingWire::connectsAgain()
{
    std::promise<void> isToClose;
    int count = 0;
    const Upstream server(3, [&](Talk &talk) {
        talk.hearMessage();
        talk.say(fine);
        if (count++ == 0)
            isToClose.get_future().wait();
        else if (count == 2)
            talk.hearMessage(); // and closes without an answer
    });
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    QVERIFY(sendPing(sender, getPing(server.url())).is2xx());
    QCOMPARE(sender.keptConnections(), std::size_t(1));
    isToClose.set_value();
    QTRY_COMPARE(sender.keptConnections(), std::size_t(0));
    const PingResult fresh = sendPing(sender, getPing(server.url()));
    QCOMPARE(fresh.attempts.size(), std::size_t(1));
    const PingResult again = sendPing(sender, getPing(server.url()));
    QCOMPARE(again.attempts.size(), std::size_t(2));
    QCOMPARE(QByteArray(again.attempts[0].error->code), QByteArray("ping-closed"));
    QCOMPARE(again.attempts[0].onConnection, std::uint64_t(2));
    QCOMPARE(again.last().why, Why::Reconnect);
    QVERIFY(again.is2xx());
}

void TestPingWire::doesNotRepeatWhatMayNot()
{
    const Upstream server(1, [](Talk &talk) {
        talk.hearMessage();
        talk.say(fine);
        talk.hearMessage();
    });
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    QVERIFY(sendPing(sender, postPing(server.url(), "1")).is2xx());
    const PingResult result = sendPing(sender, postPing(server.url(), "2"));
    QCOMPARE(codeOf(result), QByteArray("ping-closed"));
    QCOMPARE(result.attempts.size(), std::size_t(1));
}

void TestPingWire::followsNoRedirectUnasked()
{
    const Upstream server(1, answering(redirect(302, "/there")));
    const PingResult result = sendPing(getPing(server.url() + "/here"));
    QVERIFY(result.isAnswered());
    QCOMPARE(result.last().answer->status, 302);
    QCOMPARE(result.last().redirectsTo->url(), server.url() + "/there");
    QCOMPARE(QByteArray(result.last().notFollowed->code), QByteArray("ping-redirect-off"));
}

void TestPingWire::followsRedirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<bool>("keepsBody");
    QTest::newRow("301") << 301 << QByteArray("POST") << QByteArray("GET") << false;
    QTest::newRow("301 of PUT") << 301 << QByteArray("PUT") << QByteArray("PUT") << true;
    QTest::newRow("302") << 302 << QByteArray("POST") << QByteArray("GET") << false;
    QTest::newRow("303") << 303 << QByteArray("PUT") << QByteArray("GET") << false;
    QTest::newRow("307") << 307 << QByteArray("POST") << QByteArray("POST") << true;
    QTest::newRow("308") << 308 << QByteArray("POST") << QByteArray("POST") << true;
}

void TestPingWire::followsRedirects()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, then);
    QFETCH(bool, keepsBody);
    std::vector<std::string> heard;
    const Upstream server(2, answeringInTurn({redirect(status, "../there?b=1#part"), fine}, &heard));
    PingOptions options;
    options.redirects.most = 3;
    const std::string head = " /a/here HTTP/1.1\r\nHost: x\r\nX-Key: secret\r\nContent-Type: application/json\r\n"
                             "Authorization: Bearer t\r\nContent-Length: 2\r\n\r\n";
    const PingResult result = sendPing(rawPing(server.url() + "/a/here", method.toStdString() + head + "{}"), options);
    QCOMPARE(result.attempts.size(), std::size_t(2));
    QVERIFY(result.is2xx());
    QCOMPARE(result.last().why, Why::Redirect);
    QCOMPARE(bytes(result.last().method), then);
    QCOMPARE(result.attempts[0].answer->status, status);
    std::string expected =
        then.toStdString() + " /there?b=1 HTTP/1.1\r\nHost: " + server.authority() + "\r\nX-Key: secret\r\n";
    expected += keepsBody ? "Content-Type: application/json\r\nAuthorization: Bearer t\r\nContent-Length: 2\r\n\r\n{}"
                          : "Authorization: Bearer t\r\n\r\n";
    QCOMPARE(bytes(heard.at(1)), bytes(expected));
}

void TestPingWire::asksBeforeAnotherHost()
{
    std::string heard;
    const Upstream other(1, answering(fine, &heard));
    const std::string there = "http://localhost" + other.url().substr(16) + "/x";
    std::vector<std::string> first;
    const Upstream server(3,
                          answeringInTurn({redirect(307, there), redirect(307, there), redirect(307, there)}, &first));
    PingOptions options;
    options.redirects.most = 3;
    const PingRequest request = postPing(server.url(), "{}", "Authorization: t\r\nCookie: a=b\r\nX-Other: c\r\n");
    QCOMPARE(QByteArray(sendPing(request, options).last().notFollowed->code), QByteArray("ping-redirect-unconfirmed"));
    std::vector<std::string> asked;
    bool isAllowed = false;
    options.redirects.mayFollow = [&](const PingTarget &to) {
        asked.push_back(to.url());
        return isAllowed;
    };
    const PingResult refused = sendPing(request, options);
    QCOMPARE(QByteArray(refused.last().notFollowed->code), QByteArray("ping-redirect-unconfirmed"));
    QCOMPARE(refused.last().redirectsTo->url(), there);
    QVERIFY(heard.empty());
    isAllowed = true;
    const PingResult result = sendPing(request, options);
    QVERIFY2(result.is2xx(), result.reason().c_str());
    QCOMPARE(asked, (std::vector<std::string>{there, there}));
    QVERIFY(heard.find("Authorization") == std::string::npos && heard.find("Cookie") == std::string::npos);
    QVERIFY(heard.find("X-Other: c\r\n") != std::string::npos && heard.ends_with("{}"));
}

void TestPingWire::endsRedirectLoops()
{
    std::vector<std::string> heard;
    const Upstream server(4, answeringInTurn({4, redirect(302, "/again")}, &heard));
    PingOptions options;
    options.redirects.most = 3;
    const PingResult result = sendPing(getPing(server.url()), options);
    QCOMPARE(result.attempts.size(), std::size_t(4));
    QCOMPARE(QByteArray(result.last().notFollowed->code), QByteArray("ping-redirect-most"));
}

void TestPingWire::triesAgain()
{
    std::vector<std::string> heard;
    const Upstream server(
        3, answeringInTurn({"HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "", fine}, &heard));
    PingOptions options;
    options.retries.most = 5;
    options.retries.first = 1ms;
    const PingRequest request = postPing(server.url(), "{}");
    const PingResult result = sendPing(request, options);
    QVERIFY(result.is2xx());
    QCOMPARE(result.attempts.size(), std::size_t(3));
    QCOMPARE(result.attempts[0].answer->status, 503);
    QCOMPARE(QByteArray(result.attempts[1].error->code), QByteArray("ping-closed"));
    QCOMPARE(result.attempts[1].why, Why::Retry);
    QVERIFY(result.attempts[1].waited >= 0ms && result.attempts[2].why == Why::Retry);
    QCOMPARE(heard, std::vector<std::string>(3, request.bytes));
    options.retries.most = 2;
    const PingResult refused = sendPing(getPing(closedUrl()), options);
    QCOMPARE(refused.attempts.size(), std::size_t(3));
    QCOMPARE(codeOf(refused), QByteArray("ping-connection-refused"));
}

void TestPingWire::waitsAsLongAsItIsAsked_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<int>("attempts");
    const auto at = [](int seconds) {
        const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(seconds);
        return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    };
    QTest::newRow("not at all") << QByteArray("0") << 2;
    QTest::newRow("until a time that is over") << at(-100) << 2;
    QTest::newRow("too long") << QByteArray("301") << 1;
    QTest::newRow("until a time too far away") << at(1000) << 1;
    QTest::newRow("nonsense, so as usual") << QByteArray("soon") << 2;
}

void TestPingWire::waitsAsLongAsItIsAsked()
{
    QFETCH(QByteArray, asked);
    QFETCH(int, attempts);
    std::vector<std::string> heard;
    const Upstream server(attempts,
                          answeringInTurn({"HTTP/1.1 429 Slow down\r\nRetry-After: " + asked.toStdString()
                                               + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                                           fine},
                                          &heard));
    PingOptions options;
    options.retries.most = 1;
    options.retries.first = asked == "soon" ? 1ms : 1000h;
    options.retries.longest = 1000h;
    const PingResult result = sendPing(getPing(server.url()), options);
    QCOMPARE(int(result.attempts.size()), attempts);
    QCOMPARE(result.is2xx(), attempts == 2);
}

void TestPingWire::backsOff()
{
    PingOptions options;
    options.retries.most = 4;
    options.retries.first = 10ms;
    options.retries.longest = 35ms;
    options.retries.jitter = 0.5;
    options.retries.random = [] { return 1.0; };
    const PingResult result = sendPing(getPing(closedUrl()), options);
    std::vector<std::int64_t> waits;
    for (const PingAttempt &attempt : result.attempts)
        waits.push_back(attempt.waited.count());
    QCOMPARE(waits, (std::vector<std::int64_t>{0, 15, 30, 52, 52}));
}

void TestPingWire::doesNotTryAgainForNothing()
{
    PingOptions options;
    options.retries.most = 3;
    options.retries.first = 1ms;
    for (const char *status : {"400", "404", "501", "505"}) {
        const Upstream server(1, answering("HTTP/1.1 " + std::string(status) + " x\r\nContent-Length: 0\r\n\r\n"));
        QCOMPARE(sendPing(getPing(server.url()), options).attempts.size(), std::size_t(1));
    }
}

void TestPingWire::isCancelled()
{
    std::promise<void> isOver;
    const Upstream server(1, [&isOver](Talk &talk) {
        talk.hearMessage();
        talk.say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab");
        isOver.get_future().wait();
    });
    PingSender sender({});
    std::optional<PingResult> result;
    const std::uint64_t ping = sender.send(getPing(server.url()), [&](PingResult made) { result = std::move(made); });
    QTest::qWait(0);
    sender.cancel(ping + 1);
    QVERIFY(!result);
    sender.cancel(ping);
    QVERIFY(result);
    QCOMPARE(codeOf(*result), QByteArray("ping-stopped"));
    QCOMPARE(sender.running(), std::size_t(0));
    sender.cancel(ping);
    isOver.set_value();
    // And one that waits for its next attempt, or for its first.
    PingOptions patient;
    patient.retries.most = 1;
    patient.retries.first = 1h;
    PingSender retrying(patient);
    int ended = 0;
    retrying.send(getPing(closedUrl()), [&](PingResult made) {
        ++ended;
        QCOMPARE(codeOf(made), QByteArray("ping-stopped"));
    });
    retrying.stop();
    QCOMPARE(ended, 1);
    const Talk last = Talk::to(server.authority()); // the server may have been left before it came
}

void TestPingWire::stopsAll()
{
    const FullBacklog full;
    PingSender sender({});
    std::vector<std::uint64_t> ended;
    for (int i = 0; i < 100; ++i)
        sender.send(getPing(full.url()), [&](PingResult result) {
            ended.push_back(result.ping);
            QCOMPARE(codeOf(result), QByteArray("ping-stopped"));
        });
    QTest::qWait(1);
    QCOMPARE(sender.running(), std::size_t(100));
    sender.stop();
    QCOMPARE(ended.size(), std::size_t(100));
    QVERIFY(std::is_sorted(ended.begin(), ended.end()));
    QCOMPARE(sender.running(), std::size_t(0));
}

void TestPingWire::recordsBeforeItSends()
{
    const auto kept = std::make_shared<KeptExchanges>();
    Kept atServer;
    {
        const Upstream server(1, [&](Talk &talk) {
            talk.hearMessage();
            atServer = kept->now();
            talk.say("HTTP/1.1 201 Made\r\nContent-Length: 2\r\n\r\nok");
        });
        PingRecorder recorder(kept->makeSink(kept));
        PingSender sender({}, &recorder);
        const PingRequest request = postPing(server.url() + "/v1", "{\"a\":1}");
        const PingResult result = sendPing(sender, request);
        QVERIFY(result.is2xx());
        QCOMPARE(result.last().exchange, std::uint64_t(1));
        QCOMPARE(atServer.persisted, std::size_t(1));
        QCOMPARE(bytes(atServer.requests.at(0).head), bytes(request.head()));
        QCOMPARE(bytes(atServer.requests.at(0).body), bytes(request.body()));
        QCOMPARE(atServer.requests.at(0).way, payload::WayIn::TestPing);
        QCOMPARE(atServer.requests.at(0).destination, server.url());
        QCOMPARE(atServer.decisions.at(0).what, payload::RecordedDecision::What::Forward);
        QCOMPARE(bytes(atServer.decisions.at(0).detail), QByteArray("test ping"));
        QCOMPARE(atServer.forwards.at(0).sent, payload::RecordedForward::Sent::Same);
        QVERIFY(atServer.forwards.at(0).isPersisted);
        QVERIFY(atServer.answers.empty());
    }
    const Kept now = kept->now();
    QVERIFY(now.isEnded);
    QCOMPARE(bytes(now.answers.at(0).head + now.answers.at(0).body),
             QByteArray("HTTP/1.1 201 Made\r\nContent-Length: 2\r\n\r\nok"));
    QVERIFY(now.answers.at(0).isWhole && now.answers.at(0).exchange == 1);
    QCOMPARE(now.users.at(0), std::optional<std::uint32_t>(::getuid()));
}

void TestPingWire::sendsNothingUnrecorded_data()
{
    QTest::addColumn<bool>("takesNothing");
    QTest::newRow("takes nothing") << true;
    QTest::newRow("persists nothing") << false;
}

void TestPingWire::sendsNothingUnrecorded()
{
    QFETCH(bool, takesNothing);
    const auto kept = std::make_shared<KeptExchanges>();
    (takesNothing ? kept->takesNothing : kept->persistsNothing) = true;
    std::string heard;
    {
        const Upstream server(1, [&heard](Talk &talk) { heard = talk.hearAll(); });
        PingRecorder recorder(kept->makeSink(kept));
        PingSender sender({}, &recorder);
        const PingResult result = sendPing(sender, postPing(server.url(), "{}"));
        QCOMPARE(codeOf(result), QByteArray("ping-not-recorded"));
        QVERIFY(!result.wasSent());
        QVERIFY(result.last().error->message.contains(QStringLiteral("no room for the test")));
    }
    QVERIFY(heard.empty());
}

void TestPingWire::recordsChunksUndone()
{
    const auto kept = std::make_shared<KeptExchanges>();
    const Upstream server(2, [](Talk &talk) {
        talk.hearUntil("0\r\n");
        talk.say(fine);
    });
    PingRecorder recorder(kept->makeSink(kept));
    PingSender sender({}, &recorder);
    const std::string head = "POST / HTTP/1.1\r\nHost: x\r\ntransfer-encoding: chunked\r\n\r\n";
    QVERIFY(sendPing(sender, rawPing(server.url(), head + "3;a=b\r\nabc\r\n0\r\nT: 1\r\n\r\n")).is2xx());
    QCOMPARE(bytes(kept->now().requests.at(0).body), QByteArray("abc"));
    QCOMPARE(bytes(kept->now().requests.at(0).trailers), QByteArray("T: 1\r\n\r\n"));
    // What nobody could read is kept as it is.
    QVERIFY(sendPing(sender, rawPing(server.url(), head + "x\r\nabc\r\n0\r\n")).is2xx());
    QCOMPARE(bytes(kept->now().requests.at(1).body), QByteArray("x\r\nabc\r\n0\r\n"));
}

QTEST_GUILESS_MAIN(TestPingWire)
#include "tst_ping_wire.moc"
