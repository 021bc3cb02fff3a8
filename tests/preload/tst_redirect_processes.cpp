// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that start others, change their environment, or are out of the library's reach.
#include "preload/redirected.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <limits>

#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::test;
using network::UnreachedProgram;

namespace {

const QString &clientPath()
{
    static const QString path = QStringLiteral(TELLTALE_REDIRECT_CLIENT);
    return path;
}

} // namespace

class TestRedirectProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesChildren_data();
    void reachesChildren();
    void survivesAnEmptyEnvironment();
    void reachesScripts();
    void connectsInAChild();
    void connectsWithoutDescriptors_data();
    void connectsWithoutDescriptors();
    void keepsUsersPreload();
    void givesTrustVariablesBack();
    void givesProxiesToStaticProgramsOnly();
    void tellsOfSetUserPrograms_data();
    void tellsOfSetUserPrograms();
    void tellsWhoDidNotSayHello();
    void doesNothingWithoutItsFile_data();
    void doesNothingWithoutItsFile();
    void loadsWithEveryLoader();
    void findsTheLibrary();
    void needsTheLibrary();
    void namesALibraryWithASpace();
    void costsLittle();
};

void TestRedirectProcesses::reachesChildren_data()
{
    QTest::addColumn<int>("processes");
    QTest::newRow("execve") << 2;
    QTest::newRow("vfork") << 2;
    QTest::newRow("execveat") << 2;
    QTest::newRow("fexecve") << 2;
    QTest::newRow("execvpe") << 2;
    QTest::newRow("execle") << 2;
    QTest::newRow("spawn") << 2;
    QTest::newRow("spawnp") << 2;
    QTest::newRow("system") << 3; // a shell between, unless it becomes the program
    QTest::newRow("popen") << 3;
}

void TestRedirectProcesses::reachesChildren()
{
    QFETCH(int, processes);
    Redirected run;
    const QString got = run.client(QStringLiteral("via-%1 %2 connect a.example 443")
                                       .arg(QString::fromLatin1(QTest::currentDataTag()), clientPath()));
    QVERIFY2(got.startsWith(QLatin1String("a.example 443 ")), qPrintable(got));
    const auto statistics = run.hub().statistics();
    QCOMPARE(statistics.processes.size(), std::size_t(processes));
    QVERIFY(statistics.unreached.empty());
}

void TestRedirectProcesses::survivesAnEmptyEnvironment()
{
    Redirected run;
    const QString got = run.run(QStringLiteral("env"),
                                {QStringLiteral("-i"), clientPath(), QStringLiteral("connect"),
                                 QStringLiteral("a.example"), QStringLiteral("443")});
    QVERIFY2(got.startsWith(QLatin1String("a.example 443 ")), qPrintable(got));
    QCOMPARE(run.run(QStringLiteral("env"), {QStringLiteral("-i"), QStringLiteral("env")}).count(u'\n'), 2);
}

void TestRedirectProcesses::reachesScripts()
{
    Redirected run;
    QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("script")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#! /bin/sh\nexec " + clientPath().toUtf8() + " connect a.example 443\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    const QString got = run.client(QStringLiteral("via-execve ") + script.fileName());
    QVERIFY2(got.startsWith(QLatin1String("a.example 443 ")), qPrintable(got));
    QCOMPARE(run.hub().statistics().processes.size(), std::size_t(3));
}

void TestRedirectProcesses::connectsInAChild()
{
    Redirected run;
    const QStringList lines = run.client(QStringLiteral("in-child a.example 443")).split(u'\n');
    QCOMPARE(lines.value(0), QStringLiteral("a.example 443 ") + lines.value(1));
    QCOMPARE(run.hub().statistics().processes.size(), std::size_t(2));
}

void TestRedirectProcesses::connectsWithoutDescriptors_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("closed") << QStringLiteral("without-descriptors");
    QTest::newRow("daemon") << QStringLiteral("as-daemon");
}

