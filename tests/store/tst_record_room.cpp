// SPDX-License-Identifier: GPL-3.0-or-later
// What a record does when there is no room for it.
#include "store/record_copy.h"
#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using test::fileBytes;
using test::readRecord;
using test::RecordCopy;

namespace {

/// Lets files become only so long, while it lives.
class SizeLimit
{
public:
    explicit SizeLimit(std::uint64_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        struct rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    struct rlimit m_before = {};
};

std::string bodyOf(std::size_t number, std::size_t size)
{
    std::string body = std::to_string(number);
    body.resize(size, '.');
    return body;
}

QString codeOf(const Result<bool> &result)
{
    return result ? QString() : QString::fromLatin1(result.error().code);
}

Result<bool> appendBody(RecordWriter &writer, const std::string &body)
{
    RecordedRequest request;
    request.body = body;
    const Result<std::uint64_t> appended = writer.append(request);
    return appended ? Result<bool>(true) : Result<bool>(appended.error());
}

} // namespace

class TestRecordRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsAtAWholeFrame();
    void dropsWhatIsNotFlushed();
    void owesTheErrorToTheNextFlush();
    void refusesUntilThereIsRoom();
    void cutsALargeFrame();
    void leavesNoFileThatCannotBegin();

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("capture.telltale")).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordWriter> m_writer;
    std::uint64_t m_begun = 0; ///< bytes of the header
};

void TestRecordRoom::init()
{
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened);
    m_writer = std::move(opened->writer);
    m_begun = fileBytes(path()).size();
}

/// A batch of three frames, and room for every number of their bytes: those that fit whole stay.
void TestRecordRoom::endsAtAWholeFrame()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(appendBody(*m_writer, bodyOf(0, 20)));
    QVERIFY(m_writer->flush());
    const RecordCopy one = readRecord(path());
    const std::uint64_t frame = one.frames.back().size;
    m_writer.reset();
    for (std::uint64_t room = 0; room < 3 * frame; ++room) {
        const std::string at = m_folder->filePath(QString::number(room)).toStdString();
        Result<OpenedRecord> opened = RecordWriter::open(at, {});
        QVERIFY(opened);
        for (int i = 0; i < 3; ++i)
            QVERIFY(appendBody(*opened->writer, bodyOf(0, 20)));
        const std::uint64_t before = fileBytes(at).size();
        {
            const SizeLimit limit(before + room);
            QCOMPARE(codeOf(opened->writer->flush()), QStringLiteral("record-full"));
        }
        QCOMPARE(fileBytes(at).size(), before + room / frame * frame);
        const RecordCopy copy = readRecord(at);
        QVERIFY(copy.isWhole());
        QCOMPARE(copy.position.chain, opened->writer->chain());
        QVERIFY(appendBody(*opened->writer, "behind"));
        QVERIFY(opened->writer->flush());
        QVERIFY(readRecord(at).isWhole());
        QFile::remove(QString::fromStdString(at));
    }
}

void TestRecordRoom::dropsWhatIsNotFlushed()
{
    QVERIFY(appendBody(*m_writer, "dropped"));
    {
        const SizeLimit limit(m_begun);
        QCOMPARE(codeOf(m_writer->flush()), QStringLiteral("record-full"));
    }
    QVERIFY(m_writer->flush());
    QCOMPARE(readRecord(path()).frames.size(), std::size_t(1));
}

/// A large frame writes what waits before it. When that fails, it is the next flush that must not say that all is well.
void TestRecordRoom::owesTheErrorToTheNextFlush()
{
    QVERIFY(appendBody(*m_writer, "dropped"));
    {
        const SizeLimit limit(m_begun);
        QCOMPARE(codeOf(appendBody(*m_writer, bodyOf(1, 2 << 20))), QStringLiteral("record-full"));
    }
    QCOMPARE(codeOf(m_writer->flush()), QStringLiteral("record-full"));
    QVERIFY(m_writer->flush());
}

void TestRecordRoom::refusesUntilThereIsRoom()
{
    QVERIFY(appendBody(*m_writer, bodyOf(1, 500)));
    {
        const SizeLimit limit(m_begun + 300);
        QCOMPARE(codeOf(m_writer->flush()), QStringLiteral("record-full"));
    }
    {
        const SizeLimit limit(m_begun);
        for (std::size_t i = 2; i <= 5; ++i)
            QCOMPARE(codeOf(appendBody(*m_writer, bodyOf(i, 500))), QStringLiteral("record-full"));
        QVERIFY(m_writer->flush()); // nothing waits, and what was refused was told
        QCOMPARE(fileBytes(path()).size(), m_begun);
    }
    QVERIFY(appendBody(*m_writer, bodyOf(6, 500)));
    QVERIFY(m_writer->flush());
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole());
    QCOMPARE(copy.frames.size(), std::size_t(3));
    const auto coverage = readRecordedCoverage(copy.frames[1].content);
    QVERIFY(coverage && coverage->counters.size() == 1);
    QVERIFY(coverage->counters[0].first == "frames-lost");
    QCOMPARE(coverage->counters[0].second, 5u);
    QVERIFY(readRecordedRequest(copy.frames[2].content)->body == bodyOf(6, 500));
    QVERIFY(appendBody(*m_writer, "seventh"));
    QVERIFY(m_writer->end());
    QCOMPARE(readRecord(path()).of(RecordKind::Coverage).size(), std::size_t(1));
}

void TestRecordRoom::cutsALargeFrame()
{
    for (const std::uint64_t room : {0u, 10u, 200u, 300'000u, (2u << 20) + 90}) {
        const std::uint64_t before = fileBytes(path()).size();
        const std::size_t lost = readRecord(path()).of(RecordKind::Coverage).size();
        {
            const SizeLimit limit(before + room);
            QCOMPARE(codeOf(appendBody(*m_writer, bodyOf(1, 2 << 20))), QStringLiteral("record-full"));
        }
        QCOMPARE(fileBytes(path()).size(), before);
        QVERIFY(appendBody(*m_writer, bodyOf(2, 2 << 20)));
        QVERIFY(m_writer->flush());
        const RecordCopy copy = readRecord(path());
        QVERIFY(copy.isWhole());
        QCOMPARE(copy.of(RecordKind::Coverage).size(), lost + 1);
        QVERIFY(readRecordedRequest(copy.frames.back().content)->body == bodyOf(2, 2 << 20));
    }
}

void TestRecordRoom::leavesNoFileThatCannotBegin()
{
    const std::string at = m_folder->filePath(QStringLiteral("other.telltale")).toStdString();
    {
        const SizeLimit limit(50);
        const Result<OpenedRecord> opened = RecordWriter::open(at, {});
        QVERIFY(!opened);
        QCOMPARE(QString::fromLatin1(opened.error().code), QStringLiteral("record-full"));
    }
    QVERIFY(!QFile::exists(QString::fromStdString(at)));
    QVERIFY(RecordWriter::open(at, {}));
}

QTEST_GUILESS_MAIN(TestRecordRoom)
#include "tst_record_room.moc"
