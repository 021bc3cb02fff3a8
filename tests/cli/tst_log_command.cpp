// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "store/activity/activity_log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::test;

/// `telltale log` as scripts see it.
class TestLogCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitStatus_data();
    void exitStatus();
    void showsAllFormats();
    void filters_data();
    void filters();
    void hidesEscapes();
    void showsWhatIsBroken();
    void saysWhatNobodyCanKnow();
    void signsAndVerifies();
    void findsARewrittenLog();
    void findsACutLog();
    void signsNoBrokenLog();
    void asksForAKey();
    void knowsTheUsualLog();

private:
    Ran run(const QString &arguments, const QByteArray &input = {}) const
    {
        return runProgram(arguments.split(u' '), m_directory->path(), input);
    }
    QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }
    QByteArray bytes(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Appends to a log of this name.
    void append(const char *name, const std::vector<store::ActivityEntry> &entries) const
    {
        store::ActivityOptions options;
        options.now = [] { return std::int64_t(1'732'762'661'123); };
        options.user = store::ActivityUser{1000, "ada"};
        const Result<store::ActivityLog> log = store::ActivityLog::open(path(name).toStdString(), options);
        QVERIFY(log);
        for (const store::ActivityEntry &entry : entries)
            QVERIFY(log->append(entry));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestLogCommand::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    qputenv("XDG_CONFIG_HOME", path("config").toUtf8());
    append("a.log",
           {{"toggle", "telemetry gate", "on", "off", {}},
            {"switch-change", "appsmith", "on", "off", "00ff"},
            {"policy-edit", "=policy.toml", {}, "a\nb", {}}});
}

void TestLogCommand::exitStatus_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("log show a.log", 0);
    row("log verify a.log", 0);
    row("log verify -q a.log", 0);
    row("log show --filter nothing a.log", 3);
    row("log show empty.log", 3);
    row("log verify empty.log", 3);
    row("log sign -o c empty.log", 3);
    row("log show", 3);
    row("log verify", 3);
    row("log sign -o c", 3);
    row("log show missing.log", 2);
    row("log verify missing.log", 2);
    row("log sign -o c missing.log", 2);
    row("log verify .", 2);
    row("log verify -c missing a.log", 2);
    row("log verify -c a.log a.log", 2);
    row("log verify changed.log", 1);
    row("log show changed.log", 1);
    row("log sign -o c changed.log", 1);
    row("log verify cut.log", 1);
    row("log verify -c missing changed.log", 2);
    row("log sign -o . a.log", 2);
    row("log sign -o a.log a.log", 2);
    row("log sign a.log", 2);
    row("log sign -o c -", 2);
    row("log", 2);
    row("log frobnicate", 2);
    row("log show a.log b.log", 2);
    row("log verify --filter x a.log", 2);
    row("log verify --format json a.log", 2);
    row("log show --checkpoint c a.log", 2);
    row("log show --format xml a.log", 2);
    row("log show -o c a.log", 2);
    row("log sign --key 00 -o c a.log", 2);
    row("log verify --key 00 a.log", 2);
    row("log --help", 0);
    row("log verify --help", 0);
}

void TestLogCommand::exitStatus()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const QByteArray whole = bytes("a.log");
    writeFile(path("empty.log"), {});
    writeFile(path("changed.log"), QByteArray(whole).replace("appsmith", "Appsmith"));
    writeFile(path("cut.log"), whole.chopped(1));
    const Ran ran = run(arguments);
    QVERIFY2(ran.status == status, (ran.err + ran.out).constData());
    QVERIFY(status == 0 || !ran.err.isEmpty());
    QCOMPARE(bytes("a.log"), whole); // nothing that failed has added to it
    QVERIFY(!QFile::exists(path("c")));
}

void TestLogCommand::showsAllFormats()
{
    QCOMPARE(run(QStringLiteral("log show --format ndjson a.log")).out, bytes("a.log"));
    QCOMPARE(run(QStringLiteral("log show a.log")).out, bytes("a.log"));
    QCOMPARE(run(QStringLiteral("log show -"), bytes("a.log")).out, bytes("a.log"));
    const QJsonArray rows = QJsonDocument::fromJson(run(QStringLiteral("log show --format json a.log")).out).array();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1].toObject().value(QStringLiteral("capture")).toString(), QStringLiteral("00ff"));
    QCOMPARE(run(QStringLiteral("log show --format json --filter nothing a.log")).out, QByteArray("[]\n"));
    const Ran csv = run(QStringLiteral("log show --format csv a.log"));
    QVERIFY(csv.out.startsWith("number,time,uid,user,capture,what,subject,before,after,prev,hash\r\n"
                               "1,2024-11-28T02:57:41.123Z,1000,ada,,toggle,telemetry gate,on,off,0000"));
    QVERIFY(csv.out.contains(",\"'=policy.toml\",,\"a\nb\","));
    const QByteArray table = run(QStringLiteral("log show --format table a.log")).out;
    QVERIFY2(table.startsWith("    1  2024-11-28T02:57:41.123Z  ada       toggle          telemetry gate\n"
                              "       - on\n"
                              "       + off\n"
                              "    2  "),
             table.constData());
    QVERIFY2(table.endsWith("policy-edit     =policy.toml\n       + a␊b\n"), table.constData());
}

