// SPDX-License-Identifier: GPL-3.0-or-later
// What a client has sent and what the record holds, compared byte for byte; and a disk that is full.
#include "intercept/captured.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

#include <sys/resource.h>

using namespace telltale;
using namespace telltale::test;

namespace {

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// A request of any kind that is accepted: fields in any case and order, bodies of any bytes and size.
struct Sent
{
    std::string head, body, wire;
};

Sent randomRequest(std::mt19937_64 &random, std::uint64_t number)
{
    const auto any = [&random](std::size_t most) { return std::size_t(random() % (most + 1)); };
    Sent sent;
    sent.head = "POST /" + std::to_string(number) + "?q=%00%ff HTTP/1.1\r\n";
    for (std::size_t i = any(5); i > 0; --i) {
        std::string value(any(300), '\0');
        for (char &octet : value)
            octet = static_cast<char>(0x21 + random() % 0x5e);
        sent.head += (random() % 2 == 0 ? "X-Odd: " : "x-oDD:") + value + (random() % 2 == 0 ? " \t\r\n" : "\r\n");
    }
    sent.head += random() % 2 == 0 ? "Host: a.example\r\n" : "hOST:b:1\r\n";
    sent.body.resize(random() % 20 == 0 ? (1u << 20) + any(100'000) : any(10'000));
    for (std::size_t i = 0; i < sent.body.size(); i += 1 + any(8))
        sent.body[i] = static_cast<char>(random());
    if (random() % 2 == 0) {
        sent.head += "Content-Length: " + std::to_string(sent.body.size()) + "\r\n\r\n";
        sent.wire = sent.head + sent.body;
        return sent;
    }
    sent.head += "Transfer-Encoding: chunked\r\n\r\n";
    sent.wire = sent.head;
    for (std::size_t at = 0; at < sent.body.size();) {
        const std::string piece = sent.body.substr(at, 1 + any(50'000));
        sent.wire += QByteArray::number(qulonglong(piece.size()), 16).toStdString() + "\r\n" + piece + "\r\n";
        at += piece.size();
    }
    sent.wire += "0\r\n\r\n";
    return sent;
}

} // namespace

class TestCaptureBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteIsInTheRecord();
    void forwardedBytesAreInTheRecord();
    void fullDisk();

private:
    std::string path(const char *name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    QTemporaryDir m_folder;
};

void TestCaptureBytes::everyByteIsInTheRecord()
{
    std::mt19937_64 random(42);
    std::vector<Sent> sent;
    std::vector<std::string> answers;
    Capturing capturing(path("bytes.telltale"));
    QVERIFY(capturing.interceptor);
    Talk talk = capturing.connect();
    for (std::uint64_t number = 1; number <= 200; ++number) {
        sent.push_back(randomRequest(random, number));
        QVERIFY(talk.say(sent.back().wire));
        answers.push_back(talk.hearMessage());
    }
    capturing.interceptor->stop();
    QVERIFY(readRecord(path("bytes.telltale")).isWhole());
    QVERIFY(readRecord(path("bytes.telltale")).isEnded);
    const std::map<std::uint64_t, Captured> captured = capturedIn(path("bytes.telltale"));
    QCOMPARE(captured.size(), sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        QCOMPARE(bytes(captured.at(i + 1).head), bytes(sent[i].head));
        QVERIFY(captured.at(i + 1).body == sent[i].body);
        QCOMPARE(bytes(captured.at(i + 1).answer), bytes(answers[i]));
    }
}

void TestCaptureBytes::forwardedBytesAreInTheRecord()
{
    Capturing upstream(path("upstream.telltale"));
    network::InterceptorOptions options;
    options.forward = *network::UpstreamUrl::parse("http://" + upstream.interceptor->address());
    Capturing capturing(path("forwarding.telltale"), options);
    std::mt19937_64 random(43);
    std::vector<Sent> sent;
    Talk talk = capturing.connect();
    for (std::uint64_t number = 1; number <= 100; ++number) {
        sent.push_back(randomRequest(random, number));
        QVERIFY(talk.say(sent.back().wire));
        QVERIFY(talk.hearMessage().ends_with("{}"));
    }
    capturing.interceptor->stop();
    upstream.interceptor->stop();
    const RecordCopy copy = readRecord(path("forwarding.telltale"));
    const std::vector<std::string_view> forwards = copy.of(payload::RecordKind::Forward);
    const std::map<std::uint64_t, Captured> captured = capturedIn(path("forwarding.telltale"));
    const std::map<std::uint64_t, Captured> arrived = capturedIn(path("upstream.telltale"));
    QCOMPARE(captured.size(), sent.size());
    QCOMPARE(arrived.size(), sent.size());
    for (std::uint64_t number = 1; number <= sent.size(); ++number) {
        QVERIFY(captured.at(number).body == sent[number - 1].body);
        QVERIFY(arrived.at(number).body == sent[number - 1].body);
        const auto forward = payload::readRecordedForward(forwards[number - 1]);
        QCOMPARE(forward->sent, payload::RecordedForward::Sent::ChangedHead);
        QCOMPARE(bytes(arrived.at(number).head), bytes(std::string(forward->head)));
        QCOMPARE(bytes(arrived.at(number).answer), bytes(captured.at(number).answer));
    }
}

void TestCaptureBytes::fullDisk()
{
    Capturing capturing(path("full.telltale"));
    Talk talk = capturing.connect();
    const std::string request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000\r\n\r\n" + std::string(3000, 'x');
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    int answered = 0;
    std::string answer;
    while (answered < 1000) {
        QVERIFY(talk.say(request));
        answer = talk.hearMessage();
        if (!answer.starts_with("HTTP/1.1 200"))
            break;
        ++answered;
    }
    QVERIFY2(answer.starts_with("HTTP/1.1 503 "), answer.c_str());
    QVERIFY(answered > 10);
    QVERIFY(!capturing.interceptor->trouble().isEmpty());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(talk.say(request));
    QVERIFY2(talk.hearMessage().starts_with("HTTP/1.1 200"), "there is room again");
    QTRY_VERIFY(capturing.interceptor->trouble().isEmpty());
    capturing.interceptor->stop();
    const RecordCopy copy = readRecord(path("full.telltale"));
    QVERIFY(copy.isWhole());
    QVERIFY(int(copy.of(payload::RecordKind::Request).size()) >= answered + 1);
}

QTEST_GUILESS_MAIN(TestCaptureBytes)
#include "tst_capture_bytes.moc"
