// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_loader.h"
#include "payload/loaders/record/record_streams.h"
#include "payload/loaders/sniff.h"
#include "support/dripping_input.h"
#include "support/record_bytes.h"
#include "support/recording_exchanges.h"
#include "support/recording_sink.h"

#include <QLocale>
#include <QTest>

#include <zlib.h>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test::records;
using test::DrippingInput;
using test::RecordingExchanges;

namespace {

constexpr std::uint64_t someTime = 1'704'784'217'602'999'999; // 2024-01-09T07:10:17.602999999Z
constexpr std::uint64_t second = 1'000'000'000;

LoadOutcome read(std::string_view bytes, RecordingExchanges &sink, const LoadOptions &options = {})
{
    const PaddedText text(bytes);
    const std::unique_ptr<Input> input = openText(text.text());
    return loadRecord(*input, "a.telltale", options, sink);
}

std::string head(std::string_view extra = {})
{
    return "POST /track?ip=1 HTTP/1.1\r\nHost: t.example\r\n" + std::string(extra) + "\r\n";
}

RecordBytes begun()
{
    RecordBytes record;
    record.frame(RecordKind::Header, header());
    return record;
}

std::string gzipped(const std::string &bytes)
{
    z_stream stream = {};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

std::string bodyOf(const Exchange &exchange)
{
    return exchange.body ? std::string(exchange.body->text().view()) : std::string();
}

} // namespace

class TestRecordLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsEverything();
    void keepsHeadsAsSent_data();
    void keepsHeadsAsSent();
    void knowsTestPings_data();
    void knowsTestPings();
    void knowsWhoSentIt();
    void knowsWhereItWent_data();
    void knowsWhereItWent();
    void takesAnyTime();
    void undoesContentCodings();
    void keepsTheOrder();
    void holdsNotTooMany();
    void readsAnswers_data();
    void readsAnswers();
    void tellsTunnels();
    void boundsTunnels();
    void addsUpStreams();
    void boundsStreams();
    void readsHttp2();
    void tellsFindings_data();
    void tellsFindings();
    void tellsWhereDamageIs();
    void keepsWhatStandsBeforeDamage();
    void boundsFrames();
    void stopsWhenTheSinkIsFull();
    void stopsWhenCancelled();
    void opensLikeAnyOtherFile_data();
    void opensLikeAnyOtherFile();
};

void TestRecordLoader::fillsEverything()
{
    RecordBytes record = begun();
    record.frame(RecordKind::Connection, u64(1) + u64(2) + u8(1) + u8(0) + u32(0) + blob("peer") + blob("local"));
    const std::string sent = head("X-A: 1\r\n");
    record.frame(RecordKind::Request,
                 request(1, someTime, "https://t.example:8443", sent, R"({"event":"A"})", "X-T: 2\r\n\r\n"));
    record.frame(RecordKind::Decision, u64(1) + u64(someTime) + u8(1) + blob(""));
    record.frame(RecordKind::Forward,
                 u64(1) + u64(2) + u8(1) + blob("https://t.example:8443") + blob("") + blob("") + blob(""));
    record.frame(RecordKind::Answer,
                 answer(1, someTime + second / 4, "HTTP/1.1 204 No Content\r\nContent-Type: a/b\r\n\r\n", "kept", 4));
    record.frame(RecordKind::Coverage, u64(1) + u32(1) + blob("tunnels") + u64(3));
    record.frame(RecordKind::End, end(7));
    RecordingExchanges sink;
    const LoadOutcome outcome = read(record.bytes, sink);
    QVERIFY(!outcome.unreadable && !outcome.cancelled);
    QCOMPARE(outcome.bytes, record.bytes.size());
    QVERIFY2(sink.codes().empty(), sink.codes().c_str());
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    const Exchange &exchange = sink.exchanges.front();
    QCOMPARE(exchange.number, 0u);
    QCOMPARE(exchange.place, (Place{record.offsets[2], 1, 1}));
    QCOMPARE(exchange.time, std::optional<std::int64_t>(1'704'784'217'602));
    QVERIFY(exchange.method == "POST" && exchange.target == "/track?ip=1" && exchange.version == "HTTP/1.1");
    QVERIFY(exchange.url == "https://t.example:8443/track?ip=1");
    QVERIFY(exchange.head == sent);
    QVERIFY(exchange.headers == (std::vector<NamedValue>{{"Host", "t.example"}, {"X-A", "1"}, {"X-T", "2"}}));
    QVERIFY(bodyOf(exchange) == R"({"event":"A"})");
    QCOMPARE(exchange.sentSize, 13u);
    QVERIFY(!exchange.isIncomplete);
    QCOMPARE(exchange.status, std::optional<int>(204));
    QCOMPARE(exchange.answerMs, std::optional<double>(250.0));
    QVERIFY(exchange.answerType == "a/b");
    QVERIFY(exchange.answerHeaders == (std::vector<NamedValue>{{"Content-Type", "a/b"}}));
    QCOMPARE(exchange.answerSize, std::optional<std::uint64_t>(4));
}

