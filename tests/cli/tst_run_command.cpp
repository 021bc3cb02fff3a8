// SPDX-License-Identifier: GPL-3.0-or-later
// `telltale run` as a script uses it: what the command gets, what it returns, and what is left behind.
#include "network/launch/run_environment.h"
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

using namespace telltale::test;

namespace {

constexpr int patience = 60'000; // milliseconds

QStringList runShell(const QString &script, const QStringList &options = {})
{
    return QStringList{QStringLiteral("run")} + options
        + QStringList{QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script};
}

/// The program while the command runs.
class RunningCommand
{
public:
    RunningCommand(const QString &folder, const QStringList &arguments)
    {
        process.setWorkingDirectory(folder);
        process.start(QStringLiteral(TELLTALE_PROGRAM), arguments);
    }
    ~RunningCommand()
    {
        process.kill();
        process.waitForFinished(patience);
    }
    /// The next line of its standard output.
    QByteArray line()
    {
        QElapsedTimer time;
        time.start();
        process.setReadChannel(QProcess::StandardOutput);
        while (!process.canReadLine() && time.elapsed() < patience && process.state() != QProcess::NotRunning)
            process.waitForReadyRead(200);
        return process.readLine().trimmed();
    }
    int end()
    {
        process.closeWriteChannel();
        if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        errors = process.readAllStandardError();
        return process.exitCode();
    }

    QProcess process;
    QByteArray errors;
};

} // namespace

class TestRunCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void returnsTheStatus_data();
    void returnsTheStatus();
    void saysWhyNothingRan_data();
    void saysWhyNothingRan();
    void refusesOtherRights();
    void saysNothingWhileItRuns();
    void passesInputAndOutput();
    void passesDescriptors();
    void passesSignals_data();
    void passesSignals();
    void keepsWhatBecomesOfPipes();
    void completesTheEnvironment();
    void mergesTheEnvironment();
    void leavesNothingBehind();
    void runsTwiceAtOnce();
    void namesWhatStillRuns();
    void bearsOddPrograms_data();
    void bearsOddPrograms();
    void writesTheListing();
    void tellsTheActivityLog();
    void judgesNothing();

private:
    Ran run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runProgram(arguments, m_root->path(), input);
    }
    QString at(const char *name) const { return m_root->filePath(QString::fromLatin1(name)); }
    QStringList runFolders() const
    {
        return QDir(at("runtime")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestRunCommand::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    for (const char *const name : {"runtime", "home", "data"}) {
        QVERIFY(QDir(m_root->path()).mkpath(QString::fromLatin1(name)));
        QCOMPARE(::chmod(at(name).toLocal8Bit().constData(), 0700), 0);
    }
    qputenv("HOME", at("home").toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", at("runtime").toLocal8Bit());
    qputenv("XDG_DATA_HOME", at("data").toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", at("home").toLocal8Bit() + "/.config");
    // As on a machine where nobody has set any.
    for (const telltale::network::TrustVariable &variable : telltale::network::trustVariables())
        qunsetenv(std::string(variable.name).c_str());
}

void TestRunCommand::cleanup()
{
    QCOMPARE(runFolders(), QStringList());
}

void TestRunCommand::returnsTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("exit 0") << 0;
    QTest::newRow("exit 1") << 1;
    QTest::newRow("exit 2") << 2;
    QTest::newRow("exit 3") << 3;
    QTest::newRow("exit 255") << 255;
    QTest::newRow("kill -TERM $$") << 128 + SIGTERM;
    QTest::newRow("kill -KILL $$") << 128 + SIGKILL;
    QTest::newRow("kill -INT $$") << 128 + SIGINT;
    QTest::newRow("kill -ABRT $$") << 128 + SIGABRT;
}

void TestRunCommand::returnsTheStatus()
{
    QFETCH(int, status);
    const Ran ran = run(runShell(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.startsWith("listening on 127.0.0.1:"), ran.err.constData());
    QVERIFY2(ran.err.contains("\ncaptured: 0 requests recorded"), ran.err.constData());
    QVERIFY2(ran.err.contains("\nrecord: "), ran.err.constData());
    QCOMPARE(ran.out, QByteArray());
}

void TestRunCommand::saysWhyNothingRan_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *words, int status, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ') << status << QByteArray(said);
    };
    row("not found", "run -- no-such-program-at-all", 127, "no-such-program-at-all");
    row("no such path", "run -- ./nowhere", 127, "./nowhere");
    row("a folder", "run -- ./runtime", 126, "./runtime");
    row("not executable", "run -- ./text", 126, "./text");
    row("no interpreter", "run -- ./orphan", 127, "./orphan");
    row("no command", "run", 125, "No command was given");
    row("nothing behind the mark", "run --", 125, "No command was given");
    row("in front of the mark", "run true -- false", 125, "true is in front of it");
    row("no such option", "run --nonsense -- true", 125, "--nonsense");
    row("no such policy", "run --policy ./nowhere.toml -- true", 125, "nowhere.toml");
    row("no time", "run --settle soon -- true", 125, "--settle");
    row("judged by nothing", "run --judge -- true", 125, "--judge");
    row("a catalogue for nothing", "run --catalogue appsmith -- true", 125, "--catalogue");
    row("no such place for the record", "run --store /nowhere/at/all.tt -- true", 125, "/nowhere/at/all.tt");
}

void TestRunCommand::saysWhyNothingRan()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    writeFile(at("text"), "words");
    writeFile(at("orphan"), "#!/nowhere/at/all\n");
    QCOMPARE(::chmod(at("orphan").toLocal8Bit().constData(), 0700), 0);
    const Ran ran = run(arguments);
    QVERIFY2(ran.err.contains(said), ran.err.constData());
    QVERIFY2(!ran.err.contains("captured:"), ran.err.constData());
    QCOMPARE(ran.status, status);
}

