// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/codes.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <QTest>

#include <algorithm>

using namespace telltale;
using namespace telltale::payload;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// A document read tolerantly, with the text in memory of exactly its size.
struct Reading
{
    explicit Reading(const QByteArray &bytes, const Limits &limits = {}) : text(view(bytes))
    {
        document.start(text.text(), paths, {});
        end = readTolerant(document, static_cast<std::uint32_t>(bytes.size()), limits);
    }
    PaddedText text;
    PathTable paths;
    Document document;
    TolerantEnd end;
};

/// The leaves, as `path=lexeme` with a space between them.
QByteArray fields(const Document &document)
{
    std::string result;
    for (NodeIndex i = 0; i < document.nodes().size(); ++i) {
        if (document.node(i).isLeaf())
            result.append(result.empty() ? "" : " ").append(document.path(i)).append("=").append(document.lexeme(i));
    }
    return QByteArray(result.data(), static_cast<qsizetype>(result.size()));
}

/// `code@line:column` with a space between them.
QByteArray remarks(const Document &document)
{
    QByteArray result;
    for (const Diagnostic &found : document.diagnostics()) {
        result += (result.isEmpty() ? "" : " ") + QByteArray(found.code) + '@' + QByteArray::number(found.place.line)
            + ':' + QByteArray::number(found.place.column);
    }
    return result;
}

bool sameNodes(const Document &a, const Document &b)
{
    const auto same = [](const Node &x, const Node &y) {
        return x.offset == y.offset && x.length == y.length && x.parent == y.parent && x.type() == y.type()
            && x.keyOrIndex == y.keyOrIndex;
    };
    if (!std::equal(a.nodes().begin(), a.nodes().end(), b.nodes().begin(), b.nodes().end(), same))
        return false;
    for (NodeIndex i = 0; i < a.nodes().size(); ++i) {
        if (a.path(i) != b.path(i) || a.paths().pointer(a.node(i).path()) != b.paths().pointer(b.node(i).path()))
            return false;
    }
    return true;
}

bool hasError(const Document &document)
{
    return std::any_of(document.diagnostics().begin(), document.diagnostics().end(),
                       [](const Diagnostic &found) { return found.severity == Severity::Error; });
}

const QByteArray richSample(
    "\xEF\xBB\xBF// head\r\n{\n  \"event\": \"a\\u00e9\\ud83d\\ude00\", /* \xC3\xA9 */\n  'x': [1, "
    "-0.5e+3, +0x1F, .5, NaN, true, null, {}, [],],\n  bare_key: -Infinity, # note\n  \"in\": {\"k\": "
    "\"\xE2\x82\xAC\xFF\\x41\", \"k\": \"l\\\nm\"},\n  ...\n  \"last\": false\n}\n");

} // namespace

class TestTolerantReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheStrictScanner_data();
    void readsAsTheStrictScanner();
    void tolerates_data();
    void tolerates();
    void stops_data();
    void stops();
    void endsAtEveryByte();
    void saysWhereItEnds();
    void stopsAtTheBound();
    void countsInRuns();
    void keepsToLimits();
    void limitsDiagnostics();
    void skipsSpace();
    void survivesHostileInput_data();
    void survivesHostileInput();
};

void TestTolerantReader::readsAsTheStrictScanner_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("number") << QByteArray("-1.5e+10");
    QTest::newRow("string") << QByteArray("\"x\\u0041\\n\"");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("empty array") << QByteArray("[ ]");
    QTest::newRow("nested") << QByteArray(
        R"({"a":[1,{"b":"x"},[],{}, 2],"c":{"d":null,"e":[[[0]]]},"f":true,"":false})");
    QTest::newRow("spellings of a key") << QByteArray(R"([{"a":1,"b":2},{"\u0061":3,"b":4}])");
    QTest::newRow("slashes") << QByteArray(R"({"a/b":{"~":1},"a":{"b~":[2]}})");
    QTest::newRow("spaced") << QByteArray("{ \"a\" :\r\n\t[ 1 , 2 ] }");
    QTest::newRow("deep") << (QByteArray("[").repeated(1000) + QByteArray("]").repeated(1000));
}