void TestRecordLoader::keepsHeadsAsSent_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("codes");
    QTest::newRow("usual") << QByteArray::fromStdString(head()) << QByteArray();
    QTest::newRow("NULs and no UTF-8") << QByteArray("GET /\0\xFF HTTP/1.1\r\nA\xFE: \0\r\n\r\n", 28)
                                       << QByteArray("?");
    QTest::newRow("nothing") << QByteArray() << QByteArray("http-head");
    QTest::newRow("no blank line") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n") << QByteArray("http-form");
    QTest::newRow("bytes behind it") << QByteArray("GET / HTTP/1.1\r\n\r\nmore") << QByteArray("http-form");
    QTest::newRow("an answer") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray("?");
    QTest::newRow("1 MiB") << QByteArray("GET / HTTP/1.1\r\nA: ") + QByteArray(1 << 20, 'a') + "\r\n\r\n"
                           << QByteArray();
}

void TestRecordLoader::keepsHeadsAsSent()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, codes);
    RecordBytes record = begun();
    record.frame(RecordKind::Request, request(1, someTime, "", head.toStdString(), "body"));
    record.frame(RecordKind::End, end(2));
    RecordingExchanges sink;
    read(record.bytes, sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QVERIFY(sink.exchanges.front().head == head.toStdString());
    QVERIFY(bodyOf(sink.exchanges.front()) == "body");
    if (codes != "?")
        QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    for (const Diagnostic &diagnostic : sink.exchanges.front().diagnostics) {
        QCOMPARE(QByteArray::fromStdString(diagnostic.source), QByteArray("a.telltale"));
        const std::size_t at = record.offsets[1] + 24 + 25 + 16; // the frame's head, what is fixed, two lengths
        QVERIFY(diagnostic.place.offset >= at && diagnostic.place.offset <= at + std::size_t(head.size()));
    }
}

void TestRecordLoader::knowsTestPings_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("isTest");
    QTest::addColumn<int>("exchanges");
    QTest::newRow("collector") << 1 << false << 1;
    QTest::newRow("reverse proxy") << 2 << false << 1;
    QTest::newRow("forward proxy") << 3 << false << 1;
    QTest::newRow("a test ping") << 4 << true << 1;
    QTest::newRow("a program that was started") << 5 << false << 1;
    QTest::newRow("none that is known") << 6 << false << 0;
    QTest::newRow("none") << 0 << false << 0;
}

void TestRecordLoader::knowsTestPings()
{
    QFETCH(int, way);
    QFETCH(bool, isTest);
    QFETCH(int, exchanges);
    RecordBytes record = begun();
    std::string content = request(1, someTime, "https://t.example", head(), "{}");
    content[24] = static_cast<char>(way); // behind three numbers
    record.frame(RecordKind::Request, content);
    RecordingExchanges sink;
    const LoadOutcome outcome = read(record.bytes, sink);
    QCOMPARE(bool(outcome.unreadable), exchanges == 0);
    QCOMPARE(int(sink.exchanges.size()), exchanges);
    QVERIFY(sink.exchanges.empty() || sink.exchanges[0].isTest == isTest);
}

