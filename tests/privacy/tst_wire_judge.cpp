// SPDX-License-Identifier: GPL-3.0-or-later
// What may leave, as the wire is told: without sockets.
#include "payload/content_encoding.h"
#include "privacy/rewrite/compress.h"
#include "privacy/wire/body_signatures.h"
#include "privacy/wire/policy_reach.h"
#include "privacy/wire_request.h"
#include "support/protobuf_writer.h"

#include <QCryptographicHash>
#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;
using What = Judgement::What;

namespace {

QByteArray qbytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

const std::string networks =
    "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n";
const std::string dropMail = "[[rule]]\nname = \"no mail\"\npath = \"**email\"\naction = \"drop\"\n";

std::string ping(const std::string &name, const std::string &ip = "192.0.2.77")
{
    return R"({"type":"track", "event":")" + name + R"(","properties" : {"ipAddress":")" + ip + R"(","n":1.50}})";
}

std::string batch(const std::vector<std::string> &names)
{
    std::string body = "{\"sentAt\": \"2024-01-09T07:10:17.602Z\",\n \"batch\":[";
    for (std::size_t i = 0; i < names.size(); ++i)
        body += (i == 0 ? "" : ", ") + ping(names[i]);
    return body + "],\"writeKey\":\"k\" }";
}

std::string md5(const std::string &text)
{
    return QCryptographicHash::hash(qbytes(text), QCryptographicHash::Md5).toBase64().toStdString();
}

std::string sha256(const std::string &text)
{
    return QCryptographicHash::hash(qbytes(text), QCryptographicHash::Sha256).toBase64().toStdString();
}

std::string replaced(std::string text, const std::string &before, const std::string &after)
{
    const std::size_t at = text.find(before);
    if (at != std::string::npos)
        text.replace(at, before.size(), after);
    return text;
}

} // namespace

class TestWireJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gates_data();
    void gates();
    void keepsAsItIsTold_data();
    void keepsAsItIsTold();
    void takesEventsOut_data();
    void takesEventsOut();
    void rewritesExactly_data();
    void rewritesExactly();
    void rewritesCompressed();
    void rewritesProtobuf();
    void neverTouchesFraming();
    void signedBodies_data();
    void signedBodies();
    void digestsAreMadeAnew_data();
    void digestsAreMadeAnew();
    void undecodedBodies_data();
    void undecodedBodies();
    void cutAnywhere();
    void trailersStay();
    void tunnels_data();
    void tunnels();
    void turnsWhileItRuns();
    void releasedByHand();
    void tooLarge();
    void reach_data();
    void reach();
    void needsAKey();
};

void TestWireJudge::gates_data()
{
    QTest::addColumn<QString>("gate");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("leaves");
    const auto row = [](const char *name, const char *target, const std::string &body, bool essential) {
        const auto one = [&](const char *gate, bool leaves) {
            QTest::addRow("%s: %s", gate, name)
                << QString::fromLatin1(gate) << QByteArray(target) << qbytes(body) << leaves;
        };
        one("on", true);
        one("essential", essential);
        one("off", false);
    };
    row("always sent", "/v1/track", ping("Installation Setup Complete"), true);
    row("always sent, in a batch", "/v1/batch", batch({"Instance Start", "Installation Setup Complete"}), true);
    row("always sent, without a body", "/api/v1/releases?instanceId=1", "", true);
    row("always sent, known by its request", "/api/v1/usage-pulse", R"({"viewMode":false})", true);
    row("when enabled", "/v1/track", ping("execute_ACTION_TRIGGERED"), false);
    row("unknown", "/v1/track", ping("Something Else"), false);
    row("unknown by declaration", "/api/v1/pylon/email-hash", R"({"email":"a@example.org"})", false);
    row("nothing known", "/x", "hello", false);
    row("no event", "/flags", "", false);
    row("an empty batch", "/v1/batch", R"({"batch":[]})", false);
    row("broken", "/v1/track", R"({"event":"Instance Start"} and more)", false);
}

