// SPDX-License-Identifier: GPL-3.0-or-later
// A capture's record as a source of the window, while it is written.
#include "payload/capture.h"
#include "payload/filter/capture_subject.h"
#include "payload/filter/filter_matcher.h"
#include "support/growing_record.h"

#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test::records;

namespace {

/// A capture with one source, which is read on.
class Followed
{
public:
    explicit Followed(const std::string &name) : path(name), source(capture.addSource(name))
    {
        loadForCapture(path, {}, [this](CaptureBatch batch) { take(std::move(batch)); });
    }

    Growth readOn()
    {
        const std::optional<FollowPoint> from = capture.source(source).follow;
        if (!from)
            return Growth::Other;
        batches = 0;
        return followForCapture(path, *from, {}, [this](CaptureBatch batch) { take(std::move(batch)); });
    }
    void take(CaptureBatch batch)
    {
        ++batches;
        answers += batch.answers.size();
        capture.append(std::move(batch), source);
    }
    /// Each event with the status of its answer.
    std::string events() const
    {
        std::string result;
        for (std::size_t i = 0; i < capture.size(); ++i) {
            const EventRow &row = capture.row(i);
            if ((row.flags & EventRow::envelope) != 0)
                continue;
            const std::optional<int> status = capture.block(row).exchange->status();
            result += capture.name(row.name) + (status ? "=" + std::to_string(*status) : "?") + ' ';
        }
        return result;
    }
    std::string codes() const
    {
        std::string result;
        for (const Diagnostic &one : capture.source(source).diagnostics)
            result += std::string(one.code) + ' ';
        return result;
    }
    bool isReadAgain() const
    {
        for (std::size_t i = 0; i < capture.size(); ++i) {
            const std::unique_ptr<EventDetail> detail = capture.read(i);
            if (!detail->isAsLoaded() || !detail->exchange)
                return false;
        }
        return true;
    }

    std::string path;
    Capture capture;
    std::uint16_t source;
    std::size_t batches = 0;
    std::size_t answers = 0;
};

} // namespace

class TestRecordFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNoBodies();
    void showsWhatIsNotAnswered();
    void publishesAnswersTogether();
    void cutAtEveryByte();
    void goesOnInOtherFiles();
    void opensAllFiles();
    void opensOneFileAlone();
    void findsTheRowsOfAnswers();
    void forgetsWhatWasSaidOfTheEnd();
    void goesOnBehindAnEnd();
    void tellsWhatHasBecomeOfIt();
    void stopsAtDamage();
    void tellsWhenFramesHaveChanged_data();
    void tellsWhenFramesHaveChanged();
    void filtersByWhatIsReadAgain();
    void readsOddBodiesAgain_data();
    void readsOddBodiesAgain();
    void beginsWithAnEmptyFile();
};

void TestRecordFollow::keepsNoBodies()
{
    GrowingRecord record;
    record.exchange(1);
    const Followed it(record.path());
    QCOMPARE(it.events(), std::string("e1=200 "));
    QCOMPARE(it.capture.size(), std::size_t(2));
    const CaptureBlock &block = it.capture.block(it.capture.row(1));
    QCOMPARE(block.exchange->destination(), std::string("https://t.example"));
    QCOMPARE(block.exchange->number(), 0u);
    const RequestLine line = block.exchange->line();
    QVERIFY(line.method == "POST" && line.target == "/track?ip=1" && line.url == "https://t.example/track?ip=1");
    const auto whole = block.exchange->whole();
    QVERIFY(whole && whole->body && whole->body->text().view() == "{\"event\":\"e1\"}");
    QVERIFY(whole->answerType == "a/b" && whole->answerMs == 1.0 && whole->status == 200);
    QVERIFY(whole != block.exchange->whole()); // nobody keeps it
    QVERIFY(it.capture.source(it.source).source->text.isEmpty());
    QVERIFY(it.isReadAgain());
    QCOMPARE(it.codes(), std::string("record-open "));
}

