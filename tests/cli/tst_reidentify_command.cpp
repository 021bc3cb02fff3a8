// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace telltale::test;

namespace {

QByteArray shaOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QJsonObject objectOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

/// `telltale reidentify` as scripts see it.
class TestReidentifyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitStatus_data();
    void exitStatus();
    void printsTheContractsKeys();
    void printsAllFormats();
    void readsStandardInput();
    void knowsThisMachine();
    void masksCredentials();
    void tellsOfCanaries();
    void tellsOfMissingColumns();
    void isTheSameWithAnyThreads();
    void endsOnInterrupt();
    void appsmithPage();

private:
    Ran run(const QString &arguments, const QByteArray &input = {}) const
    {
        return runProgram(arguments.split(u' '), m_directory.path(), input);
    }

    QTemporaryDir m_directory;
};

void TestReidentifyCommand::initTestCase()
{
    QVERIFY(m_directory.isValid());
    const QByteArray ada = shaOf("ada@example.org");
    const QByteArray user = R"({"event":"Ping","userId":")" + ada + "\",\"ipHash\":\"" + shaOf("192.0.2.17") + "\"}\n";
    const QByteArray wide =
        QByteArray("\xff\xfe", 2) + QByteArray::fromRawData(reinterpret_cast<const char *>(u"ada@example.org\n"), 32);
    const QList<std::pair<const char *, QByteArray>> files{
        {"user.ndjson", user},
        {"plain.json", R"({"event":"Ping","id":"609ce8fb4092701c69df9846"})"},
        {"cut.json", R"({"event":"Ping","userId":")" + ada + "\",\"x\":"},
        {"blank.json", " "},
        {"empty.json", R"({"event":"Ping","emailDomainHash":")" + shaOf("") + "\"}"},
        {"users.txt", "bob@example.org\nada@example.org\n"},
        {"users.csv", "id,mail\n1,bob@example.org\n2,ada@example.org\n"},
        {"others.txt", "bob@example.org\n"},
        {"wide.txt", wide},
        {"known.ndjson", R"({"event":"x","people":[{"mail":"ada@example.org"}]})"},
        {"secret.ndjson",
         R"({"event":"Ping","apiKeyHash":")" + shaOf("ghp_16C7e42F292c6912E7710c838347Ae178B4a") + "\"}\n"},
        {"keys.txt", "ghp_16C7e42F292c6912E7710c838347Ae178B4a\n"},
        {"canary.ndjson",
         "{\"event\":\"Ping\",\"a\":{\"b\":\"" + QByteArray("say tt-canary1 now").toBase64() + "\"},\"h\":\""
             + shaOf("TT-CANARY1") + "\"}\n"}};
    for (const auto &[name, bytes] : files)
        writeFile(m_directory.filePath(QLatin1String(name)), bytes);
}