void TestRecordLoader::knowsWhoSentIt()
{
    RecordBytes record = begun();
    const std::string content = request(1, someTime, "https://t.example", head(), "{}");
    record.frame(3, content);
    record.frame(3, content + u32(4711) + blob("/usr/bin/n\xFF\x1Bode"), 1);
    record.frame(3, content + u32(4711) + blob("") + "what comes later", 2);
    RecordingExchanges sink;
    QVERIFY(!read(record.bytes, sink).unreadable);
    QCOMPARE(sink.exchanges.size(), std::size_t(3));
    QVERIFY(sink.exchanges[0].process == 0 && sink.exchanges[0].program.empty());
    QVERIFY(sink.exchanges[1].process == 4711 && sink.exchanges[1].program == "/usr/bin/n\xFF\x1Bode");
    QVERIFY(sink.exchanges[2].process == 4711 && sink.exchanges[2].program.empty());
    RecordingExchanges cut;
    QVERIFY(read(begun().frame(3, content + u32(4711), 1).bytes, cut).unreadable);
    QVERIFY(cut.exchanges.empty());
}

void TestRecordLoader::knowsWhereItWent_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *title, const char *line, const char *destination, const char *url) {
        QTest::newRow(title) << QByteArray(line) << QByteArray(destination) << QByteArray(url);
    };
    row("told", "GET /a?b", "https://x.example", "https://x.example/a?b");
    row("not told", "GET /a?b", "", "http://t.example/a?b");
    row("absolute", "GET http://y.example/a", "", "http://y.example/a");
    row("absolute and told", "GET http://y.example/a", "https://x.example", "http://y.example/a");
    row("a tunnel", "CONNECT y.example:443", "", "https://y.example:443/");
}

void TestRecordLoader::knowsWhereItWent()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, destination);
    QFETCH(QByteArray, url);
    RecordBytes record = begun();
    record.frame(RecordKind::Request,
                 request(1, someTime, destination.toStdString(),
                         line.toStdString() + " HTTP/1.1\r\nHost: t.example\r\n\r\n", ""));
    RecordingExchanges sink;
    read(record.bytes, sink);
    QCOMPARE(QByteArray::fromStdString(sink.exchanges.at(0).url), url);
}

void TestRecordLoader::takesAnyTime()
{
    constexpr std::uint64_t latest = (std::uint64_t(1) << 63) - 1;
    for (const std::uint64_t began : {std::uint64_t(0), latest, latest + 1, UINT64_MAX}) {
        for (const std::uint64_t ended : {std::uint64_t(1), latest, latest + 1, UINT64_MAX}) {
            RecordBytes record = begun();
            record.frame(RecordKind::Request, request(1, began, "", head(), ""));
            record.frame(RecordKind::Answer, answer(1, ended, "HTTP/1.1 200 OK\r\n\r\n", "", 0));
            RecordingExchanges sink;
            read(record.bytes, sink);
            QVERIFY(sink.exchanges.at(0).time && sink.exchanges[0].answerMs);
        }
    }
}

void TestRecordLoader::undoesContentCodings()
{
    const std::string body = R"({"event":"A","n":[1,2,3]})";
    RecordBytes record = begun();
    record.frame(RecordKind::Request, request(1, someTime, "", head("Content-Encoding: gzip\r\n"), gzipped(body)));
    record.frame(RecordKind::Request, request(2, someTime, "", head("Content-Encoding: gzip\r\n"), body));
    RecordingExchanges sink;
    const LoadOutcome outcome = read(record.bytes, sink);
    QVERIFY(bodyOf(sink.exchanges.at(0)) == body);
    QCOMPARE(sink.exchanges[0].sentSize, gzipped(body).size());
    QVERIFY(bodyOf(sink.exchanges.at(1)) == body && sink.exchanges[1].isIncomplete);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), QByteArray("bad-compression record-open"));
    QVERIFY(outcome.unreadable);
}

void TestRecordLoader::keepsTheOrder()
{
    RecordBytes record = begun();
    for (const std::uint64_t number : {1u, 2u, 3u})
        record.frame(RecordKind::Request, request(number, someTime, "", head(), std::to_string(number)));
    for (const std::uint64_t number : {3u, 1u, 2u})
        record.frame(RecordKind::Answer,
                     answer(number, someTime, "HTTP/1.1 20" + std::to_string(number) + " OK\r\n\r\n", "", 0));
    record.frame(RecordKind::Request, request(4, someTime, "", head(), "4"));
    record.frame(RecordKind::Answer, answer(3, someTime, "HTTP/1.1 500 Again\r\n\r\n", "", 0));
    record.frame(RecordKind::End, end(9));
    RecordingExchanges sink;
    const LoadOutcome outcome = read(record.bytes, sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(sink.exchanges[i].number, i);
        QVERIFY(bodyOf(sink.exchanges[i]) == std::to_string(i + 1));
        QCOMPARE(sink.exchanges[i].status, i == 3 ? std::optional<int>() : std::optional<int>(201 + int(i)));
    }
    QCOMPARE(QByteArray::fromStdString(sink.codes()), QByteArray("record-answer"));
    QVERIFY(!outcome.unreadable);
}

