// SPDX-License-Identifier: GPL-3.0-or-later
// Real programs, run in a terminal with their traffic captured.
#include "ui/capture/hold_judge.h"
#include "ui/run/live_run_engine.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

#include <csignal>

using namespace telltale;
using namespace telltale::ui;

namespace {

/// What a run tells.
struct Told
{
    std::atomic<int> status = -1;
    std::atomic<int> outputs = 0;
    std::atomic<bool> isSettled = false;

    RunEvents events()
    {
        return {{}, [this] { ++outputs; }, [this](int ended) { status = ended; }, [this] { isSettled = true; }};
    }
};

} // namespace

class TestLiveRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void runsAShell();
    void capturesWhatItSends();
    void hasATerminal();
    void readsWhatIsTyped();
    void knowsWhenAPasswordIsAskedFor();
    void hearsSignals();
    void isEnded();
    void waitsForWhoReads();
    void saysWhyNot();
    void runsOneAfterTheOther();

private:
    RunSettings shell(const char *script, bool isSandbox = true) const;
    std::unique_ptr<LiveRunEngine> m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Told> m_told;
    HoldJudge m_judge;
    QByteArray m_printed;
    QByteArray printed()
    {
        m_printed += QByteArray::fromStdString(m_engine->takeOutput(1 << 20));
        return m_printed;
    }
};

void TestLiveRun::init()
{
    m_engine.reset(); // before what it tells
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
    m_told = std::make_unique<Told>();
    m_printed.clear();
    m_engine =
        std::make_unique<LiveRunEngine>(QFileInfo(QStringLiteral(TELLTALE_REDIRECT_LIBRARY)).path().toStdString());
}

RunSettings TestLiveRun::shell(const char *script, bool isSandbox) const
{
    RunSettings settings;
    settings.words = {"/bin/sh", "-c", script};
    settings.folder = m_folder->path();
    settings.isSandbox = isSandbox;
    settings.capture.listen = "127.0.0.1:0";
    settings.capture.scope = {"*"};
    settings.capture.record = m_folder->filePath(QStringLiteral("run.telltale"));
    return settings;
}

void TestLiveRun::runsAShell()
{
    const Result<QString> address = m_engine->start(shell("echo hi; exit 3"), m_judge, m_told->events());
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QVERIFY(address->startsWith(QStringLiteral("127.0.0.1:")));
    QTRY_COMPARE(int(m_told->status), 3);
    QTRY_VERIFY(m_told->isSettled);
    QCOMPARE(printed(), QByteArray("hi\r\n"));
    QVERIFY(m_engine->forwarder() != nullptr);
    const RunCoverage coverage = m_engine->stop();
    QCOMPARE(coverage.counters.exchanges, std::uint64_t(0));
    QVERIFY(coverage.left.empty() && coverage.trouble.isEmpty());
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("run.telltale"))));
    QCOMPARE(m_engine->forwarder(), nullptr);
    QCOMPARE(m_engine->stop().counters.exchanges, std::uint64_t(0));
}

void TestLiveRun::capturesWhatItSends()
{
    RunSettings settings = shell("");
    settings.words = {"bash", "-c",
                      "exec 8<>/dev/tcp/collector.example.test/80; printf 'POST /t HTTP/1.1\\r\\nHost: "
                      "collector.example.test\\r\\nContent-Length: 5\\r\\nConnection: close\\r\\n\\r\\nwords' >&8; "
                      "head -n 1 <&8"};
    QVERIFY(m_engine->start(settings, m_judge, m_told->events()));
    QTRY_COMPARE(int(m_told->status), 0);
    QTRY_VERIFY(m_told->isSettled);
    QVERIFY(printed().startsWith("HTTP/1.1 "));
    const RunCoverage coverage = m_engine->stop();
    QCOMPARE(coverage.counters.exchanges, std::uint64_t(1));
    QCOMPARE(coverage.counters.redirected, std::uint64_t(1));
}

void TestLiveRun::hasATerminal()
{
    RunSettings settings = shell("test -t 0 && test -t 1 && stty size && echo $A $TERM && pwd");
    settings.columns = 93;
    settings.rows = 17;
    settings.environment = {{"A", "b c"}};
    QVERIFY(m_engine->start(settings, m_judge, m_told->events()));
    QTRY_COMPARE(int(m_told->status), 0);
    QCOMPARE(printed(),
             "17 93\r\nb c xterm-256color\r\n" + QFileInfo(m_folder->path()).canonicalFilePath().toUtf8() + "\r\n");
}

