// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/mitmproxy_flows.h"
#include "support/dripping_input.h"
#include "support/flow_bytes.h"
#include "support/recording_exchanges.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test::flows;
using test::DrippingInput;
using test::RecordingExchanges;

namespace {

std::string describe(const Exchange &exchange)
{
    std::string result = exchange.method + ' ' + exchange.url + ' ' + exchange.version + " ["
        + (exchange.body ? std::string(exchange.body->text().view()) : std::string("-")) + ']';
    result += exchange.status ? ' ' + std::to_string(*exchange.status) : std::string(" -");
    return result + (exchange.isIncomplete ? " incomplete" : "");
}

std::string describe(const RecordingExchanges &sink)
{
    std::string result;
    for (const Exchange &exchange : sink.exchanges)
        result += (result.empty() ? "" : "\n") + describe(exchange);
    return result;
}

/// Ends with an error instead of its last bytes.
class FailingInput : public DrippingInput
{
public:
    using DrippingInput::DrippingInput;
    bool isAtEnd() const override { return m_hasFailed; }
    Result<bool> extend() override
    {
        if (!DrippingInput::isAtEnd())
            return DrippingInput::extend();
        m_hasFailed = true;
        return Error{"bad-compression", QStringLiteral("damaged")};
    }

private:
    bool m_hasFailed = false;
};

LoadOutcome read(std::string_view flows, RecordingExchanges &sink, const LoadOptions &options = {})
{
    const PaddedText padded(flows);
    const std::unique_ptr<Input> input = openText(padded.text());
    return loadMitmproxyFlows(*input, "a.mitm", options, sink);
}

} // namespace

class TestMitmproxyFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFlows_data();
    void readsFlows();
    void fillsEverything();
    void fillsOldFlows();
    void judgesVersions_data();
    void judgesVersions();
    void tellsVersionsOnce();
    void goesOnBehindDamage_data();
    void goesOnBehindDamage();
    void stopsWhereNoFlowBegins();
    void survivesTruncation();
    void survivesMutation();
    void reportsWhatEndsTheInput();
    void readsTheSameInDrips_data();
    void readsTheSameInDrips();
    void passesOverLargeFlows();
    void saysThatALargeFlowIsCutOff();
    void limitsDepth();
    void limitsRemarks();
    void stopsWhenTheSinkIsFull();
    void stopsWhenCancelled();
    void looksLikeFlows_data();
    void looksLikeFlows();
};

void TestMitmproxyFlows::readsFlows_data()
{
    QTest::addColumn<QByteArray>("flows");
    QTest::addColumn<QByteArray>("exchanges");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *title, const std::string &flows, const char *exchanges, const char *codes = "") {
        QTest::newRow(title) << QByteArray::fromStdString(flows) << QByteArray(exchanges) << QByteArray(codes);
    };
    const char *usual = "POST https://t.example/track?ip=1 HTTP/1.1 [{\"a\":1}] 200";
    row("nothing", "", "");
    row("one", flow(newRequest()), usual);
    row("old", oldFlow(), "PUT http://old.example:8080/old HTTP/1.0 [body] 404");
    row("no answer", dict({{"version", number(10)}, {"response", null}, {"request", dict(newRequest())}}),
        "POST https://t.example/track?ip=1 HTTP/1.1 [{\"a\":1}] -");
    row("status 0",
        dict({{"version", number(10)},
              {"response", dict({{"status_code", number(0)}})},
              {"request", dict(newRequest())}}),
        "POST https://t.example/track?ip=1 HTTP/1.1 [{\"a\":1}] -");
    row("body in body",
        dict({{"version", list({number(0), number(15)})},
              {"request", dict({{"method", bytes("PUT")}, {"body", bytes("b")}})}}),
        "PUT   [b] -");
    row("no body", flowWith("content", bytes("")), "POST https://t.example/track?ip=1 HTTP/1.1 [-] 200");
    row("body not kept, none announced", flowWith("content", null),
        "POST https://t.example/track?ip=1 HTTP/1.1 [-] 200");
    Members streamed = newRequest();
    set(streamed, "content", null);
    set(streamed, "headers", headers({{"Content-Length", "5000"}}));
    row("body not kept", flow(streamed), "POST https://192.0.2.1/track?ip=1 HTTP/1.1 [-] 200 incomplete",
        "flow-body-missing");
    row("other kinds",
        flow(newRequest(), number(21), "tcp") + flow(newRequest(), number(21), "dns") + flow(newRequest())
            + flow(newRequest(), number(21), "quux"),
        usual, "flow-kind flow-kind flow-kind");
    row("host and port named", flowWith("headers", headers({{"hOST", "t.example:8443"}})),
        "POST https://t.example:8443/track?ip=1 HTTP/1.1 [{\"a\":1}] 200");
    row("own port named", flowWith("headers", headers({{"Host", "t.example:443"}})), usual);
    row("IPv6 named", flowWith("headers", headers({{"Host", "[::1]:80"}})),
        "POST https://[::1]:80/track?ip=1 HTTP/1.1 [{\"a\":1}] 200");
    row("odd host", flowWith("headers", headers({{"Host", "a:b:c:1"}})),
        "POST https://[a:b:c:1]/track?ip=1 HTTP/1.1 [{\"a\":1}] 200");
    Members http2 = newRequest();
    set(http2, "authority", bytes("h2.example"));
    row("authority counts in HTTP/2 only", flow(http2), usual);
    set(http2, "http_version", bytes("HTTP/2.0"));
    row("HTTP/2", flow(http2), "POST https://h2.example/track?ip=1 HTTP/2.0 [{\"a\":1}] 200");
    set(http2, "http_version", bytes("HTTP/3"));
    row("HTTP/3", flow(http2), "POST https://h2.example/track?ip=1 HTTP/3 [{\"a\":1}] 200");
    row("asterisk", flowWith("path", bytes("*")), "POST https://t.example HTTP/1.1 [{\"a\":1}] 200");
    Members connect = newRequest();
    set(connect, "method", bytes("CONNECT"));
    row("old tunnel", flow(connect), "CONNECT https://192.0.2.1:443/ HTTP/1.1 [{\"a\":1}] 200");
    set(connect, "authority", bytes("c.example:443"));
    row("tunnel", flow(connect), "CONNECT https://c.example:443/ HTTP/1.1 [{\"a\":1}] 200");
}