void TestTolerantReader::readsAsTheStrictScanner()
{
    QFETCH(QByteArray, text);
    const Reading tolerant(text);
    QCOMPARE(tolerant.end, TolerantEnd::Complete);
    QCOMPARE(remarks(tolerant.document), QByteArray());
    PathTable paths;
    Document strict;
    strict.start(tolerant.text.text(), paths, {});
    QCOMPARE(scanStrict(strict, {}).status, ScanStatus::Complete);
    QVERIFY(sameNodes(strict, tolerant.document));
    QCOMPARE(strict.consumed(), tolerant.document.consumed());
    QVERIFY(tolerant.document.isComplete());
}

void TestTolerantReader::tolerates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &wanted, const QByteArray &said) {
        QTest::newRow(name) << text << wanted << said;
    };
    row("comments", "// a\n{\"a\":/*b*/1, # c\n\"b\":2}", "/a=1 /b=2",
        "json-comment@1:1 json-comment@2:6 json-comment@2:14");
    row("comment ends with CR", "[1, // x\r2]", "/0=1 /1=2", "json-comment@1:5");
    row("comment ends with LS",
        "[1, // x\xE2\x80\xA8"
        "2]",
        "/0=1 /1=2", "json-comment@1:5 odd-space@1:9");
    row("comment not UTF-8", "[/*\xA0*/1]", "/0=1", "json-comment@1:2 invalid-utf8@1:4");
    row("trailing commas", "{\"a\":[1,],}", "/a/0=1", "trailing-comma@1:8 trailing-comma@1:10");
    row("trailing comma, comment", "[1, /**/ ]", "/0=1", "trailing-comma@1:3 json-comment@1:5");
    row("single quotes", "{'a':'b\"'}", "/a='b\"'", "single-quotes@1:2 single-quotes@1:6");
    row("bare keys", "{a:1,$b_2-c:2,null:3}", "/a=1 /$b_2-c=2 /null=3",
        "unquoted-key@1:2 unquoted-key@1:6 unquoted-key@1:15");
    row("bare key, foreign", "{\xC3\xBC\\u0062:1}",
        "/\xC3\xBC"
        "b=1",
        "unquoted-key@1:2");
    row("plus", "[+1,+.5]", "/0=+1 /1=+.5", "leading-plus@1:2 leading-plus@1:5 number-form@1:5");
    row("hexadecimal", "[0x1F,-0Xa]", "/0=0x1F /1=-0Xa", "hex-number@1:2 hex-number@1:7");
    row("number forms", "[.5,5.,05,-00.1,5.e1]", "/0=.5 /1=5. /2=05 /3=-00.1 /4=5.e1",
        "number-form@1:2 number-form@1:5 number-form@1:8 number-form@1:11 number-form@1:17");
    row("not a number", "[NaN,-Infinity,+NaN]", "/0=NaN /1=-Infinity /2=+NaN",
        "nan-infinity@1:2 nan-infinity@1:6 leading-plus@1:16 nan-infinity@1:16");
    row("byte order mark", "\xEF\xBB\xBF[1]", "/0=1", "byte-order-mark@1:1");
    row("mark elsewhere",
        "[\xEF\xBB\xBF"
        "1]",
        "/0=1", "odd-space@1:2");
    row("odd spaces", "{\xC2\xA0\xE3\x80\x80\"a\"\v:\f1}", "/a=1", "odd-space@1:2 odd-space@1:7 odd-space@1:9");
    row("control characters", QByteArray("[\"a\tb\0c\"]", 9), QByteArray("/0=\"a\tb\0c\"", 10),
        "control-character@1:4 control-character@1:6");
    row("raw lines", "[\"a\nb\r\nc\",2]", "/0=\"a\nb\r\nc\" /1=2", "control-character@1:4 control-character@2:2");
    row("escapes of JSON5", R"(["\v\x41\'\0"])", R"(/0="\v\x41\'\0")",
        "escape-form@1:3 escape-form@1:5 escape-form@1:9 escape-form@1:11");
    row("unknown escape", "[\"\\q\\\xC3\xA9\"]", "/0=\"\\q\\\xC3\xA9\"", "escape-form@1:3 escape-form@1:5");
    row("continued line", "[\"a\\\nb\\\r\nc\"]", "/0=\"a\\\nb\\\r\nc\"", "escape-form@1:4 escape-form@2:2");
    row("invalid UTF-8", "[\"a\xFF\xE2\x82z\xC3\xA9\x80\"]", "/0=\"a\xFF\xE2\x82z\xC3\xA9\x80\"",
        "invalid-utf8@1:4 invalid-utf8@1:5 invalid-utf8@1:9");
    row("encoded surrogate", "[\"\xED\xA0\x80\"]", "/0=\"\xED\xA0\x80\"", "invalid-utf8@1:3");
    row("lone surrogates", R"(["\ud800","\ude00\ud83d\ude00","\ud83dx"])",
        R"(/0="\ud800" /1="\ude00\ud83d\ude00" /2="\ud83dx")",
        "lone-surrogate@1:3 lone-surrogate@1:12 lone-surrogate@1:33");
    row("duplicate keys", R"({"a":1,"\u0061":{"a":2},"b":3,'a':4})", "/a=1 /a/a=2 /b=3 /a=4",
        "duplicate-key@1:8 single-quotes@1:31 duplicate-key@1:31");
    row("same keys in two objects", R"([{"a":1},{"a":2}])", "/0/a=1 /1/a=2", "");
    row("ellipsis in an object", "{\"a\":1, ...\n\"b\":2, ...}", "/a=1 /b=2", "ellipsis@1:9 ellipsis@2:8");
    row("ellipsis with commas", "[1,...,2,\xE2\x80\xA6,]", "/0=1 /1=2",
        "ellipsis@1:4 ellipsis@1:10 trailing-comma@1:11");
    row("ellipsis alone", "{\"a\":{...},\"b\":[ ... ]}", "/a={...} /b=[ ... ]", "ellipsis@1:7 ellipsis@1:18");
    row("ellipsis without comma", "[1 ... 2]", "/0=1 /1=2", "ellipsis@1:4");
    row("ellipsis behind a number", "[1...]", "/0=1", "ellipsis@1:3");
    row("ellipsis as value", "{\"a\":...,\"b\":1}", "/b=1", "ellipsis@1:6");
    row("root string", "  'x' ", "='x'", "single-quotes@1:3");
}

