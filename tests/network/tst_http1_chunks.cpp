// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies in chunks with their trailers, and every limit.
#include "network/http1_rows.h"

using namespace telltale::network::http1;
using namespace telltale::network::http1::test;

namespace {

const std::string chunkedPost = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

Options small()
{
    Options options;
    options.startLine = 40;
    options.head = 100;
    options.fields = 3;
    options.chunkExtension = 8;
    options.trailers = 30;
    options.body = 10;
    return options;
}

} // namespace

class TestHttp1Chunks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunks_data();
    void chunks();
    void limits_data();
    void limits();
    void handsOnChunks();
};

void TestHttp1Chunks::chunks_data()
{
    verdictColumns();
    const auto body = [](const std::string &chunks) { return chunkedPost + chunks; };
    verdictRow("two and trailers", body("5\r\nhello\r\n1;a\r\n \r\n0\r\nA: b\r\n\r\n"), "ok");
    verdictRow("sizes", body("00a\r\n0123456789\r\nA\r\n0123456789\r\n000\r\n\r\n"), "ok");
    verdictRow("content like framing", body("7\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n"), "ok");
    verdictRow("no last one", body("5\r\nhello\r\n"), "more");
    verdictRow("no end of trailers", body("0\r\n"), "more");
    verdictRow("no size", body("\r\n"), "bad-chunk-size@56");
    verdictRow("only an extension", body(";a\r\n"), "bad-chunk-size@56");
    verdictRow("plus", body("+5\r\nhello\r\n"), "bad-chunk-size@56");
    verdictRow("minus", body("-5\r\nhello\r\n"), "bad-chunk-size@56");
    verdictRow("0x", body("0x5\r\nhello\r\n"), "bad-chunk-size@57");
    verdictRow("underscore", body("0_5\r\nhello\r\n"), "bad-chunk-size@57");
    verdictRow("blank before", body(" 5\r\nhello\r\n"), "bad-chunk-size@56");
    verdictRow("blank behind", body("5 \r\nhello\r\n"), "bad-chunk-size@57");
    verdictRow("tab behind", body("5\t\r\nhello\r\n"), "bad-chunk-size@57");
    verdictRow("no digit", body("5g\r\nhello\r\n"), "bad-chunk-size@57");
    verdictRow("16 digits", body("0000000000000005\r\nhello\r\n0\r\n\r\n"), "ok");
    verdictRow("17 digits", body("00000000000000005\r\nhello\r\n0\r\n\r\n"), "bad-chunk-size@72");
    verdictRow("2^64 - 1", body("ffffffffffffffff\r\n"), "body-too-large@72");
    verdictRow("size and LF", body("5\nhello\r\n0\r\n\r\n"), "bare-lf@57");
    verdictRow("LF alone", body("\n"), "bare-lf@56");
    verdictRow("size and CR", body("5\rhello\r\n0\r\n\r\n"), "bare-cr@58");
    verdictRow("no CRLF behind", body("5\r\nhello0\r\n\r\n"), "bad-chunk-end@64");
    verdictRow("LF behind", body("5\r\nhello\n0\r\n\r\n"), "bad-chunk-end@64");
    verdictRow("CR behind", body("5\r\nhello\r0\r\n\r\n"), "bad-chunk-end@65");
    verdictRow("extensions", body("1;a;b=c;d=\"e \\\" f\"\r\nx\r\n0;a\r\n\r\n"), "ok");
    verdictRow("extension is empty", body("1;\r\n"), "bad-chunk-extension@58");
    verdictRow("extension, blank", body("1; a\r\n"), "bad-chunk-extension@58");
    verdictRow("extension, blank behind", body("1;a \r\n"), "bad-chunk-extension@59");
    verdictRow("extension, no value", body("1;a=\r\n"), "bad-chunk-extension@60");
    verdictRow("extension, two values", body("1;a=b=c\r\n"), "bad-chunk-extension@61");
    verdictRow("extension, behind quotes", body("1;a=\"b\"c\r\n"), "bad-chunk-extension@63");
    verdictRow("extension, LF", body("1;a\nx\r\n"), "bare-lf@59");
    verdictRow("extension, LF in quotes", body("1;a=\"\nx\r\n"), "bare-lf@61");
    verdictRow("extension, CR", body("1;a\rx\r\n"), "bare-cr@60");
    verdictRow("extension, CRLF in quotes", body("1;a=\"\r\nx\r\n"), "bare-cr@61");
    verdictRow("extension, NUL in quotes", body(std::string("1;a=\"\0\"\r\n", 9)), "bad-chunk-extension@61");
    verdictRow("trailer, length", body("0\r\nContent-Length: 1\r\n\r\n"), "forbidden-trailer@59");
    verdictRow("trailer, coding", body("0\r\nA: b\r\ntransfer-encoding: 1\r\n\r\n"), "forbidden-trailer@65");
    verdictRow("trailer, Host", body("0\r\nHost: a\r\n\r\n"), "forbidden-trailer@59");
    verdictRow("trailer, Connection", body("0\r\nConnection: close\r\n\r\n"), "forbidden-trailer@59");
    verdictRow("trailer, TE", body("0\r\nTE: a\r\n\r\n"), "forbidden-trailer@59");
    verdictRow("trailer, folded", body("0\r\nA: b\r\n c\r\n\r\n"), "line-folding@65");
    verdictRow("trailer, no colon", body("0\r\nGET / HTTP/1.1\r\n\r\n"), "no-colon@59");
    verdictRow("trailer, LF", body("0\r\nA: b\n\r\n"), "bare-lf@63");
    verdictRow("trailer, LF at the end", body("0\r\n\n"), "bare-lf@59");
}