void TestReidentifyCommand::exitStatus_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("reidentify user.ndjson", 0);
    row("reidentify --known others.txt user.ndjson", 0);
    row("reidentify --known users.txt user.ndjson", 1);
    row("reidentify -k users.csv#mail user.ndjson", 1);
    row("reidentify -k users.csv#id user.ndjson", 0);
    row("reidentify -k wide.txt user.ndjson", 1);
    row("reidentify -k known.ndjson#/people/*/mail user.ndjson", 1);
    row("reidentify -k others.txt -k users.txt user.ndjson", 1);
    row("reidentify empty.json", 1);
    row("reidentify user.ndjson empty.json", 1);
    row("reidentify --space ipv4:192.0.2.0/24 user.ndjson", 1);
    row("reidentify --space ipv4:198.51.100.0/24 user.ndjson", 0);
    row("reidentify --space ports --space pin:3 --threads 3 user.ndjson", 0);
    row("reidentify --algorithm md5 -k users.txt user.ndjson", 0);
    row("reidentify --algorithm md5 --algorithm SHA-256 -k users.txt user.ndjson", 1);
    row("reidentify --thorough -k users.txt user.ndjson", 1);
    row("reidentify -k users.txt plain.json", 3);
    row("reidentify blank.json", 3);
    row("reidentify --filter event:Pong -k users.txt user.ndjson", 3);
    row("reidentify -k users.txt cut.json", 2);
    row("reidentify -k users.txt missing.json", 2);
    row("reidentify -k users.txt user.ndjson missing.json", 2);
    row("reidentify -k missing.txt user.ndjson", 2);
    row("reidentify -k users.csv#phone user.ndjson", 2);
    row("reidentify -k . user.ndjson", 2);
    row("reidentify", 2);
    row("reidentify -k users.txt", 2);
    row("reidentify --space ipv6 user.ndjson", 2);
    row("reidentify --space objectid:1620895995 user.ndjson", 2);
    row("reidentify --algorithm sha257 user.ndjson", 2);
    row("reidentify --threads 0 user.ndjson", 2);
    row("reidentify --threads 2x user.ndjson", 2);
    row("reidentify --format xml user.ndjson", 2);
    row("reidentify --whatever user.ndjson", 2);
    row("reidentify -k - -", 2);
    row("reidentify --canary tt-canary1 canary.ndjson", 1);
    row("reidentify --canary tt-canary2 plain.json", 0);
    row("reidentify --canary tt-canary2 blank.json", 3);
    row("reidentify --canaries-seed monday plain.json", 0);
    row("reidentify --help", 0);
}

void TestReidentifyCommand::exitStatus()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Ran ran = run(arguments);
    QVERIFY2(ran.status == status, (ran.err + ran.out).constData());
    QVERIFY(status != 2 || !ran.err.isEmpty());
}

void TestReidentifyCommand::printsTheContractsKeys()
{
    const Ran ran = run(QStringLiteral("reidentify -k users.txt user.ndjson"));
    QCOMPARE(ran.lines().size(), 2);
    for (const QByteArray &line : ran.lines()) {
        const QJsonObject row = objectOf(line);
        for (const char *key : {"path", "digest", "algorithm", "encoding", "variant", "verdict", "value", "seconds",
                                "why", "expected_chance", "event", "source", "line"})
            QVERIFY2(row.contains(QLatin1String(key)), key);
    }
    const QJsonObject user = objectOf(ran.lines()[0]);
    QCOMPARE(user.value(QStringLiteral("path")).toString(), QStringLiteral("/userId"));
    QCOMPARE(user.value(QStringLiteral("digest")).toString().toLatin1(), shaOf("ada@example.org"));
    QCOMPARE(user.value(QStringLiteral("algorithm")).toString(), QStringLiteral("SHA-256"));
    QCOMPARE(user.value(QStringLiteral("encoding")).toString(), QStringLiteral("hex"));
    QCOMPARE(user.value(QStringLiteral("variant")).toString(), QStringLiteral("as is"));
    QCOMPARE(user.value(QStringLiteral("verdict")).toString(), QStringLiteral("recovered"));
    QCOMPARE(user.value(QStringLiteral("value")).toString(), QStringLiteral("ada@example.org"));
    QVERIFY(user.value(QStringLiteral("seconds")).isDouble());
    QCOMPARE(user.value(QStringLiteral("from")).toString(), QStringLiteral("users.txt"));
    QCOMPARE(user.value(QStringLiteral("event")).toString(), QStringLiteral("Ping"));
    QCOMPARE(user.value(QStringLiteral("line")).toInt(), 1);
    const QJsonObject address = objectOf(ran.lines()[1]);
    QCOMPARE(address.value(QStringLiteral("verdict")).toString(), QStringLiteral("recoverable"));
    QVERIFY(address.value(QStringLiteral("value")).isNull());
    QVERIFY(address.value(QStringLiteral("variant")).isNull());
    QVERIFY(address.value(QStringLiteral("seconds")).toDouble() > 1);
    QVERIFY(address.value(QStringLiteral("why")).toString().contains(QLatin1String("2^32")));
}

