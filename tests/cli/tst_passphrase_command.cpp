// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's passphrase as scripts see it, and what is closed by it.
#include "program.h"
#include "store/activity/administrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <utility>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::test;

namespace {

constexpr const char *right = "correct horse";

/// The program with a terminal of its own, which shows what is typed unless the program forbids it.
class OnTerminal
{
public:
    OnTerminal(const QString &folder, const QStringList &arguments)
    {
        std::vector<QByteArray> words{QByteArray(TELLTALE_PROGRAM)};
        for (const QString &argument : arguments)
            words.push_back(argument.toUtf8());
        std::vector<char *> raw;
        for (QByteArray &word : words)
            raw.push_back(word.data());
        raw.push_back(nullptr);
        const QByteArray where = QFile::encodeName(folder);
        m_child = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_child == 0) {
            if (::chdir(where.constData()) == 0)
                ::execv(raw.front(), raw.data());
            ::_exit(127);
        }
    }
    ~OnTerminal()
    {
        ::close(m_terminal);
        if (m_child > 0)
            ::waitpid(m_child, nullptr, 0);
    }
    OnTerminal(const OnTerminal &) = delete;
    OnTerminal &operator=(const OnTerminal &) = delete;

    /// Types a line once this was asked; false where it never was.
    bool answer(const char *question, const char *line)
    {
        const qsizetype from = shown.size();
        while (shown.indexOf(question, from) < 0) {
            if (!hear())
                return false;
        }
        const QByteArray typed = QByteArray(line) + '\n';
        return ::write(m_terminal, typed.constData(), static_cast<std::size_t>(typed.size())) == typed.size();
    }
    int end()
    {
        while (hear()) {
        }
        int status = 0;
        ::waitpid(std::exchange(m_child, -1), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    QByteArray shown;

private:
    bool hear()
    {
        pollfd waiting{m_terminal, POLLIN, 0};
        std::array<char, 4096> piece{};
        if (::poll(&waiting, 1, 60'000) != 1)
            return false;
        const ssize_t got = ::read(m_terminal, piece.data(), piece.size());
        if (got > 0)
            shown.append(piece.data(), got);
        return got > 0;
    }

    int m_terminal = -1;
    pid_t m_child = -1;
};

} // namespace

class TestPassphraseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void setsChecksChangesRemoves();
    void readsStandardInput();
    void asksOnATerminal();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void wrongUsage_data();
    void wrongUsage();
    void closesTheSwitches();
    void closesTheGate();
    void leavesLookingOpen();
    void tellsOfADeletedFile();
    void letsNobodyInWhenItCannotTell();

private:
    QString at(const char *name) const { return m_root->filePath(QLatin1String(name)); }
    QString file() const { return at("config/telltale/administrator.toml"); }
    void secret(const char *name, const QByteArray &text) const
    {
        writeFile(at(name), text);
        QVERIFY(QFile::setPermissions(at(name), QFile::ReadOwner | QFile::WriteOwner));
    }
    /// One that is quick to check.
    void setQuickly() const
    {
        const auto log = store::ActivityLog::open(at("data/telltale/activity.log").toStdString());
        QVERIFY(log);
        const store::Administrator administrator(*log, file().toStdString(), store::PassphraseCost::Least);
        QVERIFY(administrator.set(right));
    }
    Ran run(const QString &arguments, const QByteArray &input = {}) const
    {
        return runProgram(arguments.split(u' '), m_root->path(), input);
    }
    QStringList told() const
    {
        QStringList words;
        QFile log(at("data/telltale/activity.log"));
        for (const QByteArray &line : log.open(QIODevice::ReadOnly) ? log.readAll().split('\n') : QByteArrayList()) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            if (!entry.isEmpty())
                words << entry[QLatin1String("what")].toString();
        }
        return words;
    }
    QByteArray env() const
    {
        QFile file(at("stacks/configuration/docker.env"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestPassphraseCommand::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    qputenv("HOME", QFile::encodeName(at("home")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(at("config")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(at("data")));
    QVERIFY(QDir().mkpath(at("stacks/configuration")));
    writeFile(at("stacks/configuration/docker.env"), "APPSMITH_DISABLE_TELEMETRY=false\n");
    secret("right", QByteArray(right) + '\n');
    secret("wrong", "correct horsf\n");
    secret("new", "battery staple\r\nmore\n");
    secret("short", "seven77\n");
}

void TestPassphraseCommand::setsChecksChangesRemoves()
{
    QCOMPARE(run(QStringLiteral("passphrase check --passphrase-file right")).status, 3);
    QCOMPARE(run(QStringLiteral("passphrase remove --passphrase-file right")).status, 2);
    const Ran brief = run(QStringLiteral("passphrase set --passphrase-file short"));
    QVERIFY2(brief.status == 2 && brief.err.contains("at least 8"), brief.err.constData());
    QVERIFY(!QFile::exists(file()));
    QVERIFY(told().isEmpty());
    const Ran set = run(QStringLiteral("passphrase set --passphrase-file right"));
    QVERIFY2(set.status == 0 && set.err.contains("with this passphrase only"), set.err.constData());
    QCOMPARE(QFileInfo(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(run(QStringLiteral("passphrase set --passphrase-file new")).status, 2); // there is one
    QCOMPARE(run(QStringLiteral("passphrase change --passphrase-file right --new-passphrase-file new -q")).err,
             QByteArray());
    QCOMPARE(run(QStringLiteral("passphrase check --passphrase-file new")).status, 0);
    const Ran old = run(QStringLiteral("passphrase remove --passphrase-file right"));
    QVERIFY2(old.status == 2 && old.err.contains("the activity log tells of it"), old.err.constData());
    QCOMPARE(run(QStringLiteral("passphrase remove --passphrase-file new")).status, 0);
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(told(),
             (QStringList{QStringLiteral("role"), QStringLiteral("role"), QStringLiteral("failed-attempt"),
                          QStringLiteral("role")}));
    QCOMPARE(run(QStringLiteral("log verify")).status, 0);
}

void TestPassphraseCommand::readsStandardInput()
{
    setQuickly();
    QCOMPARE(run(QStringLiteral("passphrase check --passphrase-file -"), right).status, 0);
    QCOMPARE(run(QStringLiteral("passphrase check --passphrase-file -"), QByteArray(right) + "\r\n").status, 0);
    QCOMPARE(run(QStringLiteral("passphrase check --passphrase-file -"), QByteArray(right) + ' ').status, 2);
    QCOMPARE(run(QStringLiteral("passphrase check --passphrase-file -")).status, 2); // nothing there
    QCOMPARE(run(QStringLiteral("passphrase change --passphrase-file - --new-passphrase-file -"),
                 QByteArray(right) + "\nbattery staple\n")
                 .status,
             0);
    QCOMPARE(run(QStringLiteral("passphrase check --passphrase-file new")).status, 0);
}

/// And shows nothing of what is typed.
void TestPassphraseCommand::asksOnATerminal()
{
    const QStringList set{QStringLiteral("passphrase"), QStringLiteral("set")};
    OnTerminal differing(m_root->path(), set);
    QVERIFY2(differing.answer("New administrator's passphrase: ", right), differing.shown.constData());
    QVERIFY2(differing.answer("The same again: ", "correct horsf"), differing.shown.constData());
    QCOMPARE(differing.end(), 2);
    QVERIFY(differing.shown.contains("not the same"));
    QVERIFY(!QFile::exists(file()));
    setQuickly();
    OnTerminal off(m_root->path(), QStringLiteral("switch off appsmith --root stacks --color never").split(u' '));
    QVERIFY2(off.answer("Administrator's passphrase: ", right), off.shown.constData());
    QVERIFY2(off.answer("Change it? [y/N] ", "y"), off.shown.constData());
    QCOMPARE(off.end(), 0);
    QVERIFY(env().contains("=true"));
    OnTerminal wrong(m_root->path(), {QStringLiteral("passphrase"), QStringLiteral("check")});
    QVERIFY(wrong.answer("Administrator's passphrase: ", "correct horsf"));
    QCOMPARE(wrong.end(), 2);
    for (const QByteArray &shown : {differing.shown, off.shown, wrong.shown})
        QVERIFY2(!shown.contains("correct"), shown.constData());
}

void TestPassphraseCommand::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("empty line") << QByteArray("\ncorrect horse\n") << false;
    QTest::newRow("too long") << QByteArray(5000, 'x') << false;
    QTest::newRow("others may read it") << QByteArray(right) << true;
}

void TestPassphraseCommand::refusesBadFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isOpen);
    setQuickly();
    secret("bad", bytes);
    if (isOpen)
        QVERIFY(QFile::setPermissions(at("bad"), QFile::ReadOwner | QFile::ReadOther));
    const Ran ran = run(QStringLiteral("passphrase check --passphrase-file bad"));
    QVERIFY2(ran.status == 2 && !ran.err.isEmpty(), ran.err.constData());
    QVERIFY(!ran.err.contains("correct") && !ran.err.contains("xxxx"));
    QCOMPARE(told(), QStringList{QStringLiteral("role")}); // nothing was tried
}

void TestPassphraseCommand::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments : {"", " show", " set hunter2hunter2", " check --new-passphrase-file new",
                                  " check --passphrase-file", " set --passphrase-file missing", " check --color pink"})
        QTest::newRow(*arguments == '\0' ? "nothing" : arguments)
            << QStringLiteral("passphrase") + QString::fromLatin1(arguments);
}

void TestPassphraseCommand::wrongUsage()
{
    QFETCH(QString, arguments);
    const Ran ran = run(arguments);
    QCOMPARE(ran.status, 2);
    QVERIFY(!ran.err.isEmpty() && !ran.err.contains("hunter2"));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(run(QStringLiteral("passphrase --help")).status, 0);
}

void TestPassphraseCommand::closesTheSwitches()
{
    setQuickly();
    const QByteArray before = env();
    const QString off = QStringLiteral("switch off appsmith --root stacks --yes");
    const Ran wrong = run(off + QStringLiteral(" --passphrase-file wrong"));
    QVERIFY2(wrong.status == 2 && wrong.err.contains("not the administrator's passphrase"), wrong.err.constData());
    QCOMPARE(env(), before);
    QCOMPARE(told(), (QStringList{QStringLiteral("role"), QStringLiteral("failed-attempt")}));
    QCOMPARE(run(off + QStringLiteral(" --passphrase-file right")).status, 0);
    QVERIFY(env() != before);
    QCOMPARE(run(QStringLiteral("switch undo appsmith --root stacks --yes --passphrase-file wrong")).status, 2);
    QVERIFY(env() != before);
    QCOMPARE(run(QStringLiteral("switch undo appsmith --root stacks --yes --passphrase-file -"), right).status, 0);
    QCOMPARE(env(), before);
}

void TestPassphraseCommand::closesTheGate()
{
    setQuickly();
    // Where it may begin it would wait for requests: an address that cannot be listened on ends it.
    const QString intercept =
        QStringLiteral("intercept --listen 192.0.2.1:1 --allow 192.0.2.0/24 --store r.telltale --policy observe-only");
    const Ran wrong = run(intercept + QStringLiteral(" --passphrase-file wrong"));
    QVERIFY2(wrong.status == 2 && wrong.err.contains("not the administrator's passphrase"), wrong.err.constData());
    QVERIFY(!QFile::exists(at("r.telltale")));
    const Ran let = run(intercept + QStringLiteral(" --passphrase-file right"));
    QVERIFY2(let.status == 2 && !let.err.contains("passphrase"), let.err.constData());
    QCOMPARE(told().count(QStringLiteral("failed-attempt")), 1);
}

void TestPassphraseCommand::leavesLookingOpen()
{
    setQuickly();
    QCOMPARE(run(QStringLiteral("switch show appsmith --root stacks")).status, 0);
    QCOMPARE(run(QStringLiteral("switch off appsmith --root stacks --dry-run")).status, 0);
    QCOMPARE(run(QStringLiteral("log show")).status, 0);
    QCOMPARE(told(), QStringList{QStringLiteral("role")});
}

/// Which is how one that is lost is got rid of.
void TestPassphraseCommand::tellsOfADeletedFile()
{
    setQuickly();
    QVERIFY(QFile::remove(file()));
    QCOMPARE(run(QStringLiteral("switch off appsmith --root stacks --yes")).status, 0);
    QCOMPARE(told(),
             (QStringList{QStringLiteral("role"), QStringLiteral("role-found"), QStringLiteral("switch-change")}));
    const Ran help = run(QStringLiteral("passphrase --help"));
    QVERIFY2(help.out.contains(file().toUtf8()) && help.out.contains("log tells"), help.out.constData());
}

void TestPassphraseCommand::letsNobodyInWhenItCannotTell()
{
    setQuickly();
    const QByteArray before = env();
    const Ran ran = run(
        QStringLiteral("switch off appsmith --root stacks --yes --passphrase-file right --activity-log /dev/null/x"));
    QCOMPARE(ran.status, 2);
    QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::ReadOther));
    const Ran open = run(QStringLiteral("switch off appsmith --root stacks --yes --passphrase-file right"));
    QVERIFY2(open.status == 2 && open.err.contains("nobody is let in"), open.err.constData());
    QCOMPARE(env(), before);
}

QTEST_GUILESS_MAIN(TestPassphraseCommand)
#include "tst_passphrase_command.moc"