void TestLiveRun::readsWhatIsTyped()
{
    QVERIFY(m_engine->start(shell("read a; echo \"<$a>\"; stty size"), m_judge, m_told->events()));
    m_engine->resize(71, 9);
    m_engine->write("words\r");
    QTRY_COMPARE(int(m_told->status), 0);
    QVERIFY(printed().contains("<words>") && printed().contains("9 71"));
}

void TestLiveRun::knowsWhenAPasswordIsAskedFor()
{
    QVERIFY(m_engine->start(shell("read b; stty -echo; read a; stty echo; echo \"<$a>\"; read c"), m_judge,
                            m_told->events()));
    QVERIFY(!m_engine->hidesInput());
    m_engine->write("\r");
    QTRY_VERIFY(m_engine->hidesInput());
    m_engine->write("hunter2\r");
    QTRY_VERIFY(printed().contains("<hunter2>"));
    QCOMPARE(printed().count("hunter2"), 1);
    QVERIFY(!m_engine->hidesInput());
    m_engine->stop();
    QVERIFY(!m_engine->hidesInput());
}

void TestLiveRun::hearsSignals()
{
    QVERIFY(m_engine->start(shell("trap 'echo heard; exit 5' INT; echo on; while :; do sleep 0.01; done"), m_judge,
                            m_told->events()));
    QTRY_VERIFY(printed().contains("on"));
    m_engine->signal(SIGINT);
    QTRY_COMPARE(int(m_told->status), 5);
    QVERIFY(printed().contains("heard"));
}

void TestLiveRun::isEnded()
{
    QVERIFY(m_engine->start(shell("echo on; sleep 1000"), m_judge, m_told->events()));
    QTRY_VERIFY(printed().contains("on"));
    m_engine->stop();
    QVERIFY(m_told->status >= 128);
    QCOMPARE(m_engine->forwarder(), nullptr);
}

/// Who prints more than is taken waits, and nothing is lost.
void TestLiveRun::waitsForWhoReads()
{
    QVERIFY(m_engine->start(shell("i=0; while [ $i -lt 400 ]; do printf '%08191d\\n' $i; i=$((i+1)); done"), m_judge,
                            m_told->events()));
    QTRY_VERIFY(m_told->outputs > 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            m_printed += QByteArray::fromStdString(m_engine->takeOutput(10'000));
            return m_printed.size() >= 400 * 8193;
        }(),
        60'000);
    QTRY_COMPARE(int(m_told->status), 0);
    QCOMPARE(printed().size(), 400 * 8193); // with the carriage returns of the terminal
}

void TestLiveRun::saysWhyNot()
{
    RunSettings settings = shell("");
    const auto codeOf = [&] {
        const Result<QString> started = m_engine->start(settings, m_judge, m_told->events());
        return started ? QByteArray("started") : QByteArray(started.error().code);
    };
    settings.words = {"no-such-program"};
    QCOMPARE(codeOf(), QByteArray("program-not-found"));
    settings.words = {"/etc/passwd"};
    QCOMPARE(codeOf(), QByteArray("program-not-executable"));
    settings = shell("");
    settings.capture.record = m_folder->filePath(QStringLiteral("missing/a.telltale"));
    QCOMPARE(codeOf(), QByteArray("record-not-writable"));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("run.telltale"))));
    QCOMPARE(int(m_told->status), -1);
    m_engine->write("x");
    m_engine->signal(SIGINT);
    m_engine->resize(1, 1);
    QCOMPARE(m_engine->takeOutput(100), std::string());
    QCOMPARE(m_engine->forwarder(), nullptr);
}

void TestLiveRun::runsOneAfterTheOther()
{
    for (int round = 0; round < 3; ++round) {
        RunSettings settings = shell("echo again");
        settings.capture.record = m_folder->filePath(QStringLiteral("%1.telltale").arg(round));
        m_told->status = -1;
        QVERIFY(m_engine->start(settings, m_judge, m_told->events()));
        QTRY_COMPARE(int(m_told->status), 0);
        if (round != 1)
            m_engine->stop(); // else the next one ends it
        QVERIFY(printed().contains("again"));
        m_printed.clear();
    }
}

QTEST_GUILESS_MAIN(TestLiveRun)
#include "tst_live_run.moc"
