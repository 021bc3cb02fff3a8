// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_frames.h"
#include "payload/loaders/record/record_reader.h"
#include "support/dripping_input.h"
#include "support/record_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test::records;
using Kind = RecordVerdict::Kind;
using test::DrippingInput;

namespace {

struct Seen
{
    std::vector<std::string> contents; ///< with kind and offset in front
    RecordVerdict verdict;
    bool operator==(const Seen &) const = default;
};

template<typename Source>
Seen collect(Source &source)
{
    Seen seen;
    while (const std::optional<RecordFrame> frame = source.next())
        seen.contents.push_back(std::to_string(frame->kind) + '@' + std::to_string(frame->offset) + ' '
                                + (frame->isTooLarge ? std::string("large") : std::string(frame->content)));
    seen.verdict = source.verdict();
    return seen;
}

Seen readBytes(std::string_view bytes, std::uint64_t largest = UINT64_MAX)
{
    const PaddedText text(bytes);
    const std::unique_ptr<Input> input = openText(text.text());
    RecordFrames frames(*input, largest);
    return collect(frames);
}

RecordBytes small()
{
    RecordBytes record;
    record.frame(RecordKind::Header, header());
    record.frame(RecordKind::Request, request(1, 2, "", "GET / HTTP/1.1\r\n\r\n", "body"));
    record.frame(77, "of a kind to come");
    record.frame(RecordKind::Coverage, "");
    record.frame(RecordKind::End, end(4));
    return record;
}

void append(const QString &path, std::string_view bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
}

} // namespace

Q_DECLARE_METATYPE(RecordVerdict)

class TestRecordFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFrames();
    void readsTheSameInDrips();
    void namesWhereItWasCut();
    void namesWhereItWasChanged();
    void judges_data();
    void judges();
    void passesOverLargeFrames();
    void stopsWhenAsked();
    void readsNoContentTooFar_data();
    void readsNoContentTooFar();
    void survivesAnyContent();
    void opensNoOtherThings();
    void followsAFile();
    void followsATornEnd();
    void noticesThatTheFileWasCut();
    void goesOnWhereItWas();
    void followsAFileFromAPosition();
    void writesNothing();
};

void TestRecordFrames::readsFrames()
{
    const RecordBytes record = small();
    const Seen seen = readBytes(record.bytes);
    QCOMPARE(seen.verdict, (RecordVerdict{Kind::Whole, record.bytes.size(), 1}));
    QCOMPARE(seen.contents.size(), std::size_t(5));
    QVERIFY(seen.contents[0] == "1@16 " + header());
    QVERIFY(seen.contents[2] == "77@" + std::to_string(record.offsets[2]) + " of a kind to come");
}

void TestRecordFrames::readsTheSameInDrips()
{
    const RecordBytes record = small();
    std::vector<std::string> inputs{record.bytes, record.bytes.substr(0, record.bytes.size() - 3),
                                    record.bytes + std::string(90, '\0'), record.bytes + "TTR:"};
    inputs.push_back(record.bytes);
    inputs.back()[record.offsets[3] + 30] ^= 1;
    for (const std::string &bytes : inputs) {
        for (const std::uint64_t largest : {std::uint64_t(0), std::uint64_t(100), UINT64_MAX}) {
            const Seen expected = readBytes(bytes);
            for (const std::size_t step : {1u, 7u, 64u}) {
                DrippingInput input(bytes, step);
                RecordFrames frames(input, largest);
                const Seen seen = collect(frames);
                QCOMPARE(seen.verdict, expected.verdict);
                QCOMPARE(seen.contents.size(), expected.contents.size());
                if (largest == UINT64_MAX)
                    QVERIFY(seen == expected);
            }
        }
    }
}

