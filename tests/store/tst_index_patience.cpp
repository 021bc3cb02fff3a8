// SPDX-License-Identifier: GPL-3.0-or-later
// When the index lets a record that grows fast go first, and for how long.
#include "store/index/index_patience.h"
#include "store/index_test.h"
#include "store/indexed_record.h"

#include <QTest>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

using std::chrono::milliseconds;

class TestIndexPatience : public IndexTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void waitsWhileTheRecordGrowsFast();
    void judgesByTime();
    void takesNoMoreThanItMayLater();
    void takesASmallerRecordForOneThatRests();
    void mayBeTurnedOff();
    void catchesUpInTheEnd();
    void doesNotWaitAtTheEnd();
};

namespace {

constexpr IndexPatience::Limits limits{1000, 5000};

IndexPatience::Time at(int ms)
{
    return IndexPatience::Time(milliseconds(1'000'000 + ms));
}

} // namespace

void TestIndexPatience::waitsWhileTheRecordGrowsFast()
{
    IndexPatience patience(limits);
    // Of one look nothing is known yet: what a record has from before is no haste.
    QVERIFY(!patience.waits(4000, 4000, at(0)));
    QVERIFY(patience.waits(4300, 4300, at(200)));
    QVERIFY(patience.waits(4600, 4600, at(400)));
    // 1,000 bytes in a second are not more than 1,000.
    QVERIFY(!patience.waits(4800, 4800, at(600)));
    QVERIFY(!patience.waits(4800, 4800, at(800)));
    QVERIFY(patience.waits(5300, 100, at(1000)));
}

/// Looks that follow each other closely say what the last that counts has said.
void TestIndexPatience::judgesByTime()
{
    IndexPatience patience(limits);
    QVERIFY(!patience.waits(0, 0, at(0)));
    QVERIFY(!patience.waits(4000, 4000, at(50)));
    QVERIFY(patience.waits(4000, 4000, at(100)));
    QVERIFY(patience.waits(4000, 4000, at(150)));
    QVERIFY(!patience.waits(4000, 4000, at(200)));
}

void TestIndexPatience::takesNoMoreThanItMayLater()
{
    IndexPatience patience(limits);
    QVERIFY(!patience.waits(0, 0, at(0)));
    QVERIFY(patience.waits(4999, 4999, at(1000)));
    QVERIFY(!patience.waits(10'000, 5000, at(2000)));
    QVERIFY(patience.waits(15'000, 4999, at(3000)));
}

void TestIndexPatience::takesASmallerRecordForOneThatRests()
{
    IndexPatience patience(limits);
    QVERIFY(!patience.waits(8000, 10, at(0)));
    QVERIFY(!patience.waits(2000, 10, at(200)));
    QVERIFY(patience.waits(2500, 10, at(400)));
}

void TestIndexPatience::mayBeTurnedOff()
{
    IndexPatience patience({0, 5000});
    QVERIFY(!patience.waits(0, 0, at(0)));
    QVERIFY(!patience.waits(1'000'000, 10, at(200)));
}

/// Nobody wakes it any more: it looks again by itself.
void TestIndexPatience::catchesUpInTheEnd()
{
    begin();
    IndexWriterOptions options = quickly();
    options.gather = milliseconds(10);
    options.patience.fastGrowth = 1;
    IndexWriter writer(path(), options);
    for (std::uint64_t round = 0; round < 20; ++round) {
        appendExchanges(*m_writer, round * 10 + 1, round * 10 + 10);
        writer.wake();
    }
    QTRY_COMPARE(writer.progress().exchanges, 200u);
    QTRY_VERIFY(writer.progress().isCaughtUp);
    writer.stop();
    QVERIFY(hasExchanges(path(), 1, 200));
}

void TestIndexPatience::doesNotWaitAtTheEnd()
{
    begin();
    {
        IndexWriterOptions options = quickly();
        options.gather = std::chrono::hours(1);
        options.patience.fastGrowth = 1;
        IndexWriter writer(path(), options);
        appendExchanges(*m_writer, 1, 100);
        writer.wake();
    }
    QVERIFY(hasExchanges(path(), 1, 100));
}

QTEST_GUILESS_MAIN(TestIndexPatience)
#include "tst_index_patience.moc"
