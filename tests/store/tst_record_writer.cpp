// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_copy.h"
#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <cstdlib>

#include <sys/stat.h>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using test::fileBytes;
using test::readRecord;
using test::RecordCopy;

namespace {

constexpr std::int64_t someTime = 1'704'784'217'602'000'123;

std::string allBytes()
{
    std::string bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    return bytes;
}

RecordedRequest requestOf(std::string_view head, std::string_view body)
{
    RecordedRequest request;
    request.connection = 1;
    request.time = someTime;
    request.way = WayIn::ReverseProxy;
    request.destination = "https://t.example:8443";
    request.head = head;
    request.body = body;
    return request;
}

} // namespace

class TestRecordWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsRequests_data();
    void keepsRequests();
    void keepsEveryKind();
    void boundsWhatItKeeps();
    void countsFromOneOn();
    void takesBodiesInPieces_data();
    void takesBodiesInPieces();
    void writesNothingBeforeFlush();
    void writesOncePerFlush();
    void belongsToItsOwner();
    void letsNoSecondWriterIn();
    void saysWhenABodyIsGone_data();
    void saysWhenABodyIsGone();
    void surelyWaitsForTheDisk();
    void readsWhileItGrows();

private:
    std::unique_ptr<RecordWriter> open(RecordOptions options = {});
    std::string path() const { return m_folder->filePath(QStringLiteral("capture.telltale")).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

std::unique_ptr<RecordWriter> TestRecordWriter::open(RecordOptions options)
{
    options.program = "Telltale test";
    Result<OpenedRecord> opened = RecordWriter::open(path(), std::move(options));
    if (!opened)
        qWarning("%s", qPrintable(opened.error().message));
    return opened ? std::move(opened->writer) : nullptr;
}

void TestRecordWriter::keepsRequests_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *title, const std::string &head, const std::string &body) {
        QTest::newRow(title) << QByteArray::fromStdString(head) << QByteArray::fromStdString(body);
    };
    row("usual", "POST /track HTTP/1.1\r\nHost: t.example\r\n\r\n", R"({"event":"A"})");
    row("nothing at all", "", "");
    row("no body", "GET / HTTP/1.1\r\n\r\n", "");
    row("every byte", allBytes(), allBytes());
    row("NULs", std::string(100, '\0'), std::string(1000, '\0'));
    row("not UTF-8", "GET /\xFF\xFE HTTP/1.1\r\nX: \xC3(\r\n\r\n", "\xED\xA0\x80");
    row("looks like frames", std::string(recordSignature) + "TTR:", "TTR:\1\0\0\0");
    row("a head of 1 MiB", "GET / HTTP/1.1\r\nX: " + std::string(1 << 20, 'h') + "\r\n\r\n", "b");
    row("a body of 3 MiB", "POST / HTTP/1.1\r\n\r\n", std::string(3 << 20, 'b'));
}

void TestRecordWriter::keepsRequests()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    const auto writer = open();
    QVERIFY(writer);
    RecordedRequest request = requestOf(head.toStdString(), body.toStdString());
    const std::string headBytes = head.toStdString();
    const std::string bodyBytes = body.toStdString();
    request.head = request.trailers = headBytes;
    request.body = bodyBytes;
    for (std::uint64_t number = 1; number <= 2; ++number) {
        const Result<std::uint64_t> appended = writer->append(request);
        QVERIFY(appended);
        QCOMPARE(*appended, number);
    }
    QVERIFY(writer->flush());
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole());
    QCOMPARE(copy.position.chain, writer->chain());
    QCOMPARE(copy.frames.size(), std::size_t(3));
    for (std::size_t i = 1; i <= 2; ++i) {
        QCOMPARE(copy.frames[i].kind, RecordKind::Request);
        const auto read = readRecordedRequest(copy.frames[i].content);
        QVERIFY(read);
        QCOMPARE(read->exchange, i);
        QCOMPARE(read->connection, 1u);
        QCOMPARE(read->time, someTime);
        QCOMPARE(read->way, WayIn::ReverseProxy);
        QVERIFY(read->destination == "https://t.example:8443");
        QVERIFY(read->head == headBytes);
        QVERIFY(read->trailers == headBytes);
        QVERIFY(read->body == bodyBytes);
    }
}

