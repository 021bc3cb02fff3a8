// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/sequence_reader.h"
#include "support/dripping_input.h"
#include "support/recording_sink.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using test::DrippingInput;
using test::RecordingSink;

namespace {

RecordingSink readWhole(std::string_view bytes, const std::string &name = "input.json", bool strict = false,
                        const Limits &limits = {}, LoadOutcome *outcome = nullptr)
{
    RecordingSink sink;
    const PaddedText text(bytes);
    LoadOptions options;
    options.strict = strict;
    options.limits = limits;
    const LoadOutcome result = loadText(text.text(), name, options, sink);
    if (outcome != nullptr)
        *outcome = result;
    return sink;
}

std::string describe(const RecordingSink &sink)
{
    std::string result;
    for (const test::RecordedEvent &event : sink.events) {
        result += std::to_string(event.place.line) + ':' + std::to_string(event.place.column) + ' ' + event.root
            + (event.isEnvelope ? " envelope" : "") + (event.isIncomplete ? " incomplete" : "") + ' ' + event.lexemes()
            + '\n';
    }
    return result;
}

} // namespace

class TestSequenceReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSequences_data();
    void readsSequences();
    void readsTheSameInDrips_data();
    void readsTheSameInDrips();
    void saysWhatEnds();
    void judgesStrictly_data();
    void judgesStrictly();
    void readsHugeArraysByElement();
    void hugeArraysKeepTheGrammar_data();
    void hugeArraysKeepTheGrammar();
    void skipsValuesBeyondTheLimit();
    void stopsWhenTheSinkIsFull();
    void stopsWhenCancelled();
    void countsColumnsOnOneLine();
};

void TestSequenceReader::readsSequences_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *title, const char *text, const char *name, const char *events, const char *codes) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(name) << QByteArray(events) << QByteArray(codes);
    };
    row("one object", "{\"a\":1}", "a.json", "1:1  /a=1\n", "");
    row("scalars", "12\ntrue\n\"x\"\nnull", "a.ndjson", "1:1  =12\n2:1  =true\n3:1  =\"x\"\n4:1  =null\n", "");
    row("lines", "{\"a\":1}\n{\"b\":[1,2]}\r\n\n{\"c\":{}}\n", "a.ndjson",
        "1:1  /a=1\n2:1  /b/0=1 /b/1=2\n4:1  /c={}\n", "");
    row("behind each other", "{\"a\":1}{\"b\":2} [3]", "a.json", "1:1  /a=1\n1:8  /b=2\n1:16  /0=3\n", "");
    row("pretty, one after another", "{\n \"a\":1\n}\n{\n \"b\":2\n}\n", "a.json", "1:1  /a=1\n4:1  /b=2\n", "");
    row("array of objects", "[{\"a\":1},\n {},{\"b\":{\"c\":2}}]", "a.json",
        "1:2 /0 /0/a=1\n2:2 /1 /1={}\n2:5 /2 /2/b/c=2\n", "");
    row("mixed array", "[{\"a\":1},2]", "a.json", "1:1  /0/a=1 /1=2\n", "");
    row("empty object", "{}", "a.json", "1:1  envelope ={}\n", "no-event");
    row("empty array", " [ ] ", "a.json", "1:2  envelope =[ ]\n", "no-event");
    row("blank", " \n\t\n", "a.json", "", "empty");
    row("nothing", "", "a.ndjson", "", "empty");
    row("bad middle line", "12\ninvalid\n34", "a.ndjson", "1:1  =12\n3:1  =34\n", "bad-literal");
    row("cut line in the middle", "{\"a\":1}\n{\"b\":\n{\"c\":3}\n", "a.json",
        "1:1  /a=1\n2:1  incomplete \n3:1  /c=3\n", "cut-off");
    row("cut first line", "{\"b\":1,\"x\":\n{\"c\":3}\n", "a.json", "1:1  incomplete /b=1\n2:1  /c=3\n", "cut-off");
    row("value over lines among lines", "{\"a\":1}\n{\n\"b\":2}\n{\"c\":3}\n", "a.json",
        "1:1  /a=1\n2:1  /b=2\n4:1  /c=3\n", "");
    row("cut off at the end", "{\"a\":1}\n{\"b\":\"x", "a.ndjson", "1:1  /a=1\n2:1  incomplete /b=\"x\n",
        "unterminated-string");
    row("trailing comma on a line", "{\"a\":1,}\n{\"b\":2}\n", "a.ndjson", "1:1  /a=1\n2:1  /b=2\n", "trailing-comma");
    row("commas between", "{\"a\":1},\n{\"b\":2},\n", "a.json", "1:1  /a=1\n2:1  /b=2\n",
        "comma-between-values trailing-comma");
    row("comment lines", "// x\n{\"a\":1} // y\n{\"b\":2}\n", "a.json", "2:1  /a=1\n3:1  /b=2\n",
        "json-comment json-comment");
    row("garbage behind", "{\"a\":1} what\n{\"b\":2}\n", "a.json", "1:1  /a=1\n2:1  /b=2\n", "trailing-content");
    row("number behind number", "1+2\n{\"a\":3}", "a.json", "1:1  =1\n2:1  /a=3\n", "trailing-content");
    row("numbers apart", "1 +2", "a.json", "1:1  =1\n1:3  =+2\n", "leading-plus");
    row("broken, then whole", "{\n \"a\" 1\n}\n{\"b\":2}\n", "a.json", "1:1  incomplete \n4:1  /b=2\n",
        "missing-colon");
    row("byte order mark", "\xEF\xBB\xBF{\"a\":1}", "a.json", "1:2  /a=1\n", "byte-order-mark");
    row("record separators", "\x1E{\"a\":1}\n\x1E[2]\n", "a.json", "1:2  /a=1\n2:2  /0=2\n",
        "record-separator record-separator");
    row("duplicate keys", "{\"a\":1,\"a\":2}", "a.json", "1:1  /a=1 /a=2\n", "duplicate-key");
}