void TestRedirectProcesses::connectsWithoutDescriptors()
{
    QFETCH(QString, way);
    Redirected run;
    run.client(way + QStringLiteral(" a.example 443"));
    QTRY_COMPARE(run.server().said().size(), std::size_t(1));
    QVERIFY(run.server().said().front().starts_with("a.example 443 "));
}

void TestRedirectProcesses::keepsUsersPreload()
{
    Redirected run;
    const std::string users = TELLTALE_REDIRECT_LIBRARY ".none";
    const QString got =
        run.run(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("env")}, {{"LD_PRELOAD", users}});
    const QString wanted = QStringLiteral("LD_PRELOAD=" TELLTALE_REDIRECT_LIBRARY ":") + QString::fromStdString(users);
    QVERIFY2(got.contains(wanted + u'\n'), qPrintable(got));
    // A child's own comes after ours, and ours does not come twice.
    const QString child =
        run.run(QStringLiteral("env"), {QStringLiteral("LD_PRELOAD=/none.so"), QStringLiteral("env")});
    QVERIFY2(child.contains(QLatin1String("LD_PRELOAD=" TELLTALE_REDIRECT_LIBRARY ":/none.so\n")), qPrintable(child));
}

void TestRedirectProcesses::givesTrustVariablesBack()
{
    Redirected run([](network::RedirectHubOptions &options) {
        options.trustVariables = {{"NODE_EXTRA_CA_CERTS", "/ours"}, {"SSL_CERT_FILE", "/ours too"}};
    });
    const QString got = run.run(QStringLiteral("env"),
                                {QStringLiteral("-i"), QStringLiteral("SSL_CERT_FILE=/own"), QStringLiteral("env")});
    QVERIFY2(got.contains(QLatin1String("NODE_EXTRA_CA_CERTS=/ours\n")), qPrintable(got));
    QVERIFY2(got.contains(QLatin1String("SSL_CERT_FILE=/own\n")), qPrintable(got));
    QVERIFY(!got.contains(QLatin1String("proxy")));
}

