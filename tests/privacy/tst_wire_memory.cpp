// SPDX-License-Identifier: GPL-3.0-or-later
// A judge remembers kinds of requests, events, paths and values. What it says of a request is what one says that has
// seen nothing yet.
#include "privacy/wire_request.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;
using What = Judgement::What;

namespace {

QByteArray said(const Judgement &judgement, const WireRequest &request)
{
    return QByteArray::number(int(judgement.what)) + ' ' + QByteArray::fromStdString(judgement.detail) + '\n'
        + QByteArray::fromStdString(leaving(judgement, request));
}

/// Each of its rules asks for something else that the same path of another request does not have.
const std::string choosy = R"(
[[rule]]
name = "by event"
event = "Clicked*"
path = "**/properties/n"
action = "drop"
[[rule]]
name = "by destination"
destination = "https://other.example.com"
path = "**/properties/n"
action = "replace"
value = "elsewhere"
[[rule]]
name = "by product"
product = "Appsmith"
path = "**/properties/mode"
action = "drop"
[[rule]]
name = "by path"
path = "/batch/*/properties/mode"
action = "replace"
value = "batched"
[[rule]]
name = "networks"
category = "network"
action = "generalise"
to = "/24"
[[rule]]
name = "never"
event = "Secret"
action = "block"
)";

std::string eventText(const std::string &name, int number)
{
    return R"({"type":"track","event":")" + name + R"(","properties":{"n":)" + std::to_string(number)
        + R"(,"mode":"EDIT","ip":"192.0.2.)" + std::to_string(number % 200) + R"("}})";
}

std::string list(const std::vector<std::string> &names, int number)
{
    std::string body = R"({"batch":[)";
    for (const std::string &name : names)
        body += (body.back() == '[' ? "" : ", ") + eventText(name, number++);
    return body + R"(],"sentAt":"2024-01-09T07:10:17.602Z","context":{"ip":"198.51.100.7"}})";
}

/// The same events and paths in other requests, hosts, destinations, protocols and places.
std::vector<WireRequest> manyRequests()
{
    std::vector<WireRequest> requests;
    int number = 1;
    for (const char *name : {"Clicked it", "execute_ACTION_TRIGGERED", "Secret", "Instance Start", "Other"}) {
        for (const char *target : {"/v1/track", "/v1/t", "/plain", "/v1/track?ip=192.0.2.9", "/api/v1/usage-pulse"})
            requests.push_back(posted(target, eventText(name, number++)));
        for (const char *target : {"/v1/batch", "/v1/b", "/other"})
            requests.push_back(posted(target, list({name, "Secret", "Clicked it", name}, number += 4)));
        requests.push_back(
            posted("/e", "event=" + std::string(name) + "&ip=192.0.2.7", {}, "application/x-www-form-urlencoded"));
        requests.push_back(posted("/lines", eventText(name, 7) + "\n" + eventText("Other", 8) + "\n"));
        requests.push_back(posted("/v1/track", R"({"event":1,"type":")" + std::string(name) + R"(","properties":{}})"));
        requests.push_back(posted("/v1/track", R"({"name":")" + std::string(name) + R"(","properties":{"n":1}})"));
    }
    const std::size_t size = requests.size();
    for (std::size_t i = 0; i < size; ++i) {
        WireRequest elsewhere = requests[i];
        elsewhere.destination = "https://other.example.com";
        requests.push_back(elsewhere);
        WireRequest ofAppsmith = requests[i];
        ofAppsmith.destination = "https://cs.appsmith.com";
        requests.push_back(ofAppsmith);
    }
    return requests;
}

} // namespace

class TestWireMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsInTurns();
    void moreKindsThanAreKept();
    void valuesInTurns_data();
    void valuesInTurns();
    void moreValuesThanAreKept();
    void rulesThatAreNew();
    void changesInOneBody_data();
    void changesInOneBody();
};

