// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of an index, and the summary of a capture.
#include "store/capture_summary.h"
#include "store/indexed_record.h"
#include "store/record_copy.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using namespace telltale::test;

namespace {

constexpr std::uint64_t asked = 300;

using Holds = std::function<bool(const IndexedExchange &exchange)>;

} // namespace

Q_DECLARE_METATYPE(Holds)
Q_DECLARE_METATYPE(telltale::store::IndexConditions)

class TestCaptureIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsAskedFor_data();
    void findsWhatIsAskedFor();
    void answersInPages();
    void answersWhileItIsWritten();
    void followsAnIndexThatIsMadeAnew();
    void countsHosts();
    void knowsWhetherItHasAll();
    void summarisesFromBoth();
    void summarisesWhatIsBeforeDamage();
    void summarisesNothing();

private:
    std::string path() const { return m_folder.filePath(QStringLiteral("capture.telltale")).toStdString(); }

    QTemporaryDir m_folder;
    std::unique_ptr<RecordWriter> m_record;
};

void TestCaptureIndex::initTestCase()
{
    Result<OpenedRecord> opened = RecordWriter::open(path(), {});
    QVERIFY(opened);
    m_record = std::move(opened->writer);
    appendExchanges(*m_record, 1, asked);
    indexNow(path());
}

void TestCaptureIndex::findsWhatIsAskedFor_data()
{
    QTest::addColumn<IndexConditions>("conditions");
    QTest::addColumn<Holds>("holds");
    const auto row = [](const char *name, const std::function<void(IndexConditions &)> &set, const Holds &holds) {
        IndexConditions conditions;
        set(conditions);
        QTest::newRow(name) << conditions << holds;
    };
    using E = IndexedExchange;
    row(
        "all", [](auto &) {}, [](const E &) { return true; });
    row(
        "from", [](auto &c) { c.from = 20'000; }, [](const E &e) { return e.time >= 20'000; });
    row(
        "until", [](auto &c) { c.until = 20'000; }, [](const E &e) { return e.time < 20'000; });
    row(
        "between", [](auto &c) { c.from = 5000, c.until = 9000; },
        [](const E &e) { return e.time >= 5000 && e.time < 9000; });
    row(
        "the other way round", [](auto &c) { c.from = 9000, c.until = 5000; }, [](const E &) { return false; });
    row(
        "host", [](auto &c) { c.host = "h3.example.com"; }, [](const E &e) { return e.host == "h3.example.com"; });
    row(
        "no host", [](auto &c) { c.host = ""; }, [](const E &e) { return e.host.empty(); });
    row(
        "method", [](auto &c) { c.method = "GET"; }, [](const E &e) { return e.method == "GET"; });
    row(
        "one status", [](auto &c) { c.lowestStatus = c.highestStatus = 300; },
        [](const E &e) { return e.status == 300; });
    row(
        "errors", [](auto &c) { c.lowestStatus = 400; }, [](const E &e) { return e.status && *e.status >= 400; });
    row(
        "no errors", [](auto &c) { c.highestStatus = 399; }, [](const E &e) { return e.status && *e.status < 400; });
    row(
        "any answer", [](auto &c) { c.lowestStatus = -5; }, [](const E &e) { return e.status.has_value(); });
    row(
        "way", [](auto &c) { c.way = WayIn::ReverseProxy; }, [](const E &e) { return e.way == WayIn::ReverseProxy; });
    row(
        "decision", [](auto &c) { c.decision = RecordedDecision::What::Block; },
        [](const E &e) { return e.decision == RecordedDecision::What::Block; });
    row(
        "target", [](auto &c) { c.target = "batch=7"; },
        [](const E &e) { return e.target.find("batch=7") != std::string::npos; });
    row(
        "target in another case", [](auto &c) { c.target = "BATCH=7"; },
        [](const E &e) { return e.target.find("batch=7") != std::string::npos; });
    row(
        "no wildcards", [](auto &c) { c.target = "batch%"; }, [](const E &) { return false; });
    row(
        "no wildcards for one", [](auto &c) { c.target = "batch_7"; }, [](const E &) { return false; });
    row(
        "a backslash", [](auto &c) { c.target = "\\"; }, [](const E &) { return false; });
    row(
        "no SQL", [](auto &c) { c.target = "' OR 1=1 --", c.host = "' OR ''='"; }, [](const E &) { return false; });
    row(
        "no UTF-8", [](auto &c) { c.target = "\xff", c.host = "\xff"; }, [](const E &) { return false; });
    row(
        "everything",
        [](auto &c) {
            c.from = 1000, c.until = 900'000, c.host = "h1.example.com", c.method = "POST", c.lowestStatus = 200;
            c.highestStatus = 499, c.way = WayIn::ForwardProxy, c.target = "=1";
        },
        [](const E &e) {
            return e.host == "h1.example.com" && e.method == "POST" && e.status && *e.status < 500
                && e.way == WayIn::ForwardProxy && e.target.find("=1") != std::string::npos;
        });
}