void TestRecordFrames::namesWhereItWasCut()
{
    const RecordBytes record = small();
    std::vector<std::size_t> borders = record.offsets;
    borders.push_back(record.bytes.size());
    const Seen whole = readBytes(record.bytes);
    for (std::size_t size = 0; size < record.bytes.size(); ++size) {
        const Seen seen = readBytes(std::string_view(record.bytes).substr(0, size));
        std::size_t frames = 0;
        while (borders[frames + 1] <= size)
            ++frames;
        const std::size_t border = size < 16 ? 0 : borders[frames];
        const bool isBorder = frames > 0 && border == size;
        QCOMPARE(seen.verdict.kind, isBorder ? Kind::Whole : Kind::Torn);
        QCOMPARE(seen.verdict.offset, border);
        QVERIFY(std::equal(seen.contents.begin(), seen.contents.end(), whole.contents.begin()));
        QCOMPARE(seen.contents.size(), frames);
    }
}

void TestRecordFrames::namesWhereItWasChanged()
{
    const RecordBytes record = small();
    const Seen whole = readBytes(record.bytes);
    for (std::size_t at = 0; at < record.bytes.size(); ++at) {
        for (const int change : {0x01, 0x80, 0xFF}) {
            std::string bytes = record.bytes;
            bytes[at] = static_cast<char>(bytes[at] ^ change);
            const Seen seen = readBytes(bytes);
            std::size_t frames = 0;
            while (frames < record.offsets.size() && record.offsets[frames] <= at)
                ++frames;
            const bool isVersion = at == 14 || at == 15;
            QCOMPARE(seen.verdict.kind, isVersion ? Kind::UnknownVersion : Kind::Changed);
            QCOMPARE(seen.verdict.offset, frames == 0 ? 0 : record.offsets[frames - 1]);
            QCOMPARE(seen.contents.size(), frames == 0 ? 0 : frames - 1);
            QVERIFY(std::equal(seen.contents.begin(), seen.contents.end(), whole.contents.begin()));
        }
    }
}

void TestRecordFrames::judges_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RecordVerdict>("verdict");
    const auto row = [](const char *title, const std::string &bytes, const RecordVerdict &verdict) {
        QTest::newRow(title) << QByteArray::fromStdString(bytes) << verdict;
    };
    const RecordBytes record = small();
    const std::uint64_t size = record.bytes.size();
    const auto behind = [&](const std::string &tail) { return record.bytes + tail; };
    row("nothing", "", {Kind::Torn, 0, 0});
    row("something else", "{\"event\": \"not a record at all\"}", {Kind::Changed, 0, 0});
    row("something else, short", "{}", {Kind::Changed, 0, 0});
    row("zeros", std::string(5000, '\0'), {Kind::Torn, 0, 0});
    row("only the preface", RecordBytes().bytes, {Kind::Torn, 16, 1});
    row("a version to come", RecordBytes(2).frame(1, "x").bytes, {Kind::UnknownVersion, 0, 2});
    row("version 0", RecordBytes(0).bytes, {Kind::UnknownVersion, 0, 0});
    row("zeros behind", behind(std::string(4096, '\0')), {Kind::Torn, size, 1});
    row("zeros and one more behind", behind(std::string(4096, '\0') + "x"), {Kind::Changed, size, 1});
    row("text behind", behind("and here is some more text, as long as a head"), {Kind::Changed, size, 1});
    row("a little text behind", behind("more"), {Kind::Changed, size, 1});
    row("a frame that was moved here", behind(record.bytes.substr(record.offsets[1])), {Kind::Changed, size, 1});
    RecordBytes lying = record;
    lying.frameOfLength(3, "x", UINT64_MAX);
    row("a length that overflows", lying.bytes, {Kind::Changed, size, 1});
    lying = record;
    lying.frameOfLength(3, "x", (std::uint64_t(1) << 60));
    row("a length of an exabyte", lying.bytes, {Kind::Torn, size, 1});
    lying = record;
    lying.frameOfLength(3, "xyz", 2);
    row("a length that is too short", lying.bytes, {Kind::Changed, size, 1});
    std::string zeroed = record.bytes;
    zeroed.replace(size - 40, 40, 40, '\0');
    row("the last frame's end as zeros", zeroed, {Kind::Torn, record.offsets[4], 1});
    zeroed = record.bytes;
    zeroed.replace(record.offsets[4] - 40, 40, 40, '\0');
    row("another frame's end as zeros", zeroed, {Kind::Changed, record.offsets[3], 1});
}