void TestRecordFollow::showsWhatIsNotAnswered()
{
    GrowingRecord record;
    record.request(1);
    Followed it(record.path());
    QCOMPARE(it.events(), std::string("e1? "));
    QVERIFY(it.isReadAgain());
    record.exchange(2);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.events(), std::string("e1? e2=200 "));
    QCOMPARE(it.answers, std::size_t(0));
    QCOMPARE(it.readOn(), Growth::Same);
    record.answer(1);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.events(), std::string("e1=200 e2=200 "));
    QCOMPARE(it.answers, std::size_t(1));
    QVERIFY(it.isReadAgain());
    QCOMPARE(it.codes(), std::string());
    record.answer(1); // another one
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.codes(), std::string("record-answer "));
}

void TestRecordFollow::publishesAnswersTogether()
{
    GrowingRecord record;
    record.request(1);
    Followed it(record.path());
    record.answer(1);
    std::vector<CaptureBatch> batches;
    followForCapture(it.path, *it.capture.source(it.source).follow, {},
                     [&](CaptureBatch batch) { batches.push_back(std::move(batch)); });
    QCOMPARE(it.events(), std::string("e1? ")); // not before the capture takes it
    for (CaptureBatch &batch : batches)
        it.take(std::move(batch));
    QCOMPARE(it.events(), std::string("e1=200 "));
}

void TestRecordFollow::cutAtEveryByte()
{
    GrowingRecord record;
    record.exchange(1);
    std::string all = record.frame(RecordKind::Request, trackRequest(2));
    all += record.frame(RecordKind::Request, trackRequest(3));
    all += record.frame(RecordKind::Answer, okAnswer(3));
    all += record.frame(RecordKind::Answer, okAnswer(2));
    QFile file(QString::fromStdString(record.path()));
    const qint64 before = file.size();
    for (std::size_t cut = 1; cut < all.size(); ++cut) {
        QVERIFY(file.resize(before));
        Followed it(record.path());
        record.write(std::string_view(all).substr(0, cut));
        QCOMPARE(it.readOn(), Growth::Grown);
        QCOMPARE(it.codes(), std::string());
        record.write(std::string_view(all).substr(cut));
        QCOMPARE(it.readOn(), Growth::Grown);
        QCOMPARE(it.events(), std::string("e1=200 e2=200 e3=200 "));
        QCOMPARE(it.codes(), std::string());
        QCOMPARE(it.capture.size(), std::size_t(6));
    }
}

void TestRecordFollow::goesOnInOtherFiles()
{
    GrowingRecord record;
    record.request(1);
    Followed it(record.path());
    record.goOnIn(2);
    QCOMPARE(it.readOn(), Growth::Grown);
    record.answer(1);
    record.exchange(2);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.capture.source(it.source).follow->recordMark.path, record.path(2));
    record.goOnIn(3);
    record.exchange(3);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.events(), std::string("e1=200 e2=200 e3=200 "));
    // What is open is read again, whatever its name was.
    QVERIFY(QFile::remove(QString::fromStdString(record.path())));
    QVERIFY(it.isReadAgain());
    record.exchange(4);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.codes(), std::string());
}

void TestRecordFollow::opensAllFiles()
{
    GrowingRecord record;
    record.exchange(1);
    record.goOnIn(2);
    record.exchange(2);
    record.goOnIn(3);
    record.exchange(3);
    record.end();
    const Followed it(record.path());
    QCOMPARE(it.events(), std::string("e1=200 e2=200 e3=200 "));
    QCOMPARE(it.codes(), std::string());
    QVERIFY(it.isReadAgain());
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < it.capture.size(); i += 2) {
        const std::uint64_t offset = it.capture.block(it.capture.row(i)).exchange->offset();
        QVERIFY(offset > before);
        before = offset;
    }
    LoadOutcome outcome = *it.capture.source(it.source).outcome;
    QCOMPARE(outcome.events, std::uint64_t(3));
    QVERIFY(!outcome.unreadable);
}

void TestRecordFollow::opensOneFileAlone()
{
    GrowingRecord record;
    record.exchange(1);
    record.goOnIn(2);
    record.exchange(2);
    record.goOnIn(3);
    record.exchange(3);
    const Followed it(record.path(2));
    QCOMPARE(it.events(), std::string("e2=200 "));
    QCOMPARE(it.codes(), std::string());
}

