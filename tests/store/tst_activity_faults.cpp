// SPDX-License-Identifier: GPL-3.0-or-later
// What a log does when a writer was stopped, others write too, or there is no room.
#include "store/activity/canonical_text.h"
#include "store/activity_test.h"

#include <QDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <map>
#include <random>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

namespace {

/// Lets files become only so long, while it lives.
class SizeLimit
{
public:
    explicit SizeLimit(std::uint64_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        struct rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    struct rlimit m_before = {};
};

QString codeOf(const Result<ActivityHead> &result)
{
    return result ? QString() : QString::fromLatin1(result.error().code);
}

/// In a child: appends, and only then tells the number. Never returns.
[[noreturn]] void appendUntilKilled(const std::string &path, int acknowledge)
{
    const Result<ActivityLog> log = ActivityLog::open(path);
    while (log) {
        ActivityEntry entry = entryOf("policy-edit", "child");
        entry.after = std::string(20'000, 'x');
        const Result<ActivityHead> head = log->append(entry);
        if (!head || write(acknowledge, &*head, sizeof *head) != sizeof *head)
            break;
    }
    _exit(1);
}

} // namespace

class TestActivityFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void repairsWhatIsCutAtEachByte();
    void repairsZeros();
    void repairsTwice();
    void tellsOfACopyThatWasLeft();
    void keepsDamagedLines();
    void goesOnBehindManyDamagedLines();
    void keepsOneChainOfManyProcesses();
    void keepsOneChainOfManyThreads();
    void survivesKills_data();
    void survivesKills();
    void takesNothingWithoutRoom();
    void waitsForTheLock();
    void refusesFolders();

private:
    QString name(const char *file) const { return m_folder->filePath(QLatin1String(file)); }
    std::string path() const { return name("activity.log").toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestActivityFaults::init()
{
    m_folder = quickFolder();
}

void TestActivityFaults::repairsWhatIsCutAtEachByte()
{
    QVERIFY(appendEntries(path(), 4));
    const std::string whole = fileBytes(path());
    const std::string one = linesOf(whole)[0];
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const QDir folder(name("cut"));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("cut")));
        const std::string cut = name("cut/activity.log").toStdString();
        writeFile(cut, whole.substr(0, size));
        const std::size_t begin = size == 0 ? 0 : whole.rfind('\n', size - 1) + 1; // npos + 1 is 0
        const std::vector<std::string> kept = linesOf(whole.substr(0, begin));
        const bool isTorn = begin != size;
        QCOMPARE(verdictOf(cut),
                 isTorn ? QStringLiteral("unfinished@%1").arg(kept.size() + 1) : QStringLiteral("intact"));
        QVERIFY(appendEntries(cut, 1, "behind"));
        QCOMPARE(verdictOf(cut), QStringLiteral("intact"));
        const std::vector<ActivityRecord> records = recordsOf(cut);
        QCOMPARE(records.size(), kept.size() + (isTorn ? 2 : 1));
        QVERIFY(fileBytes(cut).starts_with(whole.substr(0, begin)));
        QCOMPARE(records.back().subject, std::string("behind 0"));
        const QString copy = name("cut/activity.log.torn-") + QString::number(begin);
        QCOMPARE(QFile::exists(copy), isTorn);
        if (isTorn) {
            const std::string torn = whole.substr(begin, size - begin);
            QVERIFY(fileBytes(copy.toStdString()) == torn);
            const ActivityRecord &told = records[records.size() - 2];
            QCOMPARE(told.what, std::string("torn-line"));
            QCOMPARE(told.subject, "activity.log.torn-" + std::to_string(begin));
            QCOMPARE(*told.before, std::to_string(torn.size()) + " bytes, SHA-256 " + hexOf(sha256Of(torn)));
            QCOMPARE(verifyActivity(cut)->tornLines, std::uint64_t(1));
        }
        QVERIFY(QDir(folder).removeRecursively());
    }
}

/// What a loss of power leaves: a file that is long enough, and whose last bytes never came.
void TestActivityFaults::repairsZeros()
{
    QVERIFY(appendEntries(path(), 3));
    const std::string whole = fileBytes(path());
    const std::size_t last = whole.rfind('\n', whole.size() - 2) + 1;
    for (const std::size_t from : {last, last + 1, last + 100, whole.size() - 2}) {
        for (const bool hasEnd : {false, true}) {
            QDir().remove(QString::fromStdString(path() + ".torn-" + std::to_string(last)));
            std::string bytes = whole.substr(0, from) + std::string(whole.size() - 1 - from, '\0');
            bytes += hasEnd ? '\n' : '\0';
            writeFile(path(), bytes);
            QVERIFY(verdictOf(path()) != QStringLiteral("intact"));
            QVERIFY(appendEntries(path(), 1));
            QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
            QCOMPARE(recordsOf(path()).size(), std::size_t(4));
            QVERIFY(fileBytes(path() + ".torn-" + std::to_string(last)) == bytes.substr(last));
        }
    }
}

