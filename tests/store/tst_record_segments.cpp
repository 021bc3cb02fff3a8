// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_copy.h"
#include "store/record_segments.h"
#include "store/record_verification.h"
#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#include <sys/resource.h>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using test::fileBytes;
using test::readRecord;
using test::RecordCopy;
using test::writeFile;

class TestRecordSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesFiles_data();
    void namesFiles();
    void listsFiles();
    void beginsANewFileBySize();
    void beginsANewFileByAge();
    void givesLargeFramesAFileOfTheirOwn();
    void goesOnInTheLastFile();
    void goesOnWhereTheNextWasNotBegun_data();
    void goesOnWhereTheNextWasNotBegun();
    void removesBySize();
    void removesByAge();
    void removesNothingThatIsWritten();
    void showsAMissingFile();
    void showsAForeignFile();
    void failsWhereThereIsNone();

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("capture.telltale")).toStdString(); }
    std::string pathOf(std::uint32_t number) const { return segmentPath(path(), number); }
    RecordOptions options();
    std::unique_ptr<RecordWriter> open(RecordOptions options)
    {
        Result<OpenedRecord> opened = RecordWriter::open(path(), std::move(options));
        return opened ? std::move(opened->writer) : nullptr;
    }
    /// Requests of 1,000 bytes in files of 4,000: three in each.
    bool fill(std::size_t requests);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::int64_t m_now = 0;
};

void TestRecordSegments::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_now = 1'000;
}

RecordOptions TestRecordSegments::options()
{
    RecordOptions options;
    options.segmentBytes = 4'000;
    options.now = [this] { return m_now; };
    return options;
}

bool TestRecordSegments::fill(std::size_t requests)
{
    const auto writer = open(options());
    const std::string body(1'000, 'b');
    RecordedRequest request;
    request.body = body;
    bool isGood = writer != nullptr;
    for (std::size_t i = 0; isGood && i < requests; ++i) {
        m_now += 10;
        isGood = writer->append(request) && writer->flush();
    }
    return isGood && writer->end();
}

void TestRecordSegments::namesFiles_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("first") << "a.telltale" << 1 << "a.telltale";
    QTest::newRow("second") << "a.telltale" << 2 << "a.2.telltale";
    QTest::newRow("in a folder") << "/x.y/a.b.telltale" << 12 << "/x.y/a.b.12.telltale";
    QTest::newRow("another name") << "record" << 3 << "record.3";
}

void TestRecordSegments::namesFiles()
{
    QFETCH(QString, first);
    QFETCH(int, number);
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(segmentPath(first.toStdString(), static_cast<std::uint32_t>(number))), name);
}

void TestRecordSegments::listsFiles()
{
    for (const char *name :
         {"capture.telltale", "capture.2.telltale", "capture.10.telltale", "capture.1.telltale", "capture.02.telltale",
          "capture.x.telltale", "capture..telltale", "capture.99999999999.telltale", "capture.3.telltale.torn-5",
          "other.2.telltale", "capture.telltale.2", "capture2.telltale"})
        writeFile(m_folder->filePath(QString::fromLatin1(name)).toStdString(), "12");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("capture.5.telltale")));
    QStringList found;
    for (const RecordSegment &segment : listSegments(path()))
        found << QStringLiteral("%1:%2:%3")
                     .arg(segment.number)
                     .arg(segment.size)
                     .arg(QString::fromStdString(segment.path).section(QLatin1Char('/'), -1));
    QCOMPARE(found.join(QLatin1Char(' ')),
             QStringLiteral("1:2:capture.telltale 2:2:capture.2.telltale 10:2:capture.10.telltale"));
}

void TestRecordSegments::beginsANewFileBySize()
{
    QVERIFY(fill(8));
    QCOMPARE(listSegments(path()).size(), std::size_t(3));
    std::uint64_t expected = 1;
    Sha256Value before{};
    for (std::uint32_t number = 1; number <= 3; ++number) {
        const RecordCopy copy = readRecord(pathOf(number));
        QVERIFY(copy.isWhole() && copy.isEnded);
        QVERIFY(fileBytes(pathOf(number)).size() <= 4'000);
        const auto header = readRecordedHeader(copy.frames.front().content);
        QCOMPARE(header->segment, number);
        QCOMPARE(header->previous, before);
        QCOMPARE(header->nextExchange, expected);
        before = copy.position.chain;
        for (const std::string_view content : copy.of(RecordKind::Request))
            QCOMPARE(readRecordedRequest(content)->exchange, expected++);
        const auto end = readRecordedEnd(copy.frames.back().content);
        QCOMPARE(end->why, number == 3 ? RecordedEnd::Why::Ended : RecordedEnd::Why::NextSegment);
    }
    QCOMPARE(expected, 9u);
    const Result<CaptureVerification> verified = verifyCapture(path());
    QVERIFY(verified && verified->isWhole());
    QCOMPARE(verified->files.size(), std::size_t(3));
}

void TestRecordSegments::beginsANewFileByAge()
{
    RecordOptions old = options();
    old.segmentBytes = 0;
    old.segmentAge = std::chrono::nanoseconds(100);
    const auto writer = open(old);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(writer->append(RecordedRequest{}));
        m_now += 60;
    }
    QVERIFY(writer->end());
    QCOMPARE(listSegments(path()).size(), std::size_t(3));
    QVERIFY(verifyCapture(path())->isWhole());
}

