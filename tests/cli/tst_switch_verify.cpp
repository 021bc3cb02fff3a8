// SPDX-License-Identifier: GPL-3.0-or-later
// `telltale switch verify` as a script uses it, with products that honour their switch and others.
#include "network/upstream.h"
#include "program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/types.h>

using namespace telltale::test;

namespace {

constexpr int patience = 60'000; // milliseconds
const QString client = QStringLiteral(TELLTALE_VERIFY_CLIENT);

const QByteArray onEnv = "# a\nTOOL_TELEMETRY=on\nB=2\n";
const QByteArray offEnv = "# a\nTOOL_TELEMETRY=off\nB=2\n";

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// A program that asks and is answered.
class Talking
{
public:
    Talking(const QStringList &arguments, const QString &folder)
    {
        process.setWorkingDirectory(folder);
        process.start(QStringLiteral(TELLTALE_PROGRAM), arguments);
        process.setReadChannel(QProcess::StandardError);
    }
    ~Talking()
    {
        process.kill();
        process.waitForFinished(patience);
    }

    /// Until it has said this since the last time; false when it ends before.
    bool hears(const QByteArray &text)
    {
        QElapsedTimer time;
        time.start();
        for (;;) {
            m_said += process.readAllStandardError();
            if (const qsizetype at = m_said.indexOf(text, m_heard); at >= 0) {
                m_heard = at + text.size();
                return true;
            }
            if (time.elapsed() > patience || (process.state() == QProcess::NotRunning && process.bytesAvailable() == 0))
                return false;
            process.waitForReadyRead(100);
        }
    }
    std::string address()
    {
        if (!hears("listening on ") || !hears("\n"))
            return {};
        return m_said.mid(qstrlen("listening on ")).split('\n').first().toStdString();
    }
    void says(const QByteArray &line) { process.write(line + '\n'); }
    int end()
    {
        if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        m_said += process.readAllStandardError();
        const QByteArray out = process.readAllStandardOutput();
        m_said += out;
        verdict = QJsonDocument::fromJson(out).object();
        return process.exitCode();
    }
    QByteArray said() const { return m_said; }