/// Whoever never gets an answer does not hold up all others.
void TestRecordLoader::holdsNotTooMany()
{
    RecordBytes record = begun();
    const std::string body(300, 'b');
    for (std::uint64_t number = 1; number <= 20; ++number) {
        record.frame(RecordKind::Request, request(number, someTime, "", head(), body));
        if (number != 1)
            record.frame(RecordKind::Answer, answer(number, someTime, "HTTP/1.1 200 OK\r\n\r\n", "", 0));
    }
    record.frame(RecordKind::Answer, answer(1, someTime, "HTTP/1.1 200 OK\r\n\r\n", "", 0));
    for (const std::uint64_t limit : {std::uint64_t(1500), std::uint64_t(64) << 20}) {
        LoadOptions options;
        options.limits.document = limit;
        RecordingExchanges sink;
        read(record.bytes, sink, options);
        QCOMPARE(sink.exchanges.size(), std::size_t(20));
        QCOMPARE(sink.exchanges[0].status.has_value(), limit != 1500);
        for (std::size_t i = 0; i < 20; ++i)
            QVERIFY(sink.exchanges[i].number == i && (i == 0 || sink.exchanges[i].status));
        QCOMPARE(QByteArray::fromStdString(sink.codes()),
                 QByteArray(limit == 1500 ? "record-answer record-open" : "record-open"));
    }
}