void TestMitmproxyFlows::readsFlows()
{
    QFETCH(QByteArray, flows);
    QFETCH(QByteArray, exchanges);
    QFETCH(QByteArray, codes);
    RecordingExchanges sink;
    const LoadOutcome outcome = read(flows.toStdString(), sink);
    QVERIFY(!outcome.unreadable);
    QCOMPARE(outcome.bytes, static_cast<std::uint64_t>(flows.size()));
    QCOMPARE(QByteArray::fromStdString(describe(sink)), exchanges);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
}

void TestMitmproxyFlows::fillsEverything()
{
    RecordingExchanges sink;
    const std::string first = flow(newRequest(), number(21), "udp");
    read(first + flow(newRequest()) + flow(newRequest()), sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(2));
    QCOMPARE(sink.exchanges[1].number, 1u);
    const Exchange &exchange = sink.exchanges[0];
    QCOMPARE(exchange.number, 0u);
    QCOMPARE(exchange.place, (Place{first.size(), 1, 1}));
    QCOMPARE(exchange.time.value_or(0), std::int64_t(1700000000250));
    QCOMPARE(exchange.target, std::string("/track?ip=1"));
    QCOMPARE(exchange.headers, (std::vector<NamedValue>{{"Host", "t.example"}, {"X", "1"}, {"x", "2"}}));
    QCOMPARE(exchange.sentSize, std::uint64_t(7));
    QCOMPARE(exchange.answerMs.value_or(0), 1000.0);
    QCOMPARE(exchange.answerType, std::string("text/plain"));
    QCOMPARE(exchange.answerHeaders, (std::vector<NamedValue>{{"content-type", "text/plain"}}));
    QCOMPARE(exchange.answerSize.value_or(0), std::uint64_t(5));
    QVERIFY(exchange.head.empty());
    QCOMPARE(sink.loose.at(0).source, std::string("a.mitm"));
    QVERIFY2(sink.loose[0].message.contains(QLatin1String("udp")), qPrintable(sink.loose[0].message));
}

