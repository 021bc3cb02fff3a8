// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/captured_output.h"
#include "payload/lexeme.h"
#include "report/document/value_mask.h"
#include "report/har/har_writer.h"
#include "report/hostile_texts.h"
#include "support/har_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace telltale;
using namespace telltale::report;
using namespace telltale::test;

namespace {

std::shared_ptr<const audit::Knowledge> harKnowledge()
{
    static const std::shared_ptr<const audit::Knowledge> knowledge = audit::Knowledge::standard();
    return knowledge;
}

QByteArray harOf(const std::vector<payload::Exchange> &exchanges, bool hasValues)
{
    CapturedOutput captured;
    ReportMaking making;
    making.program = "telltale 0.1.0";
    making.manifest = "telltale-report-1:eyJhIjoxfQ==";
    making.hasValues = hasValues;
    HarWriter writer(captured.output, making, valuePattern, harKnowledge());
    writer.begin();
    for (const payload::Exchange &exchange : exchanges)
        writer.exchange(exchange);
    writer.end();
    return captured.text();
}

payload::Exchange post(const std::string &body, const std::string &type = "application/json")
{
    payload::Exchange exchange;
    exchange.method = "POST";
    exchange.url = "https://collect.example/v1/t?colour=blue&size=12";
    exchange.target = "/v1/t?colour=blue&size=12";
    exchange.version = "HTTP/1.1";
    exchange.time = 1704784217602;
    exchange.headers = {{"Host", "collect.example"}, {"Content-Type", type}, {"X-Shade", "turquoise"}};
    if (!body.empty())
        exchange.body = std::make_shared<const payload::PaddedText>(body);
    exchange.sentSize = body.size();
    exchange.status = 204;
    exchange.answerMs = 12.5;
    exchange.answerType = "text/plain";
    exchange.answerHeaders = {{"Server", "nginx"}};
    exchange.answerSize = 0;
    return exchange;
}

payload::Exchange again(const QByteArray &har, std::string *codes = nullptr)
{
    const RecordingExchanges read = readHar(har.toStdString());
    if (codes != nullptr)
        *codes = read.codes();
    return read.exchanges.empty() ? payload::Exchange() : read.exchanges.front();
}

std::string bodyOf(const payload::Exchange &exchange)
{
    return exchange.body ? std::string(exchange.body->text().view()) : std::string();
}

} // namespace

class TestReportHar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void roundTripOfMany();
    void masked_data();
    void masked();
    void maskedJsonKeepsItsShape();
    void secrets_data();
    void secrets();
    void cookies();
    void hostile_data() { addHostileRows(); }
    void hostile();
    void empty();
    void unknown();
};

void TestReportHar::roundTrip_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const char *name, const QByteArray &body, const char *type) {
        QTest::newRow(name) << body << QByteArray(type);
    };
    row("JSON", "{\"a\": [1.50, \"x\\u0041\"], \"b\":null}", "application/json; charset=utf-8");
    row("form", "a=1&b=%20x", "application/x-www-form-urlencoded");
    row("text", "just words", "text/plain");
    row("bytes", QByteArray("\x00\x01\xFF\xFE", 4), "application/octet-stream");
    row("none", "", "application/json");
    row("not whole", "{\"a\": 1", "application/json");
    row("lines", "{\"a\":1}\n{\"b\":2}\n", "application/x-ndjson");
}

void TestReportHar::roundTrip()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    payload::Exchange exchange = post(body.toStdString(), type.toStdString());
    std::string codes;
    payload::Exchange read = again(harOf({exchange}, true), &codes);
    QCOMPARE(codes, std::string());
    read.place = exchange.place;
    QCOMPARE(describe(read), describe(exchange));
    QCOMPARE(read.url, exchange.url);
    QCOMPARE(read.answerMs, exchange.answerMs);
}

void TestReportHar::roundTripOfMany()
{
    std::vector<payload::Exchange> exchanges;
    for (int at = 0; at < 5; ++at)
        exchanges.push_back(post("{\"n\":" + std::to_string(at) + '}'));
    const QByteArray har = harOf(exchanges, true);
    QCOMPARE(har, harOf(exchanges, true));
    QCOMPARE(har.count("telltale-report-1:"), 1);
    const RecordingExchanges read = readHar(har.toStdString());
    QCOMPARE(read.exchanges.size(), exchanges.size());
    QCOMPARE(bodyOf(read.exchanges[4]), std::string("{\"n\":4}"));
}

