// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/record.h"
#include "payload/strict_scanner.h"
#include "support/recording_sink.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

/// The record of a text as one event.
struct OneEvent
{
    explicit OneEvent(const QByteArray &bytes) : text(bytes.toStdString())
    {
        document.start(text.text(), paths, {});
        scanStrict(document, {});
    }
    Record record() const { return {document, 0, NodeIndex(document.nodes().size())}; }
    PaddedText text;
    PathTable paths;
    Document document;
};

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEvents_data();
    void namesEvents();
    void tellsTimes_data();
    void tellsTimes();
    void formatsTimes();
    void givesDiagnosticsToTheirElements();
    void placesManyElementsInLinearTime();
};

void TestRecord::namesEvents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("event") << QByteArray(R"({"type":"track","name":"n","event":"E"})") << "E";
    QTest::newRow("eventName before event_type") << QByteArray(R"({"event_type":"b","eventName":"a"})") << "a";
    QTest::newRow("name before type") << QByteArray(R"({"type":"t","name":"n"})") << "n";
    QTest::newRow("only strings count") << QByteArray(R"({"event":7,"name":{"event":"x"},"type":"t"})") << "t";
    QTest::newRow("first of two") << QByteArray(R"({"event":"a","event":"b"})") << "a";
    QTest::newRow("decoded") << QByteArray(R"({"event":"\u0041\n"})") << "A\n";
    QTest::newRow("escaped key") << QByteArray(R"({"\u0065vent":"x"})") << "x";
    QTest::newRow("none") << QByteArray(R"({"properties":{"event":"x"}})") << QString();
    QTest::newRow("array") << QByteArray(R"(["event","x"])") << QString();
    QTest::newRow("empty name") << QByteArray(R"({"event":""})") << "";
}

void TestRecord::namesEvents()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    const OneEvent event(text);
    const auto found = eventName(event.record());
    QCOMPARE(found.has_value(), !name.isNull());
    QCOMPARE(QString::fromStdString(found.value_or("")), name.isNull() ? QString() : name);
}

void TestRecord::tellsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *text, const char *time) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(time);
    };
    row(R"({"timestamp":"2020-11-04T10:52:14.616Z"})", "2020-11-04T10:52:14.616Z");
    row(R"({"timestamp":"2020-11-04T10:52:14Z"})", "2020-11-04T10:52:14.000Z");
    row(R"({"timestamp":"2020-11-04 10:52:14.6+05:30"})", "2020-11-04T05:22:14.600Z");
    row(R"({"timestamp":"2020-01-01T00:30:00.123456789-0100"})", "2020-01-01T01:30:00.123Z");
    row(R"({"time":1704784217.602})", "2024-01-09T07:10:17.602Z");
    row(R"({"time":1704784217})", "2024-01-09T07:10:17.000Z");
    row(R"({"time":1704784217602})", "2024-01-09T07:10:17.602Z");
    row(R"({"time":1704784217602123})", "2024-01-09T07:10:17.602Z");
    row(R"({"time":1704784217602123456})", "2024-01-09T07:10:17.602Z");
    row(R"({"sentAt":"2020-01-01T00:00:00Z","originalTimestamp":"2020-01-02T00:00:00Z"})", "2020-01-02T00:00:00.000Z");
    row(R"({"properties":{"time":1704784217.602}})", "2024-01-09T07:10:17.602Z");
    row(R"({"sentAt":"2020-01-01T00:00:00Z","properties":{"time":1704784217}})", "2020-01-01T00:00:00.000Z");
    row(R"({"timestamp":"2020-11-04T10:52:14"})", "");
    row(R"({"timestamp":"2020-13-04T10:52:14Z"})", "");
    row(R"({"timestamp":"2020-11-04"})", "");
    row(R"({"timestamp":"yesterday"})", "");
    row(R"({"time":8})", "");
    row(R"({"time":1e9})", "");
    row(R"({"time":99999999999999999999999})", "");
    row(R"({"time":-1704784217})", "");
    row(R"({"context":{"time":1704784217}})", "");
}

void TestRecord::tellsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, time);
    const OneEvent event(text);
    const auto found = eventTime(event.record());
    QCOMPARE(found ? QString::fromStdString(formatTime(*found)) : QString(), time.isEmpty() ? QString() : time);
}

void TestRecord::formatsTimes()
{
    QCOMPARE(formatTime(0), std::string("1970-01-01T00:00:00.000Z"));
    QCOMPARE(formatTime(-1), std::string("1969-12-31T23:59:59.999Z"));
    QCOMPARE(formatTime(951827696789), std::string("2000-02-29T12:34:56.789Z"));
}

void TestRecord::givesDiagnosticsToTheirElements()
{
    test::RecordingSink sink;
    const PaddedText text("[ // zero\n {\"a\":1,\"a\":2}, // one\n {\"b\":1,},\n {\"c\":3} // end\n]");
    loadText(text.text(), "a.json", {}, sink);
    QCOMPARE(sink.events.size(), std::size_t(3));
    QCOMPARE(sink.events[0].diagnostics.size(), std::size_t(2));
    QCOMPARE(sink.events[1].diagnostics.size(), std::size_t(2));
    QCOMPARE(sink.events[2].diagnostics.size(), std::size_t(1));
    QVERIFY(sink.loose.empty());
}

void TestRecord::placesManyElementsInLinearTime()
{
    std::string bytes = "[";
    for (int i = 0; i < 200000; ++i)
        bytes += std::string(i == 0 ? "" : ",") + "\n{\"event\":\"e\"}";
    const PaddedText text(bytes + "\n]");
    struct LastPlace : RecordSink
    {
        bool record(const Record &record) override
        {
            place = record.place;
            return true;
        }
        void diagnostic(const Diagnostic &) override {}
        Place place;
    } sink;
    const LoadOutcome outcome = loadText(text.text(), "a.json", {}, sink);
    QCOMPARE(outcome.events, std::uint64_t(200000));
    QCOMPARE(sink.place.line, 200001u);
    QCOMPARE(sink.place.column, 1u);
}

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
