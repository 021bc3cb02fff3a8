// SPDX-License-Identifier: GPL-3.0-or-later
// The switch with a real record behind it: what came, what was decided and what left stand there, and verify.
#include "intercept/captured.h"
#include "network/upstream.h"
#include "privacy/wire_request.h"
#include "store/record_verification.h"

#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::test;
using payload::RecordKind;
using What = payload::RecordedDecision::What;

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string post(const std::string &body)
{
    return "POST /v1/batch HTTP/1.1\r\nHost: me\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string batchOf(const std::string &ip)
{
    return R"({"batch":[{"type":"track","event":"a","properties":{"ip":")" + ip + R"("}}]})";
}

} // namespace

class TestCaptureGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsBothBodies();
};

void TestCaptureGate::holdsBothBodies()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("gate.telltale")).toStdString();
    const auto control =
        switchWith("[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n");
    std::string heard;
    {
        const Upstream upstream(1, answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", &heard));
        privacy::WireJudge judge(control);
        network::InterceptorOptions options;
        options.forward = *network::UpstreamUrl::parse(upstream.url());
        const Capturing capturing(path, options, {}, &judge);
        Talk talk = capturing.connect();
        QVERIFY(talk.say(post(batchOf("192.0.2.77"))));
        QVERIFY(talk.hearMessage().ends_with("ok"));
        control->setGate(privacy::TelemetryGate::Off);
        QVERIFY(talk.say(post(batchOf("192.0.2.78"))));
        QVERIFY(talk.hearMessage().ends_with("{\"success\":true}"));
        capturing.interceptor->stop();
    }
    const RecordCopy copy = readRecord(path);
    QVERIFY(copy.isWhole());
    const auto requests = copy.of(RecordKind::Request);
    const auto decisions = copy.of(RecordKind::Decision);
    const auto forwards = copy.of(RecordKind::Forward);
    QCOMPARE(requests.size(), std::size_t(2));
    QCOMPARE(forwards.size(), std::size_t(1));
    QCOMPARE(bytes(payload::readRecordedRequest(requests[0])->body), bytes(batchOf("192.0.2.77")));
    QCOMPARE(bytes(payload::readRecordedRequest(requests[1])->body), bytes(batchOf("192.0.2.78")));
    const auto forward = payload::readRecordedForward(forwards[0]);
    const auto sent = payload::sentBody(*forward, payload::readRecordedRequest(requests[0])->body);
    QVERIFY(sent.has_value());
    QCOMPARE(bytes(*sent), bytes(batchOf("192.0.2.0")));
    QCOMPARE(bytes(std::string(forward->head) + *sent), bytes(heard));
    QCOMPARE(payload::readRecordedDecision(decisions.at(0))->what, What::ForwardChanged);
    QCOMPARE(bytes(payload::readRecordedDecision(decisions[0])->detail),
             QByteArray("rule \"networks\": 1 field rewritten"));
    QCOMPARE(payload::readRecordedDecision(decisions.at(1))->what, What::Block);
    QCOMPARE(bytes(payload::readRecordedDecision(decisions[1])->detail), QByteArray("gate off"));
    const auto coverage = payload::readRecordedCoverage(copy.of(RecordKind::Coverage).back());
    std::map<std::string_view, std::uint64_t> counters(coverage->counters.begin(), coverage->counters.end());
    QCOMPARE(counters["blocked"], std::uint64_t(1));
    QCOMPARE(counters["rewritten"], std::uint64_t(1));
    QCOMPARE(counters["fields-rewritten"], std::uint64_t(1));
    const auto verified = store::verifyCapture(path);
    QVERIFY(verified && verified->isWhole());
}

QTEST_GUILESS_MAIN(TestCaptureGate)
#include "tst_capture_gate.moc"
