// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

/// `telltale switch` as scripts see it. Everything it reads and writes lies in folders of the test.
class TestSwitchCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void exitStatus_data();
    void exitStatus();
    void listsAll();
    void showsTheContractsKeys();
    void showsOtherFormats();
    void previews();
    void switchesOffAndBack();
    void tellsWhoWins();
    void refusesWhatItCannotParse();
    void writesTheEnvironmentOfTheNextSession();
    void takesOwnDescriptions();
    void tellsTheLog();
    void tellsOfWhatCameToNothing();
    void changesNothingThatCannotBeTold();
    void undoes();
    void undoesOnlyWhatIsAsItWasLeft();
    void undoesNothingElse();
    void keepsSecretsOutOfTheLog();

private:
    QString at(const char *name) const { return m_root->filePath(QLatin1String(name)); }
    void put(const char *name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
        writeFile(at(name), bytes);
    }
    QByteArray bytesOf(const char *name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    Ran run(const QString &arguments) const
    {
        return runProgram(QStringLiteral("switch %1").arg(arguments).split(QLatin1Char(' ')), m_root->path());
    }
    QJsonObject object(const QString &arguments) const
    {
        return QJsonDocument::fromJson(run(arguments + QStringLiteral(" --format json")).out).object();
    }

    /// The entries of a log; that of the account.
    QList<QJsonObject> logged(const char *log = "data/telltale/activity.log") const
    {
        QList<QJsonObject> entries;
        for (const QByteArray &line : bytesOf(log).split('\n')) {
            if (line.startsWith('{'))
                entries << QJsonDocument::fromJson(line).object();
        }
        return entries;
    }
    QStringList told() const
    {
        QStringList words;
        for (const QJsonObject &entry : logged())
            words << entry[QLatin1String("what")].toString();
        return words;
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestSwitchCommand::initTestCase()
{
    // No description, setting or variable of this machine has a say.
    for (const char *name : {"HOMEBREW_NO_ANALYTICS", "DOTNET_CLI_TELEMETRY_OPTOUT", "DO_NOT_TRACK"})
        qunsetenv(name);
}

void TestSwitchCommand::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(m_root->isValid());
    qputenv("HOME", QFile::encodeName(at("home")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(at("home/.config")));
    qputenv("XDG_STATE_HOME", QFile::encodeName(at("home/.local/state")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(at("data")));
    put("stacks/configuration/docker.env",
        "# a\nAPPSMITH_MONGODB_PASSWORD=hunter2\nAPPSMITH_DISABLE_TELEMETRY=false\nA='b c'\n");
    put("other/etc/grafana/grafana.ini", "[analytics]\nreporting_enabled = false\n");
}

void TestSwitchCommand::exitStatus_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("list", 0);
    row("--help", 0);
    row("show appsmith --root stacks", 0);
    row("show Appsmith --set stacks=stacks", 0);
    row("show grafana --root other", 0);
    row("show grafana --root stacks", 3);
    row("show homebrew", 3);
    row("show nobody", 2);
    row("show", 2);
    row("show appsmith grafana", 2);
    row("list appsmith", 2);
    row("toggle appsmith", 2);
    row("show appsmith --format xml", 2);
    row("show appsmith --set stacks", 2);
    row("off appsmith --layer nothing", 2);
    row("off appsmith --root stacks --layer ini", 2);
    row("off appsmith --root stacks --layer compose --yes", 2);
    row("off appsmith --root stacks --dry-run", 0);
    row("off appsmith --root stacks", 2); // nobody can be asked
    row("off appsmith --root stacks --yes", 0);
    row("off appsmith --root other --yes", 2);
    row("off azure-cli --yes", 2);
    row("on appsmith --root stacks --yes", 0);
    row("undo appsmith --root stacks --yes", 2); // nothing was ever changed
    row("undo", 2);
}

void TestSwitchCommand::exitStatus()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Ran ran = run(arguments);
    QVERIFY2(ran.status == status, (ran.out + ran.err).constData());
    QCOMPARE(status == 2, !ran.err.isEmpty());
}

void TestSwitchCommand::listsAll()
{
    const QJsonArray rows = QJsonDocument::fromJson(run(QStringLiteral("list --format json")).out).array();
    QVERIFY(rows.size() >= 70);
    QCOMPARE(run(QStringLiteral("list")).lines().size(), rows.size());
    QCOMPARE(run(QStringLiteral("list --format table")).lines().size(), rows.size());
    QCOMPARE(run(QStringLiteral("list --format csv")).lines().size(), rows.size() + 1);
    for (const QJsonValue row : rows) {
        const QString state = row[QLatin1String("state")].toString();
        QVERIFY(state == QLatin1String("on") || state == QLatin1String("off") || state == QLatin1String("unknown"));
        QVERIFY(state != QLatin1String("unknown") || !row[QLatin1String("why")].toString().isEmpty());
    }
}

void TestSwitchCommand::showsTheContractsKeys()
{
    const QJsonObject shown = object(QStringLiteral("show appsmith --root stacks"));
    QCOMPARE(shown[QLatin1String("product")].toString(), QStringLiteral("appsmith"));
    QCOMPARE(shown[QLatin1String("state")].toString(), QStringLiteral("on"));
    QVERIFY(shown[QLatin1String("still_sent")].toArray().contains(QStringLiteral("keep-alive-ping")));
    int winners = 0;
    for (const QJsonValue layer : shown[QLatin1String("layers")].toArray()) {
        for (const char *key : {"kind", "where", "key", "value", "wins"})
            QVERIFY2(layer.toObject().contains(QLatin1String(key)), key);
        if (!layer[QLatin1String("wins")].toBool())
            continue;
        ++winners;
        QCOMPARE(layer[QLatin1String("kind")].toString(), QStringLiteral("env-file"));
        QCOMPARE(layer[QLatin1String("where")].toString(),
                 QFileInfo(at("stacks")).absoluteFilePath() + QStringLiteral("/configuration/docker.env"));
        QCOMPARE(layer[QLatin1String("key")].toString(), QStringLiteral("APPSMITH_DISABLE_TELEMETRY"));
        QCOMPARE(layer[QLatin1String("value")].toString(), QStringLiteral("false"));
    }
    QCOMPARE(winners, 1);
    QCOMPARE(run(QStringLiteral("show appsmith --root stacks")).lines().size(), 1);
}

void TestSwitchCommand::showsOtherFormats()
{
    const QByteArray table = run(QStringLiteral("show appsmith --root stacks --format table")).out;
    QVERIFY2(table.startsWith("Appsmith  on\n"), table.constData());
    QVERIFY(table.contains("docker.env:3"));
    QVERIFY(table.contains("keep-alive-ping"));
    QVERIFY(!table.contains("hunter2"));
    const Ran csv = run(QStringLiteral("show appsmith --root stacks --format csv"));
    QVERIFY(csv.out.startsWith("product,state,kind,where,key,value,wins,why\r\n"));
    QVERIFY(csv.out.contains(",false,true,"));
}

void TestSwitchCommand::previews()
{
    const QByteArray before = bytesOf("stacks/configuration/docker.env");
    const Ran ran = run(QStringLiteral("off appsmith --root stacks --dry-run"));
    QVERIFY2(ran.out.startsWith("--- ")
                 && ran.out.contains("\n@@ -1,4 +1,4 @@\n # a\n APPSMITH_MONGODB_PASSWORD=***\n"
                                     "-APPSMITH_DISABLE_TELEMETRY=false\n+APPSMITH_DISABLE_TELEMETRY=true\n A='b c'\n"),
             ran.out.constData());
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), before);
    QCOMPARE(QDir(at("stacks/configuration")).entryList(QDir::Files).size(), 1);
    const QJsonObject json = object(QStringLiteral("off appsmith --root stacks --dry-run"));
    QVERIFY(!json[QLatin1String("changed")].toBool());
    QVERIFY(json[QLatin1String("diff")].toString().contains(QLatin1String("+APPSMITH_DISABLE_TELEMETRY=true")));
    QCOMPARE(json[QLatin1String("state")].toString(), QStringLiteral("on"));
}

