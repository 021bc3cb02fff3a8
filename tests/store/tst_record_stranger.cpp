// SPDX-License-Identifier: GPL-3.0-or-later
// A stranger verifies a record, with a program that knows nothing but the description of the form.
#include "store/record_copy.h"
#include "store/record_segments.h"
#include "store/record_verification.h"
#include "store/record_writer.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using test::fileBytes;
using test::writeFile;

class TestRecordStranger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheSame_data();
    void saysTheSame();
    void followsFiles();
    void knowsEveryKind();

private:
    struct Said
    {
        int status = -1;
        QString text;
    };
    Said ask(const QStringList &files) const
    {
        QProcess process;
        process.start(QStringLiteral(TELLTALE_PYTHON3), QStringList{QStringLiteral(TELLTALE_VERIFY_RECORD)} + files);
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
    }
    QString path() const { return m_folder.filePath(QStringLiteral("capture.telltale")); }

    QTemporaryDir m_folder;
    std::string m_bytes; ///< of the first file
};

void TestRecordStranger::initTestCase()
{
    RecordOptions options;
    options.segmentBytes = 20'000;
    Result<OpenedRecord> opened = RecordWriter::open(path().toStdString(), options);
    QVERIFY(opened);
    const std::string body(2'000, '\x80');
    RecordedRequest request;
    request.head = "POST / HTTP/1.1\r\n\r\n";
    request.body = body;
    for (int i = 0; i < 20; ++i)
        QVERIFY(opened->writer->append(request));
    QVERIFY(opened->writer->end());
    m_bytes = fileBytes(path().toStdString());
}

void TestRecordStranger::saysTheSame_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("zeros");
    QTest::newRow("whole") << -1 << -1 << 0;
    for (const int cut : {0, 5, 16, 18, 39, 41, 150, 3'000})
        QTest::newRow(qPrintable(QStringLiteral("cut at %1").arg(cut))) << cut << -1 << 0;
    for (const int changed : {0, 13, 14, 16, 20, 24, 33, 45, 2'000, 9'999})
        QTest::newRow(qPrintable(QStringLiteral("changed at %1").arg(changed))) << -1 << changed << 0;
    QTest::newRow("zeros behind") << -1 << -1 << 100;
    QTest::newRow("zeros in a head") << 5'000 << -1 << 100;
}

void TestRecordStranger::saysTheSame()
{
    QFETCH(int, cut);
    QFETCH(int, changed);
    QFETCH(int, zeros);
    std::string bytes = m_bytes.substr(0, cut < 0 ? m_bytes.size() : static_cast<std::size_t>(cut));
    if (changed >= 0)
        bytes[static_cast<std::size_t>(changed)] ^= 1;
    bytes.append(static_cast<std::size_t>(zeros), '\0');
    const QString name = m_folder.filePath(QStringLiteral("other"));
    writeFile(name.toStdString(), bytes);
    const Result<RecordSummary> summary = summarise(name.toStdString());
    QVERIFY(summary);
    QString expected;
    switch (summary->verdict.kind) {
    case RecordVerdict::Kind::Whole:
        expected = QStringLiteral("whole");
        break;
    case RecordVerdict::Kind::Torn:
        expected = QStringLiteral("torn at byte %1").arg(summary->verdict.offset);
        break;
    case RecordVerdict::Kind::Changed:
        expected = QStringLiteral("changed at byte %1").arg(summary->verdict.offset);
        break;
    case RecordVerdict::Kind::UnknownVersion:
        expected = QStringLiteral("unknown version %1").arg(summary->verdict.version);
        break;
    }
    const Said said = ask({name});
    const QString line = QStringLiteral("%1: %2; %3 frames").arg(name, expected).arg(summary->position.frames);
    QVERIFY2(said.text.startsWith(line), qPrintable(said.text + QStringLiteral("expected ") + line));
    QCOMPARE(said.status, summary->verdict.kind == RecordVerdict::Kind::Whole ? 0 : 1);
    if (summary->hasHeader) {
        const QByteArray chain(reinterpret_cast<const char *>(summary->position.chain.data()), 32);
        QVERIFY(said.text.contains(QString::fromLatin1(chain.toHex())));
    }
}

void TestRecordStranger::followsFiles()
{
    QStringList files;
    for (const RecordSegment &segment : listSegments(path().toStdString()))
        files << QString::fromStdString(segment.path);
    QVERIFY(files.size() >= 3);
    QCOMPARE(ask(files).status, 0);
    files.removeAt(1);
    QCOMPARE(ask(files).status, 1);
    QVERIFY(ask(files).text.contains(QStringLiteral("does not follow")));
}

/// Tunnels and streams, and contents of the first revision.
void TestRecordStranger::knowsEveryKind()
{
    const QString name = m_folder.filePath(QStringLiteral("kinds.telltale"));
    Result<OpenedRecord> opened = RecordWriter::open(name.toStdString(), {});
    QVERIFY(opened);
    QVERIFY(opened->writer->append(RecordedConnection{}));
    RecordedRequest request;
    request.body = "body";
    request.sender = {4711, "/usr/bin/node"};
    QVERIFY(opened->writer->append(request));
    QVERIFY(opened->writer->append(RecordedTunnel{}));
    QVERIFY(opened->writer->append(RecordedStream{}));
    QVERIFY(opened->writer->append(RecordedStream{}));
    QVERIFY(opened->writer->end());
    const Said said = ask({name});
    QCOMPARE(said.status, 0);
    QVERIFY2(
        said.text.contains(QStringLiteral("; 1 header, 1 connection, 1 request, 1 end, 1 tunnel, 2 stream; ended; ")),
        qPrintable(said.text));
}

QTEST_GUILESS_MAIN(TestRecordStranger)
#include "tst_record_stranger.moc"
