// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

/// `telltale inventory` and `telltale diff` as scripts see them, and credentials in what is printed.
class TestInventoryCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitStatus_data();
    void exitStatus();
    void printsTheContractsKeys();
    void masksCredentials_data();
    void masksCredentials();
    void groupsRows();
    void saysWhereInARequest();
    void tellsWhatDiffers();
    void comparesVersions();
    void printsTheFormats_data();
    void printsTheFormats();

private:
    QTemporaryDir m_directory;
};

void TestInventoryCommand::initTestCase()
{
    QVERIFY(m_directory.isValid());
    const QList<std::pair<const char *, QByteArray>> files{
        {"a.ndjson", "{\"event\":\"x\",\"v\":1}\n{\"event\":\"y\"}\n"},
        {"b.ndjson", "{\"event\":\"x\",\"v\":1,\"email\":\"j@x.example\"}\n{\"event\":\"y\"}\n"},
        {"secret.ndjson",
         "{\"event\":\"x\",\"t\":\"ghp_16C7e42F292c6912E7710c838347Ae178B4a\",\"password\":\"hunter2\"}\n"},
        {"versions.ndjson",
         "{\"event\":\"x\",\"version\":\"1.9\"}\n{\"event\":\"x\",\"version\":\"1.10\",\"ip\":\"9.9.9.9\"}\n"
         "{\"event\":\"x\"}\n"},
        {"blank.ndjson", " "},
        {"cut.json", "{\"event\":"},
        {"page.md", "All is anonymous.\n\n# P\n```json\n{\"event\":\"Ping\",\"password\":\"hunter2\"}\n```\n"}};
    for (const auto &[name, bytes] : files)
        writeFile(m_directory.filePath(QLatin1String(name)), bytes);
}

void TestInventoryCommand::exitStatus_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("inventory a.ndjson", 0);
    row("inventory a.ndjson b.ndjson", 0);
    row("inventory --by event a.ndjson", 0);
    row("inventory --by nothing a.ndjson", 2);
    row("inventory", 2);
    row("inventory --filter is:flagged a.ndjson", 2);
    row("inventory --filter evnt: a.ndjson", 2);
    row("inventory missing.json", 2);
    row("inventory cut.json", 2);
    row("inventory blank.ndjson", 3);
    row("inventory --filter nothing-like-it a.ndjson", 3);
    row("inventory --help", 0);
    row("diff a.ndjson a.ndjson", 0);
    row("diff a.ndjson b.ndjson", 1);
    row("diff a.ndjson missing.json", 2);
    row("diff a.ndjson blank.ndjson", 3);
    row("diff a.ndjson b.ndjson a.ndjson", 2);
    row("diff --from 1 a.ndjson b.ndjson", 2);
    row("diff - -", 2);
    row("diff", 2);
    row("diff versions.ndjson", 1);
    row("diff --from 1.9 --to 1.9 versions.ndjson", 0);
    row("diff --from 7 versions.ndjson", 2);
    row("diff a.ndjson", 3);
    row("diff --help", 0);
}

void TestInventoryCommand::exitStatus()
{
    QFETCH(const QString, arguments);
    QFETCH(const int, status);
    const Ran ran = runProgram(arguments.split(QLatin1Char(' ')), m_directory.path());
    QVERIFY2(ran.status == status, ran.err.constData());
    if (status == 2)
        QVERIFY(!ran.err.isEmpty());
}

void TestInventoryCommand::printsTheContractsKeys()
{
    const Ran ran = runProgram(
        {QStringLiteral("inventory"), QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("b.ndjson")},
        m_directory.path());
    const QJsonObject whole = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(whole.value(QLatin1String("events")).toInt(), 2);
    const QJsonArray fields = whole.value(QLatin1String("fields")).toArray();
    QCOMPARE(fields.size(), 3);
    const QJsonObject email = fields.at(2).toObject();
    for (const char *key : {"path", "types", "count", "events", "distinct", "distinct_is", "examples", "category",
                            "protection", "declared", "destinations", "first", "last"})
        QVERIFY2(email.contains(QLatin1String(key)), key);
    QCOMPARE(email.value(QLatin1String("path")).toString(), QStringLiteral("/email"));
    QCOMPARE(email.value(QLatin1String("category")).toString(), QStringLiteral("contact"));
    QCOMPARE(email.value(QLatin1String("types")).toObject().value(QLatin1String("string")).toInt(), 1);
    QCOMPARE(email.value(QLatin1String("distinct_is")).toString(), QStringLiteral("exact"));
    QVERIFY(email.value(QLatin1String("dpv")).toString().startsWith(QStringLiteral("pd:")));
}

