// SPDX-License-Identifier: GPL-3.0-or-later
// Appsmith's switch through its admin interface, from the command line to docker.env and back.
#include "program.h"
#include "support/appsmith_lookalike.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace telltale::test;
using Mood = AppsmithLookalike::Mood;

class TestSwitchApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatTheServerSays();
    void showsWhatALogInTells();
    void previewsTheRequests();
    void switchesOffAndBack();
    void undoesThroughTheServer();
    void undoesNothingElse();
    void tellsOfAContainerThatWins();
    void tellsOfAComposeFile();
    void leavesTheRestart();
    void keepsThePasswordToItself();
    void refusesBeforeItChanges_data();
    void refusesBeforeItChanges();
    void tellsOfWhatCameToNothing();
    void comesBackOrSaysSo();
    void wrongUsage_data();
    void wrongUsage();

private:
    QString at(const char *name) const { return m_root->filePath(QLatin1String(name)); }
    void put(const char *name, const QByteArray &bytes) const { writeFile(at(name), bytes); }
    QByteArray bytesOf(const char *name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    QByteArray env() const { return bytesOf("stacks/configuration/docker.env"); }
    QByteArray log() const { return bytesOf("data/telltale/activity.log"); }
    AppsmithLookalike::Options options() const
    {
        AppsmithLookalike::Options options;
        options.file = at("stacks/configuration/docker.env").toStdString();
        return options;
    }
    Ran run(const QString &arguments) const
    {
        return runProgram(QStringLiteral("switch %1").arg(arguments).split(QLatin1Char(' ')), m_root->path());
    }
    /// With the address of a server and its administrator.
    Ran runAt(const AppsmithLookalike &server, const QString &arguments) const
    {
        return run(arguments
                   + QStringLiteral(" --api %1 --user admin@example.com --password-file password --wait 8")
                         .arg(QString::fromStdString(server.url())));
    }
    QStringList told() const
    {
        QStringList words;
        for (const QByteArray &line : log().split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            if (!entry.isEmpty())
                words << entry[QLatin1String("what")].toString();
        }
        return words;
    }
    static int changesIn(const AppsmithLookalike &server)
    {
        const std::vector<std::string> heard = server.heard();
        return int(std::count_if(heard.begin(), heard.end(), [](const std::string &one) {
            return one.starts_with("PUT") || one.find("restart") != std::string::npos;
        }));
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestSwitchApi::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(at("stacks/configuration")));
    qputenv("HOME", QFile::encodeName(at("home")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(at("home/.config")));
    qputenv("XDG_STATE_HOME", QFile::encodeName(at("home/.local/state")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(at("data")));
    put("stacks/configuration/docker.env",
        "# mine\nAPPSMITH_ENCRYPTION_PASSWORD=hunter2\nAPPSMITH_DISABLE_TELEMETRY=false\nAPPSMITH_ADMIN_EMAILS='a "
        "b'\n");
    put("password", QByteArray::fromStdString(AppsmithLookalike::Options().password) + "\nnot this\n");
    QVERIFY(QFile::setPermissions(at("password"), QFile::ReadOwner | QFile::WriteOwner));
}

void TestSwitchApi::showsWhatTheServerSays()
{
    const AppsmithLookalike server(options());
    const Ran ran =
        run(QStringLiteral("show appsmith --root stacks --format json --api ") + QString::fromStdString(server.url()));
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
    const QJsonObject shown = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(shown[QLatin1String("state")].toString(), QStringLiteral("on"));
    const QJsonArray layers = shown[QLatin1String("layers")].toArray();
    const QJsonObject last = layers.last().toObject();
    QCOMPARE(last[QLatin1String("kind")].toString(), QStringLiteral("api"));
    QCOMPARE(last[QLatin1String("where")].toString(), QString::fromStdString(server.url()));
    QCOMPARE(last[QLatin1String("key")].toString(), QStringLiteral("enableTelemetry"));
    QCOMPARE(last[QLatin1String("value")].toString(), QStringLiteral("true"));
    QVERIFY(last[QLatin1String("wins")].toBool());
    QCOMPARE(server.heard(), std::vector<std::string>{"GET /api/v1/users/me 200"});
    // What is written takes effect later: both are said.
    put("stacks/configuration/docker.env", "APPSMITH_DISABLE_TELEMETRY=true\n");
    const Ran later =
        run(QStringLiteral("show appsmith --root stacks --format table --api ") + QString::fromStdString(server.url()));
    QVERIFY2(later.out.startsWith("Appsmith  on\n") && later.out.contains("holds from the next start on"),
             later.out.constData());
    const Ran notAsked = run(QStringLiteral("show appsmith --root stacks"));
    QVERIFY(notAsked.out.contains("\"state\":\"off\"") && notAsked.out.contains("--api URL asks it"));
    const Ran nobody = run(QStringLiteral("show appsmith --root stacks --api http://127.0.0.1:1"));
    QCOMPARE(nobody.status, 3);
    QVERIFY2(nobody.out.contains("\"state\":\"unknown\"") && nobody.out.contains("cannot be reached"),
             nobody.out.constData());
}

void TestSwitchApi::showsWhatALogInTells()
{
    const AppsmithLookalike server(options());
    put("stacks/configuration/docker.env", env().replace("TELEMETRY=false", "TELEMETRY=true"));
    const Ran ran = runAt(server, QStringLiteral("show appsmith --format table"));
    QVERIFY2(ran.out.contains("APPSMITH_DISABLE_TELEMETRY  true  http://127.0.0.1:"), ran.out.constData());
    QVERIFY(ran.out.contains("enableTelemetry  true"));
    QVERIFY(!ran.out.contains("hunter2"));
}

void TestSwitchApi::previewsTheRequests()
{
    const AppsmithLookalike server(options());
    const QByteArray url = QByteArray::fromStdString(server.url());
    const QByteArray before = env();
    const Ran ran = runAt(server, QStringLiteral("off appsmith --root stacks --dry-run"));
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("-APPSMITH_DISABLE_TELEMETRY=false\n+APPSMITH_DISABLE_TELEMETRY=true\n"),
             ran.out.constData());
    QVERIFY2(ran.out.contains("\nPUT " + url + "/api/v1/admin/env\nX-Requested-By: Appsmith\nContent-Type: multipart/"),
             ran.out.constData());
    QVERIFY(ran.out.contains("\nContent-Disposition: form-data; name=\"APPSMITH_DISABLE_TELEMETRY\"\n\ntrue\n--"));
    QVERIFY(ran.out.contains("\nPOST " + url + "/api/v1/admin/restart\nX-Requested-By: Appsmith\n"));
    const Ran json = runAt(server, QStringLiteral("off appsmith --dry-run --json --no-restart --format json"));
    const QJsonArray requests = QJsonDocument::fromJson(json.out)[QLatin1String("requests")].toArray();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0][QLatin1String("body")].toString(),
             QStringLiteral("{\"APPSMITH_DISABLE_TELEMETRY\":\"true\"}"));
    QCOMPARE(changesIn(server), 0);
    QCOMPARE(env(), before);
    QVERIFY(!QFile::exists(at("data")));
    QVERIFY(!ran.out.contains("correct") && !ran.out.contains("SESSION"));
}