void TestMitmproxyFlows::fillsOldFlows()
{
    RecordingExchanges sink;
    read(oldFlow(), sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    const Exchange &exchange = sink.exchanges[0];
    QCOMPARE(exchange.time.value_or(0), std::int64_t(1469208634706));
    QCOMPARE(exchange.headers, (std::vector<NamedValue>{{"A", "b"}}));
    QVERIFY(!exchange.answerMs);
    QCOMPARE(exchange.answerSize.value_or(1), std::uint64_t(0));
}

void TestMitmproxyFlows::judgesVersions_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("isUnreadable");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *title, const std::string &version, bool isRead, bool isUnreadable,
                        const char *told = "") {
        QTest::newRow(title) << QByteArray::fromStdString(version) << isRead << isUnreadable << QByteArray(told);
    };
    for (int minor = 11; minor <= 19; ++minor)
        row(qPrintable(QStringLiteral("0.%1").arg(minor)), list({number(0), number(minor), number(2)}), true, false);
    for (int major = 1; major <= 3; ++major)
        row(qPrintable(QStringLiteral("%1.0").arg(major)), list({number(major), number(0), number(0)}), true, false);
    for (int version = 4; version <= 21; ++version)
        row(qPrintable(QString::number(version)), number(version), true, false);
    row("0.10", list({number(0), number(10), number(1)}), false, true, "0.10");
    row("0.20", list({number(0), number(20)}), false, true, "0.20");
    row("3.1", list({number(3), number(1)}), false, true, "3.1");
    row("3", number(3), false, true, " 3,");
    row("0", number(0), false, true, " 0,");
    row("-1", number(-1), false, true, "-1");
    row("22", number(22), true, false, "22");
    row("far ahead", number(INT64_MAX), true, false, "9223372036854775807");
    row("none", null, false, true, "does not say");
    row("short list", list({number(0)}), false, true, "does not say");
    row("a word", text("21"), false, true, "does not say");
}

void TestMitmproxyFlows::judgesVersions()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, isRead);
    QFETCH(bool, isUnreadable);
    QFETCH(QByteArray, told);
    RecordingExchanges sink;
    const LoadOutcome outcome = read(flow(newRequest(), version.toStdString()), sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(isRead));
    QCOMPARE(outcome.unreadable, isUnreadable);
    QCOMPARE(sink.codes(), std::string(told.isEmpty() ? "" : "flow-version"));
    if (!told.isEmpty())
        QVERIFY2(sink.loose[0].message.contains(QString::fromLatin1(told)), qPrintable(sink.loose[0].message));
}

void TestMitmproxyFlows::tellsVersionsOnce()
{
    RecordingExchanges sink;
    const std::string newer = flow(newRequest(), number(30));
    read(newer + newer + newer, sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(3));
    QCOMPARE(sink.codes(), std::string("flow-version"));
}

void TestMitmproxyFlows::goesOnBehindDamage_data()
{
    QTest::addColumn<QByteArray>("damaged");
    QTest::addColumn<QByteArray>("at");
    const auto row = [](const char *title, const std::string &damaged, const char *at) {
        QTest::newRow(title) << QByteArray::fromStdString(damaged) << QByteArray(at);
    };
    row("no dict", list({number(21)}), "5:2:21#]");
    row("no request", dict({{"type", text("http")}, {"version", number(21)}, {"response", null}}), "");
    row("request is no dict", dict({{"version", number(21)}, {"request", text("R")}}), "1:R;");
    row("response is no dict",
        dict({{"version", number(21)}, {"request", dict(newRequest())}, {"response", text("R")}}), "1:R;");
    row("method is a number", flowWith("method", number(77)), "2:77#");
    row("port is a text", flowWith("port", text("77")), "2:77;");
    row("time is a text", flowWith("timestamp_start", text("77")), "2:77;");
    row("time is none", flowWith("timestamp_start", seconds("nan")), "3:nan^");
    row("time far away", flowWith("timestamp_start", seconds("1e300")), "5:1e300^");
    row("body is a list", flowWith("content", list({text("BB")})), "5:2:BB;]");
    row("headers are a text", flowWith("headers", text("HH")), "2:HH;");
    row("header is a text", flowWith("headers", list({text("HH")})), "2:HH;");
    row("header of one", flowWith("headers", list({list({text("HH")})})), "5:2:HH;]");
    row("header of three", flowWith("headers", list({list({text("HH"), text("2"), text("3")})})), "13:2:HH;");
    row("header's value is null", flowWith("headers", list({list({text("HH"), null})})), "8:2:HH;0:~]");
    row("integer too large", flowWith("port", wrap("99999999999999999999", '#')), "99999999999999999999#");
    row("unknown type", flowWith("port", "2:77?"), "?4:host");
}