void TestRecordWriter::keepsEveryKind()
{
    const std::string odd = allBytes();
    RecordOptions options;
    options.now = [] { return someTime; };
    const auto writer = open(options);
    QVERIFY(writer->append(RecordedConnection{7, someTime, WayIn::ForwardProxy, 1000u, "[::1]:5000", odd}));
    QVERIFY(writer->append(RecordedConnection{7, someTime + 1, WayIn::Collector, {}, "", ""}));
    QVERIFY(writer->append(RecordedRefusal{2, -5, WayIn::Collector, "head-too-long", 1u << 30, odd}));
    QVERIFY(writer->append(RecordedDecision{1, 6, RecordedDecision::What::Block, odd}));
    QVERIFY(
        writer->append(RecordedForward{1, 7, RecordedForward::Sent::Same, "https://a", "not", "needed", "here", {}}));
    QVERIFY(writer->append(
        RecordedForward{2, 8, RecordedForward::Sent::Changed, "https://b", odd, "X: 1\r\n\r\n", odd, {}}));
    RecordedForward inParts{3, 8, RecordedForward::Sent::ChangedParts, "https://b", odd, "not needed", "nor this", {}};
    inParts.edits = {{8, 3, odd}, {13, 0, "is "}, {15, 6, ""}};
    QVERIFY(writer->append(inParts));
    RecordedAnswer answer{2, 9, 10, false, odd.size(), {}, "HTTP/1.1 200 OK\r\n\r\n", odd};
    answer.hash.fill(0xAB);
    QVERIFY(writer->append(answer));
    QVERIFY(writer->append(RecordedCoverage{11, {{"tunnels", UINT64_MAX}, {odd, 0}}}));
    QVERIFY(writer->end());
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole() && copy.isEnded);
    QCOMPARE(copy.frames.size(), std::size_t(11));
    const auto content = [&](std::size_t index) { return std::string_view(copy.frames[index].content); };
    const auto header = readRecordedHeader(content(0));
    QCOMPARE(header->created, someTime);
    QCOMPARE(header->segment, 1u);
    QCOMPARE(header->previous, Sha256Value{});
    QVERIFY(header->program == "Telltale test");
    QVERIFY(header->capture != CaptureId{});
    const auto first = readRecordedConnection(content(1));
    QVERIFY(first->connection == 1 && first->time == someTime && first->way == WayIn::ForwardProxy);
    QVERIFY(first->user == 1000u && first->peer == "[::1]:5000" && first->local == odd);
    const auto second = readRecordedConnection(content(2));
    QVERIFY(second->connection == 2 && !second->user);
    const auto refusal = readRecordedRefusal(content(3));
    QVERIFY(refusal->connection == 2 && refusal->time == -5 && refusal->reason == "head-too-long");
    QVERIFY(refusal->received == 1u << 30 && refusal->bytes == odd);
    const auto decision = readRecordedDecision(content(4));
    QVERIFY(decision->exchange == 1 && decision->what == RecordedDecision::What::Block && decision->detail == odd);
    const auto same = readRecordedForward(content(5));
    QVERIFY(same->sent == RecordedForward::Sent::Same && same->destination == "https://a" && same->head.empty()
            && same->body.empty());
    const auto changed = readRecordedForward(content(6));
    QVERIFY(changed->sent == RecordedForward::Sent::Changed && changed->head == odd
            && changed->trailers == "X: 1\r\n\r\n" && changed->body == odd);
    const auto parts = readRecordedForward(content(7));
    QVERIFY(parts->sent == RecordedForward::Sent::ChangedParts && parts->head == odd && parts->trailers.empty()
            && parts->body.empty() && parts->edits.size() == 3);
    QVERIFY(sentBody(*parts, "0123456789abcdefghijklmn") == "01234567" + odd + "bcis delmn");
    QVERIFY(sentBody(*parts, "too short") == std::nullopt);
    RecordedForward overlapping = *parts;
    overlapping.edits = {{2, 4, ""}, {5, 1, ""}};
    QVERIFY(sentBody(overlapping, "0123456789") == std::nullopt);
    // Every cut, and a count that cannot be, is refused; none reserves memory for what is not there.
    for (std::size_t size = 0; size < content(7).size(); ++size)
        QVERIFY(!readRecordedForward(content(7).substr(0, size)));
    std::string hostile(content(7));
    const std::size_t count = hostile.find(std::string("\x03\0\0\0\x08\0\0\0\0\0\0\0\x03", 13));
    QVERIFY(count != std::string::npos);
    hostile.replace(count, 4, "\xff\xff\xff\xff");
    QVERIFY(!readRecordedForward(hostile));
    const auto read = readRecordedAnswer(content(8));
    QVERIFY(read->exchange == 2 && read->began == 9 && read->ended == 10 && !read->isWhole);
    QVERIFY(read->size == odd.size() && read->hash == answer.hash && read->head == answer.head && read->body == odd);
    const auto coverage = readRecordedCoverage(content(9));
    QVERIFY(coverage->counters == (RecordedCoverage{11, {{"tunnels", UINT64_MAX}, {odd, 0}}}.counters));
    const auto end = readRecordedEnd(content(10));
    QVERIFY(end->why == RecordedEnd::Why::Ended && end->frames == 10 && end->time == someTime);
}