void TestSwitchApi::switchesOffAndBack()
{
    const AppsmithLookalike server(options());
    const QByteArray before = env();
    const Ran off = runAt(server, QStringLiteral("off appsmith --root stacks --yes --format json"));
    QVERIFY2(off.status == 0, (off.out + off.err).constData());
    const QJsonObject said = QJsonDocument::fromJson(off.out).object();
    QCOMPARE(said[QLatin1String("state")].toString(), QStringLiteral("off"));
    QVERIFY(said[QLatin1String("changed")].toBool());
    QCOMPARE(said[QLatin1String("kind")].toString(), QStringLiteral("api"));
    QCOMPARE(said[QLatin1String("file")].toString(), QString::fromStdString(server.url()));
    QCOMPARE(env(), QByteArray(before).replace("=false", "=true"));
    QCOMPARE(changesIn(server), 2);
    QCOMPARE(server.openSessions(), std::size_t(0));
    QCOMPARE(told(), QStringList{QStringLiteral("switch-change")});
    // The file beside it says the same.
    QVERIFY(run(QStringLiteral("show appsmith --root stacks")).out.contains("\"state\":\"off\""));
    const Ran again = runAt(server, QStringLiteral("off appsmith --root stacks --yes --format json"));
    QVERIFY(again.status == 0 && again.out.contains("\"changed\":false"));
    QCOMPARE(changesIn(server), 2);
    const Ran on = runAt(server, QStringLiteral("on appsmith --layer api --yes --format table"));
    QVERIFY2(on.status == 0 && on.out.contains("Read back: on"), (on.out + on.err).constData());
    QCOMPARE(env(), before);
}