void TestTolerantReader::tolerates()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, said);
    const Reading reading(text);
    QCOMPARE(remarks(reading.document), said);
    QCOMPARE(fields(reading.document), wanted);
    QCOMPARE(reading.end, TolerantEnd::Complete);
    QVERIFY(reading.document.isComplete());
}

void TestTolerantReader::stops_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("isCutOff");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &wanted, const QByteArray &said,
                        bool isCutOff = false) { QTest::newRow(name) << text << wanted << said << isCutOff; };
    row("cut in object", "{\"a\":1", "/a=1", "cut-off@1:7", true);
    row("cut behind bracket", "{\"a\":[", "", "cut-off@1:7", true);
    row("cut behind comma", "[1,\n", "/0=1", "cut-off@2:1", true);
    row("cut behind key", "{\"a\":1,\"b\"", "/a=1", "cut-off@1:11", true);
    row("cut behind colon", "{\"a\":1,\"b\":", "/a=1", "cut-off@1:12", true);
    row("cut in literal", "[1,tru", "/0=1", "cut-off@1:7", true);
    row("cut in number", "[1,-", "/0=1", "cut-off@1:5", true);
    row("cut in value", "[1,\n\"APP", "/0=1 /1=\"APP", "unterminated-string@2:5", true);
    row("cut in escape", "[\"a\\u00", "/0=\"a\\u00", "unterminated-string@1:8", true);
    row("cut behind backslash", "[\"a\\", "/0=\"a\\", "unterminated-string@1:5", true);
    row("cut in key", "{\"a\":1,\"b", "/a=1", "unterminated-string@1:10", true);
    row("cut in comment", "[1,/* x", "/0=1", "json-comment@1:4 unterminated-comment@1:8", true);
    row("only half a comment", "/* x", "", "json-comment@1:1 unterminated-comment@1:5", true);
    row("quote forgotten", "{\"a\":\"x,\n\"b\":\"y\"}", "/a=\"x,", "unterminated-string@1:9");
    row("quote of key forgotten", "{\"a\":1,\"b:1\n,\"c\":2}", "/a=1", "unterminated-string@1:12");
    row("comma alone", "[,]", "", "unexpected-character@1:2");
    row("comma alone in object", "{,}", "", "unexpected-character@1:2");
    row("two commas", "[1,,2]", "/0=1", "unexpected-character@1:4");
    row("wrong bracket", "{\"a\":[1}", "/a/0=1", "unexpected-character@1:8");
    row("key is a number", "{\"a\":1,8:2}", "/a=1", "unexpected-character@1:8");
    row("missing value", "{\"a\":1,\"b\":}", "/a=1", "missing-value@1:12");
    row("missing comma", "{\"a\":1 \"b\":2}", "/a=1", "missing-comma@1:8");
    row("missing comma in array", "[1 2]", "/0=1", "missing-comma@1:4");
    row("missing colon", "{\"a\":1,\"b\" 2}", "/a=1", "missing-colon@1:12");
    row("bad literal", "[1,True]", "/0=1", "bad-literal@1:4");
    row("bad number", "[1,2024-01-09]", "/0=1", "bad-number@1:4");
    row("point alone", "[.]", "", "bad-number@1:2");
    row("points", "[1..2]", "", "bad-number@1:2");
    row("minus alone", "[- 1]", "", "bad-number@1:2");
    row("hexadecimal without digits", "[0x]", "", "bad-number@1:2");
    row("bad escape", "[1,\"C:\\users\"]", "/0=1", "bad-escape@1:7");
    row("bad hexadecimal escape", "[1,\"\\xg1\"]", "/0=1", "bad-escape@1:5");
    row("NUL", QByteArray("[1,\0]", 5), "/0=1", "unexpected-character@1:4");
    row("not UTF-8", "[1,\xFF]", "/0=1", "unexpected-character@1:4");
    row("root dots", "...", "", "bad-number@1:1");
}