void TestWireJudge::gates()
{
    QFETCH(QString, gate);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(bool, leaves);
    WireRequest request = posted(target.toStdString(), body.toStdString());
    if (body.isEmpty())
        request.head = "GET " + target.toStdString() + " HTTP/1.1\r\nHost: cs.appsmith.com\r\n\r\n";
    const Judgement judgement = judged("gate = \"" + gate.toStdString() + "\"\n", request);
    QCOMPARE(qbytes(leaving(judgement, request)), leaves ? qbytes(request.head + request.body) : QByteArray());
    QVERIFY(leaves || judgement.detail.starts_with("gate " + gate.toStdString()));
    // What is not whole is never essential.
    for (std::size_t size = 1; leaves && gate == QLatin1String("essential") && size < request.body.size(); ++size) {
        const WireRequest cut = posted(target.toStdString(), request.body.substr(0, size));
        const std::string left = leaving(judged("gate = \"essential\"\n", cut), cut);
        QVERIFY2(left.empty(), left.c_str());
    }
}

void TestWireJudge::keepsAsItIsTold_data()
{
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("what");
    QTest::newRow("as the protocol") << int(WireSettings::Kept::AsProtocol) << int(What::Answer);
    QTest::newRow("refused") << int(WireSettings::Kept::Refuse) << int(What::Block);
    QTest::newRow("held") << int(WireSettings::Kept::Hold) << int(What::Hold);
}

void TestWireJudge::keepsAsItIsTold()
{
    QFETCH(int, kept);
    QFETCH(int, what);
    WireSettings settings;
    settings.kept = static_cast<WireSettings::Kept>(kept);
    const WireRequest request = posted("/v1/track", ping("Something"));
    for (const std::string policy : {"gate = \"off\"", "gate = \"essential\"", "default = \"block\"",
                                     "[[rule]]\nname=\"b\"\npath=\"/event\"\naction=\"block\""})
        QCOMPARE(int(judged(policy, request, settings).what), what);
}

void TestWireJudge::takesEventsOut_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("detail");
    const std::string essential = "gate = \"essential\"\n";
    const std::string a = "Instance Start";
    const std::string b = "execute_ACTION_TRIGGERED";
    const auto row = [](const char *name, const std::string &policy, const std::string &body, const std::string &left,
                        const char *detail) {
        QTest::newRow(name) << qbytes(policy) << qbytes(body) << qbytes(left) << QByteArray(detail);
    };
    row("the first", essential, batch({b, a}), batch({a}), "gate essential: 1 of 2 events taken out");
    row("the last", essential, batch({a, b}), batch({a}), "gate essential: 1 of 2 events taken out");
    row("around", essential, batch({b, a, b}), batch({a}), "gate essential: 2 of 3 events taken out");
    row("between", essential, batch({a, b, a}), batch({a, a}), "gate essential: 1 of 3 events taken out");
    row("by a rule", "[[rule]]\nname = \"no actions\"\nevent = \"execute_*\"\naction = \"block\"\n", batch({a, b, a}),
        batch({a, a}), "rule \"no actions\": 1 of 3 events taken out");
    row("gate and rule", essential + networks, batch({b, a}), replaced(batch({a}), "192.0.2.77", "192.0.2.0"),
        "gate essential, rule \"networks\": 1 field rewritten, 1 of 2 events taken out");
    row("all by a rule", "[[rule]]\nname = \"no actions\"\nevent = \"execute_*\"\naction = \"block\"\n", batch({b, b}),
        "", "rule \"no actions\"");
    row("the request, by its envelope", "[[rule]]\nname = \"not there\"\npath = \"header/Host\"\naction = \"block\"\n",
        batch({a, b}), "", "rule \"not there\"");
    row("the default", "default = \"block\"\n", batch({a}), "", "default");
}

