// SPDX-License-Identifier: GPL-3.0-or-later
// Our own program beside the window: what it is started with, how it ends, and the same as a line for a shell.
#include "support/patience.h"
#include "ui/fake_program.h"
#include "ui/models/report_run.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>

using namespace telltale::models;
using telltale::tests::FakeProgram;
using State = ReportRun::State;

namespace {

bool isGone(int pid)
{
    return ::kill(pid, 0) != 0 && errno == ESRCH;
}

ReportChoice usualChoice()
{
    ReportChoice choice;
    choice.files = QStringList{QStringLiteral("/srv/captures/a.har")};
    choice.output = QStringLiteral("/srv/captures/report.pdf");
    choice.format = QStringLiteral("pdf");
    choice.language = QStringLiteral("en");
    return choice;
}

} // namespace

class TestReportRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsOfAReport();
    void outsideNamesAreWhole();
    void namesAreNoOptions();
    void shellTakesTheSameWords_data();
    void shellTakesTheSameWords();
    void lineOfAShell();
    void startsWithThese();
    void endsWith_data();
    void endsWith();
    void doesNotStart_data();
    void doesNotStart();
    void stopLeavesNothing();
    void goesWithItsOwner();
    void oneAtATime();
    void escapesAreShown();
    void keepsTheEndOfMuch();
};

void TestReportRun::wordsOfAReport()
{
    ReportChoice choice = usualChoice();
    ProgramCall call = reportCall(choice);
    QCOMPARE(call.folder, QStringLiteral("/srv/captures"));
    QCOMPARE(call.arguments,
             QStringList({QStringLiteral("report"), QStringLiteral("a.har"), QStringLiteral("-o"),
                          QStringLiteral("report.pdf")}));
    choice.files << QStringLiteral("/srv/captures/sub/b.har");
    choice.policy = QStringLiteral("strict");
    choice.against = QStringList{QStringLiteral("/srv/captures/old.har")};
    choice.known = QStringList{QStringLiteral("/srv/captures/known.txt")};
    choice.hasValues = choice.hasBytes = true;
    choice.language = QStringLiteral("de");
    choice.output = QStringLiteral("/srv/captures/report.document"); // does not tell its format
    call = reportCall(choice);
    QCOMPARE(
        call.arguments.join(QLatin1Char(' ')),
        QStringLiteral("report a.har sub/b.har --policy strict --against old.har --known known.txt --values --bytes "
                       "--language de --format pdf -o report.document"));
    call = verifyCall(QStringLiteral("/srv/captures/report.pdf"), call.folder);
    QCOMPARE(call.arguments.join(QLatin1Char(' ')), QStringLiteral("report --verify report.pdf"));
}

void TestReportRun::outsideNamesAreWhole()
{
    ReportChoice choice = usualChoice();
    choice.files << QStringLiteral("/srv/captures2/b.har"); // begins alike, and is another folder
    choice.output = QStringLiteral("/home/me/report.pdf");
    choice.policy = QStringLiteral("/etc/telltale/p.toml");
    QCOMPARE(reportCall(choice).arguments.join(QLatin1Char(' ')),
             QStringLiteral("report a.har /srv/captures2/b.har --policy /etc/telltale/p.toml -o /home/me/report.pdf"));
    choice.files = QStringList{QStringLiteral("/a.har")};
    QCOMPARE(reportCall(choice).folder, QStringLiteral("/"));
    QCOMPARE(reportCall(choice).arguments.at(1), QStringLiteral("a.har"));
}

void TestReportRun::namesAreNoOptions()
{
    ReportChoice choice = usualChoice();
    choice.files = QStringList{QStringLiteral("/srv/--values"), QStringLiteral("/srv/-")};
    choice.policy = QStringLiteral("/srv/default"); // a file, not the one that is compiled in
    choice.output = QStringLiteral("/srv/-report.pdf");
    QCOMPARE(reportCall(choice).arguments,
             QStringList({QStringLiteral("report"), QStringLiteral("./--values"), QStringLiteral("./-"),
                          QStringLiteral("--policy"), QStringLiteral("./default"), QStringLiteral("-o"),
                          QStringLiteral("./-report.pdf")}));
}

