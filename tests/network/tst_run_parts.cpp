// SPDX-License-Identifier: GPL-3.0-or-later
// What running a program with its traffic captured is made of: its file, its environment, its folder, its processes.
#include "network/launch/left_process.h"
#include "network/launch/program_file.h"
#include "network/launch/run_environment.h"
#include "network/launch/run_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;

namespace {

std::string inFolder(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(QString::fromLatin1(name)).toStdString();
}

void writeFile(const std::string &path, const char *content, mode_t mode)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    QVERIFY(file >= 0);
    QVERIFY(::write(file, content, std::strlen(content)) >= 0);
    ::close(file);
    QCOMPARE(::chmod(path.c_str(), mode), 0);
}

mode_t modeOf(const std::string &path)
{
    struct stat found = {};
    return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 07777 : 0;
}

} // namespace

class TestRunParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPrograms_data();
    void findsPrograms();
    void countsFromTheFolder();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void knowsWhoseRightsChange();
    void startsScriptsWithoutALine();
    void keepsWhatIsNoneOfItsOut();

    void completesTrust_data();
    void completesTrust();
    void touchesNothingElse();
    void givesTheUsersTrust();

    void makesAFolderForItsOwner();
    void removesTheFolderButNotWhatLinksLeadTo();
    void removesWhatWasLeft();
    void writesFilesOnce();
    void saysWhyThereIsNoFolder();

    void findsProcesses();
};

void TestRunParts::findsPrograms_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("path"); // FOLDER is that of the test
    QTest::addColumn<QString>("found");
    QTest::newRow("in PATH") << "tool"
                             << "FOLDER/bin"
                             << "FOLDER/bin/tool";
    QTest::newRow("the first one") << "tool"
                                   << "FOLDER/other:FOLDER/bin"
                                   << "FOLDER/other/tool";
    QTest::newRow("past what is not executable") << "plain"
                                                 << "FOLDER/bin:FOLDER/other"
                                                 << "FOLDER/other/plain";
    QTest::newRow("past a folder of that name") << "nested"
                                                << "FOLDER/bin:FOLDER/other"
                                                << "FOLDER/other/nested";
    QTest::newRow("past what is not there") << "tool"
                                            << "/nowhere:FOLDER/bin"
                                            << "FOLDER/bin/tool";
    QTest::newRow("with a slash") << "FOLDER/bin/tool"
                                  << "/nowhere"
                                  << "FOLDER/bin/tool";
}

void TestRunParts::findsPrograms()
{
    QFETCH(QString, word);
    QFETCH(QString, path);
    QFETCH(QString, found);
    const QTemporaryDir folder;
    for (const char *const name : {"bin", "other", "bin/nested"})
        QVERIFY(QDir(folder.path()).mkpath(QString::fromLatin1(name)));
    for (const char *const name : {"bin/tool", "other/tool", "other/plain", "other/nested"})
        writeFile(inFolder(folder, name), "#!/bin/sh\n", 0755);
    writeFile(inFolder(folder, "bin/plain"), "", 0644);
    const auto placed = [&folder](QString text) {
        return text.replace(QStringLiteral("FOLDER"), folder.path()).toStdString();
    };
    const Result<std::string> file = findProgram({{placed(word)}, {{"PATH", placed(path)}}});
    QVERIFY(file);
    QCOMPARE(*file, placed(found));
}

void TestRunParts::countsFromTheFolder()
{
    const QTemporaryDir folder;
    writeFile(inFolder(folder, "tool"), "#!/bin/sh\nexit 4\n", 0755);
    const std::string place = folder.path().toStdString();
    for (const char *const word : {"./tool", "tool"}) {
        const Result<std::string> file = findProgram({{word}, {{"PATH", ":/bin"}}, place});
        QVERIFY(file);
        QVERIFY(std::filesystem::equivalent(*file, inFolder(folder, "tool")));
        auto program = LaunchedProgram::start({{word}, {{"PATH", ":/bin"}}, place});
        QVERIFY(program);
        QTRY_COMPARE(program->status(), std::optional(4));
    }
}

void TestRunParts::saysWhyThereIsNone_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("nowhere") << "no-such-program"
                             << "program-not-found" << 127;
    QTest::newRow("empty") << ""
                           << "program-not-found" << 127;
    QTest::newRow("no such path") << "/nowhere/at-all"
                                  << "program-not-found" << 127;
    QTest::newRow("below a file") << "/etc/passwd/x"
                                  << "program-not-found" << 127;
    QTest::newRow("a folder") << "/etc"
                              << "program-not-executable" << 126;
    QTest::newRow("a text") << "/etc/passwd"
                            << "program-not-executable" << 126;
    QTest::newRow("a text in PATH") << "passwd"
                                    << "program-not-executable" << 126;
}

