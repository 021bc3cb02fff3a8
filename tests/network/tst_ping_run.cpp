// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_collector.h"
#include "network/ping/ping_run.h"
#include "network/ping_help.h"
#include "network/talk.h"
#include "network/upstream.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <future>
#include <set>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;
using namespace std::chrono_literals;

namespace {

PingOptions keeping()
{
    PingOptions options;
    options.keepsAlive = true;
    return options;
}

PingRun::MakeRequest sameTo(const std::string &url)
{
    return [url](std::uint64_t n) { return postPing(url, "{\"n\":" + std::to_string(n) + "}"); };
}

std::unique_ptr<PingCollector> started()
{
    Result<std::unique_ptr<PingCollector>> collector = PingCollector::start(2000);
    if (!collector)
        qFatal("%s", qPrintable(collector.error().message));
    return *std::move(collector);
}

PingResult answeredIn(std::int64_t nanoseconds, int status = 200)
{
    PingResult result;
    result.attempts.emplace_back();
    PingAttempt &attempt = result.attempts.back();
    attempt.answer.emplace();
    attempt.answer->status = status;
    attempt.answer->isWhole = true;
    attempt.timeline.sending = 1000ns;
    attempt.timeline.firstByte = 1001ns;
    attempt.timeline.done = std::chrono::nanoseconds(1000 + nanoseconds);
    return result;
}

} // namespace

class TestPingRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNone();
    void ranksExactly_data();
    void ranksExactly();
    void countsFailures();
    void isBounded_data();
    void isBounded();
    void keepsItsPace();
    void keepsItsRate();
    void variesItsPauses();
    void keepsWithinItsConcurrency();
    void stopsInTheMiddle();
    void stopsFromWithin();
    void stopsWhileItWaits();
    void endsWhenNothingMoreCanBeMade();
    void goesWithoutATrace();
};

void TestPingRun::losesNone()
{
    const auto collector = started();
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 1000;
    options.concurrency = 64;
    options.perSecond = 0;
    PingRun run(sender, options, sameTo(collector->url()));
    std::set<quint64> seen;
    std::uint64_t most = 0;
    connect(&run, &PingRun::result, &run, [&](quint64 n, const PingResult &result) {
        seen.insert(n);
        most = std::max(most, run.underWay());
        QVERIFY(result.is2xx());
    });
    QSignalSpy finished(&run, &PingRun::finished);
    QVERIFY(!run.start());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(seen.size(), std::size_t(1000));
    QVERIFY(*seen.begin() == 1 && *seen.rbegin() == 1000);
    const LatencySummary summary = run.summary();
    QCOMPARE(summary.answered2xx, std::uint64_t(1000));
    QCOMPARE(summary.finished, std::uint64_t(1000));
    QVERIFY(summary.failures.empty());
    QVERIFY(summary.shortest <= summary.p50 && summary.p50 <= summary.p90 && summary.p90 <= summary.p99
            && summary.p99 <= summary.longest && summary.shortest > 0ns);
    QVERIFY(summary.perSecond > 0 && summary.elapsed > 0ns);
    QVERIFY(most >= 60 && sender.keptConnections() == 64);
    // All of them, once each, at the other end.
    std::set<std::string> bodies;
    for (const ReceivedPing &ping : collector->received())
        bodies.insert(ping.body);
    QCOMPARE(bodies.size(), std::size_t(1000));
    QCOMPARE(collector->count(), std::uint64_t(1000));
}

void TestPingRun::ranksExactly_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("p50");
    QTest::addColumn<int>("p90");
    QTest::addColumn<int>("p99");
    QTest::newRow("one") << 1 << 1 << 1 << 1;
    QTest::newRow("two") << 2 << 1 << 2 << 2;
    QTest::newRow("three") << 3 << 2 << 3 << 3;
    QTest::newRow("ten") << 10 << 5 << 9 << 10;
    QTest::newRow("a hundred") << 100 << 50 << 90 << 99;
    QTest::newRow("101") << 101 << 51 << 91 << 100;
    QTest::newRow("a thousand") << 1000 << 500 << 900 << 990;
}

