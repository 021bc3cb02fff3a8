// SPDX-License-Identifier: GPL-3.0-or-later
// Who sent what came, and connections that were not taken apart: what a record keeps of them, and what of hostile
// contents is believed.
#include "store/record_copy.h"
#include "store/record_encoding.h"
#include "store/record_writer.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <array>
#include <functional>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::store;
using test::fileBytes;
using test::readRecord;
using test::RecordCopy;

namespace {

const std::string oddText("/opt/\xFF\x1B[31m\0n\xC3", 13);

RecordedTunnel someTunnel()
{
    RecordedTunnel tunnel{3, -7, 9, WayIn::Program, "api.example.com:443", "not-in-scope", UINT64_MAX, 77, {}};
    tunnel.sender = {UINT32_MAX, oddText};
    return tunnel;
}

RecordedStream someStream()
{
    return {4, 11, RecordedStream::Way::ToClient, "h2", "https://api.example.com:443", oddText};
}

RecordedConnection someConnection()
{
    RecordedConnection connection{5, 12, WayIn::Program, 1000u, "127.0.0.1:5000", "127.0.0.1:80"};
    connection.sender = {4711, oddText};
    connection.asked = "api.example.com:443";
    return connection;
}

RecordedRequest someRequest()
{
    RecordedRequest request;
    request.exchange = 1;
    request.way = WayIn::Program;
    request.head = "POST / HTTP/2\r\n\r\n";
    request.body = "{}";
    request.sender = {4711, oddText};
    return request;
}

std::string encodedRequest(const RecordedRequest &request)
{
    std::string content = encodeWithoutBody(request, request.body.size());
    return content.append(request.body).append(encodeBehindBody(request));
}

bool isSame(const RecordedProcess &a, const RecordedProcess &b)
{
    return a.process == b.process && a.program == b.program;
}

std::string number64(std::uint64_t value)
{
    std::string bytes;
    appendNumber(bytes, value);
    return bytes;
}

/// Which numbers of bytes from the beginning are read as a content.
std::vector<std::size_t> readableCuts(const std::string &content, const std::function<bool(std::string_view)> &read)
{
    std::vector<std::size_t> cuts;
    for (std::size_t size = 0; size <= content.size(); ++size) {
        // In memory of its own, so that reading behind it shows.
        const std::string cut(content, 0, size);
        if (read(cut))
            cuts.push_back(size);
    }
    return cuts;
}

} // namespace

class TestRecordSenders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThemAll();
    void saysRevisions();
    void addsNothingWhereTheSenderIsNotKnown();
    void keepsTheSenderBehindAnyBody_data();
    void keepsTheSenderBehindAnyBody();
    void readsEarlierContents();
    void passesOverLaterContents();
    void refusesEveryCut();
    void refusesHostileLengths();
    void refusesUnknownChoices();
};

void TestRecordSenders::keepsThemAll()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.telltale")).toStdString();
    Result<OpenedRecord> opened = RecordWriter::open(path, {});
    QVERIFY(opened);
    QVERIFY(opened->writer->append(someConnection()));
    QVERIFY(opened->writer->append(someRequest()));
    QVERIFY(opened->writer->append(someTunnel()));
    QVERIFY(opened->writer->append(someStream()));
    QVERIFY(opened->writer->append(RecordedStream{}));
    QVERIFY(opened->writer->end());
    const RecordCopy copy = readRecord(path);
    QVERIFY(copy.isWhole() && copy.isEnded);
    const auto connection = readRecordedConnection(copy.of(RecordKind::Connection).at(0));
    QVERIFY(connection && connection->way == WayIn::Program && connection->user == 1000u);
    QVERIFY(isSame(connection->sender, someConnection().sender) && connection->asked == "api.example.com:443");
    QVERIFY(connection->peer == "127.0.0.1:5000" && connection->local == "127.0.0.1:80");
    const auto request = readRecordedRequest(copy.of(RecordKind::Request).at(0));
    QVERIFY(request && request->way == WayIn::Program && isSame(request->sender, someRequest().sender));
    QVERIFY(request->head == someRequest().head && request->body == "{}");
    const auto tunnel = readRecordedTunnel(copy.of(RecordKind::Tunnel).at(0));
    QVERIFY(tunnel && tunnel->connection == 3 && tunnel->began == -7 && tunnel->ended == 9);
    QVERIFY(tunnel->way == WayIn::Program && tunnel->destination == "api.example.com:443");
    QVERIFY(tunnel->why == "not-in-scope" && tunnel->sent == UINT64_MAX && tunnel->received == 77);
    QVERIFY(isSame(tunnel->sender, someTunnel().sender));
    QCOMPARE(copy.of(RecordKind::Stream).size(), std::size_t(2));
    const auto stream = readRecordedStream(copy.of(RecordKind::Stream).at(0));
    QVERIFY(stream && stream->connection == 4 && stream->time == 11 && stream->protocol == "h2");
    QVERIFY(stream->way == RecordedStream::Way::ToClient && stream->bytes == oddText);
    QVERIFY(stream->destination == "https://api.example.com:443");
    const auto empty = readRecordedStream(copy.of(RecordKind::Stream).at(1));
    QVERIFY(empty && empty->bytes.empty() && empty->way == RecordedStream::Way::FromClient);
}

