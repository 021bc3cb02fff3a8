// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves, and what is read of an answer, over plain sockets.
#include "network/ping_help.h"
#include "network/talk.h"
#include "network/upstream.h"

#include <QTest>

#include <future>

#include <zlib.h>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;
using namespace std::chrono_literals;

namespace {

std::string patterned(std::size_t size)
{
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        text[i] = static_cast<char>(i * 31 + i / 977);
    return text;
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Hears exactly so many bytes, answers, and listens for more until the client is gone.
Upstream::Serve hearing(std::size_t size, std::string answer, std::string *heard)
{
    return [size, answer = std::move(answer), heard](Talk &talk) {
        while (heard->size() < size) {
            const std::string piece = talk.hear();
            if (piece.empty())
                return;
            *heard += piece;
        }
        talk.say(answer);
        *heard += talk.hearAll();
    };
}

/// Says this to a request, and closes.
PingResult answerOf(const std::string &answer, const std::string &method = "GET", PingOptions options = {})
{
    const Upstream server(1, [&answer](Talk &talk) {
        talk.hearUntil("\r\n\r\n");
        talk.say(answer);
    });
    return sendPing(getPing(server.url(), method), std::move(options));
}

QByteArray gzipped(const QByteArray &text)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))), '\0');
    QByteArray copy = text;
    stream.next_in = reinterpret_cast<Bytef *>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

} // namespace

class TestPingSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyItsBytes_data();
    void sendsExactlyItsBytes();
    void readsAnswers_data();
    void readsAnswers();
    void tellsWhatHappenedWhen();
    void undoesCodings();
    void boundsDecoding();
    void endsWithAnAnswerBeforeAllIsSent();
    void knowsWhereAnAnswerWasCutOff_data();
    void knowsWhereAnAnswerWasCutOff();
    void survivesHostileAnswers_data();
    void survivesHostileAnswers();
    void keepsWhatItTookOfTooMuch();
};