void TestSequenceReader::readsSequences()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, events);
    QFETCH(QByteArray, codes);
    const RecordingSink sink = readWhole(text.toStdString(), name.toStdString());
    QCOMPARE(QByteArray::fromStdString(describe(sink)), events);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    for (const test::RecordedEvent &event : sink.events) {
        for (const test::RecordedField &field : event.fields)
            QCOMPARE(QByteArray::fromStdString(field.lexeme),
                     text.mid(qsizetype(field.offset), qsizetype(field.lexeme.size())));
    }
}

void TestSequenceReader::readsTheSameInDrips_data()
{
    readsSequences_data();
}

void TestSequenceReader::readsTheSameInDrips()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, events);
    for (const std::size_t step : {1u, 2u, 3u, 7u}) {
        DrippingInput input({text.constData(), std::size_t(text.size())}, step);
        RecordingSink sink;
        const LoadOptions options;
        SequenceReader reader(input, "drips", name.endsWith("ndjson"), options, sink);
        QCOMPARE(reader.run(), std::uint64_t(text.size()));
        QCOMPARE(QByteArray::fromStdString(describe(sink)), events);
    }
}

void TestSequenceReader::saysWhatEnds()
{
    const RecordingSink sink = readWhole("{\"a\":\"x\n{\"b\":[1,\n{\"c\":2}\n{\"d\":\"y", "a.ndjson");
    QStringList messages;
    for (const test::RecordedEvent &event : sink.events)
        for (const Diagnostic &diagnostic : event.diagnostics)
            messages << diagnostic.message;
    QCOMPARE(
        messages,
        QStringList({QStringLiteral("The line ends inside a string"), QStringLiteral("The line ends after a comma"),
                     QStringLiteral("The text ends inside a string")}));
}