void TestHttp1Chunks::chunks()
{
    checkVerdict();
}

void TestHttp1Chunks::limits_data()
{
    verdictColumns();
    const std::string post = "POST / HTTP/1.1\r\nHost: a\r\n";
    const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    verdictRow("start line fits", "GET /" + std::string(24, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", "ok");
    verdictRow("start line does not", "GET /" + std::string(25, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n",
               "request-line-too-long@40");
    verdictRow("start line without an end", std::string(1000, 'a'), "request-line-too-long@40");
    verdictRow("head fits", post + "A: " + std::string(67, 'a') + "\r\n\r\n", "ok");
    verdictRow("head does not", post + "A: " + std::string(68, 'a') + "\r\n\r\n", "head-too-large@100");
    verdictRow("field without an end", post + std::string(1000, 'a'), "head-too-large@100");
    verdictRow("fields fit", post + "A: b\r\nB: c\r\n\r\n", "ok");
    verdictRow("fields do not", post + "A: b\r\nB: c\r\nC: d\r\n\r\n", "too-many-fields@38");
    verdictRow("length fits", post + "Content-Length: 10\r\n\r\n0123456789", "ok");
    verdictRow("length does not", post + "Content-Length: 11\r\n\r\n", "body-too-large@42");
    verdictRow("chunks fit", chunked + "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n", "ok");
    verdictRow("chunks do not", chunked + "5\r\n01234\r\n6\r\n", "body-too-large@67");
    verdictRow("extension fits", chunked + "1;abcdefgh\r\nx\r\n0\r\n\r\n", "ok");
    verdictRow("extension does not", chunked + "1;abcdefghi\r\nx\r\n0\r\n\r\n", "chunk-extension-too-long@66");
    verdictRow("trailers fit", chunked + "0\r\nA: " + std::string(23, 'a') + "\r\n\r\n", "ok");
    verdictRow("trailers do not", chunked + "0\r\nA: " + std::string(24, 'a') + "\r\n\r\n", "trailers-too-large@89");
    verdictRow("trailers without an end", chunked + "0\r\n" + std::string(1000, 'a'), "trailers-too-large@89");
    verdictRow("many trailers", chunked + "0\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\n\r\n", "too-many-fields@77");
}

void TestHttp1Chunks::limits()
{
    checkVerdict(small());
}

void TestHttp1Chunks::handsOnChunks()
{
    const std::string body = "5;a=b\r\nhello\r\n2\r\n\r\n\r\n0;z\r\nA: b\r\na:  c \r\n\r\n";
    const Reading reading = readRequests(chunkedPost + body);
    const ReadMessage &message = reading.messages.front();
    QCOMPARE(message.content, std::string("hello\r\n"));
    QCOMPARE(message.raw, chunkedPost + body);
    QCOMPARE(message.trailers, std::string("A: b\r\na:  c \r\n\r\n"));
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    QVERIFY(message.trailerFields == (Pairs{{"A", "b"}, {"a", "c"}}));
    QCOMPARE(readRequests(chunkedPost + "0\r\n\r\n").messages.front().trailers, std::string("\r\n"));
}

QTEST_GUILESS_MAIN(TestHttp1Chunks)
#include "tst_http1_chunks.moc"
