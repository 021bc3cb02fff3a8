// SPDX-License-Identifier: GPL-3.0-or-later
// The index beside a record: what is in it, and how it goes on.
#include "store/index_test.h"
#include "store/indexed_record.h"
#include "store/record_copy.h"
#include "store/record_segments.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using namespace telltale::test;

class TestIndexWriter : public IndexTest
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
};

void TestIndexWriter::init()
{
    renew();
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

QTEST_GUILESS_MAIN(TestIndexWriter)
#include "tst_index_writer.moc"
