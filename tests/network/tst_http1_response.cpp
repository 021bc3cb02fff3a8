// SPDX-License-Identifier: GPL-3.0-or-later
// What a proxy's reader of responses accepts, hands on and refuses, whole and in pieces.
#include "network/http1_feeding.h"

#include <QTest>

using namespace telltale::network::http1;
using namespace telltale::network::http1::test;

namespace {

std::string answer(const std::string &fields, const std::string &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "\r\n";
}

Read responses(const std::vector<std::string> &methods, const Options &options = {})
{
    return [=](std::string_view bytes, const std::vector<std::size_t> &cuts) {
        return readResponses(bytes, methods, options, cuts);
    };
}

void row(const char *name, const std::string &bytes, const char *verdict, const char *method = "GET")
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(verdict) << QByteArray(method);
}

void columns()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("method");
}

} // namespace

class TestHttp1Response : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startLines_data();
    void startLines();
    void framing_data();
    void framing();
    void heads_data();
    void heads();
    void endsWithTheConnection_data();
    void endsWithTheConnection();
    void followsRequests();
    void interimResponsesComeFirst();
    void leavesTunnels();
    void hasLimits();
    void neverFollowsARefusal();

private:
    static void check();
};

void TestHttp1Response::check()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, method);
    const std::string text = bytes.toStdString();
    const std::vector<std::string> methods{method.toStdString()};
    QCOMPARE(QByteArray::fromStdString(readResponses(text, methods).verdict()), verdict);
    QCOMPARE(differenceWhenCut(text, responses(methods)), std::string());
}

void TestHttp1Response::startLines_data()
{
    columns();
    const auto line = [](const std::string &text) { return text + "\r\nContent-Length: 0\r\n\r\n"; };
    row("plain", line("HTTP/1.1 200 OK"), "ok");
    row("version 1.0", line("HTTP/1.0 200 OK"), "ok");
    row("long phrase", line("HTTP/1.1 404 Not \t Found (caf\xc3\xa9)"), "ok");
    row("empty phrase", line("HTTP/1.1 200 "), "ok");
    row("no phrase", line("HTTP/1.1 200"), "ok");
    row("unknown status", line("HTTP/1.1 999 Denied"), "ok");
    row("an empty line before", "\r\n" + line("HTTP/1.1 200 OK"), "ok");
    row("two empty lines before", "\r\n\r\n" + line("HTTP/1.1 200 OK"), "bad-status-line@2");
    row("blank before", line(" HTTP/1.1 200 OK"), "bad-status-line@0");
    row("another protocol", line("ICY 200 OK"), "bad-status-line@0");
    row("another protocol, same letter", line("HTCP/1.1 200 OK"), "bad-status-line@0");
    row("lower case", line("http/1.1 200 OK"), "bad-status-line@0");
    row("version 0.9", line("HTTP/0.9 200 OK"), "unsupported-version@0");
    row("version 2.0", line("HTTP/2.0 200 OK"), "unsupported-version@0");
    row("version 1.12", line("HTTP/1.12 200 OK"), "bad-status-line@8");
    row("version 01.1", line("HTTP/01.1 200 OK"), "bad-status-line@0");
    row("tab", line("HTTP/1.1\t200 OK"), "bad-status-line@8");
    row("two blanks", line("HTTP/1.1  200 OK"), "bad-status-line@9");
    row("two digits", line("HTTP/1.1 20 OK"), "bad-status-line@11");
    row("two digits only", line("HTTP/1.1 20"), "bad-status-line@8");
    row("four digits", line("HTTP/1.1 2000 OK"), "bad-status-line@12");
    row("status 099", line("HTTP/1.1 099 OK"), "bad-status-line@8");
    row("no status", line("HTTP/1.1"), "bad-status-line@8");
    row("status of letters", line("HTTP/1.1 2x0 OK"), "bad-status-line@10");
    row("NUL in the phrase", line(std::string("HTTP/1.1 200 O\0", 15)), "bad-status-line@14");
    row("CR in the phrase", line("HTTP/1.1 200 O\rK"), "bare-cr@14");
    row("LF alone", "HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n", "bare-lf@15");
    row("folded", answer("A: b\r\n c\r\nContent-Length: 0\r\n"), "line-folding@23");
    row("blank before a colon", answer("Content-Length : 0\r\n"), "space-before-colon@31");
    row("control character", answer("A: \x01\r\n"), "field-value@20");
}

void TestHttp1Response::startLines()
{
    check();
}

