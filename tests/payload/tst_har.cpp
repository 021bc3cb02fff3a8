// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/har_text.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test;

class TestHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEntry();
    void bodies_data();
    void bodies();
    void requests_data();
    void requests();
    void responses_data();
    void responses();
};

void TestHar::readsAnEntry()
{
    LoadOutcome outcome;
    const std::string text =
        har(harEntry("\"postData\":{\"mimeType\":\"text/plain\",\"text\":\"\\u00e4\\ud800\"},\"bodySize\":9"));
    const RecordingExchanges sink = readHar(text, &outcome);
    QCOMPARE(QString::fromStdString(describe(sink)),
             QString::fromStdString("0@1:78 POST /t?a=1 HTTP/1.1 <Host: h> \"\xC3\xA4\xED\xA0\x80\" sent=9 "
                                    "t=1704780617602 status=204 ms=5 text/plain size=0\nlone-surrogate"));
    QCOMPARE(sink.exchanges[0].url, std::string("https://h/t?a=1#f"));
    QCOMPARE(sink.exchanges[0].place.offset, std::uint64_t(77));
    QCOMPARE(sink.exchanges[0].diagnostics[0].source, std::string("x.har"));
    QVERIFY(!outcome.unreadable && !outcome.cancelled);
    QCOMPARE(outcome.bytes, std::uint64_t(text.size()));
    QCOMPARE(outcome.events + outcome.fields, std::uint64_t(0));
}

void TestHar::bodies_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("sent");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *name, const char *request, const char *body, int sent, const char *codes) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(body) << sent << QByteArray(codes);
    };
    row("none", "\"bodySize\":-1", "", 0, "");
    row("size only", "\"bodySize\":12", "", 12, "");
    row("null", "\"postData\":null", "", 0, "har-type");
    row("empty", "\"postData\":{}", "", 0, "");
    row("empty text", "\"postData\":{\"text\":\"\",\"params\":[]},\"bodySize\":-1", "", 0, "");
    row("text", "\"postData\":{\"text\":\"a\\u0000b\"}", "a", 3, "");
    row("text before params", "\"postData\":{\"text\":\"a=1\",\"params\":[{\"name\":\"b\",\"value\":\"2\"}]}", "a=1", 3,
        "");
    row("params", "\"postData\":{\"params\":[{\"name\":\"a b\",\"value\":\"&\"},{\"name\":\"c\"}]}", "a%20b=%26&c=", 12,
        "har-params");
    row("params as object", "\"postData\":{\"params\":{\"a\":\"1\",\"b\":[\"2\",\"3\"]}}", "a=1&b=2&b=3", 11,
        "har-params har-type");
    row("base64", "\"postData\":{\"text\":\"eyJhIjoxfQ==\",\"encoding\":\"base64\"}", "{\"a\":1}", 7, "");
    row("base64, underscore", "\"postData\":{\"text\":\"eyJhIjoxfQ\",\"_encoding\":\"Base64\"}", "{\"a\":1}", 7, "");
    row("base64, lines", "\"postData\":{\"text\":\"eyJh\\r\\nIjoxfQ==\\n\",\"encoding\":\"base64\"}", "{\"a\":1}", 7,
        "");
    row("base64, wrong", "\"postData\":{\"text\":\"{!}\",\"encoding\":\"base64\"}", "{!}", 3, "har-base64");
    row("base64, a digit alone", "\"postData\":{\"text\":\"eyJhI\",\"encoding\":\"base64\"}", "eyJhI", 5, "har-base64");
    row("other encoding", "\"postData\":{\"text\":\"eyJh\",\"encoding\":\"utf-8\"}", "eyJh", 4, "");
    row("_content", "\"_content\":{\"text\":\"eyJhIjoxfQ==\",\"size\":7,\"encoding\":\"base64\"}", "{\"a\":1}", 7, "");
    row("content", "\"postData\":null,\"content\":{\"text\":\"a\"}", "a", 1, "har-type");
    row("a string", "\"postData\":\"a=1\"", "a=1", 3, "har-type");
    row("a list", "\"postData\":[1]", "", 0, "har-type");
    row("text null", "\"postData\":{\"text\":null}", "", 0, "har-type");
    row("text a number", "\"postData\":{\"text\":5}", "5", 1, "har-type");
    row("size in quotes", "\"postData\":{\"text\":\"a\"},\"bodySize\":\"7\"", "a", 7, "har-type");
}

void TestHar::bodies()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(int, sent);
    QFETCH(QByteArray, codes);
    LoadOutcome outcome;
    const RecordingExchanges sink = readHar(har(harEntry(request.toStdString())), &outcome);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    const Exchange &exchange = sink.exchanges.front();
    QCOMPARE(exchange.body ? QByteArray(exchange.body->text().data()) : QByteArray(), body);
    QCOMPARE(exchange.sentSize, std::uint64_t(sent));
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    QVERIFY(!outcome.unreadable);
}

