// SPDX-License-Identifier: GPL-3.0-or-later
// `inspect --follow`, with a capture's record that the test writes to.
#include "program.h"
#include "support/growing_record.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/types.h>

using namespace telltale::test;
using namespace telltale::test::records;
using telltale::payload::RecordKind;

namespace {

constexpr int patience = 30'000; // milliseconds

class Following
{
public:
    explicit Following(const GrowingRecord &record)
    {
        process.start(QStringLiteral(TELLTALE_PROGRAM),
                      {QStringLiteral("inspect"), QStringLiteral("--follow"), QStringLiteral("--filter"),
                       QStringLiteral("event:e"), QString::fromStdString(record.path())});
    }
    ~Following()
    {
        process.kill();
        process.waitForFinished(patience);
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

    QProcess process;
    QByteArray errors;
};

} // namespace

class TestInspectRecordFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatComes();
    void printsWhatIsNotAnswered();
    void goesOnInOtherFiles();
    void goesOnBehindAnEnd();
    void endsWithDamage();
    void endsWhenTheFileIsReplaced();
};

void TestInspectRecordFollow::printsWhatComes()
{
    GrowingRecord record;
    record.exchange(1);
    Following it(record);
    QVERIFY(it.line().contains("\"e1\""));
    const std::string next = record.frame(RecordKind::Request, trackRequest(2));
    record.write(next.substr(0, 50)); // torn, which is no error while somebody writes
    record.write(next.substr(50));
    record.answer(2);
    const QByteArray line = it.line();
    QVERIFY2(line.contains("\"e2\"") && line.contains("\"status\":200"), line.constData());
    QCOMPARE(it.end(), 0);
    QCOMPARE(it.errors, QByteArray());
}

void TestInspectRecordFollow::printsWhatIsNotAnswered()
{
    GrowingRecord record;
    record.request(1);
    Following it(record);
    const QByteArray line = it.line();
    QVERIFY2(line.contains("\"e1\"") && !line.contains("\"status\":200"), line.constData());
    record.write("TTR:");
    QCOMPARE(it.end(SIGTERM), 0);
    QCOMPARE(it.errors, QByteArray());
}

void TestInspectRecordFollow::goesOnInOtherFiles()
{
    GrowingRecord record;
    Following it(record);
    record.exchange(1);
    QVERIFY(it.line().contains("\"e1\""));
    record.goOnIn(2);
    record.exchange(2);
    QVERIFY(it.line().contains("\"e2\""));
    record.exchange(3);
    QVERIFY(it.line().contains("\"e3\""));
    QCOMPARE(it.end(), 0);
    QCOMPARE(it.errors, QByteArray());
}

void TestInspectRecordFollow::goesOnBehindAnEnd()
{
    GrowingRecord record;
    record.exchange(1);
    record.end();
    Following it(record);
    QVERIFY(it.line().contains("\"e1\""));
    record.exchange(2);
    QVERIFY(it.line().contains("\"e2\""));
    QCOMPARE(it.end(), 0);
}

void TestInspectRecordFollow::endsWithDamage()
{
    GrowingRecord record;
    record.exchange(1);
    Following it(record);
    QVERIFY(it.line().contains("\"e1\""));
    std::string bad = record.frame(RecordKind::Request, trackRequest(2));
    bad[40] ^= 1;
    record.write(bad);
    QCOMPARE(it.end(0), 2);
    QVERIFY2(it.errors.contains("[record-changed]"), it.errors.constData());
}

void TestInspectRecordFollow::endsWhenTheFileIsReplaced()
{
    GrowingRecord record;
    record.exchange(1);
    Following it(record);
    QVERIFY(it.line().contains("\"e1\""));
    const QString path = QString::fromStdString(record.path());
    QVERIFY(QFile::rename(path, path + QStringLiteral(".old")));
    QCOMPARE(it.end(0), 0);
    QVERIFY2(it.errors.contains("[file-replaced]"), it.errors.constData());
}

QTEST_GUILESS_MAIN(TestInspectRecordFollow)
#include "tst_inspect_record_follow.moc"
