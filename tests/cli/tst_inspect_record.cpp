// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/record_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;
using namespace telltale::test::records;
using telltale::payload::RecordKind;

/// A capture record, as scripts see it.
class TestInspectRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsExchanges();
    void tellsHowItEnds_data();
    void tellsHowItEnds();
    void readsFoldersOfThem();

private:
    Ran inspect(const QStringList &arguments) const
    {
        return runProgram(QStringList{QStringLiteral("inspect"), QStringLiteral("--format"), QStringLiteral("json")}
                              + arguments,
                          m_directory.path(), {});
    }
    void write(const QString &name, const std::string &bytes) const
    {
        QFile file(m_directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    }
    /// One exchange with an answer; not ended.
    static RecordBytes record()
    {
        RecordBytes record;
        record.frame(RecordKind::Header, header());
        record.frame(RecordKind::Request,
                     request(1, 1'704'784'217'602'000'000, "https://in.example.com",
                             "POST /v1/t?k=a%20b HTTP/1.1\r\nHost: in.example.com\r\n\r\n",
                             "[{\"event\":\"A\",\"id\":1},{\"event\":\"B\"}]"));
        record.frame(RecordKind::Answer,
                     answer(1, 1'704'784'217'614'500'000, "HTTP/1.1 204 No Content\r\n\r\n", "", 0));
        return record;
    }

    QTemporaryDir m_directory;
};

void TestInspectRecord::listsExchanges()
{
    write(QStringLiteral("capture.telltale"), record().frame(RecordKind::End, end(3)).bytes);
    const Ran ran = inspect({QStringLiteral("capture.telltale")});
    QCOMPARE(ran.status, 0);
    const QJsonArray records = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(records.size(), 3);
    const QJsonObject envelope = records[0].toObject();
    QCOMPARE(envelope[QStringLiteral("kind")].toString(), QStringLiteral("envelope"));
    QCOMPARE(envelope[QStringLiteral("destination")].toString(), QStringLiteral("https://in.example.com"));
    QCOMPARE(envelope[QStringLiteral("time")].toString(), QStringLiteral("2024-01-09T07:10:17.602Z"));
    const QJsonObject exchange = envelope[QStringLiteral("exchange")].toObject();
    QCOMPARE(exchange[QStringLiteral("number")].toInt(), 1);
    QCOMPARE(exchange[QStringLiteral("status")].toInt(), 204);
    QCOMPARE(exchange[QStringLiteral("answer_ms")].toDouble(), 12.5);
    QCOMPARE(records[2].toObject()[QStringLiteral("event")].toString(), QStringLiteral("B"));
}

void TestInspectRecord::tellsHowItEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("finding");
    const RecordBytes open = record();
    const std::string whole = RecordBytes(open).frame(RecordKind::End, end(3)).bytes;
    const QByteArray size = QByteArray::number(qulonglong(open.bytes.size()));
    const auto row = [](const char *title, const std::string &bytes, int status, const QByteArray &finding) {
        QTest::newRow(title) << QByteArray::fromStdString(bytes) << status << finding;
    };
    std::string changed = whole;
    changed[open.bytes.size() + 3] ^= 1;
    const std::string refused =
        RecordBytes(open).frame(RecordKind::Refusal, refusal("head-too-long", 5, "GET /")).bytes;
    row("ended", whole, 0, "");
    row("not ended", open.bytes, 0, "[record-open]");
    row("torn", whole.substr(0, whole.size() - 1), 2, "torn at byte " + size);
    row("changed", changed, 2, "changed or damaged at byte " + size);
    row("refused", refused, 0, "refused: head-too-long");
}

void TestInspectRecord::tellsHowItEnds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, finding);
    write(QStringLiteral("a.telltale"), bytes.toStdString());
    const Ran ran = inspect({QStringLiteral("a.telltale")});
    QCOMPARE(ran.status, status);
    QCOMPARE(QJsonDocument::fromJson(ran.out).array().size(), 3);
    QVERIFY2(ran.err.contains(finding), ran.err.constData());
    QCOMPARE(ran.err.isEmpty(), finding.isEmpty());
}

void TestInspectRecord::readsFoldersOfThem()
{
    QVERIFY(QDir(m_directory.path()).mkdir(QStringLiteral("captures")));
    for (const char *name : {"captures/a.telltale", "captures/a.2.telltale"})
        write(QString::fromLatin1(name), record().frame(RecordKind::End, end(3)).bytes);
    const auto count = [this](const QStringList &inputs) {
        const Ran ran = inspect(inputs);
        return ran.status == 0 ? QJsonDocument::fromJson(ran.out).array().size() : -1;
    };
    const QString first = QStringLiteral("captures/a.telltale");
    const QString second = QStringLiteral("captures/a.2.telltale");
    QCOMPARE(count({QStringLiteral("captures")}), 6);
    QCOMPARE(count({first}), 6);
    QCOMPARE(count({first, second}), 6);
    QCOMPARE(count({second}), 3);
    write(second, RecordBytes().frame(RecordKind::Header, header(1, 'o')).frame(RecordKind::End, end(1)).bytes);
    QCOMPARE(count({first}), 3); // another capture's file
}

QTEST_GUILESS_MAIN(TestInspectRecord)
#include "tst_inspect_record.moc"