void TestRunCommand::refusesOtherRights()
{
    if (::getuid() != 0)
        QSKIP("Only root gives files away");
    const QByteArray path = at("other").toLocal8Bit();
    QVERIFY(QFile::copy(QFileInfo(QStringLiteral("/bin/true")).canonicalFilePath(), at("other")));
    QCOMPARE(::chown(path.constData(), 65534, 65534), 0);
    QCOMPARE(::chmod(path.constData(), 04755), 0);
    const Ran ran = run({QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("./other")});
    QCOMPARE(ran.status, 126);
    QVERIFY2(ran.err.contains("set-uid"), ran.err.constData());
}

void TestRunCommand::saysNothingWhileItRuns()
{
    RunningCommand running(m_root->path(), runShell(QStringLiteral("echo ready; read line; echo \"$line\"; exit 5")));
    QCOMPARE(running.line(), QByteArray("ready"));
    const QByteArray before = running.process.readAllStandardError();
    QVERIFY2(before.startsWith("listening on 127.0.0.1:") && before.count('\n') == 1, before.constData());
    running.process.write("words\n");
    QCOMPARE(running.line(), QByteArray("words"));
    QCOMPARE(running.end(), 5);
    QVERIFY2(running.errors.startsWith("captured: "), running.errors.constData());
    const Ran quiet = run(runShell(QStringLiteral("echo out"), {QStringLiteral("--quiet")}));
    QCOMPARE(quiet.err, QByteArray());
    QCOMPARE(quiet.out, QByteArray("out\n"));
}

void TestRunCommand::passesInputAndOutput()
{
    QByteArray large(8 << 20, '\0');
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = static_cast<char>(i * 7919 >> 5);
    const Ran ran = run({QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("cat")}, large);
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out == large);
    const Ran none = run({QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("cat")});
    QCOMPARE(none.out, QByteArray());
}

/// Those that we were given, and none of ours.
void TestRunCommand::passesDescriptors()
{
    const auto listed = [this](const QString &program) {
        QProcess process;
        process.setWorkingDirectory(m_root->path());
        const QString inner = QStringLiteral("echo words >&9; for f in /proc/$$/fd/*; do echo ${f##*/}; done");
        process.start(QStringLiteral("sh"),
                      {QStringLiteral("-c"), QStringLiteral("exec 9>nine; exec %1 sh -c '%2'").arg(program, inner)});
        return process.waitForFinished(patience) ? process.readAllStandardOutput() : QByteArray();
    };
    const QByteArray alone = listed(QString());
    QVERIFY(alone.contains("\n9\n"));
    QCOMPARE(listed(QStringLiteral(TELLTALE_PROGRAM " run -q --")), alone);
    QFile nine(at("nine"));
    QVERIFY(nine.open(QIODevice::ReadOnly));
    QCOMPARE(nine.readAll(), QByteArray("words\n"));
}

void TestRunCommand::passesSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("TERM") << SIGTERM;
    QTest::newRow("HUP") << SIGHUP;
    QTest::newRow("USR1") << SIGUSR1;
    QTest::newRow("USR2") << SIGUSR2;
    QTest::newRow("INT") << SIGINT; // from another process, not from the keyboard
    QTest::newRow("QUIT") << SIGQUIT;
}