void TestWireJudge::takesEventsOut()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, detail);
    const WireRequest request = posted("/v1/batch", body.toStdString());
    const Judgement judgement = judged(policy.toStdString(), request);
    QCOMPARE(qbytes(judgement.detail), detail);
    const WireRequest expected = posted("/v1/batch", left.toStdString());
    QCOMPARE(qbytes(leaving(judgement, request)),
             left.isEmpty() ? QByteArray() : qbytes(expected.head + expected.body));
}

void TestWireJudge::rewritesExactly_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("before"); ///< this part of it
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("fields");
    const auto row = [](const char *name, const std::string &policy, const WireRequest &request,
                        const std::string &before, const std::string &after, int fields = 1) {
        QTest::newRow(name) << qbytes(policy) << qbytes(request.head + request.body) << qbytes(before) << qbytes(after)
                            << fields;
    };
    row("JSON", networks, posted("/v1/track", ping("a")), "192.0.2.77", "192.0.2.0");
    row("NDJSON", networks, posted("/lines", "{\"ip\":\"192.0.2.1\"}\r\n{\"x\":1}\n", {}, "application/x-ndjson"),
        "192.0.2.1", "192.0.2.0");
    row("a form", networks, posted("/f", "a=1&ip=192.0.2.77&b=%7e+x", {}, "application/x-www-form-urlencoded"),
        "192.0.2.77", "192.0.2.0");
    row("the query", networks, posted("/v1/track?x=%7e&ip=192.0.2.77", ping("a", "")), "192.0.2.77", "192.0.2.0");
    row("a header", networks, posted("/x", "{\"a\":1}", "X-Forwarded-For: 192.0.2.77\r\n"), "192.0.2.77", "192.0.2.0");
    row("a field is dropped", dropMail, posted("/x", "{\"a\":1, \"email\":\"a@example.org\"}"),
        ", \"email\":\"a@example.org\"", "");
    row("a pair is dropped", dropMail, posted("/x?a=1&email=a@example.org", "{\"a\":1}"), "&email=a@example.org", "");
    row("in a value", networks,
        posted("/track", "data=eyJldmVudCI6ImEiLCJwcm9wZXJ0aWVzIjp7InRva2VuIjoidCIsIm4iOjF9fQ%3D%3D&ip=192.0.2.9", {},
               "application/x-www-form-urlencoded"),
        "192.0.2.9", "192.0.2.0");
    // Mixpanel's `ip=0` tells it not to look at the sender's address: without it, it would.
    row("a switch named like an address", networks,
        posted("/track?ip=0",
               "ip=1&data=eyJldmVudCI6ImEiLCJwcm9wZXJ0aWVzIjp7InRva2VuIjoidCIsIm4iOjF9fQ%3D%3D&x=192.0.2.9", {},
               "application/x-www-form-urlencoded"),
        "192.0.2.9", "192.0.2.0");
}

void TestWireJudge::rewritesExactly()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, fields);
    WireRequest wire;
    const qsizetype end = request.indexOf("\r\n\r\n") + 4;
    wire.head = request.left(end).toStdString();
    wire.body = request.mid(end).toStdString();
    const Judgement judgement = judged(policy.toStdString(), wire);
    QVERIFY2(judgement.what == What::Rewrite, judgement.detail.c_str());
    QCOMPARE(int(judgement.rewritten->fields), fields);
    const std::string body = replaced(wire.body, before.toStdString(), after.toStdString());
    QByteArray expected = request;
    expected.replace(before, after);
    expected.replace("Content-Length: " + QByteArray::number(qsizetype(wire.body.size())),
                     "Content-Length: " + QByteArray::number(qsizetype(body.size())));
    QCOMPARE(qbytes(leaving(judgement, wire)), expected);
    QCOMPARE(judgement.rewritten->body.has_value(), body != wire.body);
    // What the rules have done is done: they want nothing more of it.
    WireRequest again = wire;
    again.head = judgement.rewritten->head;
    again.body = body;
    QCOMPARE(judged(policy.toStdString(), again).what, What::Forward);
}

