// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_message.h"
#include "support/recording_exchanges.h"

#include <QTest>

#include <atomic>

#include <zlib.h>

using namespace telltale;
using namespace telltale::payload;
using test::RecordingExchanges;

namespace {

std::string bodyOf(const Exchange &exchange)
{
    return exchange.body ? std::string(exchange.body->text().view()) : std::string();
}

/// `METHOD url [body]` and what else stands out, a message a line.
std::string describe(const RecordingExchanges &sink)
{
    std::string result;
    for (const Exchange &exchange : sink.exchanges) {
        result += (result.empty() ? "" : "\n") + exchange.method + ' '
            + (exchange.url.empty() ? exchange.target : exchange.url) + " [" + bodyOf(exchange) + ']';
        if (exchange.status)
            result += ' ' + std::to_string(*exchange.status);
        if (exchange.isIncomplete)
            result += " incomplete";
    }
    return result;
}

LoadOutcome read(std::string_view bytes, RecordingExchanges &sink, const LoadOptions &options = {})
{
    const PaddedText padded(bytes);
    return loadHttpMessages(padded.text(), "a.http", options, sink);
}

std::string gzip(std::string_view bytes)
{
    z_stream zlib = {};
    deflateInit2(&zlib, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&zlib, bytes.size()) + 64, '\0');
    std::string input(bytes);
    zlib.next_in = reinterpret_cast<Bytef *>(input.data());
    zlib.avail_in = static_cast<uInt>(input.size());
    zlib.next_out = reinterpret_cast<Bytef *>(result.data());
    zlib.avail_out = static_cast<uInt>(result.size());
    deflate(&zlib, Z_FINISH);
    result.resize(zlib.total_out);
    deflateEnd(&zlib);
    return result;
}

std::string post(const std::string &fields, const std::string &body)
{
    return "POST /t HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body;
}

std::string sized(const std::string &fields, const std::string &body)
{
    return post(fields + "Content-Length: " + std::to_string(body.size()) + "\r\n", body);
}

std::string chunked(const std::string &body, const std::string &fields = {})
{
    return post(fields + "Transfer-Encoding: chunked\r\n", body);
}

std::string found(const RecordingExchanges &sink)
{
    std::string result;
    for (const Exchange &exchange : sink.exchanges) {
        for (const Diagnostic &diagnostic : exchange.diagnostics)
            result += diagnostic.code + (':' + std::to_string(diagnostic.place.line)) + ':'
                + std::to_string(diagnostic.place.column) + ' ';
    }
    for (const Diagnostic &diagnostic : sink.loose)
        result += diagnostic.code + (':' + std::to_string(diagnostic.place.line)) + ':'
            + std::to_string(diagnostic.place.column) + ' ';
    return result.substr(0, result.find_last_not_of(' ') + 1);
}

} // namespace

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognizes_data();
    void recognizes();
    void readsMessages_data();
    void readsMessages();
    void fillsEverything();
    void readsFields_data();
    void readsFields();
    void truncatedAtEveryByte_data();
    void truncatedAtEveryByte();
    void keepsWithinLimits();
    void countsFindings();
    void stopsWhenToldTo();
    void readsBodiesOfHttp2();
};

void TestHttpMessage::recognizes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("expected");
    QTest::newRow("request") << QByteArray("GET / HTTP/1.1\r\n") << true;
    QTest::newRow("LF") << QByteArray("PRI * HTTP/1.0\nHost: x") << true;
    QTest::newRow("no line end") << QByteArray("GET / HTTP/1.1") << false;
    QTest::newRow("answer") << QByteArray("HTTP/1.1 200 OK\r\n") << false;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n") << false;
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\n") << false;
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\n") << false;
    QTest::newRow("blank line first") << QByteArray("\r\nGET / HTTP/1.1\r\n") << false;
    QTest::newRow("JSON") << QByteArray("{\"GET\": \" / HTTP/1.1\r\n") << false;
    QTest::newRow("prose") << QByteArray("Send it with POST /t HTTP/1.1\n") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestHttpMessage::recognizes()
{
    QFETCH(QByteArray, bytes);
    QTEST(looksLikeHttpMessage(bytes.toStdString()), "expected");
}