void TestReportHar::masked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const char *name, const QByteArray &body, const char *type = "application/json") {
        QTest::newRow(name) << body << QByteArray(type);
    };
    row("JSON", "{\"k\":\"canary\",\"n\":4711,\"l\":[\"canary\",{\"m\":\"Canary\"}]}");
    row("array", "[{\"k\":\"canary\"},{\"k\":4711}]");
    row("lines", "{\"k\":\"canary\"}\n{\"k\":4711}", "application/x-ndjson");
    row("string", "\"canary\"");
    row("escapes", "{\"k\":\"\\u0063anary\\\"canary\\\\\"}");
    row("comments", "{/* canary */\"k\":4711 // canary\n}");
    row("single quotes", "{'k':'canary'}");
    row("cut", "{\"k\":\"canary\",\"l\":\"cana");
    row("trash behind", "{\"k\":1} canary 4711");
    row("trash", "canary 4711");
    row("form", "k=canary&l=4711&m=", "application/x-www-form-urlencoded");
    row("form in percents", "k=%63anary&l=canary%34711", "application/x-www-form-urlencoded");
    row("text", "canary 4711", "text/plain");
    row("bytes",
        QByteArray("\x00\xFF"
                   "canary4711",
                   12),
        "application/octet-stream");
    row("parts", "--B\r\nContent-Disposition: form-data; name=\"k\"; filename=\"canary\"\r\n\r\ncanary\r\n--B--\r\n",
        "multipart/form-data; boundary=B");
    row("Base64 in a form", "data=" + QByteArray("{\"event\":\"canary\",\"properties\":{\"x\":4711}}").toBase64(),
        "application/x-www-form-urlencoded");
    row("a type that tells", "{\"k\":1}", "canary/4711");
}

void TestReportHar::masked()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    payload::Exchange exchange = post(body.toStdString(), type.toStdString());
    exchange.headers.push_back({"X-Canary", "canary 4711"});
    exchange.headers.push_back({"Cookie", "a=canary; b=4711; canary"});
    exchange.answerHeaders.push_back({"X-Answer", "canary"});
    exchange.answerType = "canary/4711";
    exchange.url = "https://canary:4711@collect.example/v1/t?k=canary&l=4711&canary#canary";
    const QByteArray har = harOf({exchange}, false);
    QVERIFY(QJsonDocument::fromJson(har).isObject());
    QByteArray values = har;
    values.replace("X-Canary", ""); // a name
    QVERIFY2(!values.toLower().contains("canary") && !values.contains("4711") && !values.contains("turquoise")
                 && !values.contains("blue"),
             values.constData());
    QVERIFY(!values.contains("Y2FuYXJ5") && !values.contains(body.toBase64()));
    const payload::Exchange read = again(har);
    QCOMPARE(read.method, std::string("POST"));
    QCOMPARE(read.headers.size(), exchange.headers.size());
    QVERIFY(read.url.starts_with("https://***@collect.example/v1/t?k=aaaaaa&l=9999&aaaaaa"));
}

void TestReportHar::maskedJsonKeepsItsShape()
{
    const payload::Exchange read = again(harOf(
        {post("{\"k\": \"Ab 1\", \"n\":-4711.5, \"e\":1e3, \"t\":true, \"o\":{}, \"l\":[], \"x\":\"\"}")}, false));
    QCOMPARE(bodyOf(read),
             std::string("{\"k\": \"Aa 9\", \"n\":-9999.9, \"e\":\"9a9\", \"t\":\"aaaa\", \"o\":{}, \"l\":[], "
                         "\"x\":\"\"}"));
}

void TestReportHar::secrets_data()
{
    QTest::addColumn<bool>("hasValues");
    QTest::newRow("masked") << false;
    QTest::newRow("with values") << true;
}

