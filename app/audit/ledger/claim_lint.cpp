// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/claim_lint.h"

#include "audit/ledger/event_name.h"
#include "payload/exchange_records.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::audit {

namespace {

constexpr std::size_t mostEvidence = 100'000;
constexpr std::size_t longestValue = 200;
constexpr std::size_t shortestDigest = 48;

/// Yes, no, nothing: these tell no person from another.
bool isBare(payload::NodeType type, std::string_view lexeme)
{
    using payload::NodeType;
    return type == NodeType::Boolean || type == NodeType::Null || type == NodeType::EmptyObject
        || type == NodeType::EmptyArray || lexeme.size() <= 2;
}

/// Many digits of a hexadecimal number and nothing else; digests are often shortened in samples.
bool looksLikeDigest(std::string_view text)
{
    return text.size() >= shortestDigest && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string_view front(std::string_view bytes)
{
    std::size_t size = std::min(bytes.size(), longestValue);
    while (size > 0 && size < bytes.size() && (static_cast<unsigned char>(bytes[size]) & 0xC0u) == 0x80u)
        --size;
    return bytes.substr(0, size);
}

} // namespace

void ClaimLint::add(const payload::Record &record)
{
    m_events += !record.isEnvelope;
    const std::string event = record.isEnvelope ? std::string() : payload::eventName(record).value_or(std::string());
    const CatalogueEvent *declared = nullptr;
    if (m_parts.catalogue != nullptr) {
        const payload::Exchange *const exchange = record.exchange.get();
        declared =
            m_parts.catalogue->match(event, exchange != nullptr ? payload::destinationOf(*exchange) : std::string(),
                                     exchange != nullptr ? exchange->method + ' ' + exchange->url : std::string());
    }
    const std::string namePath = eventNamePath(record);
    m_walker.walk(record, [&](std::string_view path, payload::NodeIndex index) {
        if (path.empty() || path != namePath)
            addField(record, event, declared, path, index);
    });
}

void ClaimLint::judge(ClaimEvidence &evidence, const DeclaredField *declared, payload::NodeType type,
                      std::string_view lexeme) const
{
    const NameVerdict name = m_parts.names.judge(evidence.path);
    evidence.category = name.category;
    evidence.why = name.why;
    if (declared != nullptr && declared->category) {
        evidence.category = *declared->category;
        evidence.why = "catalogue " + m_parts.catalogue->product;
    } else if (m_parts.values) {
        std::optional<ValueReason> reason = m_parts.values(type, lexeme);
        if (reason && reason->category < evidence.category) {
            evidence.category = reason->category;
            evidence.why = std::move(reason->why);
        }
    }
    evidence.origin = declared != nullptr && declared->origin != Origin::Unknown
        ? declared->origin
        : m_parts.origins.originOf(evidence.path).origin;
}

void ClaimLint::addField(const payload::Record &record, const std::string &event, const CatalogueEvent *declared,
                         std::string_view path, payload::NodeIndex index)
{
    const payload::Node &node = record.document.node(index);
    const std::string_view lexeme = record.document.lexeme(index);
    if (isBare(node.type(), lexeme) || m_fields.size() >= mostEvidence)
        return;
    if (looksLikeDigest(lexeme.front() == '"' ? lexeme.substr(1, lexeme.size() - 2) : lexeme))
        return;
    if (path.starts_with("header/") && m_parts.origins.originOf(path).origin == Origin::Sdk)
        return;
    if (!m_seen.emplace(event, path).second)
        return;
    ClaimEvidence evidence;
    evidence.event = event;
    evidence.path = path;
    judge(evidence, declared != nullptr ? declared->field(path) : nullptr, node.type(), lexeme);
    evidence.value = front(lexeme);
    evidence.isSecret = evidence.category == Category::Credential;
    const Place place =
        record.exchange && record.isEnvelope ? record.exchange->place : record.document.place(node.offset);
    evidence.seen = payload::diagnosticSource(record) + ':' + std::to_string(place.line);
    evidence.section = record.section;
    m_fields.push_back(std::move(evidence));
}

std::vector<ClaimQuestion> ClaimLint::questions(const std::vector<Claim> &claims) const
{
    std::vector<ClaimQuestion> questions;
    for (const Claim &claim : claims) {
        ClaimQuestion question{claim, {}};
        // A sentence above samples speaks of these, and of events of their names elsewhere; others of everything.
        std::set<std::string> events;
        for (const ClaimEvidence &field : m_fields) {
            if (!field.section.empty() && field.section == claim.section)
                events.insert(field.event);
        }
        const bool isNarrow = claim.isAboutSection || !events.empty();
        for (const ClaimEvidence &field : m_fields) {
            const bool isAgainst =
                std::find(claim.against.begin(), claim.against.end(), field.category) != claim.against.end();
            if (isAgainst && (!isNarrow || events.contains(field.event)))
                question.evidence.push_back(field);
        }
        std::stable_sort(question.evidence.begin(), question.evidence.end(),
                         [](const ClaimEvidence &a, const ClaimEvidence &b) { return a.category < b.category; });
        if (!question.evidence.empty())
            questions.push_back(std::move(question));
    }
    return questions;
}

} // namespace telltale::audit
