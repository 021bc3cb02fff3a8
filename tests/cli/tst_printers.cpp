// SPDX-License-Identifier: GPL-3.0-or-later
#include "captured_output.h"
#include "cli/diagnostics_printer.h"
#include "cli/table_printer.h"
#include "report/csv_printer.h"
#include "report/json_printer.h"
#include "scanned.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace telltale;
using namespace telltale::cli;
using namespace telltale::report;
using payload::Record;
using telltale::test::CapturedOutput;
using telltale::test::Scanned;

namespace {

QByteArray ndjson(const Record &record, bool isTerminal = false)
{
    CapturedOutput captured;
    JsonPrinter(captured.output, JsonPrinter::Form::Lines, isTerminal).record(record);
    return captured.text();
}

QByteArray csv(const Record &record, bool isTerminal = false)
{
    CapturedOutput captured;
    CsvPrinter(captured.output, isTerminal).record(record);
    return captured.text();
}

QByteArray table(const Record &record, const Terminal &terminal = {})
{
    CapturedOutput captured;
    TablePrinter(captured.output, {terminal, true}).record(record);
    return captured.text();
}

QJsonObject parsed(const QByteArray &line)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("not JSON: %s", qPrintable(error.errorString()));
    return document.object();
}

QByteArrayList paths(const QByteArray &line)
{
    QByteArrayList result;
    for (const QJsonValue &field : parsed(line)[u"fields"].toArray())
        result.append(field[u"path"].toString().toUtf8());
    return result;
}

} // namespace

class TestPrinters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void jsonTellsOfTestPings();
    void writesKeysInOrder();
    void walksPaths_data();
    void walksPaths();
    void placesElements();
    void countsLinesThroughRuns();
    void writesLexemesExactly_data();
    void writesLexemesExactly();
    void writesWhatIsNotUtf8();
    void writesArrays();
    void hidesNothingFromTerminals();
    void quotesCsv_data();
    void quotesCsv();
    void laysOutTables();
    void printsMarks();
    void tablesFitTheTerminal();
    void stylesOnlyWithColor();
    void printsDiagnostics();
};

void TestPrinters::jsonTellsOfTestPings()
{
    const auto exchange = std::make_shared<payload::Exchange>();
    const Scanned scanned("{}");
    Record record = scanned.whole("capture.telltale");
    record.exchange = exchange;
    QVERIFY(!parsed(ndjson(record))[u"exchange"].toObject().contains(u"test"));
    exchange->isTest = true;
    QCOMPARE(parsed(ndjson(record))[u"exchange"].toObject()[u"test"], QJsonValue(true));
}

void TestPrinters::writesKeysInOrder()
{
    const Scanned scanned("{\"event\":\"E\",\"timestamp\":\"2024-01-09T07:10:17.602Z\"}", {102, 7, 3});
    Record record = scanned.whole("page.md");
    record.section = "Keep-alive";
    record.title = "a \"sample\"";
    const QByteArray nulls = R"(,"category":null,"recognised":null,"protection":null,"origin":null,"declared":null,)"
                             R"("why":null,"reveals":null,"inside":null})";
    QCOMPARE(
        ndjson(record),
        QByteArray(
            R"({"source":"page.md","line":7,"root":"","offset":102,"length":52,"section":"Keep-alive",)"
            R"("title":"a \"sample\"","event":"E","protocol":"plain","confidence":null,"unpacked_from":null,"product":null,"kind":null,"gate":null,)"
            R"("destination":null,"process":null,"time":"2024-01-09T07:10:17.602Z","flagged":false,"note":null,"fields":[)"
            R"({"path":"/event","type":"string","lexeme":"\"E\"","line":7,"offset":111,"length":3)")
            + nulls + ','
            + R"({"path":"/timestamp","type":"string","lexeme":"\"2024-01-09T07:10:17.602Z\"","line":7,"offset":127,)"
            + R"("length":26)" + nulls + "],\"diagnostics\":[]}\n");
}

void TestPrinters::walksPaths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("wanted");
    QTest::newRow("scalar") << QByteArray("3") << QByteArrayList{""};
    QTest::newRow("nested") << QByteArray(R"({"a":{"b":[1,{"c":2},[]],"d":{}},"e":0})")
                            << QByteArrayList{"/a/b/0", "/a/b/1/c", "/a/b/2", "/a/d", "/e"};
    QTest::newRow("escaped") << QByteArray(R"({"a/b":1,"~":{"/":2},"":3})") << QByteArrayList{"/a~1b", "/~0/~1", "/"};
    QTest::newRow("twice") << QByteArray(R"({"a":1,"a":2,"\u0061":3})") << QByteArrayList{"/a", "/a", "/a"};
    QTest::newRow("array of arrays") << QByteArray("[[1],[2,[3]]]") << QByteArrayList{"/0/0", "/1/0", "/1/1/0"};
}

