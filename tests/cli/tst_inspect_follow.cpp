// SPDX-License-Identifier: GPL-3.0-or-later
// `inspect --follow`, with a file that the test writes to.
#include "program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/types.h>

using namespace telltale::test;

namespace {

constexpr int patience = 30'000; // milliseconds

class Following
{
public:
    explicit Following(const QByteArray &bytes, const QStringList &options = {},
                       const QString &name = QStringLiteral("a.ndjson"))
        : path(folder.filePath(name))
    {
        writeFile(path, bytes);
        QStringList arguments{QStringLiteral("inspect"), QStringLiteral("--follow"), path};
        process.start(QStringLiteral(TELLTALE_PROGRAM), arguments + options);
    }
    ~Following()
    {
        process.kill();
        process.waitForFinished(patience);
    }

    void append(const QByteArray &bytes) const
    {
        QFile file(path);
        if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
            qFatal("cannot append");
    }
    /// The next line of the output; empty when none comes.
    QByteArray line()
    {
        QElapsedTimer time;
        time.start();
        while (!process.canReadLine() && time.elapsed() < patience && process.state() != QProcess::NotRunning)
            process.waitForReadyRead(200);
        return process.readLine();
    }
    int end(int signal = SIGINT)
    {
        if (signal != 0)
            ::kill(static_cast<pid_t>(process.processId()), signal);
        if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        errors = process.readAllStandardError();
        return process.exitCode();
    }

    QTemporaryDir folder;
    QString path;
    QProcess process;
    QByteArray errors;
};

} // namespace

class TestInspectFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatIsAppended();
    void filters();
    void printsATable();
    void waitsForTheEndOfAnEvent();
    void endsWithTheUsualStatus_data();
    void endsWithTheUsualStatus();
    void endsWhenTheFileIsReplaced();
    void endsWhenTheFileIsWrittenAnew();
    void endsWithItsReader();
    void beginsWithAnEmptyFile();
    void refusesWhatCannotBeFollowed_data();
    void refusesWhatCannotBeFollowed();
};

void TestInspectFollow::printsWhatIsAppended()
{
    Following it("{\"event\":\"a\"}\n");
    QVERIFY(it.line().contains("\"event\":\"a\""));
    it.append("{\"event\":\"b\"}\n{\"event\":\"c\"}\n");
    const QByteArray second = it.line();
    QVERIFY(second.contains("\"event\":\"b\"") && second.contains("\"line\":2"));
    QVERIFY(second.contains("\"offset\":14"));
    QVERIFY(it.line().contains("\"line\":3"));
    QCOMPARE(it.end(), 0);
    QCOMPARE(it.errors, QByteArray());
    QVERIFY(it.process.readAllStandardOutput().isEmpty());
}

void TestInspectFollow::filters()
{
    Following it("", {QStringLiteral("--filter"), QStringLiteral("event:b")});
    it.append("{\"event\":\"a\"}\n{\"event\":\"b\"}\n");
    QVERIFY(it.line().contains("\"line\":2"));
    QCOMPARE(it.end(), 0);
}

void TestInspectFollow::printsATable()
{
    Following it("{\"event\":\"a\"}\n", {QStringLiteral("--format"), QStringLiteral("table")});
    QByteArray out;
    while (!out.contains("/event"))
        out += it.line();
    it.append("{\"later\":true}\n");
    while (!out.contains("/later")) {
        const QByteArray line = it.line();
        QVERIFY(!line.isEmpty());
        out += line;
    }
    QCOMPARE(it.end(SIGTERM), 0);
}

void TestInspectFollow::waitsForTheEndOfAnEvent()
{
    Following it("{\"event\":\"a\"}\n12");
    QVERIFY(it.line().contains("\"a\""));
    it.append("3\n{\"event\":\"b\"}");
    QVERIFY(it.line().contains("\"lexeme\":\"123\""));
    // What no line feed has ended is printed at the end.
    QCOMPARE(it.end(), 0);
    QVERIFY(it.line().contains("\"b\""));
}