void TestHttp1Response::framing_data()
{
    columns();
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    row("length", answer("Content-Length: 2\r\n") + "ab", "ok");
    row("length, cut off", answer("Content-Length: 2\r\n") + "a", "more");
    row("more than the length", answer("Content-Length: 2\r\n") + "abc", "bad-status-line@0");
    row("chunked", answer(chunked) + "2\r\nab\r\n0\r\nA: b\r\n\r\n", "ok");
    row("chunked, cut off", answer(chunked) + "2\r\nab\r\n0\r\n", "more");
    row("chunk is damaged", answer(chunked) + "2 \r\nab\r\n0\r\n\r\n", "bad-chunk-size@48");
    row("trailer is forbidden", answer(chunked) + "0\r\nContent-Length: 2\r\n\r\n", "forbidden-trailer@50");
    row("neither", answer("") + "anything\r\n\r\n", "more");
    row("both", answer("Content-Length: 2\r\n" + chunked), "length-and-coding@36");
    row("length twice", answer("Content-Length: 2\r\nContent-Length: 2\r\n"), "repeated-content-length@36");
    row("length in a list", answer("Content-Length: 2, 2\r\n"), "bad-content-length@34");
    row("length is none", answer("Content-Length: -2\r\n"), "bad-content-length@33");
    row("gzip", answer("Transfer-Encoding: gzip\r\n"), "bad-transfer-encoding@36");
    row("gzip, chunked", answer("Transfer-Encoding: gzip, chunked\r\n"), "unknown-transfer-coding@36");
    row("chunked in 1.0", "HTTP/1.0 200 OK\r\n" + chunked + "\r\n", "coding-in-http-1-0@17");
    row("underscore", answer("Transfer_Encoding: chunked\r\n"), "underscore-field@17");
    row("HEAD", answer("Content-Length: 5\r\n"), "ok", "HEAD");
    row("HEAD, chunked", answer(chunked), "ok", "HEAD");
    row("HEAD, both", answer("Content-Length: 2\r\n" + chunked), "length-and-coding@36", "HEAD");
    row("HEAD, a body too large", answer("Content-Length: 999999999999\r\n"), "ok", "HEAD");
    row("a body too large", answer("Content-Length: 999999999999\r\n"), "body-too-large@33");
    row("204", answer("", "204 No"), "ok");
    row("204, length 0", answer("Content-Length: 0\r\n", "204 No"), "ok");
    row("204, length", answer("Content-Length: 2\r\n", "204 No"), "body-not-allowed@17");
    row("204, chunked", answer(chunked, "204 No"), "body-not-allowed@17");
    row("304", answer("Content-Length: 5\r\n", "304 No"), "ok");
    row("304, chunked", answer(chunked, "304 No"), "ok");
    row("101, length", answer("Content-Length: 5\r\n", "101 Up"), "body-not-allowed@17");
    row("100, length", answer("Content-Length: 5\r\n", "100 Go"), "body-not-allowed@17");
    row("CONNECT, 200", answer("Content-Length: 5\r\n"), "ok", "CONNECT");
    row("CONNECT, 407", answer("Content-Length: 5\r\n", "407 No") + "hello", "ok", "CONNECT");
    row("after close", answer("Connection: close\r\nContent-Length: 1\r\n") + "ab", "data-after-close@0");
    row("Connection names the length", answer("Connection: Content-Length\r\nContent-Length: 0\r\n"),
        "connection-option@29");
}

void TestHttp1Response::framing()
{
    check();
}

void TestHttp1Response::heads_data()
{
    columns();
    row("length", answer("Content-Length: 0\r\n"), "200 OK 1.1 length 0 keep");
    row("until close", answer("", "200"), "200  1.1 until-close 0 close");
    row("no body", answer("", "304 "), "304  1.1 none 0 keep");
    row("close", answer("Connection: close\r\n", "204 x y"), "204 x y 1.1 none 0 close");
    row("1.0", "HTTP/1.0 304 x\r\n\r\n", "304 x 1.0 none 0 close");
    row("1.0, keep-alive", "HTTP/1.0 304 x\r\nConnection: keep-alive\r\n\r\n", "304 x 1.0 none 0 keep");
    row("interim", answer("", "103 Hints"), "103 Hints 1.1 none 0 keep interim");
    row("upgrade", answer("Connection: upgrade\r\nUpgrade: x\r\n", "101 x"), "101 x 1.1 none 0 keep upgrade tunnel");
    row("tunnel", answer(""), "200 OK 1.1 none 0 keep tunnel", "CONNECT");
    row("no tunnel", answer("", "302 x"), "302 x 1.1 until-close 0 close", "CONNECT");
}

void TestHttp1Response::heads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, method);
    const Reading reading = readResponses(bytes.toStdString(), {method.toStdString()});
    QCOMPARE(QByteArray::fromStdString(reading.messages.front().start), verdict);
    QCOMPARE(reading.messages.front().head, bytes.toStdString());
}

