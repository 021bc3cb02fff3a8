// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har_entry.h"

#include "payload/lexeme.h"
#include "payload/record.h"

#include <cmath>

namespace telltale::payload {

namespace {

using Need = HarFields::Need;

/// Sizes are -1 where they are not known.
std::optional<std::uint64_t> asSize(std::optional<double> number)
{
    constexpr double largest = 9e15; // doubles are whole numbers up to there
    if (!number || *number < 0 || *number > largest)
        return {};
    return static_cast<std::uint64_t>(*number);
}

/// Enough of a text for a sentence.
QString shortly(std::string_view text)
{
    constexpr std::size_t enough = 60;
    const QString shown = visible(text.substr(0, enough));
    return text.size() > enough ? shown + QStringLiteral("…") : shown;
}

void readTime(HarFields &fields, Exchange &exchange)
{
    const NodeIndex node = fields.find(0, "startedDateTime", Need::Required);
    if (node == noNode)
        return;
    const std::string text = fields.asText(node);
    exchange.time = parseTime(text);
    if (!exchange.time && fields.document().isComplete())
        fields.report(Code::HarDate, node, shortly(text));
}

void readUrl(HarFields &fields, NodeIndex request, Exchange &exchange)
{
    const NodeIndex node = fields.find(request, "url", Need::Required);
    if (node != noNode)
        exchange.url = fields.asText(node);
    if (!exchange.url.empty() && !isWebUrl(exchange.url) && fields.document().isComplete())
        fields.report(Code::HarUrl, node, shortly(exchange.url));
    const auto query = fields.pairs(request, "queryString", Need::Optional, Need::Optional);
    const std::string_view url = std::string_view(exchange.url).substr(0, exchange.url.find('#'));
    const std::size_t mark = url.find('?');
    const bool hasQuery = mark != std::string_view::npos && mark + 1 < url.size();
    if (!query.empty() && !hasQuery && !url.empty()) {
        exchange.url = withQuery(exchange.url, encodePairs(query));
        fields.report(Code::HarQuery, fields.find(request, "queryString", Need::Optional));
    }
    exchange.target = requestTarget(exchange.url);
}

void readCookies(HarFields &fields, NodeIndex request, Exchange &exchange)
{
    const auto cookies = fields.pairs(request, "cookies", Need::Optional, Need::Optional);
    if (cookies.empty() || exchange.header("cookie"))
        return;
    std::string value;
    for (const NamedValue &cookie : cookies)
        value += (value.empty() ? "" : "; ") + cookie.name + '=' + cookie.value;
    exchange.headers.push_back({"Cookie", std::move(value)});
    fields.report(Code::HarCookies, fields.find(request, "cookies", Need::Optional));
}

void readRequest(HarFields &fields, Exchange &exchange)
{
    const NodeIndex request = fields.object(0, "request", Need::Required);
    exchange.method = fields.text(request, "method", Need::Required);
    exchange.version = fields.text(request, "httpVersion", Need::Optional);
    exchange.headers = fields.pairs(request, "headers", Need::Required, Need::Required);
    readUrl(fields, request, exchange);
    readCookies(fields, request, exchange);
    readHarBody(fields, request, exchange);
    if (const auto size = asSize(fields.number(request, "bodySize", Need::Optional)))
        exchange.sentSize = *size;
}

void readStatus(HarFields &fields, NodeIndex response, Exchange &exchange)
{
    constexpr double largest = 999;
    const auto status = fields.number(response, "status", Need::Required);
    if (!status)
        return;
    if (*status >= 0 && *status <= largest && std::floor(*status) == *status)
        exchange.status = static_cast<int>(*status);
    else
        fields.report(Code::HarType, fields.find(response, "status", Need::Optional),
                      QStringLiteral("response.status"));
}

void readResponse(HarFields &fields, Exchange &exchange)
{
    const NodeIndex response = fields.object(0, "response", Need::Required);
    readStatus(fields, response, exchange);
    exchange.answerHeaders = fields.pairs(response, "headers", Need::Required, Need::Required);
    const NodeIndex content = fields.object(response, "content", Need::Optional);
    exchange.answerType = fields.text(content, "mimeType", Need::Optional);
    exchange.answerSize = asSize(fields.number(content, "size", Need::Optional));
    const auto milliseconds = fields.number(0, "time", Need::Optional);
    if (milliseconds && *milliseconds >= 0)
        exchange.answerMs = milliseconds;
}

} // namespace

Exchange readHarEntry(HarFields &fields)
{
    Exchange exchange;
    exchange.isIncomplete = !fields.document().isComplete();
    readTime(fields, exchange);
    readRequest(fields, exchange);
    readResponse(fields, exchange);
    return exchange;
}

} // namespace telltale::payload
