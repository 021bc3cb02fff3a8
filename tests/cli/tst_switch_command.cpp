// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

QTEST_GUILESS_MAIN(TestSwitchCommand)
#include "tst_switch_command.moc"
