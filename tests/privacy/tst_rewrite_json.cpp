// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewriting.h"

#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test;

class TestRewriteJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drops_data();
    void drops();
    void replaces_data();
    void replaces();
    void blocks_data();
    void blocks();
    void standsTruncation_data();
    void standsTruncation();
    void changesBlocksOfPages();
};

void TestRewriteJson::drops_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArrayList>("paths");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *what, const char *before, const QByteArrayList &paths, const char *after,
                        const char *name = "x.json") {
        QTest::newRow(what) << QByteArray(name) << QByteArray(before) << paths << QByteArray(after);
    };
    row("first", R"({"a":1,"b":2,"c":3})", {"/a"}, R"({"b":2,"c":3})");
    row("middle", R"({"a":1, "b":2, "c":3})", {"/b"}, R"({"a":1, "c":3})");
    row("last", R"({"a":1, "b":2, "c":3 })", {"/c"}, R"({"a":1, "b":2 })");
    row("only", R"({ "a" : 1 })", {"/a"}, R"({  })");
    row("all", R"({"a":1,"b":[2]})", {"/a", "/b/0"}, R"({"b":[]})");
    row("first two", R"({"a":1,"b":2,"c":3})", {"/a", "/b"}, R"({"c":3})");
    row("outer", R"({"a":1,"b":2,"c":3})", {"/a", "/c"}, R"({"b":2})");
    row("nested", R"({"a":{"x":"y","z":{"q":1}},"b":2})", {"/a/z/q", "/b"}, R"({"a":{"x":"y","z":{}}})");
    row("elements", R"({"l":[1,"x",{"k":1},[]]})", {"/l/1", "/l/3"}, R"({"l":[1,{"k":1}]})");
    row("pretty", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", {"/b"}, "{\n  \"a\": 1\n}\n");
    row("pretty, first", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", {"/a"}, "{\n  \"b\": 2\n}\n");
    row("duplicate keys", R"({"a":1,"b":2,"a":3})", {"/a"}, R"({"b":2})");
    row("escaped key", R"({"\u0061":1,"b":2})", {"/a"}, R"({"b":2})");
    row("root", "\"secret\"\n", {""}, "null\n");
    row("comments", "{/*1*/\"a\":1,// no\n\"b\":2, /*3*/ \"c\":3}", {"/b"}, "{/*1*/\"a\":1,// no\n\"c\":3}");
    row("comments, last", "{\"a\":1 /*,*/ , // one, two\n  \"b\":2\n}", {"/b"}, "{\"a\":1 /*,*/  // one, two\n  \n}");
    row("comments, two", "{\"a\":1,// of a\n\"b\":2,// of b\n\"c\":3, \"d\":4}", {"/b", "/c"},
        "{\"a\":1,// of a\n\"d\":4}");
    row("trailing comma, last", "{'a':1,b:2,}", {"/b"}, "{'a':1,}");
    row("trailing comma, only", "{b:2,}", {"/b"}, "{}");
    row("lines", "{\"a\":1,\"b\":\"x\"}\n{\"b\":\"y\"}\n\n{\"b\":\"z\",\"c\":1}", {"/b"}, "{\"a\":1}\n{}\n\n{\"c\":1}",
        "x.ndjson");
    row("lines with CRLF", "{\"a\":1,\"b\":2}\r\n{\"b\":2}\r\n", {"/b"}, "{\"a\":1}\r\n{}\r\n", "x.ndjson");
    row("byte order mark", "\xEF\xBB\xBF{\"a\":1,\"b\":2}", {"/a"}, "\xEF\xBB\xBF{\"b\":2}");
    row("root array", R"([{"a":1,"b":2},{"a":1}])", {"/0/a", "/1/a"}, R"([{"b":2},{}])");
    row("cut off", R"({"a":1,"b":{"c":"d)", {"/a"}, R"({"b":{"c":"d)");
}

void TestRewriteJson::drops()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, before);
    QFETCH(QByteArrayList, paths);
    QFETCH(QByteArray, after);
    std::vector<std::string> wanted;
    for (const QByteArray &path : paths)
        wanted.push_back(path.toStdString());
    const Rewritten result = rewrite(before.toStdString(), name.toStdString(), dropping(wanted));
    QCOMPARE(QString::fromStdString(result.error), QString());
    QCOMPARE(QByteArray::fromStdString(result.bytes), after);
}

void TestRewriteJson::replaces_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *what, const char *before, const char *text, NodeType type, const char *after) {
        QTest::newRow(what) << QByteArray(before) << QByteArray(text) << static_cast<int>(type) << QByteArray(after);
    };
    row("string", R"({"b":1.50,"a" : "x\u0041\/","c":"\/"})", "y", NodeType::String,
        R"({"b":1.50,"a" : "y","c":"\/"})");
    row("escapes", R"({"a":"x"})", "q\"b\\s\n\x01\xC3\xA9", NodeType::String,
        "{\"a\":\"q\\\"b\\\\s\\n\\u0001\xC3\xA9\"}");
    row("single quotes", R"({'a':'x'})", "it's \"so\" \\", NodeType::String, R"({'a':'it\'s "so" \\'})");
    row("number", R"({"a":1e3})", "7", NodeType::Number, R"({"a":7})");
    row("number by text", R"({"a":12345})", "bucket", NodeType::Number, R"({"a":"bucket"})");
    row("no number of JSON", R"({"a":1})", "01", NodeType::Number, R"({"a":"01"})");
    row("fraction", R"({"a":1})", "-0.5e+10", NodeType::Number, R"({"a":-0.5e+10})");
    row("null", R"({"a":[1,2]})", "x", NodeType::Null, R"({"a":[1,2]})");
    row("truth", R"({"a":true})", "false", NodeType::Boolean, R"({"a":false})");
    row("string for a number", R"({"a":1})", "1", NodeType::String, R"({"a":"1"})");
    row("empty object", R"({"a":{},"b":1})", "", NodeType::Null, R"({"a":null,"b":1})");
    row("no UTF-8", R"({"a":"x"})", "\xFF", NodeType::String, "{\"a\":\"\xEF\xBF\xBD\"}");
}

