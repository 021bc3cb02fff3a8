// SPDX-License-Identifier: GPL-3.0-or-later
// The index beside a capture in several files, and beside one that is written for long.
#include "store/index_test.h"
#include "store/indexed_record.h"
#include "store/record_copy.h"
#include "store/record_segments.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using namespace telltale::test;

namespace {

/// 0 when there is none, or nothing to read.
std::uint64_t lastIndexed(const std::string &record)
{
    const auto exchanges = indexedExchanges(record);
    return exchanges && !exchanges->empty() ? exchanges->back().number : 0;
}

bool isComplete(const std::string &record)
{
    Result<CaptureIndex> index = CaptureIndex::open(record);
    if (!index)
        return false;
    const Result<bool> answer = index->isComplete();
    return answer && *answer;
}

} // namespace

class TestIndexFiles : public IndexTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesManyTransactions();
    void goesOnAfterARestart();
    void followsAllFiles();
    void forgetsFilesThatWent();
    void forgetsFilesThatGoMeanwhile();
    void endsAtOnce();
};

void TestIndexFiles::init()
{
    renew();
}

void TestIndexFiles::takesManyTransactions()
{
    begin();
    appendExchanges(*m_writer, 1, 12'000);
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 12'000));
}

void TestIndexFiles::goesOnAfterARestart()
{
    begin();
    appendExchanges(*m_writer, 1, 10);
    indexNow(path());
    {
        // A mark that an index made anew would not have.
        const OtherConnection other(index());
        QVERIFY(other.run(QStringLiteral("UPDATE exchanges SET size = 4711 WHERE number = 1")));
    }
    appendExchanges(*m_writer, 11, 20);
    indexNow(path());
    const auto exchanges = indexedExchanges(path());
    QVERIFY(exchanges);
    QCOMPARE(exchanges->size(), std::size_t(20));
    QCOMPARE(exchanges->front().bodySize, 4711u);
}

void TestIndexFiles::followsAllFiles()
{
    begin(3000);
    IndexWriter writer(path(), quickly());
    for (std::uint64_t number = 1; number <= 60; ++number) {
        appendExchanges(*m_writer, number, number);
        writer.wake();
    }
    QVERIFY(listSegments(path()).size() > 5);
    QTRY_COMPARE(writer.progress().exchanges, 60u);
    writer.stop();
    QVERIFY(hasExchanges(path(), 1, 60));
    const auto exchanges = indexedExchanges(path());
    for (const IndexedExchange &exchange : *exchanges) {
        const RecordCopy copy = readRecord(segmentPath(path(), exchange.segment));
        const auto frame = std::find_if(copy.frames.begin(), copy.frames.end(),
                                        [&](const RecordCopy::Frame &one) { return one.offset == exchange.offset; });
        QVERIFY(frame != copy.frames.end());
        QCOMPARE(readRecordedRequest(frame->content)->exchange, exchange.number);
    }
}

void TestIndexFiles::forgetsFilesThatWent()
{
    begin(3000);
    appendExchanges(*m_writer, 1, 40);
    indexNow(path());
    RecordRetention retention;
    retention.mostBytes = 4000;
    QVERIFY(!removeOldSegments(path(), retention)->empty());
    QVERIFY(!isComplete(path()));
    appendExchanges(*m_writer, 41, 60);
    indexNow(path());
    QVERIFY(isComplete(path()));
    const auto exchanges = indexedExchanges(path());
    QVERIFY(exchanges && !exchanges->empty());
    QVERIFY(exchanges->front().number > 1);
    QVERIFY(exchanges->front().segment >= listSegments(path()).front().number);
    QVERIFY(hasExchanges(path(), exchanges->front().number, 60));
    Result<CaptureIndex> reader = CaptureIndex::open(path());
    QVERIFY(reader);
    QCOMPARE(*reader->count(), exchanges->size());
    QCOMPARE(reader->times()->first, exchanges->front().time);
}

/// While it is open: files go in the middle of one that it has begun to read.
void TestIndexFiles::forgetsFilesThatGoMeanwhile()
{
    begin(3000);
    IndexWriter writer(path(), quickly());
    std::uint64_t last = 0;
    for (int round = 0; round < 5; ++round) {
        appendExchanges(*m_writer, last + 1, last + 20);
        last += 20;
        writer.wake();
        QTRY_COMPARE(lastIndexed(path()), last);
        RecordRetention retention;
        retention.mostBytes = 8000;
        QVERIFY(removeOldSegments(path(), retention));
        // Into the same file still.
        RecordedConnection connection;
        QVERIFY(m_writer->append(connection) && m_writer->flush());
        writer.wake();
        QTRY_VERIFY(isComplete(path()));
        QVERIFY(hasExchanges(path(), indexedExchanges(path())->front().number, last));
    }
    QVERIFY(indexedExchanges(path())->front().number > 20);
}

/// With a great deal to do. What is there then is the beginning, and the next one goes on.
void TestIndexFiles::endsAtOnce()
{
    begin();
    appendExchanges(*m_writer, 1, 15'000);
    {
        IndexWriter writer(path(), quickly());
        writer.stop();
    }
    {
        IndexWriterOptions options = quickly();
        options.finishWithin = std::chrono::milliseconds(0);
        const IndexWriter writer(path(), options);
    }
    const auto exchanges = indexedExchanges(path());
    QVERIFY(!exchanges || exchanges->size() < 15'000);
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 15'000));
}

QTEST_GUILESS_MAIN(TestIndexFiles)
#include "tst_index_files.moc"