void TestPingRun::ranksExactly()
{
    QFETCH(int, count);
    QFETCH(int, p50);
    QFETCH(int, p90);
    QFETCH(int, p99);
    LatencyTally tally;
    QCOMPARE(tally.summary(0ns).p99, 0ns);
    // 1…count, in an order that is none.
    for (int i = 0; i < count; ++i)
        tally.add(answeredIn(1 + (i * 37 % count), i % 2 == 0 ? 200 : 500));
    if (count % 37 == 0)
        QFAIL("not a permutation");
    const LatencySummary summary = tally.summary(2s);
    QCOMPARE(summary.p50.count(), std::int64_t(p50));
    QCOMPARE(summary.p90.count(), std::int64_t(p90));
    QCOMPARE(summary.p99.count(), std::int64_t(p99));
    QCOMPARE(summary.shortest.count(), std::int64_t(1));
    QCOMPARE(summary.longest.count(), std::int64_t(count));
    QCOMPARE(summary.mean.count(), std::int64_t((count + 1) / 2));
    QCOMPARE(summary.perSecond, count / 2.0);
}

void TestPingRun::countsFailures()
{
    LatencyTally tally;
    tally.add(answeredIn(10));
    tally.add(answeredIn(20, 503));
    PingResult cut = answeredIn(5);
    cut.attempts.back().answer->isWhole = false;
    cut.attempts.back().error = Error{"ping-answer-cut-off", {}};
    cut.attempts.insert(cut.attempts.begin(), PingAttempt());
    tally.add(cut);
    const LatencySummary summary = tally.summary(1s);
    QCOMPARE(summary.answered2xx, std::uint64_t(1));
    QCOMPARE(summary.answeredOther, std::uint64_t(1));
    QCOMPARE(summary.unanswered, std::uint64_t(1));
    QCOMPARE(summary.attempts, std::uint64_t(4));
    QCOMPARE(summary.failures, (std::map<std::string, std::uint64_t>{{"http-503", 1}, {"ping-answer-cut-off", 1}}));
    QCOMPARE(tally.latencies().size(), std::size_t(2));
    QCOMPARE(summary.mean, 15ns);
}

void TestPingRun::isBounded_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("what");
    QTest::newRow("none") << QByteArray("ping-run-count") << 0;
    QTest::newRow("too many") << QByteArray("ping-run-count") << 1;
    QTest::newRow("none at a time") << QByteArray("ping-run-concurrency") << 2;
    QTest::newRow("too many at a time") << QByteArray("ping-run-concurrency") << 3;
    QTest::newRow("backwards") << QByteArray("ping-run-interval") << 4;
    QTest::newRow("a month") << QByteArray("ping-run-interval") << 5;
    QTest::newRow("a jitter of two") << QByteArray("ping-run-jitter") << 6;
    QTest::newRow("no number") << QByteArray("ping-run-jitter") << 7;
    QTest::newRow("a negative rate") << QByteArray("ping-run-rate") << 8;
    QTest::newRow("2 h are fine") << QByteArray() << 9;
    QTest::newRow("more, when that is said") << QByteArray() << 10;
}

void TestPingRun::isBounded()
{
    QFETCH(QByteArray, code);
    QFETCH(int, what);
    PingRunOptions options;
    const std::vector<std::function<void()>> changes{[&] { options.count = 0; },
                                                     [&] { options.count = 1001; },
                                                     [&] { options.concurrency = 0; },
                                                     [&] { options.concurrency = 65; },
                                                     [&] { options.interval = -1ms; },
                                                     [&] { options.interval = std::chrono::hours(24 * 31); },
                                                     [&] { options.jitter = 2; },
                                                     [&] { options.jitter = std::nan(""); },
                                                     [&] { options.perSecond = -1; },
                                                     [&] { options.interval = 2h; },
                                                     [&] { options.count = options.most = 10'000; }};
    changes.at(std::size_t(what))();
    const std::optional<Error> problem = options.problem();
    QCOMPARE(problem ? QByteArray(problem->code) : QByteArray(), code);
    PingSender sender({});
    PingRun run(sender, options, sameTo("http://127.0.0.1:1"));
    QCOMPARE(bool(run.start()), !code.isEmpty());
    QCOMPARE(run.isRunning(), code.isEmpty());
    QCOMPARE(run.started(), std::uint64_t(0));
}

void TestPingRun::keepsItsPace()
{
    const auto collector = started();
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 4;
    options.interval = 30ms;
    options.concurrency = 4;
    PingRun run(sender, options, sameTo(collector->url()));
    QSignalSpy finished(&run, &PingRun::finished);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!run.start());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(timer.elapsed() >= 89, "three pauses");
    QCOMPARE(run.summary().answered2xx, std::uint64_t(4));
}

void TestPingRun::keepsItsRate()
{
    const auto collector = started();
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 21;
    options.perSecond = 100;
    options.concurrency = 64;
    PingRun run(sender, options, sameTo(collector->url()));
    QSignalSpy finished(&run, &PingRun::finished);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!run.start());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(timer.elapsed() >= 199, "twenty pauses of 10 ms");
}

