// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_tail.h"
#include "support/growing_record.h"
#include "support/recording_exchanges.h"
#include "support/recording_sink.h"

#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test::records;
using test::RecordingExchanges;
using test::RecordingSink;

namespace {

/// The numbers of the exchanges, with a question mark behind those without an answer.
std::string seen(const RecordingExchanges &sink)
{
    std::string result;
    for (const Exchange &exchange : sink.exchanges)
        result += std::to_string(exchange.number + 1) + (exchange.status ? " " : "? ");
    return result;
}

RecordTail opened(const GrowingRecord &record)
{
    return *RecordTail::open(record.path());
}

} // namespace

class TestRecordTail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnWhatIsNew();
    void waitsForAnswers();
    void doesNotWaitForever();
    void tornEndsAreNone();
    void cutAtEveryByte();
    void goesOnInOtherFiles();
    void goesOnBehindAnEnd();
    void readsAllFilesThatAreThere_data();
    void readsAllFilesThatAreThere();
    void leavesOtherCapturesAlone();
    void passesOver();
    void handsOnRecords();
    void tellsDamage();
    void tellsTheEnd_data();
    void tellsTheEnd();
    void followsAFileThatIsCutBack();
    void stopsAndGoesOn();
    void refuses();
};

void TestRecordTail::handsOnWhatIsNew()
{
    GrowingRecord record;
    record.exchange(1);
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 "));
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 "));
    record.exchange(2);
    record.exchange(3);
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 3 "));
    QVERIFY2(sink.codes().empty(), sink.codes().c_str());
    QVERIFY(tail.hasItsName() && !tail.isWaiting());
}

void TestRecordTail::waitsForAnswers()
{
    GrowingRecord record;
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    record.request(1);
    record.exchange(2);
    QVERIFY(tail.readOn({}, sink));
    QVERIFY(sink.exchanges.empty() && tail.isWaiting());
    record.answer(1);
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 "));
    QVERIFY(!tail.isWaiting());
}

void TestRecordTail::doesNotWaitForever()
{
    GrowingRecord record;
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    record.request(1);
    record.exchange(2);
    QVERIFY(tail.readOn({}, sink));
    const auto hasCome = [&] {
        tail.readOn({}, sink);
        return !sink.exchanges.empty();
    };
    QTRY_VERIFY(hasCome());
    QCOMPARE(seen(sink), std::string("1? 2 "));
    record.answer(1);
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(sink.codes(), std::string("record-answer"));
}

void TestRecordTail::tornEndsAreNone()
{
    GrowingRecord record;
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    const std::string request = record.frame(RecordKind::Request, trackRequest(1));
    const std::string answer = record.frame(RecordKind::Answer, okAnswer(1));
    record.write(request.substr(0, 40));
    QVERIFY(tail.readOn({}, sink));
    record.write(request.substr(40) + answer.substr(0, answer.size() - 1));
    QVERIFY(tail.readOn({}, sink));
    QVERIFY(sink.exchanges.empty());
    record.write(answer.substr(answer.size() - 1));
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 "));
    QVERIFY2(sink.codes().empty(), sink.codes().c_str());
}

void TestRecordTail::cutAtEveryByte()
{
    GrowingRecord record;
    std::string all = record.frame(RecordKind::Request, trackRequest(1));
    all += record.frame(RecordKind::Request, trackRequest(2));
    all += record.frame(RecordKind::Answer, okAnswer(2));
    all += record.frame(RecordKind::Answer, okAnswer(1));
    all += record.frame(RecordKind::End, end(5));
    QFile file(QString::fromStdString(record.path()));
    const qint64 before = file.size();
    for (std::size_t cut = 0; cut <= all.size(); ++cut) {
        QVERIFY(file.resize(before));
        record.write(std::string_view(all).substr(0, cut));
        RecordTail tail = opened(record);
        RecordingExchanges sink;
        QVERIFY(tail.readOn({}, sink));
        record.write(std::string_view(all).substr(cut));
        QVERIFY(tail.readOn({}, sink));
        QCOMPARE(seen(sink), std::string("1 2 "));
        QVERIFY2(sink.codes().empty(), sink.codes().c_str());
    }
}

