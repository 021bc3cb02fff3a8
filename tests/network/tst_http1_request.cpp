// SPDX-License-Identifier: GPL-3.0-or-later
// What a proxy's reader of requests makes of request lines, what it hands on, and where it stops.
#include "network/http1_rows.h"

using namespace telltale::network::http1;
using namespace telltale::network::http1::test;

namespace {

const std::string chunkedPost = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

class TestHttp1Request : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startLines_data();
    void startLines();
    void heads_data();
    void heads();
    void handsOnExactBytes();
    void leavesWhatFollows();
    void endsWithTheConnection();
    void handsOverHttp2();
};

void TestHttp1Request::startLines_data()
{
    verdictColumns();
    verdictRow("plain", withLine("GET / HTTP/1.1"), "ok");
    verdictRow("version 1.0", withLine("GET / HTTP/1.0"), "ok");
    verdictRow("any method", withLine("M-SEARCH /x HTTP/1.1"), "ok");
    verdictRow("an empty line before", "\r\n" + withLine("GET / HTTP/1.1"), "ok");
    verdictRow("two empty lines before", "\r\n\r\n" + withLine("GET / HTTP/1.1"), "empty-request-line@2");
    verdictRow("LF before", "\n" + withLine("GET / HTTP/1.1"), "bare-lf@0");
    verdictRow("LF behind an empty line", "\r\n\n" + withLine("GET / HTTP/1.1"), "bare-lf@2");
    verdictRow("CR before", "\r" + withLine("GET / HTTP/1.1"), "bare-cr@0");
    verdictRow("two CR before", "\r\r\n" + withLine("GET / HTTP/1.1"), "bare-cr@0");
    verdictRow("blank before", withLine(" GET / HTTP/1.1"), "bad-request-line@0");
    verdictRow("tab before", withLine("\tGET / HTTP/1.1"), "bad-method@0");
    verdictRow("TLS", std::string("\x16\x03\x01\x02\x00\x01", 6), "bad-method@0");
    verdictRow("byte order mark", withLine("\xef\xbb\xbfGET / HTTP/1.1"), "bad-method@0");
    verdictRow("only a method", withLine("GET"), "bad-request-line@3");
    verdictRow("only a method and a blank", withLine("GET "), "bad-request-line@4");
    verdictRow("two blanks", withLine("GET  / HTTP/1.1"), "bad-request-line@4");
    verdictRow("two blanks before the version", withLine("GET /  HTTP/1.1"), "bad-request-line@6");
    verdictRow("blank behind", withLine("GET / HTTP/1.1 "), "bad-request-line@14");
    verdictRow("blank for the version", withLine("GET / "), "bad-request-line@6");
    verdictRow("blank in the target", withLine("GET /a b HTTP/1.1"), "bad-request-line@8");
    verdictRow("tab between", withLine("GET\t/ HTTP/1.1"), "bad-method@3");
    verdictRow("tab before the target", withLine("GET \t/ HTTP/1.1"), "target-byte@4");
    verdictRow("tab before the version", withLine("GET /\tHTTP/1.1"), "target-byte@5");
    verdictRow("colon in the method", withLine("GE:T / HTTP/1.1"), "bad-method@2");
    verdictRow("NUL in the method", withLine(std::string("GE\0T / HTTP/1.1", 15)), "bad-method@2");
    verdictRow("upper half in the method", withLine("G\xc3\x89T / HTTP/1.1"), "bad-method@1");
    verdictRow("method of another case", withLine("get / HTTP/1.1"), "ok");
    verdictRow("head", withLine("head / HTTP/1.1"), "method-case@0");
    verdictRow("Connect", withLine("Connect a:1 HTTP/1.1"), "method-case@0");
    verdictRow("upper half in the target", withLine("GET /\xc3\xa9 HTTP/1.1"), "target-byte@5");
    verdictRow("NUL in the target", withLine(std::string("GET /\0 HTTP/1.1", 15)), "target-byte@5");
    verdictRow("DEL in the target", withLine("GET /\x7f HTTP/1.1"), "target-byte@5");
    verdictRow("odd but visible target", withLine("GET /\"<{|}>\\^`? HTTP/1.1"), "ok");
    verdictRow("fragment", withLine("GET /a#b HTTP/1.1"), "target-fragment@6");
    verdictRow("CR in the method", withLine("GE\rT / HTTP/1.1"), "bare-cr@2");
    verdictRow("CR in the target", withLine("GET /\r HTTP/1.1"), "bare-cr@5");
    verdictRow("CR in the version", withLine("GET / HTTP/\r1.1"), "bare-cr@11");
    verdictRow("CR behind the version", withLine("GET / HTTP/1.1\r"), "bare-cr@14");
    verdictRow("LF alone", "GET / HTTP/1.1\n" + hostLine + "\r\n", "bare-lf@14");
    verdictRow("no version", withLine("GET /"), "no-version@5");
    verdictRow("version 0.9", withLine("GET / HTTP/0.9"), "unsupported-version@6");
    verdictRow("version 1.2", withLine("GET / HTTP/1.2"), "unsupported-version@6");
    verdictRow("version 2.0", withLine("GET / HTTP/2.0"), "unsupported-version@6");
    verdictRow("version 1.10", withLine("GET / HTTP/1.10"), "bad-version@6");
    verdictRow("version 01.1", withLine("GET / HTTP/01.1"), "bad-version@6");
    verdictRow("version with a comma", withLine("GET / HTTP/1,1"), "bad-version@6");
    verdictRow("version in lower case", withLine("GET / http/1.1"), "bad-version@6");
    verdictRow("another protocol", withLine("GET / RTSP/1.0"), "bad-version@6");
    verdictRow("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "http2-preface@0");
    verdictRow("absolute", withLine("POST http://a.example/x?y HTTP/1.1"), "ok");
    verdictRow("absolute without a path", withLine("GET HTTPS://a.example:8443?q HTTP/1.1"), "ok");
    verdictRow("absolute, IPv6", withLine("GET http://[2001:db8::1]:8080/ HTTP/1.1"), "ok");
    verdictRow("absolute, another scheme", withLine("GET ftp://a.example/ HTTP/1.1"), "bad-target@4");
    verdictRow("absolute, no host", withLine("GET http:///x HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, bad port", withLine("GET http://a:80x/ HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, empty port", withLine("GET http://a:/ HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, port too large", withLine("GET http://a:65536/ HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, backslash", withLine("GET http://a\\b/ HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, open bracket", withLine("GET http://[::1/ HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, behind a bracket", withLine("GET http://[::1]a/ HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, half an escape", withLine("GET http://a%4/ HTTP/1.1"), "bad-target@11");
    verdictRow("absolute, an escape", withLine("GET http://a%41/ HTTP/1.1"), "ok");
    verdictRow("absolute, user", withLine("GET http://a@b/ HTTP/1.1"), "target-userinfo@11");
    verdictRow("one slash", withLine("GET http:/a HTTP/1.1"), "bad-target@4");
    verdictRow("relative", withLine("GET a/b HTTP/1.1"), "bad-target@4");
    verdictRow("authority", withLine("CONNECT a.example:443 HTTP/1.1"), "ok");
    verdictRow("authority, IPv6", withLine("CONNECT [::1]:443 HTTP/1.1"), "ok");
    verdictRow("authority without a port", withLine("CONNECT a.example HTTP/1.1"), "bad-target@8");
    verdictRow("authority with port 0", withLine("CONNECT a.example:0 HTTP/1.1"), "bad-target@8");
    verdictRow("authority with a path", withLine("CONNECT a.example:443/ HTTP/1.1"), "bad-target@8");
    verdictRow("authority for GET", withLine("GET a.example:443 HTTP/1.1"), "bad-target@4");
    verdictRow("path for CONNECT", withLine("CONNECT / HTTP/1.1"), "bad-target@8");
    verdictRow("absolute for CONNECT", withLine("CONNECT https://a/ HTTP/1.1"), "bad-target@8");
    verdictRow("asterisk", withLine("OPTIONS * HTTP/1.1"), "ok");
    verdictRow("asterisk for GET", withLine("GET * HTTP/1.1"), "bad-target@4");
    verdictRow("asterisk and more", withLine("OPTIONS *a HTTP/1.1"), "bad-target@8");
}

void TestHttp1Request::startLines()
{
    checkVerdict();
}

void TestHttp1Request::heads_data()
{
    verdictColumns();
    verdictRow("origin", withLine("GET /x?y=%20 HTTP/1.1"),
               "GET /x?y=%20 origin  /x?y=%20 host=a.example 1.1 none 0 keep");
    verdictRow("absolute", withLine("GET http://b:81/x HTTP/1.1"),
               "GET http://b:81/x absolute b:81 /x host=a.example 1.1 none 0 keep");
    verdictRow("absolute, https", withLine("GET https://[::1]?q HTTP/1.0"),
               "GET https://[::1]?q absolute https [::1] ?q host=a.example 1.0 none 0 close");
    verdictRow("authority", withLine("CONNECT b:443 HTTP/1.1"),
               "CONNECT b:443 authority b:443  host=a.example 1.1 none 0 keep");
    verdictRow("asterisk", withLine("OPTIONS * HTTP/1.1"), "OPTIONS * asterisk   host=a.example 1.1 none 0 keep");
    verdictRow("close", withFields("Connection: x,close\r\n"), "GET / origin  / host=a.example 1.1 none 0 close");
    verdictRow("close wins", withFields("Connection: keep-alive\r\nConnection: CLOSE\r\n"),
               "GET / origin  / host=a.example 1.1 none 0 close");
    verdictRow("no close", withFields("X: close\r\nConnection: closed\r\n"),
               "GET / origin  / host=a.example 1.1 none 0 keep");
    verdictRow("keep-alive in 1.0", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
               "GET / origin  / host=none 1.0 none 0 keep");
    verdictRow("upgrade", withFields("Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"),
               "GET / origin  / host=a.example 1.1 none 0 keep upgrade");
    verdictRow("upgrade without Connection", withFields("Upgrade: websocket\r\n"),
               "GET / origin  / host=a.example 1.1 none 0 keep");
    verdictRow("upgrade without Upgrade", withFields("Connection: upgrade\r\n"),
               "GET / origin  / host=a.example 1.1 none 0 keep");
    verdictRow("expects", withFields("Expect: 100-continue\r\nContent-Length: 3\r\n") + "abc",
               "GET / origin  / host=a.example 1.1 length 3 keep expects-continue");
    verdictRow("Host with a port", "GET / HTTP/1.1\r\nhost:a:8080\r\n\r\n",
               "GET / origin  / host=a:8080 1.1 none 0 keep");
}

void TestHttp1Request::heads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, verdict);
    const Reading reading = readRequests(bytes.toStdString());
    QCOMPARE(reading.verdict(), std::string("ok"));
    QCOMPARE(QByteArray::fromStdString(reading.messages.front().start), verdict);
    QCOMPARE(differenceWhenCut(bytes.toStdString(), requests()), std::string());
}

void TestHttp1Request::handsOnExactBytes()
{
    const std::string head =
        "POST /a?b HTTP/1.1\r\nhost: A\r\nX-a:1\r\nx-A: \t 2 3\t \r\nX-a:\r\nContent-Length: 4\r\n\r\n";
    const Reading reading = readRequests("\r\n" + head + "\r\n\r\n");
    QCOMPARE(reading.verdict(), std::string("ok"));
    const ReadMessage &message = reading.messages.front();
    QCOMPARE(message.head, head);
    QCOMPARE(message.raw, "\r\n" + head + "\r\n\r\n");
    QCOMPARE(message.content, std::string("\r\n\r\n"));
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    QVERIFY(message.fields
            == (Pairs{{"host", "A"}, {"X-a", "1"}, {"x-A", "2 3"}, {"X-a", ""}, {"Content-Length", "4"}}));
    RequestParser parser;
    parser.feed(head);
    QCOMPARE(parser.head().find("X-A"), std::optional<std::size_t>(1));
    QCOMPARE(parser.head().find("x-a", 2), std::optional<std::size_t>(2));
    QCOMPARE(parser.head().find("x"), std::optional<std::size_t>());
    QCOMPARE(head.substr(parser.head().span(2).valueOffset, 3), std::string("2 3"));
    QCOMPARE(parser.position(), std::uint64_t(head.size()));
}

void TestHttp1Request::leavesWhatFollows()
{
    const std::string first = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
    const std::string second = chunkedPost + "1\r\nx\r\n0\r\nA: b\r\n\r\n";
    const std::string third = "GET /third HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    Reading reading = readRequests(first + second + "\r\n" + third);
    QCOMPARE(reading.verdict(), std::string("ok"));
    QCOMPARE(reading.messages.size(), std::size_t(3));
    QCOMPARE(reading.messages[0].raw, first);
    QCOMPARE(reading.messages[1].raw, second);
    QCOMPARE(reading.messages[2].raw, "\r\n" + third);
    QCOMPARE(differenceWhenCut(first + second + "\r\n" + third, requests()), std::string());
    QCOMPARE(readRequests(third + first).verdict(), std::string("data-after-close@0"));
    QCOMPARE(readRequests("GET / HTTP/1.0\r\n\r\n" + first).verdict(), std::string("data-after-close@0"));
    QCOMPARE(differenceWhenCut(third + first, requests()), std::string());
    reading = readRequests("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n\x16\x03\x01");
    QCOMPARE(reading.messages.size(), std::size_t(1));
    QCOMPARE(reading.used, std::size_t(33));
    reading = readRequests(withFields("Connection: Upgrade\r\nUpgrade: x\r\n") + "what follows");
    QCOMPARE(reading.messages.front().raw, withFields("Connection: Upgrade\r\nUpgrade: x\r\n"));
}

void TestHttp1Request::endsWithTheConnection()
{
    const std::string whole = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        RequestParser parser;
        std::string_view rest = std::string_view(whole).substr(0, size);
        while (!rest.empty())
            rest.remove_prefix(parser.feed(rest).raw.size());
        const Closed expected = size == 0 ? Closed::Idle : size == whole.size() ? Closed::Complete : Closed::CutOff;
        QCOMPARE(parser.end(), expected);
        QCOMPARE(parser.fault(), (expected == Closed::CutOff ? Fault{Reason::CutOff, size} : Fault{}));
        QCOMPARE(parser.end(), expected);
    }
    RequestParser parser;
    parser.feed("\r\n");
    QCOMPARE(parser.end(), Closed::Idle);
    RequestParser refused;
    QCOMPARE(refused.feed(" ").kind, Step::Kind::Fault);
    QCOMPARE(refused.feed("GET / HTTP/1.1\r\n").kind, Step::Kind::Fault);
    QCOMPARE(refused.end(), Closed::CutOff);
    QCOMPARE(refused.fault(), (Fault{Reason::BadRequestLine, 0}));
    refused.next();
    QCOMPARE(refused.feed("G").kind, Step::Kind::Fault);
    QCOMPARE(refused.fault(), (Fault{Reason::DataAfterClose, 0}));
}

void TestHttp1Request::handsOverHttp2()
{
    const std::string preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    RequestParser parser;
    const Step step = parser.feed(preface);
    QCOMPARE(step.kind, Step::Kind::Fault);
    QCOMPARE(parser.fault().reason, Reason::Http2Preface);
    QCOMPARE(std::string(parser.head().bytes()) + preface.substr(step.raw.size()), preface);
}

QTEST_GUILESS_MAIN(TestHttp1Request)
#include "tst_http1_request.moc"
