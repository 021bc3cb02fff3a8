// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of requests: which are refused, and what they say of the length.
#include "network/http1_rows.h"

using namespace telltale::network::http1;
using namespace telltale::network::http1::test;

class TestHttp1Fields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonsAreWhole();
    void fields_data();
    void fields();
    void framing_data();
    void framing();
    void findsControlsAnywhere();
    void hostMayBeMissing();
    void describesFaults();
};

void TestHttp1Fields::reasonsAreWhole()
{
    QSet<QByteArray> codes;
    for (const ReasonEntry &entry : allReasons()) {
        QVERIFY(!QByteArray(entry.code).isEmpty() && !codes.contains(entry.code));
        codes.insert(entry.code);
        QVERIFY2(entry.sentence[0] >= 'A' && entry.sentence[0] <= 'Z', entry.code);
        QVERIFY2(QList<int>({400, 413, 414, 417, 431, 501, 502, 505}).contains(entry.status), entry.code);
        QCOMPARE(&describe(entry.reason), &entry);
    }
    QCOMPARE(describe(Reason::None).code, "");
}

void TestHttp1Fields::fields_data()
{
    verdictColumns();
    verdictRow("none but Host", withFields(""), "ok");
    verdictRow("some", withFields("A: b\r\nc:d\r\nA:\t e \t\r\n"), "ok");
    verdictRow("empty value", withFields("A:\r\nB: \t \r\n"), "ok");
    verdictRow("all marks in a name", withFields("!#$%&'*+-.^_`|~09azAZ: b\r\n"), "ok");
    verdictRow("upper half in a value", withFields("A: caf\xc3\xa9 \xff\r\n"), "ok");
    verdictRow("colons in a value", withFields("A: b: c\r\n"), "ok");
    verdictRow("LF alone", withFields("A: b\n"), "bare-lf@37");
    verdictRow("LF alone at the end", "GET / HTTP/1.1\r\n" + hostLine + "\n", "bare-lf@33");
    verdictRow("CR in a value", withFields("A: b\rc\r\n"), "bare-cr@37");
    verdictRow("CR behind a value", withFields("A: b\r\r\n"), "bare-cr@37");
    verdictRow("CR in a name", withFields("A\r: b\r\n"), "bare-cr@34");
    verdictRow("CR alone at the end", "GET / HTTP/1.1\r\n" + hostLine + "\r\r\n", "bare-cr@33");
    verdictRow("folded", withFields("A: b\r\n c\r\n"), "line-folding@39");
    verdictRow("folded by a tab", withFields("A: b\r\n\tc\r\n"), "line-folding@39");
    verdictRow("blank before the first", "GET / HTTP/1.1\r\n " + hostLine + "\r\n", "line-folding@16");
    verdictRow("only a blank", withFields(" \r\n"), "line-folding@33");
    verdictRow("blank before the colon", withFields("A : b\r\n"), "space-before-colon@34");
    verdictRow("tab before the colon", withFields("A\t: b\r\n"), "space-before-colon@34");
    verdictRow("blank in a name", withFields("A b: c\r\n"), "space-before-colon@34");
    verdictRow("no colon", withFields("Abc\r\n"), "no-colon@33");
    verdictRow("no colon, two words", withFields("Abc def\r\n"), "no-colon@33");
    verdictRow("no name", withFields(": b\r\n"), "field-name@33");
    verdictRow("bracket in a name", withFields("A(b): c\r\n"), "field-name@34");
    verdictRow("NUL in a name", withFields(std::string("A\0: b\r\n", 7)), "field-name@34");
    verdictRow("upper half in a name", withFields("A\xc3\xa9: b\r\n"), "field-name@34");
    verdictRow("NUL in a value", withFields(std::string("A: b\0\r\n", 7)), "field-value@37");
    verdictRow("bell in a value", withFields("A: b\ac\r\n"), "field-value@37");
    verdictRow("DEL in a value", withFields("A: b\x7f\r\n"), "field-value@37");
    verdictRow("no Host", "GET / HTTP/1.1\r\n\r\n", "no-host@0");
    verdictRow("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "no-host@0");
    verdictRow("no Host in 1.0", "GET / HTTP/1.0\r\n\r\n", "ok");
    verdictRow("two Hosts", withFields(hostLine), "repeated-host@33");
    verdictRow("two Hosts in 1.0", "GET / HTTP/1.0\r\nHost:\r\nhost: a\r\n\r\n", "repeated-host@23");
    verdictRow("Host with a port", "GET / HTTP/1.1\r\nhOST: a:80\r\n\r\n", "ok");
    verdictRow("Host with a blank", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "bad-host@22");
    verdictRow("Host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", "bad-host@22");
    verdictRow("Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "bad-host@22");
    verdictRow("Host with two ports", "GET / HTTP/1.1\r\nHost: a:1:2\r\n\r\n", "bad-host@22");
    verdictRow("Host, upper half", "GET / HTTP/1.1\r\nHost: \xc3\xa9\r\n\r\n", "bad-host@22");
    verdictRow("Expect", withFields("Expect: 100-Continue\r\n"), "ok");
    verdictRow("another Expect", withFields("Expect: magic\r\n"), "unknown-expectation@41");
    verdictRow("two Expects", withFields("Expect: 100-continue, magic\r\n"), "unknown-expectation@41");
    verdictRow("Expect in 1.0", "GET / HTTP/1.0\r\nExpect: magic\r\n\r\n", "ok");
    verdictRow("two Content-Types", withFields("Content-Type: a/b\r\nContent-Type: a/b\r\n"),
               "repeated-content-type@52");
    verdictRow("Connection names Host", withFields("Connection: close, Host\r\n"), "connection-option@45");
    verdictRow("Connection names the length", withFields("Connection: content-length\r\n"), "connection-option@45");
    verdictRow("Connection names the coding", withFields("Connection: Transfer-Encoding\r\n"), "ok");
}

void TestHttp1Fields::fields()
{
    checkVerdict();
}

void TestHttp1Fields::framing_data()
{
    verdictColumns();
    const std::string post = "POST / HTTP/1.1\r\nHost: a\r\n";
    const auto length = [&](const std::string &value) { return post + "Content-Length:" + value + "\r\n\r\nhello"; };
    const auto coding = [&](const std::string &fields) { return post + fields + "\r\n\r\n0\r\n\r\n"; };
    verdictRow("length", length(" 5"), "ok");
    verdictRow("length with zeros", length("005"), "ok");
    verdictRow("length, blanks around", length(" \t5 \t"), "ok");
    verdictRow("length zero", post + "Content-Length: 0\r\n\r\n", "ok");
    verdictRow("length is longer", length(" 6"), "more");
    verdictRow("no length", length(" "), "bad-content-length@41");
    verdictRow("length, plus", length("+5"), "bad-content-length@41");
    verdictRow("length, minus", length("-5"), "bad-content-length@41");
    verdictRow("length, blank inside", length("5 5"), "bad-content-length@42");
    verdictRow("length, hexadecimal", length("0x5"), "bad-content-length@42");
    verdictRow("length, underscore", length("5_0"), "bad-content-length@42");
    verdictRow("length, letters", length("five"), "bad-content-length@41");
    verdictRow("length, fraction", length("5.0"), "bad-content-length@42");
    verdictRow("length, list of the same", length("5,5"), "bad-content-length@42");
    verdictRow("length, list", length("5, 6"), "bad-content-length@42");
    verdictRow("length, 2^64", length("18446744073709551616"), "bad-content-length@41");
    verdictRow("length, 2^64 - 1", length("18446744073709551615"), "body-too-large@41");
    verdictRow("length, many zeros", length("000000000000000000005"), "bad-content-length@41");
    verdictRow("two lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", "repeated-content-length@45");
    verdictRow("same length twice", post + "Content-Length: 5\r\ncontent-length: 5\r\n\r\n",
               "repeated-content-length@45");
    verdictRow("both", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", "length-and-coding@45");
    verdictRow("both, the other way", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n",
               "length-and-coding@54");
    verdictRow("both, empty coding", post + "Content-Length: 5\r\nTransfer-Encoding:\r\n\r\n", "length-and-coding@45");
    verdictRow("underscore in the length", post + "Content_Length: 5\r\n\r\n", "underscore-field@26");
    verdictRow("underscore in the coding", post + "TRANSFER_ENCODING: x\r\n\r\n", "underscore-field@26");
    verdictRow("chunked", coding("Transfer-Encoding: chunked"), "ok");
    verdictRow("Chunked", coding("Transfer-Encoding:\tCHUNKED "), "ok");
    verdictRow("no coding", coding("Transfer-Encoding:"), "bad-transfer-encoding@44");
    verdictRow("identity", coding("Transfer-Encoding: identity"), "bad-transfer-encoding@45");
    verdictRow("gzip", coding("Transfer-Encoding: gzip"), "bad-transfer-encoding@45");
    verdictRow("gzip, chunked", coding("Transfer-Encoding: gzip, chunked"), "unknown-transfer-coding@45");
    verdictRow("two fields", coding("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked"),
               "unknown-transfer-coding@51");
    verdictRow("chunked, gzip", coding("Transfer-Encoding: chunked, gzip"), "bad-transfer-encoding@45");
    verdictRow("chunked twice", coding("Transfer-Encoding: chunked, chunked"), "bad-transfer-encoding@45");
    verdictRow("chunked in two fields", coding("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
               "bad-transfer-encoding@54");
    verdictRow("chunked and a comma", coding("Transfer-Encoding: chunked,"), "bad-transfer-encoding@45");
    verdictRow("a comma and chunked", coding("Transfer-Encoding: ,chunked"), "unknown-transfer-coding@45");
    verdictRow("chunked with a parameter", coding("Transfer-Encoding: chunked;a=b"), "bad-transfer-encoding@45");
    verdictRow("chunked in quotes", coding("Transfer-Encoding: \"chunked\""), "bad-transfer-encoding@45");
    verdictRow("xchunked", coding("Transfer-Encoding: xchunked"), "bad-transfer-encoding@45");
    verdictRow("vertical tab", coding("Transfer-Encoding:\vchunked"), "field-value@44");
    verdictRow("chunked in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
               "coding-in-http-1-0@17");
    verdictRow("CONNECT with a length of 0", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "ok");
    verdictRow("CONNECT with a length", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n",
               "connect-with-body@31");
    verdictRow("CONNECT in chunks", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
               "connect-with-body@31");
    verdictRow("GET with a body", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab", "ok");
}

void TestHttp1Fields::framing()
{
    checkVerdict();
}

/// Values are looked at eight bytes at a time.
void TestHttp1Fields::findsControlsAnywhere()
{
    const std::size_t begin = withFields("A:").size() - 2;
    for (std::size_t size = 0; size < 20; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            for (int octet = 0; octet < 256; ++octet) {
                std::string value(size, 'v');
                value[at] = static_cast<char>(octet);
                const bool isControl = (octet < 0x20 && octet != '\t') || octet == 0x7f;
                const char *const code = octet == '\r' ? "bare-cr" : octet == '\n' ? "bare-lf" : "field-value";
                const std::string expected = isControl ? code + ('@' + std::to_string(begin + at)) : "ok";
                QCOMPARE(readRequests(withFields("A:" + value + "\r\n")).verdict(), expected);
            }
        }
    }
}

void TestHttp1Fields::hostMayBeMissing()
{
    Options options;
    options.requireHost = false;
    QCOMPARE(readRequests("GET / HTTP/1.1\r\n\r\n", options).verdict(), std::string("ok"));
    QCOMPARE(readRequests("GET / HTTP/1.1\r\nHost:\r\n\r\n", options).verdict(), std::string("ok"));
    QCOMPARE(readRequests("GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", options).verdict(), std::string("bad-host@22"));
}

void TestHttp1Fields::describesFaults()
{
    const Reading reading = readRequests("GET / HTTP/1.1\n");
    QCOMPARE(reading.fault.message(), std::string("A line ends in LF alone (byte 14) [bare-lf]"));
}

QTEST_GUILESS_MAIN(TestHttp1Fields)
#include "tst_http1_fields.moc"