void TestSwitchApi::undoesThroughTheServer()
{
    const AppsmithLookalike server(options());
    const QByteArray before = env();
    QCOMPARE(runAt(server, QStringLiteral("off appsmith --yes")).status, 0);
    const Ran preview = runAt(server, QStringLiteral("undo appsmith --dry-run"));
    QVERIFY2(preview.out.contains("-APPSMITH_DISABLE_TELEMETRY=true\n+APPSMITH_DISABLE_TELEMETRY=false\n"),
             preview.out.constData());
    QCOMPARE(changesIn(server), 2);
    const Ran undone = runAt(server, QStringLiteral("undo appsmith --yes --format json"));
    QVERIFY2(undone.status == 0 && undone.out.contains("\"state\":\"on\""), (undone.out + undone.err).constData());
    QCOMPARE(env(), before);
    QCOMPARE(told(), (QStringList{QStringLiteral("switch-change"), QStringLiteral("switch-undo")}));
    QCOMPARE(runAt(server, QStringLiteral("undo appsmith --yes")).status, 2);
}

/// Nothing goes to a server that the log alone names, and nothing that somebody else has set is overwritten.
void TestSwitchApi::undoesNothingElse()
{
    const AppsmithLookalike server(options());
    QCOMPARE(runAt(server, QStringLiteral("off appsmith --yes --no-restart")).status, 0);
    const Ran without = run(QStringLiteral("undo appsmith --yes"));
    QVERIFY2(without.status == 2 && without.err.contains("--api http://127.0.0.1:"), without.err.constData());
    const AppsmithLookalike other(options());
    const Ran elsewhere = runAt(other, QStringLiteral("undo appsmith --yes"));
    QVERIFY2(elsewhere.status == 2 && elsewhere.err.contains("was made at"), elsewhere.err.constData());
    QCOMPARE(changesIn(other), 0);
    put("stacks/configuration/docker.env", "APPSMITH_DISABLE_TELEMETRY=maybe\n");
    const Ran changed = runAt(server, QStringLiteral("undo appsmith --yes"));
    QVERIFY2(changed.status == 2 && changed.err.contains("has been changed since"), changed.err.constData());
    QCOMPARE(told(), QStringList{QStringLiteral("switch-change")});
}

void TestSwitchApi::tellsOfAContainerThatWins()
{
    AppsmithLookalike::Options set = options();
    set.container["APPSMITH_DISABLE_TELEMETRY"] = "false";
    const AppsmithLookalike server(set);
    const Ran ran = runAt(server, QStringLiteral("off appsmith --yes"));
    QVERIFY2(ran.status == 1, (ran.out + ran.err).constData());
    QVERIFY2(ran.err.contains("all the same") && ran.err.contains("container"), ran.err.constData());
    QVERIFY(ran.out.contains("\"state\":\"on\""));
    QVERIFY(env().contains("TELEMETRY=true"));
}

/// The flag in memory follows at once; what it will be after a start is in the compose file.
void TestSwitchApi::tellsOfAComposeFile()
{
    put("docker-compose.yml",
        "services:\n  appsmith:\n    environment:\n      APPSMITH_DISABLE_TELEMETRY: \"false\"\n");
    AppsmithLookalike::Options set = options();
    set.container["APPSMITH_DISABLE_TELEMETRY"] = "false";
    const AppsmithLookalike server(set);
    const Ran ran = runAt(server, QStringLiteral("off appsmith --root stacks --yes --no-restart"));
    QVERIFY2(ran.status == 1, (ran.out + ran.err).constData());
    QVERIFY(ran.out.contains("\"state\":\"off\""));
    QVERIFY2(ran.err.contains("docker-compose.yml says false, and wins when appsmith starts again"),
             ran.err.constData());
}

void TestSwitchApi::leavesTheRestart()
{
    const AppsmithLookalike server(options());
    const Ran ran = runAt(server, QStringLiteral("off appsmith --yes --no-restart --format table"));
    QVERIFY2(ran.status == 0 && ran.out.contains("To be done: restart the backend"), (ran.out + ran.err).constData());
    QCOMPARE(changesIn(server), 1);
}

