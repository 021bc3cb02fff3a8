// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/flow_exchange.h"

#include "payload/codes.h"
#include "payload/content_encoding.h"
#include "payload/loaders/flow_url.h"

#include <cmath>

namespace telltale::payload {

namespace {

/// Whether the headers say that a body follows them.
bool announcesBody(const Exchange &exchange)
{
    const std::string_view length = exchange.header("Content-Length").value_or("0");
    return length != "0" || exchange.header("Transfer-Encoding").has_value();
}

const TnetValue &firstOf(const TnetValue &one, const TnetValue &other)
{
    return one.isNull() ? other : one;
}

} // namespace

std::optional<FlowFailure> FlowExchange::fill(const TnetValue &request, const TnetValue &response, Exchange &exchange)
{
    m_fields = {};
    m_start.reset();
    m_fields.expectDict(request);
    if (!response.isNull())
        m_fields.expectDict(response);
    if (!m_fields.failure())
        fillRequest(request, exchange);
    if (!m_fields.failure() && !response.isNull())
        fillAnswer(response, exchange);
    return m_fields.failure();
}

void FlowExchange::fillRequest(const TnetValue &request, Exchange &exchange)
{
    TnetValue method, scheme, host, port, path, authority, version, oldVersion, headers, content, body, start;
    findMembers(request,
                {{"method", &method},
                 {"scheme", &scheme},
                 {"host", &host},
                 {"port", &port},
                 {"path", &path},
                 {"authority", &authority},
                 {"http_version", &version},
                 {"httpversion", &oldVersion},
                 {"headers", &headers},
                 {"content", &content},
                 {"body", &body},
                 {"timestamp_start", &start}});
    exchange.method = m_fields.string(method);
    exchange.version = m_fields.httpVersion(version, oldVersion);
    exchange.headers = m_fields.headers(headers);
    m_start = m_fields.seconds(start);
    if (m_start)
        exchange.time = std::llround(*m_start * 1000);

    const std::string named = joinedValues(exchange.headers, "Host");
    FlowAddress address;
    address.scheme = m_fields.string(scheme);
    address.host = m_fields.string(host);
    address.port = m_fields.integer(port).value_or(0);
    address.path = m_fields.string(path);
    address.authority = m_fields.string(authority);
    address.hostHeader = named;
    address.isConnect = exchange.method == "CONNECT";
    address.isHttp1 = !exchange.version.starts_with("HTTP/2") && !exchange.version.starts_with("HTTP/3");
    exchange.url = flowUrl(address);
    exchange.target = address.isConnect ? tunnelTarget(address) : std::string(address.path);

    const TnetValue &sent = firstOf(content, body);
    m_fields.string(sent);
    if (!m_fields.failure())
        fillBody(sent, exchange);
}

void FlowExchange::fillBody(const TnetValue &content, Exchange &exchange) const
{
    const auto report = [&](Code code, const QString &detail) {
        const Place place{exchange.place.offset + content.contentOffset, 1, 1};
        exchange.diagnostics.push_back(makeDiagnostic(code, content.isNull() ? exchange.place : place, detail));
        exchange.isIncomplete = true;
    };
    if (content.isNull() && announcesBody(exchange))
        report(Code::FlowBodyMissing, {});
    exchange.sentSize = content.content.size();
    if (content.content.empty())
        return;
    const std::string codings = joinedValues(exchange.headers, "Content-Encoding");
    if (codings.empty()) {
        exchange.body = std::make_shared<const PaddedText>(content.content);
        return;
    }
    DecodedBody decoded = decodeContent(content.content, codings, m_limits);
    exchange.decoding = std::move(decoded.steps);
    if (!decoded.isWhole())
        report(*decoded.problem, QString::fromStdString(decoded.detail));
    if (!decoded.bytes.empty())
        exchange.body = std::make_shared<const PaddedText>(decoded.bytes);
}

void FlowExchange::fillAnswer(const TnetValue &response, Exchange &exchange)
{
    TnetValue status, oldStatus, headers, content, body, end;
    findMembers(response,
                {{"status_code", &status},
                 {"code", &oldStatus},
                 {"headers", &headers},
                 {"content", &content},
                 {"body", &body},
                 {"timestamp_end", &end}});
    const std::int64_t code = m_fields.integer(firstOf(status, oldStatus)).value_or(0);
    if (code > 0 && code < 1000)
        exchange.status = static_cast<int>(code);
    exchange.answerHeaders = m_fields.headers(headers);
    for (const NamedValue &field : exchange.answerHeaders) {
        if (exchange.answerType.empty() && isSameName(field.name, "Content-Type"))
            exchange.answerType = field.value;
    }
    const std::optional<double> ended = m_fields.seconds(end);
    if (ended && m_start)
        exchange.answerMs = (*ended - *m_start) * 1000;

    const TnetValue &sent = firstOf(content, body);
    const std::string_view bytes = m_fields.string(sent);
    if (sent.isNull())
        return;
    const std::string codings = joinedValues(exchange.answerHeaders, "Content-Encoding");
    if (codings.empty() || bytes.empty()) {
        exchange.answerSize = bytes.size();
        return;
    }
    // The size of what only decodes in part is not known.
    if (const DecodedBody decoded = decodeContent(bytes, codings, m_limits); decoded.isWhole())
        exchange.answerSize = decoded.bytes.size();
}

} // namespace telltale::payload