void TestLogCommand::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<int>>("numbers");
    const auto row = [](const char *filter, const QList<int> &numbers) {
        QTest::newRow(filter) << QString::fromLatin1(filter) << numbers;
    };
    row("", {1, 2, 3});
    row("  ", {1, 2, 3});
    row("gate", {1});
    row("GATE", {1});
    row("\"telemetry gate\"", {1});
    row("\"gate telemetry\"", {});
    row("gate telemetry", {1});
    row("what:switch", {2});
    row("what:gate", {});
    row("-what:toggle", {2, 3});
    row("-toggle -appsmith", {3});
    row("user:ada", {1, 2, 3});
    row("user:1000", {1, 2, 3});
    row("user:bob", {});
    row("after:off", {1, 2});
    row("before:on capture:00f", {2});
    row("time:2024-11-28", {1, 2, 3});
    row("time:11-28", {});
    row("\"a", {1, 2, 3});
    row("-", {1, 2, 3}); // the sign itself, which each time has
    row("subject:\"=policy.toml\"", {3});
}

void TestLogCommand::filters()
{
    QFETCH(QString, filter);
    QFETCH(QList<int>, numbers);
    const Ran ran = runProgram(
        {QStringLiteral("log"), QStringLiteral("show"), QStringLiteral("--filter"), filter, QStringLiteral("a.log")},
        m_directory->path());
    QList<int> shown;
    for (const QByteArray &line : ran.lines())
        shown << QJsonDocument::fromJson(line).object().value(QStringLiteral("number")).toInt();
    QCOMPARE(shown, numbers);
    QCOMPARE(ran.status, numbers.isEmpty() ? 3 : 0);
}

void TestLogCommand::hidesEscapes()
{
    append("b.log", {{"ping", "\x1b[31m\u202Ered", "\x1b[2J", {}, {}}});
    for (const char *format : {"table", "ndjson", "json"}) {
        const Ran ran = run(QStringLiteral("log show b.log --format ") + QLatin1String(format));
        QCOMPARE(ran.status, 0);
        QVERIFY2(!ran.out.contains('\x1b'), format);
    }
}

/// What can be read is printed, and the places that are wrong are told.
void TestLogCommand::showsWhatIsBroken()
{
    QList<QByteArray> lines = bytes("a.log").split('\n');
    lines[1].replace("appsmith", "Appsmith");
    lines.insert(2, "no entry");
    writeFile(path("b.log"), lines.join('\n').chopped(1));
    const Ran ran = run(QStringLiteral("log show b.log --format csv"));
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out.count("\r\n"), 3);
    QVERIFY(ran.err.contains("b.log:2:1: error: "));
    QVERIFY(ran.err.contains("[activity-changed]"));
    QVERIFY(ran.err.contains("b.log:3:1: error: "));
    QVERIFY(ran.err.contains("[activity-no-entry]"));
    QVERIFY(ran.err.contains("b.log:4:1: error: "));
    QVERIFY(ran.err.contains("[activity-unfinished]"));
    const Ran verified = run(QStringLiteral("log verify b.log"));
    QCOMPARE(verified.status, 1);
    QCOMPARE(verified.err, ran.err);
    QVERIFY(verified.out.contains("BROKEN at line 2"));
}

void TestLogCommand::saysWhatNobodyCanKnow()
{
    const Ran ran = run(QStringLiteral("log verify a.log"));
    QVERIFY(ran.out.contains("the chain is intact, 3 entries"));
    QVERIFY(ran.out.contains("No checkpoint was used"));
    QVERIFY(ran.out.contains("cannot be told"));
    QVERIFY(run(QStringLiteral("log verify -q a.log")).out.isEmpty());
}

void TestLogCommand::signsAndVerifies()
{
    const Ran signs = run(QStringLiteral("log sign -o kept.checkpoint a.log"));
    QVERIFY2(signs.status == 0, signs.err.constData());
    QVERIFY(signs.out.isEmpty());
    const QJsonObject checkpoint = QJsonDocument::fromJson(bytes("kept.checkpoint")).object();
    const QByteArray key = checkpoint.value(QStringLiteral("key")).toString().toLatin1();
    QCOMPARE(key.size(), 64);
    QVERIFY(signs.err.contains(key));
    QCOMPARE(checkpoint.value(QStringLiteral("number")).toInt(), 5);
    const QByteArray told = run(QStringLiteral("log show a.log")).lines().at(4);
    QVERIFY(told.contains("\"what\":\"checkpoint\"") && told.contains(key));
    QVERIFY(told.contains(checkpoint.value(QStringLiteral("head")).toString().toLatin1()));
    QVERIFY(run(QStringLiteral("log show a.log")).lines().at(3).contains("\"what\":\"key-use\""));
    constexpr auto ours = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFileInfo(path("kept.checkpoint")).permissions(), QFile::Permissions(ours));
    QCOMPARE(QFileInfo(path("config/telltale/activity.key")).permissions(), QFile::Permissions(ours));

    append("a.log", {{"ping", "later", {}, {}, {}}});
    const Ran verifies = run(QStringLiteral("log verify -c kept.checkpoint a.log"));
    QVERIFY2(verifies.status == 0, verifies.err.constData());
    QVERIFY(verifies.out.contains("checkpoint kept.checkpoint (entry 5, signed "));
    QVERIFY(verifies.out.contains("): agrees\n"));
    QVERIFY(verifies.out.contains("that of this account"));
    QVERIFY(verifies.out.contains("Entries 6 to 6 are younger"));
    QVERIFY(!verifies.out.contains("No checkpoint"));

    const Ran again = run(QStringLiteral("log sign -c kept.checkpoint -o - a.log"));
    QVERIFY2(again.status == 0, again.err.constData());
    QCOMPARE(QJsonDocument::fromJson(again.out).object().value(QStringLiteral("number")).toInt(), 7);
}