void TestReportRun::shellTakesTheSameWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("written");
    const auto add = [](const char *name, const QString &word, const QString &written) {
        QTest::newRow(name) << word << written;
    };
    add("plain", QStringLiteral("/srv/a-b_c.har"), QStringLiteral("/srv/a-b_c.har"));
    add("empty", QString(), QStringLiteral("''"));
    add("blank", QStringLiteral("my report.pdf"), QStringLiteral("'my report.pdf'"));
    add("quote", QStringLiteral("it's"), QStringLiteral("'it'\\''s'"));
    add("command", QStringLiteral("$(touch x)`id`;rm *"), QStringLiteral("'$(touch x)`id`;rm *'"));
    add("home", QStringLiteral("~/a"), QStringLiteral("'~/a'"));
    add("history", QStringLiteral("a!b\\n"), QStringLiteral("'a!b\\n'"));
    add("umlaut", QStringLiteral("prüf.har"), QStringLiteral("'prüf.har'"));
    add("line feed", QStringLiteral("a\nb'c\\"), QStringLiteral("$'a\\012b\\'c\\\\'"));
    add("escape", QStringLiteral("\x1b[31mred"), QStringLiteral("$'\\033[31mred'"));
    add("backwards", QString(QChar(0x202E)) + QLatin1Char('1'), QStringLiteral("$'\\342\\200\\2561'"));
}

void TestReportRun::shellTakesTheSameWords()
{
    QFETCH(QString, word);
    QFETCH(QString, written);
    QCOMPARE(shellWord(word), written);
    const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash")); // knows $'…' for long
    if (bash.isEmpty())
        QSKIP("bash is not here");
    QProcess shell;
    shell.start(bash, {QStringLiteral("-c"), QStringLiteral("printf '%s\\0' ") + shellWord(word)});
    QVERIFY(shell.waitForFinished(telltale::tests::patience));
    QCOMPARE(shell.readAllStandardOutput(), word.toUtf8() + '\0');
}

void TestReportRun::lineOfAShell()
{
    ReportChoice choice = usualChoice();
    choice.files = QStringList{QStringLiteral("/srv/my captures/a.har")};
    choice.output = QStringLiteral("/srv/my captures/it's.pdf");
    QCOMPARE(shellLine(reportCall(choice)),
             QStringLiteral("cd '/srv/my captures' && telltale report a.har -o 'it'\\''s.pdf'"));
}

void TestReportRun::startsWithThese()
{
    FakeProgram program("printf whole > \"$out\"; exit 0");
    QTemporaryDir folder;
    const QString output = folder.filePath(QStringLiteral("$(touch x) *.pdf"));
    const QStringList words{QStringLiteral("report"), QStringLiteral("a b"), QStringLiteral("-o"), output};
    qputenv("TELLTALE_TEST_WORD", "kept");
    ReportRun run(program.path());
    QSignalSpy changes(&run, &ReportRun::changed);
    run.start({folder.path(), words}, output);
    QVERIFY(run.isRunning());
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(program.words(), words); // no shell was between
    QCOMPARE(program.folder(), QFileInfo(folder.path()).canonicalFilePath());
    QCOMPARE(program.content(QStringLiteral("input")).trimmed(), QByteArray("0"));
    QVERIFY(run.hasWritten());
    QVERIFY(QFile::exists(output));
}

void TestReportRun::endsWith_data()
{
    QTest::addColumn<QByteArray>("does");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    const QByteArray writes = "rm -f \"$out\"; printf new > \"$out\"; ";
    QTest::newRow("clean") << QByteArray(writes + "exit 0") << State::Finished << 0 << QString();
    QTest::newRow("findings") << QByteArray(writes + "exit 1") << State::Finished << 1 << QString();
    QTest::newRow("not all read") << QByteArray(writes + "exit 2") << State::Finished << 2 << QString();
    QTest::newRow("no event") << QByteArray(writes + "exit 3") << State::Finished << 3 << QString();
    QTest::newRow("refused") << QByteArray("echo first >&2; echo the disk is full >&2; exit 2") << State::Failed << 0
                             << QStringLiteral("the disk is full");
    QTest::newRow("refused, no word") << QByteArray("exit 2") << State::Failed << 0
                                      << QStringLiteral("It ended with the status 2");
    QTest::newRow("clean, no file") << QByteArray("exit 0") << State::Failed << 0
                                    << QStringLiteral("It ended well, but there is no new file");
    QTest::newRow("other status") << QByteArray(writes + "exit 127") << State::Failed << 0
                                  << QStringLiteral("It ended with the status 127");
    QTest::newRow("crash") << QByteArray(writes + "kill -SEGV $$") << State::Failed << 0
                           << QStringLiteral("It ended before it was done, without a word why");
}

