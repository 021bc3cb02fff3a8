// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/protocols.h"

#include "payload/protocols/declared_protocol.h"
#include "payload/protocols/embedded.h"

#include <QtGlobal>

#include <algorithm>

namespace telltale::payload {

RequestFacts factsOf(const Exchange &exchange)
{
    RequestFacts facts{exchange.method, {}, exchange.target, exchange};
    std::string_view authority = exchange.header("Host").value_or(std::string_view());
    if (const std::size_t scheme = exchange.url.find("://"); scheme != std::string::npos) {
        authority = std::string_view(exchange.url).substr(scheme + 3);
        authority = authority.substr(0, authority.find_first_of("/?#"));
    }
    // What stands behind the address of version 6, or the name.
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket))
        authority = authority.substr(0, colon);
    facts.host = authority;
    for (char &byte : facts.host)
        byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    if (const std::size_t scheme = facts.path.find("://"); scheme != std::string::npos)
        facts.path.erase(0, std::min(facts.path.find('/', scheme + 3), facts.path.size()));
    facts.path.resize(std::min(facts.path.find_first_of("?#"), facts.path.size()));
    return facts;
}

std::shared_ptr<const Protocols> Protocols::builtIn()
{
    static const std::shared_ptr<const Protocols> known = [] {
        std::vector<std::unique_ptr<const Protocol>> protocols;
        std::vector<Diagnostic> findings;
        for (const EmbeddedText &file : embeddedTexts()) {
            if (auto protocol = readProtocol(file.text, std::string(file.name), findings))
                protocols.push_back(std::move(protocol));
        }
        for (const Diagnostic &finding : findings)
            qWarning("%s:%u: %s", finding.source.c_str(), finding.place.line, qPrintable(finding.message));
        return std::make_shared<const Protocols>(std::move(protocols));
    }();
    return known;
}

bool Protocols::mayMatch(const RequestFacts &request) const
{
    return std::any_of(m_protocols.begin(), m_protocols.end(),
                       [&request](const auto &protocol) { return protocol->mayMatch(request); });
}

const Protocol *Protocols::choose(const RequestFacts &request, const Document &body) const
{
    const Protocol *best = nullptr;
    Confidence sureness = Confidence::None;
    for (const auto &protocol : m_protocols) {
        const Confidence confidence = protocol->match(request, body);
        if (confidence > sureness) {
            best = protocol.get();
            sureness = confidence;
        }
    }
    return best;
}

} // namespace telltale::payload