void TestHttpMessage::readsMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("findings");
    const auto row = [](const char *name, const std::string &bytes, const char *expected, const char *findings = "") {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(expected) << QByteArray(findings);
    };
    const std::string get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    row("nothing", "", "");
    row("blank lines", "\r\n\n", "");
    row("get", get, "GET http://h/ []");
    row("LF", "GET / HTTP/1.1\nHost: h\n\n", "GET http://h/ []");
    row("blank lines around", "\n\r\n" + get + "\r\n" + get + "\n", "GET http://h/ []\nGET http://h/ []");
    row("absolute", "GET https://x/y HTTP/1.1\r\nHost: h\r\n\r\n", "GET https://x/y []");
    row("a URL in the query", "GET /y?u=http://z HTTP/1.1\r\nHost: h\r\n\r\n", "GET http://h/y?u=http://z []");
    row("no host", "GET /y HTTP/1.0\r\n\r\n", "GET /y []");
    row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", "OPTIONS http://h []");
    row("tunnel", "CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\n", "CONNECT https://h:443/ []");
    row("length", sized("", "{}") + get, "POST http://h/t [{}]\nGET http://h/ []");
    row("length twice", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"), "POST http://h/t [{}]",
        "http-length:4:1");
    row("lengths that conflict", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{}"), "POST http://h/t [{}]",
        "http-length:4:1");
    row("no number", post("Content-Length: +2\r\n", "{}"), "POST http://h/t [{}]", "http-length:3:1");
    row("too large a number", post("Content-Length: 99999999999999999999\r\n", "{}"), "POST http://h/t [{}]",
        "http-length:3:1");
    row("too long", post("Content-Length: 9\r\n", "{}"), "POST http://h/t [{}] incomplete", "http-cut-off:5:3");
    row("too long, another behind", post("Content-Length: 900\r\n", "{}\n") + get,
        "POST http://h/t [{}\n] incomplete\nGET http://h/ []", "http-cut-off:6:1");
    row("too short", post("Content-Length: 1\r\n", "{}"), "POST http://h/t [{}]", "http-length:5:2");
    row("too short, another behind", post("Content-Length: 1\r\n", "{}\r\n") + get,
        "POST http://h/t [{}\r\n]\nGET http://h/ []", "http-length:5:2");
    row("an editor's line feed", post("Content-Length: 2\r\n", "{}\n"), "POST http://h/t [{}]");
    row("not announced", post("", "{\n}"), "POST http://h/t [{\n}]", "http-length:4:1");
    row("not announced, another behind", post("", "{}\n") + get, "POST http://h/t [{}\n]\nGET http://h/ []",
        "http-length:4:1");
    row("chunks", chunked("1\r\n{\r\n01;x=\"y\"\r\n}\r\n0\r\n\r\n") + get, "POST http://h/t [{}]\nGET http://h/ []");
    row("chunks, LF", chunked("1\n{\nA\n123456789}\n0\n\n"), "POST http://h/t [{123456789}]");
    row("chunks and length", chunked("2\r\n{}\r\n0\r\n\r\n", "Content-Length: 9\r\n"), "POST http://h/t [{}]",
        "http-length:4:1");
    row("chunked not last", post("Transfer-Encoding: chunked, gzip\r\n", ""), "POST http://h/t []", "http-length:3:1");
    row("gzip under chunks", post("Transfer-Encoding: gzip, chunked\r\n", "16\r\n" + gzip("{}") + "\r\n0\r\n\r\n"),
        "POST http://h/t [{}]");
    row("no chunks", chunked("{}"), "POST http://h/t [{}] incomplete", "http-chunk:5:1");
    row("bad size", chunked("1\r\n{\r\nx\r\n}\r\n0\r\n\r\n") + get, "POST http://h/t [{] incomplete\nGET http://h/ []",
        "http-chunk:7:1");
    row("too large a size", chunked("1\r\n{\r\n11112222333344445\r\n"), "POST http://h/t [{] incomplete",
        "http-chunk:7:1");
    row("size too small", chunked("1\r\n{}\r\n0\r\n\r\n"), "POST http://h/t [{] incomplete", "http-chunk:6:2");
    row("size too large", chunked("9\r\n{}"), "POST http://h/t [{}] incomplete", "http-cut-off:6:3");
    row("no last chunk", chunked("2\r\n{}\r\n"), "POST http://h/t [{}] incomplete", "http-cut-off:7:1");
    row("something behind the chunks", chunked("0\r\n\r\nxy\n") + get, "POST http://h/t []\nGET http://h/ []",
        "http-head:7:1");
    row("gzip", sized("Content-Encoding: gzip\r\n", gzip("{}")), "POST http://h/t [{}]");
    row("a lie", sized("Content-Encoding: gzip\r\n", "{}"), "POST http://h/t [{}] incomplete", "bad-compression:6:1");
    row("unknown coding", sized("Content-Encoding: rot13\r\n", "{}"), "POST http://h/t [{}]", "content-coding:6:1");
    row("answered", get + "HTTP/1.1 204 No Content\r\n\r\n" + get, "GET http://h/ [] 204\nGET http://h/ []");
    row("answered till the end", get + "HTTP/1.1 200\r\n\r\nhello\n", "GET http://h/ [] 200");
    row("answered in two steps", sized("", "{}") + "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 OK\r\n\r\n",
        "POST http://h/t [{}] 202");
    row("HEAD answered", "HEAD / HTTP/1.1\r\nHost: h\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + get,
        "HEAD http://h/ [] 200\nGET http://h/ []");
    row("answered twice", get + "HTTP/1.1 204 x\n\nHTTP/1.1 200 OK\n\n", "GET http://h/ [] 204", "http-answer:6:1");
    row("answer alone", "HTTP/1.1 200 OK\r\n\r\nhello\r\n" + get, "GET http://h/ []", "http-answer:1:1");
    row("no blank line", "GET / HTTP/1.1\r\nHost: h\r\n", "GET http://h/ [] incomplete", "http-cut-off:3:1");
    row("no blank line, another behind", "GET / HTTP/1.1\nHost: h\n" + get,
        "GET http://h/ [] incomplete\nGET http://h/ []", "http-cut-off:3:1");
    row("only a request line", "GET / HTTP/1.1", "GET / [] incomplete", "http-cut-off:1:15");
    row("half a request line", "GET / HT", "", "http-head:1:1");
    row("odd request line", "GET  /a b\tHTTP/1.1\nHost: h\n\n", "GET http://h/a b []", "http-form:1:1");
    row("another version", "POST /t HTTP/2\nHost: h\nContent-Length: 2\n\n{}", "POST http://h/t [{}]", "http-form:1:1");
    row("something in front", "# list\n\xc3\xa4\n" + get, "GET http://h/ []", "http-head:1:1");
    row("no HTTP", "{\"a\":1}\n[]\n", "", "http-head:1:1");
}