void TestHttp1Response::endsWithTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("closed");
    const auto endRow = [](const char *name, const std::string &bytes, Closed closed) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << int(closed);
    };
    endRow("nothing", "", Closed::Idle);
    endRow("in the status line", "HTTP", Closed::CutOff);
    endRow("in the head", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n", Closed::CutOff);
    endRow("until close, empty", answer(""), Closed::Complete);
    endRow("until close", answer("") + "abc", Closed::Complete);
    endRow("in the length", answer("Content-Length: 2\r\n") + "a", Closed::CutOff);
    endRow("in chunks", answer("Transfer-Encoding: chunked\r\n") + "1\r\na\r\n", Closed::CutOff);
    endRow("in trailers", answer("Transfer-Encoding: chunked\r\n") + "0\r\nA: b\r\n", Closed::CutOff);
    endRow("behind a message", answer("Content-Length: 1\r\n") + "a", Closed::Idle);
    endRow("in an interim one", "HTTP/1.1 100 Go\r\n", Closed::CutOff);
}

void TestHttp1Response::endsWithTheConnection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, closed);
    QCOMPARE(int(readResponses(bytes.toStdString()).closed), closed);
    ResponseParser parser;
    parser.begin("GET");
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::uint64_t position = 0;
    for (Step step = parser.feed(rest); step.kind != Step::Kind::NeedMore && step.kind != Step::Kind::End;) {
        rest.remove_prefix(step.raw.size());
        step = parser.feed(rest);
    }
    position = parser.position();
    if (parser.end() == Closed::CutOff)
        QCOMPARE(parser.fault(), (Fault{Reason::CutOff, position}));
    else
        QCOMPARE(parser.fault(), Fault{});
}

void TestHttp1Response::followsRequests()
{
    const std::string first = answer("Content-Length: 5\r\n");
    const std::string second = answer("Content-Length: 2\r\n") + "ab";
    const std::string third = answer("A: b\r\n") + "all the rest";
    const std::vector<std::string> methods{"HEAD", "GET", "POST"};
    const Reading reading = readResponses(first + second + third, methods);
    QCOMPARE(reading.messages.size(), std::size_t(3));
    QCOMPARE(reading.messages[0].raw, first);
    QCOMPARE(reading.messages[1].raw, second);
    QCOMPARE(reading.messages[2].raw, third);
    QCOMPARE(reading.messages[2].content, std::string("all the rest"));
    QCOMPARE(reading.closed, Closed::Complete);
    QCOMPARE(differenceWhenCut(first + second + third, responses(methods)), std::string());
}

void TestHttp1Response::interimResponsesComeFirst()
{
    const std::string go = "HTTP/1.1 100 Continue\r\n\r\n";
    const std::string hints = "HTTP/1.1 103 Hints\r\nConnection: close\r\nLink: x\r\n\r\n";
    const std::string last = answer("Content-Length: 5\r\n");
    const Reading reading = readResponses(go + hints + last, {"HEAD"});
    QCOMPARE(reading.verdict(), std::string("ok"));
    QCOMPARE(reading.messages.size(), std::size_t(3));
    QCOMPARE(reading.messages[2].raw, last);
    QCOMPARE(differenceWhenCut(go + hints + last, responses({"HEAD"})), std::string());
}

void TestHttp1Response::leavesTunnels()
{
    const std::string head = answer("");
    Reading reading = readResponses(head + "\x16\x03", {"CONNECT"});
    QCOMPARE(reading.used, head.size());
    const std::string upgrade = answer("Upgrade: x\r\nConnection: upgrade\r\n", "101 x");
    reading = readResponses(upgrade + "frames");
    QCOMPARE(reading.used, upgrade.size());
    QCOMPARE(differenceWhenCut(upgrade + "frames", responses({"GET"})), std::string());
}

void TestHttp1Response::hasLimits()
{
    Options options;
    options.startLine = 20;
    options.head = 60;
    options.body = 5;
    const auto verdict = [&](const std::string &bytes) {
        const std::string difference = differenceWhenCut(bytes, responses({"GET"}, options));
        return difference.empty() ? readResponses(bytes, {"GET"}, options).verdict() : difference;
    };
    QCOMPARE(verdict("HTTP/1.1 200 12345\r\n"), std::string("more"));
    QCOMPARE(verdict("HTTP/1.1 200 123456\r\n"), std::string("status-line-too-long@20"));
    QCOMPARE(verdict(answer("A: " + std::string(40, 'a') + "\r\n")), std::string("head-too-large@60"));
    QCOMPARE(verdict(answer("Content-Length: 6\r\n")), std::string("body-too-large@33"));
    QCOMPARE(verdict(answer("") + "12345"), std::string("more"));
    QCOMPARE(verdict(answer("") + "123456"), std::string("body-too-large@24"));
}

void TestHttp1Response::neverFollowsARefusal()
{
    ResponseParser parser;
    parser.begin("GET");
    QCOMPARE(parser.feed("x").kind, Step::Kind::Fault);
    parser.begin("GET");
    QCOMPARE(parser.feed(answer("")).kind, Step::Kind::Fault);
    QCOMPARE(parser.fault(), (Fault{Reason::DataAfterClose, 0}));
}

QTEST_GUILESS_MAIN(TestHttp1Response)
#include "tst_http1_response.moc"