void TestWireJudge::rewritesCompressed()
{
    const std::string plain = batch({"a", "b"});
    const WireRequest request = posted("/v1/batch", compressGzip(plain, {}), "Content-Encoding: gzip\r\n");
    const Judgement judgement = judged(networks, request);
    QVERIFY2(judgement.what == What::Rewrite, judgement.detail.c_str());
    QCOMPARE(judgement.rewritten->fields, std::uint64_t(2));
    const std::string &body = judgement.rewritten->body.value();
    QVERIFY(judgement.rewritten->head.find("Content-Length: " + std::to_string(body.size()) + "\r\n")
            != std::string::npos);
    QCOMPARE(qbytes(payload::decodeContent(body, "gzip", {}).bytes),
             qbytes(replaced(replaced(plain, "192.0.2.77", "192.0.2.0"), "192.0.2.77", "192.0.2.0")));
}

/// An OTLP log record whose body is a text, with an attribute.
void TestWireJudge::rewritesProtobuf()
{
    const auto message = [](const std::string &ip) {
        const ProtobufWriter value = ProtobufWriter().content(1, ip);
        const ProtobufWriter attribute = ProtobufWriter().content(1, "client.address").message(2, value);
        const ProtobufWriter record = ProtobufWriter().fixed64(1, 5).message(6, attribute);
        const ProtobufWriter scope = ProtobufWriter().message(2, record);
        return ProtobufWriter().message(1, ProtobufWriter().message(2, scope)).bytes;
    };
    const WireRequest request = posted("/v1/logs", message("192.0.2.77"), {}, "application/x-protobuf");
    const Judgement judgement = judged(
        "[[rule]]\nname = \"n\"\npath = \"/**\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n",
        request);
    QVERIFY2(judgement.what == What::Rewrite, judgement.detail.c_str());
    QCOMPARE(qbytes(*judgement.rewritten->body), qbytes(message("192.0.2.0")));
}

void TestWireJudge::neverTouchesFraming()
{
    WireRequest request = posted("/x?a=1", "{\"a\":1}",
                                 "Connection: keep-alive, X-Hop\r\nAccept-Encoding: gzip\r\nX-Mine: 192.0.2.1\r\n");
    const Judgement judgement = judged("default = \"drop\"\n", request);
    QVERIFY2(judgement.what == What::Rewrite, judgement.detail.c_str());
    const std::string &head = judgement.rewritten->head;
    for (const char *line : {"POST /x HTTP/1.1\r\n", "Host: api.segment.io\r\n", "Content-Type: application/json\r\n",
                             "Connection: keep-alive, X-Hop\r\n", "Content-Length: 2\r\n", "Accept-Encoding: gzip\r\n"})
        QVERIFY2(head.find(line) != std::string::npos, (head + line).c_str());
    QCOMPARE(head.find("X-Mine"), std::string::npos);
    QCOMPARE(qbytes(*judgement.rewritten->body), QByteArray("{}"));
}

void TestWireJudge::signedBodies_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("ofRequest"); ///< else of the body only
    const auto row = [](const char *header, bool ofRequest, const char *target = "/x") {
        QTest::addRow("%s%s", header, target) << QByteArray(target) << QByteArray(header) << ofRequest;
    };
    row("Signature: sig1=:AAAA:", true);
    row("Signature-Input: sig1=(\"@method\")", true);
    row("Authorization: AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00", true);
    row("authorization: aws4-hmac-sha256 credential=", true);
    row("Authorization: OAuth oauth_signature=\"x\"", true);
    row("Authorization: Hawk id=\"1\", mac=\"x\"", true);
    row("Authorization: Digest username=\"x\", qop=auth-int", true);
    row("X-Hub-Signature: sha1=00", false);
    row("X-Hub-Signature-256: sha256=00", false);
    row("Stripe-Signature: t=1,v1=00", false);
    row("X-Shopify-Hmac-Sha256: AAAA", false);
    row("x-amz-checksum-sha256: AAAA", false);
    row("X-Amz-Content-Sha256: 00", false);
    row("X: 1", true, "/x?X-Amz-Signature=00");
    row("X: 1", true, "/x?a=1&sig=00");
}

