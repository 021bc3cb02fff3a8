// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy_reader.h"
#include "privacy/wire/wire_judge.h"

#include <string>
#include <string_view>

namespace telltale::test {

inline std::shared_ptr<const audit::Knowledge> wireKnowledge()
{
    static const auto made = audit::Knowledge::standard();
    return made;
}

/// A switch with a policy out of its text, and a key.
inline std::shared_ptr<privacy::GateControl> switchWith(const std::string &policy,
                                                        const privacy::WireSettings &settings = {})
{
    privacy::PolicyReading reading = privacy::readPolicy(policy, "p.toml");
    if (!reading.isClean())
        qFatal("%s", qPrintable(reading.findings.front().message));
    const privacy::KeySource keys(*privacy::SecretKey::fromBytes("a key of sixteen bytes and more"));
    auto wire = privacy::makeWirePolicy(std::move(reading.policy), wireKnowledge(), keys, settings);
    if (!wire)
        qFatal("%s", qPrintable(wire.error().message));
    return std::make_shared<privacy::GateControl>(*wire);
}

/// What goes over the wire, as the judge is given it.
struct WireRequest
{
    std::string head;
    std::string body;
    std::string trailers = {};
    std::string destination = "https://api.segment.io";

    payload::RecordedRequest recorded() const
    {
        payload::RecordedRequest request;
        request.exchange = 1;
        request.way = payload::WayIn::ReverseProxy;
        request.destination = destination;
        request.head = head;
        request.trailers = trailers;
        return request;
    }
};

/// `lines` are further header lines, each with its CRLF.
inline WireRequest posted(const std::string &target, const std::string &body, const std::string &lines = {},
                          const std::string &type = "application/json")
{
    return {"POST " + target + " HTTP/1.1\r\nHost: api.segment.io\r\nContent-Type: " + type + "\r\n" + lines
                + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n",
            body};
}

inline privacy::Judgement judged(privacy::WireJudge &judge, const WireRequest &request)
{
    return judge.judge(request.recorded(), payload::BodyPieces(request.body));
}

inline privacy::Judgement judged(const std::string &policy, const WireRequest &request,
                                 const privacy::WireSettings &settings = {})
{
    privacy::WireJudge judge(switchWith(policy, settings));
    return judged(judge, request);
}

/// What would leave: the request, or what it was made into; "" when it stays.
inline std::string leaving(const privacy::Judgement &judgement, const WireRequest &request)
{
    using What = privacy::Judgement::What;
    if (judgement.what == What::Forward)
        return request.head + request.body;
    if (judgement.what != What::Rewrite)
        return {};
    return judgement.rewritten->head + judgement.rewritten->body.value_or(request.body);
}

} // namespace telltale::test