void TestRecordLoader::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("decoded");
    const QByteArray packed = QByteArray::fromStdString(gzipped(std::string(1000, 'a')));
    const auto row = [](const char *title, const QByteArray &head, const QByteArray &body, int size, int status,
                        int decoded) { QTest::newRow(title) << head << body << size << status << decoded; };
    row("nothing", "HTTP/1.1 200 OK\r\n\r\n", "", 0, 200, 0);
    row("more than is kept", "HTTP/1.1 200 OK\r\n\r\n", "a", 1'000'000, 200, 1'000'000);
    row("packed", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", packed, int(packed.size()), 200, 1000);
    row("packed, more than is kept", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", packed, 5'000, 200, -1);
    row("packed, and is not", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", "plain", 5, 200, -1);
    row("no answer at all", "\xFF\0\r\n", "", 0, -1, 0);
    row("empty", "", "", 0, -1, 0);
}

void TestRecordLoader::readsAnswers()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(int, size);
    QFETCH(int, status);
    QFETCH(int, decoded);
    RecordBytes record = begun();
    record.frame(RecordKind::Request, request(1, someTime, "", ::head(), ""));
    record.frame(RecordKind::Answer,
                 answer(1, someTime, head.toStdString(), body.toStdString(), static_cast<std::uint64_t>(size)));
    RecordingExchanges sink;
    read(record.bytes, sink);
    QCOMPARE(sink.exchanges.at(0).status.value_or(-1), status);
    QCOMPARE(sink.exchanges[0].answerSize ? int(*sink.exchanges[0].answerSize) : -1, decoded);
}

namespace {

std::string tunnelTo(std::string_view destination, std::string_view why, std::uint32_t process = 0,
                     std::string_view program = {})
{
    return u64(1) + u64(2) + u64(3) + u8(5) + blob(destination) + blob(why) + u64(1500) + u64(7) + u32(process)
        + blob(program);
}

std::string streamOf(std::uint64_t connection, int way, std::string_view destination, std::string_view bytes)
{
    return u64(connection) + u64(2) + u8(static_cast<std::uint64_t>(way)) + blob("h2") + blob(destination)
        + blob(bytes);
}

QString messagesOf(const RecordingExchanges &sink)
{
    QStringList messages;
    for (const Diagnostic &diagnostic : sink.loose)
        messages << diagnostic.message;
    return messages.join(QLatin1Char('\n'));
}

} // namespace

void TestRecordLoader::tellsTunnels()
{
    RecordBytes record = begun();
    record.frame(10, tunnelTo("a.example:443", "not-in-scope", 4711, "/usr/bin/node"));
    record.frame(10, tunnelTo("[::1]:22", "silent"));
    record.frame(10, tunnelTo("b.example:443", "\x1B[31mwhy%1", 12));
    record.frame(10, tunnelTo("p.example:443", "tls-refused", 12));
    record.frame(10, tunnelTo("", "program-go", 13, "/opt/go/app"));
    record.frame(9, end(6));
    RecordingExchanges sink;
    QVERIFY(!read(record.bytes, sink).unreadable);
    QCOMPARE(sink.codes(), std::string("record-tunnel record-tunnel record-tunnel record-tunnel record-tunnel"));
    QCOMPARE(sink.loose[0].place.offset, record.offsets[1]);
    QCOMPARE(sink.loose[0].severity, Severity::Note);
    const QString bytes = QLocale().formattedDataSize(1500) + QStringLiteral(" sent, 7 bytes received, by ");
    const QString begin = QStringLiteral("A connection was passed on unread: ");
    QCOMPARE(messagesOf(sink).split(QLatin1Char('\n')),
             (QStringList{begin + QStringLiteral("a.example:443, not on the capture list: ") + bytes
                              + QStringLiteral("node \u00B7 pid 4711"),
                          begin + QStringLiteral("[::1]:22, its client waits for the server to begin: ") + bytes
                              + QStringLiteral("an unknown program"),
                          begin + QStringLiteral("b.example:443, \u241B[31mwhy%1: ") + bytes + QStringLiteral("pid 12"),
                          QStringLiteral("A connection was not let through: p.example:443, its client refused our "
                                         "certificate, which looks like pinning: ")
                              + bytes + QStringLiteral("pid 12"),
                          QStringLiteral("A program could not be watched: app \u00B7 pid 13, written in Go: seen only "
                                         "where it obeys proxy variables")}));
}

/// Many are counted like everything else that is found.
void TestRecordLoader::boundsTunnels()
{
    RecordBytes record = begun();
    for (int i = 0; i < 30; ++i)
        record.frame(10, tunnelTo("h" + std::to_string(i), "silent"));
    record.frame(9, end(31));
    LoadOptions options;
    options.limits.diagnostics = 10;
    const PaddedText text(record.bytes);
    const std::unique_ptr<Input> input = openText(text.text());
    RecordingExchanges sink;
    loadRecord(*input, "a.telltale", options, sink);
    QCOMPARE(sink.loose.size(), std::size_t(11));
    QCOMPARE(std::string(sink.loose.back().code), std::string("more-diagnostics"));
}

void TestRecordLoader::addsUpStreams()
{
    RecordBytes record = begun();
    record.frame(2,
                 u64(7) + u64(2) + u8(5) + u8(0) + u32(0) + blob("p") + blob("l") + u32(4711) + blob("/opt/otel")
                     + blob("a.example:443"),
                 1);
    record.frame(11, streamOf(7, 1, "https://a.example:443", std::string(300, 'x')));
    record.frame(11, streamOf(8, 1, "https://b.example:443", "12345"));
    record.frame(11, streamOf(7, 2, "https://a.example:443", "12"));
    record.frame(11, streamOf(7, 1, "https://a.example:443", "1"));
    record.frame(9, end(6));
    RecordingExchanges sink;
    QVERIFY(!read(record.bytes, sink).unreadable);
    QCOMPARE(sink.codes(), std::string("record-stream record-stream"));
    QCOMPARE(sink.loose[0].place.offset, record.offsets[2]);
    QCOMPARE(messagesOf(sink),
             QStringLiteral("Kept, and not taken apart into events: https://a.example:443, HTTP/2: 301 bytes sent, 2 "
                            "bytes received, by otel \u00B7 pid 4711\n"
                            "Kept, and not taken apart into events: https://b.example:443, HTTP/2: 5 bytes sent, 0 "
                            "bytes received, by an unknown program"));
}

void TestRecordLoader::boundsStreams()
{
    RecordStreams streams;
    RecordedStream stream;
    stream.bytes = "1234";
    for (std::size_t i = 0; i < RecordStreams::mostPlaces + 50; ++i) {
        const std::string place = "https://h" + std::to_string(i);
        stream.destination = place;
        streams.stream(stream);
    }
    const std::vector<StreamSum> sums = streams.sums();
    QCOMPARE(sums.size(), RecordStreams::mostPlaces + 1);
    QVERIFY(sums.front().destination == "https://h0" && sums.back().destination.empty());
    QCOMPARE(sums.back().sent, std::uint64_t(200));
    for (std::uint64_t i = 0; i < 3 * RecordStreams::mostConnections; ++i) {
        RecordedConnection connection;
        connection.connection = i;
        connection.sender = {static_cast<std::uint32_t>(i), "p"};
        streams.connection(connection);
    }
    stream.connection = 0; // forgotten
    stream.destination = "https://h0";
    streams.stream(stream);
    QCOMPARE(streams.sums().front().sent, std::uint64_t(8));
}

void TestRecordLoader::readsHttp2()
{
    RecordBytes record = begun();
    record.frame(3, request(1, someTime, "https://a.example", "POST /v1/logs HTTP/2\r\nHost: a.example\r\n\r\n", "{}"));
    record.frame(7, answer(1, someTime + 1, "HTTP/2 204\r\ncontent-type: text/x\r\n\r\n", "", 0));
    record.frame(9, end(3));
    RecordingExchanges sink;
    QVERIFY(!read(record.bytes, sink).unreadable);
    QCOMPARE(sink.codes(), std::string());
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    const Exchange &exchange = sink.exchanges[0];
    QVERIFY(exchange.version == "HTTP/2" && exchange.method == "POST" && exchange.target == "/v1/logs");
    QCOMPARE(exchange.url, std::string("https://a.example/v1/logs"));
    QCOMPARE(exchange.status, std::optional<int>(204));
    QCOMPARE(exchange.answerType, std::string("text/x"));
}

void TestRecordLoader::tellsFindings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<bool>("isUnreadable");
    const auto row = [](const char *title, const std::string &bytes, const char *codes, bool isUnreadable) {
        QTest::newRow(title) << QByteArray::fromStdString(bytes) << QByteArray(codes) << isUnreadable;
    };
    const RecordBytes first = begun();
    const auto with = [&](int kind, const std::string &content) {
        return RecordBytes(first).frame(kind, content).frame(9, end(2)).bytes;
    };
    row("ended", RecordBytes(first).frame(9, end(1)).bytes, "", false);
    row("not ended", first.bytes, "record-open", false);
    row("torn", first.bytes + "TTR", "record-torn", true);
    row("changed", first.bytes + "and more text than a head has bytes", "record-changed", true);
    row("a version to come", RecordBytes(7).bytes, "record-version", true);
    row("refused", with(4, refusal("head-too-long", 70'000, std::string(100, '\xFF'))), "record-refused", false);
    row("refused, with odd words", with(4, refusal("\xFF\x1B[31m%1%2", UINT64_MAX, "")), "record-refused", false);
    row("no content", with(3, ""), "record-frame", true);
    row("an unknown way in", with(3, u64(1) + u64(1) + u64(1) + u8(9) + blob("") + blob("") + blob("") + blob("")),
        "record-frame", true);
    row("more counters than there can be", with(8, u64(1) + u32(0xFFFFFFFF)), "record-frame", true);
    row("kinds to come", RecordBytes(first).frame(12, "a").frame(999, "b").frame(9, end(3)).bytes, "record-kind",
        false);
    row("a revision to come", RecordBytes(first).frame(9, end(1) + "more", 1).bytes, "", false);
    row("an answer to nothing", with(7, answer(5, 1, "HTTP/1.1 200 OK\r\n\r\n", "", 0)), "record-answer", false);
}

void TestRecordLoader::tellsFindings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, codes);
    QFETCH(bool, isUnreadable);
    RecordingExchanges sink;
    const LoadOutcome outcome = read(bytes.toStdString(), sink);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    QCOMPARE(outcome.unreadable, isUnreadable);
    DrippingInput input(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), 5);
    RecordingExchanges dripped;
    loadRecord(input, "a.telltale", {}, dripped);
    QCOMPARE(QByteArray::fromStdString(dripped.codes()), codes);
}

