// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/mitmproxy_flows.h"
#include "support/recording_exchanges.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using test::RecordingExchanges;

namespace {

QString inSuite(const QString &name)
{
    return QStringLiteral(TELLTALE_SHARED_DIR "/suites/mitmproxy-flows/") + name;
}

QByteArray contents(const QString &name)
{
    QFile file(inSuite(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LoadOutcome readFlows(const QByteArray &bytes, RecordingExchanges &sink)
{
    const PaddedText text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const std::unique_ptr<Input> input = openText(text.text());
    return loadMitmproxyFlows(*input, "flows.mitm", {}, sink);
}

QStringList described(const std::vector<NamedValue> &headers)
{
    QStringList result;
    for (const NamedValue &field : headers)
        result.append(QString::fromStdString(field.name + ": " + field.value));
    return result;
}

QStringList described(const QJsonArray &headers)
{
    QStringList result;
    for (const QJsonValue &field : headers)
        result.append(field[QLatin1String("name")].toString() + QLatin1String(": ")
                      + field[QLatin1String("value")].toString());
    return result;
}

void compare(const Exchange &exchange, const QJsonObject &entry)
{
    const QJsonObject request = entry[QLatin1String("request")].toObject();
    const QJsonObject response = entry[QLatin1String("response")].toObject();
    QCOMPARE(QString::fromStdString(exchange.method), request[QLatin1String("method")].toString());
    QCOMPARE(QString::fromStdString(exchange.url), request[QLatin1String("url")].toString());
    QCOMPARE(QString::fromStdString(exchange.version), request[QLatin1String("httpVersion")].toString());
    QCOMPARE(described(exchange.headers), described(request[QLatin1String("headers")].toArray()));
    QCOMPARE(static_cast<int>(exchange.sentSize), request[QLatin1String("bodySize")].toInt());
    QCOMPARE(exchange.status.value_or(0), response[QLatin1String("status")].toInt());
    QCOMPARE(described(exchange.answerHeaders), described(response[QLatin1String("headers")].toArray()));
    // Ours is rounded to milliseconds, Qt cuts the microseconds off.
    const QDateTime began =
        QDateTime::fromString(entry[QLatin1String("startedDateTime")].toString(), Qt::ISODateWithMs);
    QVERIFY(exchange.time.has_value());
    QVERIFY(qAbs(*exchange.time - began.toMSecsSinceEpoch()) <= 1);
    QCOMPARE(QString::fromStdString(exchange.answerType),
             response[QLatin1String("content")][QLatin1String("mimeType")].toString());
}

} // namespace

class TestSuiteFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsTheExport_data();
    void equalsTheExport();
    void readsOldVersions_data();
    void readsOldVersions();
    void refusesTheOldest();
    void survivesSeeds_data();
    void survivesSeeds();
    void survivesTruncation();
    void looksLikeFlows();
};

void TestSuiteFlows::initTestCase()
{
    if (!QFile::exists(inSuite(QStringLiteral("README.md"))))
        QSKIP("the suite mitmproxy-flows is not here");
}

void TestSuiteFlows::equalsTheExport_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(inSuite({})).entryList({QStringLiteral("*.expected.har")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString name = file.chopped(qsizetype(qstrlen(".expected.har")));
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestSuiteFlows::equalsTheExport()
{
    QFETCH(QString, name);
    RecordingExchanges sink;
    const LoadOutcome outcome = readFlows(contents(name + QLatin1String(".mitm")), sink);
    QVERIFY(!outcome.unreadable);
    const QJsonDocument har = QJsonDocument::fromJson(contents(name + QLatin1String(".expected.har")));
    const QJsonArray entries = har[QLatin1String("log")][QLatin1String("entries")].toArray();
    QVERIFY(!entries.isEmpty());
    QCOMPARE(static_cast<qsizetype>(sink.exchanges.size()), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        compare(sink.exchanges[static_cast<std::size_t>(i)], entries[i].toObject());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestSuiteFlows::readsOldVersions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("exchanges");
    QTest::addColumn<int>("passedOver");
    QTest::addColumn<QByteArray>("lastUrl");
    QTest::newRow("011") << "dumpfile-011.mitm" << 1 << 0 << QByteArray("https://example.com/");
    QTest::newRow("018") << "dumpfile-018.mitm" << 1 << 0 << QByteArray("https://www.example.com/");
    QTest::newRow("019") << "dumpfile-019.mitm" << 1 << 0 << QByteArray("https://webrv.rtb-seller.com/");
    QTest::newRow("7") << "dumpfile-7.mitm" << 2 << 0 << QByteArray("https://example.com/");
    // mitmproxy counts 6: it makes a second HTTP flow of the messages of each websocket and calls it duplicated.
    QTest::newRow("7-websocket") << "dumpfile-7-websocket.mitm" << 3 << 3 << QByteArray("https://echo.websocket.org/");
    QTest::newRow("10") << "dumpfile-10.mitm" << 1 << 0 << QByteArray("https://example.com/");
    QTest::newRow("19") << "dumpfile-19.mitm" << 1 << 0 << QByteArray("https://cloudflare-quic.com/");
}

void TestSuiteFlows::readsOldVersions()
{
    QFETCH(QString, name);
    QFETCH(int, exchanges);
    QFETCH(int, passedOver);
    QFETCH(QByteArray, lastUrl);
    RecordingExchanges sink;
    const LoadOutcome outcome = readFlows(contents(name), sink);
    QVERIFY(!outcome.unreadable);
    QCOMPARE(static_cast<int>(sink.exchanges.size()), exchanges);
    QCOMPARE(static_cast<int>(sink.loose.size()), passedOver);
    for (const Diagnostic &diagnostic : sink.loose)
        QCOMPARE(diagnostic.code, "flow-kind");
    const QByteArray url = QByteArray::fromStdString(sink.exchanges.back().url);
    QVERIFY2(url.startsWith(lastUrl), url.constData());
    QVERIFY(sink.exchanges.back().time.has_value());
    QVERIFY(!sink.exchanges.back().version.empty());
    QCOMPARE(outcome.bytes, static_cast<std::uint64_t>(contents(name).size()));
}

void TestSuiteFlows::refusesTheOldest()
{
    RecordingExchanges sink;
    QVERIFY(readFlows(contents(QStringLiteral("dumpfile-010.mitm")), sink).unreadable);
    QVERIFY(sink.exchanges.empty());
    QCOMPARE(sink.codes(), std::string("flow-version"));
    QVERIFY2(sink.loose[0].message.contains(QLatin1String("0.10")), qPrintable(sink.loose[0].message));
}

void TestSuiteFlows::survivesSeeds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("codes");
    const char nul[] = "51:11:12345678901#4:this,8:true!0:~,4:true!0:]4:\0,~}";
    QTest::newRow("keys, with a NUL") << QByteArray(nul, sizeof nul - 1) << QByteArray("flow-damaged");
    QTest::newRow("keys") << QByteArray("51:11:12345678901#4:this,8:true!0:~,4:true!0:]4:\\x00,~}")
                          << QByteArray("flow-damaged");
    QTest::newRow("cut off") << QByteArray("0:") << QByteArray("flow-damaged");
    QTest::newRow("null") << QByteArray("0:~") << QByteArray("flow-damaged");
    QTest::newRow("version 0") << QByteArray("14:7:version;1:0#}") << QByteArray("flow-version");
}

void TestSuiteFlows::survivesSeeds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, codes);
    RecordingExchanges sink;
    QVERIFY(readFlows(bytes, sink).unreadable);
    QVERIFY(sink.exchanges.empty());
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
}

/// Every flow that is still whole is read, whatever byte the file ends at.
void TestSuiteFlows::survivesTruncation()
{
    const QByteArray whole = contents(QStringLiteral("incomplete_log.mitm"));
    RecordingExchanges all;
    readFlows(whole, all);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        RecordingExchanges sink;
        const LoadOutcome outcome = readFlows(whole.first(size), sink);
        std::size_t expected = 0;
        bool isAtBorder = size == 0;
        for (std::size_t i = 0; i + 1 < all.exchanges.size(); ++i) {
            const auto end = static_cast<qsizetype>(all.exchanges[i + 1].place.offset);
            expected += end <= size ? 1 : 0;
            isAtBorder |= end == size;
        }
        QCOMPARE(sink.exchanges.size(), expected);
        QCOMPARE(outcome.unreadable, !isAtBorder);
        if (!isAtBorder)
            QCOMPARE(sink.loose.at(0).place.offset, static_cast<std::uint64_t>(size));
    }
}

void TestSuiteFlows::looksLikeFlows()
{
    const QDir suite(inSuite({}));
    for (const QString &file : suite.entryList(QDir::Files)) {
        const QByteArray bytes = contents(file).first(qMin<qsizetype>(64, contents(file).size()));
        QVERIFY2(looksLikeMitmproxyFlows({bytes.constData(), static_cast<std::size_t>(bytes.size())})
                     == file.endsWith(QLatin1String(".mitm")),
                 qPrintable(file));
    }
}

QTEST_GUILESS_MAIN(TestSuiteFlows)
#include "tst_suite_flows.moc"
