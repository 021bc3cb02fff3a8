// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/exchange_gathering.h"

#include <algorithm>

namespace telltale::store {

using namespace payload;

namespace {

constexpr std::size_t rowsAtOnce = 10'000;
constexpr std::size_t textAtOnce = std::size_t(8) << 20;
constexpr std::uint64_t recordAtOnce = std::uint64_t(64) << 20;
constexpr std::size_t mostOtherText = mostIndexedText / 4;
/// What a row of SQLite can be called.
constexpr std::uint64_t highestNumber = INT64_MAX;

std::string cut(std::string_view text, std::size_t most)
{
    return std::string(text.substr(0, most));
}

} // namespace

void ExchangeGathering::take(const RecordFrame &frame, std::uint32_t segment)
{
    m_read += frame.size;
    switch (static_cast<RecordKind>(frame.kind)) {
    case RecordKind::Request:
        if (const auto request = readRecordedRequest(frame.content))
            take(*request, frame.offset, segment);
        break;
    case RecordKind::Decision:
        if (const auto decision = readRecordedDecision(frame.content))
            outcomeOf(decision->exchange).decision = static_cast<std::uint8_t>(decision->what);
        break;
    case RecordKind::Answer:
        if (const auto answer = readRecordedAnswer(frame.content)) {
            Outcome &outcome = outcomeOf(answer->exchange);
            outcome.status = static_cast<std::uint16_t>(readStatus(answer->head));
            outcome.isCutOff = !answer->isWhole;
            outcome.began = answer->began;
        }
        break;
    case RecordKind::Refusal:
        if (const auto refusal = readRecordedRefusal(frame.content)) {
            m_refusals.push_back({segment, frame.offset, refusal->time, refusal->way,
                                  cut(refusal->reason, mostOtherText), refusal->received});
            m_bytes += m_refusals.back().reason.size();
        }
        break;
    default:
        break;
    }
}

/// Numbers rise in a record: one that does not was written by nobody we know, and the first with a number is the one.
void ExchangeGathering::take(const RecordedRequest &request, std::uint64_t offset, std::uint32_t segment)
{
    if (request.exchange > highestNumber || (!m_exchanges.empty() && request.exchange <= m_exchanges.back().number))
        return;
    const HeadLines lines = readHeadLines(request.head);
    GatheredExchange &exchange = m_exchanges.emplace_back();
    exchange.number = request.exchange;
    exchange.offset = offset;
    exchange.time = request.time;
    exchange.bodySize = request.body.size();
    exchange.target = cut(lines.target, mostIndexedText);
    exchange.shape = shapeOf(request, lines, segment);
    m_bytes += exchange.target.size();
}

std::uint32_t ExchangeGathering::shapeOf(const RecordedRequest &request, const HeadLines &lines, std::uint32_t segment)
{
    // Only an absolute target or a tunnel's tells where it goes; what every line has in front must not be cut out of
    // it.
    const bool isTargetPart = request.destination.empty() && !lines.target.starts_with('/');
    m_key.clear();
    appendNumber(m_key, segment);
    appendNumber(m_key, static_cast<std::uint8_t>(request.way));
    for (const std::string_view text : {lines.method, request.destination, lines.host, lines.contentType,
                                        isTargetPart ? lines.target : std::string_view()}) {
        appendNumber(m_key, static_cast<std::uint32_t>(std::min(text.size(), mostIndexedText)));
        m_key += text.substr(0, mostIndexedText);
    }
    const auto [found, isNew] = m_shapeNumbers.try_emplace(m_key, static_cast<std::uint32_t>(m_shapes.size()));
    if (!isNew)
        return found->second;
    RequestShape &shape = m_shapes.emplace_back();
    shape.segment = segment;
    shape.way = request.way;
    shape.method = cut(lines.method, mostOtherText);
    shape.destination = cut(destinationOf(request.destination, lines), mostOtherText);
    shape.host = hostOf(shape.destination);
    shape.contentType = cut(lines.contentType, mostOtherText);
    m_bytes += 2 * m_key.size();
    return found->second;
}

Outcome &ExchangeGathering::outcomeOf(std::uint64_t number)
{
    if (!m_exchanges.empty() && number >= m_exchanges.front().number && number <= m_exchanges.back().number) {
        // As good as always there is none missing between them.
        const std::uint64_t guess = number - m_exchanges.front().number;
        if (guess < m_exchanges.size() && m_exchanges[guess].number == number)
            return m_exchanges[guess].outcome;
        const auto found = std::lower_bound(
            m_exchanges.begin(), m_exchanges.end(), number,
            [](const GatheredExchange &exchange, std::uint64_t wanted) { return exchange.number < wanted; });
        if (found != m_exchanges.end() && found->number == number)
            return found->outcome;
    }
    return m_late.emplace_back(LateOutcome{number, {}}).outcome;
}

bool ExchangeGathering::isFull() const
{
    return m_exchanges.size() + m_late.size() + m_refusals.size() >= rowsAtOnce || m_bytes >= textAtOnce
        || m_read >= recordAtOnce;
}

void ExchangeGathering::clear()
{
    m_shapes.clear();
    m_shapeNumbers.clear();
    m_exchanges.clear();
    m_late.clear();
    m_refusals.clear();
    m_bytes = 0;
    m_read = 0;
}

} // namespace telltale::store