void TestInspectFollow::endsWithTheUsualStatus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("status");
    QTest::newRow("cut off") << QByteArray("{\"event\":\"a\"}\n{\"event\":") << QByteArray("[cut-off]") << 2;
    QTest::newRow("bad line") << QByteArray("{\"event\":\"a\"}\noops\n") << QByteArray("error:") << 2;
    QTest::newRow("no event") << QByteArray() << QByteArray("[no-event]") << 3;
}

void TestInspectFollow::endsWithTheUsualStatus()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, error);
    QFETCH(int, status);
    Following it("{}\n", {}, QStringLiteral("a.log"));
    QVERIFY(!it.line().isEmpty()); // it has begun
    it.append(bytes);
    if (bytes.contains("\"a\""))
        QVERIFY(it.line().contains("\"a\""));
    QCOMPARE(it.end(), status);
    QVERIFY2(it.errors.contains(error), it.errors.constData());
}

void TestInspectFollow::endsWhenTheFileIsReplaced()
{
    Following it("{\"event\":\"a\"}\n");
    QVERIFY(it.line().contains("\"a\""));
    it.append("{\"event\":\"last\"}\n");
    QVERIFY(QFile::rename(it.path, it.path + QStringLiteral(".1")));
    writeFile(it.path, "{\"event\":\"new\"}\n");
    QVERIFY(it.line().contains("\"last\""));
    QCOMPARE(it.end(0), 0);
    QVERIFY2(it.errors.contains("[file-replaced]"), it.errors.constData());
    QVERIFY(it.process.readAllStandardOutput().isEmpty());
}

void TestInspectFollow::endsWhenTheFileIsWrittenAnew()
{
    Following it("{\"event\":\"a\"}\n{\"event\":\"b\"}\n");
    QVERIFY(it.line().contains("\"a\""));
    writeFile(it.path, "{\"event\":\"c\"}\n");
    QCOMPARE(it.end(0), 2);
    QVERIFY2(it.errors.contains("[file-rewritten]"), it.errors.constData());
}

void TestInspectFollow::endsWithItsReader()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("a.log")), "{\"event\":\"a\"}\n");
    QProcess shell; // ends when both sides of the pipe have
    shell.setWorkingDirectory(folder.path());
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("\"$0\" inspect --follow a.log | head -n 1"),
                 QStringLiteral(TELLTALE_PROGRAM)});
    QVERIFY(shell.waitForFinished(patience));
    QVERIFY(shell.readAllStandardOutput().contains("\"a\""));
}

void TestInspectFollow::beginsWithAnEmptyFile()
{
    Following it("", {}, QStringLiteral("a.log"));
    it.append("{\"event\":\"a\"}\n");
    QVERIFY(it.line().contains("\"line\":1"));
    QCOMPARE(it.end(), 0);
}

void TestInspectFollow::refusesWhatCannotBeFollowed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("page") << QByteArray("# Head\n\n```json\n{\"a\":1}\n```\n") << QStringLiteral("a.md");
    QTest::newRow("archive") << QByteArray("{\"log\":{\"entries\":[]}}") << QStringLiteral("a.har");
    QTest::newRow("compressed") << gzipped("{\"event\":\"a\"}\n") << QStringLiteral("a.ndjson.gz");
    QTest::newRow("array") << QByteArray("[{\"a\":1},\n{\"b\":2}") << QStringLiteral("a.json");
}

void TestInspectFollow::refusesWhatCannotBeFollowed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    Following it(bytes, {}, name);
    QCOMPARE(it.end(0), 2);
    QVERIFY2(it.errors.contains("[not-followed]"), it.errors.constData());
}

QTEST_GUILESS_MAIN(TestInspectFollow)
#include "tst_inspect_follow.moc"