/// The bytes of the file say that connections and requests have more at their end than they once had.
void TestRecordSenders::saysRevisions()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.telltale")).toStdString();
    Result<OpenedRecord> opened = RecordWriter::open(path, {});
    QVERIFY(opened);
    QVERIFY(opened->writer->append(someConnection()));
    QVERIFY(opened->writer->append(someRequest()));
    QVERIFY(opened->writer->append(someTunnel()));
    QVERIFY(opened->writer->append(someStream()));
    QVERIFY(opened->writer->end());
    const std::string bytes = fileBytes(path);
    std::string told;
    for (const RecordCopy::Frame &frame : readRecord(path).frames) {
        const std::string_view head = std::string_view(bytes).substr(frame.offset);
        told += std::to_string(readNumber<std::uint16_t>(head.substr(4))) + '/'
            + std::to_string(readNumber<std::uint16_t>(head.substr(6))) + ' ';
    }
    QCOMPARE(told, std::string("1/0 2/1 3/1 10/0 11/0 9/0 "));
}

void TestRecordSenders::addsNothingWhereTheSenderIsNotKnown()
{
    RecordedRequest request = someRequest();
    const std::size_t known = encodedRequest(request).size();
    request.sender = {};
    QVERIFY(encodeBehindBody(request).empty());
    const std::string content = encodedRequest(request);
    QCOMPARE(known - content.size(), 4 + 8 + oddText.size());
    const auto read = readRecordedRequest(content);
    QVERIFY(read && read->body == "{}" && read->sender.process == 0 && read->sender.program.empty());
}

void TestRecordSenders::keepsTheSenderBehindAnyBody_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isSpooled");
    for (const int size : {0, 1, (1 << 20) - 200, (1 << 20) + 1, (3 << 20) + 5}) {
        QTest::addRow("%d bytes in memory", size) << size << false;
        QTest::addRow("%d bytes in a file", size) << size << true;
    }
}

void TestRecordSenders::keepsTheSenderBehindAnyBody()
{
    QFETCH(int, size);
    QFETCH(bool, isSpooled);
    const std::string body(static_cast<std::size_t>(size), 'b');
    QTemporaryFile spool;
    QVERIFY(spool.open());
    spool.write(QByteArray::fromStdString(body));
    QVERIFY(spool.flush());
    BodyPieces pieces;
    if (isSpooled)
        pieces.addFile(spool.handle(), 0, body.size());
    else
        pieces.add(body);
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.telltale")).toStdString();
    Result<OpenedRecord> opened = RecordWriter::open(path, {});
    QVERIFY(opened);
    RecordedRequest request = someRequest();
    request.body = "of the pieces";
    QVERIFY(opened->writer->append(request, pieces));
    QCOMPARE(pieces.size(), body.size());
    request.sender = {};
    QVERIFY(opened->writer->append(request, pieces));
    QVERIFY(opened->writer->end());
    const RecordCopy copy = readRecord(path);
    QVERIFY(copy.isWhole());
    for (int i = 0; i < 2; ++i) {
        const auto read = readRecordedRequest(copy.of(RecordKind::Request).at(static_cast<std::size_t>(i)));
        QVERIFY(read && read->body == body);
        QVERIFY(isSame(read->sender, i == 0 ? someRequest().sender : RecordedProcess{}));
    }
}

/// As they were before senders were kept: with nothing behind what they had.
void TestRecordSenders::readsEarlierContents()
{
    RecordedConnection connection = someConnection();
    std::string content = encode(connection);
    content.resize(content.size() - (4 + 8 + oddText.size()) - (8 + connection.asked.size()));
    const auto earlier = readRecordedConnection(content);
    QVERIFY(earlier && earlier->peer == connection.peer && earlier->local == connection.local);
    QVERIFY(isSame(earlier->sender, {}) && earlier->asked.empty());
    RecordedRequest request = someRequest();
    request.sender = {};
    const auto other = readRecordedRequest(encodedRequest(request));
    QVERIFY(other && isSame(other->sender, {}));
}