void TestReportHar::secrets()
{
    QFETCH(bool, hasValues);
    const std::string key = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
    std::vector<payload::Exchange> exchanges{
        post("{\"apiKey\":\"" + key + "\",\"plan\":\"team\"}"),
        post("api_key=" + key + "&plan=team", "application/x-www-form-urlencoded"),
        post("data="
                 + QByteArray::fromStdString("{\"event\":\"e\",\"properties\":{\"token\":\"" + key + "\"}}")
                       .toBase64()
                       .toStdString(),
             "application/x-www-form-urlencoded")};
    for (payload::Exchange &exchange : exchanges) {
        exchange.headers.push_back({"Authorization", "Bearer " + key});
        exchange.headers.push_back({"Cookie", "session=" + key + "; theme=dark"});
        exchange.url = "https://collect.example/v1/t?api_key=" + key + "&plan=team";
        exchange.answerHeaders.push_back({"Set-Cookie", "session=" + key});
    }
    const QByteArray har = harOf(exchanges, hasValues);
    QVERIFY2(!har.contains("4eC39") && !har.contains(QByteArray("4eC39HqLyjWDarjt").toBase64().left(16)),
             har.constData());
    const RecordingExchanges read = readHar(har.toStdString());
    QCOMPARE(read.exchanges.size(), exchanges.size());
    for (const payload::Exchange &exchange : read.exchanges) {
        QCOMPARE(std::string(exchange.header("authorization").value_or("")), std::string("***"));
        QCOMPARE(exchange.url,
                 hasValues ? std::string("https://collect.example/v1/t?api_key=***&plan=team")
                           : std::string("https://collect.example/v1/t?api_key=***&plan=aaaa"));
        QVERIFY(!bodyOf(exchange).empty());
    }
    QCOMPARE(bodyOf(read.exchanges[0]),
             hasValues ? std::string("{\"apiKey\":\"***\",\"plan\":\"team\"}")
                       : std::string("{\"apiKey\":\"***\",\"plan\":\"aaaa\"}"));
    QCOMPARE(bodyOf(read.exchanges[1]),
             hasValues ? std::string("api_key=***&plan=team") : std::string("api_key=***&plan=aaaa"));
}

void TestReportHar::cookies()
{
    payload::Exchange exchange = post("");
    exchange.headers.push_back({"Cookie", "theme=dark; size=3"});
    QCOMPARE(std::string(again(harOf({exchange}, true)).header("cookie").value_or("")),
             std::string("theme=dark; size=3"));
    const QJsonValue request = QJsonDocument::fromJson(
        harOf({exchange}, true))[QLatin1String("log")][QLatin1String("entries")][0][QLatin1String("request")];
    QCOMPARE(request[QLatin1String("cookies")].toArray().size(), 2);
    QCOMPARE(request[QLatin1String("queryString")][1][QLatin1String("name")].toString(), QStringLiteral("size"));
}

void TestReportHar::hostile()
{
    QFETCH(QByteArray, hostile);
    const std::string text = hostile.toStdString();
    payload::Exchange exchange = post(text, "text/plain");
    exchange.method = text;
    exchange.version = text;
    exchange.url = "https://h/" + text + "?a=" + text;
    exchange.headers.push_back({text, text});
    exchange.headers.push_back({"Cookie", text});
    exchange.answerHeaders.push_back({text, text});
    exchange.answerType = text;
    for (const bool hasValues : {false, true}) {
        const QByteArray har = harOf({exchange, exchange}, hasValues);
        QVERIFY(payload::isUtf8(har.toStdString()));
        QVERIFY(std::none_of(har.begin(), har.end(), [](char c) { return c >= 0 && c < 0x20 && c != '\n'; }));
        const QJsonValue entries = QJsonDocument::fromJson(har)[QLatin1String("log")][QLatin1String("entries")];
        QCOMPARE(entries.toArray().size(), 2);
        QCOMPARE(entries[0].toObject().keys(),
                 QStringList({QStringLiteral("cache"), QStringLiteral("request"), QStringLiteral("response"),
                              QStringLiteral("startedDateTime"), QStringLiteral("time"), QStringLiteral("timings")}));
    }
    QCOMPARE(bodyOf(again(harOf({exchange}, true))), text);
}

void TestReportHar::empty()
{
    const QByteArray har = harOf({}, false);
    QVERIFY(QJsonDocument::fromJson(har)[QLatin1String("log")][QLatin1String("entries")].isArray());
    QCOMPARE(har.count("telltale-report-1:"), 1);
}

void TestReportHar::unknown()
{
    const payload::Exchange nothing;
    for (const bool hasValues : {false, true}) {
        const QJsonValue entry =
            QJsonDocument::fromJson(harOf({nothing}, hasValues))[QLatin1String("log")][QLatin1String("entries")][0];
        QCOMPARE(entry[QLatin1String("response")][QLatin1String("status")].toInt(7), 0);
        QCOMPARE(entry[QLatin1String("response")][QLatin1String("content")][QLatin1String("size")].toInt(), -1);
        QVERIFY(!entry[QLatin1String("request")].toObject().contains(QLatin1String("postData")));
    }
}

QTEST_GUILESS_MAIN(TestReportHar)
#include "tst_report_har.moc"