void TestWireMemory::kindsInTurns()
{
    std::vector<WireRequest> requests = manyRequests();
    std::vector<QByteArray> expected;
    for (const WireRequest &request : requests)
        expected.push_back(said(judged(choosy, request), request));
    // The rules tell them apart, or this test would hold for any memory.
    QVERIFY(std::any_of(expected.begin(), expected.end(), [](const auto &one) { return one.contains("by event"); }));
    QVERIFY(
        std::any_of(expected.begin(), expected.end(), [](const auto &one) { return one.contains("by destination"); }));
    QVERIFY(std::any_of(expected.begin(), expected.end(), [](const auto &one) { return one.contains("by path"); }));
    QVERIFY(std::any_of(expected.begin(), expected.end(), [](const auto &one) { return one.contains("by product"); }));
    QVERIFY(std::any_of(expected.begin(), expected.end(), [](const auto &one) { return one.contains("never"); }));
    WireJudge judge(switchWith(choosy));
    std::mt19937 random(20240109);
    std::vector<std::size_t> order(requests.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (int round = 0; round < 4; ++round) {
        for (const std::size_t i : order)
            QCOMPARE(said(judged(judge, requests[i]), requests[i]), expected[i]);
        std::shuffle(order.begin(), order.end(), random);
    }
}

void TestWireMemory::moreKindsThanAreKept()
{
    WireJudge judge(switchWith(choosy));
    const std::vector<WireRequest> requests = manyRequests();
    for (int i = 0; i < 600; ++i) {
        const std::string number = std::to_string(i);
        const WireRequest one = posted("/v1/track/" + number, eventText("Clicked " + number, i));
        QCOMPARE(said(judged(judge, one), one), said(judged(choosy, one), one));
    }
    const WireRequest isLong = posted("/v1/track/" + std::string(5000, 'x'), eventText("Clicked it", 1));
    for (const WireRequest &one : {requests[0], requests[5], isLong, requests[0], isLong})
        QCOMPARE(said(judged(judge, one), one), said(judged(choosy, one), one));
}

void TestWireMemory::valuesInTurns_data()
{
    QTest::addColumn<QByteArray>("policy");
    const auto row = [](const char *name, const char *rest) {
        QTest::newRow(name) << QByteArray("[[rule]]\nname = \"r\"\n") + rest;
    };
    row("by category", "category = [\"contact\", \"network\", \"credential\"]\naction = \"drop\"");
    row("by protection", "protection = \"hashed\"\naction = \"drop\"");
    row("by place", "path = \"**/n\"\naction = \"replace\"\nvalue = \"x\"");
    row("rounded", "path = \"**/n\"\naction = \"generalise\"\nto = \"bucket\"\nstep = 10");
    row("by turns of the day", "path = \"**/n\"\naction = \"hash\"\nrotate = \"day\"");
    row("blocked", "category = \"contact\"\naction = \"block\"");
}

/// Values that differ in little from each other, in places and types that differ: of each the judge says what one says
/// that sees it for the first time.
void TestWireMemory::valuesInTurns()
{
    QFETCH(QByteArray, policy);
    std::vector<std::string> values{"1",
                                    "1.0",
                                    "10",
                                    "true",
                                    "null",
                                    "{}",
                                    "[]",
                                    "\"1\"",
                                    "\"10\"",
                                    "\"\"",
                                    "\"x\"",
                                    "\"true\"",
                                    "\"192.0.2.7\"",
                                    "\"192.0.3.7\"",
                                    "\"a\\u0040example.com\""};
    for (std::size_t size = 48; size < 64; ++size) {
        values.push_back('"' + std::string(size, 'x') + '"');
        // Alike at both ends, and only one of them is an address.
        values.push_back('"' + std::string(size - 15, 'x') + "_at_example.com\"");
        values.push_back('"' + std::string(size - 12, 'x') + "@example.com\"");
        values.push_back('"' + std::string(size, size % 2 == 0 ? 'a' : '7') + '"');
    }
    std::vector<WireRequest> requests;
    for (const std::string &value : values) {
        requests.push_back(
            posted("/v1/batch",
                   R"({"batch":[{"event":"a","n":)" + value + R"(,"m":{"n":)" + value + R"(}}],"n":)" + value + '}'));
        requests.push_back(posted(
            "/v1/batch", R"({"batch":[{"event":"b","timestamp":"2024-01-09T07:10:17.602Z","n":)" + value + "}]}"));
        requests.push_back(posted(
            "/v1/batch", R"({"batch":[{"event":"b","timestamp":"2024-02-09T07:10:17.602Z","n":)" + value + "}]}"));
    }
    std::vector<QByteArray> expected;
    for (const WireRequest &request : requests)
        expected.push_back(said(judged(policy.toStdString(), request), request));
    // Some change and some do not, or this test would hold for any memory.
    const std::size_t different = std::set<QByteArray>(expected.begin(), expected.end()).size();
    QVERIFY2(different > 1, qPrintable(QString::number(different)));
    WireJudge judge(switchWith(policy.toStdString()));
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = 0; i < requests.size(); ++i)
            QCOMPARE(said(judged(judge, requests[i]), requests[i]), expected[i]);
        std::reverse(requests.begin(), requests.end());
        std::reverse(expected.begin(), expected.end());
    }
}

