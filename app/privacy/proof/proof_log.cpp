// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_log.h"

#include "audit/field_judge.h"
#include "audit/request_secrets.h"
#include "privacy/proof/message_ids.h"
#include "privacy/proof/opt_out_words.h"

#include <algorithm>
#include <functional>

namespace telltale::privacy {

namespace {

constexpr std::size_t longestLabel = 200;
constexpr std::size_t mostHosts = 100;
constexpr std::size_t mostPaths = 2000;

std::string proofRequest(const payload::Exchange &exchange)
{
    return exchange.method + ' ' + (exchange.url.empty() ? exchange.target : exchange.url);
}

/// The path of a URL or target, without query and fragment.
std::string_view pathOfTarget(std::string_view target)
{
    if (const std::size_t scheme = target.find("://"); scheme != std::string_view::npos && !target.starts_with('/')) {
        const std::size_t slash = target.find_first_of("/?#", scheme + 3);
        target = slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
    }
    return target.substr(0, target.find_first_of("?#"));
}

std::string keyOfKind(const ProofKind &kind)
{
    return std::string(word(kind.owner)) + '\n' + kind.kind + '\n' + kind.label;
}

std::uint64_t hashOfId(const std::string &id)
{
    return id.empty() ? 0 : std::hash<std::string>()(id) | 1;
}

} // namespace

ProofLog::ProofLog(ProofSubject subject) : m_subject(std::move(subject)) {}

std::string ProofLog::requestLabel(const payload::Exchange &exchange) const
{
    const std::string target = exchange.target.empty() ? exchange.url : exchange.target;
    const std::string path(pathOfTarget(target));
    return exchange.method + ' ' + audit::RequestSecrets(*m_subject.knowledge).maskedTarget(path);
}

ProofKind ProofLog::described(const payload::Record &record) const
{
    const payload::Exchange &exchange = *record.exchange;
    const std::string request = proofRequest(exchange);
    const std::string destination = payload::destinationOf(exchange);
    const std::string name = record.isEnvelope ? std::string() : payload::eventName(record).value_or(std::string());
    ProofKind kind;
    kind.label = (name.empty() ? requestLabel(exchange) : name).substr(0, longestLabel);
    kind.saysOptOut = saysOptOut(name) || saysOptOut(pathOfTarget(exchange.target));
    if (!destination.empty())
        kind.hosts.push_back(destination);
    if (m_subject.catalogue == nullptr)
        return kind;
    if (const audit::CatalogueEvent *const event = m_subject.catalogue->match(name, destination, request)) {
        kind.kind = event->kind;
        kind.gate = event->gate;
        kind.isAlwaysSent = m_subject.isAlwaysSent(*event);
        kind.declaredAt = event->declaredAt;
        return kind;
    }
    const audit::EventVerdict others = audit::eventVerdict(*m_subject.knowledge, record);
    kind.owner = others.event != nullptr ? ProofOwner::Other : ProofOwner::Undeclared;
    return kind;
}

std::set<std::string> ProofLog::pathsOf(const payload::Record &record)
{
    std::set<std::string> paths;
    m_walker.walk(record, [&](std::string_view path, payload::NodeIndex) {
        const bool isTransport =
            path.starts_with("header/") && m_subject.knowledge->origins().originOf(path).origin == audit::Origin::Sdk;
        if (!isTransport && paths.size() < mostPaths)
            paths.emplace(path);
    });
    return paths;
}

ProofLog::Waiting ProofLog::read(const payload::Record &record)
{
    Waiting made;
    made.kind = described(record);
    made.paths = pathsOf(record);
    made.item.exchange = record.exchange->number;
    made.item.isOpaque = record.isIncomplete || record.exchange->isIncomplete
        || (!record.isEnvelope && record.form == payload::BodyForm::Bytes);
    // What came at a time that nobody knows is taken to have come last.
    made.item.time = record.exchange->time.value_or(INT64_MAX);
    if (record.isEnvelope)
        return made;
    const std::string id = messageIdOf(record);
    made.item.id = hashOfId(id);
    made.item.happened = payload::eventTime(record);
    if (!made.item.happened)
        made.item.happened = timeOfMessageId(id);
    return made;
}

bool ProofLog::record(const payload::Record &record)
{
    if (!record.exchange)
        return true;
    if (record.isEnvelope) {
        settle();
        m_waiting = read(record);
        return true;
    }
    m_waiting.reset();
    keep(read(record));
    return true;
}

void ProofLog::diagnostic(const Diagnostic &diagnostic)
{
    m_unread += diagnostic.severity == Severity::Error;
}

void ProofLog::settle()
{
    if (m_waiting)
        keep(*std::exchange(m_waiting, {}));
}

void ProofLog::keep(Waiting &&read)
{
    if (m_items.size() >= mostItems) {
        ++m_unread;
        return;
    }
    if (m_kinds.size() >= mostKinds && !m_byKey.contains(keyOfKind(read.kind))) {
        read.kind.label = "\u2026";
        read.kind.kind.clear();
    }
    const auto [found, isNew] = m_byKey.emplace(keyOfKind(read.kind), static_cast<std::uint32_t>(m_kinds.size()));
    if (isNew)
        m_kinds.push_back(read.kind);
    ProofKind &kind = m_kinds[found->second];
    kind.saysOptOut = kind.saysOptOut || read.kind.saysOptOut;
    for (std::string &host : read.kind.hosts) {
        if (kind.hosts.size() < mostHosts && std::find(kind.hosts.begin(), kind.hosts.end(), host) == kind.hosts.end())
            kind.hosts.push_back(std::move(host));
    }
    auto shape = std::find(kind.shapes.begin(), kind.shapes.end(), read.paths);
    if (shape == kind.shapes.end() && kind.shapes.size() < ProofKind::mostShapes)
        shape = kind.shapes.insert(shape, std::move(read.paths));
    else if (shape == kind.shapes.end())
        (--shape)->merge(read.paths);
    read.item.kind = found->second;
    read.item.shape = static_cast<std::uint32_t>(shape - kind.shapes.begin());
    m_items.push_back(read.item);
}

} // namespace telltale::privacy
