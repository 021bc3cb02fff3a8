// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/stored_exchange.h"

#include "payload/loaders/record/record_exchange.h"

namespace telltale::payload {

StoredExchange::StoredExchange(std::shared_ptr<RecordFiles> files, const RecordSpot &request, const Exchange &exchange)
    : m_destination(files->shared(destinationOf(exchange))), m_line(files->shared(exchange)),
      m_program(files->shared(exchange.program)), m_request(request), m_number(exchange.number),
      m_process(exchange.process)
{
    m_files = std::move(files);
}

void StoredExchange::setAnswer(const StoredAnswer &answer)
{
    if (m_isAnswered.load(std::memory_order_relaxed))
        return;
    m_answer = answer;
    m_isAnswered.store(true, std::memory_order_release);
}

std::optional<int> StoredExchange::status() const
{
    if (!m_isAnswered.load(std::memory_order_acquire) || !m_answer.status)
        return {};
    return *m_answer.status;
}

RequestLine StoredExchange::line() const
{
    if (m_line != nullptr)
        return *m_line;
    const std::shared_ptr<const Exchange> exchange = whole();
    return exchange ? RequestLine{exchange->method, exchange->target, exchange->url} : RequestLine();
}

std::shared_ptr<const Exchange> StoredExchange::whole() const
{
    const std::optional<RecordedFrame> frame = m_files->read(m_request);
    const auto request = frame ? readRecordedRequest(frame->content()) : std::nullopt;
    if (!request)
        return {};
    auto exchange = std::make_shared<Exchange>(
        exchangeOf(*request, {m_number, offset(), frame->content()}, m_files->source(), m_files->limits()));
    if (!m_isAnswered.load(std::memory_order_acquire))
        return exchange;
    const std::optional<RecordedFrame> answerFrame = m_files->read(m_answer.spot);
    const auto answer = answerFrame ? readRecordedAnswer(answerFrame->content()) : std::nullopt;
    if (!answer)
        return {};
    addAnswer(*answer, request->time, m_files->limits(), *exchange);
    return exchange;
}

} // namespace telltale::payload
