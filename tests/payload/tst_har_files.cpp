// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dripping_input.h"
#include "support/har_text.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test;

namespace {

const char *const sample =
    "{ \"log\": {\n \"pages\": [],\n \"entries\": [\n  {\"time\": 1, \"request\": {\"method\": \"GET\", "
    "\"url\": \"http://h/\", \"headers\": []}, \"response\": null},\n  {\"request\": {\"method\": "
    "\"POST\", \"url\": \"http://h/\\u00e4\", \"postData\": {\"text\": \"a\\n\"}}}\n ],\n \"browser\": "
    "{\"name\": \"]}\"}\n} }\n";

} // namespace

class TestHarFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void recovers_data();
    void recovers();
    void readsTheSameInDrips();
    void survivesEveryCut();
    void survivesEveryFlippedByte();
    void keepsToLimits();
    void passesOverHugePages();
    void stops();
    void judgesStrictly();
};

void TestHarFiles::files_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("methods");
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<bool>("unreadable");
    const auto row = [](const char *name, const std::string &text, const char *methods, const char *codes,
                        bool unreadable = true) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(methods) << QByteArray(codes)
                            << unreadable;
    };
    const std::string get = harEntry("", "GET");
    const std::string put = harEntry("", "PUT");
    row("two", har(get + "," + put), "GET PUT", "", false);
    row("none", har(""), "", "", false);
    row("mark", "\xEF\xBB\xBF" + har(get), "GET", "byte-order-mark", false);
    row("entries first", "{\"log\":{\"entries\":[" + get + "],\"pages\":[{\"startedDateTime\":1}]},\"x\":1}\n", "GET",
        "", false);
    row("bare", "{\"a\":[],\"entries\":[" + get + "]}", "GET", "har-bare-entries", false);
    row("entries twice", "{\"log\":{\"entries\":[" + get + "],\"entries\":[" + put + "]}}", "GET PUT", "", false);
    row("escaped keys", "{\"l\\u006fg\":{\"\\u0065ntries\":[" + get + "]}}", "GET", "", false);
    row("comments", "// a\n{/*b*/\"log\":{\"entries\":[" + get + ",\n// c\n" + put + "],},}", "GET PUT",
        "json-comment json-comment json-comment trailing-comma trailing-comma", false);
    row("trailing comma", har(get + ", "), "GET", "trailing-comma", false);
    row("no comma", har(get + " " + put), "GET PUT", "missing-comma");
    row("two commas", har(get + ",," + put), "GET PUT", "unexpected-character");
    row("comma first", har("," + get), "GET", "unexpected-character");
    row("no objects", har(get + ",null,5,\"x\",[{}]," + put), "GET PUT", "har-entry har-entry har-entry har-entry");
    row("no log", "{\"a\":1}", "", "har-no-log");
    row("log a list", "{\"log\":[" + get + "]}", "", "har-no-log");
    row("log inside", "{\"test\":" + har(get) + "}", "", "har-no-log");
    row("no entries", "{\"log\":{\"version\":\"1.2\"}}", "", "har-no-log");
    row("entries null", "{\"log\":{\"entries\":null}}", "", "har-no-log");
    row("a list", "[" + get + "]", "", "har-no-log");
    row("nothing", "", "", "har-no-log");
    row("behind", har(get) + har(put), "GET", "trailing-content");
    row("member without colon", "{\"log\":{\"a\" 1,\"entries\":[" + get + "]}}", "", "missing-colon");
    row("member without value", "{\"log\":{\"a\":,\"entries\":[" + get + "]}}", "", "unexpected-character");
    row("member without comma", "{\"log\":{\"a\":1 \"entries\":[" + get + "]}}", "GET", "missing-comma");
    row("closed wrongly", "{\"log\":{\"entries\":[" + get + "]]}", "GET", "unexpected-character");
    row("cut behind an entry", "{\"log\":{\"entries\":[" + get, "GET", "cut-off");
    row("cut behind the list", "{\"log\":{\"entries\":[" + get + "]", "GET", "cut-off");
    row("cut in front", "{\"log\":{\"pages\":[", "", "cut-off");
}