void TestTolerantReader::stops()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, said);
    QFETCH(bool, isCutOff);
    const Reading reading(text);
    QCOMPARE(remarks(reading.document), said);
    QCOMPARE(fields(reading.document), wanted);
    QCOMPARE(reading.end, isCutOff ? TolerantEnd::CutOff : TolerantEnd::Error);
    QVERIFY(!reading.document.isComplete());
    QCOMPARE(reading.document.diagnostics().back().severity, Severity::Error);
    for (const Node &node : reading.document.nodes()) {
        QVERIFY(node.end() <= static_cast<std::uint32_t>(text.size()));
        QVERIFY(node.parent == noNode || node.end() <= reading.document.node(node.parent).end());
    }
}

void TestTolerantReader::endsAtEveryByte()
{
    const Reading whole(richSample);
    QCOMPARE(whole.end, TolerantEnd::Complete);
    const std::span<const Node> all = whole.document.nodes();
    for (qsizetype size = 0; size < richSample.size(); ++size) {
        const Reading part(richSample.left(size));
        const Document &document = part.document;
        QVERIFY(part.end == TolerantEnd::Complete || part.end == TolerantEnd::Nothing || hasError(document));
        QVERIFY(document.nodes().size() <= all.size());
        // Whatever was whole is still there, as it was.
        for (NodeIndex i = 0; i < all.size(); ++i) {
            if (all[i].isLeaf() && all[i].end() < static_cast<std::uint32_t>(size)) {
                QVERIFY2(i < document.nodes().size(), qPrintable(QString::number(size)));
                QCOMPARE(document.lexeme(i), whole.document.lexeme(i));
                QCOMPARE(document.path(i), whole.document.path(i));
            }
        }
        for (const Diagnostic &found : document.diagnostics())
            QCOMPARE(found.place, document.place(static_cast<std::uint32_t>(found.place.offset)));
    }
}