void TestReidentifyCommand::printsAllFormats()
{
    const auto printed = [this](const char *format) {
        return run(QStringLiteral("reidentify -k users.txt user.ndjson -f ") + QLatin1String(format)).out;
    };
    QCOMPARE(QJsonDocument::fromJson(printed("json")).array().size(), 2);
    QVERIFY(printed("csv").startsWith("path,digest,algorithm,encoding,variant,verdict,value,seconds,"));
    QCOMPARE(printed("csv").count("\r\n"), 3);
    const QByteArray table = printed("table");
    QVERIFY(table.contains("recovered") && table.contains("ada@example.org")
            && table.contains("2 digests: 1 turned back"));
    const Ran none = run(QStringLiteral("reidentify -f json plain.json"));
    QCOMPARE(none.out, QByteArray("[]\n"));
    QVERIFY(none.err.contains("No hash"));
    QVERIFY(!run(QStringLiteral("reidentify -q -f table user.ndjson")).out.contains("digests:"));
}

void TestReidentifyCommand::readsStandardInput()
{
    QCOMPARE(run(QStringLiteral("reidentify -k - user.ndjson"), "ada@example.org\n").status, 1);
    const QByteArray event = "{\"userId\":\"" + shaOf("ada@example.org") + "\"}";
    QCOMPARE(run(QStringLiteral("reidentify -k users.txt -"), event).status, 1);
}

void TestReidentifyCommand::knowsThisMachine()
{
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    QVERIFY(!host.isEmpty());
    writeFile(m_directory.filePath(QStringLiteral("host.json")),
              R"({"event":"Ping","hostHash":")" + shaOf(host) + "\"}");
    QCOMPARE(run(QStringLiteral("reidentify host.json")).status, 0);
    const Ran ran = run(QStringLiteral("reidentify --own-machine host.json"));
    QCOMPARE(ran.status, 1);
    QCOMPARE(objectOf(ran.out).value(QStringLiteral("value")).toString().toUtf8(), host);
    QCOMPARE(objectOf(ran.out).value(QStringLiteral("from")).toString(), QStringLiteral("this machine"));
}

void TestReidentifyCommand::masksCredentials()
{
    const QString command = QStringLiteral("reidentify -k keys.txt secret.ndjson -f ");
    for (const char *format : {"table", "csv"}) {
        QVERIFY(!run(command + QLatin1String(format)).out.contains("ghp_16C7"));
        QVERIFY(run(command + QLatin1String(format)).out.contains("***"));
        QVERIFY(run(command + QLatin1String(format) + QStringLiteral(" --show-secrets")).out.contains("ghp_16C7"));
    }
    const Ran ran = run(command + QStringLiteral("ndjson"));
    QCOMPARE(ran.status, 1);
    QVERIFY(objectOf(ran.out).value(QStringLiteral("secret")).toBool());
    QVERIFY(ran.out.contains("ghp_16C7"));
}

void TestReidentifyCommand::tellsOfCanaries()
{
    const Ran ran = run(QStringLiteral("reidentify --canary tt-canary1 --canary tt-canary2 canary.ndjson"));
    QList<QJsonObject> rows;
    for (const QByteArray &line : ran.lines()) {
        if (!objectOf(line).value(QStringLiteral("canary")).isNull())
            rows.append(objectOf(line));
    }
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].value(QStringLiteral("verdict")).toString(), QStringLiteral("present"));
    QCOMPARE(rows[0].value(QStringLiteral("path")).toString(), QStringLiteral("/a/b"));
    QCOMPARE(rows[0].value(QStringLiteral("variant")).toString(), QStringLiteral("base64"));
    QCOMPARE(rows[1].value(QStringLiteral("path")).toString(), QStringLiteral("/h"));
    QCOMPARE(rows[1].value(QStringLiteral("variant")).toString(), QStringLiteral("SHA-256 hex, upper case"));
    QCOMPARE(rows[2].value(QStringLiteral("verdict")).toString(), QStringLiteral("absent"));
    QVERIFY(rows[2].value(QStringLiteral("path")).isNull());
    QVERIFY(rows[2].value(QStringLiteral("why")).toString().contains(QLatin1String("1 records, 3 fields")));
    const Ran seed = run(QStringLiteral("reidentify --canaries-seed monday plain.json"));
    QCOMPARE(seed.lines().size(), 6);
    QCOMPARE(seed.out, run(QStringLiteral("reidentify --canaries-seed monday plain.json")).out);
}