void TestHarFiles::files()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, codes);
    QFETCH(bool, unreadable);
    LoadOutcome outcome;
    const RecordingExchanges sink = readHar({text.constData(), static_cast<std::size_t>(text.size())}, &outcome);
    QTEST(QByteArray::fromStdString(methods(sink)), "methods");
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    QCOMPARE(outcome.unreadable, unreadable);
    for (std::size_t i = 0; i < sink.exchanges.size(); ++i)
        QCOMPARE(sink.exchanges[i].number, std::uint32_t(i));
}

void TestHarFiles::recovers_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QByteArray>("methods");
    const auto row = [](const char *name, const char *broken, const char *methods) {
        QTest::newRow(name) << QByteArray(broken) << QByteArray(methods);
    };
    row("no colon", "{\"request\" {}}", "GET PUT DELETE");
    row("no comma", "{\"request\":{\"method\":\"BAD\" \"url\":\"x\"}}", "GET BAD PUT DELETE");
    row("literal", "{\"request\":{\"method\":\"BAD\",\"url\":nope}}", "GET BAD PUT DELETE");
    row("literal as entry", "nope", "GET PUT DELETE");
    row("brace too many", "{\"request\":{\"method\":\"BAD\"}}}", "GET BAD PUT DELETE");
    row("brace too few", "{\"request\":{\"method\":\"BAD\"}", "GET BAD PUT DELETE");
    row("bracket too few", "{\"request\":{\"method\":\"BAD\",\"headers\":[{}}}", "GET BAD PUT DELETE");
    row("quote too few",
        "{\"request\":{\"method\":\"BAD\",\"url\":\"x,\"headers\":[{\"name\":\"a\"},{\"name\":\"b\"}]}}",
        "GET BAD PUT DELETE");
    row("quote too many", "{\"request\":{\"method\":\"BAD\",\"url\":\"x\"\"}}", "GET BAD PUT DELETE");
    row("garbage", "}{:", "GET PUT DELETE");
}

void TestHarFiles::recovers()
{
    QFETCH(QByteArray, broken);
    QFETCH(QByteArray, methods);
    for (const char *separator : {"", "\n", "\r\n    "}) {
        const std::string next = std::string(",") + separator;
        const std::string text = har(harEntry("", "GET", separator) + next + broken.toStdString() + next
                                     + harEntry("", "PUT", separator) + next + harEntry("", "DELETE", separator));
        LoadOutcome outcome;
        const RecordingExchanges sink = readHar(text, &outcome);
        QCOMPARE(QByteArray::fromStdString(test::methods(sink)), methods);
        QVERIFY(outcome.unreadable);
        for (const Exchange &exchange : sink.exchanges)
            QVERIFY(exchange.method == "BAD" || exchange.diagnostics.empty());
    }
}

void TestHarFiles::readsTheSameInDrips()
{
    const std::string entries = harEntry("", "GET") + ",\n {\"request\" {}}, \n" + harEntry("", "PUT")
        + ",7 , {\"request\":{\"url\":\"x,\"}}," + harEntry("\"postData\":{\"text\":\"a\"}", "DELETE");
    for (const std::string &text : {har(entries), std::string(sample), "\xEF\xBB\xBF// c\n" + har(entries) + " x"}) {
        LoadOutcome whole;
        const std::string expected = describe(readHar(text, &whole));
        for (const std::size_t step : {std::size_t(1), std::size_t(2), std::size_t(7), std::size_t(64)}) {
            test::DrippingInput input(text, step);
            RecordingExchanges sink;
            const LoadOptions options;
            const LoadOutcome outcome = loadHar(input, "x.har", options, sink);
            QCOMPARE(QString::fromStdString(describe(sink)), QString::fromStdString(expected));
            QCOMPARE(outcome.bytes, whole.bytes);
            QCOMPARE(outcome.unreadable, whole.unreadable);
        }
    }
}

void TestHarFiles::survivesEveryCut()
{
    const std::string_view text = sample;
    const std::size_t whole = text.find_last_not_of('\n') + 1;
    const std::size_t total = readHar(text).exchanges.size();
    QCOMPARE(total, std::size_t(2));
    std::size_t before = 0;
    for (std::size_t size = 0; size < text.size(); ++size) {
        LoadOutcome outcome;
        const RecordingExchanges sink = readHar(text.substr(0, size), &outcome);
        QVERIFY(sink.exchanges.size() >= before && sink.exchanges.size() <= total);
        before = sink.exchanges.size();
        QCOMPARE(outcome.unreadable, size < whole);
        QCOMPARE(outcome.bytes, std::uint64_t(size));
    }
}