void TestSequenceReader::judgesStrictly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<int>("events");
    QTest::newRow("one") << QByteArray(" {\"a\":1}\n") << QByteArray("a.json") << false << 1;
    QTest::newRow("two") << QByteArray("{\"a\":1}\n{\"b\":1}") << QByteArray("a.json") << true << 2;
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"b\":1}") << QByteArray("a.ndjson") << false << 2;
    QTest::newRow("lines, compressed name")
        << QByteArray("{\"a\":1}\n{\"b\":1}") << QByteArray("a.jsonl.gz") << false << 2;
    QTest::newRow("empty line") << QByteArray("1\n\n2\n") << QByteArray("a.ndjson") << true << 2;
    QTest::newRow("two on a line") << QByteArray("1 2\n") << QByteArray("a.ndjson") << true << 2;
    QTest::newRow("over lines") << QByteArray("[1,\n2]\n") << QByteArray("a.ndjson") << true << 1;
    QTest::newRow("comment") << QByteArray("{\"a\":1} // x") << QByteArray("a.json") << true << 1;
    QTest::newRow("trailing comma") << QByteArray("{\"a\":1,}") << QByteArray("a.json") << true << 1;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"a\":1}") << QByteArray("a.json") << true << 1;
    QTest::newRow("blank") << QByteArray("  ") << QByteArray("a.json") << true << 0;
    QTest::newRow("a page") << QByteArray("# x\n```json\n{\"a\":1}\n```\n") << QByteArray("a.md") << true << 0;
    QTest::newRow("comma between lines") << QByteArray("{\"a\":1},\n{\"b\":1}\n") << QByteArray("a.ndjson") << true
                                         << 2;
    QTest::newRow("comma at the end") << QByteArray("{\"a\":1},") << QByteArray("a.json") << true << 1;
    QTest::newRow("record separator") << QByteArray("\x1E{\"a\":1}\n") << QByteArray("a.ndjson") << true << 1;
    QTest::newRow("odd space behind") << QByteArray("{\"a\":1}\xC2\xA0") << QByteArray("a.json") << true << 1;
    QTest::newRow("comment alone on a line") << QByteArray("{\"a\":1}\n# x\n") << QByteArray("a.ndjson") << true << 1;
    QTest::newRow("duplicate keys") << QByteArray("{\"a\":1,\"a\":1}") << QByteArray("a.json") << false << 1;
}

void TestSequenceReader::judgesStrictly()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(bool, refused);
    QFETCH(int, events);
    LoadOutcome outcome;
    const RecordingSink sink = readWhole(text.toStdString(), name.toStdString(), true, {}, &outcome);
    QCOMPARE(outcome.unreadable, refused);
    if (name != "a.md")
        QCOMPARE(int(outcome.events), events);
}

void TestSequenceReader::readsHugeArraysByElement()
{
    std::string text = "[";
    for (int i = 0; i < 200; ++i)
        text += (i == 0 ? "" : ",\n") + std::string("{\"event\":\"e") + std::to_string(i) + "\",\"x\":[1,2]}";
    text += "]";
    Limits limits;
    limits.document = 100;
    LoadOutcome outcome;
    RecordingSink sink = readWhole(text, "a.json", false, limits, &outcome);
    QCOMPARE(sink.events.size(), std::size_t(200));
    QVERIFY(!outcome.unreadable);
    QCOMPARE(sink.events[7].root, std::string("/7"));
    QCOMPARE(sink.events[7].name, std::string("e7"));
    QCOMPARE(sink.events[7].fields[1].path, std::string("/7/x/0"));
    QCOMPARE(sink.events[7].fields[1].pattern, std::string("/*/x/*"));
    QCOMPARE(sink.events[7].place.line, 8u);
    const RecordingSink whole = readWhole(text);
    QCOMPARE(describe(sink), describe(whole));

    sink = readWhole("[{\"a\":\"" + std::string(90, 'x') + "\"},17]", "a.json", false, limits, &outcome);
    QCOMPARE(sink.events.size(), std::size_t(2));
    QCOMPARE(sink.codes(), std::string("array-not-objects"));
    QVERIFY(outcome.unreadable);

    sink = readWhole("[{\"a\":\"" + std::string(90, 'x') + "\"},{\"b\":2},", "a.json", false, limits, &outcome);
    QCOMPARE(sink.events.size(), std::size_t(2));
    QCOMPARE(sink.codes(), std::string("cut-off"));
    QVERIFY(outcome.unreadable);
}