void TestHar::requests_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("exchange");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *name, const std::string &text, const char *exchange, const char *codes) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(exchange) << QByteArray(codes);
    };
    const auto request = [](const std::string &members) {
        return "{\"startedDateTime\":\"2024-01-09T07:10:17Z\",\"request\":{\"method\":\"GET\",\"headers\":[]," + members
            + "},\"response\":{\"status\":200,\"headers\":[]}}";
    };
    row("nothing", "{}", "   sent=0 ", "har-missing har-missing har-missing");
    row("empty parts", "{\"startedDateTime\":\"2024-01-09T07:10:17Z\",\"request\":{},\"response\":{}}",
        "   sent=0 t=1704784217000 ", "har-missing har-missing har-missing har-missing har-missing");
    row("date without zone",
        "{\"startedDateTime\":\"2024-01-09T07:10:17\",\"request\":{\"method\":\"GET\",\"headers\":[],"
        "\"url\":\"http://h/\"},\"response\":{\"status\":200,\"headers\":[]}}",
        "GET /  sent=0 status=200 ", "har-date");
    row("date a number",
        "{\"startedDateTime\":17,\"request\":{\"method\":\"GET\",\"headers\":[],"
        "\"url\":\"http://h/\"},\"response\":{\"status\":200,\"headers\":[]}}",
        "GET /  sent=0 status=200 ", "har-type har-date");
    row("cookies",
        request(
            "\"url\":\"http://h/\",\"cookies\":[{\"name\":\"a\",\"value\":\"1\"},{\"name\":\"b\",\"value\":\"2\"}]"),
        "GET /  <Cookie: a=1; b=2> sent=0 t=1704784217000 status=200 ", "har-cookies");
    row("query", request("\"url\":\"http://h/p#f\",\"queryString\":[{\"name\":\"a\",\"value\":\"1 2\"}]"),
        "GET /p?a=1%202  sent=0 t=1704784217000 status=200 ", "har-query");
    row("query is in the URL", request("\"url\":\"http://h/p?b\",\"queryString\":[{\"name\":\"a\",\"value\":\"1\"}]"),
        "GET /p?b  sent=0 t=1704784217000 status=200 ", "");
    row("data: URL", request("\"url\":\"data:,x\""), "GET data:,x  sent=0 t=1704784217000 status=200 ", "har-url");
    row("blob: URL", request("\"url\":\"blob:https://h/1\""),
        "GET blob:https://h/1  sent=0 t=1704784217000 status=200 ", "har-url");
    row("URL null", request("\"url\":null"), "GET   sent=0 t=1704784217000 status=200 ", "har-type");
    row("headers an object",
        "{\"startedDateTime\":\"2024-01-09T07:10:17Z\",\"request\":{\"method\":\"GET\","
        "\"url\":\"http://h/\",\"headers\":{\"Host\":\"h\",\"n\":1}},\"response\":{\"status\":200,\"headers\":{}}}",
        "GET /  <Host: h> <n: 1> sent=0 t=1704784217000 status=200 ", "har-type har-type har-type");
    row("headers odd",
        "{\"startedDateTime\":\"2024-01-09T07:10:17Z\",\"request\":{\"method\":\"GET\","
        "\"url\":\"http://h/"
        "\",\"headers\":[[\"Content-Type\"],{\"name\":\"a\"},{\"value\":\"b\"},{\"name\":\"c\",\"value\":null}]},"
        "\"response\":{\"status\":200,\"headers\":null}}",
        "GET /  <a: > <c: > sent=0 t=1704784217000 status=200 ", "har-type har-missing har-missing har-type har-type");
}

void TestHar::requests()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, exchange);
    QFETCH(QByteArray, codes);
    LoadOutcome outcome;
    const RecordingExchanges sink = readHar("{\"log\":{\"entries\":[" + entry.toStdString() + "]}}", &outcome);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(describe(sink.exchanges.front())), "0@1:20 " + exchange);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    QVERIFY(!outcome.unreadable);
}

void TestHar::responses_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("exchange");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *name, const std::string &text, const char *exchange, const char *codes) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(exchange) << QByteArray(codes);
    };
    const auto response = [](const std::string &members) {
        return "{\"startedDateTime\":\"2024-01-09T07:10:17Z\",\"request\":{\"method\":\"GET\",\"headers\":[],"
               "\"url\":\"http://h/\"}"
            + members + "}";
    };
    row("no response", response(""), "GET /  sent=0 t=1704784217000 ", "har-missing");
    row("response a list", response(",\"response\":[]"), "GET /  sent=0 t=1704784217000 ", "har-type");
    row("status 0", response(",\"response\":{\"status\":0,\"headers\":[],\"content\":{}}"),
        "GET /  sent=0 t=1704784217000 status=0 ", "");
    row("status a string", response(",\"response\":{\"status\":\"404\",\"headers\":[]}"),
        "GET /  sent=0 t=1704784217000 status=404 ", "har-type");
    row("status no number", response(",\"response\":{\"status\":\"ok\",\"headers\":[]}"),
        "GET /  sent=0 t=1704784217000 ", "har-type");
    row("status out of range", response(",\"response\":{\"status\":1e9,\"headers\":[]}"),
        "GET /  sent=0 t=1704784217000 ", "har-type");
    row("sizes not known",
        response(",\"time\":-1,\"response\":{\"status\":200,\"headers\":[],\"content\":{\"size\":-1}}"),
        "GET /  sent=0 t=1704784217000 status=200 ", "");
    row("large numbers",
        response(",\"time\":1e999,\"response\":{\"status\":200,\"headers\":[],\"content\":{\"size\":1e300}}"),
        "GET /  sent=0 t=1704784217000 status=200 ", "har-type");
    row("tolerated", response(",/* c */\"response\":{\"status\":200,\"headers\":[],}"),
        "GET /  sent=0 t=1704784217000 status=200 ", "json-comment trailing-comma");
}

void TestHar::responses()
{
    requests();
}

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