void TestWireMemory::moreValuesThanAreKept()
{
    const std::string policy = "[[rule]]\nname = \"r\"\ncategory = \"contact\"\naction = \"drop\"\n";
    WireJudge judge(switchWith(policy));
    const auto request = [](int first, const std::string &last) {
        std::string body = R"({"batch":[{"event":"a","list":[)";
        for (int i = first; i < first + 5'000; ++i)
            body += "\"value " + std::to_string(i) + "\",";
        return posted("/v1/batch", body + '"' + last + R"("]}]})");
    };
    // They come again after others have taken their places.
    for (const int first : {0, 5'000, 10'000, 15'000, 0, 10'000}) {
        for (const char *last : {"me@example.com", "nobody"}) {
            const WireRequest one = request(first, last);
            QCOMPARE(said(judged(judge, one), one), said(judged(policy, one), one));
        }
    }
}

void TestWireMemory::rulesThatAreNew()
{
    const std::string other = "[[rule]]\nname = \"other\"\npath = \"**/properties/n\"\naction = \"drop\"\n";
    const auto control = switchWith(choosy);
    WireJudge judge(control);
    const std::vector<WireRequest> requests = manyRequests();
    for (const std::string &policy : {choosy, other, choosy}) {
        control->setPolicy(switchWith(policy)->now());
        for (const WireRequest &request : requests)
            QCOMPARE(said(judged(judge, request), request), said(judged(policy, request), request));
    }
}

void TestWireMemory::changesInOneBody_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("left");
    const QByteArray drop = "[[rule]]\npath = \"**/x\"\naction = \"drop\"\n";
    const QByteArray replace = "[[rule]]\npath = \"**/y\"\naction = \"replace\"\nvalue = \"\xC3\xA4\\\"\"\n";
    const QByteArray block = "[[rule]]\nevent = \"gone\"\naction = \"block\"\n";
    const auto row = [](const char *name, const QByteArray &policy, const QByteArray &body, const QByteArray &left) {
        QTest::newRow(name) << policy << body << left;
    };
    row("in events", drop + replace, R"({"batch":[{"event":"a","x":1, "y" : 2},{"event":"b","y":"\u00e4","x":3}]})",
        "{\"batch\":[{\"event\":\"a\", \"y\" : \"\xC3\xA4\\\"\"},{\"event\":\"b\",\"y\":\"\xC3\xA4\\\"\"}]}");
    row("beside them", drop, R"({"x":1,"batch":[{"event":"a","n":1}],"c":{"x":2}})",
        R"({"batch":[{"event":"a","n":1}],"c":{}})");
    row("both", drop, R"({"x":1,"batch":[{"event":"a","x":1}],"c":{"x":2,"z":3}})",
        R"({"batch":[{"event":"a"}],"c":{"z":3}})");
    row("and events go", block + drop,
        R"({"x":1,"batch":[{"event":"gone","x":1},{"event":"a","x":1},{"event":"gone"}]})",
        R"({"batch":[{"event":"a"}]})");
    row("an event before one that goes", block + drop, R"({"batch":[{"event":"a","x":1},{"event":"gone","x":2}]})",
        R"({"batch":[{"event":"a"}]})");
    row("all that is in one", drop, R"({"batch":[{"x":1},{"event":"b"}]})", R"({"batch":[{},{"event":"b"}]})");
    row("events that are no objects", "[[rule]]\npath = \"/batch/*\"\naction = \"drop\"\n",
        R"({"batch":[ "a" ,"b",{"event":"c"}],"n":1})", R"({"batch":[ {}],"n":1})");
    row("tolerated", drop, "{\"batch\":[{'event':'a','x':1,},// why\n{\"event\":\"b\",\"x\":2}]}",
        "{\"batch\":[{'event':'a',},// why\n{\"event\":\"b\"}]}");
    row("what is the same is no change", "[[rule]]\npath = \"**/y\"\naction = \"replace\"\nvalue = \"v\"\n",
        R"({"batch":[{"event":"a","y":"v"},{"event":"b","y":"w"}]})",
        R"({"batch":[{"event":"a","y":"v"},{"event":"b","y":"v"}]})");
}

void TestWireMemory::changesInOneBody()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, left);
    QByteArray named;
    int number = 0;
    for (const QByteArray &line : policy.split('\n')) {
        named += line + '\n';
        if (line == "[[rule]]")
            named += "name = \"" + QByteArray::number(++number) + "\"\n";
    }
    const WireRequest request = posted("/v1/batch", body.toStdString());
    WireJudge judge(switchWith(named.toStdString()));
    for (int i = 0; i < 2; ++i) {
        const Judgement judgement = judged(judge, request);
        QVERIFY2(judgement.what == What::Rewrite, judgement.detail.c_str());
        QCOMPARE(QByteArray::fromStdString(judgement.rewritten->body.value_or(request.body)), left);
    }
}

QTEST_GUILESS_MAIN(TestWireMemory)
#include "tst_wire_memory.moc"