void TestHttpMessage::readsMessages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, findings);
    RecordingExchanges sink;
    const LoadOutcome outcome = read(bytes.toStdString(), sink);
    QCOMPARE(QByteArray::fromStdString(describe(sink)), expected);
    QCOMPARE(QByteArray::fromStdString(found(sink)), findings);
    QCOMPARE(outcome.bytes, std::uint64_t(bytes.size()));
    QCOMPARE(sink.lastProgress, std::uint64_t(bytes.size()));
    QVERIFY(!outcome.cancelled);
    bool hasError = false;
    for (const Exchange &exchange : sink.exchanges) {
        for (const Diagnostic &diagnostic : exchange.diagnostics) {
            QCOMPARE(diagnostic.source, std::string("a.http"));
            hasError |= diagnostic.severity == Severity::Error;
        }
    }
    for (const Diagnostic &diagnostic : sink.loose)
        hasError |= diagnostic.severity == Severity::Error;
    QCOMPARE(outcome.unreadable, hasError);
}

void TestHttpMessage::fillsEverything()
{
    const std::string head = "POST /t?q=1 HTTP/1.1\r\nHost: api.example.com:8080\r\nCookie:a=b \r\n"
                             "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n";
    const std::string packed = gzip("{\"n\":1}");
    const std::string chunks =
        "1\r\n" + packed.substr(0, 1) + "\r\n1a\r\n" + packed.substr(1) + "\r\n0\r\nX-Sum: 7\r\n\r\n";
    QCOMPARE(packed.size(), std::size_t(0x1b));
    const std::string answer =
        "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull";
    RecordingExchanges sink;
    read("\n" + head + chunks + answer, sink);
    QCOMPARE(sink.codes(), std::string());
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    const Exchange &exchange = sink.exchanges.front();
    QCOMPARE(exchange.place, (Place{1, 2, 1}));
    QCOMPARE(exchange.head, head);
    QCOMPARE(exchange.target, std::string("/t?q=1"));
    QCOMPARE(exchange.url, std::string("http://api.example.com:8080/t?q=1"));
    QCOMPARE(exchange.version, std::string("HTTP/1.1"));
    QCOMPARE(exchange.headers.size(), std::size_t(5));
    QVERIFY(exchange.headers[1] == (NamedValue{"Cookie", "a=b"}));
    QVERIFY(exchange.headers[4] == (NamedValue{"X-Sum", "7"}));
    QCOMPARE(bodyOf(exchange), std::string("{\"n\":1}"));
    QCOMPARE(exchange.sentSize, std::uint64_t(chunks.size()));
    QVERIFY(!exchange.isIncomplete);
    QCOMPARE(exchange.status, std::optional<int>(202));
    QCOMPARE(exchange.answerType, std::string("application/json"));
    QCOMPARE(exchange.answerHeaders.size(), std::size_t(2));
    QCOMPARE(exchange.answerSize, std::optional<std::uint64_t>(4));
}