void TestInventoryCommand::masksCredentials_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("isShown");
    const auto row = [](const char *arguments, bool isShown) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << isShown;
    };
    for (const char *format : {"table", "csv", "json", "ndjson"}) {
        QTest::addRow("inventory %s", format)
            << QStringLiteral("inventory --format %1 secret.ndjson").arg(QLatin1String(format)) << false;
        QTest::addRow("inventory %s shown", format)
            << QStringLiteral("inventory --show-secrets --format %1 secret.ndjson").arg(QLatin1String(format)) << true;
    }
    row("inspect --format table secret.ndjson", false);
    row("inspect --format csv secret.ndjson", false);
    row("inspect --format table --show-secrets secret.ndjson", true);
    row("inspect --format csv --show-secrets secret.ndjson", true);
    row("inspect --format ndjson secret.ndjson", true); // kept, and marked
}

void TestInventoryCommand::masksCredentials()
{
    QFETCH(const QString, arguments);
    QFETCH(const bool, isShown);
    const Ran ran = runProgram(arguments.split(QLatin1Char(' ')), m_directory.path());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.contains("ghp_16C7"), isShown);
    QCOMPARE(ran.out.contains("hunter2"), isShown);
    if (arguments.contains(QStringLiteral("ndjson secret")))
        QVERIFY(ran.out.contains("\"secret\":true"));
}

/// What stands in a body has a line there, whether an event has it or what is around the events.
void TestInventoryCommand::saysWhereInARequest()
{
    const QByteArray body = "{\"sentAt\":1,\n\"batch\":[\n{\"event\":\"a\"}]}";
    writeFile(m_directory.filePath(QStringLiteral("batch.http")),
              "POST /v1/batch HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                  + body);
    const Ran ran =
        runProgram({QStringLiteral("inventory"), QStringLiteral("--format=ndjson"), QStringLiteral("batch.http")},
                   m_directory.path());
    QMap<QString, QString> places;
    for (const QByteArray &line : ran.out.trimmed().split('\n')) {
        const QJsonDocument row = QJsonDocument::fromJson(line);
        places[row[u"path"].toString()] = row[u"place"].toString();
    }
    QCOMPARE(places.value(QStringLiteral("header/Host")), QStringLiteral("batch.http:1"));
    QCOMPARE(places.value(QStringLiteral("/sentAt")), QStringLiteral("batch.http#1:1"));
    QCOMPARE(places.value(QStringLiteral("/batch/*/event")), QStringLiteral("batch.http#1:3"));
}

void TestInventoryCommand::groupsRows()
{
    const Ran ran = runProgram({QStringLiteral("inventory"), QStringLiteral("--by"), QStringLiteral("event"),
                                QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("a.ndjson")},
                               m_directory.path());
    QVERIFY(ran.out.startsWith("group,path,"));
    QCOMPARE(ran.out.count("\r\nx,"), 2);
    QCOMPARE(ran.out.count("\r\ny,"), 1);
}

void TestInventoryCommand::tellsWhatDiffers()
{
    const Ran ran = runProgram({QStringLiteral("diff"), QStringLiteral("--format"), QStringLiteral("ndjson"),
                                QStringLiteral("a.ndjson"), QStringLiteral("b.ndjson")},
                               m_directory.path());
    const QJsonObject first = QJsonDocument::fromJson(ran.lines().first()).object();
    QCOMPARE(first.value(QLatin1String("path")).toString(), QStringLiteral("/email"));
    QCOMPARE(first.value(QLatin1String("change")).toString(), QStringLiteral("new"));
    QVERIFY(first.value(QLatin1String("before")).isNull());
    QCOMPARE(first.value(QLatin1String("after")).toString(), QStringLiteral("contact"));
    QVERIFY(first.value(QLatin1String("newly_identifying")).toBool());
}

void TestInventoryCommand::comparesVersions()
{
    const Ran ran = runProgram({QStringLiteral("diff"), QStringLiteral("--format"), QStringLiteral("table"),
                                QStringLiteral("versions.ndjson")},
                               m_directory.path());
    QVERIFY2(ran.out.contains("Newly identifying\n  new"), ran.out.constData());
    QVERIFY(ran.out.contains("1.9 \xe2\x86\x92 1.10"));
    QVERIFY(ran.out.contains("1 events say no version"));
}

void TestInventoryCommand::printsTheFormats_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("inventory") << QStringLiteral("inventory b.ndjson");
    QTest::newRow("diff") << QStringLiteral("diff a.ndjson b.ndjson");
    QTest::newRow("claims") << QStringLiteral("ledger --claims page.md");
}

void TestInventoryCommand::printsTheFormats()
{
    QFETCH(const QString, command);
    const auto printed = [&](const char *format) {
        QStringList arguments = command.split(QLatin1Char(' '));
        arguments.insert(1, QStringLiteral("--format=") + QLatin1String(format));
        return runProgram(arguments, m_directory.path()).out;
    };
    QVERIFY(!QJsonDocument::fromJson(printed("json")).isNull());
    for (const QByteArray &line : printed("ndjson").trimmed().split('\n'))
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    QVERIFY(printed("csv").contains("\r\n"));
    QVERIFY(!printed("table").isEmpty());
    for (const char *format : {"json", "ndjson", "csv", "table"})
        QVERIFY(!printed(format).contains("hunter2"));
}

QTEST_GUILESS_MAIN(TestInventoryCommand)
#include "tst_inventory_command.moc"
