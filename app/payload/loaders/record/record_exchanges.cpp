// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_exchanges.h"

#include "payload/codes.h"
#include "payload/content_encoding.h"
#include "payload/loaders/http_start_line.h"
#include "payload/loaders/http_url.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace telltale::payload {

namespace {

constexpr std::size_t mostWaitingExchanges = 4096;
constexpr std::int64_t nanosecondsInMillisecond = 1'000'000;

std::uint64_t heldBytes(const Exchange &exchange)
{
    return exchange.head.size() + (exchange.body ? exchange.body->text().size() : 0);
}

/// Towards the past also before 1970.
std::int64_t milliseconds(std::int64_t nanoseconds)
{
    const std::int64_t whole = nanoseconds / nanosecondsInMillisecond;
    return nanoseconds % nanosecondsInMillisecond < 0 ? whole - 1 : whole;
}

/// Times may be anything that fits into them.
double elapsedMs(std::int64_t from, std::int64_t to)
{
    const auto passed = static_cast<std::int64_t>(static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from));
    return static_cast<double>(passed) / nanosecondsInMillisecond;
}

/// What the target means where the record tells the destination.
std::string absoluteUrl(const Exchange &exchange, std::string_view destination)
{
    if (destination.empty() || !exchange.target.starts_with('/'))
        return httpUrl(exchange.method, exchange.target, exchange.header("Host").value_or(std::string_view()));
    return std::string(destination) + exchange.target;
}

} // namespace

void RecordExchanges::report(Code code, std::uint64_t offset, const QString &detail, Exchange &exchange)
{
    Diagnostic diagnostic = makeDiagnostic(code, {offset, 1, 1}, detail);
    diagnostic.source = m_source;
    m_hasErrors |= diagnostic.severity == Severity::Error;
    exchange.diagnostics.push_back(std::move(diagnostic));
}

/// Fields behind the start line, or trailers, with what is odd about them.
std::vector<NamedValue> RecordExchanges::readFields(std::string_view bytes, std::size_t from, std::uint64_t offset,
                                                    Exchange &exchange)
{
    HttpFields fields = readHttpFields(bytes, from, m_limits.document, m_limits);
    for (const HttpFinding &finding : fields.findings) {
        report(finding.code, offset + finding.offset, finding.detail, exchange);
        if (!finding.message.isEmpty())
            exchange.diagnostics.back().message = finding.message;
    }
    if (fields.leftOut != 0)
        report(Code::MoreDiagnostics, offset, QString::number(fields.leftOut), exchange);
    if (fields.end != HttpFields::End::BlankLine || from + fields.size != bytes.size())
        report(Code::HttpForm, offset + from + fields.size,
               QCoreApplication::translate("telltale::Codes", "the head does not end with its blank line"), exchange);
    return std::move(fields.fields);
}

void RecordExchanges::readHead(std::string_view head, std::uint64_t offset, Exchange &exchange)
{
    exchange.head = head;
    std::optional<HttpStartLine> line = readHttpStartLine(head);
    if (!line || !line->isRequest())
        line = readOddRequestLine(head);
    if (!line || !line->isRequest()) {
        report(Code::HttpHead, offset, QCoreApplication::translate("telltale::Codes", "expected a request line"),
               exchange);
        return;
    }
    exchange.method = line->method;
    exchange.target = line->target;
    exchange.version = line->version;
    exchange.headers = readFields(head, line->size, offset, exchange);
}

void RecordExchanges::readBody(std::string_view body, std::uint64_t offset, Exchange &exchange)
{
    exchange.sentSize = body.size();
    if (body.empty())
        return;
    const DecodedBody decoded = decodeContent(body, joinedValues(exchange.headers, "Content-Encoding"), m_limits);
    if (!decoded.isWhole()) {
        report(*decoded.problem, offset, QString::fromStdString(decoded.detail), exchange);
        exchange.isIncomplete = true;
    }
    if (!decoded.bytes.empty())
        exchange.body = std::make_shared<const PaddedText>(decoded.bytes);
}

Exchange RecordExchanges::read(const RecordedRequest &request, std::uint64_t frame, std::string_view content)
{
    const auto offsetOf = [&](std::string_view part) {
        return frame + recordHeadSize + static_cast<std::uint64_t>(part.data() - content.data());
    };
    Exchange exchange;
    exchange.number = m_count++;
    exchange.place = {frame, 1, 1};
    exchange.time = milliseconds(request.time);
    readHead(request.head, offsetOf(request.head), exchange);
    readBody(request.body, offsetOf(request.body), exchange);
    exchange.url = absoluteUrl(exchange, request.destination);
    if (!request.trailers.empty()) {
        std::vector<NamedValue> trailers = readFields(request.trailers, 0, offsetOf(request.trailers), exchange);
        exchange.headers.insert(exchange.headers.end(), std::make_move_iterator(trailers.begin()),
                                std::make_move_iterator(trailers.end()));
    }
    return exchange;
}

void RecordExchanges::request(const RecordedRequest &request, std::uint64_t frame, std::string_view content)
{
    // Answers are looked for by number. One that does not rise was not written by us, and gets none.
    const bool isKnown = m_waiting.empty() || m_waiting.back().number < request.exchange;
    const std::uint64_t number = isKnown ? request.exchange : m_waiting.back().number;
    m_waiting.push_back({number, request.time, read(request, frame, content), !isKnown});
    m_bytes += heldBytes(m_waiting.back().exchange);
    handOn(mostWaitingExchanges, m_limits.document);
}

bool RecordExchanges::answer(const RecordedAnswer &answer)
{
    const auto found = std::lower_bound(m_waiting.begin(), m_waiting.end(), answer.exchange,
                                        [](const Waiting &one, std::uint64_t number) { return one.number < number; });
    if (found == m_waiting.end() || found->number != answer.exchange || found->isAnswered)
        return false;
    found->isAnswered = true;
    Exchange &exchange = found->exchange;
    exchange.answerMs = elapsedMs(found->time, answer.ended);
    if (const std::optional<HttpStartLine> line = readHttpStartLine(answer.head); line && !line->isRequest()) {
        exchange.status = line->status;
        exchange.answerHeaders = readHttpFields(answer.head, line->size, m_limits.document, m_limits).fields;
    }
    for (const NamedValue &field : exchange.answerHeaders) {
        if (exchange.answerType.empty() && isSameName(field.name, "Content-Type"))
            exchange.answerType = field.value;
    }
    // Decoded, the size is only known when all of the body is here.
    const std::string codings = joinedValues(exchange.answerHeaders, "Content-Encoding");
    if (codings.empty() || answer.size == 0)
        exchange.answerSize = answer.size;
    else if (answer.size == answer.body.size())
        if (const DecodedBody decoded = decodeContent(answer.body, codings, m_limits); decoded.isWhole())
            exchange.answerSize = decoded.bytes.size();
    handOn(mostWaitingExchanges, m_limits.document);
    return true;
}

/// Those at the front that are answered, and as many more as there are too many.
void RecordExchanges::handOn(std::size_t mostWaiting, std::uint64_t mostBytes)
{
    while (m_goesOn && !m_waiting.empty()) {
        const bool isTooMuch = m_waiting.size() > mostWaiting || m_bytes > mostBytes;
        if (!m_waiting.front().isAnswered && !isTooMuch)
            break;
        m_bytes -= heldBytes(m_waiting.front().exchange);
        m_goesOn = m_sink.exchange(m_waiting.front().exchange);
        m_waiting.pop_front();
    }
}

void RecordExchanges::finish()
{
    handOn(0, 0);
}

} // namespace telltale::payload
