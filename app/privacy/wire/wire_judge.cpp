// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/wire_judge.h"

#include "audit/values/checks/ascii.h"
#include "payload/loaders/record/record_exchange.h"
#include "privacy/rewrite/recoding.h"
#include "privacy/wire/body_signatures.h"
#include "privacy/wire/policy_reach.h"

#include <algorithm>

namespace telltale::privacy {

using payload::BodyPieces;
using payload::Exchange;
using payload::RecordedRequest;
using What = Judgement::What;
using Of = RequestSignature::Of;

namespace {

std::string counted(std::uint64_t count, const char *what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

/// To another protocol than one that is HTTP again, and so can be seen without it.
bool asksForTunnel(const RecordedRequest &request)
{
    const std::string head = audit::checks::lowered(request.head);
    if (head.find("\nupgrade:") == std::string::npos)
        return false;
    RecordedRequest bare = request;
    bare.body = {};
    const Exchange exchange = payload::exchangeOf(bare, {0, 0, request.head}, "wire", {});
    const std::string protocols = audit::checks::lowered(payload::joinedValues(exchange.headers, "Upgrade"));
    const std::string options = audit::checks::lowered(payload::joinedValues(exchange.headers, "Connection"));
    return !protocols.empty() && protocols.find("h2c") == std::string::npos
        && options.find("upgrade") != std::string::npos;
}

bool touches(const TextEdit &edit, const std::vector<TextEdit> &edits)
{
    return std::any_of(edits.begin(), edits.end(), [&edit](const TextEdit &other) {
        return other.offset < edit.end() && edit.offset < other.end();
    });
}

/// The exact new head, digests of the body made anew where there are any.
Result<std::string> newHead(const RecordedRequest &request, const Exchange &exchange,
                            const RewrittenExchange &rewritten)
{
    std::vector<TextEdit> edits = rewritten.head.exact;
    if (rewritten.content) {
        Result<std::vector<TextEdit>> digests = digestEdits(exchange, request.body, *rewritten.content);
        if (!digests)
            return digests.error();
        // One that a rule takes out or replaces is the rule's affair.
        for (TextEdit &digest : *digests) {
            if (!touches(digest, rewritten.head.exact))
                edits.push_back(std::move(digest));
        }
    }
    if (!sortEdits(edits))
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Two changes are about one byte"));
    return applyEdits(request.head, edits);
}

} // namespace

WireJudge::WireJudge(std::shared_ptr<const GateControl> control) : m_control(std::move(control))
{
    m_options.countsLines = false;
    m_options.requestPaths = &m_paths;
    m_options.requestProtocols = &m_protocols;
}

WireJudge::~WireJudge() = default;

/// Takes over what was put in force since the last request.
void WireJudge::keepUp()
{
    const std::uint64_t version = m_control->version();
    if (version == m_version)
        return;
    m_version = version;
    m_wire = m_control->now();
    m_options.limits = m_wire->settings.limits;
    m_gate.reset();
    m_anonymiser.reset();
    const bool isReleasable = m_wire->settings.kept == WireSettings::Kept::Hold;
    if (m_wire->isOpen() || (m_wire->gate == TelemetryGate::Off && !isReleasable))
        return;
    if (auto made = Anonymiser::make(m_wire->policy, m_wire->knowledge, m_wire->keys))
        m_anonymiser = *std::move(made);
    if (m_wire->gate == TelemetryGate::Essential)
        m_gate = std::make_unique<EventGate>(m_wire->policy, m_wire->knowledge);
}

Judgement WireJudge::kept(std::string detail) const
{
    switch (m_wire->settings.kept) {
    case WireSettings::Kept::AsProtocol:
        return {What::Answer, std::move(detail)};
    case WireSettings::Kept::Hold:
        return {m_isReleased ? What::Block : What::Hold, std::move(detail)};
    case WireSettings::Kept::Refuse:
        break;
    }
    return {What::Block, std::move(detail)};
}

Judgement WireJudge::judge(const RecordedRequest &request, const BodyPieces &body)
{
    keepUp();
    m_isReleased = false;
    return judgeWhole(request, body);
}

Judgement WireJudge::judgeReleased(const RecordedRequest &request, const BodyPieces &body)
{
    keepUp();
    m_isReleased = true;
    return judgeWhole(request, body);
}

bool WireJudge::mayTunnel(std::string_view protocol) const
{
    const std::shared_ptr<const WirePolicy> wire = m_control->now();
    if (wire->isOpen())
        return true;
    // The server can answer without it, and then everything is seen (RFC 9113, 3.1; clients of Java ask for it).
    if (audit::checks::lowered(protocol).find("h2c") != std::string::npos)
        return false;
    return wire->gate == TelemetryGate::On || wire->settings.passesTunnels;
}

Judgement WireJudge::judgeTunnel() const
{
    const std::string gate = m_wire->gate == TelemetryGate::Off ? "gate off" : "gate essential";
    if (m_wire->settings.passesTunnels)
        return {What::Forward, gate + ": tunnels pass, and nobody sees what is in them"};
    return {What::Block, gate + ": nobody sees what is in a tunnel"};
}

Judgement WireJudge::judgeWhole(const RecordedRequest &request, const BodyPieces &body)
{
    if (m_wire->isOpen())
        return {};
    const bool isOpened = m_isReleased && m_wire->settings.kept == WireSettings::Kept::Hold;
    if (m_wire->gate != TelemetryGate::On && body.size() == 0 && asksForTunnel(request))
        return judgeTunnel();
    if (m_wire->gate == TelemetryGate::Off && !isOpened)
        return kept("gate off");
    if (!m_anonymiser)
        return kept("the policy cannot be applied");
    const bool isTooLarge = body.size() > m_options.limits.document;
    m_text.assign(request.head).append(request.trailers);
    const Result<bool> isRead = isTooLarge ? Result<bool>(true) : body.visit([this](std::string_view piece) {
        m_text.append(piece);
        return true;
    });
    if (!isRead)
        return kept("its body cannot be read again");
    const std::string_view text = m_text;
    RecordedRequest whole = request;
    whole.head = text.substr(0, request.head.size());
    whole.trailers = text.substr(request.head.size(), request.trailers.size());
    whole.body = text.substr(request.head.size() + request.trailers.size());
    const auto exchange =
        std::make_shared<Exchange>(payload::exchangeOf(whole, {0, 0, text}, "wire", m_options.limits));
    EventGate *const gate = isOpened ? nullptr : m_gate.get();
    if (gate == nullptr && !mayConcern(*m_wire->policy, payload::destinationOf(*exchange)))
        return {};
    m_paths.tidy(m_nodes);
    RequestReading reading(m_options, *m_anonymiser, gate);
    reading.read(exchange);
    m_nodes = reading.nodes();
    return judgeContent(whole, *exchange, reading, isTooLarge);
}

Judgement WireJudge::judgeContent(const RecordedRequest &request, const Exchange &exchange, RequestReading &reading,
                                  bool isTooLarge) const
{
    const bool isEssential = m_gate != nullptr && !(m_isReleased && m_wire->settings.kept == WireSettings::Kept::Hold);
    const bool isUndecoded = reading.isUndecoded() || isTooLarge;
    if (isEssential && isUndecoded)
        return kept("gate essential: its body cannot be taken apart, so nobody knows what is in it");
    if (isEssential && reading.events() == 0 && !reading.isEssentialByItself())
        return kept("gate essential: it is none of the requests that are always sent");
    if (isEssential && reading.events() != 0 && reading.inessential() == reading.events())
        return kept("gate essential: none of its " + counted(reading.events(), "event") + " is always sent");
    if (isUndecoded && !m_wire->settings.passesUndecoded && !m_isReleased
        && mayConcernBody(*m_wire->policy, payload::destinationOf(exchange)))
        return kept("its body cannot be taken apart, and a rule could be about it");
    return rewrite(request, exchange, reading);
}

Judgement WireJudge::rewrite(const RecordedRequest &request, const Exchange &exchange, RequestReading &reading) const
{
    if (reading.rewriter() == nullptr || !reading.rewriter()->hasChanges())
        return {};
    Result<RewrittenExchange> rewritten = reading.rewriter()->finish(std::string(request.body));
    const std::string why = names(reading);
    if (!rewritten)
        return kept(why + ": " + rewritten.error().message.toStdString());
    if (rewritten->isLeftOut)
        return kept(why);
    if (rewritten->isSame())
        return {};
    const RequestSignature signature = signatureOf(exchange);
    if (signature.of == Of::Request || (signature.of == Of::Body && rewritten->content))
        return kept(why + ": it is signed (" + signature.name + "), and would not be valid any more");
    if (!rewritten->head.headers.empty())
        return kept(why + ": a field behind its body cannot be written again");
    Result<std::string> head = newHead(request, exchange, *rewritten);
    if (!head)
        return kept(why + ": " + head.error().message.toStdString());
    Judgement judgement{What::Rewrite, why, RewrittenRequest{}};
    judgement.rewritten->head = *std::move(head);
    judgement.rewritten->body = std::move(rewritten->content);
    judgement.rewritten->edits = std::move(rewritten->edits);
    judgement.rewritten->fields = reading.fields();
    judgement.rewritten->events = reading.gone();
    std::string what;
    if (reading.fields() != 0)
        what += ": " + counted(reading.fields(), "field") + " rewritten";
    if (reading.gone() != 0)
        what += (what.empty() ? ": " : ", ") + std::to_string(reading.gone()) + " of "
            + counted(reading.events(), "event") + " taken out";
    judgement.detail += what;
    return judgement;
}

/// `gate essential, rule "no addresses leave"`
std::string WireJudge::names(const RequestReading &reading) const
{
    const Policy &policy = *m_wire->policy;
    std::string list = reading.inessential() != 0 ? "gate essential" : "";
    std::vector<std::string_view> told;
    for (const std::uint32_t rule : reading.rules()) {
        const std::string_view name = rule < policy.rules.size() ? std::string_view(policy.rules[rule].name) : "";
        if (std::find(told.begin(), told.end(), name) != told.end())
            continue;
        told.push_back(name);
        list += list.empty() ? "" : ", ";
        list += name.empty() ? std::string("default") : "rule \"" + std::string(name) + '"';
    }
    return list;
}

} // namespace telltale::privacy
