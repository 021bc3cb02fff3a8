// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_chunked.h"

#include <QCoreApplication>
#include <QLocale>

#include <charconv>
#include <optional>

namespace telltale::payload {

namespace {

constexpr const char *chunkContext = "telltale::Codes";

/// `1*HEXDIG [chunk-ext]`; nothing when it is not that.
std::optional<std::uint64_t> chunkSize(std::string_view line)
{
    std::uint64_t size = 0;
    const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc())
        return {};
    const std::string_view rest = trimmedSpace(line.substr(static_cast<std::size_t>(stop - line.data())));
    if (!rest.empty() && rest.front() != ';')
        return {};
    return size;
}

class ChunkReader
{
public:
    ChunkReader(HttpInput &input, std::size_t offset) : m_input(input), m_start(offset), m_offset(offset) {}
    HttpChunks read();

private:
    bool readChunk();
    bool readData(std::uint64_t size);
    void readTrailers();
    void append(std::string_view data);
    /// Ends the body at the next message. False, for the caller to return.
    bool stop(Code code, const char *what);

    HttpInput &m_input;
    std::size_t m_start;
    std::size_t m_offset;
    HttpChunks m_result;
    bool m_isFull = false;
};

bool ChunkReader::stop(Code code, const char *what)
{
    m_result.findings.push_back({code, m_offset, QCoreApplication::translate(chunkContext, what), {}});
    m_offset = m_input.nextBoundary(m_offset);
    return false;
}

void ChunkReader::append(std::string_view data)
{
    const std::uint64_t room = m_input.limits().document - m_result.content.size();
    m_result.content.append(data.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(room, data.size()))));
    if (data.size() > room && !m_isFull) {
        m_isFull = true;
        m_result.findings.push_back(
            limitFinding(QT_TRANSLATE_NOOP("telltale::Codes", "A body of more than %1"), m_offset, m_input.limits()));
    }
}

bool ChunkReader::readData(std::uint64_t size)
{
    std::string_view rest = m_input.from(m_offset);
    if (size > rest.size()) {
        const std::size_t begin = m_offset;
        const std::size_t end = m_input.nextBoundary(begin);
        append(rest.substr(0, end - begin));
        m_offset = end;
        return stop(Code::HttpCutOff,
                    QT_TRANSLATE_NOOP("telltale::Codes", "its last chunk is longer than what is there"));
    }
    append(rest.substr(0, static_cast<std::size_t>(size)));
    m_offset += static_cast<std::size_t>(size);
    rest = m_input.from(m_offset);
    if (rest.empty() || rest == "\r")
        return stop(Code::HttpCutOff, QT_TRANSLATE_NOOP("telltale::Codes", "it ends behind a chunk"));
    const bool isLineEnd = rest.starts_with("\r\n") || rest.starts_with('\n');
    if (!isLineEnd)
        return stop(Code::HttpChunk, QT_TRANSLATE_NOOP("telltale::Codes", "one does not end where its size says"));
    m_offset += rest.front() == '\r' ? 2 : 1;
    return true;
}

void ChunkReader::readTrailers()
{
    m_result.trailers = readHttpFields(m_input.bytes(), m_offset, m_input.limits().document, m_input.limits());
    m_offset += m_result.trailers.size;
    m_result.isWhole = m_result.trailers.end == HttpFields::End::BlankLine;
    if (m_result.trailers.end == HttpFields::End::Limit)
        stop(Code::HttpChunk, QT_TRANSLATE_NOOP("telltale::Codes", "the fields behind the last one are too large"));
    else if (!m_result.isWhole)
        stop(Code::HttpCutOff, QT_TRANSLATE_NOOP("telltale::Codes", "no blank line stands behind its last chunk"));
}

/// False behind the last one.
bool ChunkReader::readChunk()
{
    const std::string_view whole = firstLine(m_input.from(m_offset));
    const std::optional<std::uint64_t> size = chunkSize(withoutLineEnd(whole));
    const bool isCut = !whole.ends_with('\n')
        && (whole.empty() || whole == "\r" || size || chunkSize(whole.substr(0, whole.size() - 1)));
    if (isCut)
        return stop(Code::HttpCutOff, QT_TRANSLATE_NOOP("telltale::Codes", "it ends before its last chunk"));
    if (!size) {
        m_result.isChunked = m_offset != m_start;
        return stop(Code::HttpChunk, QT_TRANSLATE_NOOP("telltale::Codes", "expected a size in hexadecimal digits"));
    }
    m_offset += whole.size();
    if (*size != 0)
        return readData(*size);
    readTrailers();
    return false;
}

HttpChunks ChunkReader::read()
{
    while (m_input.reach(m_offset) && readChunk()) {
    }
    m_result.end = m_offset;
    m_result.isWhole = m_result.isWhole && !m_isFull;
    return std::move(m_result);
}

} // namespace

HttpChunks readHttpChunks(HttpInput &input, std::size_t offset)
{
    return ChunkReader(input, offset).read();
}

HttpFinding limitFinding(const char *what, std::size_t offset, const Limits &limits)
{
    const QString size = QLocale().formattedDataSize(static_cast<qint64>(limits.document));
    return {Code::DocumentLimit, offset, {}, QCoreApplication::translate(chunkContext, what).arg(size)};
}

} // namespace telltale::payload