void TestRunParts::saysWhyThereIsNone()
{
    QFETCH(QString, word);
    QFETCH(QString, code);
    QFETCH(int, status);
    const Result<std::string> file = findProgram({{word.toStdString()}, {{"PATH", "/etc"}}});
    QVERIFY(!file);
    QCOMPARE(QString::fromLatin1(file.error().code), code);
    QVERIFY(file.error().message.contains(word));
    QCOMPARE(statusOfFailure(file.error()), status);
    QCOMPARE(statusOfFailure({"listen-failed", {}}), 125);
}

void TestRunParts::knowsWhoseRightsChange()
{
    const QTemporaryDir folder;
    const std::string own = inFolder(folder, "own");
    writeFile(own, "#!/bin/sh\n", 0755);
    QVERIFY(!changesRights(own));
    writeFile(own, "#!/bin/sh\n", 04755);
    QVERIFY(!changesRights(own)); // it is us already
    QVERIFY(!changesRights(inFolder(folder, "nowhere")));
    if (::getuid() != 0)
        QSKIP("Only root gives files away");
    const std::string user = inFolder(folder, "user");
    writeFile(user, "#!/bin/sh\n", 0755);
    QCOMPARE(::chown(user.c_str(), 65534, 65534), 0);
    QVERIFY(!changesRights(user));
    QCOMPARE(::chmod(user.c_str(), 02644), 0);
    QVERIFY(!changesRights(user)); // the bit of a file that its group may not execute is for locks
    QCOMPARE(::chmod(user.c_str(), 02755), 0);
    QVERIFY(changesRights(user));
    QCOMPARE(::chmod(user.c_str(), 04755), 0);
    QVERIFY(changesRights(user));
}

void TestRunParts::startsScriptsWithoutALine()
{
    const QTemporaryDir folder;
    writeFile(inFolder(folder, "script"), "test \"$1\" = 'a b' && exit 9\n", 0755);
    auto program = LaunchedProgram::start({{inFolder(folder, "script"), "a b"}, {{"PATH", "/bin:/usr/bin"}}});
    QVERIFY(program);
    QTRY_COMPARE(program->status(), std::optional(9));
}

void TestRunParts::keepsWhatIsNoneOfItsOut()
{
    const int ours = ::open("/dev/null", O_RDONLY); // without O_CLOEXEC, as libraries do
    QVERIFY(ours > 2);
    const std::string script = "test ! -e /proc/self/fd/" + std::to_string(ours);
    auto program = LaunchedProgram::start({{"sh", "-c", script}, {{"PATH", "/bin:/usr/bin"}}});
    QVERIFY(program);
    QTRY_COMPARE(program->status(), std::optional(0));
    ::close(ours);
}

void TestRunParts::completesTrust_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before"); // null: not set
    QTest::addColumn<QString>("after");
    const QString unset;
    QTest::newRow("Node") << "NODE_EXTRA_CA_CERTS" << unset << "adds:";
    QTest::newRow("Node, merged") << "NODE_EXTRA_CA_CERTS"
                                  << "/a.pem"
                                  << "adds:/a.pem";
    QTest::newRow("Deno, merged") << "DENO_CERT"
                                  << "/a.pem"
                                  << "adds:/a.pem";
    for (const char *const name : {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO",
                                   "PIP_CERT", "AWS_CA_BUNDLE", "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH"}) {
        QTest::addRow("%s", name) << name << unset << "replaces:";
        QTest::addRow("%s, merged", name) << name << "/certs"
                                          << "replaces:/certs";
        QTest::addRow("%s, empty", name) << name << ""
                                         << "replaces:";
    }
    for (const char *const name : {"CARGO_HTTP_CAINFO", "NIX_SSL_CERT_FILE", "PERL_LWP_SSL_CA_FILE"}) {
        QTest::addRow("%s, not needed", name) << name << unset << unset;
        QTest::addRow("%s, merged", name) << name << "/a.pem"
                                          << "replaces:/a.pem";
    }
    for (const char *const name : {"SSL_CERT_DIR", "NODE_OPTIONS", "JAVA_TOOL_OPTIONS", "HTTP_PROXY", "http_proxy"})
        QTest::addRow("%s", name) << name << unset << unset;
}

void TestRunParts::completesTrust()
{
    QFETCH(QString, name);
    QFETCH(QString, before);
    QFETCH(QString, after);
    Environment users = {{"HOME", "/home/a"}};
    if (!before.isNull())
        users[name.toStdString()] = before.toStdString();
    const Environment made = withTrust(users, [](TrustKind kind, const std::string &file) {
        return (kind == TrustKind::Adds ? "adds:" : "replaces:") + file;
    });
    const auto found = made.find(name.toStdString());
    QCOMPARE(found == made.end() ? QString() : QString::fromStdString(found->second), after);
    QCOMPARE(found == made.end(), after.isNull());
}

void TestRunParts::touchesNothingElse()
{
    const Environment users = {{"A", "b=c"}, {"HOME", "/home/a"}, {"LD_PRELOAD", "x.so"}, {"NO_PROXY", "a"}, {"Z", ""}};
    Environment made = withTrust(users, [](TrustKind, const std::string &) { return "f"; });
    for (const TrustVariable &variable : trustVariables())
        made.erase(std::string(variable.name));
    QCOMPARE(made, users);
}