void TestRecordWriter::boundsWhatItKeeps()
{
    const auto writer = open();
    const std::string large(RecordedAnswer::mostKept + 1, 'x');
    RecordedAnswer answer;
    answer.size = large.size();
    answer.body = large;
    QVERIFY(writer->append(answer));
    QVERIFY(writer->append(RecordedRefusal{1, 1, WayIn::Collector, "r", 0, large}));
    QVERIFY(writer->flush());
    const RecordCopy copy = readRecord(path());
    const auto read = readRecordedAnswer(copy.frames[1].content);
    QCOMPARE(read->body.size(), RecordedAnswer::mostKept);
    QCOMPARE(read->size, large.size());
    const auto refusal = readRecordedRefusal(copy.frames[2].content);
    QCOMPARE(refusal->bytes.size(), RecordedRefusal::mostKept);
    QCOMPARE(refusal->received, large.size());
}

void TestRecordWriter::countsFromOneOn()
{
    const auto writer = open();
    QCOMPARE(*writer->append(RecordedConnection{}), 1u);
    QCOMPARE(*writer->append(RecordedRequest{}), 1u);
    QCOMPARE(*writer->append(RecordedConnection{}), 2u);
    QCOMPARE(*writer->append(RecordedRequest{}), 2u);
}

void TestRecordWriter::takesBodiesInPieces_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 5000, (1 << 20) - 200, 1 << 20, (5 << 20) + 3})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestRecordWriter::takesBodiesInPieces()
{
    QFETCH(int, size);
    std::string whole;
    for (int i = 0; i < size; ++i)
        whole += static_cast<char>(i * 7 + i / 256);
    QTemporaryFile spool;
    QVERIFY(spool.open());
    spool.write("in front of it");
    spool.write(whole.data(), size);
    spool.write("behind it");
    QVERIFY(spool.flush());
    BodyPieces pieces;
    pieces.add(whole);
    pieces.addFile(spool.handle(), 14, static_cast<std::uint64_t>(size));
    pieces.add({});
    pieces.add(std::string_view(whole).substr(0, whole.size() / 2));
    const auto writer = open();
    QVERIFY(writer->append(requestOf("a", "not this"), pieces));
    RecordedForward forward;
    forward.sent = RecordedForward::Sent::Changed;
    QVERIFY(writer->append(forward, pieces));
    QVERIFY(writer->append(requestOf("b", "c")));
    QVERIFY(writer->flush());
    const std::string expected = whole + whole + whole.substr(0, whole.size() / 2);
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole());
    QCOMPARE(copy.position.chain, writer->chain());
    QCOMPARE(copy.frames.size(), std::size_t(4));
    QVERIFY(readRecordedRequest(copy.frames[1].content)->body == expected);
    QVERIFY(readRecordedForward(copy.frames[2].content)->body == expected);
    QVERIFY(readRecordedRequest(copy.frames[3].content)->body == "c");
}

void TestRecordWriter::writesNothingBeforeFlush()
{
    const auto writer = open();
    const std::size_t before = fileBytes(path()).size();
    for (int i = 0; i < 32; ++i)
        QVERIFY(writer->append(requestOf("h", "b")));
    QCOMPARE(fileBytes(path()).size(), before);
    QVERIFY(writer->flush());
    QVERIFY(fileBytes(path()).size() > before + std::size_t(32) * 60);
    QVERIFY(writer->flush());
    QCOMPARE(readRecord(path()).of(RecordKind::Request).size(), std::size_t(32));
}

