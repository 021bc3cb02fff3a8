// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_exchanges.h"

#include "payload/loaders/record/record_exchange.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t mostWaitingExchanges = 4096;

std::uint64_t heldBytes(const Exchange &exchange)
{
    return exchange.head.size() + (exchange.body ? exchange.body->text().size() : 0);
}

} // namespace

void RecordExchanges::request(const RecordedRequest &request, const RecordFramePlace &place)
{
    // Answers are looked for by number. One that does not rise was not written by us, and gets none.
    const bool isKnown = m_waiting.empty() || m_waiting.back().number < request.exchange;
    const std::uint64_t number = isKnown ? request.exchange : m_waiting.back().number;
    m_waiting.push_back({number, request.time, Clock::now(), read(request, place), !isKnown});
    m_bytes += heldBytes(m_waiting.back().exchange);
    handOn(mostWaitingExchanges, limits().document);
}

RecordExchanges::Waiting *RecordExchanges::waiting(std::uint64_t number)
{
    const auto found = std::lower_bound(m_waiting.begin(), m_waiting.end(), number,
                                        [](const Waiting &one, std::uint64_t value) { return one.number < value; });
    return found != m_waiting.end() && found->number == number ? &*found : nullptr;
}

void RecordExchanges::decision(const RecordedDecision &decision)
{
    Waiting *const found = waiting(decision.exchange);
    if (found == nullptr || found->isAnswered)
        return;
    found->exchange.decision = decisionWord(decision.what);
    found->exchange.decisionWhy = decision.detail;
}

bool RecordExchanges::answer(const RecordedAnswer &answer, const RecordFramePlace &)
{
    Waiting *const found = waiting(answer.exchange);
    if (found == nullptr || found->isAnswered)
        return answer.exchange <= m_passedOver;
    found->isAnswered = true;
    addAnswer(answer, found->time, limits(), found->exchange);
    handOn(mostWaitingExchanges, limits().document);
    return true;
}

void RecordExchanges::handOnFirst()
{
    m_bytes -= heldBytes(m_waiting.front().exchange);
    hand(m_waiting.front().exchange);
    m_waiting.pop_front();
}

/// Those at the front that are answered, and as many more as there are too many.
void RecordExchanges::handOn(std::size_t mostWaiting, std::uint64_t mostBytes)
{
    while (goesOn() && !m_waiting.empty()) {
        const bool isTooMuch = m_waiting.size() > mostWaiting || m_bytes > mostBytes;
        if (!m_waiting.front().isAnswered && !isTooMuch)
            break;
        handOnFirst();
    }
}

void RecordExchanges::handOnAfter(std::chrono::milliseconds time)
{
    const Clock::time_point now = Clock::now();
    while (goesOn() && !m_waiting.empty() && (m_waiting.front().isAnswered || now - m_waiting.front().since >= time))
        handOnFirst();
}

void RecordExchanges::passOver()
{
    if (!m_waiting.empty())
        m_passedOver = m_waiting.back().number;
    m_waiting.clear();
    m_bytes = 0;
}

void RecordExchanges::finish()
{
    handOn(0, 0);
}

} // namespace telltale::payload
