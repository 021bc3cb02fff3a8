// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_copy.h"
#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using test::fileBytes;
using test::readRecord;
using test::RecordCopy;
using test::writeFile;

class TestRecordOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesOn();
    void goesOnBehindAnEnd();
    void cutsATornEnd_data();
    void cutsATornEnd();
    void cutsATornEndAnywhere();
    void keepsEveryTornEnd();
    void leavesWhatWasChanged_data();
    void leavesWhatWasChanged();
    void opensWhatIsNoFile_data();
    void opensWhatIsNoFile();
    void beginsInAnEmptyFile();

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("capture.telltale")).toStdString(); }
    QString codeOfOpening() const
    {
        const Result<OpenedRecord> opened = RecordWriter::open(path(), {});
        return opened ? QString() : QString::fromLatin1(opened.error().code);
    }
    /// A record with three requests, ended or not.
    std::string recordBytes(bool isEnded);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

std::string TestRecordOpening::recordBytes(bool isEnded)
{
    std::filesystem::remove(path());
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    if (!opened)
        return {};
    RecordedRequest request;
    request.head = "POST / HTTP/1.1\r\n\r\n";
    bool isGood = bool(opened->writer->append(RecordedConnection{}));
    for (const char *body : {"first", "second", "third"}) {
        request.body = body;
        isGood = isGood && opened->writer->append(request);
    }
    isGood = isGood && (isEnded ? opened->writer->end() : opened->writer->flush());
    return isGood ? fileBytes(path()) : std::string();
}

void TestRecordOpening::goesOn()
{
    const std::string before = recordBytes(false);
    const RecordCopy old = readRecord(path());
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened);
    QVERIFY(!opened->torn);
    QCOMPARE(*opened->writer->append(RecordedConnection{}), 2u);
    QCOMPARE(*opened->writer->append(RecordedRequest{}), 4u);
    QVERIFY(opened->writer->flush());
    QVERIFY(fileBytes(path()).starts_with(before));
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole());
    QCOMPARE(copy.frames.size(), old.frames.size() + 2);
}

void TestRecordOpening::goesOnBehindAnEnd()
{
    const std::string before = recordBytes(true);
    QVERIFY(readRecord(path()).isEnded);
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened);
    QVERIFY(opened->writer->append(RecordedRequest{}));
    QVERIFY(opened->writer->flush());
    QVERIFY(fileBytes(path()).starts_with(before));
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole() && !copy.isEnded);
}

void TestRecordOpening::cutsATornEnd_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("one byte") << QByteArray("T");
    QTest::newRow("some of a head") << QByteArray("TTR:\3\0\0", 7);
    QTest::newRow("zero bytes, as after a loss of power") << QByteArray(5000, '\0');
    QTest::newRow("fewer zero bytes than a head has") << QByteArray(3, '\0');
}

void TestRecordOpening::cutsATornEnd()
{
    QFETCH(QByteArray, tail);
    const std::string before = recordBytes(false);
    writeFile(path(), before + tail.toStdString());
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened);
    QVERIFY(opened->torn);
    QCOMPARE(opened->torn->offset, before.size());
    QCOMPARE(QString::fromStdString(opened->torn->path), QString::fromStdString(path()));
    QCOMPARE(QString::fromStdString(opened->torn->copy),
             QString::fromStdString(path() + ".torn-" + std::to_string(before.size())));
    QCOMPARE(QByteArray::fromStdString(fileBytes(opened->torn->copy)), tail);
    struct stat status = {};
    QCOMPARE(stat(opened->torn->copy.c_str(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QVERIFY(fileBytes(path()) == before);
    QVERIFY(opened->writer->append(RecordedRequest{}));
    QVERIFY(opened->writer->flush());
    QVERIFY(readRecord(path()).isWhole());
}

void TestRecordOpening::cutsATornEndAnywhere()
{
    const std::string whole = recordBytes(true);
    const RecordCopy full = readRecord(path());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string at = m_folder->filePath(QString::number(size)).toStdString() + ".telltale";
        writeFile(at, std::string_view(whole).substr(0, size));
        std::uint64_t border = 0;
        std::size_t frames = 0;
        for (const RecordCopy::Frame &frame : full.frames) {
            if (frame.offset + frame.size <= size) {
                border = frame.offset + frame.size;
                ++frames;
            }
        }
        Result<OpenedRecord> opened = RecordWriter::open(at, {});
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        QCOMPARE(opened->torn.has_value(), size != border);
        if (opened->torn) {
            QCOMPARE(opened->torn->offset, border);
            QVERIFY(fileBytes(opened->torn->copy) == whole.substr(border, size - border));
        }
        QVERIFY(opened->writer->append(RecordedRequest{}));
        QVERIFY(opened->writer->flush());
        const RecordCopy copy = readRecord(at);
        QVERIFY(copy.isWhole());
        QCOMPARE(copy.frames.size(), std::max<std::size_t>(frames, 1) + 1);
        std::filesystem::remove(at);
        if (opened->torn)
            std::filesystem::remove(opened->torn->copy);
    }
}

void TestRecordOpening::keepsEveryTornEnd()
{
    const std::string before = recordBytes(false);
    for (const char *tail : {"T", "TT", "TTR"}) {
        writeFile(path(), before + tail);
        Result<OpenedRecord> opened = RecordWriter::open(path(), {});
        QVERIFY(opened && opened->torn);
        QVERIFY(fileBytes(opened->torn->copy) == tail);
    }
    const std::string name = path() + ".torn-" + std::to_string(before.size());
    QVERIFY(fileBytes(name) == "T" && fileBytes(name + ".2") == "TT" && fileBytes(name + ".3") == "TTR");
}

void TestRecordOpening::leavesWhatWasChanged_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("code");
    QTest::newRow("the signature") << 1 << QStringLiteral("record-changed");
    QTest::newRow("the version") << 14 << QStringLiteral("record-version");
    QTest::newRow("the header") << 40 << QStringLiteral("record-changed");
    QTest::newRow("the last byte") << -1 << QStringLiteral("record-changed");
}

void TestRecordOpening::leavesWhatWasChanged()
{
    QFETCH(int, offset);
    QFETCH(QString, code);
    std::string bytes = recordBytes(false);
    bytes[offset < 0 ? bytes.size() - 1 : static_cast<std::size_t>(offset)] ^= 0x40;
    writeFile(path(), bytes);
    QCOMPARE(codeOfOpening(), code);
    QVERIFY(fileBytes(path()) == bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestRecordOpening::opensWhatIsNoFile_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"folder", "pipe", "text", "no folder"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestRecordOpening::opensWhatIsNoFile()
{
    QFETCH(QString, what);
    if (what == QLatin1String("folder"))
        QVERIFY(QDir().mkdir(QString::fromStdString(path())));
    if (what == QLatin1String("pipe"))
        QCOMPARE(mkfifo(path().c_str(), 0600), 0);
    if (what == QLatin1String("text"))
        writeFile(path(), "{\"event\": \"somebody's file that is not ours\"}");
    if (what == QLatin1String("no folder"))
        m_folder->remove();
    QCOMPARE(codeOfOpening(),
             QString::fromLatin1(what == QLatin1String("text") ? "record-changed" : "record-not-writable"));
}

void TestRecordOpening::beginsInAnEmptyFile()
{
    writeFile(path(), {});
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened && !opened->torn);
    const RecordCopy copy = readRecord(path());
    QVERIFY(copy.isWhole());
    QCOMPARE(copy.frames.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestRecordOpening)
#include "tst_record_opening.moc"