void TestRecordFrames::judges()
{
    QFETCH(QByteArray, bytes);
    QFETCH(RecordVerdict, verdict);
    const RecordVerdict seen = readBytes(bytes.toStdString()).verdict;
    QCOMPARE(int(seen.kind), int(verdict.kind));
    QCOMPARE(seen.offset, verdict.offset);
    QCOMPARE(seen.version, verdict.version);
}

/// In drips they are hashed and forgotten; at hand they cost nothing and are given out.
void TestRecordFrames::passesOverLargeFrames()
{
    RecordBytes record;
    record.frame(1, header());
    record.frame(3, std::string(100'000, 'x'));
    record.frame(9, end(2));
    DrippingInput input(record.bytes, 1000);
    RecordFrames frames(input, 10'000);
    const Seen seen = collect(frames);
    QCOMPARE(seen.verdict.kind, Kind::Whole);
    QCOMPARE(seen.contents.size(), std::size_t(3));
    QVERIFY(seen.contents[1].ends_with(" large"));
    QVERIFY(readBytes(record.bytes, 10'000).contents[1].ends_with("xxx"));
    record.bytes[50'000] ^= 1;
    DrippingInput changed(record.bytes, 1000);
    RecordFrames others(changed, 10'000);
    QCOMPARE(collect(others).verdict, (RecordVerdict{Kind::Changed, record.offsets[1], 1}));
}

void TestRecordFrames::stopsWhenAsked()
{
    RecordBytes record;
    record.frame(1, std::string(20 << 20, 'x'));
    for (const bool isDripping : {false, true}) {
        int asked = 0;
        const PaddedText text(record.bytes);
        const std::unique_ptr<Input> whole = openText(text.text());
        DrippingInput drips(record.bytes, 6 << 20);
        RecordFrames frames(isDripping ? drips : *whole, isDripping ? 100 : UINT64_MAX, [&] { return ++asked < 3; });
        QVERIFY(!frames.next());
        QVERIFY(frames.isStopped());
        QCOMPARE(frames.verdict().kind, Kind::Whole);
        QCOMPARE(asked, 3);
    }
}

void TestRecordFrames::readsNoContentTooFar_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("added");
    // `added`: by a later revision, so that contents which end before it are whole as well.
    const auto row = [](const char *title, RecordKind kind, const std::string &content, const std::string &added = {}) {
        QTest::newRow(title) << static_cast<int>(kind) << QByteArray::fromStdString(content)
                             << QByteArray::fromStdString(added);
    };
    const std::string sender = u32(4711) + blob("/usr/bin/node");
    row("header", RecordKind::Header, header());
    row("connection", RecordKind::Connection, u64(1) + u64(2) + u8(5) + u8(0) + u32(0) + blob("peer") + blob("local"),
        sender + blob("api.example.com:443"));
    row("request", RecordKind::Request, request(1, 2, "https://a", "head", "body", "trailers"), sender);
    row("refusal", RecordKind::Refusal, refusal("why", 10, "bytes"));
    row("decision", RecordKind::Decision, u64(1) + u64(2) + u8(4) + blob("why"));
    row("forward", RecordKind::Forward, u64(1) + u64(2) + u8(0) + blob("a") + blob("b") + blob("c") + blob("d"));
    row("answer", RecordKind::Answer, answer(1, 2, "HTTP/1.1 200\r\n\r\n", "body", 4));
    row("coverage", RecordKind::Coverage, u64(1) + u32(2) + blob("a") + u64(1) + blob("b") + u64(2));
    row("end", RecordKind::End, end(3));
    row("tunnel", RecordKind::Tunnel,
        u64(1) + u64(2) + u64(3) + u8(5) + blob("a:443") + blob("silent") + u64(4) + u64(5) + sender);
    row("stream", RecordKind::Stream, u64(1) + u64(2) + u8(2) + blob("h2") + blob("https://a:443") + blob("bytes"));
}

namespace {

bool isReadable(RecordKind kind, std::string_view content)
{
    switch (kind) {
    case RecordKind::Header:
        return readRecordedHeader(content).has_value();
    case RecordKind::Connection:
        return readRecordedConnection(content).has_value();
    case RecordKind::Request:
        return readRecordedRequest(content).has_value();
    case RecordKind::Refusal:
        return readRecordedRefusal(content).has_value();
    case RecordKind::Decision:
        return readRecordedDecision(content).has_value();
    case RecordKind::Forward:
        return readRecordedForward(content).has_value();
    case RecordKind::Answer:
        return readRecordedAnswer(content).has_value();
    case RecordKind::Coverage:
        return readRecordedCoverage(content).has_value();
    case RecordKind::End:
        return readRecordedEnd(content).has_value();
    case RecordKind::Tunnel:
        return readRecordedTunnel(content).has_value();
    case RecordKind::Stream:
        return readRecordedStream(content).has_value();
    }
    return false;
}

} // namespace

void TestRecordFrames::readsNoContentTooFar()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, added);
    const auto is = static_cast<RecordKind>(kind);
    const std::string whole = (content + added).toStdString();
    QVERIFY(isReadable(is, whole));
    QVERIFY(isReadable(is, whole + "what a later revision adds"));
    // Behind the sender a connection has where it was to go, or nothing.
    const auto earlier = static_cast<std::size_t>(content.size());
    const std::size_t other = is == RecordKind::Connection ? earlier + 25 : earlier;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        // On the heap, so that the sanitizer sees what is read behind it.
        const auto cut = std::make_unique<char[]>(size);
        std::copy_n(whole.begin(), size, cut.get());
        QCOMPARE(isReadable(is, {cut.get(), size}), !added.isEmpty() && (size == earlier || size == other));
    }
}

void TestRecordFrames::survivesAnyContent()
{
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        std::string content = round % 2 != 0 ? request(1, 2, "a", "b", "c", "d") : std::string(random() % 100, '\0');
        for (int i = 0; i < 4 && !content.empty(); ++i)
            content[random() % content.size()] = static_cast<char>(random());
        for (int kind = 1; kind <= 11; ++kind)
            isReadable(static_cast<RecordKind>(kind), content);
    }
}

void TestRecordFrames::opensNoOtherThings()
{
    const QTemporaryDir folder;
    const auto code = [](const QString &path) {
        const Result<RecordReader> reader = RecordReader::open(path.toStdString());
        return reader ? QString() : QString::fromLatin1(reader.error().code);
    };
    QCOMPARE(code(folder.filePath(QStringLiteral("none"))), QStringLiteral("not-found"));
    QCOMPARE(code(folder.path()), QStringLiteral("is-directory"));
    QCOMPARE(code(QStringLiteral("/dev/null")), QStringLiteral("not-readable"));
}

void TestRecordFrames::followsAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.telltale"));
    append(path, {});
    Result<RecordReader> reader = RecordReader::open(path.toStdString());
    QVERIFY(reader);
    QVERIFY(!reader->next());
    RecordBytes record = small();
    std::size_t at = 0;
    // In pieces that have nothing to do with the frames, over the end of pages.
    record.frame(3, std::string(10'000, 'x')).frame(3, std::string(9'000, 'y')).frame(9, end(7));
    std::vector<std::string> contents;
    while (at < record.bytes.size()) {
        append(path, std::string_view(record.bytes).substr(at, 700));
        at += 700;
        while (const std::optional<RecordFrame> frame = reader->next())
            contents.emplace_back(frame->content);
        QVERIFY(reader->verdict().kind == Kind::Whole || reader->verdict().kind == Kind::Torn);
    }
    QCOMPARE(contents.size(), record.offsets.size());
    QVERIFY(contents[5] == std::string(10'000, 'x') && contents[6] == std::string(9'000, 'y'));
    QCOMPARE(reader->verdict(), (RecordVerdict{Kind::Whole, record.bytes.size(), 1}));
    QVERIFY(reader->isEnded());
}

/// The writer came again: it has cut off the torn end, and gone on.
void TestRecordFrames::followsATornEnd()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.telltale"));
    RecordBytes record = small();
    append(path, record.bytes);
    append(path, "TTR:and");
    Result<RecordReader> reader = RecordReader::open(path.toStdString());
    QVERIFY(reader);
    while (reader->next())
        continue;
    QCOMPARE(reader->verdict(), (RecordVerdict{Kind::Torn, record.bytes.size(), 1}));
    QVERIFY(QFile::resize(path, static_cast<qint64>(record.bytes.size())));
    QVERIFY(!reader->next());
    QCOMPARE(reader->verdict().kind, Kind::Whole);
    const std::size_t before = record.bytes.size();
    record.frame(3, "more");
    append(path, std::string_view(record.bytes).substr(before));
    const std::optional<RecordFrame> frame = reader->next();
    QVERIFY(frame && frame->content == "more" && frame->offset == before);
}