void TestReidentifyCommand::tellsOfMissingColumns()
{
    const Ran ran = run(QStringLiteral("reidentify -k users.csv#phone user.ndjson"));
    QVERIFY2(ran.err.contains("phone"), ran.err.constData());
    QCOMPARE(ran.lines().size(), 2); // the rest is printed
}

void TestReidentifyCommand::isTheSameWithAnyThreads()
{
    const auto rows = [this](const char *threads) {
        QByteArray all;
        for (const QByteArray &line :
             run(QStringLiteral("reidentify -k users.txt --space ipv4:192.0.0.0/16 user.ndjson --threads ")
                 + QLatin1String(threads))
                 .lines()) {
            QJsonObject row = objectOf(line);
            row.remove(QStringLiteral("seconds"));
            all += QJsonDocument(row).toJson();
        }
        return all;
    };
    const QByteArray one = rows("1");
    QVERIFY(one.contains("192.0.2.17") && one.contains("ada@example.org"));
    QCOMPARE(rows("2"), one);
    QCOMPARE(rows("7"), one);
}

/// Ctrl+C in the middle of a large space: what was found is printed.
void TestReidentifyCommand::endsOnInterrupt()
{
    QProcess process;
    process.setWorkingDirectory(m_directory.path());
    process.start(QStringLiteral(TELLTALE_PROGRAM),
                  {QStringLiteral("reidentify"), QStringLiteral("-k"), QStringLiteral("users.txt"),
                   QStringLiteral("--space"), QStringLiteral("pin:12"), QStringLiteral("user.ndjson")});
    QVERIFY(process.waitForStarted());
    // Until the signal is caught there is another default; it is blocked once the search begins.
    const QString status = QStringLiteral("/proc/%1/status").arg(process.processId());
    const auto isBlocking = [&status] {
        QFile file(status);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("SigBlk:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGINT - 1) & 1u) != 0;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBlocking(), 60'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("Interrupted"));
    QCOMPARE(process.readAllStandardOutput().count('\n'), 2);
}

void TestReidentifyCommand::appsmithPage()
{
    const QString page = QStringLiteral(TELLTALE_SHARED_DIR "/appsmith/telemetry.md");
    if (!QFile::exists(page))
        QSKIP("the page is not there");
    const Ran ran = run(QStringLiteral("reidentify -k users.txt ") + page);
    QCOMPARE(ran.status, 1);
    QHash<QString, QJsonObject> rows;
    for (const QByteArray &line : ran.lines())
        rows.insert(objectOf(line).value(QStringLiteral("digest")).toString(), objectOf(line));
    QCOMPARE(rows.size(), 4);
    const QJsonObject domain = rows.value(QString::fromLatin1(shaOf("")));
    QCOMPARE(domain.value(QStringLiteral("path")).toString(), QStringLiteral("/properties/emailDomainHash"));
    QCOMPARE(domain.value(QStringLiteral("verdict")).toString(), QStringLiteral("recovered"));
    QVERIFY(domain.value(QStringLiteral("value")).isString());
    QCOMPARE(domain.value(QStringLiteral("value")).toString(), QString());
    const QJsonObject user =
        rows.value(QStringLiteral("a3d8b23b9b0cac986af79f4826d009463f8dfc372f188934710115491b7665a1"));
    QCOMPARE(user.value(QStringLiteral("verdict")).toString(), QStringLiteral("recoverable"));
    QVERIFY(user.value(QStringLiteral("why")).toString().contains(QLatin1String("list of users")));
}

QTEST_GUILESS_MAIN(TestReidentifyCommand)
#include "tst_reidentify_command.moc"