void TestPrinters::walksPaths()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, wanted);
    const Scanned scanned(text.toStdString());
    const Record record = scanned.whole();
    QCOMPARE(paths(ndjson(record)), wanted);
    FieldWalker walker;
    walker.walk(record, [&record](const Field &field) {
        QCOMPARE(QByteArray::fromStdString(std::string(field.path)),
                 QByteArray::fromStdString(record.document.path(field.node)));
    });
}

void TestPrinters::placesElements()
{
    const Scanned scanned("[\n{\"a\":1},\n{\"a\":2,\n \"b\":3}\n]", {50, 5, 1});
    const payload::NodeIndex second = scanned.document.subtreeEnd(1);
    const QJsonObject event = parsed(ndjson(scanned.part(second, scanned.document.subtreeEnd(second))));
    QCOMPARE(event[u"root"].toString(), QStringLiteral("/1"));
    QCOMPARE(event[u"line"].toInt(), 7);
    QCOMPARE(event[u"offset"].toInt(), 50 + 11);
    const QJsonArray fields = event[u"fields"].toArray();
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields[1][u"path"].toString(), QStringLiteral("/1/b"));
    QCOMPARE(fields[1][u"line"].toInt(), 8);
    QCOMPARE(fields[1][u"offset"].toInt(), 50 + 24);
}

/// A fenced block in a list: its indentation is not part of the text.
void TestPrinters::countsLinesThroughRuns()
{
    Scanned scanned("{\n\"a\": 1,\n\"b\": 2\n}\n");
    scanned.document.setRuns({{0, {1000, 40, 5}}, {2, {1006, 41, 5}}, {10, {1018, 42, 5}}, {17, {1029, 43, 5}}});
    const QJsonArray fields = parsed(ndjson(scanned.whole()))[u"fields"].toArray();
    QCOMPARE(fields[0][u"line"].toInt(), 41);
    QCOMPARE(fields[0][u"offset"].toInt(), 1011);
    QCOMPARE(fields[1][u"line"].toInt(), 42);
    QCOMPARE(fields[1][u"offset"].toInt(), 1023);
}

void TestPrinters::writesLexemesExactly_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    for (const char *lexeme : {"1704784217.602", "1e3", "-0", "0.10000000000000000000001", R"("\u0041")",
                               R"("\"\\\/\b")", R"("")", "\"東京\"", R"("\ud800")", "true", "null", "{}", "[]",
                               "\"seven b\"", "\"eight by\"", "\"a DEL \x7f and a C1 \u009b\"", R"("nine\tbytes")"})
        QTest::newRow(lexeme) << QByteArray(lexeme);
}

void TestPrinters::writesLexemesExactly()
{
    QFETCH(QByteArray, lexeme);
    const Scanned scanned("{\"k\":" + lexeme.toStdString() + "}");
    for (const bool isTerminal : {false, true}) {
        const QJsonArray fields = parsed(ndjson(scanned.whole(), isTerminal))[u"fields"].toArray();
        QCOMPARE(fields.size(), 1);
        QCOMPARE(fields[0][u"lexeme"].toString().toUtf8(), lexeme);
        QCOMPARE(fields[0][u"length"].toInt(), lexeme.size());
    }
}

void TestPrinters::writesWhatIsNotUtf8()
{
    const payload::PaddedText text("{\"a\xFF\":\"b\xFE\"}");
    payload::PathTable pathTable;
    payload::Document document;
    document.start(text.text(), pathTable, {});
    const payload::PathId path = pathTable.member(payload::PathTable::root, "\"a\xFF\"");
    document.mutableNodes().push_back(
        {0, 11, payload::noNode, static_cast<std::uint32_t>(payload::NodeType::Object), 0});
    document.mutableNodes().push_back({6, 4, 0, path << 4 | static_cast<std::uint32_t>(payload::NodeType::String), 1});
    document.finish(true, 11);
    Record record{document, 0, 2, {}};
    record.source = "n\xFFme";

    const QJsonObject event = parsed(ndjson(record));
    QCOMPARE(QByteArray::fromBase64(event[u"source_base64"].toString().toLatin1()), QByteArray("n\xFFme"));
    const QJsonValue field = event[u"fields"].toArray()[0];
    QVERIFY(field[u"lexeme"].isNull());
    QCOMPARE(QByteArray::fromBase64(field[u"lexeme_base64"].toString().toLatin1()), QByteArray("\"b\xFE\""));
    QCOMPARE(QByteArray::fromBase64(field[u"path_base64"].toString().toLatin1()), QByteArray("/a\xFF"));
    QVERIFY(csv(record).contains(",string,,ImL+Ig==,"));
    QVERIFY(csv(record).isValidUtf8());
    QVERIFY(table(record).isValidUtf8());
}

