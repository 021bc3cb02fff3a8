// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/coding_guess.h"
#include "payload/protocols/listed_body.h"
#include "payload/protocols/protocol.h"

#include <algorithm>

namespace telltale::payload {

std::string hostOf(std::string_view authority)
{
    // What stands behind the address of version 6, or the name.
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket))
        authority = authority.substr(0, colon);
    std::string host(authority);
    for (char &byte : host)
        byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    return host;
}

namespace {

/// Where the first of a few characters is, or the end: in texts this short, several times as fast as find_first_of().
std::size_t firstOf(std::string_view text, std::string_view characters)
{
    const auto found = std::find_if(text.begin(), text.end(), [characters](char one) {
        for (const char other : characters) {
            if (one == other)
                return true;
        }
        return false;
    });
    return static_cast<std::size_t>(found - text.begin());
}

} // namespace

RequestFacts factsOf(const Exchange &exchange)
{
    RequestFacts facts{exchange.method, {}, exchange.target, exchange};
    std::string_view authority = exchange.header("Host").value_or(std::string_view());
    if (const std::size_t scheme = exchange.url.find("://"); scheme != std::string::npos) {
        authority = std::string_view(exchange.url).substr(scheme + 3);
        authority = authority.substr(0, firstOf(authority, "/?#"));
    }
    facts.host = hostOf(authority);
    if (const std::size_t scheme = facts.path.find("://"); scheme != std::string::npos)
        facts.path.erase(0, std::min(facts.path.find('/', scheme + 3), facts.path.size()));
    facts.path.resize(firstOf(facts.path, "?#"));
    return facts;
}

namespace {

/// Memory for the nodes of one body after the other: asking the system for new pages takes longer than filling them.
NodeList &spareNodes()
{
    static thread_local NodeList spare;
    return spare;
}

} // namespace

RequestView::RequestView(const Exchange &exchange, const Limits &limits, PathTable *paths)
    : m_facts(factsOf(exchange)), m_limits(limits), m_paths(paths),
      m_mayHaveForm(exchange.body && !beginsLikeContainer(exchange.body->text().view())),
      m_mayHaveQuery((exchange.target.empty() ? exchange.url : exchange.target).find('?') != std::string::npos)
{
}

RequestView::~RequestView()
{
    constexpr std::size_t mostKept = (std::size_t(128) << 20) / sizeof(Node);
    for (const std::unique_ptr<Reading> &reading : m_readings) {
        if (!reading->document)
            continue;
        NodeList &nodes = reading->document->mutableNodes();
        if (nodes.capacity() > spareNodes().capacity() && nodes.capacity() <= mostKept)
            spareNodes() = std::move(nodes);
    }
}

Text RequestView::body() const
{
    return m_facts.exchange.body ? m_facts.exchange.body->text() : Text();
}

RequestView::Reading &RequestView::reading(const TextOrigin &origin)
{
    for (const std::unique_ptr<Reading> &known : m_readings) {
        if (known->origin == origin)
            return *known;
    }
    auto reading = std::make_unique<Reading>();
    reading->origin = origin;
    reading->text = eventTextOf(m_facts.exchange, origin, m_limits);
    // A value may be the whole body, as it was sent: then it has been read.
    const auto same = std::find_if(m_readings.begin(), m_readings.end(), [&text = reading->text](const auto &known) {
        return text.text && known->text.text && !text.sent && !known->text.sent
            && (text.text == known->text.text || text.text->text().view() == known->text.text->text().view());
    });
    if (same != m_readings.end() && (*same)->document) {
        reading->document = (*same)->document;
    } else if (same == m_readings.end() && reading->text.text
               && beginsLikeContainer(reading->text.text->text().view())) {
        reading->document = std::make_shared<Document>();
        reading->document->mutableNodes() = std::exchange(spareNodes(), NodeList());
        reading->document->start(reading->text.text->text(), paths(), {});
        if (readOneText(*reading->document, BodyPiece::toTheEnd, m_limits))
            reading->document->setSent(reading->text.sent, 0);
        else
            reading->document.reset();
    }
    m_readings.push_back(std::move(reading));
    return *m_readings.back();
}

/// Quickly said of most values that protocols ask for: there is no query, and the body is no form.
bool RequestView::isAbsent(const TextOrigin &origin) const
{
    return origin.kind == TextOrigin::Kind::Value
        && ((!m_mayHaveForm && origin.name.starts_with("form/"))
            || (!m_mayHaveQuery && origin.name.starts_with("query/")));
}

const Document *RequestView::json(const TextOrigin &origin)
{
    if (isAbsent(origin))
        return nullptr;
    return reading(origin).document.get();
}

std::vector<DecodeStep> RequestView::failedSteps() const
{
    for (const std::unique_ptr<Reading> &reading : m_readings) {
        std::vector<DecodeStep> steps = reading->text.steps;
        if (reading->document || steps.empty() || steps.back().problem.empty())
            continue;
        if (reading->origin.kind == TextOrigin::Kind::Value && !reading->origin.name.empty())
            steps.front().coding = reading->origin.name + ' ' + steps.front().coding;
        return steps;
    }
    return {};
}

const EventText &RequestView::text(const TextOrigin &origin)
{
    return reading(origin).text;
}

} // namespace telltale::payload