    QProcess process;
    QJsonObject verdict;

private:
    QByteArray m_said;
    qsizetype m_heard = 0;
};

void sendTo(const std::string &address, const std::string &event)
{
    Talk talk = Talk::to(address);
    const std::string body = "{\"event\":\"" + event + "\"}";
    talk.say("POST /track HTTP/1.1\r\nHost: t.example\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n"
             + body);
    QVERIFY(!talk.hearMessage().empty());
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

QJsonObject eventOf(const QJsonObject &verdict, const char *name)
{
    for (const QJsonValue &event : verdict[QStringLiteral("events")].toArray()) {
        if (event[QStringLiteral("event")].toString() == QLatin1String(name))
            return event.toObject();
    }
    return {};
}

QStringList doubtsOf(const QJsonObject &verdict)
{
    QStringList all;
    for (const QJsonValue &doubt : verdict[QStringLiteral("doubts")].toArray())
        all.append(doubt[QStringLiteral("doubt")].toString());
    return all;
}

} // namespace

class TestSwitchVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsage_data();
    void wrongUsage();
    void commands_data();
    void commands();
    void recognisesWhatIsLeft();
    void needsNoPointing();
    void needsSomebodyToSayEnough();
    void pointsAsTheCatalogueSays();
    void intervalsAreNotMadeShorterByThemselves();
    void aCommandThatDoesNotEnd();
    void changesFilesForACommand();
    void live();
    void liveStillSends();
    void beforeConsent();
    void refusedByThePerson();
    void stopped();
    void restartsWithThen();
    void followsAnotherCapture();
    void tellsTheActivityLog();
    void printsATable();

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
    QStringList verify(const char *options) const
    {
        return words("switch verify") + words(options)
            + QStringList{QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--activity-log"),
                          at("activity.log")};
    }
    /// `options` stand before the command.
    Ran runs(const char *options, const QStringList &command) const
    {
        return runProgram(verify(options) + words("--settle 20ms --") + command, m_root->path());
    }
    QStringList liveWith(const char *options) const
    {
        return verify("livetool --listen 0")
            + QStringList{QStringLiteral("--set"), QStringLiteral("tool=") + at("tool")} + words(options);
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestSwitchVerify::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(m_root->isValid());
    qputenv("HOME", QFile::encodeName(at("home")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(at("home/.config")));
    qputenv("XDG_STATE_HOME", QFile::encodeName(at("home/.local/state")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(at("home/.local/share")));
    qunsetenv("TOOL_TELEMETRY");
    // A client that is sanitized, too, would rather be the first that is loaded.
    qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
    const QByteArray layer =
        "[[layer]]\nkind = \"environment\"\nkey = \"TOOL_TELEMETRY\"\noff = \"off\"\non = \"on\"\n";
    for (const char *name : {"tool", "declared"})
        put(qPrintable(QStringLiteral("home/.config/telltale/switches/%1.toml").arg(QLatin1String(name))),
            QByteArray("product = \"") + name + "\"\ntitle = \"The " + name + "\"\nsource = \"t\"\ndefault = \"on\"\n"
                + layer);
    put("home/.config/telltale/switches/livetool.toml",
        "product = \"livetool\"\ntitle = \"Live\"\nsource = \"t\"\ndefault = \"on\"\n[places]\ntool = [\"/nowhere\"]\n"
        "[[layer]]\nkind = \"env-file\"\nfile = \"{tool}/tool.env\"\nkey = \"TOOL_TELEMETRY\"\noff = \"off\"\non = "
        "\"on\"\nafter = \"start it again\"\n");
    put("home/.config/telltale/catalogues/declared.toml",
        "product = \"declared\"\ntitle = \"Declared\"\n[[event]]\nkind = \"ping\"\nrequest = \"GET */ping\"\ngate = "
        "\"always\"\n[[event]]\nkind = \"run\"\nnames = \"run\"\nhosts = \"run.example\"\ngate = "
        "\"when-enabled\"\n[[point]]\nenvironment = { TOOL_URL = \"{address}\" }\n");
    put("tool/tool.env", onEnv);
}

void TestSwitchVerify::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status = 2) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("--help", 0);
    row(" ");
    row("tool");
    row("tool --watch");
    row("tool --watch 5");
    row("tool --watch 5x");
    row("tool --watch -5s");
    row("tool --watch 0s");
    row("tool --watch 99999999999999999999s");
    row("tool --watch 5s --baseline soon");
    row("tool other --watch 5s");
    row("nobody --watch 5s");
    row("tool --watch 5s --format csv");
    row("tool --watch 5s --format xml");
    row("tool --watch 5s --layer nothing");
    row("tool --watch 5s --set tool");
    row("tool --watch 5s --listen nowhere");
    row("tool --watch 5s --forward nowhere");
    row("tool --watch 5s --point A=B");
    row("tool --watch 5s --sandbox");
    row("tool --watch 5s --shorten");
    row("tool --watch 5s --settle 1s");
    row("tool --watch 5s --capture there.telltale --listen 0");
    row("tool --watch 5s --capture there.telltale");
    row("tool --");
    row("tool --point A -- true");
    row("tool --point A-B={url} -- true");
    row("tool --point A={ulr} -- true");
    row("tool --then true -- true");
    row("tool --before 1s -- true");
    row("tool --baseline 1s -- true {url}");
    row("tool --whatever -- true");
    row("tool -- /nowhere/at-all {url}");
}

void TestSwitchVerify::wrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Ran ran = runProgram(words("switch verify") + arguments.split(u' ', Qt::SkipEmptyParts), m_root->path());
    QVERIFY2(ran.status == status, (ran.out + ran.err).constData());
    QCOMPARE(ran.err.isEmpty(), status == 0);
}

