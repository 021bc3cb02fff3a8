// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

namespace {

const char *const archive =
    "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"t\",\"version\":\"1\"},\"entries\":[\n"
    " {\"startedDateTime\":\"2024-01-09T07:10:17.602Z\",\"time\":12.5,\n"
    "  "
    "\"request\":{\"method\":\"POST\",\"url\":\"https://u:p@in.example.com/v1/t?k=a%20b\",\"httpVersion\":\"HTTP/"
    "1.1\",\n"
    "   "
    "\"headers\":[{\"name\":\"Host\",\"value\":\"in.example.com\"},{\"name\":\"Content-Type\",\"value\":\"application/"
    "json\"}],\n"
    "   "
    "\"postData\":{\"mimeType\":\"application/"
    "json\",\"text\":\"[{\\\"event\\\":\\\"A\\\",\\\"id\\\":1},{\\\"event\\\":\\\"B\\\"}]\"}},\n"
    "  \"response\":{\"status\":204,\"headers\":[],\"content\":{\"size\":0,\"mimeType\":\"\"}}},\n"
    " {\"startedDateTime\":\"2024-01-09T07:11:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"https://cdn.example.com/"
    "x.js\",\"headers\":[]},\n"
    "  \"response\":{\"status\":404,\"content\":{}}}]}}";

} // namespace

/// Requests and filters, as scripts see them.
class TestInspectRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void envelopesAndEvents();
    void filters_data();
    void filters();
    void filterErrors();
    void readsFolders();

private:
    Ran inspect(const QStringList &arguments) const
    {
        return runProgram(QStringList{QStringLiteral("inspect")} + arguments, m_directory.path(), {});
    }

    QTemporaryDir m_directory;
};

void TestInspectRequests::initTestCase()
{
    QFile file(m_directory.filePath(QStringLiteral("a.har")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(archive) > 0);
}

void TestInspectRequests::envelopesAndEvents()
{
    const Ran ran = inspect({QStringLiteral("a.har"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(ran.status, 0);
    const QJsonArray records = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(records.size(), 4); // an envelope, two events, and the envelope of the second request
    const QJsonObject envelope = records[0].toObject();
    QCOMPARE(envelope[QStringLiteral("kind")].toString(), QStringLiteral("envelope"));
    QVERIFY(envelope[QStringLiteral("line")].isNull());
    QCOMPARE(envelope[QStringLiteral("destination")].toString(), QStringLiteral("https://in.example.com"));
    QCOMPARE(envelope[QStringLiteral("time")].toString(), QStringLiteral("2024-01-09T07:10:17.602Z"));
    const QJsonArray fields = envelope[QStringLiteral("fields")].toArray();
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields[0].toObject()[QStringLiteral("path")].toString(), QStringLiteral("query/k"));
    QCOMPARE(fields[0].toObject()[QStringLiteral("lexeme")].toString(), QStringLiteral("a%20b"));
    QVERIFY(fields[0].toObject()[QStringLiteral("offset")].isNull());
    const QJsonObject exchange = envelope[QStringLiteral("exchange")].toObject();
    QCOMPARE(exchange[QStringLiteral("number")].toInt(), 1);
    QCOMPARE(exchange[QStringLiteral("line")].toInt(), 2);
    QCOMPARE(exchange[QStringLiteral("status")].toInt(), 204);
    QCOMPARE(exchange[QStringLiteral("answer_ms")].toDouble(), 12.5);
    const QJsonObject second = records[2].toObject();
    QCOMPARE(second[QStringLiteral("event")].toString(), QStringLiteral("B"));
    QCOMPARE(second[QStringLiteral("root")].toString(), QStringLiteral("/1"));
    QCOMPARE(second[QStringLiteral("offset")].toInt(), 22); // in the body
    QCOMPARE(records[3].toObject()[QStringLiteral("exchange")].toObject()[QStringLiteral("status")].toInt(), 404);
}

void TestInspectRequests::filters_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("status");
    const auto row = [](const char *filter, int records, int status) { QTest::newRow(filter) << records << status; };
    row("event:A", 1, 0);
    row("host:cdn", 1, 0);
    row("status:>=400", 1, 0);
    row("method:post -is:envelope", 2, 0);
    row("header/Host", 1, 0);
    row("id", 1, 0);
    row("category:network path:header/Host", 1, 0);
    row("product:appsmith", 0, 3);
    row("-product:appsmith", 4, 0);
    row("nowhere", 0, 3);
}

void TestInspectRequests::filters()
{
    QFETCH(int, records);
    QFETCH(int, status);
    const Ran ran =
        inspect({QStringLiteral("a.har"), QStringLiteral("--filter"), QLatin1String(QTest::currentDataTag())});
    QCOMPARE(ran.status, status);
    QCOMPARE(int(ran.out.count('\n')), records);
    QCOMPARE(ran.err.contains("[no-match]"), records == 0);
}

void TestInspectRequests::filterErrors()
{
    const Ran ran = inspect({QStringLiteral("a.har"), QStringLiteral("--filter"), QStringLiteral("x evnt:y")});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains("Did you mean event:? (column 3: evnt:)"), ran.err.constData());
}

void TestInspectRequests::readsFolders()
{
    QDir(m_directory.path()).mkpath(QStringLiteral("all/below"));
    QDir(m_directory.path()).mkpath(QStringLiteral("nothing"));
    writeFile(m_directory.filePath(QStringLiteral("all/b.json")), "{\"event\":\"B\"}");
    writeFile(m_directory.filePath(QStringLiteral("all/below/a.ndjson")), "{\"event\":\"A\"}\n");
    writeFile(m_directory.filePath(QStringLiteral("all/picture.png")), "\x89PNG");
    const Ran ran = inspect({QStringLiteral("all")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 2);
    QVERIFY(ran.lines()[0].startsWith("{\"source\":\"all/b.json\""));
    QVERIFY(ran.err.contains("all: note: Files passed over: 1"));
    const Ran empty = inspect({QStringLiteral("nothing")});
    QCOMPARE(empty.status, 3);
    QVERIFY(empty.err.contains("[empty-folder]"));
}

QTEST_GUILESS_MAIN(TestInspectRequests)
#include "tst_inspect_requests.moc"