/// Beside going through all of them.
void TestCaptureIndex::findsWhatIsAskedFor()
{
    QFETCH(IndexConditions, conditions);
    QFETCH(Holds, holds);
    std::vector<IndexedExchange> expected = expectedExchanges(1, asked);
    expected.erase(std::remove_if(expected.begin(), expected.end(), std::not_fn(holds)), expected.end());
    Result<CaptureIndex> index = CaptureIndex::open(path());
    QVERIFY(index);
    const auto found = index->exchanges(0, UINT64_MAX, conditions);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QVERIFY(withoutPlaces(*found) == expected);
    const auto count = index->count(conditions);
    QVERIFY(count);
    QCOMPARE(*count, expected.size());
}

void TestCaptureIndex::answersInPages()
{
    Result<CaptureIndex> index = CaptureIndex::open(path());
    QVERIFY(index);
    IndexConditions conditions;
    conditions.host = "h2.example.com";
    std::vector<IndexedExchange> all;
    for (std::uint64_t from = 0;;) {
        const auto page = index->exchanges(from, 7, conditions);
        QVERIFY(page && page->size() <= 7);
        if (page->empty())
            break;
        all.insert(all.end(), page->begin(), page->end());
        from = page->back().number + 1;
    }
    QVERIFY(all == *index->exchanges(0, UINT64_MAX, conditions));
    QVERIFY(index->exchanges(0, 0)->empty());
    QVERIFY(index->exchanges(UINT64_MAX, UINT64_MAX)->empty());
}

/// One reader that stays, while a writer goes on: each answer is a beginning of the record, and none is shorter.
void TestCaptureIndex::answersWhileItIsWritten()
{
    const std::string at = m_folder.filePath(QStringLiteral("growing.telltale")).toStdString();
    Result<OpenedRecord> opened = RecordWriter::open(at, {});
    QVERIFY(opened);
    appendExchanges(*opened->writer, 1, 5);
    indexNow(at);
    Result<CaptureIndex> index = CaptureIndex::open(at);
    QVERIFY(index);
    QVERIFY(index->exchanges(0, 100));
    IndexWriter writer(at, quickly());
    std::size_t last = 5;
    for (std::uint64_t round = 1; round <= 100; ++round) {
        appendExchanges(*opened->writer, round * 5 + 1, round * 5 + 5);
        writer.wake();
        const auto answer = index->exchanges(0, UINT64_MAX);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QVERIFY(answer->size() >= last);
        last = answer->size();
        QVERIFY(withoutPlaces(*answer) == expectedExchanges(1, last));
    }
    QTRY_COMPARE(index->exchanges(0, UINT64_MAX)->size(), std::size_t(505));
}

void TestCaptureIndex::followsAnIndexThatIsMadeAnew()
{
    const std::string at = m_folder.filePath(QStringLiteral("anew.telltale")).toStdString();
    Result<OpenedRecord> opened = RecordWriter::open(at, {});
    QVERIFY(opened);
    appendExchanges(*opened->writer, 1, 5);
    indexNow(at);
    Result<CaptureIndex> index = CaptureIndex::open(at);
    QVERIFY(index && index->count());
    QVERIFY(QFile::remove(QString::fromStdString(at + ".index")));
    const auto missing = index->count();
    QVERIFY(!missing);
    QCOMPARE(QString::fromLatin1(missing.error().code), QStringLiteral("index-missing"));
    appendExchanges(*opened->writer, 6, 8);
    indexNow(at);
    QCOMPARE(*index->count(), 8u);
}