/// The entry that tells of a torn line may be torn itself.
void TestActivityFaults::repairsTwice()
{
    QVERIFY(appendEntries(path(), 2));
    const std::string first = fileBytes(path());
    writeFile(path(), first + "{\"vers");
    QVERIFY(appendEntries(path(), 1));
    const std::string whole = fileBytes(path());
    writeFile(path(), whole.substr(0, first.size() + 40));
    QVERIFY(appendEntries(path(), 1, "at last"));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    const std::vector<ActivityRecord> records = recordsOf(path());
    QCOMPARE(records.size(), std::size_t(5));
    const std::string folder = m_folder->path().toStdString() + '/';
    const std::string copy = "activity.log.torn-" + std::to_string(first.size());
    QCOMPARE(records[2].subject, copy);
    QCOMPARE(records[3].subject, copy + ".2");
    QVERIFY(fileBytes(folder + copy) == "{\"vers");
    QVERIFY(fileBytes(folder + copy + ".2") == whole.substr(first.size(), 40));
}

/// Who was stopped between cutting and telling leaves the copy.
void TestActivityFaults::tellsOfACopyThatWasLeft()
{
    QVERIFY(appendEntries(path(), 2));
    writeFile(path() + ".torn-" + std::to_string(fileBytes(path()).size()), "rest");
    QVERIFY(appendEntries(path(), 2));
    const std::vector<ActivityRecord> records = recordsOf(path());
    QCOMPARE(records.size(), std::size_t(5));
    QCOMPARE(records[2].what, std::string("torn-line"));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
}

/// A last line that was changed stays as it is, is told of once, and what follows is chained to it as it is.
void TestActivityFaults::keepsDamagedLines()
{
    QVERIFY(appendEntries(path(), 3));
    const std::string bytes = fileBytes(path());
    for (const std::size_t at : {bytes.size() - 4, bytes.rfind("gate")}) { // its hash, and before it
        std::string damaged = bytes;
        damaged[at] = damaged[at] == '0' ? '1' : '0';
        writeFile(path(), damaged);
        QCOMPARE(verdictOf(path()), QStringLiteral("changed@3"));
        QVERIFY(appendEntries(path(), 2));
        QVERIFY(fileBytes(path()).starts_with(damaged));
        QCOMPARE(verdictOf(path()), QStringLiteral("changed@3"));
        const std::vector<ActivityRecord> records = recordsOf(path());
        QCOMPARE(records.size(), std::size_t(6));
        QCOMPARE(records[3].what, std::string("damaged-line"));
        QCOMPARE(records[3].number, std::uint64_t(4));
        QCOMPARE(records[4].what, std::string("toggle"));
    }
}

void TestActivityFaults::goesOnBehindManyDamagedLines()
{
    QVERIFY(appendEntries(path(), 2));
    writeFile(path(), fileBytes(path()) + "a\n\nb\n");
    QVERIFY(appendEntries(path(), 1));
    QCOMPARE(verdictOf(path()), QStringLiteral("no-entry@3 no-entry@4 no-entry@5"));
    QCOMPARE(recordsOf(path()).back().number, std::uint64_t(7));
    writeFile(path(), "a\nb\n");
    QVERIFY(appendEntries(path(), 1));
    QCOMPARE(verdictOf(path()), QStringLiteral("no-entry@1 no-entry@2"));
}

void TestActivityFaults::keepsOneChainOfManyProcesses()
{
    constexpr int processes = 4;
    constexpr int entries = 100;
    // All begin when this end is closed: one after the other would prove nothing.
    int start[2] = {};
    QCOMPARE(pipe(start), 0);
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        const pid_t child = fork();
        if (child == 0) {
            close(start[1]);
            char none = 0;
            const bool hasBegun = read(start[0], &none, 1) == 0;
            _exit(hasBegun && appendEntries(path(), entries, "process " + std::to_string(i)) ? 0 : 1);
        }
        children.push_back(child);
    }
    close(start[0]);
    close(start[1]);
    for (const pid_t child : children) {
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    std::map<std::string, int> next;
    for (const ActivityRecord &record : recordsOf(path())) {
        const std::size_t blank = record.subject.rfind(' ');
        QCOMPARE(record.subject.substr(blank + 1), std::to_string(next[record.subject.substr(0, blank)]++));
    }
    QCOMPARE(next.size(), std::size_t(processes));
    for (const auto &[process, count] : next)
        QCOMPARE(count, entries);
}