void TestSwitchVerify::commands_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *product, const char *behaviour, int status, const char *verdict) {
        QTest::addRow("%s %s", product, behaviour)
            << QString::fromLatin1(product) << QString::fromLatin1(behaviour) << status << QString::fromLatin1(verdict);
    };
    row("tool", "honours", 0, "silent");
    row("tool", "beacon", 1, "still-sends");
    row("tool", "goodbye", 1, "still-sends");
    row("tool", "ignores", 1, "still-sends");
    row("tool", "silent", 3, "nothing-captured");
    row("tool", "queue", 1, "still-sends");
    row("tool", "fails", 3, "not-proved");
    row("tool", "garbage", 3, "not-proved");
    row("declared", "honours", 0, "silent");
    row("declared", "always", 1, "always-sent-only");
    row("declared", "ignores", 1, "still-sends");
    row("declared", "goodbye", 1, "still-sends");
}

void TestSwitchVerify::commands()
{
    QFETCH(QString, product);
    QFETCH(QString, behaviour);
    QFETCH(int, status);
    QFETCH(QString, verdict);
    const Ran ran = runs(qPrintable(product), {client, QStringLiteral("{url}"), behaviour, at("queue")});
    QVERIFY2(ran.status == status, (ran.out + ran.err).constData());
    const QJsonObject object = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(textOf(object, "verdict"), verdict);
    QVERIFY2(ran.err.startsWith("listening on 127.0.0.1:"), ran.err.constData());
    QCOMPARE(textOf(object[QStringLiteral("switch")].toObject(), "read_back"), QStringLiteral("off"));
    QCOMPARE(object[QStringLiteral("counts_everything")].toBool(), product == QLatin1String("tool"));
    QVERIFY(QFileInfo::exists(textOf(object, "record")));
    if (behaviour == QLatin1String("fails"))
        QCOMPARE(doubtsOf(object), QStringList{QStringLiteral("command-failed")});
    if (behaviour == QLatin1String("garbage"))
        QCOMPARE(doubtsOf(object), QStringList{QStringLiteral("coverage-unclean")});
    // Nothing was written for it.
    QVERIFY(!QDir(at("home/.config/environment.d")).exists());
}

void TestSwitchVerify::recognisesWhatIsLeft()
{
    const auto left = [this](const char *behaviour, const char *event) {
        const Ran ran = runs("tool", {client, QStringLiteral("{url}"), QLatin1String(behaviour), at("queue")});
        return eventOf(QJsonDocument::fromJson(ran.out).object(), event);
    };
    QVERIFY(left("beacon", "telemetry_disabled")[QStringLiteral("opt_out_beacon")].toBool());
    QVERIFY(left("goodbye", "goodbye")[QStringLiteral("opt_out_beacon")].toBool());
    QCOMPARE(left("queue", "queued")[QStringLiteral("flushed")].toInt(), 1);
    const QJsonObject run = left("ignores", "run");
    QVERIFY(!run[QStringLiteral("opt_out_beacon")].toBool());
    QCOMPARE(run[QStringLiteral("on")].toInt(), 1);
    QCOMPARE(run[QStringLiteral("off")].toInt(), 1);
    QCOMPARE(run[QStringLiteral("fields")].toArray(),
             (QJsonArray{QStringLiteral("/event"), QStringLiteral("/user/id")}));
    QVERIFY(run[QStringLiteral("hosts")].toArray().first().toString().startsWith(QStringLiteral("http://127.0.0.1:")));
    QVERIFY(run[QStringLiteral("gate")].isNull());
}

