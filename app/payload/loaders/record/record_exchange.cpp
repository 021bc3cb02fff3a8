// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_exchange.h"

#include "payload/codes.h"
#include "payload/content_encoding.h"
#include "payload/loaders/http_head.h"
#include "payload/loaders/http_start_line.h"
#include "payload/loaders/http_url.h"

#include <QCoreApplication>

#include <iterator>

namespace telltale::payload {

namespace {

constexpr std::int64_t nanosecondsInMillisecond = 1'000'000;

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

/// Without a copy where there is room for the padding, and not so much that it would be a pity to keep it.
PaddedText padded(std::string bytes)
{
    constexpr std::size_t mostSpare = 1024;
    const std::size_t spare = bytes.capacity() - bytes.size();
    return spare >= Text::padding && spare <= mostSpare ? PaddedText::taking(std::move(bytes)) : PaddedText(bytes);
}

/// What the target means where the record tells the destination.
std::string absoluteUrl(const Exchange &exchange, std::string_view destination)
{
    if (destination.empty() || !exchange.target.starts_with('/'))
        return httpUrl(exchange.method, exchange.target, exchange.header("Host").value_or(std::string_view()));
    return std::string(destination) + exchange.target;
}

/// Fills one exchange out of its request frame.
class RecordedRequestReader
{
public:
    RecordedRequestReader(const std::string &source, const Limits &limits, Exchange &exchange)
        : m_source(source), m_limits(limits), m_exchange(exchange)
    {
    }

    void readHead(std::string_view head, std::uint64_t offset);
    void readBody(std::string_view body, std::uint64_t offset);
    void readTrailers(std::string_view trailers, std::uint64_t offset);

private:
    std::vector<NamedValue> readFields(std::string_view bytes, std::size_t from, std::uint64_t offset);
    void report(Code code, std::uint64_t offset, const QString &detail);

    const std::string &m_source;
    const Limits &m_limits;
    Exchange &m_exchange;
};

void RecordedRequestReader::report(Code code, std::uint64_t offset, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, {offset, 1, 1}, detail);
    diagnostic.source = m_source;
    m_exchange.diagnostics.push_back(std::move(diagnostic));
}

/// Fields behind the start line, or trailers, with what is odd about them.
std::vector<NamedValue> RecordedRequestReader::readFields(std::string_view bytes, std::size_t from,
                                                          std::uint64_t offset)
{
    HttpFields fields = readHttpFields(bytes, from, m_limits.document, m_limits);
    for (const HttpFinding &finding : fields.findings) {
        report(finding.code, offset + finding.offset, finding.detail);
        if (!finding.message.isEmpty())
            m_exchange.diagnostics.back().message = finding.message;
    }
    if (fields.leftOut != 0)
        report(Code::MoreDiagnostics, offset, QString::number(fields.leftOut));
    if (fields.end != HttpFields::End::BlankLine || from + fields.size != bytes.size())
        report(Code::HttpForm, offset + from + fields.size,
               QCoreApplication::translate("telltale::Codes", "the head does not end with its blank line"));
    return std::move(fields.fields);
}

void RecordedRequestReader::readHead(std::string_view head, std::uint64_t offset)
{
    m_exchange.head = head;
    std::optional<HttpStartLine> line = readHttpStartLine(head);
    if (!line || !line->isRequest())
        line = readOddRequestLine(head);
    if (!line || !line->isRequest()) {
        report(Code::HttpHead, offset, QCoreApplication::translate("telltale::Codes", "expected a request line"));
        return;
    }
    m_exchange.method = line->method;
    m_exchange.target = line->target;
    m_exchange.version = line->version;
    m_exchange.headers = readFields(head, line->size, offset);
}

void RecordedRequestReader::readBody(std::string_view body, std::uint64_t offset)
{
    m_exchange.sentSize = body.size();
    if (body.empty())
        return;
    DecodedBody decoded = decodeContent(body, joinedValues(m_exchange.headers, "Content-Encoding"), m_limits);
    m_exchange.decoding = std::move(decoded.steps);
    if (!decoded.isWhole()) {
        report(*decoded.problem, offset, QString::fromStdString(decoded.detail));
        m_exchange.isIncomplete = true;
    }
    if (!decoded.bytes.empty())
        m_exchange.body = std::make_shared<const PaddedText>(padded(std::move(decoded.bytes)));
    // Whoever reads it again needs the same bytes as who read it first.
    undoUndeclared(m_exchange, m_limits);
}

void RecordedRequestReader::readTrailers(std::string_view trailers, std::uint64_t offset)
{
    if (trailers.empty())
        return;
    std::vector<NamedValue> fields = readFields(trailers, 0, offset);
    m_exchange.headers.insert(m_exchange.headers.end(), std::make_move_iterator(fields.begin()),
                              std::make_move_iterator(fields.end()));
}

} // namespace

Exchange exchangeOf(const RecordedRequest &request, const RecordedPlace &place, const std::string &source,
                    const Limits &limits)
{
    const auto offsetOf = [&place](std::string_view part) {
        return place.offset + recordHeadSize + static_cast<std::uint64_t>(part.data() - place.content.data());
    };
    Exchange exchange;
    exchange.number = place.number;
    exchange.place = {place.offset, 1, 1};
    exchange.time = milliseconds(request.time);
    exchange.isTest = request.way == WayIn::TestPing;
    exchange.process = request.sender.process;
    exchange.program = request.sender.program;
    RecordedRequestReader reader(source, limits, exchange);
    reader.readHead(request.head, offsetOf(request.head));
    reader.readBody(request.body, offsetOf(request.body));
    exchange.url = absoluteUrl(exchange, request.destination);
    reader.readTrailers(request.trailers, offsetOf(request.trailers));
    return exchange;
}

std::string_view decisionWord(RecordedDecision::What what)
{
    switch (what) {
    case RecordedDecision::What::Forward:
        return "forward";
    case RecordedDecision::What::ForwardChanged:
        return "forward-changed";
    case RecordedDecision::What::Block:
        return "block";
    case RecordedDecision::What::AnswerHere:
        break;
    }
    return "answer-here";
}

void addAnswer(const RecordedAnswer &answer, std::int64_t requested, const Limits &limits, Exchange &exchange)
{
    exchange.answerMs = elapsedMs(requested, answer.ended);
    if (const std::optional<HttpStartLine> line = readAnyStatusLine(answer.head)) {
        exchange.status = line->status;
        exchange.answerHeaders = readHttpFields(answer.head, line->size, limits.document, limits).fields;
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
        if (const DecodedBody decoded = decodeContent(answer.body, codings, limits); decoded.isWhole())
            exchange.answerSize = decoded.bytes.size();
}

} // namespace telltale::payload
