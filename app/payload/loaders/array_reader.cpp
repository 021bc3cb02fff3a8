// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/array_reader.h"

#include <QCoreApplication>

namespace telltale::payload {

namespace {

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

/// A comment, or white space that JSON does not know.
bool mayBePassedOver(char character)
{
    return character == '/' || character == '#' || static_cast<unsigned char>(character) >= 0x80;
}

} // namespace

bool ArrayReader::read()
{
    m_cursor.move(1, 0, 0);
    for (std::uint64_t index = 0;; ++index) {
        if (m_reading.isStopped(m_cursor, m_input))
            return false;
        const Next next = toNext(index == 0);
        if (next != Next::Element)
            return next == Next::End;
        if (!readElement(index))
            return false;
    }
}

ArrayReader::Next ArrayReader::toNext(bool isFirst)
{
    m_comma.reset();
    for (;;) {
        if (m_cursor.isAtWindowEnd()) {
            if (m_cursor.extend())
                continue;
            m_values.noteEnd();
            m_reading.report(Code::CutOff, m_cursor.place());
            return Next::Lost;
        }
        const char character = m_cursor.current();
        if (isBlank(character)) {
            m_cursor.move(1);
        } else if (character == ',' && !m_comma && !isFirst) {
            m_comma = m_cursor.place();
            m_cursor.move(1, 0, 0);
        } else if (mayBePassedOver(character)) {
            const std::uint64_t before = m_cursor.offset();
            m_values.skipSpace();
            if (!m_reading.hand(m_values.document()) || m_cursor.offset() == before)
                return atElement(isFirst);
            m_reading.refuse(m_values.start(), QCoreApplication::translate("telltale::ArrayReader", "a comment"));
        } else {
            return character == ']' ? atEnd() : atElement(isFirst);
        }
    }
}

ArrayReader::Next ArrayReader::atElement(bool isFirst)
{
    if (!isFirst && !m_comma)
        m_reading.report(Code::MissingComma, m_cursor.place());
    return Next::Element;
}

ArrayReader::Next ArrayReader::atEnd()
{
    if (m_comma)
        m_reading.tolerate(Code::TrailingComma, *m_comma);
    m_cursor.move(1, 0, 0);
    return Next::End;
}

bool ArrayReader::readElement(std::uint64_t index)
{
    const ValueEnd end = m_values.read('/' + std::to_string(index));
    if (end == ValueEnd::OverLimit) {
        m_reading.report(Code::DocumentLimit, m_values.start());
        return false;
    }
    if (m_values.strictResult().status != ScanStatus::Complete)
        m_reading.refuse(m_values.start(), QCoreApplication::translate("telltale::ArrayReader", "this element"));
    const Document &document = m_values.document();
    if (!document.nodes().empty() && end != ValueEnd::Partial) {
        const NodeType type = document.node(0).type();
        if (type != NodeType::Object && type != NodeType::EmptyObject)
            m_reading.report(Code::ArrayNotObjects, m_values.start());
    }
    return m_reading.hand(document) && end != ValueEnd::Partial;
}

} // namespace telltale::payload
