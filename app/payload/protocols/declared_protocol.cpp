// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/declared_protocol.h"

#include "base/glob.h"

#include <algorithm>

namespace telltale::payload {

namespace {

bool matchesOne(const std::vector<std::string> &patterns, std::string_view text)
{
    return patterns.empty() || std::any_of(patterns.begin(), patterns.end(), [text](const std::string &pattern) {
               return matchesGlob(pattern, text);
           });
}

/// By what is beside the body.
bool holdsFor(const ProtocolRule &rule, const RequestFacts &request)
{
    return matchesOne(rule.methods, request.method) && matchesOne(rule.hosts, request.host)
        && matchesOne(rule.paths, request.path);
}

/// By the rest of it.
bool holdsFor(const ProtocolRule &rule, const Exchange &exchange, const Document *document)
{
    return std::all_of(rule.fields.begin(), rule.fields.end(),
                       [&](const std::string &path) { return fieldOf(exchange, path).has_value(); })
        && std::all_of(rule.has.begin(), rule.has.end(), [document](const PointerPattern &pattern) {
               return document != nullptr && pattern.isThere(*document);
           });
}

void add(std::vector<TextOrigin> &origins, const std::vector<TextOrigin> &others)
{
    for (const TextOrigin &origin : others) {
        if (std::find(origins.begin(), origins.end(), origin) == origins.end())
            origins.push_back(origin);
    }
}

} // namespace

bool ProtocolRule::reads(const TextOrigin &origin) const
{
    return origin.kind == TextOrigin::Kind::Body || unpack.empty()
        || std::find(unpack.begin(), unpack.end(), origin) != unpack.end();
}

DeclaredProtocol::DeclaredProtocol(ProtocolDeclaration declaration)
    : m_declaration(std::move(declaration)), m_origins{TextOrigin{}},
      m_keys(std::make_shared<const EventKeys>(m_declaration.keys))
{
    add(m_origins, m_declaration.unpack);
    for (const ProtocolRule &rule : m_declaration.rules)
        add(m_origins, rule.unpack);
    for (std::size_t sureness = 1; sureness < m_lists.size(); ++sureness) {
        const auto confidence = static_cast<Confidence>(sureness);
        for (const TextOrigin &origin : m_origins) {
            Lists lists;
            for (const PointerPattern &pattern : m_declaration.events)
                lists.push_back(listOfOnePiece(m_declaration.name, confidence, origin, m_keys, pattern));
            lists.push_back(listOfOnePiece(m_declaration.name, confidence, origin, m_keys, {}));
            m_lists[sureness].push_back(std::move(lists));
        }
    }
}

std::vector<std::uint32_t> DeclaredProtocol::waysFor(const RequestFacts &request) const
{
    std::vector<std::uint32_t> ways;
    for (std::uint32_t i = 0; i < m_declaration.rules.size(); ++i) {
        if (holdsFor(m_declaration.rules[i], request))
            ways.push_back(i);
    }
    return ways;
}

std::size_t DeclaredProtocol::closeness(const RequestFacts &request) const
{
    std::size_t closest = 0;
    for (const ProtocolRule &rule : m_declaration.rules) {
        if (!holdsFor(rule, request))
            continue;
        // A vendor's host says more than any path; the root alone is everybody's.
        const std::size_t byHost = rule.hosts.empty() ? 0 : 100;
        std::size_t own = byHost;
        for (const std::string &path : rule.paths)
            own = std::max(own, path != "/" && matchesGlob(path, request.path) ? path.size() + byHost : 0);
        closest = std::max(closest, own);
    }
    return closest;
}

Confidence DeclaredProtocol::sureness(const Exchange &exchange, const Document *document, std::size_t origin,
                                      Ways ways) const
{
    Confidence best = Confidence::None;
    for (const std::uint32_t way : ways) {
        const ProtocolRule &rule = m_declaration.rules[way];
        if (rule.confidence > best && rule.reads(m_origins[origin]) && holdsFor(rule, exchange, document))
            best = rule.confidence;
    }
    return best;
}

std::shared_ptr<const EventList> DeclaredProtocol::readJson(RequestView &request, Ways ways) const
{
    for (std::size_t i = 0; i < m_origins.size(); ++i) {
        const bool isAsked = std::any_of(
            ways.begin(), ways.end(), [&](std::uint32_t way) { return m_declaration.rules[way].reads(m_origins[i]); });
        const Document *const document = isAsked ? request.json(m_origins[i]) : nullptr;
        const Confidence confidence =
            document == nullptr ? Confidence::None : sureness(request.facts().exchange, document, i, ways);
        if (confidence == Confidence::None)
            continue;
        const Lists &lists = m_lists[static_cast<std::size_t>(confidence)][i];
        return *std::find_if(lists.begin(), lists.end() - 1,
                             [document](const auto &list) { return list->pieces.front().at->isThere(*document); });
    }
    return {};
}

std::shared_ptr<const EventList> DeclaredProtocol::readPairs(RequestView &request, EventSite place, Ways ways) const
{
    const bool isThere =
        place == EventSite::Lines ? !request.body().isEmpty() : !queryOf(request.facts().exchange.target).empty();
    const Confidence confidence = isThere ? sureness(request.facts().exchange, nullptr, 0, ways) : Confidence::None;
    if (confidence == Confidence::None)
        return {};
    auto list = std::make_shared<EventList>(*m_lists[static_cast<std::size_t>(confidence)].front().back());
    list->pieces.front().form = place == EventSite::Lines ? BodyForm::Form : BodyForm::Query;
    return list;
}

std::shared_ptr<const EventList> DeclaredProtocol::read(RequestView &request, Ways ways) const
{
    for (const EventSite place : m_declaration.places) {
        const auto list = place == EventSite::Json ? readJson(request, ways) : readPairs(request, place, ways);
        if (list)
            return list;
    }
    // A request without a body may be all that there is to say.
    const bool isBare = request.body().isEmpty();
    const Confidence confidence = isBare ? sureness(request.facts().exchange, nullptr, 0, ways) : Confidence::None;
    return confidence == Confidence::None ? nullptr : m_lists[static_cast<std::size_t>(confidence)].front().back();
}

} // namespace telltale::payload