void TestHarFiles::survivesEveryFlippedByte()
{
    const std::string text =
        har(harEntry("\"postData\":{\"text\":\"YQ==\",\"encoding\":\"base64\"},\"cookies\":[{\"name\":\"a\"}]") + ","
            + harEntry("", "PUT"));
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char byte : std::string_view("\"{}[],:\\/\n\0\xFF", 12)) {
            std::string changed = text;
            changed[at] = byte;
            QVERIFY(readHar(changed).exchanges.size() <= 3);
        }
    }
    for (const char *hostile :
         {"[", "{\"a\":", "{\"log\":", "{\"log\":{\"entries\":[", ",", "\"", "\\", "/*", "//", "'"}) {
        std::string many;
        while (many.size() < 200000)
            many += hostile;
        QVERIFY(readHar(many).exchanges.empty());
        readHar(har(many));
        readHar(har(harEntry("\"postData\":{\"params\":" + many)));
    }
}

void TestHarFiles::keepsToLimits()
{
    LoadOptions options;
    options.limits.document = 1000;
    const std::string large = harEntry("\"postData\":{\"text\":\"" + std::string(5000, '}') + "\"}", "BAD");
    LoadOutcome outcome;
    RecordingExchanges sink =
        readHar(har(harEntry("", "GET") + "," + large + "," + harEntry("", "PUT")), &outcome, options);
    QCOMPARE(methods(sink), std::string("GET PUT"));
    QCOMPARE(sink.codes(), std::string("limit-document"));
    QVERIFY(outcome.unreadable);

    options.limits.document = 64u << 20;
    options.limits.diagnostics = 3;
    std::string headers;
    for (int i = 0; i < 10; ++i)
        headers += i == 0 ? "1" : ",1";
    sink = readHar("{\"log\":{\"entries\":[{\"request\":{\"headers\":[" + headers + "]}}]}}", &outcome, options);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(sink.exchanges[0].diagnostics.size(), std::size_t(4));
    QCOMPARE(QByteArray(sink.exchanges[0].diagnostics.back().code), QByteArray("more-diagnostics"));
}

void TestHarFiles::passesOverHugePages()
{
    std::string pages = "{\"log\":{\"pages\":[";
    while (pages.size() < (12u << 20))
        pages += "{\"title\":\"x\\\"]\",\"a\":[1,2,{}]},";
    pages += "{}],\"entries\":[" + harEntry("", "GET") + "]}}";
    LoadOptions options;
    options.limits.document = 4096;
    LoadOutcome outcome;
    const RecordingExchanges sink = readHar(pages, &outcome, options);
    QCOMPARE(methods(sink), std::string("GET"));
    QCOMPARE(sink.codes(), std::string());
    QVERIFY(!outcome.unreadable);
    QVERIFY(sink.lastProgress > 0);
}

void TestHarFiles::stops()
{
    const std::string text = har(harEntry("", "GET") + "," + harEntry("", "PUT"));
    const std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    LoadOutcome outcome;
    QVERIFY(readHar(text, &outcome, options).exchanges.empty());
    QVERIFY(outcome.cancelled && !outcome.unreadable);

    RecordingExchanges sink;
    sink.stopAfter = 1;
    const PaddedText padded(text);
    const auto input = openText(padded.text());
    const LoadOptions plain;
    outcome = loadHar(*input, "x.har", plain, sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(sink.codes(), std::string());
    QVERIFY(!outcome.unreadable);
}

void TestHarFiles::judgesStrictly()
{
    LoadOptions options;
    options.strict = true;
    LoadOutcome outcome;
    QCOMPARE(readHar(har(harEntry()), &outcome, options).codes(), std::string());
    QVERIFY(!outcome.unreadable);
    const RecordingExchanges sink = readHar(har("{\"request\":{},}"), &outcome, options);
    QVERIFY(sink.codes().find("not-strict") != std::string::npos);
    QVERIFY(outcome.unreadable);
}

QTEST_GUILESS_MAIN(TestHarFiles)
#include "tst_har_files.moc"
