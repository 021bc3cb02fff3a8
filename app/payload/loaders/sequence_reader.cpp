// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/sequence_reader.h"

#include <QCoreApplication>

namespace telltale::payload {

namespace {

constexpr std::uint64_t progressStep = 4u << 20;
constexpr char recordSeparator = 0x1E;

QString tr(const char *text)
{
    return QCoreApplication::translate("telltale::SequenceReader", text);
}

bool isSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\r';
}

/// Whether a value, or a comment in front of one, may begin like this on the line of another value. Directly behind it
/// (`1+2`), numbers may not.
bool beginsValue(char character, bool isAdjacent)
{
    return std::string_view(isAdjacent ? "{[\"'/#" : "{[\"'/#-+.0123456789").find(character) != std::string_view::npos;
}

} // namespace

SequenceReader::SequenceReader(Input &input, std::string source, bool byLines, const LoadOptions &options,
                               RecordSink &sink)
    : m_input(input), m_cursor(input), m_reader(m_cursor, options.limits, byLines), m_source(std::move(source)),
      m_options(options), m_sink(sink), m_byLinesName(byLines)
{
}

std::uint64_t SequenceReader::run()
{
    bool goesOn = true;
    while (goesOn && !isStopped() && toNextValue())
        goesOn = readValue();
    if (m_comma && goesOn)
        report(Code::TrailingComma, *m_comma);
    if (const auto error = m_cursor.takeError()) {
        Diagnostic diagnostic{Severity::Error, error->code, error->message, {}, m_source, m_cursor.place()};
        m_sink.diagnostic(diagnostic);
    }
    m_sink.progress(m_input.sourceRead(), m_input.sourceSize());
    return m_cursor.offset();
}

/// Over white space, and over what may stand between values. False at the end of the input.
bool SequenceReader::toNextValue()
{
    for (;;) {
        if (m_cursor.isAtWindowEnd()) {
            if (!m_cursor.extend())
                return false;
            continue;
        }
        const char character = m_cursor.current();
        if (character == '\n') {
            if (m_isFreshLine && m_options.strict && m_byLinesName)
                refuse(m_cursor.place(), tr("an empty line"));
            m_cursor.move(1, 1, 1);
            m_isFreshLine = true;
        } else if (isSpace(character)) {
            m_cursor.move(m_cursor.spaces(), 0, 0);
            if (isStopped())
                return false;
        } else if (character == ',' && m_values > 0 && !m_comma) {
            m_comma = m_cursor.place();
            m_cursor.move(1, 0, 0);
        } else if (!skipMark()) {
            return true;
        }
    }
}

/// A byte order mark in front of a line's value, or a record separator (RFC 7464).
bool SequenceReader::skipMark()
{
    if (m_cursor.current() == recordSeparator) {
        report(Code::RecordSeparator, m_cursor.place());
        m_cursor.move(1, 0, 0);
        return true;
    }
    if (!m_cursor.isAtLineStart() || m_cursor.rest().view().substr(0, 3) != "\xEF\xBB\xBF")
        return false;
    report(Code::ByteOrderMark, m_cursor.place());
    if (m_options.strict)
        refuse(m_cursor.place(), tr("a byte order mark"));
    m_cursor.move(3, 0, 0);
    return true;
}

bool SequenceReader::readValue()
{
    if (m_comma)
        report(Code::CommaBetweenValues, *m_comma);
    m_comma.reset();
    if (m_values > 0 && !m_isFreshLine && !beginsValue(m_cursor.current(), m_cursor.offset() == m_valueEnd)) {
        report(Code::TrailingContent, m_cursor.place());
        m_cursor.skipLine();
        return resume();
    }
    const ValueEnd end = m_reader.read();
    if (m_options.strict)
        judgeStrictly();
    m_isFreshLine = false;
    m_valueEnd = m_cursor.offset();
    switch (end) {
    case ValueEnd::OverLimit:
        if (m_cursor.current() == '[')
            return readHugeArray();
        report(Code::DocumentLimit, m_reader.start());
        m_cursor.skipLine();
        return resume();
    case ValueEnd::Nothing:
        return hand();
    case ValueEnd::Strict:
    case ValueEnd::Tolerated:
        ++m_values;
        return hand();
    case ValueEnd::Partial:
        break;
    }
    ++m_values;
    if (!hand())
        return false;
    if (m_cursor.offset() == m_reader.start().offset)
        m_cursor.skipLine();
    return resume();
}

