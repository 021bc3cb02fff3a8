// SPDX-License-Identifier: GPL-3.0-or-later
// The HAR suite made elsewhere: what real tools write, counted by an independent reader (its README says what a pass
// is).
#include "payload/loaders/har.h"
#include "support/recording_exchanges.h"

#include <QFile>
#include <QMap>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

const QString suite = QStringLiteral(TELLTALE_SHARED_DIR "/suites/har/");

/// `GET:2,POST:1` as the manifest has it.
QString counted(const QMap<QString, int> &counts)
{
    QStringList words;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        words += it.key() + QLatin1Char(':') + QString::number(it.value());
    return words.join(QLatin1Char(','));
}

std::size_t queryParameters(const std::string &target)
{
    const std::size_t mark = target.find('?');
    if (mark == std::string::npos || mark + 1 == target.size())
        return 0;
    return 1
        + static_cast<std::size_t>(std::count(target.begin() + static_cast<std::ptrdiff_t>(mark), target.end(), '&'));
}

struct Counts
{
    QMap<QString, int> methods;
    QMap<QString, int> statuses;
    std::size_t parameters = 0;
    std::size_t requestHeaders = 0;
    std::size_t answerHeaders = 0;
    std::size_t bodies = 0;
};

Counts count(const test::RecordingExchanges &sink)
{
    Counts counts;
    for (const Exchange &exchange : sink.exchanges) {
        ++counts.methods[QString::fromStdString(exchange.method)];
        ++counts.statuses[exchange.status ? QString::number(*exchange.status) : QStringLiteral("none")];
        counts.parameters += queryParameters(exchange.target);
        counts.requestHeaders += exchange.headers.size();
        counts.answerHeaders += exchange.answerHeaders.size();
        counts.bodies += exchange.body != nullptr;
    }
    return counts;
}

} // namespace

class TestSuiteHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void files_data();
    void files();
};

void TestSuiteHar::initTestCase()
{
    if (!QFile::exists(suite + QStringLiteral("manifest.tsv")))
        QSKIP("The HAR suite is not here (TELLTALE_SHARED_DIR)");
}

void TestSuiteHar::files_data()
{
    QTest::addColumn<QStringList>("cells");
    QFile manifest(suite + QStringLiteral("manifest.tsv"));
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QList<QByteArray> rows = manifest.readAll().split('\n');
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList cells = QString::fromUtf8(rows[i]).split(QLatin1Char('\t'));
        if (cells.size() > 18)
            QTest::newRow(qPrintable(cells[0])) << cells;
    }
}

void TestSuiteHar::files()
{
    QFETCH(QStringList, cells);
    const QString name = suite + cells[0].mid(4);
    if (!QFile::exists(name))
        QSKIP("The file is not in this selection");
    Result<OpenedInput> opened = openInput(name.toStdString(), {});
    QVERIFY(bool(opened));
    test::RecordingExchanges sink;
    const LoadOptions options;
    const Text window = opened->input->window();
    const bool isHar = looksLikeHar(window.view());
    const LoadOutcome outcome = loadHar(*opened->input, name.toStdString(), options, sink);
    if (cells[3].isEmpty()) {
        QVERIFY(!isHar);
        QVERIFY(sink.exchanges.empty());
        QVERIFY(outcome.unreadable);
        QVERIFY(!sink.loose.empty() && !sink.loose.front().message.isEmpty());
        return;
    }
    QVERIFY(isHar);
    QVERIFY(!outcome.unreadable);
    QCOMPARE(qsizetype(sink.exchanges.size()), cells[3].toInt());
    const Counts counts = count(sink);
    QCOMPARE(counted(counts.methods), cells[7]);
    QCOMPARE(counted(counts.statuses), cells[8]);
    QCOMPARE(QString::number(counts.parameters), cells[9]);
    // One writer has a cookie that it left out of the headers.
    const bool hasLooseCookie = cells[0].endsWith(QStringLiteral("har.valid.json"));
    QCOMPARE(int(counts.requestHeaders), cells[10].toInt() + (hasLooseCookie ? 1 : 0));
    QCOMPARE(QString::number(counts.answerHeaders), cells[11]);
    // Insomnia and others write a postData without anything in it: an empty body is none.
    const bool hasEmptyBodies =
        cells[0].contains(QStringLiteral("insomnia")) || cells[0].contains(QStringLiteral("incomplete_log"));
    QCOMPARE(QString::number(counts.bodies), hasEmptyBodies ? QStringLiteral("0") : cells[13]);
    if (!sink.exchanges.empty())
        QCOMPARE(QString::fromStdString(sink.exchanges.front().url), cells[16]);
    // Only what is wrong is remarked on.
    const QString codes = QString::fromStdString(sink.codes());
    if (cells[0].contains(QStringLiteral("invalid-date")))
        QCOMPARE(codes, QStringLiteral("har-date har-date"));
    else if (hasLooseCookie)
        QCOMPARE(codes, QStringLiteral("har-cookies"));
    else if (cells[18].contains(QStringLiteral("utf8-bom")))
        QCOMPARE(codes, QStringLiteral("byte-order-mark"));
    else
        QCOMPARE(codes, QString());
}

QTEST_GUILESS_MAIN(TestSuiteHar)
#include "tst_suite_har.moc"