void TestRunParts::givesTheUsersTrust()
{
    const Environment users = {
        {"NODE_EXTRA_CA_CERTS", "/a"}, {"SSL_CERT_FILE", "/b"}, {"CURL_CA_BUNDLE", "/a"}, {"PIP_CERT", ""}};
    QCOMPARE(usersTrust(users), (std::vector<std::string>{"/a", "/b"}));
    QVERIFY(usersTrust({{"PATH", "/bin"}}).empty());
}

void TestRunParts::makesAFolderForItsOwner()
{
    const QTemporaryDir parent;
    std::string path;
    {
        const auto folder = RunFolder::make(parent.path().toStdString());
        const auto second = RunFolder::make(parent.path().toStdString());
        QVERIFY(folder && second);
        path = (*folder)->path();
        QVERIFY(path != (*second)->path());
        QVERIFY(path.starts_with(parent.path().toStdString()));
        QCOMPARE(modeOf(path), mode_t(0700));
        QVERIFY((*folder)->write("a.pem", "text"));
        QCOMPARE(modeOf(path + "/a.pem"), mode_t(0600));
    }
    QCOMPARE(QDir(parent.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
}

void TestRunParts::removesTheFolderButNotWhatLinksLeadTo()
{
    const QTemporaryDir parent;
    const QTemporaryDir home;
    writeFile(inFolder(home, "kept"), "x", 0600);
    {
        const auto folder = RunFolder::make(parent.path().toStdString());
        QVERIFY(folder);
        QVERIFY(QDir().mkpath(QString::fromStdString((*folder)->path("a/b"))));
        QCOMPARE(::symlink(home.path().toStdString().c_str(), (*folder)->path("a/b/home").c_str()), 0);
    }
    QVERIFY(QFile::exists(home.filePath(QStringLiteral("kept"))));
    QVERIFY(QDir(parent.path()).isEmpty());
}

void TestRunParts::removesWhatWasLeft()
{
    const QTemporaryDir parent;
    const auto make = [&parent](const char *name, bool hasLock) {
        QVERIFY(QDir(parent.path()).mkpath(QString::fromLatin1(name)));
        if (hasLock)
            writeFile(inFolder(parent, name) + "/lock", "", 0600);
    };
    make("telltale-run-killed", true);
    make("telltale-run-begins", false);
    make("else", true);
    const auto running = RunFolder::make(parent.path().toStdString());
    QVERIFY(running);
    const auto other = RunFolder::make(parent.path().toStdString());
    QVERIFY(!QDir(parent.path()).exists(QStringLiteral("telltale-run-killed")));
    QVERIFY(QDir(parent.path()).exists(QStringLiteral("telltale-run-begins")));
    QVERIFY(QDir(parent.path()).exists(QStringLiteral("else")));
    QVERIFY(QFile::exists(QString::fromStdString((*running)->path("lock"))));
}

void TestRunParts::writesFilesOnce()
{
    const QTemporaryDir parent;
    const auto folder = RunFolder::make(parent.path().toStdString());
    QVERIFY(folder);
    const std::string large(std::size_t(3) << 20, 'x');
    QVERIFY((*folder)->write("large", large));
    QFile file(QString::fromStdString((*folder)->path("large")));
    QCOMPARE(file.size(), qint64(large.size()));
    const Result<bool> again = (*folder)->write("large", "y");
    QVERIFY(!again);
    QCOMPARE(QLatin1String(again.error().code), QLatin1String("run-trust-not-written"));
    QCOMPARE(file.size(), qint64(large.size()));
}

void TestRunParts::saysWhyThereIsNoFolder()
{
    const auto folder = RunFolder::make("/nowhere/at-all");
    QVERIFY(!folder);
    QCOMPARE(QLatin1String(folder.error().code), QLatin1String("run-folder-not-made"));
    QVERIFY(folder.error().message.contains(QStringLiteral("/nowhere/at-all")));
}

void TestRunParts::findsProcesses()
{
    const std::string mark = "TELLTALE_TEST_MARK=" + std::to_string(::getpid());
    QVERIFY(processesWith(mark).empty());
    auto program = LaunchedProgram::start(
        {{"sleep", "600"}, {{"PATH", "/bin:/usr/bin"}, {"TELLTALE_TEST_MARK", std::to_string(::getpid())}}});
    QVERIFY(program);
    QTRY_COMPARE(processesWith(mark).size(), std::size_t(1));
    QVERIFY(std::filesystem::path(processesWith(mark).front().program).filename().string().find("sleep")
                != std::string::npos
            || !processesWith(mark).front().program.empty());
    QVERIFY(processesWith(mark + "0").empty());
    QVERIFY(processesWith(mark.substr(1)).empty());
    program->end();
    QVERIFY(processesWith(mark).empty());
}

QTEST_GUILESS_MAIN(TestRunParts)
#include "tst_run_parts.moc"