void TestRunCommand::passesSignals()
{
    QFETCH(int, signal);
    const QString script = QStringLiteral("trap 'echo got; exit 42' %1; echo ready; while :; do read line; done")
                               .arg(QString::fromLatin1(QTest::currentDataTag()));
    RunningCommand running(m_root->path(), runShell(script));
    QCOMPARE(running.line(), QByteArray("ready"));
    ::kill(static_cast<pid_t>(running.process.processId()), signal);
    QCOMPARE(running.line(), QByteArray("got"));
    QCOMPARE(running.end(), 42);
    QVERIFY2(running.errors.contains("captured: "), running.errors.constData());
}

void TestRunCommand::keepsWhatBecomesOfPipes()
{
    QCOMPARE(run(runShell(QStringLiteral("kill -PIPE $$; exit 5"))).status, 128 + SIGPIPE);
    QProcess process;
    process.start(QStringLiteral("sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("trap '' PIPE; exec \"$0\" run -q -- sh -c 'kill -PIPE $$; exit 5'"),
                   QStringLiteral(TELLTALE_PROGRAM)});
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 5);
}

void TestRunCommand::completesTheEnvironment()
{
    const Ran ran = run(runShell(QStringLiteral(
        "env; stat -c '%a %n' \"${SSL_CERT_FILE%/*}\" \"${SSL_CERT_FILE%/*}\"/* | sed 's/^/mode /'; grep -c BEGIN "
        "$SSL_CERT_FILE $NODE_EXTRA_CA_CERTS | sed 's/.*:/certificates /'")));
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.lines();
    const auto value = [&lines](const char *name) -> QByteArray {
        for (const QByteArray &line : lines) {
            if (line.startsWith(QByteArray(name) + '='))
                return line.mid(static_cast<qsizetype>(qstrlen(name)) + 1);
        }
        return {};
    };
    QCOMPARE(value("HOME"), at("home").toLocal8Bit());
    QVERIFY(value("LD_PRELOAD").contains("libtelltale-redirect.so"));
    QVERIFY(value("TELLTALE_REDIRECT").startsWith(at("runtime").toLocal8Bit() + "/telltale-run-"));
    for (const char *const name : {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"})
        QVERIFY2(value(name).startsWith(at("runtime").toLocal8Bit()), name);
    for (const char *const name : {"http_proxy", "HTTPS_PROXY", "NO_PROXY", "NODE_OPTIONS", "JAVA_TOOL_OPTIONS"})
        QVERIFY2(value(name) == qgetenv(name), name);
    qsizetype modes = 0;
    for (const QByteArray &line : lines) {
        if (!line.startsWith("mode "))
            continue;
        ++modes;
        QVERIFY2(line.startsWith("mode 600 ") || (modes == 1 && line.startsWith("mode 700 ")), line.constData());
    }
    QVERIFY(modes > 3);
    QVERIFY(ran.out.endsWith("certificates 1\n"));
    QVERIFY(QDir(at("home")).isEmpty());
}

void TestRunCommand::mergesTheEnvironment()
{
    const QByteArray own = "-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----\n";
    writeFile(at("own.pem"), own);
    const Ran ran =
        run({QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("env"), QStringLiteral("SSL_CERT_FILE=x"),
             QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo $SSL_CERT_FILE")});
    QCOMPARE(ran.out, QByteArray("x\n")); // what the command itself sets is its own
    qputenv("NODE_EXTRA_CA_CERTS", at("missing.pem").toLocal8Bit());
    qputenv("LD_PRELOAD_TEST", "a");
    const Ran noted = run(runShell(QStringLiteral("grep -c BEGIN \"$NODE_EXTRA_CA_CERTS\"; echo $LD_PRELOAD_TEST")));
    qunsetenv("NODE_EXTRA_CA_CERTS");
    qunsetenv("LD_PRELOAD_TEST");
    QCOMPARE(noted.out, QByteArray("1\na\n"));
    QVERIFY2(noted.err.contains("missing.pem"), noted.err.constData());
}

void TestRunCommand::leavesNothingBehind()
{
    QCOMPARE(run(runShell(QStringLiteral("true"), {QStringLiteral("--store"), QStringLiteral("r.tt")})).status, 0);
    QVERIFY(QFileInfo(at("r.tt")).isFile());
    QVERIFY(QDir(at("home")).isEmpty());
    QCOMPARE(run(runShell(QStringLiteral("kill -KILL $$"))).status, 128 + SIGKILL);
    // The usual place for records.
    QCOMPARE(QDir(at("data") + QStringLiteral("/telltale/captures"))
                 .entryList({QStringLiteral("*.telltale")}, QDir::Files)
                 .size(),
             1);
}

void TestRunCommand::runsTwiceAtOnce()
{
    const QString script = QStringLiteral("echo $TELLTALE_REDIRECT; read line");
    RunningCommand first(m_root->path(), runShell(script));
    RunningCommand second(m_root->path(), runShell(script));
    const QByteArray one = first.line();
    const QByteArray other = second.line();
    QVERIFY(!one.isEmpty() && !other.isEmpty() && one != other);
    QCOMPARE(runFolders().size(), 2);
    QCOMPARE(first.end(), 1);
    QCOMPARE(runFolders().size(), 1);
    QCOMPARE(second.end(), 1);
}

void TestRunCommand::namesWhatStillRuns()
{
    QElapsedTimer time;
    time.start();
    const Ran ran = run(runShell(QStringLiteral("sleep 600 > /dev/null 2>&1 & echo $!"),
                                 {QStringLiteral("--settle"), QStringLiteral("100ms")}));
    QVERIFY(time.elapsed() < patience);
    QCOMPARE(ran.status, 0);
    const pid_t left = ran.out.trimmed().toInt();
    QVERIFY(left > 0 && ::kill(left, SIGKILL) == 0);
    QVERIFY2(ran.err.contains("process " + ran.out.trimmed()), ran.err.constData());
}

void TestRunCommand::bearsOddPrograms_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("forks") << "(echo a); (echo a & wait); echo a";
    QTest::newRow("daemonises") << "setsid sh -c 'echo a' < /dev/null & wait; echo a; echo a";
    QTest::newRow("closes all descriptors") << "echo a; echo a; echo a; exec 0<&- 1>&- 2>&-; true";
    QTest::newRow("changes its environment") << "exec env -i PATH=\"$PATH\" sh -c 'echo a; echo a; echo a'";
    QTest::newRow("forgets what is preloaded") << "unset LD_PRELOAD TELLTALE_REDIRECT; echo a; sh -c 'echo a; echo a'";
}

void TestRunCommand::bearsOddPrograms()
{
    QFETCH(QString, script);
    const Ran ran = run(runShell(script));
    QCOMPARE(ran.out, QByteArray("a\na\na\n"));
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.err.contains("captured: "), ran.err.constData());
}

void TestRunCommand::writesTheListing()
{
    const Ran ran = run(runShell(QStringLiteral("exit 3"), {QStringLiteral("-o"), QStringLiteral("sent.ndjson")}));
    QCOMPARE(ran.status, 3);
    QVERIFY(QFileInfo(at("sent.ndjson")).isFile());
    QCOMPARE(QFileInfo(at("sent.ndjson")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Ran refused = run(runShell(QStringLiteral("exit 4"), {QStringLiteral("-o"), QStringLiteral("/nowhere/x")}));
    QCOMPARE(refused.status, 4);
    QVERIFY2(refused.err.contains("/nowhere/x"), refused.err.constData());
}

void TestRunCommand::tellsTheActivityLog()
{
    QCOMPARE(run(runShell(QStringLiteral("true"),
                          {QStringLiteral("--activity-log"), QStringLiteral("a.log"), QStringLiteral("--store"),
                           QStringLiteral("r.tt"), QStringLiteral("--policy"), QStringLiteral("nothing-personal")}))
                 .status,
             0);
    const Ran log = run({QStringLiteral("log"), QStringLiteral("show"), QStringLiteral("--format"),
                         QStringLiteral("ndjson"), QStringLiteral("a.log")});
    QStringList what;
    for (const QByteArray &line : log.lines())
        what.append(QJsonDocument::fromJson(line).object()[QStringLiteral("what")].toString());
    QCOMPARE(what,
             (QStringList{QStringLiteral("policy-edit"), QStringLiteral("toggle"), QStringLiteral("capture-head")}));
}

void TestRunCommand::judgesNothing()
{
    const QStringList judged{QStringLiteral("--judge"), QStringLiteral("--policy"), QStringLiteral("nothing-personal")};
    const Ran ran = run(runShell(QStringLiteral("exit 9"), judged));
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.err.contains("status 9"), ran.err.constData());
    QCOMPARE(run({QStringLiteral("run"), QStringLiteral("--judge"), QStringLiteral("--catalogue"),
                  QStringLiteral("appsmith"), QStringLiteral("--"), QStringLiteral("no-such-program")})
                 .status,
             127);
}

QTEST_GUILESS_MAIN(TestRunCommand)
#include "tst_run_command.moc"
