// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/sequence_reader.h"

#include "payload/loaders/array_reader.h"

#include <QCoreApplication>

namespace telltale::payload {

namespace {

constexpr char recordSeparator = 0x1E;

QString aboutSequenceReader(const char *text)
{
    return QCoreApplication::translate("telltale::SequenceReader", text);
}

bool isSequenceSpace(char character)
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
                               RecordSink &sink, ResumeKeeper *keeper)
    : m_input(input), m_cursor(input), m_reading(std::move(source), options, sink),
      m_reader(m_cursor, options.limits, byLines), m_byLinesName(byLines), m_keeper(keeper)
{
    settle();
}

void SequenceReader::goOn(const SequenceState &from)
{
    m_cursor.startAt(from.place.line, from.place.column);
    m_values = from.values;
    m_valueEnd = from.valueEnd;
    m_comma = from.comma;
    m_isFreshLine = from.isFreshLine;
    m_isPassingOver = from.isPassingOver;
    m_reader.setLineMode(from.isLineMode);
    settle(from.isPassingOver);
}

/// Nothing that follows from here on can change what was read before.
void SequenceReader::settle(bool isPassingOver)
{
    if (m_keeper == nullptr || m_reader.hasMetEnd())
        return;
    m_keeper->settle(SequenceState{m_cursor.place(), m_values, m_valueEnd, m_comma, m_isFreshLine,
                                   m_reader.isLineMode(), isPassingOver});
}

std::uint64_t SequenceReader::run()
{
    bool goesOn = !m_isPassingOver || resume();
    while (goesOn && !isStopped() && toNextValue()) {
        // What stands behind a tolerated value on its line may be part of the reason why it was read like that.
        if (m_isStrictLine)
            settle();
        goesOn = readValue();
    }
    if (m_comma && goesOn)
        m_reading.tolerate(Code::TrailingComma, *m_comma);
    if (const auto error = m_cursor.takeError())
        m_reading.report(*error, m_cursor.place());
    m_reading.tellProgress(m_input);
    return m_cursor.offset();
}

/// Over white space, and over what may stand between values. False at the end of the input.
bool SequenceReader::toNextValue()
{
    for (;;) {
        if (m_cursor.isAtWindowEnd()) {
            if (m_cursor.extend())
                continue;
            // A value that reaches the end may go on behind it, and whether a line ends behind it is not known yet.
            if (m_isStrictLine && (m_cursor.offset() > m_valueEnd || m_isFreshLine))
                settle();
            return false;
        }
        const char character = m_cursor.current();
        if (character == '\n') {
            if (m_isFreshLine && m_byLinesName)
                m_reading.refuse(m_cursor.place(),
                                 aboutSequenceReader(QT_TRANSLATE_NOOP("telltale::SequenceReader", "an empty line")));
            m_cursor.move(1, 1, 1);
            m_isFreshLine = m_isStrictLine = true;
        } else if (isSequenceSpace(character)) {
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
        m_reading.tolerate(Code::RecordSeparator, m_cursor.place());
        m_cursor.move(1, 0, 0);
        return true;
    }
    if (!m_cursor.isAtLineStart() || m_cursor.rest().view().substr(0, 3) != "\xEF\xBB\xBF")
        return false;
    m_reading.tolerate(Code::ByteOrderMark, m_cursor.place());
    m_cursor.move(3, 0, 0);
    return true;
}

bool SequenceReader::readValue()
{
    if (m_comma)
        m_reading.tolerate(Code::CommaBetweenValues, *m_comma);
    m_comma.reset();
    if (m_values > 0 && !m_isFreshLine && !beginsValue(m_cursor.current(), m_cursor.offset() == m_valueEnd)) {
        m_reading.report(Code::TrailingContent, m_cursor.place());
        m_isStrictLine = false;
        m_cursor.skipLine();
        return resume();
    }
    const ValueEnd end = m_reader.read();
    if (m_reading.isStrict())
        judgeStrictly();
    m_isFreshLine = false;
    m_isStrictLine &= end == ValueEnd::Strict;
    m_valueEnd = m_cursor.offset();
    switch (end) {
    case ValueEnd::OverLimit:
        return readOverLimit();
    case ValueEnd::Nothing:
        return m_reading.hand(m_reader.document());
    case ValueEnd::Strict:
    case ValueEnd::Tolerated:
        ++m_values;
        return m_reading.hand(m_reader.document());
    case ValueEnd::Partial:
        break;
    }
    ++m_values;
    if (!m_reading.hand(m_reader.document()))
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
        m_reading.refuse(
            m_reader.document().place(result.offset),
            aboutSequenceReader(QT_TRANSLATE_NOOP("telltale::SequenceReader", "not RFC 8259 from here on")));
    else if (m_values > 0 && !m_byLinesName)
        m_reading.refuse(start, aboutSequenceReader(QT_TRANSLATE_NOOP("telltale::SequenceReader", "a second value")));
    else if (m_byLinesName && !m_isFreshLine)
        m_reading.refuse(
            start, aboutSequenceReader(QT_TRANSLATE_NOOP("telltale::SequenceReader", "a second value on the line")));
    else if (m_byLinesName && result.lineFeeds > 0)
        m_reading.refuse(
            start,
            aboutSequenceReader(QT_TRANSLATE_NOOP("telltale::SequenceReader", "a value that goes over several lines")));
}

bool SequenceReader::readOverLimit()
{
    if (m_cursor.current() != '[') {
        m_reading.report(Code::DocumentLimit, m_reader.start());
        m_cursor.skipLine();
        return resume();
    }
    ++m_values;
    const bool isWhole = ArrayReader(m_input, m_cursor, m_reader, m_reading).read();
    m_valueEnd = m_cursor.offset();
    if (isWhole)
        return true;
    m_cursor.skipLine();
    return resume();
}

bool SequenceReader::resume()
{
    while (m_reader.isLineMode() == false && !isStopped()) {
        if (m_cursor.place().column != 1)
            m_cursor.skipLine();
        if (isOver())
            return false;
        m_isFreshLine = m_isStrictLine = true;
        settle(true);
        if (m_cursor.current() == '{' || m_cursor.current() == '[')
            return true;
        m_cursor.skipLine();
        if (isOver())
            return false;
    }
    return !isStopped();
}

/// Whether the input ends here, behind a line that was passed over.
bool SequenceReader::isOver()
{
    if (!m_cursor.isAtWindowEnd() || m_cursor.extend())
        return false;
    if (m_cursor.isAtLineStart())
        settle(true);
    return true;
}

} // namespace telltale::payload
