// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_from.h"
#include "network/ping/ping_text.h"
#include "network/ping_making.h"
#include "payload/loaders/record/record_exchange.h"

using namespace telltale;
using namespace telltale::network;

namespace {

/// A finding as CODE@LINE:COLUMN+OFFSET, with ! for errors.
QByteArray inShort(const std::vector<Diagnostic> &found)
{
    QByteArrayList texts;
    for (const Diagnostic &one : found)
        texts += QByteArray(one.code) + (one.severity == Severity::Error ? "!" : "") + '@'
            + QByteArray::number(one.place.line) + ':' + QByteArray::number(one.place.column) + '+'
            + QByteArray::number(one.place.offset);
    return texts.join(' ');
}

payload::Exchange exchangeWith(const std::vector<payload::NamedValue> &headers, std::string_view body)
{
    payload::Exchange exchange;
    exchange.method = "POST";
    exchange.target = "/v1/track?x=1";
    exchange.headers = headers;
    if (!body.empty())
        exchange.body = std::make_shared<payload::PaddedText>(body);
    return exchange;
}

/// Requests as text, and out of what was captured.
class TestPingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        for (const PingTemplate &made : test::builtInPings().all()) {
            QVERIFY(isEditable(made));
            const std::string text = pingText(made);
            const PingTextReading reading = readPingText(text, made);
            QCOMPARE(inShort(reading.diagnostics), QByteArray());
            QVERIFY(reading.canCompose);
            QCOMPARE(reading.made.method, made.method);
            QCOMPARE(reading.made.target, made.target);
            QCOMPARE(reading.made.headers, made.headers);
            QCOMPARE(reading.made.body, made.body);
            QCOMPARE(test::composed(reading.made).request.bytes, test::composed(made).request.bytes);
        }
    }

    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char *name, const QByteArray &text, const char *found) {
            QTest::newRow(name) << text << QByteArray(found);
        };
        row("fine", "GET / HTTP/1.1\nA: b\n\n", "");
        row("with carriage returns", "GET / HTTP/1.1\r\nA: b\r\n\r\nx", "");
        row("no empty line", "GET / HTTP/1.1\nA: b", "");
        row("nothing", "", "ping-request-line!@1:1+0");
        row("method alone", "GET", "ping-request-line!@1:4+3");
        row("no version", "GET /", "ping-request-line!@1:6+5");
        row("other version", "GET / HTTP/2\n", "ping-request-line!@1:7+6");
        row("bad method", "G@T / HTTP/1.1\n", "ping-request-line!@1:2+1");
        row("whole address", "GET http://a/ HTTP/1.1\n", "ping-request-line!@1:5+4");
        row("blank in the path", "GET /a b HTTP/1.1\n", "ping-request-line!@1:7+6");
        row("bad header", "GET / HTTP/1.1\n\xc3\xa9: x\nB : c\nOK: 1\n\n", "ping-header!@2:1+15 ping-header!@3:2+22");
        row("no colon", "GET / HTTP/1.1\nabc\n\n", "ping-header!@2:4+18");
        row("goes on", "GET / HTTP/1.1\nA: b\n c\n\n", "ping-header!@3:1+20");
        row("control in a value", QByteArray("GET / HTTP/1.1\nA: b\0c\n\n", 23), "ping-header!@2:5+19");
        row("lone carriage return", "GET / HTTP/1.1\nA: b\rc\n\n", "ping-header!@2:5+19");
        row("right length", "GET / HTTP/1.1\nContent-Length: 2\n\nab", "");
        row("wrong length", "GET / HTTP/1.1\nA: b\nContent-Length: 3\n\nab", "ping-length@3:1+20");
        row("length twice", "GET / HTTP/1.1\nContent-Length: 2\nContent-Length: 2\n\nab", "ping-length@3:1+33");
        row("chunks", "GET / HTTP/1.1\nTransfer-Encoding: chunked\n\n0\n\n", "ping-coding@2:1+15");
        row("bad JSON", "POST / HTTP/1.1\nContent-Type: application/json\n\n{\"a\":1,}", "ping-json@4:7+54");
        row("cut JSON", "POST / HTTP/1.1\nContent-Type: application/json; charset=utf-8\n\n[1", "ping-json@4:3+65");
        row("more behind", "POST / HTTP/1.1\nContent-Type: application/json\n\n1 2", "ping-json@4:3+50");
        row("no JSON meant", "POST / HTTP/1.1\nContent-Type: text/plain\n\n{\"a\":", "");
        row("placeholders", "POST /{{v}} HTTP/1.1\nContent-Type: application/json\nX: {{ v }}\n\n{\"a\":\"{{v}}\"}",
            "");
        row("unknown placeholder", "POST / HTTP/1.1\nContent-Type: application/json\n\n[1,\n\"{{w}}\"]",
            "ping-placeholder!@5:2+53");
        row("without quotes", "POST / HTTP/1.1\nContent-Type: application/json\n\n[{{v}}]", "ping-placeholder!@4:2+49");
        row("in a header", "POST / HTTP/1.1\nX: {{w}}\n\n", "ping-placeholder!@2:4+19");
    }

    void finds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, found);
        const PingTemplate base = test::jsonPing("{\"a\":\"{{v}}\"}");
        const PingTextReading reading = readPingText(text.toStdString(), base);
        QCOMPARE(inShort(reading.diagnostics), found);
        QCOMPARE(reading.canCompose, !found.contains('!'));
        for (const Diagnostic &one : reading.diagnostics)
            QVERIFY(!one.message.isEmpty());
    }

    void staysAsTyped()
    {
        PingTemplate base;
        const std::string text =
            "PUT /a?b HTTP/1.1\nX-A:no blank\nhost: elsewhere\nx-a:  two \nContent-Length: 07\n\n a\n\n";
        const PingTextReading reading = readPingText(text, base);
        QVERIFY(reading.canCompose);
        QVERIFY(reading.mayRecomputeLength);
        const std::string bytes = test::composed(reading.made).request.bytes;
        QVERIFY(
            bytes.starts_with("PUT /a?b HTTP/1.1\r\nX-A:no blank\r\nhost: elsewhere\r\nx-a:  two \r\nContent-Length: "
                              "07\r\nUser-Agent: "));
        QVERIFY(bytes.ends_with("\r\n\r\n a\n\n"));
        const std::string without = withoutLengthLine(text);
        QCOMPARE(without, "PUT /a?b HTTP/1.1\nX-A:no blank\nhost: elsewhere\nx-a:  two \n\n a\n\n");
        const PingTextReading again = readPingText(without, base);
        QVERIFY(!again.mayRecomputeLength);
        QVERIFY(test::composed(again.made).request.bytes.ends_with("Content-Length: 4\r\n\r\n a\n\n"));
        QCOMPARE(withoutLengthLine("GET / HTTP/1.1\n\nContent-Length: 1"),
                 std::string("GET / HTTP/1.1\n\nContent-Length: 1"));
    }

    void anyTextDoesNotHurt()
    {
        const PingTemplate &made = test::builtInPing("appsmith-backend-call");
        const std::string text = pingText(made);
        for (std::size_t size = 0; size < text.size(); ++size) {
            const PingTextReading reading = readPingText(text.substr(0, size), made);
            for (const Diagnostic &one : reading.diagnostics)
                QVERIFY(one.place.offset <= size);
            if (reading.canCompose)
                (void)composePing(reading.made, {}, test::pingTo("http://127.0.0.1/"), {});
        }
        for (std::size_t at = 0; at < text.size(); at += 5) {
            std::string bad = text;
            bad[at] = "\0\xff\"{}\n\r:"[at % 8];
            (void)readPingText(bad, made);
        }
        std::string many = "POST / HTTP/1.1\n\n";
        for (int i = 0; i < 100000; ++i)
            many += "{{w}}";
        QCOMPARE(readPingText(many, made).diagnostics.size(), std::size_t(200));
        const std::string braces(50000, '{');
        (void)readPingText("POST / HTTP/1.1\nContent-Type: application/json\n\n" + braces, made);
    }

    /// What can be composed arrives as it was typed, whatever that was.
    void whatIsTypedArrives()
    {
        const PingTemplate &made = test::builtInPing("segment-track");
        const test::StillSources sources;
        PingMemory memory;
        PingValueMaker maker(sources, memory);
        const PingValues values = fillPing(made, {}, maker).values;
        const std::string text = pingText(made);
        const std::string bytes("\0\r\n :/{}\"\xff?#,\t", 15);
        int arrived = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            for (const char byte : bytes) {
                std::string typed = text;
                typed[at] = byte;
                const PingTextReading reading = readPingText(typed, made);
                const auto ping = composePing(reading.made, values, test::pingTo("http://127.0.0.1/"), {});
                if (!ping || !reading.canCompose || reading.made.keepsHost || reading.made.keepsLength)
                    continue;
                const test::ServerReading server = test::readByServer(ping->request.bytes);
                if (!server.isWhole || !server.left.empty() || server.body != ping->request.body())
                    QFAIL(ping->request.bytes.c_str());
                ++arrived;
            }
        }
        QVERIFY(arrived > 1000);
    }

    void whatCanBeEdited()
    {
        PingTemplate made;
        made.body = "a\tb\n\xc3\xa9";
        QVERIFY(isEditable(made));
        for (const std::string &bad : {std::string("a\r\nb"), std::string("a\0b", 3), std::string("\xff")}) {
            made.body = bad;
            QVERIFY(!isEditable(made));
        }
    }

    void fromAnExchange()
    {
        const payload::Exchange exchange = exchangeWith({{"Host", "api.segment.io"},
                                                         {"Connection", "keep-alive, X-Mine"},
                                                         {"X-Mine", "1"},
                                                         {"Keep-Alive", "5"},
                                                         {"Transfer-Encoding", "chunked"},
                                                         {"TE", "trailers"},
                                                         {"Proxy-Authorization", "Basic eA=="},
                                                         {"Expect", "100-continue"},
                                                         {":method", "POST"},
                                                         {"content-type", "application/json"},
                                                         {"X-Empty", ""},
                                                         {"X-A", "1"},
                                                         {"x-a", "{{2}}"},
                                                         {"Content-Length", "5"}},
                                                        "{{v}}\r\n");
        const PingTemplate made = pingFromExchange(exchange);
        const std::string bytes = test::composed(made, {}, "http://127.0.0.1:1/").request.bytes;
        QCOMPARE(bytes,
                 std::string("POST /v1/track?x=1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\ncontent-type: application/json\r\n"
                             "X-Empty:\r\nX-A: 1\r\nx-a: {{2}}\r\nUser-Agent: Telltale/" TELLTALE_VERSION
                             "\r\nContent-Length: 7\r\n\r\n{{v}}\r\n"));
    }

    /// What was captured of a ping makes the same ping again.
    void whatArrivedMakesTheSame()
    {
        for (const PingTemplate &made : test::builtInPings().all()) {
            for (const PingCoding coding : {PingCoding::None, PingCoding::Gzip, PingCoding::Brotli}) {
                const PingRequest sent = codePing(test::composed(made).request, coding);
                payload::RecordedRequest recorded;
                const std::string destination = sent.to.destination();
                recorded.destination = destination;
                recorded.head = sent.head();
                recorded.body = sent.body();
                const PingTemplate again = pingFromExchange(payload::exchangeOf(recorded, {}, "c", {}));
                QCOMPARE(again.coding, sent.body().empty() ? PingCoding::None : coding);
                const PingRequest request = codePing(test::composed(again).request, codingOf(again, {}));
                QCOMPARE(QByteArray::fromStdString(request.bytes), QByteArray::fromStdString(sent.bytes));
            }
        }
    }

    void targetsOfExchanges()
    {
        payload::Exchange exchange = exchangeWith({}, {});
        exchange.target = "http://a.example/b?c#d";
        QCOMPARE(pingFromExchange(exchange).target, std::string("/b?c"));
        exchange.target = "http://a.example";
        QCOMPARE(pingFromExchange(exchange).target, std::string("/"));
        exchange.target = "http://a.example?c";
        QCOMPARE(pingFromExchange(exchange).target, std::string("/?c"));
        exchange.target = "";
        exchange.url = "https://a.example/x";
        QCOMPARE(pingFromExchange(exchange).target, std::string("/x"));
    }

    void codingsOfExchanges()
    {
        payload::Exchange exchange = exchangeWith({{"Content-Encoding", "gzip"}}, "abc");
        exchange.decoding = {{"gzip", 23, 3, ""}};
        QCOMPARE(pingFromExchange(exchange).coding, PingCoding::Gzip);
        QVERIFY(pingFromExchange(exchange).headers.empty());
        exchange.decoding = {{"gzip", 23, 3, "damaged"}};
        QCOMPARE(pingFromExchange(exchange).coding, PingCoding::None);
        QCOMPARE(pingFromExchange(exchange).headers, std::vector<std::string>{"Content-Encoding: gzip"});
        exchange.headers = {{"Content-Encoding", "zstd"}};
        exchange.decoding = {{"zstd", 23, 3, ""}};
        QCOMPARE(pingFromExchange(exchange).coding, PingCoding::None);
        QVERIFY(pingFromExchange(exchange).headers.empty());
    }

    void fromAnEvent()
    {
        const std::string bytes = "{\"a\": \"{{v}}\", // c\n}";
        const PingTemplate made = pingFromEvent(bytes, "Page Viewed");
        QCOMPARE(made.title, std::string("Page Viewed"));
        const ComposedPing ping = test::composed(made);
        QCOMPARE(std::string(ping.request.body()), bytes);
        QVERIFY(ping.request.bytes.starts_with("POST / HTTP/1.1\r\n"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingText)
#include "tst_ping_text.moc"
