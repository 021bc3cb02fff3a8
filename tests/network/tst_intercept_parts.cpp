// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the interceptor that need no socket.
#include "network/interceptor/address_range.h"
#include "network/interceptor/forward_head.h"
#include "network/interceptor/listen_address.h"
#include "network/interceptor/own_answers.h"
#include "network/interceptor/peer_user.h"
#include "network/interceptor/spooled_body.h"
#include "network/interceptor/upstream_url.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace telltale;
using namespace telltale::network;

class TestInterceptParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRanges_data();
    void readsRanges();
    void readsListenAddresses_data();
    void readsListenAddresses();
    void readsUpstreams_data();
    void readsUpstreams();
    void changesOnlyTheHost_data();
    void changesOnlyTheHost();
    void spoolsBodies_data();
    void spoolsBodies();
    void saysWhenSpoolingFails();
    void writesDates();
};

void TestInterceptParts::readsRanges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("isInside"); ///< yes, no, or bad: the range is none
    const auto row = [](const char *text, const char *address, const char *isInside) {
        QTest::addRow("%s %s", text, address) << QByteArray(text) << QByteArray(address) << QByteArray(isInside);
    };
    row("10.0.0.0/8", "10.255.1.2", "yes");
    row("10.0.0.0/8", "11.0.0.0", "no");
    row("10.0.0.0/8", "a00::1", "no");
    row("192.168.1.128/25", "192.168.1.200", "yes");
    row("192.168.1.128/25", "192.168.1.127", "no");
    row("0.0.0.0/0", "8.8.8.8", "yes");
    row("0.0.0.0/0", "2001:db8::1", "no");
    row("::/0", "8.8.8.8", "yes");
    row("fd00::/8", "fdff::1", "yes");
    row("fd00::/8", "fe80::1", "no");
    row("192.168.1.7", "192.168.1.7", "yes");
    row("192.168.1.7", "192.168.1.8", "no");
    row("::1", "::1", "yes");
    for (const char *bad : {"", "/", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/", "10.0.0.0/8x", "10.0.0.0/-1",
                            "fd00::/129", "example.com", "10.0.0", "10.0.0.0/08 ", "[::1]", "300.0.0.0/8"})
        row(bad, "::1", "bad");
}

void TestInterceptParts::readsRanges()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, isInside);
    const Result<AddressRange> range = AddressRange::parse(text.toStdString());
    QCOMPARE(bool(range), isInside != "bad");
    if (!range) {
        QCOMPARE(range.error().code, "bad-address-range");
        QVERIFY(text.isEmpty() || range.error().message.contains(QString::fromLatin1(text)));
        return;
    }
    const AddressRange one = *AddressRange::parse(address.toStdString());
    QCOMPARE(range->contains(one.address), isInside == "yes");
}

void TestInterceptParts::readsListenAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("endpoint"); ///< empty: refused
    const auto row = [](const char *text, const char *endpoint) {
        QTest::addRow("'%s'", text) << QByteArray(text) << QByteArray(endpoint);
    };
    row("127.0.0.1:8642", "127.0.0.1:8642");
    row("127.0.0.1", "127.0.0.1:8642");
    row("0", "127.0.0.1:0");
    row("9000", "127.0.0.1:9000");
    row(":9000", "127.0.0.1:9000");
    row("localhost:1", "127.0.0.1:1");
    row("localhost", "127.0.0.1:8642");
    row("[::1]:80", "[::1]:80");
    row("[::1]", "[::1]:8642");
    row("::1", "[::1]:8642");
    row("0.0.0.0:65535", "0.0.0.0:65535");
    for (const char *bad : {"", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:x", "example.com:80", "1.2.3:80", "70000",
                            "127.0.0.1:80:80", "[::1", "http://127.0.0.1:80", "127.0.0.1:-1", " 80"})
        row(bad, "");
}

void TestInterceptParts::readsListenAddresses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, endpoint);
    const Result<Tcp::endpoint> read = parseListenAddress(text.toStdString());
    QCOMPARE(read ? QByteArray::fromStdString(textOf(*read)) : QByteArray(), endpoint);
    if (!read)
        QCOMPARE(read.error().code, "listen-address");
}

void TestInterceptParts::readsUpstreams_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("destination"); ///< empty: refused
    QTest::addColumn<QByteArray>("authority");
    const auto row = [](const char *text, const char *destination, const char *authority) {
        QTest::addRow("'%s'", text) << QByteArray(text) << QByteArray(destination) << QByteArray(authority);
    };
    row("http://localhost:9000", "http://localhost:9000", "localhost:9000");
    row("http://127.0.0.1", "http://127.0.0.1:80", "127.0.0.1");
    row("HTTP://Example.com:80/", "http://Example.com:80", "Example.com");
    row("http://[::1]:9000/", "http://[::1]:9000", "[::1]:9000");
    row("https://example.com", "https://example.com:443", "example.com");
    row("HTTPS://example.com:80/", "https://example.com:80", "example.com:80");
    for (const char *bad : {"", "localhost:9000", "https://", "https://host/path", "ftp://example.com", "http://",
                            "http:///", "http://a b/", "http://user@host/", "http://host/path", "http://host?x",
                            "http://host:0", "http://host:65536", "http://host#x", "http://[::1"})
        row(bad, "", "");
}

