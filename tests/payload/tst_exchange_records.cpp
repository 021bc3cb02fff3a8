// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture_rows.h"
#include "payload/exchange_head.h"
#include "payload/exchange_records.h"
#include "support/recording_sink.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

Exchange post(const std::string &body, const std::string &type)
{
    Exchange exchange;
    exchange.number = 2;
    exchange.place = {40, 3, 5};
    exchange.method = "POST";
    exchange.target = "/v1/t?ip=1&a~b=%20&=x&&flag";
    exchange.url = "https://user:pw@api.example.com/v1/t?ip=1&a~b=%20&=x&&flag";
    exchange.version = "HTTP/1.1";
    exchange.headers = {{"Host", "api.example.com"}, {"Cookie", "sid=1; theme=dark"}, {"Content-Type", type}};
    if (!body.empty())
        exchange.body = std::make_shared<const PaddedText>(body);
    return exchange;
}

test::RecordingSink give(const Exchange &exchange)
{
    test::RecordingSink sink;
    const LoadOptions options;
    ExchangeRecords(std::string("a.har"), options, sink).exchange(exchange);
    return sink;
}

const std::string head =
    "query/ip=1 query/a~0b=%20 query/=x query/flag= header/Host=api.example.com cookie/sid=1 cookie/theme=dark";

} // namespace

class TestExchangeRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAnEnvelopeAndEvents_data();
    void givesAnEnvelopeAndEvents();
    void readsExactHeads_data();
    void readsExactHeads();
    void readsRowsAgain();
    void namesTheDestination();
    void saysWhenAFormIsJson();
    void countsLinesOnlyWhereTheyAreAsked_data();
    void countsLinesOnlyWhereTheyAreAsked();
};

void TestExchangeRecords::givesAnEnvelopeAndEvents_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("outside"); ///< behind the head's fields
    QTest::addColumn<QByteArray>("events");
    const auto row = [](const char *name, const char *type, const char *body, const char *outside, const char *events) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(body) << QByteArray(outside) << QByteArray(events);
    };
    row("no body", "application/json", "", "", "");
    row("object", "application/json", "{\"event\":\"e\",\"n\":1}", "", "/event=\"e\" /n=1|");
    row("list", "application/json", "[{\"a\":1},{\"a\":2}]", "", "/0/a=1|/1/a=2|");
    row("lines without a type", "", "{\"a\":1}\n{\"a\":2}\n", "", "/a=1|/a=2|");
    row("empty object", "application/json", " {} ", " ={}", "");
    row("empty among others", "text/plain", "{}\n{\"a\":1}\n[]", " ={} =[]", "/a=1|");
    row("one literal", "text/plain", "null", "", "=null|");
    row("form", "application/x-www-form-urlencoded; charset=utf-8", "e=1&a/b=x%20y&e=2", "",
        "form/e=1 form/a~1b=x%20y form/e=2|");
    row("form that is JSON", "application/x-www-form-urlencoded", " {\"a\":1,\"b\":[{}]}", "", "/a=1 /b/0={}|");
    row("form that only begins like JSON", "application/x-www-form-urlencoded", "{a}=1&[b=2", "",
        "form/{a}=1 form/[b=2|");
    row("form of an empty object", "application/x-www-form-urlencoded", "{}", " ={}", "");
    row("form of nothing", "application/x-www-form-urlencoded", "&&", "", "=&&|");
    row("text", "text/plain", "hello world", "", "=hello world|");
    row("broken JSON by type", "application/json", "{\"a\":1,\"b\":", "", "/a=1|");
    row("what only looks like JSON", "application/octet-stream", "{\x01\x02", "", "={\x01\x02|");
    row("blank", "application/json", " \n", "", "= \n|");
}

void TestExchangeRecords::givesAnEnvelopeAndEvents()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, outside);
    QFETCH(QByteArray, events);
    const test::RecordingSink sink = give(post(body.toStdString(), type.toStdString()));
    QVERIFY(!sink.events.empty());
    QVERIFY(sink.events.front().isEnvelope);
    const QByteArray expected = QByteArray::fromStdString(head) + " header/Content-Type=" + type + outside;
    QCOMPARE(QByteArray::fromStdString(sink.events.front().lexemes()), expected);
    QByteArray found;
    for (std::size_t i = 1; i < sink.events.size(); ++i) {
        QVERIFY(!sink.events[i].isEnvelope);
        found += QByteArray::fromStdString(sink.events[i].lexemes()) + '|';
    }
    QCOMPARE(found, events);
}

void TestExchangeRecords::readsExactHeads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *name, const char *text, const char *fields) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(fields);
    };
    row("plain", "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n", "query/b=c header/Host=x");
    row("line feeds", "GET / HTTP/1.1\nHost:x\nA:  b \n\n", "header/Host=x header/A=b");
    row("folded", "GET / HTTP/1.1\r\nA: b\r\n c\r\nD: e\r\n\r\n", "header/A=b\r\n c header/D=e");
    row("no colon", "GET / HTTP/1.1\r\nwhat\r\nA: b\r\n\r\n", "header/=what header/A=b");
    row("empty values", "GET /?a HTTP/1.1\r\nA:\r\nCookie: \r\n\r\n", "query/a= header/A= header/Cookie=");
    row("no headers", "GET /?q=1", "query/q=1");
    row("fragment", "GET /?q=1#x?y=2 HTTP/1.1\r\n\r\n", "query/q=1");
}