void TestPrinters::writesArrays()
{
    const Scanned scanned("{\"a\":1}");
    for (int count = 0; count < 3; ++count) {
        CapturedOutput captured;
        JsonPrinter printer(captured.output, JsonPrinter::Form::Array, false);
        printer.begin();
        for (int i = 0; i < count; ++i)
            printer.record(scanned.whole());
        printer.end({});
        const QByteArray text = captured.text();
        QJsonParseError error{};
        QCOMPARE(QJsonDocument::fromJson(text, &error).array().size(), count);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(text.count('\n'), count == 0 ? 1 : count + 2);
    }
}

void TestPrinters::hidesNothingFromTerminals()
{
    const Scanned scanned("{\"k\u202E\":\"x\u009B31m\u202E \u200B\"}");
    Record record = scanned.whole("na\x1b[2Jme\n");
    record.section = "s\x1b]0;t\x07";
    for (const QByteArray &shown :
         {ndjson(record, true), csv(record, true), table(record), table(record, {true, false, 80})}) {
        QVERIFY(!shown.contains('\x1b'));
        QVERIFY(!shown.contains('\x07'));
        QVERIFY(!shown.contains("\u202E"));
        QVERIFY(!shown.contains("\u009B"));
    }
}

void TestPrinters::quotesCsv_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("row");
    const QByteArray rest = ",,,,,,,,,false,,plain,\r\n";
    QTest::newRow("plain") << QByteArray(R"({"a":1})") << "a.json,1,,,/a,number,1,,1,5,1" + rest;
    QTest::newRow("quotes") << QByteArray(R"({"a":"x"})") << "a.json,1,,,/a,string,\"\"\"x\"\"\",,1,5,3" + rest;
    QTest::newRow("comma in a key") << QByteArray(R"({"a,b":1})") << "a.json,1,,,\"/a,b\",number,1,,1,7,1" + rest;
    QTest::newRow("formula as event") << QByteArray(R"({"event":"=1+2"})")
                                      << "a.json,1,,\"'=1+2\",/event,string,\"\"\"=1+2\"\"\",,1,9,6" + rest;
    QTest::newRow("at as event") << QByteArray(R"({"event":"@x"})")
                                 << "a.json,1,,\"'@x\",/event,string,\"\"\"@x\"\"\",,1,9,4" + rest;
    QTest::newRow("tab as event") << QByteArray(R"({"event":"\t"})")
                                  << "a.json,1,,\"'\t\",/event,string,\"\"\"\\t\"\"\",,1,9,4" + rest;
    QTest::newRow("number stays") << QByteArray(R"({"a":-1.5e3})") << "a.json,1,,,/a,number,-1.5e3,,1,5,6" + rest;
    QTest::newRow("line feed as event") << QByteArray(R"({"event":"a\nb"})")
                                        << "a.json,1,,\"a\nb\",/event,string,\"\"\"a\\nb\"\"\",,1,9,6" + rest;
}

void TestPrinters::quotesCsv()
{
    QFETCH(QByteArray, text);
    const Scanned scanned(text.toStdString());
    QTEST(csv(scanned.whole()), "row");
}

void TestPrinters::laysOutTables()
{
    const Scanned scanned("{\n\"event\":\"E\",\n\"properties\":{\"count\":12,\n\"on\":true}\n}", {0, 8, 1});
    Record record = scanned.whole("page.md");
    record.section = "Pings";
    record.title = "a sample";
    CapturedOutput captured;
    TablePrinter printer(captured.output, {});
    printer.beginSource("page.md");
    printer.record(record);
    printer.end({1, 3, 0, false, false});
    QCOMPARE(captured.text(),
             QByteArray("page.md\n"
                        "\n"
                        "1  E  page.md:8  3 fields  53 B\n"
                        "  Pings \u00B7 a sample\n"
                        "   9  /event             string   \"E\"\n"
                        "  10  /properties/count  number   12\n"
                        "  11  /properties/on     boolean  true\n"
                        "\n"
                        "1 event, 3 fields in 1 file\n"));
}

