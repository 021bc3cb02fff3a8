// SPDX-License-Identifier: GPL-3.0-or-later
// Two writers of an index, and one after another that was killed.
#include "store/index_test.h"
#include "store/indexed_record.h"
#include "store/record_copy.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using namespace telltale::test;

namespace {

QString codeOf(const std::optional<Error> &trouble)
{
    return trouble ? QString::fromLatin1(trouble->code) : QString();
}

} // namespace

class TestIndexOthers : public IndexTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sharesWithAnotherWriter();
    void goesOnBehindAnotherWriter();
    void survivesBeingKilled_data();
    void survivesBeingKilled();
    void removesWhatAKilledOneLeft();
};

void TestIndexOthers::init()
{
    renew();
    begin();
    appendExchanges(*m_writer, 1, 10);
}

/// Two at once, and a record that grows: each exchange is there once.
void TestIndexOthers::sharesWithAnotherWriter()
{
    IndexWriter one(path(), quickly());
    IndexWriter two(path(), quickly());
    for (std::uint64_t round = 1; round < 30; ++round) {
        appendExchanges(*m_writer, round * 10 + 1, round * 10 + 10);
        one.wake();
        two.wake();
    }
    QTRY_COMPARE(one.progress().exchanges, 300u);
    QTRY_COMPARE(two.progress().exchanges, 300u);
    QTRY_VERIFY(!one.trouble() && !two.trouble());
    QVERIFY(hasExchanges(path(), 1, 300));
    Result<CaptureIndex> reader = CaptureIndex::open(path());
    QCOMPARE(*reader->count(), 300u);
}

/// One that has slept meanwhile tells so, and goes on behind the other.
void TestIndexOthers::goesOnBehindAnotherWriter()
{
    IndexWriterOptions options = quickly();
    options.retry = std::chrono::hours(1);
    IndexWriter sleeper(path(), options);
    QTRY_VERIFY(sleeper.progress().isCaughtUp);
    appendExchanges(*m_writer, 11, 20);
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 20));
    sleeper.wake();
    QTRY_COMPARE(codeOf(sleeper.trouble()), QStringLiteral("index-shared"));
    sleeper.stop();
    QVERIFY(hasExchanges(path(), 1, 20));
}

void TestIndexOthers::survivesBeingKilled_data()
{
    QTest::addColumn<std::uint64_t>("batches");
    for (const std::uint64_t batches : {1, 2, 3, 5, 8, 13, 40})
        QTest::addRow("after %d batches", int(batches)) << batches;
}

/// Record and index together, as kill -9 ends them: the next one goes on, whatever SQLite has left.
void TestIndexOthers::survivesBeingKilled()
{
    QFETCH(std::uint64_t, batches);
    m_writer.reset();
    int written[2] = {};
    QVERIFY(pipe(written) == 0);
    const pid_t child = fork();
    if (child == 0) {
        Result<OpenedRecord> opened = RecordWriter::open(path(), {});
        IndexWriter writer(path(), quickly());
        for (std::uint64_t round = 1;; ++round) {
            appendExchanges(*opened->writer, round * 10 + 1, round * 10 + 10);
            writer.wake();
            if (write(written[1], &round, sizeof round) != sizeof round)
                _exit(1);
        }
    }
    close(written[1]);
    std::uint64_t last = 0;
    while (last < batches && read(written[0], &last, sizeof last) == sizeof last)
        continue;
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(written[0]);
    QCOMPARE(last, batches);
    indexNow(path());
    const std::size_t there = readRecord(path()).of(payload::RecordKind::Request).size();
    const auto exchanges = indexedExchanges(path());
    QVERIFY(exchanges && exchanges->size() == there && there >= batches * 10 + 10);
    // What became of the last ones may not have been flushed any more.
    const auto sure = std::ptrdiff_t(batches * 10 + 10);
    QVERIFY(withoutPlaces({exchanges->begin(), exchanges->begin() + sure}) == expectedExchanges(1, batches * 10 + 10));
    Result<CaptureIndex> reader = CaptureIndex::open(path());
    QCOMPARE(*reader->count(), there);
}

void TestIndexOthers::removesWhatAKilledOneLeft()
{
    for (const char *suffix : {".new", ".new-journal", ".new-wal", "-wal", "-shm"})
        writeFile(index() + suffix, std::string(5000, 'l'));
    indexNow(path());
    QVERIFY(hasExchanges(path(), 1, 10));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).join(QLatin1Char(' ')),
             QStringLiteral("capture.telltale capture.telltale.index"));
}

QTEST_GUILESS_MAIN(TestIndexOthers)
#include "tst_index_others.moc"