void TestRecordLoader::tellsWhereDamageIs()
{
    RecordBytes record = begun();
    record.frame(RecordKind::Refusal, refusal("slow", 10, "bytes"));
    const std::size_t size = record.bytes.size();
    RecordingExchanges sink;
    read(record.bytes + "TTR:", sink);
    QCOMPARE(sink.loose.at(0).place, (Place{record.offsets[1], 1, 1}));
    QVERIFY(sink.loose[0].message.contains(QStringLiteral("slow")));
    QCOMPARE(sink.loose.at(1).place.offset, size);
    QVERIFY(sink.loose[1].message.contains(QString::number(size)));
}

void TestRecordLoader::keepsWhatStandsBeforeDamage()
{
    RecordBytes record = begun();
    for (std::uint64_t number = 1; number <= 3; ++number)
        record.frame(RecordKind::Request, request(number, someTime, "", head(), std::to_string(number)));
    record.frame(RecordKind::End, end(4));
    for (std::size_t size = 16; size < record.bytes.size(); ++size) {
        for (const bool isCut : {true, false}) {
            std::string bytes = record.bytes;
            if (isCut)
                bytes.resize(size);
            else
                bytes[size] = static_cast<char>(~bytes[size]);
            std::size_t whole = 0;
            while (whole < 3 && record.offsets[whole + 2] <= size)
                ++whole;
            RecordingExchanges sink;
            const LoadOutcome outcome = read(bytes, sink);
            QCOMPARE(sink.exchanges.size(), whole);
            const bool isBorder =
                isCut && std::find(record.offsets.begin() + 1, record.offsets.end(), size) != record.offsets.end();
            QCOMPARE(outcome.unreadable, !isBorder);
            QCOMPARE(sink.loose.size(), std::size_t(1));
        }
    }
}

