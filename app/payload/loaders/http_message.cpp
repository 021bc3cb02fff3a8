// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_message.h"

#include "payload/codes.h"
#include "payload/loaders/http_body.h"
#include "payload/loaders/http_findings.h"
#include "payload/loaders/http_url.h"

#include <QCoreApplication>

#include <iterator>
#include <optional>

namespace telltale::payload {

namespace {

void add(std::vector<HttpFinding> &findings, const std::vector<HttpFinding> &more)
{
    findings.insert(findings.end(), more.begin(), more.end());
}

/// The messages of one input, from the first to the last byte.
class HttpLoader
{
public:
    HttpLoader(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
        : m_input(text, options, sink), m_findings(m_input, source, sink), m_sink(sink)
    {
    }

    LoadOutcome run();

private:
    void readMessage();
    void readRequest(const HttpStartLine &line);
    void readAnswer(const HttpStartLine &line);
    HttpFields readHead(const HttpStartLine &line, std::vector<HttpFinding> &findings);
    void passOver(Code code, const QString &detail = {});
    void handOn();

    HttpInput m_input;
    HttpFindings m_findings;
    ExchangeSink &m_sink;
    std::optional<Exchange> m_pending; ///< waits for its answer
    std::size_t m_offset = 0;
    std::uint32_t m_count = 0;
    bool m_goesOn = true;
};

LoadOutcome HttpLoader::run()
{
    m_offset = m_input.behindBlankLines(0);
    while (m_goesOn && m_input.reach(m_offset) && m_offset < m_input.bytes().size()) {
        readMessage();
        m_offset = m_input.behindBlankLines(m_offset);
    }
    // A message that was being read when it was cancelled is not whole.
    const bool isCancelled = m_input.isCancelled();
    if (!isCancelled && m_goesOn)
        handOn();
    m_findings.reportRest();
    m_input.tellProgress(m_offset);
    LoadOutcome outcome;
    outcome.bytes = m_offset;
    outcome.unreadable = m_findings.hasErrors();
    outcome.cancelled = isCancelled;
    return outcome;
}

void HttpLoader::readMessage()
{
    const std::string_view rest = m_input.from(m_offset);
    std::optional<HttpStartLine> line = readHttpStartLine(rest);
    if (!line)
        line = readOddRequestLine(rest);
    if (!line || line->isRequest())
        handOn();
    if (!m_goesOn)
        return;
    if (!line)
        passOver(Code::HttpHead, QCoreApplication::translate("telltale::Codes", "expected a request line"));
    else if (line->isRequest())
        readRequest(*line);
    else
        readAnswer(*line);
}

/// Nothing is read before the next line that begins a message.
void HttpLoader::passOver(Code code, const QString &detail)
{
    m_findings.report({code, m_offset, detail, {}});
    const std::size_t size = firstLine(m_input.from(m_offset)).size();
    m_offset = m_input.nextBoundary(m_offset + size);
}

HttpFields HttpLoader::readHead(const HttpStartLine &line, std::vector<HttpFinding> &findings)
{
    const Limits &limits = m_input.limits();
    const std::size_t start = m_offset;
    const std::uint64_t room = limits.document - std::min<std::uint64_t>(limits.document, line.size);
    if (line.isOdd)
        findings.push_back(
            {Code::HttpForm, start, QCoreApplication::translate("telltale::Codes", "the request line"), {}});
    HttpFields head = readHttpFields(m_input.bytes(), start + line.size, room, limits);
    m_offset = start + line.size + head.size;
    add(findings, head.findings);
    if (head.end == HttpFields::End::Limit)
        findings.push_back(
            limitFinding(QT_TRANSLATE_NOOP("telltale::Codes", "A message's head of more than %1"), start, limits));
    else if (head.end != HttpFields::End::BlankLine)
        findings.push_back({Code::HttpCutOff,
                            m_offset,
                            QCoreApplication::translate("telltale::Codes", "no blank line stands behind its head"),
                            {}});
    return head;
}

void HttpLoader::readRequest(const HttpStartLine &line)
{
    const std::size_t start = m_offset;
    std::vector<HttpFinding> findings;
    Exchange exchange;
    exchange.number = m_count++;
    exchange.place = m_input.mark(start);
    exchange.method = line.method;
    exchange.target = line.target;
    exchange.version = line.version;
    HttpFields head = readHead(line, findings);
    exchange.head = m_input.bytes().substr(start, m_offset - start);
    const bool hasBody = head.end == HttpFields::End::BlankLine;
    exchange.isIncomplete = !hasBody;
    std::uint64_t leftOut = head.leftOut;
    if (hasBody) {
        const HttpFraming framing = requestFraming(head);
        add(findings, framing.findings);
        HttpBody body = readHttpBody(m_input, m_offset, framing, joinedValues(head.fields, "Content-Encoding"));
        add(findings, body.findings);
        add(findings, body.trailers.findings);
        leftOut += body.trailers.leftOut;
        exchange.body = std::move(body.decoded);
        exchange.decoding = std::move(body.decoding);
        exchange.sentSize = body.sentSize;
        exchange.isIncomplete = body.isIncomplete;
        m_offset = body.end;
        head.fields.insert(head.fields.end(), std::make_move_iterator(body.trailers.fields.begin()),
                           std::make_move_iterator(body.trailers.fields.end()));
    } else {
        m_offset = m_input.nextBoundary(m_offset);
    }
    exchange.headers = std::move(head.fields);
    exchange.url = httpUrl(exchange.method, exchange.target, exchange.header("Host").value_or(std::string_view()));
    m_findings.describe(std::move(findings), leftOut, exchange);
    m_pending = std::move(exchange);
}

void HttpLoader::readAnswer(const HttpStartLine &line)
{
    const std::size_t start = m_offset;
    const bool isInterim = line.status < 200 && line.status != 101;
    const bool belongs = m_pending && !m_pending->status;
    m_input.mark(start);
    std::vector<HttpFinding> findings;
    HttpFields head = readHead(line, findings);
    if (!belongs)
        m_findings.report({Code::HttpAnswer, start, {}, {}});
    std::optional<std::uint64_t> size;
    if (head.end == HttpFields::End::BlankLine) {
        const std::string method = m_pending ? m_pending->method : std::string();
        const HttpFraming framing = answerFraming(head, line.status, method);
        HttpBody body = readHttpBody(m_input, m_offset, framing, joinedValues(head.fields, "Content-Encoding"));
        add(findings, framing.findings);
        add(findings, body.findings);
        m_offset = body.end;
        // The size of what only decodes in part is not known.
        if (!body.isIncomplete)
            size = body.decoded ? body.decoded->text().size() : 0;
    } else {
        m_offset = m_input.nextBoundary(m_offset);
    }
    if (!belongs)
        return;
    m_findings.describe(std::move(findings), head.leftOut, *m_pending);
    if (isInterim)
        return;
    m_pending->status = line.status;
    m_pending->answerSize = size;
    for (const NamedValue &field : head.fields) {
        if (m_pending->answerType.empty() && isSameName(field.name, "Content-Type"))
            m_pending->answerType = field.value;
    }
    m_pending->answerHeaders = std::move(head.fields);
}

void HttpLoader::handOn()
{
    if (m_pending)
        m_goesOn = m_sink.exchange(*m_pending);
    m_pending.reset();
}

} // namespace

LoadOutcome loadHttpMessages(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
{
    return HttpLoader(text, source, options, sink).run();
}

bool looksLikeHttpMessage(std::string_view bytes)
{
    const std::optional<HttpStartLine> line = readHttpStartLine(bytes);
    return line && line->isRequest();
}

} // namespace telltale::payload
