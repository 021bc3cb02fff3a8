// SPDX-License-Identifier: GPL-3.0-or-later
// The index beside a record: what is in it, and how it goes on.
#include "store/index/index_builder.h"
#include "store/indexed_record.h"
#include "store/record_copy.h"
#include "store/record_segments.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using namespace telltale::test;

namespace {

/// Without a thread; what it has to say at the end.
std::optional<Error> indexStepByStep(const std::string &record)
{
    IndexBuilder builder(record);
    while (builder.step([] { return true; }) == IndexBuilder::Step::Worked) {
    }
    return builder.trouble();
}

} // namespace

class TestIndexWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasWhatTheRecordHas();
    void isForItsOwnerOnly();
    void followsARecordThatGrows();
    void waitsForARecord();
    void learnsLaterWhatBecame();
    void countsWhatWasMoved();
    void knowsWhereNobodySays_data();
    void knowsWhereNobodySays();
    void keepsRefusals();
    void takesManyTransactions();
    void goesOnAfterARestart();
    void followsAllFiles();
    void forgetsFilesThatWent();
    void endsAtOnce();
    void hasWhatIsBeforeATear();
    void hasWhatIsBeforeAChange();
    void goesOnBehindAMendedTear();

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("capture.telltale")).toStdString(); }
    std::string index() const { return path() + ".index"; }
    void begin(std::uint64_t segmentBytes = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordWriter> m_writer;
};

void TestIndexWriter::init()
{
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestIndexWriter::begin(std::uint64_t segmentBytes)
{
    RecordOptions options;
    options.segmentBytes = segmentBytes;
    Result<OpenedRecord> opened = RecordWriter::open(path(), options);
    QVERIFY(opened);
    m_writer = std::move(opened->writer);
}

void TestIndexWriter::hasWhatTheRecordHas()
{
    begin();
    appendExchanges(*m_writer, 1, 200);
    indexNow(path());
    const auto exchanges = indexedExchanges(path());
    QVERIFY(exchanges);
    QVERIFY(withoutPlaces(*exchanges) == expectedExchanges(1, 200));
    std::size_t next = 0;
    for (const RecordCopy::Frame &frame : readRecord(path()).frames) {
        if (frame.kind != RecordKind::Request)
            continue;
        QCOMPARE(exchanges->at(next).offset, frame.offset);
        QCOMPARE(exchanges->at(next).segment, 1u);
        ++next;
    }
    QCOMPARE(next, exchanges->size());
}

void TestIndexWriter::isForItsOwnerOnly()
{
    begin();
    appendExchanges(*m_writer, 1, 3);
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(writer.progress().exchanges, 3u);
    for (const std::string &name : {index(), index() + "-wal", index() + "-shm"}) {
        const QFileInfo file(QString::fromStdString(name));
        QVERIFY2(file.exists(), name.c_str());
        QVERIFY2((file.permissions() & ~(QFile::ReadUser | QFile::WriteUser | QFile::ReadOwner | QFile::WriteOwner))
                     == 0,
                 name.c_str());
    }
    writer.stop();
    // Nothing but the two stays behind.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).join(QLatin1Char(' ')),
             QStringLiteral("capture.telltale capture.telltale.index"));
}

void TestIndexWriter::followsARecordThatGrows()
{
    begin();
    IndexWriter writer(path(), quickly());
    for (std::uint64_t round = 0; round < 20; ++round) {
        appendExchanges(*m_writer, round * 10 + 1, round * 10 + 10);
        writer.wake();
        QTRY_COMPARE(writer.progress().exchanges, round * 10 + 10);
        // With a reader beside it.
        QTRY_VERIFY(hasExchanges(path(), 1, round * 10 + 10));
    }
    QTRY_VERIFY(writer.progress().isCaughtUp);
    QCOMPARE(writer.progress().behind, 0u);
    QVERIFY(!writer.trouble());
}

void TestIndexWriter::waitsForARecord()
{
    IndexWriter writer(path(), quickly());
    QTRY_VERIFY(writer.progress().isCaughtUp);
    QVERIFY(!writer.trouble());
    QVERIFY(!QFile::exists(QString::fromStdString(index())));
    begin();
    appendExchanges(*m_writer, 1, 5);
    writer.wake();
    QTRY_COMPARE(writer.progress().exchanges, 5u);
}