void TestMitmproxyFlows::goesOnBehindDamage()
{
    QFETCH(QByteArray, damaged);
    QFETCH(QByteArray, at);
    RecordingExchanges sink;
    const std::string good = flow(newRequest());
    const std::string bad = damaged.toStdString();
    const LoadOutcome outcome = read(good + bad + good, sink);
    QVERIFY(outcome.unreadable);
    QCOMPARE(sink.exchanges.size(), std::size_t(2));
    QCOMPARE(sink.exchanges[1].place.offset, std::uint64_t(good.size() + bad.size()));
    QCOMPARE(sink.codes(), std::string("flow-damaged"));
    const std::size_t expected = bad.find(at.toStdString());
    QVERIFY(expected != std::string::npos);
    QCOMPARE(sink.loose[0].place.offset, std::uint64_t(good.size() + expected));
}

void TestMitmproxyFlows::stopsWhereNoFlowBegins()
{
    RecordingExchanges sink;
    const std::string good = flow(newRequest());
    const LoadOutcome outcome = read(good + "\n" + good, sink);
    QVERIFY(outcome.unreadable);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(sink.codes(), std::string("flow-damaged"));
    QCOMPARE(sink.loose[0].place, (Place{good.size(), 1, 1}));
}

void TestMitmproxyFlows::survivesTruncation()
{
    const std::string first = oldFlow();
    const std::string whole = first + flow(newRequest());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        RecordingExchanges sink;
        const LoadOutcome outcome = read(std::string_view(whole).substr(0, size), sink);
        const bool isAtBorder = size == 0 || size == first.size();
        QCOMPARE(sink.exchanges.size(), std::size_t(size >= first.size()));
        QCOMPARE(outcome.unreadable, !isAtBorder);
        QCOMPARE(outcome.bytes, std::uint64_t(size));
        QCOMPARE(sink.codes(), std::string(isAtBorder ? "" : "flow-damaged"));
        if (!isAtBorder)
            QCOMPARE(sink.loose[0].place.offset, std::uint64_t(size));
    }
}

void TestMitmproxyFlows::survivesMutation()
{
    const std::string whole = oldFlow() + flow(newRequest());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char byte : {'\0', '0', '9', ':', '~', '#', '^', ']', '}', ',', '\xFF'}) {
            std::string mutated = whole;
            mutated[at] = byte;
            RecordingExchanges sink;
            const LoadOutcome outcome = read(mutated, sink);
            QVERIFY(outcome.bytes <= mutated.size());
            QVERIFY(sink.exchanges.size() <= 2);
            for (const Diagnostic &diagnostic : sink.loose)
                QVERIFY(diagnostic.place.offset <= mutated.size());
            if (sink.exchanges.size() < 2)
                QVERIFY(outcome.unreadable || sink.codes().find("flow-kind") != std::string::npos);
        }
    }
}

/// A stream that breaks off is the error; the flow that it breaks off in is not damaged.
void TestMitmproxyFlows::reportsWhatEndsTheInput()
{
    const std::string good = flow(newRequest());
    for (const std::size_t more : {std::size_t(0), std::size_t(1), std::size_t(100)}) {
        const std::string flows = good + good.substr(0, more);
        FailingInput input(flows, 50);
        RecordingExchanges sink;
        const LoadOutcome outcome = loadMitmproxyFlows(input, "a.mitm.gz", {}, sink);
        QVERIFY(outcome.unreadable);
        QCOMPARE(outcome.bytes, std::uint64_t(flows.size()));
        QCOMPARE(sink.exchanges.size(), std::size_t(1));
        QCOMPARE(sink.codes(), std::string("bad-compression"));
        QCOMPARE(sink.loose[0].place.offset, std::uint64_t(flows.size()));
    }
}

void TestMitmproxyFlows::readsTheSameInDrips_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {1, 2, 7, 100})
        QTest::newRow(qPrintable(QString::number(step))) << step;
}

void TestMitmproxyFlows::readsTheSameInDrips()
{
    QFETCH(int, step);
    const std::string flows = oldFlow() + flow(newRequest(), number(21), "tcp") + flow(newRequest()) + "12";
    RecordingExchanges whole;
    const LoadOutcome expected = read(flows, whole);
    RecordingExchanges drips;
    DrippingInput input(flows, static_cast<std::size_t>(step));
    const LoadOutcome outcome = loadMitmproxyFlows(input, "a.mitm", {}, drips);
    QCOMPARE(describe(drips), describe(whole));
    QCOMPARE(drips.codes(), whole.codes());
    QCOMPARE(drips.loose.back().place, whole.loose.back().place);
    QCOMPARE(outcome.bytes, expected.bytes);
    QCOMPARE(outcome.unreadable, expected.unreadable);
    QCOMPARE(drips.lastProgress, std::uint64_t(flows.size()));
}