void TestRecordTail::goesOnInOtherFiles()
{
    GrowingRecord record;
    record.exchange(1);
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    QVERIFY(tail.readOn({}, sink));
    record.request(2);
    QVERIFY(tail.readOn({}, sink));
    record.request(3); // seen only when the next file is there already
    record.goOnIn(2);
    record.answer(3);
    record.answer(2);
    QVERIFY(tail.readOn({}, sink));
    record.goOnIn(3);
    record.goOnIn(4);
    record.exchange(4);
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 3 4 "));
    QVERIFY2(sink.codes().empty(), sink.codes().c_str());
    for (std::size_t i = 1; i < sink.exchanges.size(); ++i)
        QVERIFY(sink.exchanges[i - 1].place.offset < sink.exchanges[i].place.offset);
    QVERIFY(tail.hasItsName());
    QFile::remove(QString::fromStdString(record.path(4)));
    QVERIFY(!tail.hasItsName());
}

void TestRecordTail::goesOnBehindAnEnd()
{
    GrowingRecord record;
    record.exchange(1);
    record.end();
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    QVERIFY(tail.readOn({}, sink));
    record.exchange(2);
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 "));
    QVERIFY2(sink.codes().empty(), sink.codes().c_str());
}

void TestRecordTail::readsAllFilesThatAreThere_data()
{
    QTest::addColumn<int>("removed");
    QTest::addColumn<QByteArray>("numbers");
    QTest::addColumn<QByteArray>("codes");
    QTest::newRow("all") << 0 << QByteArray("1 2 3 ") << QByteArray();
    QTest::newRow("the first was removed") << 1 << QByteArray("2 3 ") << QByteArray();
    QTest::newRow("one in the middle was removed") << 2 << QByteArray("1 3 ") << QByteArray();
}

void TestRecordTail::readsAllFilesThatAreThere()
{
    QFETCH(int, removed);
    QFETCH(QByteArray, numbers);
    QFETCH(QByteArray, codes);
    GrowingRecord record;
    for (std::uint32_t number = 1; number <= 3; ++number) {
        record.exchange(number);
        if (number != 3)
            record.goOnIn(number + 1);
    }
    if (removed != 0)
        QVERIFY(QFile::remove(QString::fromStdString(record.path(std::uint32_t(removed)))));
    RecordTail tail = opened(record);
    RecordingSink sink;
    QVERIFY(tail.readOn({}, sink));
    std::string names;
    for (const test::RecordedEvent &event : sink.events)
        names += event.isEnvelope ? std::string() : event.name.substr(1) + ' ';
    QCOMPARE(QByteArray::fromStdString(names), numbers);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
}

void TestRecordTail::leavesOtherCapturesAlone()
{
    GrowingRecord record;
    record.exchange(1);
    RecordBytes other;
    other.frame(RecordKind::Header, header(1, 'o')).frame(RecordKind::Request, trackRequest(9));
    putFile(record.path(2), other.bytes);
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    QVERIFY(tail.readOn({}, sink));
    record.exchange(2);
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 "));

    RecordTail alone = *RecordTail::open(record.path(2));
    RecordingSink records;
    QCOMPARE(alone.finish({}, records, false).events, std::uint64_t(1));
}

void TestRecordTail::passesOver()
{
    GrowingRecord record;
    record.exchange(1);
    record.request(2);
    RecordTail tail = opened(record);
    tail.passOver({});
    RecordingExchanges sink;
    record.answer(2);
    record.exchange(3);
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("3 "));
    QVERIFY2(sink.codes().empty(), sink.codes().c_str());
}

void TestRecordTail::handsOnRecords()
{
    GrowingRecord record;
    record.exchange(1);
    RecordTail tail = opened(record);
    RecordingSink sink;
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(sink.events.size(), std::size_t(2));
    QVERIFY(sink.events[0].isEnvelope && sink.events[1].name == "e1");
    record.exchange(2);
    record.request(3);
    QVERIFY(tail.readOn({}, sink));
    const LoadOutcome outcome = tail.finish({}, sink, true);
    QCOMPARE(sink.events.size(), std::size_t(6));
    QCOMPARE(outcome.events, std::uint64_t(3));
    QVERIFY(!outcome.unreadable && sink.codes().empty());
}

