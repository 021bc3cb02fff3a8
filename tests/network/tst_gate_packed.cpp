// SPDX-License-Identifier: GPL-3.0-or-later
// The switch on the wire, with requests whose events are packed: in a coding, in a form, in protobuf. What an upstream
// receives is what came but for what the switch is about, and it is packed as it was.
#include "network/running_interceptor.h"
#include "network/upstream.h"
#include "payload/content_encoding.h"
#include "privacy/rewrite/compress.h"
#include "privacy/wire_request.h"
#include "support/protobuf_writer.h"

#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;
using What = payload::RecordedDecision::What;

namespace {

const std::string always = "Instance Start"; ///< as Appsmith's catalogue says
const std::string address = "192.0.2.77";
const std::string itsNetwork = "192.0.2.0";

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// Two events, or only the one that is always sent, with this address in each.
using Body = std::string (*)(bool isWhole, const std::string &ip);

std::string batch(bool isWhole, const std::string &ip)
{
    const auto event = [&ip](const std::string &name) {
        return R"({"type":"track", "event":")" + name + R"(","properties":{"ip" : ")" + ip + R"(","n":1.50}})";
    };
    return "{\"batch\":[" + (isWhole ? event("clicked") + ",\n" : "") + event(always) + "],\"writeKey\":\"k\"}";
}

std::string form(bool isWhole, const std::string &ip)
{
    const auto event = [&ip](const std::string &name) {
        return R"({"event":")" + name + R"(","properties":{"token":"t","ip":")" + ip + R"("}})";
    };
    const std::string events = '[' + (isWhole ? event("clicked") + ',' : "") + event(always) + ']';
    return "a=%7e+x&data=" + bytes(events).toBase64().toStdString() + "&b=1";
}

std::string lines(bool isWhole, const std::string &ip)
{
    const auto event = [&ip](const std::string &name) {
        return R"({"event":")" + name + R"(", "ip":")" + ip + "\"}\r\n";
    };
    return (isWhole ? event("clicked") : "") + event(always);
}

/// An OTLP export of spans.
std::string spans(bool isWhole, const std::string &ip)
{
    ProtobufWriter scope;
    for (const std::string &name :
         isWhole ? std::vector<std::string>{"clicked", always} : std::vector<std::string>{always}) {
        const ProtobufWriter value = ProtobufWriter().content(1, ip);
        const ProtobufWriter attribute = ProtobufWriter().content(1, "client.address").message(2, value);
        scope.message(2, ProtobufWriter().content(5, name).fixed64(7, 5).message(9, attribute));
    }
    return ProtobufWriter().message(1, ProtobufWriter().message(2, scope)).bytes;
}

std::string packed(const std::string &body, const std::string &coding)
{
    return coding == "gzip" ? compressGzip(body, {}) : coding == "zstd" ? compressZstd(body) : body;
}

} // namespace

class TestGatePacked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingElse_data();
    void leavesNothingElse();
};

void TestGatePacked::leavesNothingElse_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<Body>("body");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("detail"); ///< "": it is let through as it came
    QTest::addColumn<bool>("isWhole");      ///< what leaves
    QTest::addColumn<bool>("isGeneral");
    const auto rows = [](const char *name, const char *path, const char *type, Body body) {
        for (const char *coding : {"", "gzip", "zstd"}) {
            const auto row = [&](const char *what, const char *policy, const char *detail, bool isWhole,
                                 bool isGeneral) {
                QTest::addRow("%s %s, %s", coding, name, what)
                    << QByteArray(path) << QByteArray(type) << QByteArray(coding) << body << QByteArray(policy)
                    << QByteArray(detail) << isWhole << isGeneral;
            };
            row("off", "gate = \"off\"\n", "gate off", false, false);
            row("essential", "gate = \"essential\"\n", "gate essential: 1 of 2 events taken out", false, false);
            row("addresses",
                "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n",
                "rule \"networks\": 2 fields rewritten", true, true);
            row("both",
                "gate = \"essential\"\n[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\n"
                "to = \"/24\"\n",
                "gate essential, rule \"networks\": 1 field rewritten, 1 of 2 events taken out", false, true);
            row("neither", "[[rule]]\nname = \"mail\"\ncategory = \"contact\"\naction = \"drop\"\n", "", true, false);
        }
    };
    rows("batch", "/v1/batch", "application/json", batch);
    rows("form", "/track", "application/x-www-form-urlencoded", form);
    rows("lines", "/lines", "application/x-ndjson", lines);
    rows("protobuf", "/v1/traces", "application/x-protobuf", spans);
}

void TestGatePacked::leavesNothingElse()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, coding);
    QFETCH(Body, body);
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, detail);
    QFETCH(bool, isWhole);
    QFETCH(bool, isGeneral);
    std::vector<std::string> heard;
    const Upstream upstream(1, [&heard](Talk &talk) {
        for (std::string one = talk.hearMessage(); !one.empty(); one = talk.hearMessage()) {
            heard.push_back(one);
            talk.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        }
    });
    const auto control = switchWith(policy.toStdString());
    WireJudge judge(control);
    const std::string sent = packed(body(true, address), coding.toStdString());
    const auto head = [&](const std::string &host, std::size_t size) {
        return "POST " + path.toStdString() + "?x=%7e HTTP/1.1\r\nHost: " + host + "\r\ncontent-TYPE:  "
            + type.toStdString() + (coding.isEmpty() ? "" : "\r\nContent-Encoding: " + coding.toStdString())
            + "\r\nX-Mine: 1 ;  2\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
    };
    Kept kept;
    {
        const RunningInterceptor running(forwardingTo(upstream.url()), &judge);
        Talk talk = running.connect();
        QVERIFY(talk.say(head("me", sent.size()) + sent));
        QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 200 "));
        // The upstream is heard from in any case: what comes when the gate is on again is the last.
        control->setPolicy(switchWith("gate = \"on\"\n")->now());
        QVERIFY(talk.say("GET /last HTTP/1.1\r\nHost: me\r\n\r\n"));
        QVERIFY(talk.hearMessage().ends_with("ok"));
        talk.close();
        running.interceptor->stop();
        kept = running.now();
    }
    QTRY_VERIFY(!heard.empty() && heard.back().starts_with("GET /last "));
    QCOMPARE(bytes(kept.requests.at(0).head + kept.requests[0].body), bytes(head("me", sent.size()) + sent));
    QCOMPARE(bytes(kept.decisions.at(0).detail), detail);
    if (detail == "gate off") {
        QCOMPARE(heard.size(), std::size_t(1));
        QCOMPARE(kept.decisions[0].what, What::Block);
        return;
    }
    QCOMPARE(heard.size(), std::size_t(2));
    QCOMPARE(kept.decisions[0].what, detail.isEmpty() ? What::Forward : What::ForwardChanged);
    const std::size_t end = heard[0].find("\r\n\r\n") + 4;
    const std::string received = heard[0].substr(end);
    QCOMPARE(bytes(heard[0].substr(0, end)), bytes(head(upstream.authority(), received.size())));
    QCOMPARE(bytes(payload::decodeContent(received, coding.toStdString(), {}).bytes),
             bytes(body(isWhole, isGeneral ? itsNetwork : address)));
    QVERIFY(!detail.isEmpty() || received == sent);
}

QTEST_GUILESS_MAIN(TestGatePacked)
#include "tst_gate_packed.moc"