void TestWireJudge::signedBodies()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, header);
    QFETCH(bool, ofRequest);
    const std::string line = header.toStdString() + "\r\n";
    const std::string ofBody = "[[rule]]\nname = \"r\"\npath = \"/ip\"\naction = \"drop\"\n";
    const std::string ofHead = "[[rule]]\nname = \"r\"\npath = \"header/User-Agent\"\naction = \"drop\"\n";
    const WireRequest request = posted(target.toStdString(), "{\"ip\":\"192.0.2.1\"}", line + "User-Agent: x\r\n");
    const Judgement body = judged(ofBody, request);
    QCOMPARE(body.what, What::Answer);
    QVERIFY2(body.detail.starts_with("rule \"r\": it is signed ("), body.detail.c_str());
    QCOMPARE(judged(ofHead, request).what, ofRequest ? What::Answer : What::Rewrite);
    // What would not have to change leaves as it is, signed or not.
    const WireRequest other = posted(target.toStdString(), "{\"a\":1}", line);
    QCOMPARE(qbytes(leaving(judged(ofBody, other), other)), qbytes(other.head + other.body));
}

void TestWireJudge::digestsAreMadeAnew_data()
{
    QTest::addColumn<QByteArray>("form"); ///< %1: MD5, %2: SHA-256
    QTest::addColumn<bool>("isKnown");
    const auto row = [](const char *form, bool isKnown) { QTest::newRow(form) << QByteArray(form) << isKnown; };
    row("Content-MD5: %1", true);
    row("content-md5:\t%1 ", true);
    row("Digest: SHA-256=%2", true);
    row("Digest: md5=%1, SHA-256=%2", true);
    row("Content-Digest: sha-256=:%2:", true);
    row("Repr-Digest: sha-256=:%2:, md5=:%1:", true);
    row("Digest: sha-256=%2,unixsum=30637", false);
    row("Content-Digest: sha-256=%2", false);
    row("Content-MD5: AAAAAAAAAAAAAAAAAAAAAA==", false);
    row("Digest: ", false);
    row("Digest: sha-256", false);
    row("Digest: =,", false);
}

void TestWireJudge::digestsAreMadeAnew()
{
    QFETCH(QByteArray, form);
    QFETCH(bool, isKnown);
    const auto lineFor = [&form](const std::string &body) {
        return form.toStdString().find('%') == std::string::npos
            ? form.toStdString() + "\r\n"
            : replaced(replaced(form.toStdString(), "%1", md5(body)), "%2", sha256(body)) + "\r\n";
    };
    const std::string before = R"({"a" : "192.0.2.99"})";
    const std::string after = R"({"a" : "192.0.2.0"})";
    const WireRequest request = posted("/x", before, lineFor(before));
    const Judgement judgement =
        judged("[[rule]]\nname = \"n\"\npath = \"/a\"\naction = \"generalise\"\nto = \"/24\"\n", request);
    const WireRequest expected = posted("/x", after, lineFor(after));
    QCOMPARE(qbytes(leaving(judgement, request)), isKnown ? qbytes(expected.head + after) : QByteArray());
}