void TestMitmproxyFlows::passesOverLargeFlows()
{
    const std::string good = flow(newRequest());
    const std::string large = flowWith("content", bytes(std::string(good.size(), 'x')));
    LoadOptions options;
    options.limits.document = good.size();
    for (const std::size_t step : {std::size_t(3), std::size_t(1000), SIZE_MAX / 2}) {
        const std::string flows = good + large + good;
        RecordingExchanges sink;
        DrippingInput input(flows, step);
        const LoadOutcome outcome = loadMitmproxyFlows(input, "a.mitm", options, sink);
        QCOMPARE(sink.exchanges.size(), std::size_t(2));
        QCOMPARE(sink.codes(), std::string("limit-document"));
        QCOMPARE(sink.loose[0].place.offset, std::uint64_t(good.size()));
        QVERIFY(outcome.unreadable);
        QCOMPARE(outcome.bytes, std::uint64_t(flows.size()));
    }
}

void TestMitmproxyFlows::saysThatALargeFlowIsCutOff()
{
    RecordingExchanges sink;
    const std::string flows = flow(newRequest()) + "99999999999:and no more";
    const LoadOutcome outcome = read(flows, sink);
    QVERIFY(outcome.unreadable);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(sink.codes(), std::string("limit-document flow-damaged"));
    QCOMPARE(sink.loose[1].place.offset, std::uint64_t(flows.size()));
}

void TestMitmproxyFlows::limitsDepth()
{
    std::string deep = null;
    for (int level = 0; level < 100; ++level)
        deep = list({deep});
    LoadOptions options;
    options.limits.depth = 50;
    RecordingExchanges sink;
    QVERIFY(read(flowWith("trailers", deep) + flow(newRequest()), sink, options).unreadable);
    QCOMPARE(sink.codes(), std::string("limit-depth"));
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
}

void TestMitmproxyFlows::limitsRemarks()
{
    std::string flows;
    for (int i = 0; i < 10; ++i)
        flows += flow(newRequest(), number(21), "dns");
    flows += "0:~";
    LoadOptions options;
    options.limits.diagnostics = 2;
    RecordingExchanges sink;
    QVERIFY(read(flows, sink, options).unreadable);
    QCOMPARE(sink.codes(), std::string("flow-kind flow-kind flow-damaged more-diagnostics"));
    QVERIFY2(sink.loose.back().message.contains(QLatin1Char('8')), qPrintable(sink.loose.back().message));
}

void TestMitmproxyFlows::stopsWhenTheSinkIsFull()
{
    const std::string good = flow(newRequest());
    RecordingExchanges sink;
    sink.stopAfter = 2;
    const LoadOutcome outcome = read(good + good + good, sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(2));
    QCOMPARE(outcome.bytes, std::uint64_t(2 * good.size()));
    QVERIFY(!outcome.cancelled);
    QVERIFY(!outcome.unreadable);
}

void TestMitmproxyFlows::stopsWhenCancelled()
{
    const std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    RecordingExchanges sink;
    const LoadOutcome outcome = read(flow(newRequest()), sink, options);
    QVERIFY(outcome.cancelled);
    QVERIFY(!outcome.unreadable);
    QVERIFY(sink.exchanges.empty());
    QVERIFY(sink.loose.empty());
}

void TestMitmproxyFlows::looksLikeFlows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("looks");
    const auto row = [](const char *title, const std::string &bytes, bool looks) {
        QTest::newRow(title) << QByteArray::fromStdString(bytes) << looks;
    };
    row("new", flow(newRequest()), true);
    row("old", oldFlow(), true);
    row("the start is enough", oldFlow().substr(0, 20), true);
    row("a key of the future first", dict({{"novelty", number(1)}, {"version", number(99)}}), true);
    row("an unknown key alone", dict({{"novelty", number(1)}}), false);
    row("a list", list({number(1)}), false);
    row("nothing", "", false);
    row("a number", "12", false);
    row("a time", "12:34:56", false);
    row("JSON", "{\"version\":1}", false);
    row("words behind a number", "12: version", false);
    row("key longer than the flow", "5:7:version;", false);
}

void TestMitmproxyFlows::looksLikeFlows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, looks);
    const std::string start = bytes.toStdString();
    QCOMPARE(looksLikeMitmproxyFlows(start), looks);
}

QTEST_GUILESS_MAIN(TestMitmproxyFlows)
#include "tst_mitmproxy_flows.moc"