void TestSwitchCommand::switchesOffAndBack()
{
    const QByteArray before = bytesOf("stacks/configuration/docker.env");
    const QJsonObject off = object(QStringLiteral("off appsmith --root stacks --yes"));
    QCOMPARE(off[QLatin1String("state")].toString(), QStringLiteral("off"));
    QVERIFY(off[QLatin1String("changed")].toBool());
    QFile backup(off[QLatin1String("backup")].toString());
    QVERIFY(backup.open(QIODevice::ReadOnly));
    QCOMPARE(backup.readAll(), before);
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), QByteArray(before).replace("=false", "=true"));
    QVERIFY(!object(QStringLiteral("off appsmith --root stacks --yes"))[QLatin1String("changed")].toBool());
    const Ran on = run(QStringLiteral("on appsmith --root stacks --yes --format table"));
    QVERIFY2(on.status == 0 && on.out.contains("Read back: on"), on.out.constData());
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), before);
}

void TestSwitchCommand::tellsWhoWins()
{
    put("docker-compose.yml",
        "services:\n  appsmith:\n    environment:\n      APPSMITH_DISABLE_TELEMETRY: \"false\"\n");
    const Ran ran = run(QStringLiteral("off appsmith --root stacks --yes"));
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("docker-compose.yml") && ran.err.contains("wins"), ran.err.constData());
    QVERIFY(bytesOf("stacks/configuration/docker.env").contains("TELEMETRY=true"));
    put("docker-compose.yml", "services:\n  appsmith:\n    env_file: x\n");
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --yes")).status, 3);
}