void TestRecordLoader::boundsFrames()
{
    RecordBytes record = begun();
    record.frame(RecordKind::Request, request(1, someTime, "", head(), std::string(5'000, 'b')));
    record.frame(RecordKind::Request, request(2, someTime, "", head(), "short"));
    record.frame(RecordKind::End, end(3));
    LoadOptions options;
    options.limits.document = 2'000;
    DrippingInput input(record.bytes, 100);
    RecordingExchanges sink;
    const LoadOutcome outcome = loadRecord(input, "a", options, sink);
    QVERIFY(outcome.unreadable);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(sink.codes()), QByteArray("limit-document"));
    QCOMPARE(sink.loose[0].place.offset, record.offsets[1]);
}

void TestRecordLoader::stopsWhenTheSinkIsFull()
{
    RecordBytes record = begun();
    for (std::uint64_t number = 1; number <= 5; ++number)
        record.frame(RecordKind::Request, request(number, someTime, "", head(), ""));
    RecordingExchanges sink;
    sink.stopAfter = 2;
    const LoadOutcome outcome = read(record.bytes, sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(2));
    QVERIFY(!outcome.cancelled);
}

void TestRecordLoader::stopsWhenCancelled()
{
    const std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    RecordBytes record = begun();
    record.frame(RecordKind::Request, request(1, someTime, "", head(), ""));
    RecordingExchanges sink;
    QVERIFY(read(record.bytes, sink, options).cancelled);
    QVERIFY(sink.exchanges.empty() && sink.loose.empty());
}

void TestRecordLoader::opensLikeAnyOtherFile_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"capture.telltale", "capture", "capture.json", "capture.h2body"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRecordLoader::opensLikeAnyOtherFile()
{
    QFETCH(QString, name);
    RecordBytes record = begun();
    record.frame(RecordKind::Request, request(1, someTime, "https://t.example", head(), R"({"event":"A"})"));
    record.frame(RecordKind::End, end(2));
    const PaddedText text(record.bytes);
    QVERIFY(sniff(text.text(), true, name.toStdString()).format == Format::Record);
    test::RecordingSink sink;
    const LoadOutcome outcome = loadText(text.text(), name.toStdString(), {}, sink);
    QCOMPARE(outcome.events, 1u);
    QVERIFY(!outcome.unreadable && !outcome.resume);
    QVERIFY(hasPayloadName("capture.2.telltale"));
}

QTEST_GUILESS_MAIN(TestRecordLoader)
#include "tst_record_loader.moc"