void TestWireJudge::undecodedBodies_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("leaves");
    const std::string gzip = compressGzip("{\"ip\":\"192.0.2.1\"}", {});
    const std::string elsewhere = "[[rule]]\nname = \"r\"\ndestination = \"other.example\"\naction = \"drop\"\n";
    const std::string here = "[[rule]]\nname = \"r\"\ndestination = \"api.segment.io\"\naction = \"drop\"\n";
    const std::string headers = "[[rule]]\nname = \"r\"\npath = \"header/X-Ip\"\naction = \"drop\"\n";
    const std::string allowed = "[[rule]]\nname = \"ours\"\ndestination = \"api.segment.io\"\naction = \"allow\"\n";
    const auto row = [](const char *name, const std::string &policy, const std::string &body, bool leaves,
                        const char *lines = "", const char *type = "application/json") {
        QTest::newRow(name) << qbytes(policy) << QByteArray(type) << QByteArray(lines) << qbytes(body) << leaves;
    };
    row("an unknown coding", networks, "xxxx", false, "Content-Encoding: secret\r\n");
    row("cut off gzip", networks, gzip.substr(0, gzip.size() - 9), false, "Content-Encoding: gzip\r\n");
    row("no gzip at all", networks, "{\"a\":1}", false, "Content-Encoding: gzip\r\n");
    row("bytes", networks, std::string("\x01\x02\x00\xff", 4), false, "", "application/octet-stream");
    row("broken JSON", networks, "{\"ip\":\"192.0.2.1\"", false);
    row("JSON and more", networks, "{\"a\":1} 192.0.2.1", false);
    row("cut off protobuf", networks, "\x0a\x20\x12", false, "", "application/x-protobuf");
    row("a rule for it", here, "xxxx", false, "Content-Encoding: secret\r\n");
    row("a rule for elsewhere", elsewhere, "xxxx", true, "Content-Encoding: secret\r\n");
    row("a rule for headers", headers, "xxxx", true, "Content-Encoding: secret\r\n");
    row("all of it is allowed", allowed + networks, "xxxx", true, "Content-Encoding: secret\r\n");
    row("the default", "default = \"drop\"\n", "xxxx", false, "Content-Encoding: secret\r\n");
    row("the gate wants to know", "gate = \"essential\"\n", "xxxx", false, "Content-Encoding: secret\r\n");
    row("nothing to apply", "", "xxxx", true, "Content-Encoding: secret\r\n");
}

void TestWireJudge::undecodedBodies()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, body);
    QFETCH(bool, leaves);
    const std::string target = type.endsWith("protobuf") ? "/v1/logs" : "/x";
    const WireRequest request = posted(target, body.toStdString(), lines.toStdString(), type.toStdString());
    QCOMPARE(qbytes(leaving(judged(policy.toStdString(), request), request)),
             leaves ? qbytes(request.head + request.body) : QByteArray());
    WireSettings settings;
    settings.passesUndecoded = true;
    // Unless a rule wants to change what could be seen of it.
    const Judgement judgement = judged(policy.toStdString(), request, settings);
    const bool isWanted = judgement.what == What::Answer
        && (judgement.detail.starts_with("rule") || judgement.detail.starts_with("default")
            || judgement.detail.starts_with("gate"));
    QVERIFY2(isWanted || !leaving(judgement, request).empty(), judgement.detail.c_str());
}

/// However a request is cut, or one of its bytes changed: an address never leaves, and nothing breaks.
void TestWireJudge::cutAnywhere()
{
    const std::vector<WireRequest> requests = {
        posted("/v1/batch?ip=192.0.2.77", batch({"a", "Instance Start"}), "X-Forwarded-For: 192.0.2.77\r\n"),
        posted("/v1/batch", compressGzip(batch({"a", "b"}), {}), "Content-Encoding: gzip\r\n"),
        posted("/f", "a=1&ip=192.0.2.77", {}, "application/x-www-form-urlencoded")};
    WireJudge judge(switchWith(networks));
    WireJudge essential(switchWith("gate = \"essential\"\n" + networks));
    for (const WireRequest &whole : requests) {
        for (std::size_t i = 0; i < whole.body.size(); ++i) {
            WireRequest cut = posted("/v1/batch", whole.body.substr(0, i),
                                     whole.head.find("gzip") != std::string::npos ? "Content-Encoding: gzip\r\n" : "");
            QVERIFY(leaving(judged(judge, cut), cut).find("192.0.2.77") == std::string::npos);
            judged(essential, cut);
            WireRequest changed = whole;
            changed.body[i] = static_cast<char>(changed.body[i] ^ 0x15);
            judged(judge, changed);
            judged(essential, changed);
        }
        for (std::size_t i = 0; i < whole.head.size(); ++i) {
            WireRequest changed = whole;
            changed.head[i] = static_cast<char>(changed.head[i] ^ 0x15);
            judged(judge, changed);
            changed.head = whole.head.substr(0, i);
            judged(judge, changed);
        }
    }
}