void TestTolerantReader::saysWhereItEnds()
{
    const auto last = [](const QByteArray &text) {
        const Reading reading(text);
        return reading.document.diagnostics().back().message;
    };
    QCOMPARE(last("{\"a\":1,\"b\":"), QStringLiteral("The text ends after the key \"b\""));
    QCOMPARE(last("[1,"), QStringLiteral("The text ends after a comma"));
    QCOMPARE(last("[1"), QStringLiteral("The text ends inside an array"));
    QCOMPARE(last("{"), QStringLiteral("The text ends inside an object"));
    const Reading reading("{\"appName\": \"APP");
    QCOMPARE(reading.document.diagnostics().back().hint, QStringLiteral("Expected a closing quote after \"APP"));
}

void TestTolerantReader::stopsAtTheBound()
{
    PaddedText text("{\"a\":[1,2\n3]} rest");
    PathTable paths;
    Document document;
    document.start(text.text(), paths, {});
    QCOMPARE(readTolerant(document, 9, {}), TolerantEnd::CutOff);
    QCOMPARE(fields(document), QByteArray("/a/0=1 /a/1=2"));
    document.start(text.text().from(11), paths, Place{11, 2, 2});
    QCOMPARE(readTolerant(document, 0, {}), TolerantEnd::Nothing);
    const Reading value("  {} , {}");
    QCOMPARE(value.end, TolerantEnd::Complete);
    QCOMPARE(value.document.consumed(), 4u);
    const Reading nothing("  /* */ // x");
    QCOMPARE(nothing.end, TolerantEnd::Nothing);
    QCOMPARE(remarks(nothing.document), QByteArray("json-comment@1:3 json-comment@1:9"));
}

void TestTolerantReader::countsInRuns()
{
    PaddedText text("{a:1,\nb:2,\nc:3}");
    PathTable paths;
    Document document;
    document.start(text.text(), paths, {});
    document.setRuns({{0, {100, 7, 5}}, {6, {120, 8, 3}}, {11, {140, 9, 3}}});
    QCOMPARE(readTolerant(document, 15, {}), TolerantEnd::Complete);
    QCOMPARE(remarks(document), QByteArray("unquoted-key@7:6 unquoted-key@8:3 unquoted-key@9:3"));
    QCOMPARE(document.diagnostics()[1].place.offset, std::uint64_t(120));
}

void TestTolerantReader::keepsToLimits()
{
    Limits limits;
    limits.depth = 3;
    QCOMPARE(Reading("[[[1]]]", limits).end, TolerantEnd::Complete);
    const Reading deep("[1,[[[2]]]]", limits);
    QCOMPARE(deep.end, TolerantEnd::Error);
    QCOMPARE(remarks(deep.document), QByteArray("limit-depth@1:6"));
    QCOMPARE(deep.document.diagnostics()[0].message, QStringLiteral("Nested deeper than 3 levels"));
    QVERIFY(deep.document.diagnostics()[0].hint.contains(QStringLiteral("--set limits.depth=")));
    limits = {};
    limits.nodes = 3;
    QCOMPARE(Reading("[1,2]", limits).end, TolerantEnd::Complete);
    const Reading many("[1,2,3]", limits);
    QCOMPARE(many.end, TolerantEnd::Error);
    QCOMPARE(remarks(many.document), QByteArray("limit-nodes@1:6"));
    QCOMPARE(fields(many.document), QByteArray("/0=1 /1=2"));
    limits = {};
    limits.document = 5;
    const Reading large("[1,2,3]", limits);
    QCOMPARE(large.end, TolerantEnd::Error);
    QCOMPARE(remarks(large.document), QByteArray("limit-document@1:6"));
    QCOMPARE(fields(large.document), QByteArray("/0=1 /1=2"));
    QCOMPARE(Reading("[1,2]   ", limits).end, TolerantEnd::Complete);
}