void TestSwitchVerify::needsNoPointing()
{
    for (const char *const options : {"tool", "tool --sandbox"}) {
        std::string heard;
        Upstream upstream(1, answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", &heard));
        const Ran ran =
            runs(options, {client, QString::fromStdString(upstream.authority()), QStringLiteral("honours")});
        QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
        QVERIFY(heard.find("\"run\"") != std::string::npos);
        const QJsonObject run = eventOf(QJsonDocument::fromJson(ran.out).object(), "run");
        QCOMPARE(run[QStringLiteral("hosts")].toArray().first().toString(), QString::fromStdString(upstream.url()));
    }
}

/// Nothing is listened for, and no file is left, where nobody can press Enter.
void TestSwitchVerify::needsSomebodyToSayEnough()
{
    QProcess process;
    process.setWorkingDirectory(m_root->path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(TELLTALE_PROGRAM), words("switch verify tool --watch 5s --store r.tt"));
    QVERIFY(process.waitForFinished(patience));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 2, said.constData());
    QVERIFY2(said.contains("--baseline TIME") && !said.contains("listening"), said.constData());
    QVERIFY(!QFileInfo::exists(at("r.tt")));
}

void TestSwitchVerify::pointsAsTheCatalogueSays()
{
    const QString line = QStringLiteral("exec %1 $TOOL_URL honours").arg(client);
    QCOMPARE(runs("declared", {QStringLiteral("sh"), QStringLiteral("-c"), line}).status, 0);
    // By hand, where there is no catalogue.
    QCOMPARE(runs("tool --point TOOL_URL={url}", {QStringLiteral("sh"), QStringLiteral("-c"), line}).status, 0);
    // One that moves other hosts only: the rest is brought here all the same.
    put("home/.config/telltale/catalogues/declared.toml",
        "product = \"declared\"\n[[event]]\nkind = \"run\"\nnames = \"run\"\ngate = \"when-enabled\"\n[[event]]\nkind "
        "= "
        "\"x\"\nnames = \"x\"\nhosts = \"x.example\"\ngate = \"when-enabled\"\n[[point]]\nhosts = "
        "\"y.example\"\nenvironment = { TOOL_URL = \"{url}\" }\n");
    const Ran ran = runs("declared", {QStringLiteral("sh"), QStringLiteral("-c"), line});
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
    QCOMPARE(doubtsOf(QJsonDocument::fromJson(ran.out).object()), QStringList());
}