void TestSwitchApi::keepsThePasswordToItself()
{
    const AppsmithLookalike server(options());
    const QString address = QString::fromStdString(server.url());
    qputenv("TELLTALE_PASSWORD", QByteArray::fromStdString(AppsmithLookalike::Options().password));
    const Ran ran = run(QStringLiteral("off appsmith --yes --no-restart --user admin@example.com --api ") + address);
    qunsetenv("TELLTALE_PASSWORD");
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
    for (const QByteArray &text : {ran.out, ran.err, log()})
        QVERIFY2(!text.contains("correct") && !text.contains("hunter2") && !text.contains("session-"),
                 text.constData());
    // Given on the command line it would be seen by everybody on the machine.
    QCOMPARE(run(QStringLiteral("show appsmith --password x --api ") + address).status, 2);
    QVERIFY(QFile::setPermissions(at("password"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const Ran open = runAt(server, QStringLiteral("on appsmith --yes"));
    QVERIFY2(open.status == 2 && open.err.contains("not yours alone"), open.err.constData());
    const Ran input = runProgram(QStringLiteral("switch on appsmith --yes --no-restart --password-file - --user "
                                                "admin@example.com --api %1")
                                     .arg(address)
                                     .split(u' '),
                                 m_root->path(), QByteArray::fromStdString(AppsmithLookalike::Options().password));
    QVERIFY2(input.status == 0, (input.out + input.err).constData());
}

void TestSwitchApi::refusesBeforeItChanges_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, Mood mood, const char *at, const char *says) {
        QTest::newRow(name) << int(mood) << QByteArray(at) << QByteArray(says);
    };
    row("no administrator", Mood::Refusing, "/admin/env", "no administrator");
    row("wrong password", Mood::Refusing, "/login", "does not take this name");
    row("no Appsmith", Mood::OtherJson, "", "is it Appsmith?");
    row("elsewhere", Mood::Elsewhere, "", "sends to another address");
    row("broken", Mood::Broken, "/users/me", "cannot do it now");
    row("cut off", Mood::CutOff, "/admin", "was cut off");
    row("too large", Mood::Oversize, "/admin", "more than is taken");
}

void TestSwitchApi::refusesBeforeItChanges()
{
    QFETCH(int, mood);
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, says);
    AppsmithLookalike server(options());
    server.setMood(static_cast<Mood>(mood), at.toStdString());
    const QByteArray before = env();
    const Ran ran = runAt(server, QStringLiteral("off appsmith --yes"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QVERIFY(!ran.err.contains("correct") && !ran.err.contains("hunter2"));
    QCOMPARE(env(), before);
    QVERIFY(told().isEmpty());
}

/// It is in the log before it is sent; that it was refused then is there too.
void TestSwitchApi::tellsOfWhatCameToNothing()
{
    AppsmithLookalike server(options());
    QVERIFY(QDir().mkpath(at("home/.config/telltale/switches")));
    put("home/.config/telltale/switches/appsmith.toml",
        "product = \"appsmith\"\n[[layer]]\nkind = \"api\"\ninterface = \"appsmith\"\nkey = \"APPSMITH_OTHER\"\noff = "
        "\"true\"\non = \"false\"\n");
    const Ran ran = runAt(server, QStringLiteral("off appsmith --yes"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("does not let this setting be changed"), ran.err.constData());
    QCOMPARE(told(), (QStringList{QStringLiteral("switch-change"), QStringLiteral("switch-undo")}));
    QVERIFY(log().contains("failed"));
    QCOMPARE(runAt(server, QStringLiteral("undo appsmith --yes")).status, 2);
}

void TestSwitchApi::comesBackOrSaysSo()
{
    AppsmithLookalike::Options gone = options();
    gone.awayMilliseconds = -1;
    const AppsmithLookalike server(gone);
    const Ran ran = run(QStringLiteral("off appsmith --yes --user admin@example.com --password-file password --wait 1 "
                                       "--api ")
                        + QString::fromStdString(server.url()));
    QVERIFY2(ran.status == 1 && ran.err.contains("did not come back"), (ran.out + ran.err).constData());
    QVERIFY(ran.out.contains("\"state\":\"unknown\""));
    QCOMPARE(told(), QStringList{QStringLiteral("switch-change")});
}

void TestSwitchApi::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
         {"off appsmith --layer api --yes", "off appsmith --api http://127.0.0.1:1 --yes",
          "off appsmith --user x --yes", "show appsmith --api", "show appsmith --api 127.0.0.1",
          "show appsmith --api http://u:p@127.0.0.1", "show grafana --api http://127.0.0.1:1",
          "list --api http://127.0.0.1:1", "show appsmith --api http://127.0.0.1:1 --password-file x",
          "show appsmith --no-restart", "show appsmith --insecure", "show appsmith --api http://127.0.0.1:1 --wait 0",
          "show appsmith --api http://127.0.0.1:1 --wait 1x",
          "off appsmith --yes --api http://192.0.2.1:9 --user a --password-file missing"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void TestSwitchApi::wrongUsage()
{
    QFETCH(QString, arguments);
    const Ran ran = run(arguments);
    QVERIFY2(ran.status == 2, (ran.out + ran.err).constData());
    QVERIFY(!ran.err.isEmpty() && ran.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestSwitchApi)
#include "tst_switch_api.moc"