void TestRecordFollow::findsTheRowsOfAnswers()
{
    GrowingRecord record;
    for (std::uint64_t number = 1; number <= 5; ++number)
        record.request(number);
    const Followed it(record.path());
    using Rows = std::vector<std::uint32_t>;
    QCOMPARE(it.capture.rowsOf(it.source, {1, 3}), (Rows{2, 3, 6, 7}));
    QCOMPARE(it.capture.rowsOf(it.source, {0}), (Rows{0, 1}));
    QCOMPARE(it.capture.rowsOf(it.source, {9}), Rows());
    QCOMPARE(it.capture.rowsOf(it.source, {}), Rows());
}

void TestRecordFollow::forgetsWhatWasSaidOfTheEnd()
{
    GrowingRecord record;
    record.exchange(1);
    const std::string next = record.frame(RecordKind::Request, trackRequest(2));
    record.write(next.substr(0, 30));
    Followed it(record.path());
    QCOMPARE(it.codes(), std::string("record-torn "));
    QVERIFY(it.capture.source(it.source).outcome->unreadable);
    record.write(next.substr(30));
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.codes(), std::string());
    QVERIFY(!it.capture.source(it.source).outcome->unreadable);
    QCOMPARE(it.events(), std::string("e1=200 e2? "));
}

void TestRecordFollow::goesOnBehindAnEnd()
{
    GrowingRecord record;
    record.exchange(1);
    record.end();
    Followed it(record.path());
    QCOMPARE(it.readOn(), Growth::Same);
    record.exchange(2);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.events(), std::string("e1=200 e2=200 "));
}

void TestRecordFollow::tellsWhatHasBecomeOfIt()
{
    GrowingRecord record;
    record.exchange(1);
    Followed it(record.path());
    const auto judge = [&it](std::uint64_t &more) { return it.capture.source(it.source).follow->judge(it.path, more); };
    std::uint64_t more = 0;
    QCOMPARE(judge(more), Growth::Same);
    record.write("TTR:");
    QCOMPARE(judge(more), Growth::Grown);
    QCOMPARE(more, std::uint64_t(4));
    QFile file(QString::fromStdString(record.path()));
    QVERIFY(file.resize(file.size() - 5));
    QCOMPARE(judge(more), Growth::Changed);
    QVERIFY(file.rename(file.fileName() + QStringLiteral(".old")));
    QCOMPARE(judge(more), Growth::Gone);
    putFile(record.path(), "another");
    QCOMPARE(judge(more), Growth::Replaced);
    QCOMPARE(it.readOn(), Growth::Replaced);
}

void TestRecordFollow::stopsAtDamage()
{
    GrowingRecord record;
    record.exchange(1);
    Followed it(record.path());
    std::string bad = record.frame(RecordKind::Request, trackRequest(2));
    bad[45] ^= 1;
    record.write(bad);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.codes(), std::string("record-changed "));
    QVERIFY(it.capture.source(it.source).outcome->unreadable);
    QVERIFY(!it.capture.source(it.source).follow);
    QCOMPARE(it.events(), std::string("e1=200 "));
}

void TestRecordFollow::tellsWhenFramesHaveChanged_data()
{
    QTest::addColumn<int>("offset"); // behind the beginning of the request's frame
    QTest::newRow("check") << 17;
    QTest::newRow("content") << 40;
    QTest::newRow("chain value before") << -3;
    QTest::newRow("the answer") << int(trackRequest(1).size() + recordFrameOverhead) + 40;
    QTest::newRow("length") << 13;
}

