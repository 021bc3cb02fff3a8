// SPDX-License-Identifier: GPL-3.0-or-later
// Ends a writer at random moments, as kill -9 does: what it said was flushed is there.
#include "store/record_copy.h"
#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using test::readRecord;
using test::RecordCopy;

namespace {

/// The same on both sides, and different for each exchange. Every 50th is so large that it is written in pieces.
std::string bodyOf(std::uint64_t number)
{
    std::mt19937_64 random(number);
    std::string body(number % 50 == 49 ? (1u << 20) + 12345 : random() % 6000, '\0');
    for (std::size_t i = 0; i < body.size(); i += 16)
        body[i] = static_cast<char>(random());
    return body;
}

/// In the child: appends, flushes, and only then tells the number. Never returns.
[[noreturn]] void writeUntilKilled(const std::string &path, int acknowledge, std::uint64_t segmentBytes)
{
    RecordOptions options;
    options.segmentBytes = segmentBytes;
    Result<OpenedRecord> opened = RecordWriter::open(path, options);
    if (!opened)
        _exit(1);
    for (;;) {
        std::uint64_t last = 0;
        for (int i = 0; i < 3; ++i) {
            RecordedRequest request;
            request.head = "POST / HTTP/1.1\r\n\r\n";
            // The number is only known afterwards, and the body is to depend on it.
            const std::string body = bodyOf(opened->writer->nextExchange());
            request.body = body;
            const Result<std::uint64_t> number = opened->writer->append(request);
            if (!number)
                _exit(2);
            last = *number;
        }
        if (!opened->writer->flush() || write(acknowledge, &last, sizeof last) != sizeof last)
            _exit(3);
    }
}

/// Starts a writer, lets it live until it has said so many times that it has flushed, and some moments more; ends it
/// and gives the last number that it has told.
std::uint64_t writeAndKill(const std::string &path, std::uint64_t segmentBytes, int flushes, int moments)
{
    int ends[2] = {};
    if (pipe(ends) != 0)
        return 0;
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        writeUntilKilled(path, ends[1], segmentBytes);
    }
    close(ends[1]);
    std::uint64_t last = 0;
    for (int i = 0; i < flushes; ++i) {
        if (read(ends[0], &last, sizeof last) != sizeof last)
            break;
    }
    usleep(static_cast<useconds_t>(moments));
    kill(child, SIGKILL);
    std::uint64_t more = 0;
    while (read(ends[0], &more, sizeof more) == sizeof more)
        last = more;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? last : 0;
}

} // namespace

class TestRecordKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasFlushed_data();
    void keepsWhatWasFlushed();
};

void TestRecordKilled::keepsWhatWasFlushed_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("hasSegments");
    for (int seed = 1; seed <= 30; ++seed) {
        QTest::addRow("one file, seed %d", seed) << seed << false;
        QTest::addRow("many files, seed %d", seed) << seed << true;
    }
}

/// Twice on the same record: the second writer goes on behind what the first one left.
void TestRecordKilled::keepsWhatWasFlushed()
{
    QFETCH(int, seed);
    QFETCH(bool, hasSegments);
    std::mt19937 random(static_cast<unsigned>(seed));
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("capture.telltale")).toStdString();
    for (int life = 0; life < 2; ++life) {
        const std::uint64_t acknowledged = writeAndKill(
            path, hasSegments ? 20'000 : 0, 1 + static_cast<int>(random() % 20), static_cast<int>(random() % 3000));
        QVERIFY(acknowledged != 0);
        std::uint64_t next = 1;
        const std::vector<RecordSegment> segments = listSegments(path);
        for (const RecordSegment &segment : segments) {
            const RecordCopy copy = readRecord(segment.path);
            const bool isLast = segment.number == segments.back().number;
            QVERIFY(copy.isWhole() || (isLast && copy.verdict.kind == RecordVerdict::Kind::Torn));
            for (const std::string_view content : copy.of(RecordKind::Request)) {
                const auto request = readRecordedRequest(content);
                QVERIFY(request);
                QCOMPARE(request->exchange, next);
                QVERIFY(request->body == bodyOf(next));
                ++next;
            }
        }
        QVERIFY2(next > acknowledged, qPrintable(QStringLiteral("%1 of %2").arg(next - 1).arg(acknowledged)));
    }
}

QTEST_GUILESS_MAIN(TestRecordKilled)
#include "tst_record_killed.moc"
