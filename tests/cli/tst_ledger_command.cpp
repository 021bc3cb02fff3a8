// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

/// `telltale ledger` and `telltale catalogue` as scripts see them.
class TestLedgerCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitStatus_data();
    void exitStatus();
    void printsTheContractsKeys();
    void printsAllFormats();
    void draftsACatalogueThatChecks();
    void asksAboutClaims();

private:
    QTemporaryDir m_directory;
};

void TestLedgerCommand::initTestCase()
{
    QVERIFY(m_directory.isValid());
    const QByteArray sample = R"({"event":"Ping","id":"x"})";
    const QList<std::pair<const char *, QByteArray>> files{
        {"c.toml",
         "product = \"p\"\n[[event]]\nkind = \"ping\"\nnames = \"Ping\"\ngate = \"when-enabled\"\n"
         "declared_at = \"page:2\"\nfield = [ { path = \"/event\" }, { path = \"/id\", type = \"string\" } ]\n"},
        {"broken.toml", "product = \"p\"\n[[event]]\nkind = \"ping\"\nnams = \"Ping\"\nnames = \"Ping\"\n"},
        {"good.json", sample},
        {"more.json", R"({"event":"Ping","id":"x","email":"a@b.c"})"},
        {"city.json", R"({"event":"Ping","id":"x","$city":"Ulm"})"},
        {"cut.json", R"({"event":"Ping","id":)"},
        {"blank.json", " "},
        {"page.md", "All is anonymous.\n\n# Ping\n```json\n{\"event\":\"Ping\",\"ip\":\"1.2.3.4\"}\n```\n"},
        {"plain.md", "Nothing is claimed.\n\n# Ping\n```json\n{\"event\":\"Ping\",\"ip\":\"1.2.3.4\"}\n```\n"},
        {"words.md", "Only words.\n"}};
    for (const auto &[name, bytes] : files)
        writeFile(m_directory.filePath(QLatin1String(name)), bytes);
}

void TestLedgerCommand::exitStatus_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("ledger --catalogue c.toml good.json", 0);
    row("ledger --catalogue c.toml more.json", 1);
    row("ledger --catalogue c.toml city.json", 0);
    row("ledger --catalogue c.toml good.json more.json", 1);
    row("ledger --catalogue c.toml --switch off good.json", 1);
    row("ledger --catalogue c.toml --switch on good.json", 0);
    row("ledger --catalogue c.toml cut.json", 2);
    row("ledger --catalogue c.toml more.json cut.json", 2);
    row("ledger --catalogue c.toml blank.json", 3);
    row("ledger --catalogue c.toml missing.json", 2);
    row("ledger --catalogue broken.toml good.json", 2);
    row("ledger --catalogue nobody good.json", 2);
    row("ledger --catalogue appsmith good.json", 1);
    row("ledger good.json", 2);
    row("ledger --catalogue c.toml", 2);
    row("ledger --catalogue c.toml --format xml good.json", 2);
    row("ledger --catalogue c.toml --switch maybe good.json", 2);
    row("ledger --catalogue c.toml --filter category:contact good.json", 3);
    row("ledger --catalogue c.toml --filter category:contact good.json more.json", 1);
    row("ledger --catalogue c.toml --filter category:contacts good.json", 2);
    row("ledger --claims page.md", 1);
    row("ledger --claims plain.md", 0);
    row("ledger --claims words.md", 3);
    row("ledger --claims words.md good.json", 0);
    row("ledger --claims missing.md", 2);
    row("ledger --help", 0);
    row("catalogue list", 0);
    row("catalogue show appsmith", 0);
    row("catalogue check c.toml", 0);
    row("catalogue check c.toml broken.toml", 2);
    row("catalogue check missing.toml", 2);
    row("catalogue draft page.md", 0);
    row("catalogue draft words.md", 3);
    row("catalogue draft missing.md", 2);
    row("catalogue draft --from pdf page.md", 2);
    row("catalogue", 2);
    row("catalogue burn c.toml", 2);
    row("catalogue --help", 0);
}

