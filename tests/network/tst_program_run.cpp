// SPDX-License-Identifier: GPL-3.0-or-later
// The place in which programs are run with their traffic captured, as the window and the command line use it.
#include "network/kept_exchanges.h"
#include "network/launch/chromium_home.h"
#include "network/launch/program_run.h"
#include "network/launch/run_environment.h"
#include "network/launch/terminal_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;

namespace {

const std::string bashPost = "post() { exec 8<>/dev/tcp/$1/80; printf 'POST /t HTTP/1.1\\r\\nHost: %s\\r\\n"
                             "Content-Length: %d\\r\\nConnection: close\\r\\n\\r\\n%s' $1 ${#2} \"$2\" >&8; "
                             "head -n 1 <&8; exec 8>&-; }; ";

/// A run in a sandbox, with what its sink was told.
class RunHere
{
    privacy::OpenGate m_gate;

public:
    explicit RunHere(const QTemporaryDir &folder)
    {
        ProgramRunOptions options;
        options.network.listen = "127.0.0.1:0";
        options.network.isSandbox = true;
        options.ownFolder = QFileInfo(QStringLiteral(TELLTALE_REDIRECT_LIBRARY)).path().toStdString();
        options.runsFolder = folder.path().toStdString();
        auto begun = ProgramRun::begin(options, kept->makeSink(kept), m_gate);
        if (begun)
            run = *std::move(begun);
        else
            qWarning("%s", qPrintable(begun.error().message));
    }
    Result<ProgramToLaunch> bash(const std::string &script, Environment environment = ownEnvironment()) const
    {
        return run->prepare({{"bash", "-c", script}, std::move(environment)});
    }

    std::shared_ptr<KeptExchanges> kept = std::make_shared<KeptExchanges>();
    std::unique_ptr<ProgramRun> run;
};

void write(const QString &path, const QByteArray &bytes, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QCOMPARE(::chmod(path.toLocal8Bit().constData(), mode), 0);
}

} // namespace

class TestProgramRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void bringsProgramsHere();
    void bringsProgramsInTerminalsHere();
    void runsSeveral();
    void settles();
    void saysWhatCannotBePrepared();
    void needsItsLibrary();
    void refusesAfterTheEnd();
    void keepsTheUsersTrust();
    void knowsChromium_data();
    void knowsChromium();
    void givesChromiumAHome();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProgramRun::bringsProgramsHere()
{
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    QVERIFY(QString::fromStdString(here.run->folder()).startsWith(m_folder->path()));
    const auto prepared = here.bash(bashPost + "post collector.example.test words");
    QVERIFY(prepared);
    auto program = LaunchedProgram::start(*prepared);
    QVERIFY(program);
    here.run->started(program->process(), *prepared);
    QTRY_COMPARE(program->status(), std::optional(0));
    program->end();
    QTRY_VERIFY(here.run->isSettled());
    const RunCoverage coverage = here.run->end();
    QCOMPARE(coverage.counters.exchanges, std::uint64_t(1));
    QCOMPARE(coverage.counters.redirected, std::uint64_t(1));
    QVERIFY(coverage.redirect.unreached.empty() && coverage.left.empty() && coverage.trouble.isEmpty());
    const Kept kept = here.kept->now();
    QCOMPARE(kept.requests.size(), std::size_t(1));
    QVERIFY(kept.requests.front().destination.starts_with("http://collector.example.test"));
    QCOMPARE(kept.requests.front().body, std::string("words"));
    QVERIFY(kept.isEnded);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestProgramRun::bringsProgramsInTerminalsHere()
{
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    const auto prepared = here.bash(bashPost + "test -t 1 && post collector.example.test words");
    QVERIFY(prepared);
    auto program = TerminalProgram::start(*prepared, {});
    QVERIFY(program);
    here.run->started(program->process(), *prepared);
    QTRY_COMPARE(program->status(), std::optional(0));
    std::string screen(4096, '\0');
    screen.resize(
        static_cast<std::size_t>(std::max<ssize_t>(::read(program->terminal(), screen.data(), screen.size()), 0)));
    QVERIFY2(screen.starts_with("HTTP/1.1 200"), screen.c_str());
    program->end();
    QCOMPARE(here.run->end().counters.exchanges, std::uint64_t(1));
}

void TestProgramRun::runsSeveral()
{
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    std::vector<LaunchedProgram> programs;
    for (int i = 0; i < 3; ++i) {
        const auto prepared = here.bash(bashPost + "post n" + std::to_string(i) + ".example.test words");
        QVERIFY(prepared);
        auto program = LaunchedProgram::start(*prepared);
        QVERIFY(program);
        programs.push_back(*std::move(program));
    }
    for (LaunchedProgram &program : programs)
        QTRY_COMPARE(program.status(), std::optional(0));
    QCOMPARE(here.run->end().counters.exchanges, std::uint64_t(3));
}

void TestProgramRun::settles()
{
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    QVERIFY(here.run->isSettled());
    const auto prepared = here.bash("exec sleep 600");
    auto program = LaunchedProgram::start(*prepared);
    QVERIFY(program);
    std::vector<LeftProcess> running;
    QTRY_COMPARE((running = here.run->running()).size(), std::size_t(1));
    QCOMPARE(running.front().process, program->process());
    QVERIFY(!here.run->isSettled());
    here.run->settle(std::chrono::milliseconds(20));
    const pid_t process = program->process();
    const RunCoverage coverage = here.run->end();
    QCOMPARE(coverage.left.size(), std::size_t(1));
    QCOMPARE(coverage.left.front().process, process);
    program->end();
}

void TestProgramRun::saysWhatCannotBePrepared()
{
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    const auto missing = here.run->prepare({{"no-such-program-at-all"}, ownEnvironment()});
    QVERIFY(!missing);
    QCOMPARE(QLatin1String(missing.error().code), QLatin1String("program-not-found"));
    if (::getuid() != 0)
        QSKIP("Only root gives files away");
    const QString path = m_folder->filePath(QStringLiteral("other"));
    write(path, "#!/bin/sh\n", 0755);
    QCOMPARE(::chown(path.toLocal8Bit().constData(), 65534, 65534), 0);
    QCOMPARE(::chmod(path.toLocal8Bit().constData(), 04755), 0);
    const auto other = here.run->prepare({{path.toStdString()}, ownEnvironment()});
    QVERIFY(!other);
    QCOMPARE(QLatin1String(other.error().code), QLatin1String("program-set-user"));
    QVERIFY(other.error().message.contains(QStringLiteral("set-uid")));
}

void TestProgramRun::needsItsLibrary()
{
    privacy::OpenGate gate;
    const auto kept = std::make_shared<KeptExchanges>();
    ProgramRunOptions options;
    options.network.listen = "127.0.0.1:0";
    options.ownFolder = m_folder->path().toStdString();
    options.runsFolder = m_folder->path().toStdString();
    const auto run = ProgramRun::begin(options, kept->makeSink(kept), gate);
    if (run)
        QSKIP("It is installed on this machine");
    QCOMPARE(QLatin1String(run.error().code), QLatin1String("redirect-library-missing"));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestProgramRun::refusesAfterTheEnd()
{
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    const auto prepared =
        here.bash("echo ready; read line; if : < /dev/tcp/collector.example.test/80; then exit 1; else exit 0; fi");
    QVERIFY(prepared);
    auto program = TerminalProgram::start(*prepared, {});
    QVERIFY(program);
    QTRY_COMPARE(here.run->redirected().processes.size(), std::size_t(1));
    here.run->end();
    QCOMPARE(::write(program->terminal(), "\n", 1), ssize_t(1));
    QTRY_COMPARE(program->status(), std::optional(0));
}

void TestProgramRun::keepsTheUsersTrust()
{
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    Environment users = ownEnvironment();
    users["SSL_CERT_FILE"] = here.run->folder() + "/bundle.pem"; // certificates that are some
    users["LD_PRELOAD"] = "/nowhere/other.so";
    const auto prepared = here.bash("true", users);
    QVERIFY(prepared);
    const std::string &file = prepared->environment.at("SSL_CERT_FILE");
    QVERIFY(file != users["SSL_CERT_FILE"]);
    QFile merged(QString::fromStdString(file));
    QFile bundle(QString::fromStdString(users["SSL_CERT_FILE"]));
    QVERIFY(merged.open(QIODevice::ReadOnly) && bundle.open(QIODevice::ReadOnly));
    // Ours is in it already.
    QCOMPARE(merged.readAll().count("BEGIN CERTIFICATE"), bundle.readAll().count("BEGIN CERTIFICATE"));
    QVERIFY(prepared->environment.at("LD_PRELOAD").ends_with(":/nowhere/other.so"));
    QCOMPARE(prepared->environment.at("HOME"), users["HOME"]);
    QVERIFY(prepared->environment.find("https_proxy") == prepared->environment.end()
            || users.find("https_proxy") != users.end());
    QCOMPARE(QFileInfo(merged).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestProgramRun::knowsChromium_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("beside");
    QTest::addColumn<bool>("is");
    QTest::newRow("Chromium") << "chromium"
                              << "" << true;
    QTest::newRow("Chrome") << "google-chrome-stable"
                            << "" << true;
    QTest::newRow("Electron") << "electron"
                              << "" << true;
    QTest::newRow("made with Electron") << "editor"
                                        << "icudtl.dat chrome_100_percent.pak" << true;
    QTest::newRow("half of that") << "editor"
                                  << "icudtl.dat" << false;
    QTest::newRow("another name") << "chromiumish"
                                  << "" << false;
    QTest::newRow("a driver") << "chromedriver"
                              << "" << false;
    QTest::newRow("Node") << "node"
                          << "" << false;
}

void TestProgramRun::knowsChromium()
{
    QFETCH(QString, name);
    QFETCH(QString, beside);
    QFETCH(bool, is);
    write(m_folder->filePath(name), "#!/bin/sh\n", 0755);
    for (const QString &file : beside.split(u' ', Qt::SkipEmptyParts))
        write(m_folder->filePath(file), "", 0644);
    QCOMPARE(isChromium(m_folder->filePath(name).toStdString()), is);
    QVERIFY(QFile::link(m_folder->filePath(name), m_folder->filePath(QStringLiteral("linked"))));
    QCOMPARE(isChromium(m_folder->filePath(QStringLiteral("linked")).toStdString()), is);
}

void TestProgramRun::givesChromiumAHome()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(QStringLiteral(".pki/nssdb"))
            && QDir(home.path()).mkpath(QStringLiteral(".config")));
    write(home.filePath(QStringLiteral("words")), "a", 0600);
    write(home.filePath(QStringLiteral(".pki/nssdb/cert9.db")), "no database", 0600);
    write(home.filePath(QStringLiteral("chromium")),
          "#!/bin/sh\ncat \"$HOME/words\"; echo b >> \"$HOME/.config/made\"; test -d \"$HOME/.pki/nssdb\" || exit 9\n",
          0755);
    const RunHere here(*m_folder);
    QVERIFY(here.run);
    Environment users = ownEnvironment();
    users["HOME"] = home.path().toStdString();
    const auto prepared = here.run->prepare({{home.filePath(QStringLiteral("chromium")).toStdString()}, users});
    QVERIFY(prepared);
    const std::string given = prepared->environment.at("HOME");
    QVERIFY(given.starts_with(here.run->folder()));
    struct stat found = {};
    QCOMPARE(::stat(given.c_str(), &found), 0);
    QCOMPARE(found.st_mode & 07777, mode_t(0700));
    auto program = LaunchedProgram::start(*prepared);
    QVERIFY(program);
    QTRY_COMPARE(program->status(), std::optional(0));
    program->end();
    const RunCoverage coverage = here.run->end();
    QVERIFY(!coverage.notices.empty());
    // What is the user's is as it was, but for what the program wrote there.
    QVERIFY(QFile::exists(home.filePath(QStringLiteral(".config/made"))));
    QFile database(home.filePath(QStringLiteral(".pki/nssdb/cert9.db")));
    QVERIFY(database.open(QIODevice::ReadOnly));
    QCOMPARE(database.readAll(), QByteArray("no database"));
}

QTEST_GUILESS_MAIN(TestProgramRun)
#include "tst_program_run.moc"