void TestPrinters::printsMarks()
{
    const Scanned scanned("{\"event\":\"E\"}");
    Record record = scanned.whole("a.json");
    const payload::EventMark flagged{true, {}};
    const payload::EventMark noted{false, "=why, \"so\"?\n<b>\u202E\x1b[2J"};
    record.mark = &flagged;
    QVERIFY(ndjson(record).contains(",\"flagged\":true,\"note\":null,\"fields\":["));
    QVERIFY(csv(record).endsWith(",,,,,,,,,true,,plain,\r\n"));
    QVERIFY(table(record).contains("1  \u2691 E  a.json:1"));
    record.mark = &noted;
    QCOMPARE(parsed(ndjson(record))[u"note"].toString().toUtf8(), QByteArray::fromStdString(noted.note));
    QCOMPARE(parsed(ndjson(record))[u"flagged"].toBool(), false);
    QVERIFY(csv(record).endsWith(",,,,,,,,,false,\"'=why, \"\"so\"\"?\n<b>\u202E\x1b[2J\",plain,\r\n"));
    QVERIFY(table(record).contains("\n  Note: =why, \"so\"?\n        <b>\\u202E\u241B[2J\n"));
    for (const QByteArray &shown : {ndjson(record, true), csv(record, true), table(record, {true, true, 80})}) {
        QVERIFY(!shown.contains("\x1b[2J"));
        QVERIFY(!shown.contains("\u202E"));
    }
}

void TestPrinters::tablesFitTheTerminal()
{
    std::string text = "{";
    for (int i = 0; i < 50; ++i) {
        text += '"' + std::string(static_cast<std::size_t>(i) * 3 + 1, 'k') + "\":\"";
        for (int repeat = 0; repeat < i; ++repeat)
            text += "東京u\u0308\\u0000\u202E";
        text += "\",";
    }
    text += "\"event\":\"" + std::string(100'000, 'E') + "\"}";
    const Scanned scanned(text);
    QVERIFY(!scanned.document.nodes().empty());
    for (const std::size_t width : {40u, 80u, 133u}) {
        for (const QByteArray &line : table(scanned.whole(), {true, false, width}).split('\n')) {
            if (!line.startsWith("1  "))
                QVERIFY2(columnsOf(line.toStdString()) <= width, line.constData());
        }
    }
    QVERIFY(table(scanned.whole()).contains(QByteArray(100'000, 'E')));
}

void TestPrinters::stylesOnlyWithColor()
{
    const Scanned scanned("{\"event\":\"E\",\"a\":{\"b\":1}}");
    const QByteArray plain = table(scanned.whole(), {true, false, 80});
    QByteArray colored = table(scanned.whole(), {true, true, 80});
    QVERIFY(!plain.contains('\x1b'));
    QVERIFY(colored.contains("\x1b[1mE\x1b[0m"));
    QString text = QString::fromUtf8(colored);
    text.remove(QRegularExpression(QStringLiteral("\x1b\\[[0-9;]*m")));
    QCOMPARE(text.toUtf8(), plain);
}

void TestPrinters::printsDiagnostics()
{
    Diagnostic diagnostic{Severity::Warning, "json-comment", QStringLiteral("A comment"), {}, {}, {5, 3, 9}};
    const auto printed = [&diagnostic](DiagnosticsPrinter::Options options) {
        CapturedOutput captured;
        DiagnosticsPrinter(captured.output, options).print(diagnostic, "a\x1b.json");
        return captured.text();
    };
    QVERIFY(printed({}).endsWith(".json:3:9: warning: A comment [json-comment]\n"));
    QVERIFY(!printed({}).contains('\x1b'));
    QCOMPARE(printed({true, false}), QByteArray());
    diagnostic.source = "b.json";
    diagnostic.hint = QStringLiteral("It is\nkept");
    QVERIFY(printed({}).startsWith("b.json:3:9: warning: A comment. It is"));
    QCOMPARE(printed({}).count('\n'), 1);
    diagnostic.severity = Severity::Error;
    diagnostic.hasPlace = false;
    diagnostic.hint.clear();
    QCOMPARE(printed({true, false}), QByteArray("b.json: error: A comment [json-comment]\n"));
    QVERIFY(printed({false, true}).contains("error:\x1b[0m A comment"));
}

QTEST_GUILESS_MAIN(TestPrinters)
#include "tst_printers.moc"