void TestRecordFollow::tellsWhenFramesHaveChanged()
{
    QFETCH(int, offset);
    GrowingRecord record;
    record.exchange(1);
    const Followed it(record.path());
    const auto &exchange = *it.capture.block(it.capture.row(0)).exchange;
    QFile file(QString::fromStdString(record.path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(qint64(exchange.offset()) + offset));
    char byte = 0;
    QVERIFY(file.peek(&byte, 1) == 1);
    byte = char(byte ^ 1);
    QVERIFY(file.write(&byte, 1) == 1);
    file.close();
    QVERIFY(!exchange.whole());
    QCOMPARE(exchange.status(), std::optional<int>(200)); // what rows show stays
    QCOMPARE(exchange.destination(), std::string("https://t.example"));
    for (std::size_t i = 0; i < it.capture.size(); ++i) {
        const std::unique_ptr<EventDetail> detail = it.capture.read(i);
        QVERIFY(!detail->isAsLoaded() && !detail->exchange);
    }
    QVERIFY(file.resize(20));
    QVERIFY(!exchange.whole());
}

void TestRecordFollow::filtersByWhatIsReadAgain()
{
    GrowingRecord record;
    record.exchange(1);
    record.request(2);
    const Followed it(record.path());
    const auto matching = [&it](std::string_view text) {
        const CaptureView view = it.capture.view();
        CaptureSubject subject(view);
        const auto parsed = Filter::parse(text);
        FilterMatcher matcher(std::get<Filter>(parsed));
        std::string result;
        for (std::size_t i = 0; i < view.rows.size(); ++i) {
            subject.setEvent(i);
            if (matcher.matches(subject))
                result += std::to_string(i);
        }
        return result;
    };
    QCOMPARE(matching("status:200"), std::string("01"));
    QCOMPARE(matching("host:t.example"), std::string("0123"));
    QCOMPARE(matching("method:post e2"), std::string("3"));
    QCOMPARE(matching("value:e1"), std::string("1"));
    QVERIFY(std::get<Filter>(Filter::parse("a or not status:200")).asksForAnswers());
    QVERIFY(!std::get<Filter>(Filter::parse("host:a method:b")).asksForAnswers());
}

void TestRecordFollow::readsOddBodiesAgain_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("elements") << QByteArray() << QByteArray("[{\"event\":\"a\"},{\"event\":\"b\"}]");
    QTest::newRow("lines") << QByteArray() << QByteArray("{\"event\":\"a\"}\n{}\n{\"event\":\"b\"}");
    QTest::newRow("only an empty root") << QByteArray() << QByteArray("{}");
    QTest::newRow("form") << QByteArray("Content-Type: application/x-www-form-urlencoded\r\n") << QByteArray("a=1&b=2");
    QTest::newRow("bytes") << QByteArray() << QByteArray("\x01\x02\x03", 3);
    QTest::newRow("not what its coding says") << QByteArray("Content-Encoding: gzip\r\n") << QByteArray("{\"a\":1}");
    QTest::newRow("long target") << QByteArray("X: y\r\n") << QByteArray(100'000, '1');
}

void TestRecordFollow::readsOddBodiesAgain()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    GrowingRecord record;
    const std::string target(QTest::currentDataTag() == std::string_view("long target") ? 9000 : 1, 'a');
    const std::string sent = "PUT /" + target + " HTTP/1.1\r\nHost: t.example\r\n" + head.toStdString() + "\r\n";
    const std::string content = body.toStdString();
    record.write(record.frame(RecordKind::Request, request(1, someTime, "", sent, content)));
    Followed it(record.path());
    QVERIFY(it.capture.size() > 0);
    QVERIFY(it.isReadAgain());
    const RequestLine line = it.capture.block(it.capture.row(0)).exchange->line();
    QVERIFY(line.method == "PUT" && line.target == '/' + target && line.url == "http://t.example/" + target);
}

void TestRecordFollow::beginsWithAnEmptyFile()
{
    GrowingRecord record;
    const QString path = QString::fromStdString(record.path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray begun = file.readAll();
    QVERIFY(QFile::resize(path, 0));
    Followed it(record.path());
    QVERIFY(it.capture.size() == 0 && it.capture.source(it.source).follow);
    record.write(begun.toStdString());
    record.exchange(1);
    QCOMPARE(it.readOn(), Growth::Grown);
    QCOMPARE(it.events(), std::string("e1=200 "));
    QCOMPARE(it.codes(), std::string());
}

QTEST_GUILESS_MAIN(TestRecordFollow)
#include "tst_record_follow.moc"