void TestLedgerCommand::exitStatus()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Ran ran = runProgram(arguments.split(u' '), m_directory.path());
    QVERIFY2(ran.status == status, ran.err.constData());
    QCOMPARE(ran.status == 2, !ran.err.isEmpty() && status == 2);
}

void TestLedgerCommand::printsTheContractsKeys()
{
    const Ran ran = runProgram(
        {QStringLiteral("ledger"), QStringLiteral("-c"), QStringLiteral("c.toml"), QStringLiteral("more.json")},
        m_directory.path());
    QCOMPARE(ran.lines().size(), 4);
    QStringList statuses;
    for (const QByteArray &line : ran.lines()) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        for (const char *key : {"event", "path", "status", "declared_at", "seen"})
            QVERIFY2(row.contains(QLatin1String(key)), key);
        QVERIFY(row.value(QStringLiteral("path")).isString());
        statuses.append(row.value(QStringLiteral("status")).toString());
    }
    QCOMPARE(statuses.join(u' '), QStringLiteral("declared declared declared undeclared"));
    const QJsonObject email = QJsonDocument::fromJson(ran.lines().last()).object();
    QCOMPARE(email.value(QStringLiteral("path")).toString(), QStringLiteral("/email"));
    QCOMPARE(email.value(QStringLiteral("category")).toString(), QStringLiteral("contact"));
    QCOMPARE(email.value(QStringLiteral("seen")).toString(), QStringLiteral("more.json:1"));
    QVERIFY(email.value(QStringLiteral("declared_at")).isNull());
}

void TestLedgerCommand::printsAllFormats()
{
    const auto run = [this](const char *format) {
        return runProgram({QStringLiteral("ledger"), QStringLiteral("-c"), QStringLiteral("c.toml"),
                           QStringLiteral("-f"), QLatin1String(format), QStringLiteral("more.json")},
                          m_directory.path())
            .out;
    };
    QCOMPARE(QJsonDocument::fromJson(run("json")).array().size(), 4);
    QVERIFY(run("csv").startsWith("event,kind,path,status,declared_at,seen"));
    QCOMPARE(run("csv").count("\r\n"), 5);
    const QByteArray table = run("table");
    QVERIFY(table.contains("undeclared  /email"));
    QVERIFY(table.contains("2 declared and seen, 1 sent but undeclared"));
}

void TestLedgerCommand::draftsACatalogueThatChecks()
{
    QCOMPARE(runProgram({QStringLiteral("catalogue"), QStringLiteral("draft"), QStringLiteral("page.md"),
                         QStringLiteral("-o"), QStringLiteral("draft.toml"), QStringLiteral("--product"),
                         QStringLiteral("mine")},
                        m_directory.path())
                 .status,
             0);
    const Ran checked = runProgram({QStringLiteral("catalogue"), QStringLiteral("check"), QStringLiteral("draft.toml")},
                                   m_directory.path());
    QCOMPARE(checked.status, 0);
    QVERIFY(checked.out.contains("1 events with 2 fields"));
    QCOMPARE(runProgram({QStringLiteral("ledger"), QStringLiteral("-c"), QStringLiteral("draft.toml"),
                         QStringLiteral("page.md")},
                        m_directory.path())
                 .status,
             0);
}

void TestLedgerCommand::asksAboutClaims()
{
    const Ran ran = runProgram({QStringLiteral("ledger"), QStringLiteral("--claims"), QStringLiteral("page.md")},
                               m_directory.path());
    QCOMPARE(ran.lines().size(), 1);
    const QJsonObject row = QJsonDocument::fromJson(ran.lines().first()).object();
    QCOMPARE(row.value(QStringLiteral("kind")).toString(), QStringLiteral("anonymous"));
    QCOMPARE(row.value(QStringLiteral("claimed_at")).toString(), QStringLiteral("page.md:1"));
    QCOMPARE(row.value(QStringLiteral("path")).toString(), QStringLiteral("/ip"));
    QCOMPARE(row.value(QStringLiteral("seen")).toString(), QStringLiteral("page.md:5"));
    QVERIFY(row.value(QStringLiteral("question")).toString().endsWith(u'?'));
}

QTEST_GUILESS_MAIN(TestLedgerCommand)
#include "tst_ledger_command.moc"