void TestSwitchCommand::refusesWhatItCannotParse()
{
    for (const char *text :
         {"APPSMITH_DISABLE_TELEMETRY='false\n", "APPSMITH_DISABLE_TELEMETRY=$(x)\n", "if x; then\nfi\n"}) {
        put("stacks/configuration/docker.env", text);
        const Ran ran = run(QStringLiteral("off appsmith --root stacks --yes"));
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains("Line 1"), ran.err.constData());
        QCOMPARE(bytesOf("stacks/configuration/docker.env"), text);
        QCOMPARE(run(QStringLiteral("show appsmith --root stacks")).status, 3);
    }
}

void TestSwitchCommand::writesTheEnvironmentOfTheNextSession()
{
    QCOMPARE(object(QStringLiteral("show dotnet-cli"))[QLatin1String("state")].toString(), QStringLiteral("on"));
    const Ran off = run(QStringLiteral("off dotnet-cli --yes"));
    QVERIFY2(off.status == 0, (off.out + off.err).constData());
    QVERIFY(bytesOf("home/.config/environment.d/90-telltale.conf").endsWith("\nDOTNET_CLI_TELEMETRY_OPTOUT=1\n"));
    QCOMPARE(object(QStringLiteral("show dotnet-cli"))[QLatin1String("state")].toString(), QStringLiteral("off"));
    QCOMPARE(run(QStringLiteral("on dotnet-cli --yes")).status, 0);
    QVERIFY(!QFile::exists(at("home/.config/environment.d/90-telltale.conf")));
    qputenv("DOTNET_CLI_TELEMETRY_OPTOUT", "true");
    QCOMPARE(object(QStringLiteral("show dotnet-cli"))[QLatin1String("state")].toString(), QStringLiteral("off"));
    // What this session has is not changed by a file.
    QCOMPARE(run(QStringLiteral("on dotnet-cli --yes")).status, 1);
    qunsetenv("DOTNET_CLI_TELEMETRY_OPTOUT");
}

