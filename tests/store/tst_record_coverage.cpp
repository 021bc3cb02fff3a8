// SPDX-License-Identifier: GPL-3.0-or-later
// The coverage statement of a record: what all its runs counted, and what passed unread.
#include "store/record_copy.h"
#include "store/record_coverage.h"
#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using privacy::CaptureCounters;

class TestRecordCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesGoRound();
    void lastStatementCounts();
    void runsAreAddedUp();
    void killedRunsAreAddedUp();
    void lostFramesAreNoStatement();
    void addsUpTunnels();
    void boundsTunnels();
    void addsUpStreams();
    void tellsDamage();
    void tellsMissingFiles();

private:
    std::unique_ptr<RecordWriter> open(std::uint64_t segmentBytes = 0)
    {
        RecordOptions options;
        options.segmentBytes = segmentBytes;
        Result<OpenedRecord> opened = RecordWriter::open(path(), std::move(options));
        return opened ? std::move(opened->writer) : nullptr;
    }
    static RecordedCoverage statement(std::int64_t time, const CaptureCounters &counters)
    {
        return {time, counters.named()};
    }
    std::string path() const { return m_folder->filePath(QStringLiteral("a.telltale")).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordCoverage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Every counter has a name, and comes back under it.
void TestRecordCoverage::namesGoRound()
{
    auto named = CaptureCounters().named();
    QCOMPARE(named.size(), std::size_t(29));
    for (std::size_t i = 0; i < named.size(); ++i)
        named[i].second = i + 1;
    named.emplace_back("bare-lf", 99);
    const CaptureCounters counters = CaptureCounters::fromNamed(named);
    QVERIFY(counters.named() == named);
    QCOMPARE(counters.refusals.at("bare-lf"), std::uint64_t(99));
    CaptureCounters twice = counters;
    twice.add(counters);
    for (std::size_t i = 0; i < named.size(); ++i)
        QCOMPARE(twice.named()[i].second, 2 * named[i].second);
}

void TestRecordCoverage::lastStatementCounts()
{
    const auto writer = open();
    CaptureCounters counters;
    for (std::uint64_t i = 1; i <= 3; ++i) {
        counters.connections = counters.exchanges = i;
        counters.tlsRefused = 2 * i;
        QVERIFY(writer->append(statement(std::int64_t(i), counters)));
    }
    QVERIFY(writer->flush());
    const auto unfinished = coverageOf(path());
    QVERIFY(unfinished && unfinished->counters.tlsRefused == 6);
    QVERIFY(writer->end());
    const auto coverage = coverageOf(path());
    QVERIFY(coverage && coverage->isWhole);
    QVERIFY(coverage->counters.named() == counters.named());
    QCOMPARE(coverage->time, std::int64_t(3));
}

void TestRecordCoverage::runsAreAddedUp()
{
    CaptureCounters counters;
    counters.connections = counters.exchanges = 5;
    counters.refusals["bare-lf"] = counters.refused = 2;
    for (int run = 0; run < 3; ++run) {
        const auto writer = open();
        QVERIFY(writer);
        QVERIFY(writer->append(statement(run + 1, counters)));
        QVERIFY(writer->end());
    }
    const auto coverage = coverageOf(path());
    QVERIFY(coverage);
    QCOMPARE(coverage->counters.exchanges, std::uint64_t(15));
    QCOMPARE(coverage->counters.refusals.at("bare-lf"), std::uint64_t(6));
    QCOMPARE(coverage->time, std::int64_t(3));
}

void TestRecordCoverage::killedRunsAreAddedUp()
{
    CaptureCounters counters;
    for (const std::uint64_t exchanges : {5u, 2u}) {
        const auto writer = open();
        counters.connections = counters.exchanges = exchanges;
        QVERIFY(writer->append(statement(1, counters)));
        QVERIFY(writer->flush());
    }
    const auto coverage = coverageOf(path());
    QVERIFY(coverage && coverage->counters.exchanges == 7);
}

void TestRecordCoverage::lostFramesAreNoStatement()
{
    const auto writer = open();
    CaptureCounters counters;
    counters.exchanges = 5;
    QVERIFY(writer->append(statement(1, counters)));
    QVERIFY(writer->append(RecordedCoverage{2, {{"frames-lost", 3}}}));
    QVERIFY(writer->append(RecordedCoverage{3, {{"frames-lost", 1}}}));
    QVERIFY(writer->end());
    const auto coverage = coverageOf(path());
    QVERIFY(coverage && coverage->counters.exchanges == 5 && coverage->time == 1);
    QCOMPARE(coverage->lostFrames, std::uint64_t(4));
    QVERIFY(coverage->counters.refusals.empty());
}

void TestRecordCoverage::addsUpTunnels()
{
    const auto writer = open(2'000); // over several files
    RecordedTunnel tunnel;
    tunnel.destination = "small.example:443";
    tunnel.why = privacy::tunnelWhy::notInScope;
    tunnel.sent = 1;
    QVERIFY(writer->append(tunnel));
    tunnel.destination = "large.example:443";
    tunnel.sender = {4711, "/usr/bin/node"};
    for (std::uint32_t i = 0; i < 20; ++i) {
        tunnel.sender.process = i + 1;
        tunnel.received = 100;
        QVERIFY(writer->append(tunnel));
    }
    tunnel.why = privacy::tunnelWhy::silent;
    QVERIFY(writer->append(tunnel));
    QVERIFY(writer->end());
    QVERIFY(listSegments(path()).size() > 1);
    const auto coverage = coverageOf(path());
    QVERIFY(coverage && coverage->tunnels.size() == 3);
    const privacy::TunnelSummary &first = coverage->tunnels.front();
    QVERIFY(first.destination == "large.example:443" && first.why == "not-in-scope"
            && first.program == "/usr/bin/node");
    QVERIFY(first.connections == 20 && first.sent == 20 && first.received == 2000 && first.open == 0);
    QVERIFY(coverage->tunnels.back().destination == "small.example:443" && coverage->moreTunnels == 0);
}

void TestRecordCoverage::boundsTunnels()
{
    const auto writer = open();
    RecordedTunnel tunnel;
    for (int i = 0; i < 1'100; ++i) {
        const std::string place = std::to_string(i);
        tunnel.destination = place;
        QVERIFY(writer->append(tunnel));
    }
    QVERIFY(writer->end());
    const auto coverage = coverageOf(path());
    QVERIFY(coverage && coverage->tunnels.size() == 1'000 && coverage->moreTunnels == 100);
}

void TestRecordCoverage::addsUpStreams()
{
    const auto writer = open();
    RecordedConnection connection;
    connection.sender = {12, "/opt/otel"};
    const Result<std::uint64_t> number = writer->append(connection);
    QVERIFY(number);
    RecordedStream stream{*number, 1, RecordedStream::Way::FromClient, "h2", "https://a.example:443", "12345"};
    QVERIFY(writer->append(stream));
    stream.way = RecordedStream::Way::ToClient;
    QVERIFY(writer->append(stream));
    QVERIFY(writer->append(stream));
    QVERIFY(writer->end());
    const auto coverage = coverageOf(path());
    QVERIFY(coverage && coverage->streams.size() == 1);
    const StreamSum &sum = coverage->streams.front();
    QVERIFY(sum.sent == 5 && sum.received == 10 && sum.program == "/opt/otel" && sum.process == 12);
}

void TestRecordCoverage::tellsDamage()
{
    const auto writer = open();
    CaptureCounters counters;
    counters.exchanges = 5;
    QVERIFY(writer->append(statement(1, counters)));
    QVERIFY(writer->flush());
    const std::size_t size = test::fileBytes(path()).size();
    counters.exchanges = 6;
    QVERIFY(writer->append(statement(2, counters)));
    QVERIFY(writer->end());
    std::string bytes = test::fileBytes(path());
    bytes[size + 40] ^= 1;
    test::writeFile(path(), bytes);
    const auto coverage = coverageOf(path());
    QVERIFY(coverage && !coverage->isWhole && coverage->counters.exchanges == 5);
}

void TestRecordCoverage::tellsMissingFiles()
{
    const auto coverage = coverageOf(path());
    QVERIFY(!coverage);
    QCOMPARE(std::string(coverage.error().code), std::string("not-found"));
}

QTEST_GUILESS_MAIN(TestRecordCoverage)
#include "tst_record_coverage.moc"