void TestHttpMessage::readsFields_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("findings");
    const auto row = [](const char *name, const char *fields, const char *expected, const char *findings = "") {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(expected) << QByteArray(findings);
    };
    row("none", "", "");
    row("white space", "A:\t b c \t\r\n", "A=b c;");
    row("empty", "A:\r\nB: \r\n", "A=;B=;");
    row("colons", "A: b:c:\r\n", "A=b:c:;");
    row("twice", "A: 1\r\na: 2\r\n", "A=1;a=2;");
    row("folded", "A: 1\r\n  2\r\n\t3\r\nB: 4\r\n", "A=1 2 3;B=4;", "http-form:3:1 http-form:4:1");
    row("indented", " A: 1\r\n", "A=1;", "http-form:2:1");
    row("space in front of the colon", "A : 1\r\n", "A=1;", "http-form:2:1");
    row("space in the name", "A B: 1\r\n", "A B=1;", "http-form:2:1");
    row("no colon", "A\r\nB: 1\r\n", "B=1;", "http-head:2:1");
    row("no name", ": 1\r\nB: 1\r\n", "B=1;", "http-head:2:1");
    row("CR", "A: 1\rB: 2\r\n", "A=1\rB: 2;", "http-form:2:5");
    row("UTF-8", "A: \xc3\xa4\x01\r\n", "A=\xc3\xa4\x01;", "http-form:2:5");
    row("mixed line ends", "A: 1\r\nB: 2\nC: 3\r\n", "A=1;B=2;C=3;", "http-form:3:1");
}

void TestHttpMessage::readsFields()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, findings);
    RecordingExchanges sink;
    read("GET / HTTP/1.1\r\n" + fields.toStdString() + "\r\n", sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    std::string fieldsRead;
    for (const NamedValue &field : sink.exchanges.front().headers)
        fieldsRead += field.name + '=' + field.value + ';';
    QCOMPARE(QByteArray::fromStdString(fieldsRead), expected);
    QCOMPARE(QByteArray::fromStdString(found(sink)), findings);
    QVERIFY(!sink.exchanges.front().isIncomplete);
}

void TestHttpMessage::truncatedAtEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string body = "{\"event\":\"open\",\"items\":[1,2,3],\"note\":\"twelve steps\"}";
    QTest::newRow("plain") << QByteArray::fromStdString(sized("", body));
    QTest::newRow("chunked") << QByteArray::fromStdString(
        chunked("10\r\n" + body.substr(0, 16) + "\r\n26\r\n" + body.substr(16) + "\r\n0\r\nX: y\r\n\r\n"));
    QTest::newRow("gzip") << QByteArray::fromStdString(sized("Content-Encoding: gzip\r\n", gzip(body)));
}