void TestRecordTail::tellsDamage()
{
    GrowingRecord record;
    record.exchange(1);
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    QVERIFY(tail.readOn({}, sink));
    std::string bad = record.frame(RecordKind::Request, trackRequest(2));
    bad[30] ^= 1;
    record.write(bad);
    QVERIFY(!tail.readOn({}, sink));
    QVERIFY(tail.isOver());
    QCOMPARE(sink.codes(), std::string("record-changed"));
    record.exchange(3);
    QVERIFY(!tail.readOn({}, sink));
    RecordingSink records;
    QVERIFY(tail.finish({}, records, true).unreadable);
    QCOMPARE(seen(sink), std::string("1 "));
    QVERIFY2(records.codes().empty(), records.codes().c_str());
}

void TestRecordTail::tellsTheEnd_data()
{
    QTest::addColumn<int>("written"); // 0: no end, 1: torn, 2: ended
    QTest::addColumn<bool>("isFollowed");
    QTest::addColumn<QByteArray>("codes");
    QTest::newRow("no end") << 0 << false << QByteArray("record-open");
    QTest::newRow("torn") << 1 << false << QByteArray("record-torn");
    QTest::newRow("ended") << 2 << false << QByteArray();
    QTest::newRow("no end, followed") << 0 << true << QByteArray();
    QTest::newRow("torn, followed") << 1 << true << QByteArray();
}

void TestRecordTail::tellsTheEnd()
{
    QFETCH(int, written);
    QFETCH(bool, isFollowed);
    QFETCH(QByteArray, codes);
    GrowingRecord record;
    record.exchange(1);
    if (written == 1)
        record.write("TTR:");
    if (written == 2)
        record.end();
    RecordTail tail = opened(record);
    RecordingSink sink;
    const LoadOutcome outcome = tail.finish({}, sink, isFollowed);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    QCOMPARE(outcome.unreadable, codes == "record-torn");
    QCOMPARE(outcome.events, std::uint64_t(1));
}

void TestRecordTail::followsAFileThatIsCutBack()
{
    GrowingRecord record;
    record.exchange(1);
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    QFile file(QString::fromStdString(record.path()));
    const qint64 before = file.size();
    std::string next = record.frame(RecordKind::Request, trackRequest(2));
    next += record.frame(RecordKind::Answer, okAnswer(2));
    record.write(std::string(next.size(), 'T').replace(0, 4, "TTR:").substr(0, 20));
    QVERIFY(tail.readOn({}, sink));
    QVERIFY(file.resize(before)); // as a writer does that has no room
    record.write(next.substr(0, 20));
    QVERIFY(tail.readOn({}, sink));
    record.write(next.substr(20));
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 "));
    QVERIFY(file.resize(before));
    QVERIFY(!tail.readOn({}, sink));
    QCOMPARE(sink.codes(), std::string("changed-while-reading"));
}

void TestRecordTail::stopsAndGoesOn()
{
    GrowingRecord record;
    for (std::uint64_t number = 1; number <= 4; ++number)
        record.exchange(number);
    RecordTail tail = opened(record);
    RecordingExchanges sink;
    std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    QVERIFY(!tail.readOn(options, sink));
    QVERIFY(sink.exchanges.empty());
    sink.stopAfter = 2;
    QVERIFY(!tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 "));
    sink.stopAfter = SIZE_MAX;
    QVERIFY(tail.readOn({}, sink));
    QCOMPARE(seen(sink), std::string("1 2 3 4 "));
}

void TestRecordTail::refuses()
{
    QTemporaryDir folder;
    const auto missing = RecordTail::open(folder.filePath(QStringLiteral("none.telltale")).toStdString());
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, std::string("not-found"));
    const auto directory = RecordTail::open(folder.path().toStdString());
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, std::string("is-directory"));
}

QTEST_GUILESS_MAIN(TestRecordTail)
#include "tst_record_tail.moc"