void TestPingSender::sendsExactlyItsBytes_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto row = [](const char *name, const std::string &request) { QTest::newRow(name) << bytes(request); };
    row("plain", "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    row("odd names and no host", "POST /a?b HTTP/1.1\r\nx-a:1\r\nX-A:   2  \r\ncontent-length: 2\r\n\r\n{}");
    row("a target that nobody normalises", "GET /a/../b//c?%41=%zz HTTP/1.1\r\nHost: other.example\r\n\r\n");
    row("chunks", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\nT: 1\r\n\r\n");
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n");
    row("no HTTP at all", "hello world\r\n\r\n");
    for (const std::size_t size : {std::size_t(1), std::size_t(65536), std::size_t(5) << 20})
        row(std::to_string(size).c_str(),
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" + patterned(size));
}

void TestPingSender::sendsExactlyItsBytes()
{
    QFETCH(QByteArray, request);
    std::string heard;
    PingResult result;
    {
        const Upstream server(
            1, hearing(std::size_t(request.size()), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", &heard));
        result = sendPing(rawPing(server.url() + "/not/in/the/bytes", request.toStdString()));
    }
    QVERIFY(heard == request.toStdString());
    QVERIFY(result.is2xx());
    QCOMPARE(result.attempts.size(), std::size_t(1));
    QCOMPARE(result.last().bytesWritten, std::uint64_t(request.size()));
    QCOMPARE(result.last().bytesRead, std::uint64_t(40));
    QCOMPARE(bytes(result.last().answer->body), QByteArray("ok"));
}

void TestPingSender::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("interim");
    QTest::addColumn<QByteArray>("method");
    const auto row = [](const char *name, const char *answer, int status, const char *body, int interim = 0,
                        const char *method = "GET") {
        QTest::newRow(name) << QByteArray(answer) << status << QByteArray(body) << interim << QByteArray(method);
    };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", 200, "abc");
    row("nothing", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, "");
    row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\nX: y\r\n\r\n", 200,
        "abc");
    row("until it closes", "HTTP/1.1 200 OK\r\n\r\nabc", 200, "abc");
    row("HTTP/1.0", "HTTP/1.0 404 Not Found\r\n\r\nabc", 404, "abc");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
    row("304 with a length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 30\r\n\r\n", 304, "");
    row("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n", 200, "", 0, "HEAD");
    row("interim answers",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: "
        "1\r\n\r\n!",
        200, "!", 2);
    row("an upgrade", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nnot HTTP", 101, "");
    row("a server's fault", "HTTP/1.1 503 No\r\nContent-Length: 2\r\n\r\nno", 503, "no");
}

void TestPingSender::readsAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, interim);
    QFETCH(QByteArray, method);
    const PingResult result = answerOf(answer.toStdString(), method.toStdString());
    QVERIFY2(!result.last().error, qPrintable(result.last().error ? result.last().error->message : QString()));
    QVERIFY(result.isAnswered() && result.wasSent());
    const PingAnswer &got = *result.last().answer;
    QCOMPARE(got.status, status);
    QCOMPARE(bytes(got.body), body);
    QCOMPARE(int(got.interim.size()), interim);
    QVERIFY(answer.contains(bytes(got.head)) && got.head.ends_with("\r\n\r\n"));
    QCOMPARE(result.is2xx(), status / 100 == 2);
    QCOMPARE(QByteArray::fromStdString(result.reason()),
             status / 100 == 2 ? QByteArray() : "http-" + QByteArray::number(status));
    QCOMPARE(got.trailers.empty(), !answer.contains("X: y"));
}

void TestPingSender::tellsWhatHappenedWhen()
{
    const PingResult result = answerOf("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
    const PingTimeline &times = result.last().timeline;
    QVERIFY2(!times.lookedUp, "an address needs none");
    QVERIFY(times.connected && times.sending && times.sent && times.firstByte && times.done && !times.encrypted);
    QVERIFY(*times.connected <= *times.sending && *times.sending <= *times.sent && *times.sent <= *times.done
            && *times.firstByte <= *times.done);
    QCOMPARE(*times.latency(), *times.done - *times.sending);
    QVERIFY(times.began > 0);
    QVERIFY(result.last().address.starts_with("127.0.0.1:") && result.last().localAddress.starts_with("127.0.0.1:"));
    QVERIFY(result.last().address != result.last().localAddress);
    const Upstream server(1, answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const PingResult named = sendPing(getPing("http://localhost" + server.url().substr(16)));
    QVERIFY2(named.is2xx(), named.reason().c_str());
    QVERIFY(named.last().timeline.lookedUp && *named.last().timeline.lookedUp <= *named.last().timeline.connected);
}

void TestPingSender::undoesCodings()
{
    const QByteArray packed = gzipped(QByteArray("{\"ok\":true}"));
    const PingResult result = answerOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                                       + std::to_string(packed.size()) + "\r\n\r\n" + packed.toStdString());
    QCOMPARE(bytes(result.last().answer->body), packed);
    QCOMPARE(bytes(result.last().answer->decoded().bytes), QByteArray("{\"ok\":true}"));
    QVERIFY(result.last().answer->decoded().isWhole());
}

void TestPingSender::boundsDecoding()
{
    const QByteArray bomb = gzipped(QByteArray(16 << 20, '\0'));
    QVERIFY(bomb.size() < 100'000);
    const PingResult result = answerOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + bomb.toStdString());
    const payload::DecodedBody decoded = result.last().answer->decoded(1 << 20);
    QVERIFY(!decoded.isWhole());
    QVERIFY(decoded.bytes.size() <= std::size_t(1) << 20);
}

void TestPingSender::endsWithAnAnswerBeforeAllIsSent()
{
    std::promise<void> isOver;
    const Upstream server(1, [&isOver](Talk &talk) {
        talk.hearUntil("\r\n\r\n");
        talk.say("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
        isOver.get_future().wait(); // takes no more, and does not close either
    });
    PingOptions options;
    options.keepsAlive = true;
    PingSender sender(options);
    const PingResult result = sendPing(sender, postPing(server.url(), std::string(std::size_t(16) << 20, 'x')));
    isOver.set_value();
    QCOMPARE(result.last().answer->status, 413);
    QVERIFY(result.isAnswered());
    QVERIFY2(!result.last().timeline.sent, "nobody took it all");
    QVERIFY(result.last().bytesWritten < std::uint64_t(16) << 20);
    QCOMPARE(sender.keptConnections(), std::size_t(0));
}

void TestPingSender::knowsWhereAnAnswerWasCutOff_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
    QTest::newRow("chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX: y\r\n\r\n");
    QTest::newRow("interim") << QByteArray("HTTP/1.1 100 \r\n\r\nHTTP/1.1 204 \r\n\r\n");
}

void TestPingSender::knowsWhereAnAnswerWasCutOff()
{
    QFETCH(QByteArray, answer);
    const std::size_t size = std::size_t(answer.size());
    std::size_t next = 0;
    const Upstream server(int(size), [&](Talk &talk) {
        talk.hearUntil("\r\n\r\n");
        talk.say(answer.toStdString().substr(0, next++));
    });
    PingSender sender({});
    for (std::size_t cut = 0; cut < size; ++cut) {
        const PingResult result = sendPing(sender, getPing(server.url()));
        QCOMPARE(codeOf(result), QByteArray(cut == 0 ? "ping-closed" : "ping-answer-cut-off"));
        QVERIFY(!result.isAnswered() && !result.is2xx() && !result.last().timeline.latency() == (cut == 0));
        QCOMPARE(result.last().bytesRead, std::uint64_t(cut));
        if (result.last().answer)
            QVERIFY(!result.last().answer->isWhole && result.last().answer->head.size() <= cut);
        else
            QCOMPARE(bytes(result.last().unread), answer.left(qsizetype(cut)));
    }
}

void TestPingSender::survivesHostileAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const std::string &answer, const char *code = "ping-answer-malformed") {
        QTest::newRow(name) << bytes(answer) << QByteArray(code);
    };
    row("a head without end", "HTTP/1.1 200 OK\r\nX: " + std::string(300'000, 'x'));
    row(
        "fields without end", "HTTP/1.1 200 OK\r\n" + [] {
            std::string all;
            for (int i = 0; i < 100'000; ++i)
                all += "a:b\r\n";
            return all;
        }());
    row("interim answers without end", [] {
        std::string all;
        for (int i = 0; i < 100'000; ++i)
            all += "HTTP/1.1 102 Processing\r\n\r\n";
        return all;
    }());
    row("a wrong chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfg\r\nabc");
    row("a chunk of any size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc");
    row("10 GB", "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\nabc", "ping-answer-cut-off");
    row("no number", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nabc");
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc");
    row("another protocol", "SSH-2.0-OpenSSH_9.2p1 Debian\r\n");
    row("HTTP/2", std::string("\0\0\x12\x04\0\0\0\0\0", 9));
    row("TLS", "\x15\x03\x01\x02\x02\x46", "ping-answer-is-tls");
    row("zeros", std::string(100'000, '\0'));
    row("no status", "HTTP/1.1 2x0 OK\r\n\r\n");
}

void TestPingSender::survivesHostileAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, code);
    const PingResult result = answerOf(answer.toStdString());
    QCOMPARE(codeOf(result), code);
    QVERIFY(!result.isAnswered());
    QVERIFY(!result.last().error->message.isEmpty());
    QVERIFY(result.last().unread.size() <= 4096);
    if (!result.last().answer)
        QVERIFY(answer.startsWith(bytes(result.last().unread)));
}

void TestPingSender::keepsWhatItTookOfTooMuch()
{
    PingOptions options;
    options.largestAnswer = 1000;
    const std::string body = patterned(2'000'000);
    const PingResult result = answerOf("HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n" + body, "GET", options);
    QCOMPARE(codeOf(result), QByteArray("ping-answer-too-large"));
    QCOMPARE(result.last().answer->status, 200);
    QCOMPARE(bytes(result.last().answer->body), bytes(body.substr(0, 1000)));
    QVERIFY(!result.last().answer->isWhole);
    const PingResult fits =
        answerOf("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + body.substr(0, 1000), "GET", options);
    QVERIFY(fits.is2xx());
}

QTEST_GUILESS_MAIN(TestPingSender)
#include "tst_ping_sender.moc"