/// Request, decision and answer in transactions of their own: what is known then is in the index each time.
void TestIndexWriter::learnsLaterWhatBecame()
{
    begin();
    IndexedExchange exchange = expectedExchange(1);
    appendRequest(*m_writer, exchange);
    QVERIFY(m_writer->flush());
    indexNow(path());
    IndexedExchange known = exchange;
    known.decision.reset();
    known.status.reset();
    known.took.reset();
    QVERIFY(withoutPlaces(*indexedExchanges(path())) == std::vector{known});
    RecordedDecision decision;
    decision.exchange = 1;
    decision.what = RecordedDecision::What::AnswerHere;
    QVERIFY(m_writer->append(decision) && m_writer->flush());
    indexNow(path());
    known.decision = decision.what;
    QVERIFY(withoutPlaces(*indexedExchanges(path())) == std::vector{known});
    known.decision = exchange.decision;
    known.status = exchange.status;
    known.took = exchange.took;
    appendOutcome(*m_writer, exchange);
    QVERIFY(m_writer->flush());
    indexNow(path());
    QVERIFY(withoutPlaces(*indexedExchanges(path())) == std::vector{known});
}

void TestIndexWriter::countsWhatWasMoved()
{
    begin();
    for (std::uint64_t number = 1; number <= 30; ++number) {
        appendRequest(*m_writer, expectedExchange(number));
        QVERIFY(m_writer->flush());
        indexNow(path());
        appendOutcome(*m_writer, expectedExchange(number));
    }
    // What becomes of an exchange that nobody has seen changes nothing.
    appendOutcome(*m_writer, expectedExchange(1000));
    QVERIFY(m_writer->flush());
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 30));
    Result<CaptureIndex> reader = CaptureIndex::open(path());
    QVERIFY(reader);
    QCOMPARE(*reader->count(), 30u);
    const auto hosts = reader->hosts();
    QVERIFY(hosts);
    QCOMPARE(hosts->size(), std::size_t(5));
    for (const auto &[host, count] : *hosts)
        QCOMPARE(count, 6u);
}

void TestIndexWriter::knowsWhereNobodySays_data()
{
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("whereTo");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char *name, const char *destination, const char *head, const char *whereTo,
                        const char *host) {
        QTest::newRow(name) << QByteArray(destination) << QByteArray(head) << QByteArray(whereTo) << QByteArray(host);
    };
    row("recorded", "https://A.example:1", "GET / HTTP/1.1\r\nHost: b\r\n\r\n", "https://A.example:1", "a.example");
    row("header", "", "GET / HTTP/1.1\r\nX: y\r\nHOST:\tB.example:80 \r\n\r\n", "http://B.example:80", "b.example");
    row("first header", "", "GET / HTTP/1.1\r\nHost: b\r\nHost: c\r\n\r\n", "http://b", "b");
    row("absolute target", "", "GET http://c.example/x?y HTTP/1.1\r\nHost: b\r\n\r\n", "http://c.example", "c.example");
    row("target that holds a URL", "", "GET /?to=http://c HTTP/1.1\r\nHost: b\r\n\r\n", "http://b", "b");
    row("tunnel", "", "CONNECT d.example:443 HTTP/1.1\r\n\r\n", "https://d.example:443", "d.example");
    row("address", "https://[2001:DB8::1]:8443", "GET / HTTP/1.1\r\n\r\n", "https://[2001:DB8::1]:8443",
        "[2001:db8::1]");
    row("address without port", "https://[::1]", "GET / HTTP/1.1\r\n\r\n", "https://[::1]", "[::1]");
    row("user", "", "GET http://u:p@e.example:8/ HTTP/1.1\r\n\r\n", "http://u:p@e.example:8", "e.example");
    row("nobody", "", "GET / HTTP/1.0\r\n\r\n", "", "");
    row("no head at all", "", "", "", "");
    row("one word", "", "GET", "", "");
    row("line feeds", "", "GET / HTTP/1.1\nHost: f\n\n", "http://f", "f");
    row("no UTF-8", "", "GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n", "http://\xff\xfe", "\xff\xfe");
}

void TestIndexWriter::knowsWhereNobodySays()
{
    QFETCH(QByteArray, destination);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, whereTo);
    QFETCH(QByteArray, host);
    begin();
    RecordedRequest request;
    request.destination = {destination.data(), std::size_t(destination.size())};
    request.head = {head.data(), std::size_t(head.size())};
    QVERIFY(m_writer->append(request) && m_writer->flush());
    indexNow(path());
    const auto exchanges = indexedExchanges(path());
    QVERIFY(exchanges);
    QCOMPARE(exchanges->size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(exchanges->front().destination), whereTo);
    QCOMPARE(QByteArray::fromStdString(exchanges->front().host), host);
}

