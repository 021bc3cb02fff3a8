// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/exchanges_at_once.h"

#include "payload/loaders/http_start_line.h"

namespace telltale::payload {

namespace {

constexpr std::size_t mostOpenExchanges = 65'536;

std::optional<std::int16_t> statusOf(const RecordedAnswer &answer)
{
    const std::optional<HttpStartLine> line = readAnyStatusLine(answer.head);
    if (!line)
        return {};
    return static_cast<std::int16_t>(line->status);
}

} // namespace

void ExchangesAtOnce::request(const RecordedRequest &request, const RecordFramePlace &place)
{
    Exchange exchange = read(request, place);
    const auto stored = std::make_shared<StoredExchange>(m_files, place.spot, exchange);
    exchange.again = stored;
    m_open.insert_or_assign(request.exchange, stored);
    if (m_open.size() > mostOpenExchanges)
        m_open.erase(m_open.begin());
    hand(exchange);
}

bool ExchangesAtOnce::answer(const RecordedAnswer &answer, const RecordFramePlace &place)
{
    const auto found = m_open.find(answer.exchange);
    if (found == m_open.end())
        return false;
    m_onAnswer({std::move(found->second), {place.spot, statusOf(answer)}});
    m_open.erase(found);
    return true;
}

} // namespace telltale::payload