void TestRewriteJson::replaces()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, text);
    QFETCH(int, type);
    QFETCH(QByteArray, after);
    const Rewritten result =
        rewrite(before.toStdString(), "x.json", replacing({"/a"}, text.toStdString(), static_cast<NodeType>(type)));
    QCOMPARE(QString::fromStdString(result.error), QString());
    QCOMPARE(QByteArray::fromStdString(result.bytes), after);
}

void TestRewriteJson::blocks_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // events with "x" are blocked
    const auto row = [](const char *what, const char *name, const char *before, const char *after) {
        QTest::newRow(what) << QByteArray(name) << QByteArray(before) << QByteArray(after);
    };
    row("line", "a.ndjson", "{\"a\":1}\n{\"x\":1}\n{\"b\":1}\n", "{\"a\":1}\n{\"b\":1}\n");
    row("first and last line", "a.ndjson", "{\"x\":1}\r\n{\"a\":1}\r\n{\"x\":2}", "{\"a\":1}\r\n");
    row("all lines", "a.ndjson", "{\"x\":1}\n{\"x\":1}\n", "");
    row("element first", "a.json", R"([{"x":1}, {"a":1}])", R"([{"a":1}])");
    row("element middle", "a.json", R"([{"a":1}, {"x":1}, {"b":1}])", R"([{"a":1}, {"b":1}])");
    row("element last", "a.json", R"([{"a":1}, {"x":1} ])", R"([{"a":1} ])");
    row("elements first two", "a.json", R"([{"x":1},{"x":2},{"a":1},{"x":3}])", R"([{"a":1}])");
    row("all elements", "a.json", R"([{"x":1},{"x":2}])", R"([])");
    row("one text", "a.json", R"({"x":1})", "");
    row("two on a line", "a.json", R"({"x":1} {"a":1})", R"( {"a":1})");
    row("commas between", "a.json", R"({"a":1},{"x":1},{"b":1})", R"({"a":1},{"b":1})");
    row("arrays by lines", "a.ndjson", "[{\"x\":1}]\n[{\"a\":1},{\"x\":2}]\n", "[]\n[{\"a\":1}]\n");
    row("body of one event", "a.http", "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\n\r\n{\"x\":1}", "");
    row("one of two exchanges", "a.http",
        "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\n\r\n{\"x\":1}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\n\r\n{\"a\":1}",
        "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    row("line of a body", "a.http", "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 15\r\n\r\n{\"x\":1}\n{\"a\":1}",
        "POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    row("event of a batch", "a.http",
        "POST /v1/batch HTTP/1.1\r\nHost: api.segment.io\r\nContent-Length: 56\r\n\r\n"
        R"({"batch":[{"x":1},{"a":1,"type":"track"}],"writeKey":""})",
        "POST /v1/batch HTTP/1.1\r\nHost: api.segment.io\r\nContent-Length: 48\r\n\r\n"
        R"({"batch":[{"a":1,"type":"track"}],"writeKey":""})");
    row("item of an envelope", "a.http",
        "POST /api/1/envelope/ HTTP/1.1\r\nHost: s\r\nContent-Length: 77\r\n\r\n"
        "{}\n{\"type\":\"event\",\"length\":7}\n{\"x\":1}\n{\"type\":\"event\",\"length\":7}\n{\"a\":1}\n",
        "POST /api/1/envelope/ HTTP/1.1\r\nHost: s\r\nContent-Length: 39\r\n\r\n"
        "{}\n{\"type\":\"event\",\"length\":7}\n{\"a\":1}\n");
}

