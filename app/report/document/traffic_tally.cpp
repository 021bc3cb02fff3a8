// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/traffic_tally.h"

#include "payload/exchange.h"

namespace telltale::report {

namespace {

const std::string furtherOnes = "…";

/// The entry with this key, or the one for all that are too many.
template<typename Map, typename Key>
typename Map::mapped_type &entryOf(Map &map, const Key &key, const Key &further)
{
    const auto found = map.find(key);
    if (found != map.end())
        return found->second;
    return map[map.size() < TrafficTally::most ? key : further];
}

} // namespace

void TrafficTally::noteTime(std::optional<std::int64_t> time)
{
    if (!time)
        return;
    m_first = m_first ? std::min(*m_first, *time) : *time;
    m_last = m_last ? std::max(*m_last, *time) : *time;
}

void TrafficTally::addRequest(const payload::Exchange &exchange, Recipient &recipient)
{
    ++m_requests;
    ++recipient.requests;
    recipient.bytes += exchange.sentSize;
    recipient.isPlainHttp |= exchange.url.starts_with("http://");
    m_tests += exchange.isTest;
    if (!exchange.decision.empty())
        ++entryOf(m_decisions, Decision{exchange.decision, exchange.decisionWhy},
                  Decision{exchange.decision, furtherOnes});
}

void TrafficTally::add(const payload::Record &record)
{
    m_opaque += record.isIncomplete || record.form == payload::BodyForm::Bytes;
    if (!record.exchange) {
        if (!record.isEnvelope)
            ++entryOf(m_recipients, std::string(), furtherOnes).events;
        const std::optional<std::int64_t> time = record.isEnvelope ? std::nullopt : payload::eventTime(record);
        noteTime(time);
        m_timeless += !record.isEnvelope && !time;
        return;
    }
    const payload::Exchange &exchange = *record.exchange;
    const std::string destination = payload::destinationOf(exchange);
    Recipient &recipient = entryOf(m_recipients, destination, furtherOnes);
    noteTime(exchange.time);
    if (record.isEnvelope) {
        addRequest(exchange, recipient);
        return;
    }
    ++recipient.events;
    const std::optional<std::int64_t> time = payload::eventTime(record);
    noteTime(time);
    m_timeless += !time && !exchange.time;
    if (!exchange.program.empty())
        ++entryOf(m_programs, std::pair(exchange.program, destination), std::pair(furtherOnes, destination));
}

} // namespace telltale::report