void TestHttpMessage::truncatedAtEveryByte()
{
    QFETCH(QByteArray, bytes);
    const std::string all = bytes.toStdString();
    RecordingExchanges whole;
    QVERIFY(!read(all, whole).unreadable);
    QCOMPARE(whole.codes(), std::string());
    const std::string body = bodyOf(whole.exchanges.front());
    for (std::size_t size = 1; size < all.size(); ++size) {
        RecordingExchanges sink;
        const LoadOutcome outcome = read(all.substr(0, size), sink);
        QVERIFY2(outcome.unreadable, qPrintable(QString::number(size)));
        QVERIFY(!sink.codes().empty());
        if (sink.exchanges.empty()) {
            QVERIFY(size < 16); // The request line is not there yet.
            continue;
        }
        QCOMPARE(sink.exchanges.size(), std::size_t(1));
        QVERIFY(sink.exchanges.front().isIncomplete);
        QVERIFY2(body.starts_with(bodyOf(sink.exchanges.front())), qPrintable(QString::number(size)));
    }
}

void TestHttpMessage::keepsWithinLimits()
{
    LoadOptions options;
    options.limits.document = 60;
    const std::string large(61, 'x');
    for (const std::string &message :
         {sized("", large), chunked("3d\r\n" + large + "\r\n0\r\n\r\n"),
          post("Content-Encoding: gzip\nContent-Length: 23\n", gzip(large)), post("", large)}) {
        RecordingExchanges sink;
        options.limits.document = 60;
        QVERIFY(read(message + "\nGET / HTTP/1.1\n\n", sink, options).unreadable);
        QCOMPARE(sink.exchanges.size(), std::size_t(2));
        QVERIFY(sink.exchanges.front().isIncomplete);
        QVERIFY(sink.codes().find("limit-document") != std::string::npos);
        QVERIFY(bodyOf(sink.exchanges.front()).size() <= 60);
    }
    options.limits.document = 30;
    RecordingExchanges sink;
    read("GET / HTTP/1.1\nA: 1\nB: 2345678\n\nGET / HTTP/1.1\nA: 1\n\n", sink, options);
    QCOMPARE(found(sink), std::string("limit-document:1:1"));
    QCOMPARE(describe(sink), std::string("GET / [] incomplete\nGET / []"));
    QCOMPARE(sink.exchanges.front().headers.size(), std::size_t(1));
}

void TestHttpMessage::countsFindings()
{
    LoadOptions options;
    options.limits.diagnostics = 3;
    std::string fields;
    for (int i = 0; i < 10; ++i)
        fields += "A : 1\n";
    RecordingExchanges sink;
    read("GET / HTTP/1.1\n" + fields + "B\n\n", sink, options);
    QCOMPARE(sink.codes(), std::string("http-form http-form http-form http-head more-diagnostics"));
    RecordingExchanges answers;
    std::string many;
    for (int i = 0; i < 10; ++i)
        many += "HTTP/1.1 200 OK\n\n";
    read(many, answers, options);
    QCOMPARE(answers.codes(), std::string("http-answer http-answer http-answer more-diagnostics"));
}

void TestHttpMessage::stopsWhenToldTo()
{
    std::string bytes;
    for (int i = 0; i < 5; ++i)
        bytes += sized("", "{}");
    RecordingExchanges two;
    two.stopAfter = 2;
    QVERIFY(!read(bytes, two).cancelled);
    QCOMPARE(two.exchanges.size(), std::size_t(2));
    const std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    RecordingExchanges none;
    QVERIFY(read(bytes, none, options).cancelled);
    QVERIFY(none.exchanges.empty());
}

void TestHttpMessage::readsBodiesOfHttp2()
{
    const PaddedText text(std::string_view("\0\0\0\0\2\n\0", 7));
    RecordingExchanges sink;
    LoadOutcome outcome = loadHttp2Body(text.text(), "a.h2body", {}, sink);
    QCOMPARE(outcome.bytes, std::uint64_t(7));
    QVERIFY(!outcome.unreadable);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(sink.exchanges.front().body->text().view(), text.text().view());
    QCOMPARE(sink.exchanges.front().sentSize, std::uint64_t(7));
    LoadOptions options;
    options.limits.document = 5;
    outcome = loadHttp2Body(text.text(), "a.h2body", options, sink);
    QVERIFY(outcome.unreadable);
    QCOMPARE(sink.codes(), std::string("limit-document"));
    QCOMPARE(sink.exchanges.back().body->text().size(), std::size_t(5));
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_http_message.moc"
