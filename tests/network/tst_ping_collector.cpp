// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_collector.h"
#include "network/ping_help.h"

#include <QSignalSpy>
#include <QTest>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;

namespace {

std::unique_ptr<PingCollector> collector(std::size_t most = PingCollector::usualMost)
{
    Result<std::unique_ptr<PingCollector>> started = PingCollector::start(most);
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    return *std::move(started);
}

} // namespace

class TestPingCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatItReceived();
    void answersAsProtocolsExpect();
    void keepsTheLastOnes();
    void keepsNoMoreThanItMay();
    void tellsApartWhoSent();
    void mayGoAtAnyTime();
};

void TestPingCollector::showsWhatItReceived()
{
    const auto there = collector();
    QSignalSpy changed(there.get(), &PingCollector::changed);
    const PingRequest request = postPing(there->url() + "/any?x=1", std::string("a\0\xff\r\n", 5), "x-Odd:  1\r\n");
    const PingResult result = sendPing(request);
    QVERIFY2(result.is2xx(), result.reason().c_str());
    QTRY_COMPARE(changed.size(), 1);
    const auto found = there->find(result.last().localAddress, result.last().onConnection);
    QVERIFY(found);
    QVERIFY2(found->head + found->body == request.bytes, "what it shows is what was sent, to the byte");
    QVERIFY(!found->isCut && found->number == 1 && found->time > 0);
    QVERIFY(!there->find(result.last().localAddress, 2) && !there->find("127.0.0.1:1", 1));
    QCOMPARE(there->count(), std::uint64_t(1));
}

void TestPingCollector::answersAsProtocolsExpect()
{
    const auto there = collector();
    const PingResult result = sendPing(postPing(there->url() + "/v1/batch", "{\"batch\":[]}"));
    QCOMPARE(QByteArray::fromStdString(result.last().answer->body), QByteArray("{\"success\":true}"));
}

void TestPingCollector::keepsTheLastOnes()
{
    const auto there = collector(3);
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    for (int i = 1; i <= 5; ++i)
        QVERIFY(sendPing(sender, postPing(there->url(), std::to_string(i))).is2xx());
    const std::vector<ReceivedPing> kept = there->received();
    QCOMPARE(kept.size(), std::size_t(3));
    QCOMPARE(kept[0].body, std::string("3"));
    QCOMPARE(kept[2].body, std::string("5"));
    QCOMPARE(kept[2].onConnection, std::uint64_t(5));
    QCOMPARE(there->count(), std::uint64_t(5));
}

void TestPingCollector::keepsNoMoreThanItMay()
{
    const auto there = collector();
    const std::size_t size = PingCollector::largestBody + 1;
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    const PingRequest request = postPing(there->url(), std::string(size, 'x'));
    for (int i = 0; i < 12; ++i)
        QVERIFY(sendPing(sender, request).is2xx());
    const std::vector<ReceivedPing> kept = there->received();
    QVERIFY(kept.size() < 8);
    QVERIFY(kept.back().isCut && kept.back().body.size() == PingCollector::largestBody);
    QCOMPARE(kept.back().number, std::uint64_t(12));
}

void TestPingCollector::tellsApartWhoSent()
{
    const auto there = collector();
    PingSender sender({});
    for (int i = 0; i < 20; ++i) {
        const std::string body = std::to_string(i);
        const PingResult result = sendPing(sender, postPing(there->url(), body));
        const auto found = there->find(result.last().localAddress, result.last().onConnection);
        QVERIFY(found && found->body == body);
    }
}

void TestPingCollector::mayGoAtAnyTime()
{
    PingSender sender({});
    for (int i = 0; i < 5; ++i) {
        auto there = collector();
        int done = 0;
        for (int k = 0; k < 10; ++k)
            sender.send(postPing(there->url(), "{}"), [&done](const PingResult &) { ++done; });
        QTest::qWait(0);
        there.reset();
        QTRY_COMPARE(done, 10);
    }
}

QTEST_GUILESS_MAIN(TestPingCollector)
#include "tst_ping_collector.moc"