void TestSequenceReader::hugeArraysKeepTheGrammar_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<bool>("unreadable");
    QTest::newRow("as it should be") << QByteArray(",{\"b\":2}]") << QByteArray() << false;
    QTest::newRow("no comma") << QByteArray("{\"b\":2}]") << QByteArray("missing-comma") << true;
    QTest::newRow("no comma, next line") << QByteArray("\n {\"b\":2}]") << QByteArray("missing-comma") << true;
    QTest::newRow("two commas") << QByteArray(",,{\"b\":2}]") << QByteArray("unexpected-character") << true;
    QTest::newRow("comma at the end") << QByteArray(",]") << QByteArray("trailing-comma") << false;
    QTest::newRow("comment behind") << QByteArray(" /* x */ ,{\"b\":2}]") << QByteArray("json-comment") << false;
    QTest::newRow("comment at the end") << QByteArray(",{\"b\":2} // x\n]") << QByteArray("json-comment") << false;
    QTest::newRow("tolerated element") << QByteArray(",{\"b\":2,}]") << QByteArray("trailing-comma") << false;
    QTest::newRow("garbage behind") << QByteArray(",{\"b\":2}] x") << QByteArray("trailing-content") << true;
}

void TestSequenceReader::hugeArraysKeepTheGrammar()
{
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, codes);
    QFETCH(bool, unreadable);
    Limits limits;
    limits.document = 100;
    const std::string text = "[{\"a\":\"" + std::string(90, 'x') + "\"}" + rest.toStdString();
    LoadOutcome outcome;
    const RecordingSink sink = readWhole(text, "a.json", false, limits, &outcome);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    QCOMPARE(outcome.unreadable, unreadable);
    QVERIFY(!sink.events.empty());
    readWhole(text, "a.json", true, limits, &outcome);
    QCOMPARE(outcome.unreadable, !codes.isEmpty());
}

void TestSequenceReader::skipsValuesBeyondTheLimit()
{
    Limits limits;
    limits.document = 50;
    LoadOutcome outcome;
    const std::string big = "{\"a\":\"" + std::string(400, 'x') + "\"}\n";
    const RecordingSink sink = readWhole("{\"a\":1}\n" + big + "{\"b\":2}\n", "a.ndjson", false, limits, &outcome);
    QCOMPARE(describe(sink), std::string("1:1  /a=1\n3:1  /b=2\n"));
    QCOMPARE(sink.codes(), std::string("limit-document"));
    QCOMPARE(sink.loose[0].place.line, 2u);
    QVERIFY(outcome.unreadable);
}

void TestSequenceReader::stopsWhenTheSinkIsFull()
{
    RecordingSink sink;
    sink.stopAfter = 2;
    const PaddedText text("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n");
    loadText(text.text(), "a.ndjson", {}, sink);
    QCOMPARE(sink.events.size(), std::size_t(2));
}

void TestSequenceReader::stopsWhenCancelled()
{
    RecordingSink sink;
    const std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    const PaddedText text("{\"a\":1}\n");
    const LoadOutcome outcome = loadText(text.text(), "a.ndjson", options, sink);
    QVERIFY(outcome.cancelled);
    QCOMPARE(sink.codes(), std::string());
}

void TestSequenceReader::countsColumnsOnOneLine()
{
    std::string text;
    for (int i = 0; i < 100000; ++i)
        text += "[\"é\"] ";
    const RecordingSink sink = readWhole(text);
    QCOMPARE(sink.events.size(), std::size_t(100000));
    QCOMPARE(sink.events.back().place.column, 99999u * 6 + 1);
    QCOMPARE(sink.events.back().place.line, 1u);
}

QTEST_GUILESS_MAIN(TestSequenceReader)
#include "tst_sequence_reader.moc"
