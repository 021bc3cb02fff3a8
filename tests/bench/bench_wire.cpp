// SPDX-License-Identifier: GPL-3.0-or-later
// What the policy costs a request on the wire, without sockets: bench_wire [rules|changes] [REQUESTS] [ROUNDS]. The
// request is the one that bench_intercept has wrk send. Under valgrind --tool=callgrind --toggle-collect=judgeAll it
// tells instructions, which do not depend on who else uses the machine.
#include "audit/knowledge.h"
#include "payload/exchange_records.h"
#include "payload/loaders/record/record_exchange.h"
#include "payload/protocols/protocol_memory.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/wire/wire_judge.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

using namespace telltale;
using Clock = std::chrono::steady_clock;

/// Every request of a run; a name that callgrind can be told.
extern "C" __attribute__((noinline)) void judgeAll(const std::function<void()> &one, int requests)
{
    for (int i = 0; i < requests; ++i)
        one();
}

namespace {

std::string eventText(int i)
{
    char text[1024];
    std::snprintf(
        text, sizeof text,
        R"({"type":"track","event":"execute_ACTION_TRIGGERED","messageId":"api-%d6f3c1e7a-2b1d",)"
        R"("anonymousId":"5c0ffee1-8f2d-4c55-b7f0-9a7c1f%06d","timestamp":"2024-01-09T07:10:17.602Z","context":)"
        R"({"library":{"name":"analytics.js","version":"2.1.%d"},"ip":"192.0.2.%d","locale":"en-GB"},"properties":)"
        R"({"appId":"609ce8fb4092701c69df98%02d","appMode":"EDIT","appName":"Dashboard","isExampleApp":false,)"
        R"("pageId":"64f1b2c3d4e5f60718293a%02d","pageName":"Page%d","type":"DB","success":true,)"
        R"("executionTime":%d}})",
        i, i, i, 70 + i, i + 10, i + 20, i, 41 + i);
    return text;
}

std::string bodyText()
{
    std::string body = R"({"batch":[)";
    for (int i = 1; i <= 4; ++i)
        body += (i == 1 ? "" : ",") + eventText(i);
    return body + R"(],"sentAt":"2024-01-09T07:10:20.000Z","writeKey":"abcdefghijklmnopqrstuvwxyz012345"})";
}

std::unique_ptr<privacy::ExchangeJudge> makeJudge(bool isChanging)
{
    std::string policy =
        "[[rule]]\nname = \"people\"\ncategory = [\"official\", \"financial\", \"health\", \"contact\"]\n"
        "action = \"drop\"\n[[rule]]\nname = \"no titles\"\npath = \"/batch/*/context/page/title\"\n"
        "action = \"drop\"\n[[rule]]\nname = \"no clicks\"\nevent = \"*_CLICKED\"\naction = \"block\"\n";
    if (isChanging)
        policy += "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n";
    privacy::PolicyReading reading = privacy::readPolicy(policy, "bench");
    auto wire = privacy::makeWirePolicy(std::move(reading.policy), audit::Knowledge::standard());
    if (!reading.isClean() || !wire)
        std::exit(1);
    return std::make_unique<privacy::WireJudge>(std::make_shared<privacy::GateControl>(*wire));
}

class NoRecords : public payload::RecordSink
{
public:
    bool record(const payload::Record &) override { return true; }
    void diagnostic(const Diagnostic &) override {}
};

void report(const char *what, int requests, int rounds, const std::function<void()> &one)
{
    judgeAll(one, 100);
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        judgeAll(one, requests);
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    std::printf("%-28s %8.0f ns/request\n", what, best / requests * 1e9);
}

} // namespace

int main(int argc, char **argv)
{
    const std::string wanted = argc > 1 ? argv[1] : "";
    const int requests = argc > 2 ? std::atoi(argv[2]) : 20'000;
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 5;
    const std::string body = bodyText();
    const std::string head = "POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1:40123\r\nContent-Type: application/json\r\n"
                             "Content-Length: "
        + std::to_string(body.size()) + "\r\n\r\n";
    payload::RecordedRequest request;
    request.time = 1'704'784'220'000'000'000;
    request.way = payload::WayIn::ReverseProxy;
    request.destination = "http://127.0.0.1:40124";
    request.head = head;
    const payload::BodyPieces pieces{std::string_view(body)};
    payload::PathTable paths;
    payload::ProtocolMemory protocols;
    payload::LoadOptions options;
    options.requestPaths = &paths;
    options.requestProtocols = &protocols;
    const auto exchangeOf = [&] {
        payload::RecordedRequest whole = request;
        whole.body = body;
        return payload::exchangeOf(whole, {0, 0, body}, "wire", options.limits);
    };
    const auto runs = [&wanted](const char *part) { return wanted.empty() || wanted == part; };
    std::printf("%zu bytes\n", head.size() + body.size());
    if (runs("head"))
        report("head", requests, rounds, [&] { (void)exchangeOf(); });
    if (runs("records"))
        report("head, records", requests, rounds, [&] {
            NoRecords sink;
            payload::ExchangeRecords("wire", options, sink).exchange(exchangeOf());
        });
    for (const bool isChanging : {false, true}) {
        const char *mode = isChanging ? "changes" : "rules";
        if (!runs(mode))
            continue;
        const auto judge = makeJudge(isChanging);
        report(mode, requests, rounds, [&] {
            if (judge->judge(request, pieces).rewritten.has_value() != isChanging)
                std::exit(2);
        });
    }
    return 0;
}