void TestTolerantReader::limitsDiagnostics()
{
    Limits limits;
    limits.diagnostics = 2;
    const Reading reading("{a:1,\nb:2,\nc:3,\nd:4,\n5}", limits);
    QCOMPARE(remarks(reading.document),
             QByteArray("unquoted-key@1:2 unquoted-key@2:1 more-diagnostics@3:1 unexpected-character@5:1"));
    QCOMPARE(reading.document.diagnostics()[2].message, QStringLiteral("2 more remarks"));
}

void TestTolerantReader::skipsSpace()
{
    PaddedText text("{} /* a */ , // b\n\t{}");
    PathTable paths;
    Document document;
    document.start(text.text(), paths, {});
    QCOMPARE(readTolerant(document, 21, {}), TolerantEnd::Complete);
    QCOMPARE(skipTolerantSpace(document, document.consumed(), 21, {}), 11u);
    QCOMPARE(skipTolerantSpace(document, 12, 21, {}), 19u);
    QCOMPARE(skipTolerantSpace(document, 12, 15, {}), 15u);
    QCOMPARE(remarks(document), QByteArray("json-comment@1:4 json-comment@1:14 json-comment@1:14"));
}

void TestTolerantReader::survivesHostileInput_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto repeated = [](const char *name, const QByteArray &piece, const QByteArray &before = {}) {
        QTest::newRow(name) << before + piece.repeated(static_cast<int>((1 << 20) / piece.size()));
    };
    repeated("brackets", "[");
    repeated("objects", "{\"a\":");
    repeated("comment starts", "/*");
    repeated("comments", "/**/");
    repeated("short comments", "#\n", "[1,");
    repeated("comments on one line", "1/**/,", "[");
    repeated("slashes", "/");
    repeated("broken escapes", "\"\\u");
    repeated("quotes", "\"");
    repeated("single quotes", "'", "[");
    repeated("backslashes", "\\", "\"");
    repeated("line ends in a string", "\n", "\"");
    repeated("strings over lines", "\"\n\",", "[");
    repeated("strings and spaces", "\"\n\"   \n   ,", "[");
    repeated("string not closed", "a\n", "[\"b\",\"");
    repeated("same keys", "\"a\":1,", "{");
    repeated("same keys, escaped", "\"\\u0061\":1,", "{");
    repeated("bare keys", "a:1,", "{");
    repeated("bare key", "a", "{");
    repeated("escaped bare key", "\\u0061", "{");
    repeated("word", "a");
    repeated("digits", "1");
    repeated("points", ".", "[");
    repeated("ellipses", "...,", "[");
    repeated("Latin-1", "\xE9", "\"");
    repeated("Latin-1 comment", "\xE9", "//");
    repeated("E2 in a comment", "\xE2", "//");
    repeated("odd spaces", "\xC2\xA0 ", "[");
    repeated("marks", "\xEF\xBB\xBF");
    repeated("lone surrogates", "\\ud800", "\"");
    repeated("NULs", QByteArray(1, '\0'), "\"");
    QByteArray different("{");
    for (int i = 0; i < 200000; ++i)
        different += '"' + QByteArray::number(i) + "\":1,";
    QTest::newRow("different keys") << different;
    QTest::newRow("a million duplicate keys") << ("{" + QByteArray("a:0,").repeated(1000000) + "}");
    QTest::newRow("a million comments") << ("[1" + QByteArray("/*\n*/").repeated(1000000) + "]");
    QTest::newRow("comments far apart on a line")
        << ("[" + ("\"" + QByteArray(10000, 'x') + "\"/**/,").repeated(1000) + "]");
}

void TestTolerantReader::survivesHostileInput()
{
    QFETCH(QByteArray, text);
    const Reading reading(text);
    QVERIFY(reading.end == TolerantEnd::Complete || reading.end == TolerantEnd::Nothing || hasError(reading.document));
    QVERIFY(reading.document.diagnostics().size() <= Limits{}.diagnostics + 2);
}

QTEST_GUILESS_MAIN(TestTolerantReader)
#include "tst_tolerant_reader.moc"