/// One RFC 8259 text per file, or per line of a file whose name says so. What is refused is shown all the same.
void SequenceReader::judgeStrictly()
{
    const ScanResult &result = m_reader.strictResult();
    const Place &start = m_reader.start();
    if (result.status != ScanStatus::Complete && result.status != ScanStatus::DocumentLimit)
        refuse(m_reader.document().place(result.offset), tr("not RFC 8259 from here on"));
    else if (m_values > 0 && !m_byLinesName)
        refuse(start, tr("a second value"));
    else if (m_byLinesName && !m_isFreshLine)
        refuse(start, tr("a second value on the line"));
    else if (m_byLinesName && result.lineFeeds > 0)
        refuse(start, tr("a value that goes over several lines"));
}

bool SequenceReader::readHugeArray()
{
    m_cursor.move(1, 0, 0);
    ++m_values;
    bool isOver = false;
    for (std::uint64_t index = 0; toNextElement(isOver); ++index) {
        if (isStopped() || !handElement(index))
            return false;
    }
    return isOver;
}

/// Over white space, comments and one comma. False at the closing bracket (`isOver`) or at the end of the input.
bool SequenceReader::toNextElement(bool &isOver)
{
    std::optional<Place> comma;
    for (;;) {
        if (m_cursor.isAtWindowEnd()) {
            if (m_cursor.extend())
                continue;
            report(Code::CutOff, m_cursor.place());
            return false;
        }
        const char character = m_cursor.current();
        if (isSpace(character) || character == '\n') {
            m_cursor.move(1);
        } else if (character == ',' && !comma) {
            comma = m_cursor.place();
            m_cursor.move(1, 0, 0);
        } else if (character == ']') {
            if (comma)
                report(Code::TrailingComma, *comma);
            m_cursor.move(1, 0, 0);
            isOver = true;
            return false;
        } else {
            return true;
        }
    }
}

bool SequenceReader::handElement(std::uint64_t index)
{
    const ValueEnd end = m_reader.read('/' + std::to_string(index));
    if (end == ValueEnd::OverLimit) {
        report(Code::DocumentLimit, m_reader.start());
        m_cursor.skipLine();
        return resume();
    }
    const Document &document = m_reader.document();
    if (!document.nodes().empty() && end != ValueEnd::Partial) {
        const NodeType type = document.node(0).type();
        if (type != NodeType::Object && type != NodeType::EmptyObject)
            report(Code::ArrayNotObjects, m_reader.start());
    }
    return hand() && (end != ValueEnd::Partial || resume());
}

bool SequenceReader::resume()
{
    while (m_reader.isLineMode() == false && !isStopped()) {
        if (m_cursor.place().column != 1)
            m_cursor.skipLine();
        if (m_cursor.isAtWindowEnd() && !m_cursor.extend())
            return false;
        m_isFreshLine = true;
        if (m_cursor.current() == '{' || m_cursor.current() == '[')
            return true;
        m_cursor.skipLine();
        if (m_cursor.isAtWindowEnd() && !m_cursor.extend())
            return false;
    }
    return !isStopped();
}

bool SequenceReader::hand()
{
    m_sinkIsFull = !deliver(m_reader.document(), m_source, {}, {}, m_sink);
    return !m_sinkIsFull;
}

void SequenceReader::report(Code code, const Place &place, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, place, detail);
    diagnostic.source = m_source;
    m_sink.diagnostic(diagnostic);
}

void SequenceReader::refuse(const Place &place, const QString &what)
{
    report(Code::NotStrict, place, what);
}

bool SequenceReader::isStopped()
{
    if (m_cursor.offset() >= m_nextProgress) {
        m_nextProgress = m_cursor.offset() + progressStep;
        m_cursor.release();
        m_sink.progress(m_input.sourceRead(), m_input.sourceSize());
    }
    return m_sinkIsFull || (m_options.cancelled != nullptr && m_options.cancelled->load(std::memory_order_relaxed));
}

} // namespace telltale::payload