void TestActivityFaults::keepsOneChainOfManyThreads()
{
    const Result<ActivityLog> log = ActivityLog::open(path());
    QVERIFY(log);
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&log, &failures] {
            for (int j = 0; j < 25; ++j)
                failures += log->append(entryOf("ping", "thread")) ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(recordsOf(path()).size(), std::size_t(100));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
}

void TestActivityFaults::survivesKills_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// Four lives in a row on the same log: each entry that was told of is there, with the hash that was told.
void TestActivityFaults::survivesKills()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    std::vector<ActivityHead> told;
    for (int life = 0; life < 4; ++life) {
        int ends[2] = {};
        QCOMPARE(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0)
            appendUntilKilled(path(), ends[1]);
        close(ends[1]);
        ActivityHead head;
        const unsigned least = 1 + random() % 10;
        for (unsigned i = 0; i < least && read(ends[0], &head, sizeof head) == sizeof head; ++i)
            told.push_back(head);
        usleep(random() % 2000);
        kill(child, SIGKILL);
        while (read(ends[0], &head, sizeof head) == sizeof head)
            told.push_back(head);
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
    }
    QVERIFY(told.size() >= 4);
    QVERIFY(appendEntries(path(), 1));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    const std::vector<ActivityRecord> records = recordsOf(path());
    for (const ActivityHead &head : told) {
        QVERIFY(head.number <= records.size());
        QVERIFY(records[head.number - 1].hash == head.hash);
    }
}

/// Room for each number of bytes of an entry: it is there whole or not at all, and the log is intact in between.
void TestActivityFaults::takesNothingWithoutRoom()
{
    QVERIFY(appendEntries(path(), 2));
    const std::string before = fileBytes(path());
    const Result<ActivityLog> log = ActivityLog::open(path(), fixedOptions());
    const std::size_t size = linesOf(before)[1].size();
    for (std::size_t room = 0; room < size; ++room) {
        const SizeLimit limit(before.size() + room);
        QCOMPARE(codeOf(log->append(entryOf("toggle", "gate 1"))), QStringLiteral("activity-full"));
        QVERIFY(fileBytes(path()) == before);
    }
    writeFile(path(), before + "torn");
    {
        // What tells of the torn line needs room as well.
        const SizeLimit limit(before.size() + 100);
        QCOMPARE(codeOf(log->append(entryOf("toggle", "gate 1"))), QStringLiteral("activity-full"));
    }
    QVERIFY(fileBytes(path()) == before);
    QVERIFY(log->append(entryOf("toggle", "gate 1")));
    QCOMPARE(verdictOf(path()), QStringLiteral("intact"));
    const std::vector<ActivityRecord> records = recordsOf(path());
    QCOMPARE(records.size(), std::size_t(4));
    QCOMPARE(records[2].what, std::string("torn-line"));
    {
        const SizeLimit limit(100);
        const std::string other = name("new.log").toStdString();
        const Result<ActivityLog> fresh = ActivityLog::open(other, fixedOptions());
        QCOMPARE(codeOf(fresh->append(entryOf("toggle", "gate"))), QStringLiteral("activity-full"));
        QVERIFY(fileBytes(other).empty());
    }
}

void TestActivityFaults::waitsForTheLock()
{
    QVERIFY(appendEntries(path(), 1));
    const int other = ::open(path().c_str(), O_RDONLY | O_CLOEXEC);
    QCOMPARE(flock(other, LOCK_EX), 0);
    ActivityOptions options = fixedOptions();
    options.patience = std::chrono::milliseconds(20);
    QCOMPARE(QString::fromLatin1(ActivityLog::open(path(), options).error().code), QStringLiteral("activity-busy"));
    std::thread waiting([this] { QVERIFY(appendEntries(path(), 1)); });
    flock(other, LOCK_UN);
    waiting.join();
    close(other);
    QCOMPARE(recordsOf(path()).size(), std::size_t(2));
}

void TestActivityFaults::refusesFolders()
{
    QCOMPARE(QString::fromLatin1(ActivityLog::open(m_folder->path().toStdString() + "/.").error().code),
             QStringLiteral("activity-not-writable"));
    writeFile(name("file").toStdString(), "x");
    QCOMPARE(QString::fromLatin1(ActivityLog::open(name("file/activity.log").toStdString()).error().code),
             QStringLiteral("activity-not-writable"));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("closed")));
    QVERIFY(QFile::setPermissions(name("closed"), QFile::ReadOwner | QFile::ExeOwner));
    if (geteuid() == 0)
        QSKIP("root may write to a folder that nobody may write to");
    QCOMPARE(QString::fromLatin1(ActivityLog::open(name("closed/activity.log").toStdString()).error().code),
             QStringLiteral("activity-not-writable"));
}

QTEST_GUILESS_MAIN(TestActivityFaults)
#include "tst_activity_faults.moc"