void TestIndexWriter::keepsRefusals()
{
    begin();
    RecordedRefusal refusal;
    std::vector<IndexedRefusal> expected;
    for (int i = 1; i <= 5; ++i) {
        refusal.time = i;
        refusal.way = WayIn::ForwardProxy;
        const std::string reason = "reason-" + std::to_string(i);
        refusal.reason = reason;
        refusal.received = std::uint64_t(i) * 100;
        QVERIFY(m_writer->append(refusal));
        expected.push_back({1, 0, i, WayIn::ForwardProxy, reason, std::uint64_t(i) * 100});
    }
    QVERIFY(m_writer->flush());
    indexNow(path());
    Result<CaptureIndex> reader = CaptureIndex::open(path());
    QVERIFY(reader);
    auto refusals = reader->refusals(1, 3);
    QVERIFY(refusals);
    for (IndexedRefusal &one : *refusals)
        one.offset = 0;
    QVERIFY(*refusals == std::vector(expected.begin() + 1, expected.begin() + 4));
}

void TestIndexWriter::takesManyTransactions()
{
    begin();
    appendExchanges(*m_writer, 1, 25'000);
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 25'000));
}

void TestIndexWriter::goesOnAfterARestart()
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

void TestIndexWriter::followsAllFiles()
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

void TestIndexWriter::forgetsFilesThatWent()
{
    begin(3000);
    appendExchanges(*m_writer, 1, 40);
    indexNow(path());
    RecordRetention retention;
    retention.mostBytes = 4000;
    QVERIFY(!removeOldSegments(path(), retention)->empty());
    appendExchanges(*m_writer, 41, 60);
    indexNow(path());
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

/// With a great deal to do. What is there then is the beginning, and the next one goes on.
void TestIndexWriter::endsAtOnce()
{
    begin();
    appendExchanges(*m_writer, 1, 30'000);
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
    QVERIFY(!exchanges || exchanges->size() < 30'000);
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 30'000));
}

/// At every byte, the index has what the record's own reader gives: one that follows, and one that begins there.
void TestIndexWriter::hasWhatIsBeforeATear()
{
    begin();
    appendExchanges(*m_writer, 1, 3);
    const std::string whole = fileBytes(path());
    const std::uint64_t header = readRecord(path()).frames[1].offset;
    const std::string growing = m_folder->filePath(QStringLiteral("growing.telltale")).toStdString();
    const std::string torn = m_folder->filePath(QStringLiteral("torn.telltale")).toStdString();
    writeFile(growing, {});
    IndexBuilder follower(growing);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if (size > 0)
            std::ofstream(growing, std::ios::binary | std::ios::app).put(whole[size - 1]);
        while (follower.step([] { return true; }) == IndexBuilder::Step::Worked) {
        }
        QVERIFY(!follower.trouble());
        const std::size_t expected = readRecord(growing).of(RecordKind::Request).size();
        QCOMPARE(follower.exchanges(), expected);
        if (size % 11 != 0)
            continue;
        writeFile(torn, std::string_view(whole).substr(0, size));
        QVERIFY(!indexStepByStep(torn));
        const auto exchanges = indexedExchanges(torn);
        QCOMPARE(exchanges.has_value(), size >= header);
        QCOMPARE(exchanges ? exchanges->size() : 0, expected);
        QFile::remove(QString::fromStdString(torn + ".index"));
    }
}

void TestIndexWriter::hasWhatIsBeforeAChange()
{
    begin();
    appendExchanges(*m_writer, 1, 4);
    const std::string whole = fileBytes(path());
    const std::uint64_t header = readRecord(path()).frames[1].offset;
    for (std::size_t place = header; place < whole.size(); place += 23) {
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 0x10);
        const std::string at = m_folder->filePath(QStringLiteral("changed.telltale")).toStdString();
        writeFile(at, changed);
        const RecordCopy copy = readRecord(at);
        const std::optional<Error> trouble = indexStepByStep(at);
        QCOMPARE(trouble.has_value(), copy.verdict.kind == RecordVerdict::Kind::Changed);
        if (trouble)
            QCOMPARE(QString::fromLatin1(trouble->code), QStringLiteral("index-record-changed"));
        QCOMPARE(indexedExchanges(at)->size(), copy.of(RecordKind::Request).size());
        QFile::remove(QString::fromStdString(at + ".index"));
    }
}

/// A writer that was killed in the middle of a frame, and the next one, while the index follows.
void TestIndexWriter::goesOnBehindAMendedTear()
{
    begin();
    appendExchanges(*m_writer, 1, 5);
    m_writer.reset();
    writeFile(path(), fileBytes(path()) + "TTR:");
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(writer.progress().exchanges, 5u);
    begin();
    appendExchanges(*m_writer, 6, 9);
    writer.wake();
    QTRY_COMPARE(writer.progress().exchanges, 9u);
    QVERIFY(hasExchanges(path(), 1, 9));
}

QTEST_GUILESS_MAIN(TestIndexWriter)
#include "tst_index_writer.moc"