void TestRecordFrames::noticesThatTheFileWasCut()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.telltale"));
    RecordBytes record = small();
    record.frame(3, std::string(50'000, 'x'));
    append(path, record.bytes);
    for (const std::size_t left : {record.offsets[2], record.offsets[5] + 10'000}) {
        Result<RecordReader> reader = RecordReader::open(path.toStdString());
        QVERIFY(reader);
        for (int i = 0; i < 3; ++i)
            QVERIFY(reader->next());
        QVERIFY(QFile::resize(path, static_cast<qint64>(left)));
        while (reader->next())
            continue;
        QVERIFY(reader->error() || reader->verdict().kind == Kind::Torn);
        QVERIFY(QFile::remove(path));
        append(path, record.bytes);
    }
}

/// At each frame's border, and with a chain value that is not the one.
void TestRecordFrames::goesOnWhereItWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.telltale"));
    const RecordBytes record = small();
    append(path, record.bytes);
    Result<RecordReader> first = RecordReader::open(path.toStdString());
    QVERIFY(first);
    for (std::size_t done = 0; done <= record.offsets.size(); ++done) {
        RecordPosition from = first->position();
        Result<RecordReader> reader = RecordReader::open(path.toStdString(), from);
        QVERIFY(reader);
        for (std::size_t i = done; i < record.offsets.size(); ++i) {
            const std::optional<RecordFrame> frame = reader->next();
            QVERIFY(frame && frame->offset == record.offsets[i]);
        }
        QVERIFY(!reader->next());
        QCOMPARE(reader->verdict(), (RecordVerdict{Kind::Whole, record.bytes.size(), 1}));
        QCOMPARE(reader->position().frames, std::uint64_t(record.offsets.size()));
        if (from.offset != 0 && done < record.offsets.size()) {
            from.chain[0] ^= 1;
            reader = RecordReader::open(path.toStdString(), from);
            QVERIFY(reader && !reader->next());
            QCOMPARE(reader->verdict().kind, Kind::Changed);
        }
        first->next();
    }
    RecordPosition beyond = first->position();
    beyond.offset += 1;
    const Result<RecordReader> reader = RecordReader::open(path.toStdString(), beyond);
    QVERIFY(!reader);
    QCOMPARE(QString::fromLatin1(reader.error().code), QStringLiteral("changed-while-reading"));
}

/// From a position in the middle, a file that grows.
void TestRecordFrames::followsAFileFromAPosition()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.telltale"));
    RecordBytes record = small();
    append(path, record.bytes);
    Result<RecordReader> before = RecordReader::open(path.toStdString());
    QVERIFY(before);
    while (before->next())
        continue;
    Result<RecordReader> reader = RecordReader::open(path.toStdString(), before->position());
    QVERIFY(reader && !reader->next());
    const std::size_t size = record.bytes.size();
    record.frame(3, "more");
    append(path, std::string_view(record.bytes).substr(size));
    const std::optional<RecordFrame> frame = reader->next();
    QVERIFY(frame && frame->content == "more" && frame->offset == size);
}

void TestRecordFrames::writesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.telltale"));
    append(path, small().bytes + "torn");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    Result<RecordReader> reader = RecordReader::open(path.toStdString());
    QVERIFY(reader);
    while (reader->next())
        continue;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().toStdString() == small().bytes + "torn");
}

QTEST_GUILESS_MAIN(TestRecordFrames)
#include "tst_record_frames.moc"