void TestCaptureIndex::countsHosts()
{
    Result<CaptureIndex> index = CaptureIndex::open(path());
    QVERIFY(index);
    const auto hosts = index->hosts();
    QVERIFY(hosts);
    QCOMPARE(hosts->size(), std::size_t(5));
    QCOMPARE(hosts->front().first, std::string("h0.example.com"));
    QCOMPARE(hosts->front().second, asked / 5);
    QCOMPARE(index->times()->first, 1000);
    QCOMPARE(index->times()->second, std::int64_t(asked) * 1000);
}

void TestCaptureIndex::knowsWhetherItHasAll()
{
    const std::string at = m_folder.filePath(QStringLiteral("complete.telltale")).toStdString();
    Result<OpenedRecord> opened = RecordWriter::open(at, {});
    QVERIFY(opened);
    appendExchanges(*opened->writer, 1, 5);
    indexNow(at);
    Result<CaptureIndex> index = CaptureIndex::open(at);
    QVERIFY(index);
    QVERIFY(*index->isComplete());
    appendExchanges(*opened->writer, 6, 6);
    QVERIFY(!*index->isComplete());
    indexNow(at);
    QVERIFY(*index->isComplete());
    // What is no frame is nothing to wait for.
    writeFile(at, fileBytes(at) + "torn");
    QVERIFY(*index->isComplete());
}

void TestCaptureIndex::summarisesFromBoth()
{
    const std::string at = m_folder.filePath(QStringLiteral("summary.telltale")).toStdString();
    RecordOptions options;
    options.segmentBytes = 20'000;
    Result<OpenedRecord> opened = RecordWriter::open(at, options);
    QVERIFY(opened);
    appendExchanges(*opened->writer, 1, 123);
    Result<CaptureSummary> fromRecord = summariseCapture(at);
    QVERIFY(fromRecord);
    QVERIFY(!fromRecord->isFromIndex);
    QCOMPARE(fromRecord->exchanges, 123u);
    QCOMPARE(fromRecord->first, 1000);
    QCOMPARE(fromRecord->last, 123'000);
    QCOMPARE(fromRecord->hosts.size(), std::size_t(5));
    QCOMPARE(fromRecord->hosts.front().second, 25u);
    indexNow(at);
    const Result<CaptureSummary> fromIndex = summariseCapture(at);
    QVERIFY(fromIndex);
    QVERIFY(fromIndex->isFromIndex);
    fromRecord->isFromIndex = true;
    QVERIFY(*fromIndex == *fromRecord);
    // An index that lags behind is not asked.
    appendExchanges(*opened->writer, 124, 124);
    QCOMPARE(summariseCapture(at)->exchanges, 124u);
}

void TestCaptureIndex::summarisesWhatIsBeforeDamage()
{
    const std::string at = m_folder.filePath(QStringLiteral("damaged.telltale")).toStdString();
    std::string bytes = fileBytes(path());
    const RecordCopy copy = readRecord(path());
    bytes[copy.frames[11].offset + 30] ^= 1;
    writeFile(at, bytes);
    QCOMPARE(summariseCapture(at)->exchanges, 10u);
    indexNow(at);
    const Result<CaptureSummary> summary = summariseCapture(at);
    QCOMPARE(summary->exchanges, 10u);
    QVERIFY(summary->isFromIndex);
}

void TestCaptureIndex::summarisesNothing()
{
    const std::string at = m_folder.filePath(QStringLiteral("nothing.telltale")).toStdString();
    QVERIFY(!summariseCapture(at));
    QCOMPARE(QString::fromLatin1(summariseCapture(at).error().code), QStringLiteral("not-found"));
    writeFile(at, "no record");
    const Result<CaptureSummary> summary = summariseCapture(at);
    QVERIFY(summary);
    QVERIFY(*summary == CaptureSummary());
}

QTEST_GUILESS_MAIN(TestCaptureIndex)
#include "tst_capture_index.moc"