void TestRedirectProcesses::givesProxiesToStaticProgramsOnly()
{
#ifndef TELLTALE_STATIC_ENV
    QSKIP("there is no static C library here");
#else
    const QString program = QStringLiteral(TELLTALE_STATIC_ENV);
    Redirected run([](network::RedirectHubOptions &options) { options.pemBundle = "/bundle"; });
    const auto check = [&](const QString &got) {
        for (const char *name : {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            QCOMPARE(got.count(QLatin1String("\n%1=").arg(QLatin1String(name))), 1);
        QVERIFY(got.contains(QStringLiteral("https_proxy=http://127.0.0.1:%1\n").arg(run.server().port())));
        QVERIFY(got.contains(QLatin1String("\nSSL_CERT_FILE=/bundle\n")));
        QVERIFY(got.contains(QLatin1String("\nno_proxy=intern,127.0.0.1,localhost\n")));
        QVERIFY(got.contains(QLatin1String("\nNO_PROXY=intern,127.0.0.1,localhost\n")));
        QVERIFY(got.contains(QLatin1String("\nTELLTALE_REDIRECT=")));
    };
    // As the first program, and as a child of one that is reached.
    const std::map<std::string, std::string> users{{"no_proxy", "intern"}, {"https_proxy", "http://users"}};
    check(u'\n' + run.run(program, {}, users));
    check(u'\n' + run.run(QStringLiteral("sh"), {QStringLiteral("-c"), program + QStringLiteral("; :")}, users));
    // What such a program starts is reached again.
    const QString child = run.run(program, {QStringLiteral("env")}, users);
    QVERIFY2(child.contains(QLatin1String("LD_PRELOAD=")) && !child.contains(QLatin1String("http_proxy="))
                 && !child.contains(QLatin1String("ALL_PROXY=")),
             qPrintable(child));
    QVERIFY(run.run(QStringLiteral("env"), {}, users).contains(QLatin1String("https_proxy=http://users\n")));
    const auto unreached = run.hub().statistics().unreached;
    QCOMPARE(unreached.size(), std::size_t(1));
    QCOMPARE(unreached.front().reason, UnreachedProgram::Reason::Static);
    QCOMPARE(QString::fromStdString(unreached.front().path), program);
#endif
}

void TestRedirectProcesses::tellsOfSetUserPrograms_data()
{
    QTest::addColumn<bool>("sandbox");
    QTest::newRow("sandbox") << true;
    QTest::newRow("no sandbox") << false;
}

void TestRedirectProcesses::tellsOfSetUserPrograms()
{
    QFETCH(bool, sandbox);
    if (::geteuid() != 0)
        QSKIP("only root can make a set-uid program of another user");
    QTemporaryDir folder;
    ::chmod(folder.path().toUtf8().constData(), 0755);
    const QString program = folder.filePath(QStringLiteral("client"));
    QVERIFY(QFile::copy(clientPath(), program));
    QCOMPARE(::chown(program.toUtf8().constData(), 65534, 0), 0);
    QCOMPARE(::chmod(program.toUtf8().constData(), 04755), 0);
    Redirected run([&](network::RedirectHubOptions &options) { options.sandbox = sandbox; });
    for (const char *way : {"execve", "vfork", "spawn"}) {
        const QString got = run.client(QStringLiteral("via-%1 %2 true").arg(QLatin1String(way), program));
        QCOMPARE(got.contains(QLatin1String("Operation not permitted")), sandbox);
    }
    QCOMPARE(network::RedirectHub::unreachedReason(program.toStdString()),
             std::optional(UnreachedProgram::Reason::SetUser));
    QCOMPARE(network::RedirectHub::unreachedReason("sh"), std::optional<UnreachedProgram::Reason>());
    const auto unreached = run.hub().statistics().unreached;
    QCOMPARE(unreached.size(), std::size_t(1));
    QCOMPARE(unreached.front().reason, sandbox ? UnreachedProgram::Reason::Refused : UnreachedProgram::Reason::SetUser);
    QCOMPARE(QString::fromStdString(unreached.front().path), program);
}

void TestRedirectProcesses::tellsWhoDidNotSayHello()
{
    Redirected run;
    run.hub().noteStarted(1, "sh");
    qint64 process = 0;
    run.client(QStringLiteral("true"), &process);
    run.hub().noteStarted(static_cast<std::uint32_t>(process), clientPath().toStdString());
    const auto statistics = run.hub().statistics();
    QCOMPARE(statistics.unreached.size(), std::size_t(1));
    QCOMPARE(statistics.unreached.front().reason, UnreachedProgram::Reason::NotLoaded);
    QCOMPARE(statistics.unreached.front().path.substr(statistics.unreached.front().path.rfind('/')),
             std::string("/sh"));
    QCOMPARE(statistics.processes.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(statistics.processes.front().program), clientPath());
}

void TestRedirectProcesses::doesNothingWithoutItsFile_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("output");
    QTest::newRow("missing") << QStringLiteral("/nowhere/redirect.table") << QString();
    QTest::newRow("something else") << QStringLiteral("/etc/passwd") << QString();
    QTest::newRow("a device") << QStringLiteral("/dev/zero") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("sandbox") << QStringLiteral("sandbox:/nowhere/redirect.table")
                             << QStringLiteral("connect: Connection refused\n");
}

void TestRedirectProcesses::doesNothingWithoutItsFile()
{
    QFETCH(QString, value);
    QFETCH(QString, output);
    const PreambleServer server({1});
    QProcess program;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(TELLTALE_REDIRECT_LIBRARY));
    environment.insert(QStringLiteral("TELLTALE_REDIRECT"), value);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    // This machine is left alone in both cases.
    program.start(clientPath(),
                  {QStringLiteral("fastopen"), QStringLiteral("127.0.0.1"), QString::number(server.port())});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAll(), QByteArray("5\n"));
    QTRY_COMPARE(server.refused(), (std::vector<std::string>{"ping\n"}));
    if (output.isEmpty())
        return;
    program.start(clientPath(), {QStringLiteral("connect"), QStringLiteral("192.0.2.7"), QStringLiteral("9")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(QString::fromUtf8(program.readAll()), output);
    // Nor do children that get an environment of their own escape.
    program.start(clientPath(),
                  {QStringLiteral("via-spawn"), clientPath(), QStringLiteral("connect"), QStringLiteral("192.0.2.7"),
                   QStringLiteral("9")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(QString::fromUtf8(program.readAll()), output);
}

void TestRedirectProcesses::loadsWithEveryLoader()
{
    QFile library(QStringLiteral(TELLTALE_REDIRECT_LIBRARY));
    QVERIFY(library.open(QIODevice::ReadOnly));
    const QByteArray bytes = library.readAll();
    // Programs with another C library than glibc have no such loader, and would not even start.
    for (const char *word : {"ld-linux", "__tls_get_addr", "GLIBC_PRIVATE", "asan"})
        QVERIFY2(!bytes.contains(word), word);
#ifdef TELLTALE_MUSL_CLIENT
    Redirected run;
    const QString got = run.run(QStringLiteral(TELLTALE_MUSL_CLIENT),
                                {QStringLiteral("connect"), QStringLiteral("a.example"), QStringLiteral("443")});
    QVERIFY2(got.startsWith(QLatin1String("a.example 443 ")), qPrintable(got));
#endif
}

void TestRedirectProcesses::findsTheLibrary()
{
    QTemporaryDir folder;
    const auto put = [&](const QString &place) {
        QDir().mkpath(folder.filePath(place));
        QFile::copy(QStringLiteral(TELLTALE_REDIRECT_LIBRARY),
                    folder.filePath(place + QStringLiteral("/libtelltale-redirect.so")));
    };
    const std::string programs = folder.filePath(QStringLiteral("bin")).toStdString();
    const auto found = [&] { return QString::fromStdString(network::RedirectHub::libraryPath(programs)); };
    QDir().mkpath(folder.filePath(QStringLiteral("bin")));
    QVERIFY(!found().startsWith(folder.path()));
    put(QStringLiteral("lib/telltale"));
    QCOMPARE(found(), folder.filePath(QStringLiteral("lib/telltale/libtelltale-redirect.so")));
    put(QStringLiteral("bin"));
    QCOMPARE(found(), folder.filePath(QStringLiteral("bin/libtelltale-redirect.so")));
}

void TestRedirectProcesses::needsTheLibrary()
{
    QTemporaryDir folder;
    network::RedirectHubOptions options;
    options.folder = folder.path().toStdString();
    options.library = "/nowhere.so";
    const auto hub = network::RedirectHub::start(options);
    QVERIFY(!hub);
    QCOMPARE(hub.error().code, "redirect-library-missing");
}

void TestRedirectProcesses::namesALibraryWithASpace()
{
    QTemporaryDir folder;
    const QString library = folder.filePath(QStringLiteral("a library.so"));
    QVERIFY(QFile::copy(QStringLiteral(TELLTALE_REDIRECT_LIBRARY), library));
    Redirected run([&](network::RedirectHubOptions &options) { options.library = library.toStdString(); });
    const QString got = run.client(QStringLiteral("connect a.example 443"));
    QVERIFY2(got.startsWith(QLatin1String("a.example 443 ")), qPrintable(got));
    run.end();
    QVERIFY(QDir(QString::fromStdString(run.folder())).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));
}

void TestRedirectProcesses::costsLittle()
{
    Redirected run;
    const QProcessEnvironment with = run.environment(clientPath());
    // The quickest of many, in milliseconds: others use the machine, too.
    const auto measure = [](const QProcessEnvironment &environment) {
        qint64 quickest = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 100; ++i) {
            QProcess program;
            QElapsedTimer timer;
            program.setProcessEnvironment(environment);
            timer.start();
            program.start(clientPath(), {QStringLiteral("true")});
            program.waitForFinished();
            quickest = std::min(quickest, timer.nsecsElapsed());
        }
        return double(quickest) / 1e6;
    };
    measure(with);
    const double without = measure({});
    const double own = measure(with);
    qInfo("a program: %.3f ms, with the library %.3f ms", without, own);
    QVERIFY(own < without + 2);
}

QTEST_GUILESS_MAIN(TestRedirectProcesses)
#include "tst_redirect_processes.moc"