void TestExchangeRecords::readsExactHeads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, fields);
    Exchange exchange;
    exchange.head = text.toStdString();
    const ExchangeHead read = headOf(exchange);
    QCOMPARE(QByteArray::fromStdString(read.text), text);
    QByteArray found;
    for (const HeadField &field : read.fields) {
        found += (found.isEmpty() ? "" : " ") + QByteArray::fromStdString(field.path) + '='
            + QByteArray::fromStdString(read.text.substr(field.offset, field.length));
    }
    QCOMPARE(found, fields);
    for (std::size_t length = 0; length < exchange.head.size(); ++length) {
        Exchange cut;
        cut.head = exchange.head.substr(0, length);
        const ExchangeHead part = headOf(cut);
        QVERIFY(part.text.starts_with(cut.head));
        for (const HeadField &field : part.fields)
            QVERIFY(field.offset + std::size_t(field.length) <= part.text.size());
    }
}

/// What the window shows of a row is what the loader found.
void TestExchangeRecords::readsRowsAgain()
{
    for (const char *body : {"[{\"a\":1},{\"b\":[true]}]", "{}", "plain text", "{\"x\":{}}\n{\"y\":2}"}) {
        const Exchange exchange = post(body, "text/plain");
        const test::RecordingSink expected = give(exchange);
        Capture capture;
        const std::uint16_t number = capture.addSource("a.har");
        const std::function<void(CaptureBatch)> handOver = [&](CaptureBatch batch) {
            capture.append(std::move(batch), number);
        };
        RowSink sink(std::make_shared<const CaptureSource>(), handOver);
        const LoadOptions options;
        ExchangeRecords(std::string("a.har"), options, sink).exchange(exchange);
        sink.finish({});
        QCOMPARE(capture.size(), expected.events.size());
        for (std::size_t i = 0; i < capture.size(); ++i) {
            const std::unique_ptr<EventDetail> detail = capture.read(i);
            std::string found;
            for (NodeIndex node = 0; node < detail->document.nodes().size(); ++node) {
                if (detail->document.node(node).isLeaf())
                    found += (found.empty() ? "" : " ") + detail->document.path(node) + '='
                        + std::string(detail->document.lexeme(node));
            }
            QCOMPARE(QByteArray::fromStdString(found), QByteArray::fromStdString(expected.events[i].lexemes()));
            QCOMPARE(capture.row(i).line, 3u);
            QVERIFY(detail->exchange);
        }
    }
}

void TestExchangeRecords::namesTheDestination()
{
    QCOMPARE(QByteArray::fromStdString(destinationOf(post("", ""))), QByteArray("https://api.example.com"));
    Exchange exchange;
    QCOMPARE(destinationOf(exchange), std::string());
    exchange.url = "http://[::1]:8080?x@y";
    QCOMPARE(QByteArray::fromStdString(destinationOf(exchange)), QByteArray("http://[::1]:8080"));
}

void TestExchangeRecords::saysWhenAFormIsJson()
{
    const test::RecordingSink json = give(post("{\"a\":1}", "application/x-www-form-urlencoded"));
    QCOMPARE(json.events.front().diagnostics.size(), std::size_t{1});
    QCOMPARE(json.events.front().diagnostics.front().code, "form-is-json");
    QVERIFY(json.events.front().diagnostics.front().severity == Severity::Warning);
    const test::RecordingSink form = give(post("a=1", "application/x-www-form-urlencoded"));
    QVERIFY(form.events.front().diagnostics.empty());
}

void TestExchangeRecords::countsLinesOnlyWhereTheyAreAsked_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("events") << QByteArray(
        "/v1/batch") << QByteArray("{\n\"batch\": [\n{\"event\":\"a\"},\n {\"event\":\"b\",\"n\":[1,\n2]}],\n\"c\":1}");
    QTest::newRow("cut off") << QByteArray("/v1/batch")
                             << QByteArray("{\"batch\": [\n{\"event\":\"a\"},\n {\"event\":");
    QTest::newRow("findings") << QByteArray("/v1/batch")
                              << QByteArray("{\"batch\": [\n{'event':\"a\"},\n // why\n{\"event\":'b'}],\n'c':1,}");
    QTest::newRow("one") << QByteArray("/v1/track") << QByteArray("\n{\"event\":\n\"\xC3\xA4\"}");
}

/// Everything is the same but for lines and columns.
void TestExchangeRecords::countsLinesOnlyWhereTheyAreAsked()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    Exchange exchange = post(body.toStdString(), "application/json");
    exchange.target = target.toStdString();
    exchange.url = "https://api.segment.io" + exchange.target;
    exchange.headers.front().value = "api.segment.io";
    const auto given = [&exchange](bool countsLines) {
        test::RecordingSink sink;
        LoadOptions options;
        options.countsLines = countsLines;
        ExchangeRecords(std::string("a.har"), options, sink).exchange(exchange);
        return sink;
    };
    const test::RecordingSink with = given(true);
    const test::RecordingSink without = given(false);
    QCOMPARE(without.events.size(), with.events.size());
    QCOMPARE(without.codes(), with.codes());
    bool hasLines = false;
    for (std::size_t i = 0; i < with.events.size(); ++i) {
        const test::RecordedEvent &one = with.events[i];
        const test::RecordedEvent &other = without.events[i];
        QCOMPARE(other.protocol, std::string("segment"));
        QCOMPARE(other.name, one.name);
        QCOMPARE(other.isIncomplete, one.isIncomplete);
        QCOMPARE(other.lexemes(), one.lexemes());
        QCOMPARE(other.place.offset, one.place.offset);
        QCOMPARE(other.diagnostics.size(), one.diagnostics.size());
        for (std::size_t k = 0; k < one.fields.size(); ++k)
            QCOMPARE(other.fields[k].offset, one.fields[k].offset);
        hasLines = hasLines || one.place.line != other.place.line;
    }
    QVERIFY(hasLines);
}

QTEST_APPLESS_MAIN(TestExchangeRecords)
#include "tst_exchange_records.moc"