void TestInterceptParts::readsUpstreams()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, destination);
    QFETCH(QByteArray, authority);
    const Result<UpstreamUrl> url = UpstreamUrl::parse(text.toStdString());
    QCOMPARE(url ? QByteArray::fromStdString(url->destination()) : QByteArray(), destination);
    QCOMPARE(url ? QByteArray::fromStdString(url->authority) : QByteArray(), authority);
    if (!url)
        QCOMPARE(url.error().code, "bad-upstream");
}

void TestInterceptParts::changesOnlyTheHost_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("forwarded");
    const auto row = [](const char *name, const char *received, const char *forwarded) {
        QTest::newRow(name) << QByteArray(received) << QByteArray(forwarded);
    };
    row("order, case, blanks and repetitions stay",
        "POST /a?b=%20 HTTP/1.1\r\nx-B:  1 \r\nhOsT:\tme:1  \r\nX-b: \xff\r\nX-Empty:\r\nCONTENT-length: 0\r\n\r\n",
        "POST /a?b=%20 HTTP/1.1\r\nx-B:  1 \r\nhOsT:\tup:9  \r\nX-b: \xff\r\nX-Empty:\r\nCONTENT-length: 0\r\n\r\n");
    row("the same", "GET / HTTP/1.1\r\nHost: up:9\r\n\r\n", "GET / HTTP/1.1\r\nHost: up:9\r\n\r\n");
    row("an old one without Host", "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.0\r\nHost: up:9\r\n\r\n");
    row("an empty line before it", "\r\nGET / HTTP/1.1\r\nHost: me\r\n\r\n", "GET / HTTP/1.1\r\nHost: up:9\r\n\r\n");
    row("our connection is ours",
        "GET / HTTP/1.1\r\nHost: me\r\nConnection: keep-alive, X-Hop ,x-other\r\nX-Hop: 1\r\nKeep-Alive: timeout=5\r\n"
        "Proxy-Connection: close\r\nX-OTHER: 2\r\nX-Stays: 3\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: up:9\r\nX-Stays: 3\r\n\r\n");
    row("framing stays, whatever is named",
        "POST / HTTP/1.1\r\nHost: me\r\nConnection: transfer-encoding\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: up:9\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("a wish to upgrade goes on",
        "GET / HTTP/1.1\r\nHost: me\r\nconnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: up:9\r\nconnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    row("nothing is added", "GET / HTTP/1.1\r\nHost: me\r\nVia: 1.1 a\r\nX-Forwarded-For: b\r\nTE: trailers\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: up:9\r\nVia: 1.1 a\r\nX-Forwarded-For: b\r\nTE: trailers\r\n\r\n");
}

void TestInterceptParts::changesOnlyTheHost()
{
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, forwarded);
    http1::RequestParser parser;
    const http1::Step step = parser.feed(std::string_view(received.data(), std::size_t(received.size())));
    QVERIFY2(step.kind == http1::Step::Kind::Head, parser.fault().message().c_str());
    QCOMPARE(QByteArray::fromStdString(forwardHead(parser, {"up:9"})), forwarded);
}

void TestInterceptParts::spoolsBodies_data()
{
    QTest::addColumn<int>("inMemory");
    for (const int inMemory : {0, 1, 10, 99'999, 100'000, 200'000})
        QTest::newRow(qPrintable(QString::number(inMemory))) << inMemory;
}

void TestInterceptParts::spoolsBodies()
{
    QFETCH(int, inMemory);
    const QTemporaryDir folder;
    SpooledBody body(std::uint64_t(inMemory), folder.path().toStdString());
    std::string whole;
    for (int i = 0; whole.size() < 100'000; ++i) {
        const std::string piece(std::size_t(i * 7 % 5000), static_cast<char>('a' + i % 26));
        whole += piece;
        QVERIFY(body.add(piece));
    }
    QCOMPARE(body.size(), std::uint64_t(whole.size()));
    std::string read;
    QVERIFY(body.pieces().visit([&read](std::string_view piece) {
        read += piece;
        return true;
    }));
    QVERIFY(read == whole);
    std::string pieces;
    std::string buffer;
    while (true) {
        const Result<std::string_view> piece = body.at(pieces.size(), buffer);
        QVERIFY(piece);
        if (piece->empty())
            break;
        pieces += *piece;
    }
    QVERIFY(pieces == whole);
    QVERIFY2(QDir(folder.path()).isEmpty(), "the file has no name that others could open it by");
    body.clear();
    QCOMPARE(body.size(), std::uint64_t(0));
}

void TestInterceptParts::saysWhenSpoolingFails()
{
    SpooledBody body(4, "/nowhere/at/all");
    QVERIFY(body.add("1234"));
    const Result<bool> added = body.add("5");
    QVERIFY(!added);
    QCOMPARE(added.error().code, "spool-not-writable");
    QVERIFY(added.error().message.contains(QStringLiteral("/nowhere/at/all")));
}

void TestInterceptParts::writesDates()
{
    QCOMPARE(QByteArray::fromStdString(httpDate(784'111'777'000'000'000)), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(QByteArray::fromStdString(httpDate(0)), QByteArray("Thu, 01 Jan 1970 00:00:00 GMT"));
}

QTEST_GUILESS_MAIN(TestInterceptParts)
#include "tst_intercept_parts.moc"