void TestRecordWriter::writesOncePerFlush()
{
    const auto calls = [] {
        const std::string text = fileBytes("/proc/self/io");
        const std::size_t at = text.find("syscw: ");
        return at == std::string::npos ? -1 : std::atoll(text.c_str() + at + 7);
    };
    if (calls() < 0)
        QSKIP("This system does not count calls");
    const auto writer = open();
    for (const int frames : {1, 32, 500}) {
        for (int i = 0; i < frames; ++i)
            QVERIFY(writer->append(requestOf("head", "body")));
        const long long before = calls();
        const bool isFlushed = bool(writer->flush());
        QCOMPARE(calls() - before, 1);
        QVERIFY(isFlushed);
    }
}

void TestRecordWriter::belongsToItsOwner()
{
    const mode_t before = umask(0);
    const auto writer = open();
    umask(before);
    struct stat status = {};
    QCOMPARE(stat(path().c_str(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
}

void TestRecordWriter::letsNoSecondWriterIn()
{
    auto writer = open();
    const Result<OpenedRecord> second = RecordWriter::open(path(), {});
    QVERIFY(!second);
    QCOMPARE(QString::fromLatin1(second.error().code), QStringLiteral("record-in-use"));
    writer.reset();
    QVERIFY(RecordWriter::open(path(), {}));
}

void TestRecordWriter::saysWhenABodyIsGone_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("collected") << 1000;
    QTest::newRow("written at once") << (3 << 20);
}

void TestRecordWriter::saysWhenABodyIsGone()
{
    QFETCH(int, size);
    QTemporaryFile spool;
    QVERIFY(spool.open());
    spool.write(QByteArray(size - 1, 'x'));
    QVERIFY(spool.flush());
    BodyPieces pieces;
    pieces.addFile(spool.handle(), 0, static_cast<std::uint64_t>(size));
    const auto writer = open();
    QVERIFY(writer->append(requestOf("first", "body")));
    const Result<std::uint64_t> failed = writer->append(requestOf("second", ""), pieces);
    QVERIFY(!failed);
    QCOMPARE(QString::fromLatin1(failed.error().code), QStringLiteral("body-not-readable"));
    QVERIFY(writer->append(requestOf("third", "body")));
    QVERIFY(writer->flush());
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole());
    QCOMPARE(copy.of(RecordKind::Request).size(), std::size_t(2));
    QVERIFY(readRecordedRequest(copy.of(RecordKind::Request)[1])->head == "third");
    QCOMPARE(copy.of(RecordKind::Coverage).size(), std::size_t(0));
}

void TestRecordWriter::surelyWaitsForTheDisk()
{
    RecordOptions options;
    options.durability = Durability::Power;
    const auto writer = open(options);
    QVERIFY(writer->append(requestOf("a", "b")));
    QVERIFY(writer->flush());
    QCOMPARE(readRecord(path()).frames.size(), std::size_t(2));
}

void TestRecordWriter::readsWhileItGrows()
{
    const auto writer = open();
    Result<RecordReader> reader = RecordReader::open(path());
    QVERIFY(reader);
    QVERIFY(reader->next()->is(RecordKind::Header));
    std::string body;
    for (int i = 0; i < 200; ++i) {
        QVERIFY(!reader->next());
        QCOMPARE(reader->verdict().kind, RecordVerdict::Kind::Whole);
        QVERIFY(!reader->isEnded());
        body.append(1 + i * 37, static_cast<char>(i));
        QVERIFY(writer->append(requestOf("h", body)));
        QVERIFY(writer->append(RecordedDecision{}));
        QVERIFY(writer->flush());
        const auto frame = reader->next();
        QVERIFY(frame && readRecordedRequest(frame->content)->body == body);
        QVERIFY(reader->next()->is(RecordKind::Decision));
    }
    QVERIFY(writer->end());
    QVERIFY(reader->next()->is(RecordKind::End));
    QVERIFY(reader->isEnded() && !reader->next());
    QCOMPARE(reader->position().chain, writer->chain());
}

QTEST_GUILESS_MAIN(TestRecordWriter)
#include "tst_record_writer.moc"