/// By somebody who knows how: the chain alone is intact.
void TestLogCommand::findsARewrittenLog()
{
    QCOMPARE(run(QStringLiteral("log sign -o kept a.log")).status, 0);
    append("b.log", std::vector<store::ActivityEntry>(7, {"toggle", "harmless", {}, {}, {}}));
    QCOMPARE(run(QStringLiteral("log verify b.log")).status, 0);
    const Ran ran = run(QStringLiteral("log verify -c kept b.log"));
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.out.contains("checkpoint kept (entry 5") && ran.out.contains("CONTRADICTS"), ran.out.constData());
    QVERIFY(ran.out.contains("written anew"));
    const Ran signs = run(QStringLiteral("log sign -c kept -o other b.log"));
    QCOMPARE(signs.status, 1);
    QVERIFY(!QFile::exists(path("other")));
}

void TestLogCommand::findsACutLog()
{
    QCOMPARE(run(QStringLiteral("log sign -o kept a.log")).status, 0);
    const QList<QByteArray> lines = bytes("a.log").split('\n');
    writeFile(path("b.log"), lines[0] + '\n' + lines[1] + '\n');
    QCOMPARE(run(QStringLiteral("log verify b.log")).status, 0);
    const Ran ran = run(QStringLiteral("log verify -c kept b.log"));
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.out.contains("the log was cut"));
    writeFile(path("b.log"), {});
    QCOMPARE(run(QStringLiteral("log verify -c kept b.log")).status, 1);
    QCOMPARE(run(QStringLiteral("log verify -c kept")).status, 1); // there is no log any more
}

void TestLogCommand::signsNoBrokenLog()
{
    writeFile(path("a.log"), bytes("a.log").replace("appsmith", "Appsmith"));
    const QByteArray before = bytes("a.log");
    const Ran ran = run(QStringLiteral("log sign -o kept a.log"));
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.contains("nothing was signed"));
    QVERIFY(!QFile::exists(path("kept")));
    QCOMPARE(bytes("a.log"), before);
}

void TestLogCommand::asksForAKey()
{
    QCOMPARE(run(QStringLiteral("log sign -o kept a.log")).status, 0);
    const QByteArray key =
        QJsonDocument::fromJson(bytes("kept")).object().value(QStringLiteral("key")).toString().toLatin1();
    writeFile(path("key"), key + '\n');
    QCOMPARE(run(QStringLiteral("log verify -c kept --key key a.log")).status, 0);
    QCOMPARE(run(QStringLiteral("log verify -c kept a.log --key ") + QString::fromLatin1(key)).status, 0);
    const Ran other = run(QStringLiteral("log verify -c kept a.log --key ") + QString(64, u'0'));
    QCOMPARE(other.status, 2);
    QVERIFY(other.err.contains("signed with another key"));
    QVERIFY(other.out.contains("No checkpoint was used"));
    // Somebody else's key, of which nobody has said that it is right.
    QVERIFY(QDir(path("config")).removeRecursively());
    QVERIFY(run(QStringLiteral("log verify -c kept a.log")).out.contains("this account has none"));
    QCOMPARE(run(QStringLiteral("log sign -o mine a.log")).status, 0);
    QVERIFY(run(QStringLiteral("log verify -c kept a.log")).out.contains("not that of this account"));
    writeFile(path("kept"), bytes("kept").replace("\"number\":5", "\"number\":4"));
    const Ran damaged = run(QStringLiteral("log verify -c kept a.log"));
    QCOMPARE(damaged.status, 2);
    QVERIFY(damaged.err.contains("it was changed, and proves nothing"));
}

void TestLogCommand::knowsTheUsualLog()
{
    append("data/telltale/activity.log", {{"ping", "usual", {}, {}, {}}});
    const Ran ran = run(QStringLiteral("log show"));
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("usual"));
    QCOMPARE(run(QStringLiteral("log sign -o kept")).status, 0);
    QCOMPARE(run(QStringLiteral("log verify -c kept")).status, 0);
}

QTEST_GUILESS_MAIN(TestLogCommand)
#include "tst_log_command.moc"
