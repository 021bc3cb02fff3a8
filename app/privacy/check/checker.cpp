// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/check/checker.h"

#include "payload/exchange_records.h"
#include "privacy/rewrite/record_edits.h"

namespace telltale::privacy {

using payload::NodeIndex;
using payload::PlaceCursor;
using payload::Record;

namespace {

constexpr std::size_t mostNamesOfProducts = 10'000;

/// Offsets before the record's root are never asked for.
PlaceCursor placesIn(const Record &record)
{
    if (record.isEnvelope || record.root >= record.end)
        return PlaceCursor(record.document);
    return PlaceCursor(record.document, record.document.node(record.root).offset, record.place);
}

} // namespace

Checker::Checker(CheckParts parts, Take take)
    : m_parts(std::move(parts)), m_take(std::move(take)),
      m_rules(m_parts.policy.get(), m_parts.catalogue ? std::string_view(m_parts.catalogue->product) : ""),
      m_secrets(*m_parts.knowledge)
{
    if (m_parts.policy)
        m_anonymiser = Anonymiser::withoutKey(m_parts.policy, m_parts.knowledge);
    if (m_parts.policy && m_parts.policy->gate == TelemetryGate::Essential)
        m_gate.emplace(m_parts.policy, m_parts.knowledge);
    if (m_parts.catalogue)
        m_catalogue.emplace(CatalogueCheck::Parts{m_parts.catalogue, m_parts.knowledge->origins(), m_parts.switchState},
                            m_rules);
}

std::uint64_t Checker::events() const
{
    return std::max(m_events, m_catalogue ? m_catalogue->events() : 0);
}

void Checker::begin(const Record &record)
{
    settleRequest(&record);
    m_events += !record.isEnvelope;
    m_source = payload::diagnosticSource(record);
    m_name = record.isEnvelope ? std::string() : payload::eventName(record).value_or(std::string());
    m_product.reset();
    m_hasViolation = false;
}

void Checker::record(const Record &record)
{
    begin(record);
    if (m_rules.gate() != CheckRules::none)
        checkGate(record);
    if (m_anonymiser)
        checkPolicy(record);
    if (m_catalogue)
        checkCatalogue(record);
    (record.isEnvelope ? m_violatingRequests : m_violatingEvents) += m_hasViolation;
    if (m_request && record.isEnvelope)
        m_request->hasViolation = m_hasViolation;
}

void Checker::finish()
{
    settleRequest(nullptr);
}

/// The gate is about events; of a request it is known only behind it that it has none.
void Checker::checkGate(const Record &record)
{
    const bool passes = m_gate && m_gate->isEssential(record);
    if (passes || (record.isEnvelope && !record.exchange))
        return;
    const bool isSure = !m_parts.isFiltered || audit::isWholeRequest(record);
    if (record.isEnvelope && !isSure)
        return;
    if (record.isEnvelope)
        m_request = Request{record.exchange, std::string(record.source), productOf(record), false};
    else
        tellWhole(record, m_rules.gate(), m_name, m_rules.list()[m_rules.gate()].ofEvent);
}

void Checker::settleRequest(const Record *next)
{
    if (!m_request)
        return;
    const Request request = *std::move(m_request);
    m_request.reset();
    if (next != nullptr && !next->isEnvelope && next->exchange == request.exchange)
        return;
    Violation violation;
    const std::string name = requestName(*request.exchange);
    violation.rule = m_rules.gate();
    violation.isWhole = true;
    violation.file = request.file;
    violation.source = request.file;
    violation.line = request.exchange->place.line;
    violation.lineInFile = violation.line;
    violation.product = request.product;
    violation.event = name;
    violation.message = m_rules.list()[m_rules.gate()].ofRequest;
    m_violatingRequests += !request.hasViolation;
    m_take(violation);
}

void Checker::checkPolicy(const Record &record)
{
    const RecordChanges changes = writableChanges(record, m_anonymiser->changes(record));
    if (changes.isBlocked) {
        const std::uint32_t index = m_rules.ofPolicy(changes.blockedBy);
        const CheckRule &rule = m_rules.list()[index];
        const bool isRequest = record.isEnvelope && record.exchange;
        tellWhole(record, index, isRequest ? requestName(*record.exchange) : m_name,
                  isRequest ? rule.ofRequest : rule.ofEvent);
        return;
    }
    if (changes.fields.empty())
        return;
    PlaceCursor places = placesIn(record);
    for (const FieldChange &change : changes.fields) {
        const std::uint32_t index = m_rules.ofPolicy(change.rule);
        tellLeaf(record, index, change.node, m_name, m_rules.list()[index].ofField, places);
    }
}

void Checker::checkCatalogue(const Record &record)
{
    PlaceCursor places = placesIn(record);
    m_catalogue->take(
        record, [&](std::uint32_t rule, std::string_view event, NodeIndex leaf, std::string_view message) {
            // A name of the catalogue's is a word; an address may have a token in it.
            const bool isAddress = record.isEnvelope && record.exchange && event.find(' ') != std::string_view::npos;
            const std::string name = isAddress ? requestName(*record.exchange) : std::string(event);
            if (leaf == payload::noNode)
                tellWhole(record, rule, name, message);
            else
                tellLeaf(record, rule, leaf, name, message, places);
        });
}

void Checker::tellWhole(const Record &record, std::uint32_t rule, std::string_view event, std::string_view message)
{
    Violation violation;
    violation.rule = rule;
    violation.isWhole = true;
    violation.event = event;
    violation.message = message;
    violation.line = record.isEnvelope && record.exchange ? record.exchange->place.line : record.place.line;
    violation.lineInFile = record.exchange ? record.exchange->place.line : violation.line;
    violation.file = record.source;
    violation.product = productOf(record);
    tell(violation);
}

void Checker::tellLeaf(const Record &record, std::uint32_t rule, NodeIndex leaf, std::string_view event,
                       std::string_view message, PlaceCursor &places)
{
    const payload::Document &document = record.document;
    const payload::Node &node = document.node(leaf);
    const bool isBeside = document.paths().isBeside(node.path());
    m_pattern = document.paths().pointer(node.path());
    m_path = isBeside ? m_pattern : document.path(leaf);
    Violation violation;
    violation.rule = rule;
    violation.event = event;
    violation.message = message;
    violation.path = m_path;
    violation.pattern = m_pattern;
    // A head has no lines that anybody could look up; the request has.
    const bool isInHead = record.exchange && (record.isEnvelope || record.form == payload::BodyForm::Query);
    violation.line = isInHead ? record.exchange->place.line : places.at(node.offset).line;
    violation.lineInFile = record.exchange ? record.exchange->place.line : violation.line;
    violation.file = record.source;
    violation.product = productOf(record);
    tell(violation);
}

void Checker::tell(Violation &violation)
{
    violation.source = m_source;
    m_hasViolation = true;
    m_take(violation);
}

/// Without its query, and without what is a credential in its path.
std::string Checker::requestName(const payload::Exchange &exchange)
{
    const std::string &place = exchange.url.empty() ? exchange.target : exchange.url;
    return exchange.method + ' ' + m_secrets.maskedTarget(place.substr(0, place.find('?')));
}

const std::string &Checker::productOf(const Record &record)
{
    if (m_product)
        return *m_product;
    const auto ask = [&] { return std::string(audit::eventVerdict(*m_parts.knowledge, record).product()); };
    if (record.exchange) {
        m_product = ask();
        return *m_product;
    }
    if (m_products.size() >= mostNamesOfProducts)
        m_products.clear();
    const auto found = m_products.find(m_name);
    m_product = found != m_products.end() ? found->second : m_products.emplace(m_name, ask()).first->second;
    return *m_product;
}

} // namespace telltale::privacy
