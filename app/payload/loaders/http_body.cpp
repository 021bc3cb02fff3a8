// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_body.h"

#include "payload/content_encoding.h"

#include <QCoreApplication>

namespace telltale::payload {

namespace {

class BodyReader
{
public:
    BodyReader(HttpInput &input, std::size_t offset, const HttpFraming &framing)
        : m_input(input), m_start(offset), m_framing(framing)
    {
    }
    HttpBody read(const std::string &contentCodings);

private:
    void readUnannounced();
    void readLength();
    void readChunked();
    void readRest();
    void take(std::size_t end);
    void decode(std::string_view content, const std::string &codings);
    void find(Code code, std::size_t offset, const QString &detail)
    {
        m_body.findings.push_back({code, offset, detail, {}});
    }
    bool isCleanAt(std::size_t offset) const { return m_input.isBoundary(m_input.behindBlankLines(offset)); }

    HttpInput &m_input;
    std::size_t m_start;
    const HttpFraming &m_framing;
    HttpBody m_body;
    std::string_view m_plain; ///< when it is not in chunks
    std::string m_chunks;
    bool m_isChunked = false;
};

void BodyReader::take(std::size_t end)
{
    m_body.end = end;
    m_plain = m_input.from(m_start).substr(0, end - m_start);
}

/// Messages that were written by hand often lack the length.
void BodyReader::readUnannounced()
{
    if (isCleanAt(m_start)) {
        take(m_start);
        return;
    }
    take(m_input.nextBoundary(m_start));
    find(
        Code::HttpLength, m_start,
        QCoreApplication::translate("telltale::Codes", "%1 bytes follow that no header announces").arg(m_plain.size()));
}

void BodyReader::readLength()
{
    const std::size_t available = m_input.bytes().size() - m_start;
    const std::uint64_t length = m_framing.length;
    const bool isThere = length <= available;
    if (isThere && isCleanAt(m_start + static_cast<std::size_t>(length))) {
        take(m_start + static_cast<std::size_t>(length));
        return;
    }
    take(m_input.nextBoundary(isThere ? m_start + static_cast<std::size_t>(length) : m_start));
    if (isThere) {
        find(Code::HttpLength, m_start + static_cast<std::size_t>(length),
             QCoreApplication::translate("telltale::Codes", "Content-Length says %1, but %2 bytes are there")
                 .arg(length)
                 .arg(m_plain.size()));
        return;
    }
    find(Code::HttpCutOff, m_body.end,
         QCoreApplication::translate("telltale::Codes", "%1 of %2 bytes of the body are there")
             .arg(m_plain.size())
             .arg(length));
    m_body.isIncomplete = true;
}

void BodyReader::readChunked()
{
    HttpChunks chunks = readHttpChunks(m_input, m_start);
    m_body.findings = std::move(chunks.findings);
    m_body.isIncomplete = !chunks.isWhole;
    // Tools that undo the chunks often leave the header as it was.
    m_isChunked = chunks.isChunked;
    take(chunks.end);
    m_chunks = std::move(chunks.content);
    m_body.trailers = std::move(chunks.trailers);
}

void BodyReader::readRest()
{
    take(isCleanAt(m_start) ? m_start : m_input.nextBoundary(m_start));
}

void BodyReader::decode(std::string_view content, const std::string &codings)
{
    const Limits &limits = m_input.limits();
    if (content.empty())
        return;
    if (codings.empty() && content.size() <= limits.document) {
        m_body.decoded = std::make_shared<const PaddedText>(content);
        return;
    }
    DecodedBody decoded = decodeContent(content, codings, limits);
    m_body.decoding = std::move(decoded.steps);
    if (!decoded.bytes.empty())
        m_body.decoded = std::make_shared<const PaddedText>(decoded.bytes);
    if (!decoded.problem)
        return;
    const QString detail = QString::fromStdString(decoded.detail);
    if (*decoded.problem == Code::DocumentLimit)
        m_body.findings.push_back(
            limitFinding(QT_TRANSLATE_NOOP("telltale::Codes", "A body of more than %1"), m_start, limits));
    else
        find(*decoded.problem, m_start, detail);
    m_body.isIncomplete |= makeDiagnostic(*decoded.problem, detail).severity == Severity::Error;
}

HttpBody BodyReader::read(const std::string &contentCodings)
{
    switch (m_framing.kind) {
    case HttpFraming::Kind::None:
        readUnannounced();
        break;
    case HttpFraming::Kind::Length:
        readLength();
        break;
    case HttpFraming::Kind::Chunked:
        readChunked();
        break;
    case HttpFraming::Kind::Rest:
        readRest();
        break;
    }
    m_body.sentSize = m_plain.size();
    // Transfer codings came last, so they are undone first.
    std::string codings = contentCodings;
    if (!m_framing.codings.empty())
        codings.append(codings.empty() ? "" : ", ").append(m_framing.codings);
    decode(m_isChunked ? std::string_view(m_chunks) : m_plain, codings);
    return std::move(m_body);
}

} // namespace

HttpBody readHttpBody(HttpInput &input, std::size_t offset, const HttpFraming &framing,
                      const std::string &contentCodings)
{
    return BodyReader(input, offset, framing).read(contentCodings);
}

} // namespace telltale::payload