void TestRecordSegments::givesLargeFramesAFileOfTheirOwn()
{
    const auto writer = open(options());
    const std::string body(2u << 20, 'b');
    RecordedRequest request;
    request.body = body;
    for (int i = 0; i < 2; ++i)
        QVERIFY(writer->append(request));
    QVERIFY(writer->append(RecordedRequest{}));
    QVERIFY(writer->flush());
    QCOMPARE(listSegments(path()).size(), std::size_t(3));
    QVERIFY(verifyCapture(path())->isWhole());
}

void TestRecordSegments::goesOnInTheLastFile()
{
    QVERIFY(fill(4));
    QVERIFY(fill(1));
    QVERIFY(fill(3));
    const Result<CaptureVerification> verified = verifyCapture(path());
    QVERIFY(verified->isWhole());
    QCOMPARE(verified->files.back().summary.nextExchange, 9u);
}

void TestRecordSegments::goesOnWhereTheNextWasNotBegun_data()
{
    QTest::addColumn<int>("left");
    QTest::newRow("not there") << -1;
    QTest::newRow("empty") << 0;
    QTest::newRow("its preface") << 16;
    QTest::newRow("some of its header") << 60;
}

void TestRecordSegments::goesOnWhereTheNextWasNotBegun()
{
    QFETCH(int, left);
    QVERIFY(fill(4));
    const std::string second = pathOf(2);
    if (left < 0)
        std::filesystem::remove(second);
    else
        std::filesystem::resize_file(second, static_cast<std::uintmax_t>(left));
    const Result<OpenedRecord> opened = RecordWriter::open(path(), options());
    QVERIFY(opened);
    QCOMPARE(opened->torn.has_value(), left > 0);
    QCOMPARE(opened->writer->path(), second);
    QCOMPARE(*opened->writer->append(RecordedRequest{}), 4u);
    QVERIFY(opened->writer->flush());
    const Result<CaptureVerification> verified = verifyCapture(path());
    QVERIFY(verified->isWhole());
    QCOMPARE(verified->files.size(), std::size_t(2));
}

void TestRecordSegments::removesBySize()
{
    QVERIFY(fill(12));
    QCOMPARE(listSegments(path()).size(), std::size_t(4));
    const auto none = removeOldSegments(path(), {1'000'000, {}});
    QVERIFY(none && none->empty());
    const auto removed = removeOldSegments(path(), {8'000, {}});
    QVERIFY(removed);
    QCOMPARE(*removed, (std::vector<std::string>{pathOf(1), pathOf(2)}));
    const Result<CaptureVerification> verified = verifyCapture(path());
    QVERIFY(verified->isWhole());
    QCOMPARE(verified->files.size(), std::size_t(2));
    // The last one stays, however large it is.
    QVERIFY(removeOldSegments(path(), {1, {}}));
    QCOMPARE(listSegments(path()).size(), std::size_t(1));
    QVERIFY(fill(3));
    QVERIFY(verifyCapture(path())->isWhole());
    QCOMPARE(verifyCapture(path())->files.back().summary.nextExchange, 16u);
}

void TestRecordSegments::removesByAge()
{
    QVERIFY(fill(12));
    const std::int64_t third = readRecordedHeader(readRecord(pathOf(3)).frames.front().content)->created;
    QVERIFY(removeOldSegments(path(), {0, third - 1})->size() == 1);
    QVERIFY(removeOldSegments(path(), {0, third})->size() == 1);
    QVERIFY(removeOldSegments(path(), {0, third})->empty());
    QVERIFY(verifyCapture(path())->isWhole());
}

void TestRecordSegments::removesNothingThatIsWritten()
{
    QVERIFY(fill(4));
    const Result<RecordFile> held = RecordFile::open(path(), RecordFile::Mode::MayExist);
    QVERIFY(held);
    QVERIFY(removeOldSegments(path(), {1, {}})->empty());
}

void TestRecordSegments::showsAMissingFile()
{
    QVERIFY(fill(12));
    std::filesystem::remove(pathOf(2));
    const Result<CaptureVerification> verified = verifyCapture(path());
    QVERIFY(!verified->isWhole());
    QVERIFY(verified->files[0].isLinked && !verified->files[1].isLinked && verified->files[2].isLinked);
}

/// Whole in itself, and yet not what stood there.
void TestRecordSegments::showsAForeignFile()
{
    QVERIFY(fill(12));
    const std::string kept = fileBytes(pathOf(2));
    for (std::uint32_t number = 1; number <= 4; ++number)
        std::filesystem::remove(pathOf(number));
    QVERIFY(fill(12));
    writeFile(pathOf(2), kept);
    const Result<CaptureVerification> verified = verifyCapture(path());
    QVERIFY(!verified->isWhole());
    QVERIFY(!verified->files[1].isLinked && !verified->files[2].isLinked && verified->files[3].isLinked);
}

void TestRecordSegments::failsWhereThereIsNone()
{
    const Result<CaptureVerification> verified = verifyCapture(path());
    QVERIFY(!verified);
    QCOMPARE(QString::fromLatin1(verified.error().code), QStringLiteral("not-found"));
    QVERIFY(removeOldSegments(path(), {1, {}})->empty());
}

QTEST_GUILESS_MAIN(TestRecordSegments)
#include "tst_record_segments.moc"
