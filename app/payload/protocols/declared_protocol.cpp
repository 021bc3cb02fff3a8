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

bool holdsFor(const ProtocolRule &rule, const RequestFacts &request)
{
    return matchesOne(rule.methods, request.method) && matchesOne(rule.hosts, request.host)
        && matchesOne(rule.paths, request.path)
        && std::all_of(rule.headers.begin(), rule.headers.end(),
                       [&request](const std::string &name) { return request.exchange.header(name).has_value(); });
}

} // namespace

DeclaredProtocol::DeclaredProtocol(std::string name, std::vector<ProtocolRule> rules,
                                   const std::vector<PointerPattern> &events)
    : m_name(std::move(name)), m_rules(std::move(rules))
{
    for (const PointerPattern &pattern : events)
        m_events.push_back(std::make_shared<const EventList>(EventList{m_name, pattern, {}}));
    m_events.push_back(std::make_shared<const EventList>(EventList{m_name, {}, {}}));
}

bool DeclaredProtocol::mayMatch(const RequestFacts &request) const
{
    return std::any_of(m_rules.begin(), m_rules.end(),
                       [&request](const ProtocolRule &rule) { return holdsFor(rule, request); });
}

Confidence DeclaredProtocol::match(const RequestFacts &request, const Document &body) const
{
    Confidence best = Confidence::None;
    for (const ProtocolRule &rule : m_rules) {
        const bool holds = rule.confidence > best && holdsFor(rule, request)
            && std::all_of(rule.has.begin(), rule.has.end(),
                           [&body](const PointerPattern &pattern) { return pattern.isThere(body); });
        if (holds)
            best = rule.confidence;
    }
    return best;
}

std::shared_ptr<const EventList> DeclaredProtocol::events(const Document &body) const
{
    return *std::find_if(m_events.begin(), m_events.end() - 1,
                         [&body](const auto &list) { return list->at->isThere(body); });
}

} // namespace telltale::payload