void TestPingRun::variesItsPauses()
{
    const auto collector = started();
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 3;
    options.perSecond = 0;
    options.interval = 1h;
    options.jitter = 1;
    options.random = [] { return 0.0; }; // an hour less an hour
    PingRun run(sender, options, sameTo(collector->url()));
    QSignalSpy finished(&run, &PingRun::finished);
    QVERIFY(!run.start());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.summary().answered2xx, std::uint64_t(3));
}

void TestPingRun::keepsWithinItsConcurrency()
{
    std::promise<void> isOver;
    const std::shared_future<void> over = isOver.get_future().share();
    const Upstream server(1, [over](Talk &talk) {
        over.wait();
        talk.hearMessage();
        talk.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        talk.hearMessage();
        talk.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 2;
    options.concurrency = 1;
    options.perSecond = 0;
    PingRun run(sender, options, sameTo(server.url()));
    QSignalSpy finished(&run, &PingRun::finished);
    QVERIFY(!run.start());
    QTRY_COMPARE(run.started(), std::uint64_t(1));
    QTest::qWait(20);
    QCOMPARE(run.started(), std::uint64_t(1));
    isOver.set_value();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.summary().answered2xx, std::uint64_t(2));
}

void TestPingRun::stopsInTheMiddle()
{
    const Listening silent; // takes connections, and says nothing
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 1000;
    options.concurrency = 64;
    options.perSecond = 0;
    PingRun run(sender, options, sameTo(silent.url()));
    QSignalSpy results(&run, &PingRun::result);
    QSignalSpy finished(&run, &PingRun::finished);
    QVERIFY(!run.start());
    QTRY_COMPARE(run.underWay(), std::uint64_t(64));
    run.stop();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(results.size(), 64);
    QCOMPARE(run.summary().failures, (std::map<std::string, std::uint64_t>{{"ping-stopped", 64}}));
    QVERIFY(!run.isRunning());
    QCOMPARE(sender.running(), std::size_t(0));
    run.stop();
    QTest::qWait(0);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(run.started(), std::uint64_t(64));
}

void TestPingRun::stopsFromWithin()
{
    const auto collector = started();
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 1000;
    options.concurrency = 8;
    options.perSecond = 0;
    PingRun run(sender, options, sameTo(collector->url()));
    QSignalSpy finished(&run, &PingRun::finished);
    connect(&run, &PingRun::result, &run, [&](quint64 n) {
        if (n == 100)
            run.stop();
    });
    QVERIFY(!run.start());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.summary().finished, run.started());
    QVERIFY(run.started() >= 100 && run.started() < 120);
}

void TestPingRun::stopsWhileItWaits()
{
    const auto collector = started();
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 10;
    options.interval = 2h;
    PingRun run(sender, options, sameTo(collector->url()));
    QSignalSpy results(&run, &PingRun::result);
    QSignalSpy finished(&run, &PingRun::finished);
    QVERIFY(!run.start());
    QTRY_COMPARE(results.size(), 1);
    QVERIFY(run.isRunning() && finished.isEmpty());
    run.stop();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(run.summary().finished, std::uint64_t(1));
}

void TestPingRun::endsWhenNothingMoreCanBeMade()
{
    const auto collector = started();
    PingSender sender(keeping());
    PingRunOptions options;
    options.count = 10;
    options.concurrency = 3;
    const PingRun::MakeRequest make = sameTo(collector->url());
    PingRun run(sender, options, [&](std::uint64_t n) -> Result<PingRequest> {
        if (n == 6)
            return Error{"bad-variable", QStringLiteral("no sixth")};
        return make(n);
    });
    QSignalSpy finished(&run, &PingRun::finished);
    QVERIFY(!run.start());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.summary().answered2xx, std::uint64_t(5));
    QCOMPARE(run.requestError()->message, QStringLiteral("no sixth"));
}

void TestPingRun::goesWithoutATrace()
{
    const Listening silent;
    PingSender sender(keeping());
    {
        PingRunOptions options;
        options.count = 10;
        options.concurrency = 10;
        options.perSecond = 0;
        PingRun run(sender, options, sameTo(silent.url()));
        QVERIFY(!run.start());
        QTRY_COMPARE(run.underWay(), std::uint64_t(10));
    }
    QCOMPARE(sender.running(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestPingRun)
#include "tst_ping_run.moc"