void TestReportRun::endsWith()
{
    QFETCH(QByteArray, does);
    QFETCH(State, state);
    QFETCH(int, status);
    QFETCH(QString, reason);
    FakeProgram program(does);
    QTemporaryDir folder;
    const QString output = folder.filePath(QStringLiteral("r.pdf"));
    QFile old(output); // what was there before is no report of this run
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    ReportRun run(program.path());
    run.start({folder.path(), {QStringLiteral("-o"), output}}, output);
    QTRY_VERIFY(!run.isRunning());
    QCOMPARE(run.state(), state);
    QCOMPARE(run.exitStatus(), status);
    QCOMPARE(run.reason(), reason);
    QCOMPARE(run.hasWritten(), does.contains("printf new"));
}

void TestReportRun::doesNotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("none") << QString();
    QTest::newRow("missing") << QStringLiteral("/no/such/program");
    QTest::newRow("a folder") << QDir::tempPath();
}

void TestReportRun::doesNotStart()
{
    QFETCH(QString, program);
    ReportRun run(program);
    run.start({QDir::tempPath(), {QStringLiteral("report")}}, QStringLiteral("/no/where"));
    QTRY_COMPARE(run.state(), State::Failed);
    QVERIFY(!run.reason().isEmpty());
    QVERIFY(run.lines().isEmpty());
    // It can be tried again, with another end.
    run.start({QDir::tempPath(), {QStringLiteral("report")}}, {});
    QTRY_COMPARE(run.state(), State::Failed);
}

void TestReportRun::stopLeavesNothing()
{
    FakeProgram program("exec sleep 600");
    QTemporaryDir folder;
    ReportRun run(program.path());
    run.stop(); // nothing to stop
    QCOMPARE(run.state(), State::Idle);
    run.start({folder.path(), {QStringLiteral("-o"), QStringLiteral("r.pdf")}},
              folder.filePath(QStringLiteral("r.pdf")));
    QTRY_VERIFY(program.pid() != 0);
    run.stop();
    QTRY_COMPARE(run.state(), State::Stopped);
    QVERIFY(!run.hasWritten());
    QVERIFY(isGone(program.pid()));
    program.become("printf x > \"$out\"; exit 1");
    run.start({folder.path(), {QStringLiteral("-o"), QStringLiteral("r.pdf")}},
              folder.filePath(QStringLiteral("r.pdf")));
    QTRY_COMPARE(run.state(), State::Finished); // the stop was of the one before
    QCOMPARE(run.exitStatus(), 1);
}

void TestReportRun::goesWithItsOwner()
{
    FakeProgram program("exec sleep 600");
    auto run = std::make_unique<ReportRun>(program.path());
    run->start({QDir::tempPath(), {}}, {});
    QTRY_VERIFY(program.pid() != 0);
    run.reset();
    QVERIFY(isGone(program.pid()));
}

void TestReportRun::oneAtATime()
{
    FakeProgram program("exec sleep 600");
    ReportRun run(program.path());
    run.start({QDir::tempPath(), {QStringLiteral("first")}}, {});
    run.start({QDir::tempPath(), {QStringLiteral("second")}}, QStringLiteral("/elsewhere"));
    QTRY_VERIFY(program.pid() != 0);
    QCOMPARE(program.words(), QStringList{QStringLiteral("first")});
    QVERIFY(run.output().isEmpty());
}

void TestReportRun::escapesAreShown()
{
    FakeProgram program(
        "printf 'said\\n'; printf '\\033]0;title\\007 red\\033[31m\\n\\342\\200\\256rtl \\377\\n\\n' >&2; exit 1");
    ReportRun run(program.path());
    run.start({QDir::tempPath(), {}}, {});
    QTRY_COMPARE(run.state(), State::Finished);
    const QStringList lines = run.lines();
    QCOMPARE(lines.size(), 3); // the empty one is left out
    QCOMPARE(lines[0], QStringLiteral("said"));
    for (const QString &line : lines) {
        for (const QChar c : line)
            QVERIFY2(c.isPrint(), qPrintable(line));
    }
    QVERIFY(lines[1].contains(QChar(0x241B))); // ␛
    QVERIFY(lines[2].contains(QStringLiteral("\\u202E")) && lines[2].contains(QStringLiteral("\\xFF")));
}

void TestReportRun::keepsTheEndOfMuch()
{
    FakeProgram program("i=0; while [ $i -lt 20000 ]; do echo \"line $i of very many\" >&2; i=$((i+1)); done; exit 3");
    ReportRun run(program.path());
    run.start({QDir::tempPath(), {}}, {});
    QTRY_COMPARE(run.state(), State::Finished);
    QCOMPARE(run.lines().size(), qsizetype(ReportRun::mostLines));
    QCOMPARE(run.lines().last(), QStringLiteral("line 19999 of very many"));
    QCOMPARE(run.lines().first(), QStringLiteral("line 19960 of very many"));
}

QTEST_GUILESS_MAIN(TestReportRun)
#include "tst_report_run.moc"