void TestRewriteJson::blocks()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto isX = [](const Record &record) { return record.document.member(record.root, "x") != noNode; };
    const Rewritten result = rewrite(before.toStdString(), name.toStdString(), blocking(isX));
    QCOMPARE(QString::fromStdString(result.error), QString());
    QCOMPARE(QByteArray::fromStdString(result.bytes), after);
}

void TestRewriteJson::standsTruncation_data()
{
    drops_data();
}

void TestRewriteJson::standsTruncation()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, before);
    QFETCH(QByteArrayList, paths);
    std::mt19937 random(7);
    for (qsizetype size = 0; size <= before.size(); ++size) {
        const std::string bytes = before.left(size).toStdString();
        rewrite(bytes, name.toStdString(), changing([&random](const Record &, NodeIndex node) {
                    const bool isDropped = random() % 2 == 0;
                    return std::optional(isDropped ? dropOf(node) : replaceBy(node, "<new>"));
                }));
    }
}

void TestRewriteJson::changesBlocksOfPages()
{
    const std::string markdown =
        "# Events\n\n1. Sent:\n\n   ```json\n   {\n     \"a\": \"x\",\n     \"b\": 'y', // why\n"
        "     \"c\": 3\n   }\n   ```\n\n> ```json\n> {\"a\":\n>  \"x\",\n>  \"b\":2}\n> ```\nx\n";
    const Rewritten replaced = rewrite(markdown, "x.md", replacing({"/a"}, "`<new>`"));
    QCOMPARE(QString::fromStdString(replaced.bytes),
             QString::fromStdString(markdown).replace(QStringLiteral("\"x\""), QStringLiteral("\"`<new>`\"")));
    const Rewritten dropped = rewrite(markdown, "x.md", dropping({"/a"}));
    QCOMPARE(readAll(dropped.bytes, "x.md").size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(dropped.bytes),
             QStringLiteral(
                 "# Events\n\n1. Sent:\n\n   ```json\n   {\n     \"b\": 'y', // why\n     \"c\": 3\n   }\n   ```\n\n"
                 "> ```json\n> {\"b\":2}\n> ```\nx\n"));
    const std::string html =
        "<!DOCTYPE html><pre>{<b>&quot;a&quot;</b>: <i>&quot;x&amp;y&quot;</i>, &quot;b&quot;: 1}</pre>"
        "<script type=\"application/json\">{\"a\":\"x\",\"b\":2}</script>";
    const Rewritten inHtml = rewrite(html, "x.html", replacing({"/a"}, "<&>\""));
    QCOMPARE(QString::fromStdString(inHtml.bytes),
             QStringLiteral("<!DOCTYPE html><pre>{<b>&quot;a&quot;</b>: <i>\"\\u003c\\u0026\\u003e\\\"\"</i>, "
                            "&quot;b&quot;: 1}</pre><script type=\"application/json\">"
                            "{\"a\":\"\\u003c\\u0026\\u003e\\\"\",\"b\":2}</script>"));
    const Rewritten cut = rewrite(html, "x.html", dropping({"/a"}));
    QCOMPARE(readAll(cut.bytes, "x.html").front().leaves.size(), std::size_t(1));
    QVERIFY(cut.bytes.find("x&amp;y") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestRewriteJson)
#include "tst_rewrite_json.moc"