void TestWireJudge::trailersStay()
{
    WireRequest request{"POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "{\"ip\":\"192.0.2.1\"}",
                        "X-Sum: 1\r\n\r\n"};
    const Judgement judgement = judged(networks, request);
    QVERIFY2(judgement.what == What::Rewrite, judgement.detail.c_str());
    QCOMPARE(qbytes(judgement.rewritten->head), qbytes(request.head));
    request.trailers = "X-Real-IP: 192.0.2.1\r\n\r\n";
    QCOMPARE(judged(networks, request).what, What::Answer);
    request.trailers = "Content-MD5: " + md5(request.body) + "\r\n\r\n";
    QCOMPARE(judged(networks, request).what, What::Answer);
}

void TestWireJudge::tunnels_data()
{
    QTest::addColumn<QString>("gate");
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<int>("what");
    QTest::addColumn<bool>("mayTunnel");
    const auto row = [](const char *gate, const char *protocol, bool passes, What what, bool mayTunnel) {
        QTest::addRow("%s %s %d", gate, protocol, passes)
            << QString::fromLatin1(gate) << QByteArray(protocol) << passes << int(what) << mayTunnel;
    };
    row("on", "websocket", false, What::Forward, true);
    row("off", "websocket", false, What::Block, false);
    row("off", "websocket", true, What::Forward, true);
    row("essential", "websocket", false, What::Block, false);
    row("essential", "websocket", true, What::Forward, true);
    row("off", "h2c", true, What::Answer, false);
    row("off", "H2C, websocket", true, What::Answer, false);
    row("on", "h2c", true, What::Forward, false);
}

void TestWireJudge::tunnels()
{
    QFETCH(QString, gate);
    QFETCH(QByteArray, protocol);
    QFETCH(bool, passes);
    QFETCH(int, what);
    QFETCH(bool, mayTunnel);
    WireSettings settings;
    settings.passesTunnels = passes;
    WireJudge judge(switchWith("gate = \"" + gate.toStdString() + "\"\n" + networks, settings));
    WireRequest request;
    request.head = "GET /x HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUPGRADE: " + protocol.toStdString()
        + "\r\n\r\n";
    QCOMPARE(int(judged(judge, request).what), what);
    QCOMPARE(judge.mayTunnel(protocol.toStdString()), mayTunnel);
    // A body leaves as a tunnel's first bytes never do.
    request.body = "x";
    QVERIFY(gate == QLatin1String("on") || judged(judge, request).what == What::Answer);
}

void TestWireJudge::turnsWhileItRuns()
{
    const auto control = switchWith("");
    WireJudge judge(control);
    const WireRequest request = posted("/v1/track", ping("a"));
    QCOMPARE(judged(judge, request).what, What::Forward);
    const std::uint64_t version = judge.version();
    control->setGate(TelemetryGate::Off);
    QVERIFY(judge.version() != version);
    QCOMPARE(judged(judge, request).what, What::Answer);
    control->setPolicy(switchWith("gate = \"on\"\n" + networks)->now());
    QCOMPARE(judged(judge, request).what, What::Answer);
    QCOMPARE(control->now()->gate, TelemetryGate::Off);
    control->setGate(TelemetryGate::On);
    QCOMPARE(judged(judge, request).what, What::Rewrite);
    control->setGate(TelemetryGate::Essential);
    QCOMPARE(judged(judge, request).what, What::Answer);
}

void TestWireJudge::releasedByHand()
{
    const WireRequest request = posted("/v1/track", ping("a"));
    const auto released = [&request](const std::string &policy, WireSettings::Kept kept) {
        WireSettings settings;
        settings.kept = kept;
        WireJudge judge(switchWith(policy, settings));
        return judge.judgeReleased(request.recorded(), payload::BodyPieces(request.body));
    };
    using Kept = WireSettings::Kept;
    QCOMPARE(released("gate = \"off\"\n", Kept::AsProtocol).what, What::Answer);
    QCOMPARE(released("gate = \"off\"\n", Kept::Refuse).what, What::Block);
    QCOMPARE(released("gate = \"off\"\n", Kept::Hold).what, What::Forward);
    QCOMPARE(released("gate = \"essential\"\n", Kept::Hold).what, What::Forward);
    QCOMPARE(released("gate = \"off\"\n" + networks, Kept::Hold).what, What::Rewrite);
    QCOMPARE(released(networks, Kept::AsProtocol).what, What::Rewrite);
    QCOMPARE(released("default = \"block\"\n", Kept::Hold).what, What::Block);
}

void TestWireJudge::tooLarge()
{
    WireSettings settings;
    settings.limits.document = 100;
    const WireRequest request = posted("/x", "{\"ip\":\"" + std::string(200, 'x') + "\"}");
    QCOMPARE(judged(networks, request, settings).what, What::Answer);
    settings.passesUndecoded = true;
    QCOMPARE(judged(networks, request, settings).what, What::Forward);
}

void TestWireJudge::reach_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("anything");
    QTest::addColumn<bool>("body");
    const auto row = [](const char *name, const char *policy, bool anything, bool body) {
        QTest::newRow(name) << QByteArray(policy) << anything << body;
    };
    row("none", "", false, false);
    row("allowing", "[[rule]]\nname='r'\naction='allow'\n", false, false);
    row("cookies", "[[rule]]\nname='r'\npath='cookie/*'\naction='drop'\n", true, false);
    row("cookies or the body", "[[rule]]\nname='r'\npath=['cookie/*','/x']\naction='drop'\n", true, true);
    row("a form", "[[rule]]\nname='r'\npath='form/x'\naction='drop'\n", true, true);
    row("another host", "[[rule]]\nname='r'\ndestination='b.example'\naction='drop'\n", false, false);
    row("this host", "[[rule]]\nname='r'\ndestination='*.example'\naction='drop'\n", true, true);
    row("allowed before",
        "[[rule]]\nname='a'\ndestination='a.example'\naction='allow'\n[[rule]]\nname='r'\naction='drop'\n", false,
        false);
    row("some of it allowed before",
        "[[rule]]\nname='a'\ncategory='time'\naction='allow'\n[[rule]]\nname='r'\naction='drop'\n", true, true);
    row("the default", "default='mask'\n", true, true);
}

void TestWireJudge::reach()
{
    QFETCH(QByteArray, policy);
    QFETCH(bool, anything);
    QFETCH(bool, body);
    const PolicyReading reading = readPolicy(policy.toStdString(), "p.toml");
    QVERIFY(reading.isClean());
    QCOMPARE(mayConcern(reading.policy, "https://a.example:8443"), anything);
    QCOMPARE(mayConcernBody(reading.policy, "https://a.example:8443"), body);
}

void TestWireJudge::needsAKey()
{
    const PolicyReading reading = readPolicy("default = { action = \"hash\", method = \"keyed\" }\n", "p.toml");
    QVERIFY(reading.isClean());
    const auto wire = makeWirePolicy(reading.policy, wireKnowledge());
    QVERIFY(!wire);
    QCOMPARE(QByteArray(wire.error().code), QByteArray("policy-needs-key"));
}

QTEST_GUILESS_MAIN(TestWireJudge)
#include "tst_wire_judge.moc"
