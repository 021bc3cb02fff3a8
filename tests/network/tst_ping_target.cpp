// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_target.h"

#include <QTest>

using telltale::network::PingTarget;

namespace {

/// Where a ping goes, as people write it.
class TestPingTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("destination");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("isLoopback");
        QTest::newRow("bare") << QByteArray("http://127.0.0.1:8642") << QByteArray("http://127.0.0.1:8642")
                              << QByteArray("/") << true;
        QTest::newRow("path and query") << QByteArray("https://API.example.com/v1/track?ip=1&verbose")
                                        << QByteArray("https://api.example.com") << QByteArray("/v1/track?ip=1&verbose")
                                        << false;
        QTest::newRow("query alone") << QByteArray("http://localhost?x=/") << QByteArray("http://localhost")
                                     << QByteArray("/?x=/") << true;
        QTest::newRow("the slash at the end stays")
            << QByteArray("http://[::1]:80/a/") << QByteArray("http://[::1]") << QByteArray("/a/") << true;
        QTest::newRow("the scheme's port goes")
            << QByteArray("https://a.example:443/") << QByteArray("https://a.example") << QByteArray("/") << false;
        QTest::newRow("looks like loopback") << QByteArray("http://127.0.0.1.example/")
                                             << QByteArray("http://127.0.0.1.example") << QByteArray("/") << false;
        QTest::newRow("escaped") << QByteArray("http://localhost/a%20b") << QByteArray("http://localhost")
                                 << QByteArray("/a%20b") << true;
    }

    void parses()
    {
        QFETCH(QByteArray, url);
        const auto target = PingTarget::parse(url.toStdString());
        QVERIFY(target);
        QTEST(QByteArray::fromStdString(target->destination()), "destination");
        QTEST(QByteArray::fromStdString(target->target), "target");
        QTEST(target->isLoopback(), "isLoopback");
        QCOMPARE(*PingTarget::parse(target->url()), *target);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no scheme") << QByteArray("localhost:80/a");
        QTest::newRow("another scheme") << QByteArray("ftp://localhost/");
        QTest::newRow("a user") << QByteArray("http://user:secret@localhost/");
        QTest::newRow("a fragment") << QByteArray("http://localhost/a#b");
        QTest::newRow("a blank") << QByteArray("http://localhost/a b");
        QTest::newRow("a line feed") << QByteArray("http://localhost/a\r\nX: y");
        QTest::newRow("a zero byte") << QByteArray("http://localhost/a\0b", 20);
        QTest::newRow("not ASCII") << QByteArray("http://localhost/ü");
        QTest::newRow("a port too large") << QByteArray("http://localhost:65536/");
        QTest::newRow("no host") << QByteArray("http:///a");
    }

    void refuses()
    {
        QFETCH(QByteArray, url);
        const auto target = PingTarget::parse(url.toStdString());
        QVERIFY(!target);
        QCOMPARE(target.error().code, "bad-url");
        QVERIFY(!target.error().message.contains(u"secret"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingTarget)
#include "tst_ping_target.moc"
