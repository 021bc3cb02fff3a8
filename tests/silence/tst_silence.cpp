// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Watched
{
    int status = -1;
    QByteArrayList calls; ///< what was asked of a network: `connect 127.0.0.1`
    QByteArray said;
};

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A program that shows what others send sends nothing itself: whole sessions of the window and all commands that are
/// not about sending are run, and no connection is opened, no datagram sent, no name looked up.
class TestSilence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void seesConnections();
    void seesNames();
    void commandsAreSilent_data();
    void commandsAreSilent();
    void windowIsSilent_data();
    void windowIsSilent();

private:
    Watched watch(const QStringList &arguments, int patience = 60'000);
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    int m_run = 0;
};

void TestSilence::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QFile::copy(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"), path("sample.md")));
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("pictures")));
}

Watched TestSilence::watch(const QStringList &arguments, int patience)
{
    const QString log = m_folder.filePath(QStringLiteral("calls-%1").arg(++m_run));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(TELLTALE_NETWORK_WATCH));
    environment.insert(QStringLiteral("NETWORK_WATCH"), log);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    // The sanitizers' own library wants to be the first.
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       environment.value(QStringLiteral("ASAN_OPTIONS"))
                           + QStringLiteral(":verify_asan_link_order=0:detect_leaks=0"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(TELLTALE_PROGRAM), arguments);
    process.closeWriteChannel();
    Watched watched;
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit)
        watched.status = process.exitCode();
    watched.said = process.readAllStandardError();
    for (const QByteArray &line : fileBytes(log).split('\n')) {
        if (!line.isEmpty())
            watched.calls.append(line);
    }
    return watched;
}

/// Without this, silence would prove nothing.
void TestSilence::seesConnections()
{
    // Whether somebody answers at that port does not matter.
    const Watched watched =
        watch({QStringLiteral("ping"), QStringLiteral("appsmith-keep-alive"), QStringLiteral("--to"),
               QStringLiteral("http://127.0.0.1:1/"), QStringLiteral("--timeout"), QStringLiteral("1s")});
    QVERIFY2(watched.calls.contains("connect 127.0.0.1"), watched.said.constData());
}

void TestSilence::seesNames()
{
    const Watched watched =
        watch({QStringLiteral("ping"), QStringLiteral("appsmith-keep-alive"), QStringLiteral("--to"),
               QStringLiteral("http://localhost:1/"), QStringLiteral("--timeout"), QStringLiteral("1s")});
    QVERIFY2(!watched.calls.isEmpty(), watched.said.constData());
}

void TestSilence::commandsAreSilent_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"--version",
                             "--help",
                             "inspect sample.md",
                             "inventory sample.md",
                             "diff sample.md sample.md",
                             "ledger sample.md --catalogue appsmith",
                             "check sample.md --policy default",
                             "catalogue list",
                             "catalogue show appsmith",
                             "anonymise sample.md --policy default -o out.md",
                             "reidentify sample.md",
                             "report sample.md -o r.html",
                             "report sample.md -o r.pdf",
                             "report sample.md -o r.json",
                             "report sample.md -o r.csv",
                             "report sample.md -o r.sarif",
                             "report --verify r.html",
                             "log show",
                             "log verify",
                             "switch list",
                             "switch show appsmith",
                             "ca show",
                             "ping list",
                             "ping appsmith-keep-alive --dry-run"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestSilence::commandsAreSilent()
{
    QFETCH(QString, line);
    const Watched watched = watch(line.split(QLatin1Char(' ')));
    QVERIFY2(watched.status >= 0 && watched.status != 99, watched.said.constData());
    QVERIFY2(!watched.said.contains("Try: "), watched.said.constData());
    QCOMPARE(watched.calls, QByteArrayList());
}

void TestSilence::windowIsSilent_data()
{
    QTest::addColumn<QString>("pages");
    // Of each page one state that has come far.
    for (const char *pages : {"start", "inspect", "inventory-clicked", "privacy-rule", "anonymise-canaries",
                              "activity-broken", "manual-search"})
        QTest::newRow(pages) << QString::fromLatin1(pages);
}

/// Opens the window, loads captures and goes through every state of these pages.
void TestSilence::windowIsSilent()
{
    QFETCH(QString, pages);
#ifndef TELLTALE_HAS_WINDOW
    QSKIP("built without the window");
#endif
    const Watched watched =
        watch({QStringLiteral("--screenshots"), path("pictures"), QStringLiteral("--only"), pages}, 300'000);
    QVERIFY2(watched.status == 0, watched.said.constData());
    QVERIFY(!QDir(path("pictures")).entryList({pages + QLatin1Char('*')}, QDir::Files).isEmpty());
    QCOMPARE(watched.calls, QByteArrayList());
}

QTEST_GUILESS_MAIN(TestSilence)
#include "tst_silence.moc"