void TestSwitchCommand::takesOwnDescriptions()
{
    put("home/.config/telltale/switches/acme.toml",
        "product = \"acme\"\ndefault = \"on\"\n[[layer]]\nkind = \"ini\"\nfile = \"~/acme.ini\"\nkey = \"a.b\"\noff = "
        "\"no\"\non = \"yes\"\n");
    put("home/acme.ini", "[a]\nb=yes\n");
    QCOMPARE(run(QStringLiteral("off acme --yes")).status, 0);
    QCOMPARE(bytesOf("home/acme.ini"), "[a]\nb=no\n");
    put("home/.config/telltale/switches/bad.toml", "product = \"bad\"\n[[layer]]\nkind = \"inni\"\n");
    const Ran ran = run(QStringLiteral("show acme"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("bad.toml:3:8: error:"), ran.err.constData());
    QVERIFY(ran.out.contains("\"state\":\"off\""));
}

void TestSwitchCommand::tellsTheLog()
{
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --dry-run")).status, 0);
    QVERIFY(!QFile::exists(at("data")));
    const QJsonObject off = object(QStringLiteral("off appsmith --root stacks --yes"));
    QCOMPARE(told(), QStringList{QStringLiteral("switch-change")});
    const QJsonObject entry = logged().front();
    const QString file = QFileInfo(at("stacks/configuration/docker.env")).canonicalFilePath();
    QCOMPARE(entry[QLatin1String("subject")].toString(), QStringLiteral("appsmith, env-file ") + file);
    QCOMPARE(entry[QLatin1String("before")].toString(), QStringLiteral("false"));
    const QJsonObject change = QJsonDocument::fromJson(entry[QLatin1String("after")].toString().toUtf8()).object();
    QCOMPARE(change[QLatin1String("file")].toString(), file);
    QCOMPARE(change[QLatin1String("after")].toString(), QStringLiteral("true"));
    QCOMPARE(change[QLatin1String("backup")].toString(), off[QLatin1String("backup")].toString());
    QCOMPARE(change[QLatin1String("diff")].toString(), off[QLatin1String("diff")].toString());
    // What is so already is no change.
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --yes")).status, 0);
    QCOMPARE(logged().size(), 1);
    QCOMPARE(run(QStringLiteral("on appsmith --root stacks --yes --activity-log other.log")).status, 0);
    QCOMPARE(logged().size(), 1);
    QCOMPARE(logged("other.log").size(), 1);
}

/// The disk is full when the file is to be written, and was not when the log was.
void TestSwitchCommand::tellsOfWhatCameToNothing()
{
    constexpr int limit = 8192;
    QByteArray text("APPSMITH_DISABLE_TELEMETRY=true\n");
    while (text.size() < limit)
        text += '#' + QByteArray(std::min<qsizetype>(62, limit - text.size() - 2), 'x') + '\n';
    QCOMPARE(text.size(), limit);
    put("stacks/configuration/docker.env", text);
    QProcess shell;
    shell.setWorkingDirectory(m_root->path());
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f 8; exec \"$@\""), QStringLiteral("bash"),
                 QStringLiteral(TELLTALE_PROGRAM), QStringLiteral("switch"), QStringLiteral("on"),
                 QStringLiteral("appsmith"), QStringLiteral("--root"), QStringLiteral("stacks"),
                 QStringLiteral("--yes")});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 2);
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), text);
    QCOMPARE(QDir(at("stacks/configuration")).entryList(QDir::Files).size(), 1);
    QCOMPARE(told(), (QStringList{QStringLiteral("switch-change"), QStringLiteral("switch-undo")}));
    QVERIFY(logged().back()[QLatin1String("after")].toString().startsWith(QLatin1String("{\"entry\":1,\"failed\":\"")));
    QCOMPARE(run(QStringLiteral("undo appsmith --root stacks --yes")).status, 2);
}

void TestSwitchCommand::changesNothingThatCannotBeTold()
{
    put("data", "no folder");
    const QByteArray before = bytesOf("stacks/configuration/docker.env");
    const Ran ran = run(QStringLiteral("off appsmith --root stacks --yes"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("Nothing was changed: "), ran.err.constData());
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), before);
    QCOMPARE(QDir(at("stacks/configuration")).entryList(QDir::Files).size(), 1);
    // Who only looks needs no log.
    QCOMPARE(run(QStringLiteral("show appsmith --root stacks")).status, 0);
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --dry-run")).status, 0);
}

