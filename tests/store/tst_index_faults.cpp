// SPDX-License-Identifier: GPL-3.0-or-later
// An index that cannot be written: the record does not notice, somebody is told, and later it is caught up with.
#include "store/index_test.h"
#include "store/indexed_record.h"
#include "store/record_copy.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

namespace {

/// Another process that keeps an index to itself, while it lives.
class LockingProcess
{
public:
    explicit LockingProcess(const std::string &path)
    {
        int locked[2] = {};
        if (pipe(locked) != 0)
            return;
        m_child = fork();
        if (m_child == 0) {
            const OtherConnection other(path);
            const bool isDone = other.run(QStringLiteral("BEGIN EXCLUSIVE"));
            if (write(locked[1], isDone ? "y" : "n", 1) == 1)
                pause();
            _exit(0);
        }
        char answer = 0;
        m_hasLock = read(locked[0], &answer, 1) == 1 && answer == 'y';
        close(locked[0]);
        close(locked[1]);
    }
    ~LockingProcess()
    {
        kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
    }
    LockingProcess(const LockingProcess &) = delete;
    LockingProcess &operator=(const LockingProcess &) = delete;
    bool hasLock() const { return m_hasLock; }

private:
    pid_t m_child = -1;
    bool m_hasLock = false;
};

/// Lets files become only so long, while it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(std::uint64_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        struct rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    struct rlimit m_before = {};
};

QString codeOf(const std::optional<Error> &trouble)
{
    return trouble ? QString::fromLatin1(trouble->code) : QString();
}

} // namespace

class TestIndexFaults : public IndexTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void waitsForALock();
    void endsWhileItWaits();
    void isMadeAnewWhenDeleted();
    void isMadeAnewWhenReplaced();
    void waitsForRoomToBegin();
    void waitsForRoomToGrow();
    void cannotReplaceAFolder();
};

void TestIndexFaults::init()
{
    renew();
    begin();
    appendExchanges(*m_writer, 1, 10);
}

void TestIndexFaults::waitsForALock()
{
    indexNow(path());
    {
        const LockingProcess other(index());
        QVERIFY(other.hasLock());
        IndexWriter writer(path(), quickly());
        appendExchanges(*m_writer, 11, 20);
        writer.wake();
        QTRY_COMPARE(codeOf(writer.trouble()), QStringLiteral("index-locked"));
        QVERIFY(writer.progress().behind > 0);
        QVERIFY(!writer.progress().isCaughtUp);
        writer.stop();
    }
    auto other = std::make_unique<LockingProcess>(index());
    QVERIFY(other->hasLock());
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(codeOf(writer.trouble()), QStringLiteral("index-locked"));
    appendExchanges(*m_writer, 21, 30);
    writer.wake();
    QVERIFY(readRecord(path()).isWhole());
    other.reset();
    QTRY_COMPARE(writer.progress().exchanges, 30u);
    QTRY_VERIFY(!writer.trouble());
    QVERIFY(hasExchanges(path(), 1, 30));
}

/// However long it may take, it does not keep the program from ending.
void TestIndexFaults::endsWhileItWaits()
{
    indexNow(path());
    const LockingProcess other(index());
    QVERIFY(other.hasLock());
    appendExchanges(*m_writer, 11, 20);
    IndexWriterOptions options = quickly();
    options.retry = std::chrono::hours(1);
    {
        const IndexWriter writer(path(), options);
        QTRY_COMPARE(codeOf(writer.trouble()), QStringLiteral("index-locked"));
    }
    IndexWriter writer(path(), options);
    QTRY_COMPARE(codeOf(writer.trouble()), QStringLiteral("index-locked"));
    writer.stop();
}

void TestIndexFaults::isMadeAnewWhenDeleted()
{
    IndexWriter writer(path(), quickly());
    for (std::uint64_t round = 1; round < 6; ++round) {
        QTRY_COMPARE(writer.progress().exchanges, round * 10);
        QVERIFY(QFile::remove(QString::fromStdString(index())));
        appendExchanges(*m_writer, round * 10 + 1, round * 10 + 10);
        writer.wake();
    }
    QTRY_COMPARE(writer.progress().exchanges, 60u);
    QVERIFY(hasExchanges(path(), 1, 60));
    writer.stop();
    QVERIFY(hasExchanges(path(), 1, 60));
}

void TestIndexFaults::isMadeAnewWhenReplaced()
{
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(writer.progress().exchanges, 10u);
    QVERIFY(QFile::remove(QString::fromStdString(index())));
    writeFile(index(), std::string(100'000, 'g'));
    appendExchanges(*m_writer, 11, 20);
    writer.wake();
    QTRY_COMPARE(writer.progress().exchanges, 20u);
    QTRY_VERIFY(!writer.trouble());
    QVERIFY(hasExchanges(path(), 1, 20));
}

/// Less room than an index has without any exchange, and enough for the record.
void TestIndexFaults::waitsForRoomToBegin()
{
    std::optional<FileSizeLimit> limit(std::in_place, 30'000);
    {
        IndexWriterOptions options = quickly();
        options.retry = std::chrono::hours(1);
        IndexWriter once(path(), options);
        QTRY_COMPARE(codeOf(once.trouble()), QStringLiteral("index-not-writable"));
        once.stop();
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).join(QLatin1Char(' ')), QStringLiteral("capture.telltale"));
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(codeOf(writer.trouble()), QStringLiteral("index-not-writable"));
    appendExchanges(*m_writer, 11, 15);
    writer.wake();
    QVERIFY(readRecord(path()).isWhole());
    limit.reset();
    QTRY_COMPARE(writer.progress().exchanges, 15u);
    QTRY_VERIFY(!writer.trouble());
    QVERIFY(hasExchanges(path(), 1, 15));
}

/// In whatever file of SQLite's it is that cannot grow. Small exchanges and a record in many files: those have room.
void TestIndexFaults::waitsForRoomToGrow()
{
    indexNow(path());
    const auto size = static_cast<std::uint64_t>(QFile(QString::fromStdString(index())).size());
    std::uint64_t last = 10;
    for (std::uint64_t room = 0; room < 200'000; room += 17'000) {
        std::optional<FileSizeLimit> limit(std::in_place, size + room);
        IndexWriter writer(path(), quickly());
        limit.reset();
        appendExchanges(*m_writer, last + 1, last + 500);
        last += 500;
        limit.emplace(size + room);
        writer.wake();
        QTRY_VERIFY(writer.trouble() || writer.progress().exchanges == last);
        limit.reset();
        QTRY_COMPARE(writer.progress().exchanges, last);
        QTRY_VERIFY(!writer.trouble());
    }
    QVERIFY(hasExchanges(path(), 1, last));
}

void TestIndexFaults::cannotReplaceAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("capture.telltale.index/full")));
    IndexWriter writer(path(), quickly());
    QTRY_COMPARE(codeOf(writer.trouble()), QStringLiteral("index-not-writable"));
    QVERIFY(!CaptureIndex::open(path()));
}

QTEST_GUILESS_MAIN(TestIndexFaults)
#include "tst_index_faults.moc"