void TestSwitchVerify::intervalsAreNotMadeShorterByThemselves()
{
    const QByteArray catalogue = "product = \"declared\"\n[[event]]\nkind = \"run\"\nnames = \"run\"\ngate = "
                                 "\"when-enabled\"\ninterval = \"2h\"\n"
                                 "shorten = { variable = \"TOOL_INTERVAL\", value = \"1\", interval = \"1ms\" }\n";
    put("home/.config/telltale/catalogues/declared.toml", catalogue);
    const QStringList command{client, QStringLiteral("{url}"), QStringLiteral("honours")};
    const Ran slow = runs("declared", command);
    QCOMPARE(slow.status, 3);
    QCOMPARE(doubtsOf(QJsonDocument::fromJson(slow.out).object()), QStringList{QStringLiteral("declared-interval")});
    QCOMPARE(runs("declared --shorten", command).status, 0);
    const Ran shown =
        runs("declared --shorten",
             {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo interval $TOOL_INTERVAL for {url}")});
    QVERIFY2(shown.err.contains("interval 1 for http://127.0.0.1:"), shown.err.constData());
}

void TestSwitchVerify::aCommandThatDoesNotEnd()
{
    const QString line = QStringLiteral("%1 {url} honours; exec cat /dev/zero > /dev/null").arg(client);
    const Ran ran = runs("tool --baseline 1500ms --watch 1500ms", {QStringLiteral("sh"), QStringLiteral("-c"), line});
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
}

void TestSwitchVerify::changesFilesForACommand()
{
    const QString line =
        QStringLiteral(". %1; export TOOL_TELEMETRY; exec %2 {url} honours").arg(at("tool/tool.env"), client);
    const QByteArray options = "livetool --set tool=" + QFile::encodeName(at("tool"));
    const QStringList command{QStringLiteral("sh"), QStringLiteral("-c"), line};
    QVERIFY2(runs(options.constData(), command).status == 2, "nobody can be asked");
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
    const Ran ran = runs((options + " --yes").constData(), command);
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
    QCOMPARE(bytesOf("tool/tool.env"), offEnv);
    // The log tells of the change, so that it can be taken back.
    const Ran undone = runProgram(words("switch undo livetool --yes --activity-log") + QStringList{at("activity.log")},
                                  m_root->path());
    QVERIFY2(undone.status == 0, undone.err.constData());
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
    const Ran shown = runProgram(words("log show --format ndjson") + QStringList{at("activity.log")}, m_root->path());
    QStringList what;
    for (const QByteArray &entry : shown.lines())
        what.append(textOf(QJsonDocument::fromJson(entry).object(), "what"));
    QCOMPARE(what, words("switch-change capture-head switch-verify switch-undo"));
    // What cannot be told is not done.
    QVERIFY(QDir().mkpath(at("folder.log")));
    const Ran untold =
        runProgram(words("switch verify livetool --yes --settle 20ms --activity-log folder.log --set")
                       + QStringList{QStringLiteral("tool=") + at("tool"), QStringLiteral("--")} + command,
                   m_root->path());
    QCOMPARE(untold.status, 2);
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
}

void TestSwitchVerify::live()
{
    Talking it(liveWith("--watch 300ms --put-back"), m_root->path());
    const std::string address = it.address();
    QVERIFY2(it.hears("press Enter when enough was sent"), it.said().constData());
    sendTo(address, "click");
    it.says("");
    QVERIFY2(it.hears("+TOOL_TELEMETRY=off"), it.said().constData());
    QVERIFY(it.hears("Turn it off? [y/N] "));
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
    it.says("y");
    QVERIFY(it.hears("read back: off"));
    QVERIFY(it.hears("to be done now: start it again"));
    QVERIFY(it.hears("press Enter when it is done"));
    QCOMPARE(bytesOf("tool/tool.env"), offEnv);
    sendTo(address, "click"); // by the program that was not told yet
    it.says("");
    QVERIFY2(it.end() == 0, it.said().constData());
    QCOMPARE(textOf(it.verdict, "verdict"), QStringLiteral("silent"));
    QCOMPARE(eventOf(it.verdict, "click")[QStringLiteral("between")].toInt(), 1);
    QVERIFY(it.verdict[QStringLiteral("switch")][QStringLiteral("put_back")].toBool());
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
    QVERIFY(textOf(it.verdict, "why").endsWith(QStringLiteral("Afterwards the switch was put back.")));
}

void TestSwitchVerify::liveStillSends()
{
    Talking it(liveWith("--watch 30s"), m_root->path());
    const std::string address = it.address();
    QVERIFY(it.hears("press Enter"));
    sendTo(address, "click");
    it.says("");
    QVERIFY(it.hears("Turn it off?"));
    it.says("y");
    QVERIFY(it.hears("press Enter when it is done"));
    it.says("");
    QVERIFY(it.hears("watching"));
    sendTo(address, "click");
    // Silence is broken, however long it would have been watched.
    ::kill(static_cast<pid_t>(it.process.processId()), SIGINT);
    QVERIFY2(it.end() == 1, it.said().constData());
    QCOMPARE(eventOf(it.verdict, "click")[QStringLiteral("off")].toInt(), 1);
    QVERIFY2(bytesOf("tool/tool.env") == offEnv, "it stays off");
}

void TestSwitchVerify::beforeConsent()
{
    put("tool/tool.env", offEnv);
    Talking it(liveWith("--watch 300ms --put-back"), m_root->path());
    const std::string address = it.address();
    QVERIFY(it.hears("Live is switched off"));
    QVERIFY(it.hears("It is off. Turn it on? [y/N] "));
    sendTo(address, "early");
    it.says("y");
    QVERIFY(it.hears("press Enter when it is done"));
    it.says("");
    QVERIFY(it.hears("press Enter when enough was sent"));
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
    sendTo(address, "click");
    it.says("");
    QVERIFY(it.hears("Turn it off?"));
    it.says("y");
    QVERIFY(it.hears("press Enter when it is done"));
    it.says("");
    QVERIFY2(it.end() == 1, it.said().constData());
    QVERIFY(eventOf(it.verdict, "early")[QStringLiteral("traffic_before_consent")].toBool());
    QVERIFY(!eventOf(it.verdict, "click")[QStringLiteral("breaks_silence")].toBool());
    QCOMPARE(it.verdict[QStringLiteral("switch")][QStringLiteral("changes")].toArray().size(), 2);
    QCOMPARE(bytesOf("tool/tool.env"), offEnv);
}

void TestSwitchVerify::refusedByThePerson()
{
    Talking it(liveWith("--watch 300ms"), m_root->path());
    QVERIFY(it.hears("press Enter"));
    it.says("");
    QVERIFY(it.hears("Turn it off?"));
    it.says("n");
    QCOMPARE(it.end(), 2);
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
    const Ran nobody = runProgram(liveWith("--watch 300ms"), m_root->path());
    QCOMPARE(nobody.status, 2);
    QVERIFY2(nobody.err.contains("--baseline"), nobody.err.constData());
}

void TestSwitchVerify::stopped()
{
    Talking it(liveWith("--watch 1h"), m_root->path());
    const std::string address = it.address();
    QVERIFY(it.hears("press Enter"));
    sendTo(address, "click");
    it.says("");
    QVERIFY(it.hears("Turn it off?"));
    it.says("y");
    QVERIFY(it.hears("press Enter when it is done"));
    it.says("");
    QVERIFY(it.hears("watching"));
    ::kill(static_cast<pid_t>(it.process.processId()), SIGINT);
    QVERIFY2(it.end() == 3, it.said().constData());
    QCOMPARE(textOf(it.verdict, "verdict"), QStringLiteral("not-proved"));
    QVERIFY(doubtsOf(it.verdict).contains(QStringLiteral("stopped-early")));
    // Before anything was turned off.
    put("tool/tool.env", onEnv);
    Talking early(liveWith("--watch 1h"), m_root->path());
    QVERIFY(early.hears("press Enter"));
    ::kill(static_cast<pid_t>(early.process.processId()), SIGTERM);
    QCOMPARE(early.end(), 3);
    QCOMPARE(textOf(early.verdict, "verdict"), QStringLiteral("nothing-captured"));
    QCOMPARE(bytesOf("tool/tool.env"), onEnv);
}

void TestSwitchVerify::restartsWithThen()
{
    const QByteArray line = "cat " + QFile::encodeName(at("tool/tool.env")) + " > " + QFile::encodeName(at("heeded"));
    const Ran ran = runProgram(
        liveWith("--baseline 50ms --watch 100ms --yes --then") + QStringList{QString::fromUtf8(line)}, m_root->path());
    QVERIFY2(ran.status == 3, ran.err.constData()); // nothing was sent
    QCOMPARE(bytesOf("heeded"), offEnv);
    put("tool/tool.env", onEnv);
    const Ran failing = runProgram(liveWith("--baseline 50ms --watch 100ms --yes --put-back --then")
                                       + QStringList{QStringLiteral("exit 4")},
                                   m_root->path());
    QCOMPARE(failing.status, 2);
    QVERIFY2(failing.err.contains("status 4"), failing.err.constData());
    QVERIFY2(bytesOf("tool/tool.env") == onEnv, "put back all the same");
}

void TestSwitchVerify::followsAnotherCapture()
{
    Talking capture({QStringLiteral("intercept"), QStringLiteral("--listen"), QStringLiteral("0"),
                     QStringLiteral("--store"), at("other.telltale")},
                    m_root->path());
    const std::string address = capture.address();
    sendTo(address, "earlier");
    Talking it(verify("livetool --watch 300ms --yes")
                   + QStringList{QStringLiteral("--capture"), at("other.telltale"), QStringLiteral("--set"),
                                 QStringLiteral("tool=") + at("tool")},
               m_root->path());
    QVERIFY2(it.hears("press Enter when enough was sent"), it.said().constData());
    sendTo(address, "click");
    it.says("");
    QVERIFY(it.hears("watched"));
    // It writes down what it did not see when it ends; that is waited for.
    ::kill(static_cast<pid_t>(capture.process.processId()), SIGINT);
    QVERIFY2(it.end() == 0, it.said().constData());
    QVERIFY(eventOf(it.verdict, "earlier").isEmpty());
    QCOMPARE(eventOf(it.verdict, "click")[QStringLiteral("on")].toInt(), 1);
    QVERIFY(it.verdict[QStringLiteral("coverage")][QStringLiteral("clean")].toBool());
    // One that has ended shows nothing any more.
    Talking late(verify("livetool --baseline 50ms --watch 300ms --yes")
                     + QStringList{QStringLiteral("--capture"), at("other.telltale"), QStringLiteral("--set"),
                                   QStringLiteral("tool=") + at("tool")},
                 m_root->path());
    QCOMPARE(late.end(), 3);
    QVERIFY2(late.said().contains("The capture has ended"), late.said().constData());
}

void TestSwitchVerify::tellsTheActivityLog()
{
    const Ran ran = runs("tool", {client, QStringLiteral("{url}"), QStringLiteral("ignores")});
    QCOMPARE(ran.status, 1);
    const QJsonObject verdict = QJsonDocument::fromJson(ran.out).object();
    const Ran shown = runProgram(words("log show --format ndjson") + QStringList{at("activity.log")}, m_root->path());
    const QList<QByteArray> lines = shown.lines();
    QCOMPARE(lines.size(), 2);
    const QJsonObject head = QJsonDocument::fromJson(lines[0]).object();
    const QJsonObject entry = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(textOf(head, "what"), QStringLiteral("capture-head"));
    QCOMPARE(textOf(entry, "what"), QStringLiteral("switch-verify"));
    QCOMPARE(textOf(entry, "subject"), QStringLiteral("tool"));
    QVERIFY2(textOf(entry, "after").startsWith(QStringLiteral("still-sends: ")), lines[1].constData());
    QVERIFY(textOf(entry, "after").contains(QStringLiteral("broken by run 1")));
    QVERIFY(!textOf(entry, "capture").isEmpty());
    QCOMPARE(textOf(entry, "capture"), textOf(head, "capture"));
    QCOMPARE(verdict[QStringLiteral("log_entry")].toInt(), 2);
    // A log that cannot be written is told.
    QVERIFY(QDir().mkpath(at("folder.log")));
    const Ran failing = runProgram(words("switch verify tool --settle 20ms --activity-log folder.log --")
                                       + QStringList{client, QStringLiteral("{url}"), QStringLiteral("honours")},
                                   m_root->path());
    QCOMPARE(failing.status, 2);
}

void TestSwitchVerify::printsATable()
{
    const Ran ran = runProgram(words("switch verify declared --format table --settle 20ms --activity-log")
                                   + QStringList{at("activity.log"), QStringLiteral("--"), client,
                                                 QStringLiteral("{url}"), QStringLiteral("always")},
                               m_root->path());
    QVERIFY2(ran.status == 1, ran.err.constData());
    for (const char *text :
         {"The declared: Quiet, except what is always sent", "The whole command ran again with the switch off.",
          "Baseline", "2 requests", "read back: off", "1 kind left", "What was sent", "GET /ping", "always", "query/id",
          "run", "when enabled", "record: ", "activity log: entry 2"})
        QVERIFY2(ran.out.contains(text), (QByteArray(text) + '\n' + ran.out).constData());
}

QTEST_GUILESS_MAIN(TestSwitchVerify)
#include "tst_switch_verify.moc"