void TestSwitchCommand::undoes()
{
    const QByteArray before = bytesOf("stacks/configuration/docker.env");
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --yes")).status, 0);
    const Ran preview = run(QStringLiteral("undo appsmith --root stacks --dry-run"));
    QCOMPARE(preview.status, 0);
    QVERIFY2(preview.out.contains("\n-APPSMITH_DISABLE_TELEMETRY=true\n+APPSMITH_DISABLE_TELEMETRY=false\n"),
             preview.out.constData());
    QVERIFY(!preview.out.contains("hunter2"));
    QCOMPARE(run(QStringLiteral("undo appsmith --root stacks")).status, 2); // nobody can be asked
    QVERIFY(bytesOf("stacks/configuration/docker.env") != before);
    QCOMPARE(told(), QStringList{QStringLiteral("switch-change")});
    const QJsonObject undone = object(QStringLiteral("undo appsmith --root stacks --yes"));
    QCOMPARE(undone[QLatin1String("state")].toString(), QStringLiteral("on"));
    QVERIFY(undone[QLatin1String("changed")].toBool());
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), before);
    QCOMPARE(told(), (QStringList{QStringLiteral("switch-change"), QStringLiteral("switch-undo")}));
    QCOMPARE(logged().back()[QLatin1String("after")].toString(), QStringLiteral("{\"entry\":1,\"value\":\"false\"}"));
    const Ran again = run(QStringLiteral("undo appsmith --root stacks --yes"));
    QCOMPARE(again.status, 2);
    QVERIFY2(again.err.contains("tells of no change"), again.err.constData());
    QCOMPARE(runProgram({QStringLiteral("log"), QStringLiteral("verify")}, m_root->path()).status, 0);
}

void TestSwitchCommand::undoesOnlyWhatIsAsItWasLeft()
{
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --yes")).status, 0);
    const QByteArray off = bytesOf("stacks/configuration/docker.env");
    put("stacks/configuration/docker.env", off + "MORE=1\n");
    const Ran ran = run(QStringLiteral("undo appsmith --root stacks --yes"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("has been changed since"), ran.err.constData());
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), off + "MORE=1\n");
    QCOMPARE(told(), QStringList{QStringLiteral("switch-change")});
    // It is not lost by that.
    put("stacks/configuration/docker.env", off);
    QCOMPARE(run(QStringLiteral("undo appsmith --root stacks --yes")).status, 0);
}

/// Only entries that are what was written, and only those of the product.
void TestSwitchCommand::undoesNothingElse()
{
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --yes")).status, 0);
    const QByteArray off = bytesOf("stacks/configuration/docker.env");
    QCOMPARE(run(QStringLiteral("undo grafana --root other --yes")).status, 2);
    QByteArray log = bytesOf("data/telltale/activity.log");
    QVERIFY(log.contains("TELEMETRY=true"));
    put("data/telltale/activity.log", log.replace("appsmith, env-file", "appsmith, env-filf"));
    QCOMPARE(run(QStringLiteral("undo appsmith --root stacks --yes")).status, 2);
    QCOMPARE(bytesOf("stacks/configuration/docker.env"), off);
}

void TestSwitchCommand::keepsSecretsOutOfTheLog()
{
    put("home/.config/telltale/switches/acme.toml",
        "product = \"acme\"\ndefault = \"on\"\n[[layer]]\nkind = \"json\"\nfile = \"~/acme.json\"\nkey = "
        "\"a.telemetry\"\noff = false\non = true\n");
    put("home/acme.json", "{\"password\":\"hunter2\",\"a\":{\"telemetry\":true,\"pin\":\"hunter3\"}}");
    QCOMPARE(run(QStringLiteral("off acme --yes")).status, 0);
    QCOMPARE(run(QStringLiteral("off appsmith --root stacks --yes")).status, 0);
    const QByteArray log = bytesOf("data/telltale/activity.log");
    QVERIFY2(!log.contains("hunter"), log.constData());
    QVERIFY2(log.contains("telemetry\\\\\\\":false"), log.constData());
    QCOMPARE(run(QStringLiteral("undo acme --yes")).status, 0);
    QCOMPARE(bytesOf("home/acme.json"), "{\"password\":\"hunter2\",\"a\":{\"telemetry\":true,\"pin\":\"hunter3\"}}");
}

QTEST_GUILESS_MAIN(TestSwitchCommand)
#include "tst_switch_command.moc"
