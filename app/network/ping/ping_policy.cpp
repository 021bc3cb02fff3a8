// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_policy.h"

#include "network/ping/ping_words.h"
#include "privacy/wire/wire_judge.h"

namespace telltale::network {

namespace {

payload::RecordedRequest recordedPing(const PingRequest &request, const std::string &destination)
{
    payload::RecordedRequest recorded;
    recorded.exchange = 1;
    recorded.way = payload::WayIn::ReverseProxy;
    recorded.destination = destination;
    recorded.head = request.head();
    return recorded;
}

/// With the target of its new head, whose query may have changed.
PingRequest rewrittenPing(const PingRequest &request, const privacy::RewrittenRequest &rewritten)
{
    PingRequest changed = request;
    changed.headSize = rewritten.head.size();
    changed.bytes = rewritten.head + rewritten.body.value_or(std::string(request.body()));
    const std::string_view line = std::string_view(rewritten.head).substr(0, rewritten.head.find("\r\n"));
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first != std::string_view::npos && last > first)
        changed.to.target = line.substr(first + 1, last - first - 1);
    return changed;
}

} // namespace

PingPolicyOutcome judgePing(const PingRequest &request, privacy::ExchangeJudge &judge)
{
    using What = privacy::Judgement::What;
    const std::string destination = request.to.destination();
    const privacy::Judgement judgement =
        judge.judge(recordedPing(request, destination), payload::BodyPieces(request.body()));
    PingPolicyOutcome outcome;
    outcome.why = judgement.detail;
    if (judgement.what == What::Forward) {
        outcome.request = request;
    } else if (judgement.what == What::Rewrite && judgement.rewritten) {
        outcome.fields = judgement.rewritten->fields;
        outcome.events = judgement.rewritten->events;
        outcome.request = rewrittenPing(request, *judgement.rewritten);
    } else if (outcome.why.empty()) {
        outcome.why = aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The policy keeps it back")).toStdString();
    }
    return outcome;
}

PingPolicyOutcome judgePing(const PingRequest &request, const std::shared_ptr<const privacy::WirePolicy> &policy)
{
    privacy::WireJudge judge(std::make_shared<privacy::GateControl>(policy));
    return judgePing(request, judge);
}

} // namespace telltale::network