void TestRecordSenders::passesOverLaterContents()
{
    const std::string later = "what comes later";
    const std::string connectionContent = encode(someConnection()) + later;
    const auto connection = readRecordedConnection(connectionContent);
    QVERIFY(connection && connection->asked == someConnection().asked);
    const std::string requestContent = encodedRequest(someRequest()) + later;
    const auto request = readRecordedRequest(requestContent);
    QVERIFY(request && isSame(request->sender, someRequest().sender));
    const std::string tunnelContent = encode(someTunnel()) + later;
    const auto tunnel = readRecordedTunnel(tunnelContent);
    QVERIFY(tunnel && isSame(tunnel->sender, someTunnel().sender));
    const std::string streamContent = encode(someStream()) + later;
    const auto stream = readRecordedStream(streamContent);
    QVERIFY(stream && stream->bytes == oddText);
}

/// But for those that are contents of the revision before, whole.
void TestRecordSenders::refusesEveryCut()
{
    using Cuts = std::vector<std::size_t>;
    const auto readsConnection = [](std::string_view bytes) { return readRecordedConnection(bytes).has_value(); };
    const std::string connection = encode(someConnection());
    const std::size_t asked = 8 + someConnection().asked.size();
    const std::size_t sender = 4 + 8 + oddText.size();
    QCOMPARE(readableCuts(connection, readsConnection),
             (Cuts{connection.size() - asked - sender, connection.size() - asked, connection.size()}));
    const auto readsRequest = [](std::string_view bytes) { return readRecordedRequest(bytes).has_value(); };
    const std::string request = encodedRequest(someRequest());
    QCOMPARE(readableCuts(request, readsRequest), (Cuts{request.size() - sender, request.size()}));
    const std::string tunnel = encode(someTunnel());
    QCOMPARE(readableCuts(tunnel, [](auto bytes) { return readRecordedTunnel(bytes).has_value(); }),
             Cuts{tunnel.size()});
    const std::string stream = encode(someStream());
    QCOMPARE(readableCuts(stream, [](auto bytes) { return readRecordedStream(bytes).has_value(); }),
             Cuts{stream.size()});
}

/// Every length of a text, made longer than what is there.
void TestRecordSenders::refusesHostileLengths()
{
    const std::array<std::string, 4> contents = {encode(someConnection()), encodedRequest(someRequest()),
                                                 encode(someTunnel()), encode(someStream())};
    const auto isRead = [](std::size_t which, std::string_view bytes) {
        return which == 0 ? readRecordedConnection(bytes).has_value()
            : which == 1  ? readRecordedRequest(bytes).has_value()
            : which == 2  ? readRecordedTunnel(bytes).has_value()
                          : readRecordedStream(bytes).has_value();
    };
    const std::array<std::vector<std::uint64_t>, 4> lengths = {
        {{14, 12, oddText.size(), 19}, {17, 2, oddText.size()}, {19, 12, oddText.size()}, {2, 27, oddText.size()}}};
    for (std::size_t which = 0; which < contents.size(); ++which) {
        QVERIFY(isRead(which, contents[which]));
        for (const std::uint64_t length : lengths[which]) {
            // The texts themselves hold no such number; the last one is the one that is meant where there are two.
            const std::size_t at = contents[which].rfind(number64(length));
            QVERIFY2(at != std::string::npos, qPrintable(QString::number(which) + u' ' + QString::number(length)));
            for (const std::uint64_t hostile :
                 {contents[which].size() - at - 8 + 1, std::uint64_t(UINT32_MAX), UINT64_MAX, UINT64_MAX - 7}) {
                std::string bytes = contents[which];
                bytes.replace(at, 8, number64(hostile));
                QVERIFY(!isRead(which, bytes));
            }
        }
    }
}

void TestRecordSenders::refusesUnknownChoices()
{
    for (const int value : {0, 6, 255}) {
        std::string tunnel = encode(someTunnel());
        tunnel[24] = static_cast<char>(value);
        QVERIFY(!readRecordedTunnel(tunnel));
        std::string connection = encode(someConnection());
        connection[16] = static_cast<char>(value);
        QVERIFY(!readRecordedConnection(connection));
    }
    for (const int value : {0, 3, 255}) {
        std::string stream = encode(someStream());
        stream[16] = static_cast<char>(value);
        QVERIFY(!readRecordedStream(stream));
    }
}

QTEST_GUILESS_MAIN(TestRecordSenders)
#include "tst_record_senders.moc"
