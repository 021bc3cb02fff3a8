// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har.h"
#include "payload/utf8.h"

#include "payload/lexeme.h"
#include "payload/loaders/har_reader.h"

#include <QCoreApplication>

namespace telltale::payload {

namespace {

/// A comment, or white space that JSON does not know.
bool mayStandBetween(char character)
{
    return character == '/' || character == '#' || static_cast<unsigned char>(character) >= 0x80;
}

} // namespace

void HarReader::Findings::diagnostic(const Diagnostic &diagnostic)
{
    m_outcome.unreadable = m_outcome.unreadable || diagnostic.severity == Severity::Error;
    m_sink.diagnostic(diagnostic);
}

HarReader::HarReader(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
    : m_input(input), m_source(source), m_options(options), m_sink(sink), m_findings(sink, m_outcome), m_cursor(input),
      m_reading(source, options, m_findings), m_values(m_cursor, options.limits, false),
      m_walker(m_cursor, [this] { return isStopped(); })
{
}

LoadOutcome HarReader::run()
{
    passMark();
    const auto first = peek();
    const Place start = m_cursor.place();
    bool isWhole = false;
    if (first == '{')
        isWhole = readRoot();
    if (!m_hasEntries && (isWhole || !m_outcome.unreadable) && !isStopped())
        m_reading.report(Code::HarNoLog, start);
    if (isWhole)
        readRest();
    if (const auto error = m_cursor.takeError())
        m_reading.report(*error, m_cursor.place());
    m_reading.tellProgress(m_input);
    m_outcome.bytes = m_cursor.offset();
    m_outcome.cancelled = m_options.cancelled != nullptr && m_options.cancelled->load();
    return m_outcome;
}

void HarReader::passMark()
{
    while (m_cursor.rest().size() < byteOrderMark.size() && m_cursor.extend()) {
    }
    if (!m_cursor.rest().view().starts_with(byteOrderMark))
        return;
    m_reading.tolerate(Code::ByteOrderMark, m_cursor.place());
    m_cursor.move(byteOrderMark.size());
}

std::optional<char> HarReader::peek()
{
    for (;;) {
        const auto character = m_walker.peek();
        if (!character || !mayStandBetween(*character))
            return character;
        // As much as tells a comment, or a space of several bytes.
        while (m_cursor.rest().size() < Text::padding && m_cursor.extend()) {
        }
        const std::uint64_t before = m_cursor.offset();
        m_values.skipSpace();
        m_reading.hand(m_values.document());
        if (m_cursor.offset() == before)
            return character;
        m_reading.refuse(m_values.start(), QCoreApplication::translate("telltale::HarReader", "a comment"));
    }
}

std::optional<char> HarReader::next()
{
    const auto character = peek();
    if (!character && !isStopped())
        m_reading.report(Code::CutOff, m_cursor.place());
    return character;
}

/// Nothing can be told about what follows.
bool HarReader::refuseHere()
{
    const std::string_view found = m_cursor.rest().view().substr(0, 1);
    m_reading.report(Code::UnexpectedCharacter, m_cursor.place(), visible(found));
    return false;
}

bool HarReader::skipValue()
{
    const std::uint64_t before = m_cursor.offset();
    if (!m_walker.skipValue()) {
        if (!isStopped())
            m_reading.report(Code::CutOff, m_cursor.place());
        return false;
    }
    return m_cursor.offset() != before || refuseHere();
}

/// To the value of the key that was just read.
bool HarReader::toColon(const std::string &key)
{
    const auto colon = next();
    if (!colon)
        return false;
    if (*colon != ':') {
        m_reading.report(Code::MissingColon, m_cursor.place(), visible(key));
        return false;
    }
    m_cursor.move(1);
    return next().has_value();
}

/// From an object's opening bracket to behind the closing one.
bool HarReader::readMembers(const std::function<bool(const std::string &)> &readMember)
{
    m_cursor.move(1);
    std::optional<Place> comma;
    for (bool isFirst = true;; isFirst = false) {
        auto character = next();
        if (character == ',' && !isFirst) {
            comma = m_cursor.place();
            m_cursor.move(1);
            character = next();
        }
        if (!character)
            return false;
        if (*character == '}') {
            if (comma)
                m_reading.tolerate(Code::TrailingComma, *comma);
            m_cursor.move(1);
            return true;
        }
        const Place place = m_cursor.place();
        const auto key = m_walker.key();
        if (!key && m_cursor.isAtWindowEnd())
            return next().has_value();
        if (!key)
            return refuseHere();
        if (!isFirst && !comma)
            m_reading.report(Code::MissingComma, place, visible(*key));
        comma.reset();
        if (!toColon(*key) || !readMember(*key))
            return false;
    }
}

bool HarReader::readRoot()
{
    return readMembers([this](const std::string &key) {
        if (key == "log" && m_cursor.current() == '{')
            return readLog();
        if (key == "entries" && m_cursor.current() == '[') {
            m_reading.report(Code::HarBareEntries, m_cursor.place());
            return readEntries();
        }
        return skipValue();
    });
}

bool HarReader::readLog()
{
    return readMembers([this](const std::string &key) {
        return key == "entries" && m_cursor.current() == '[' ? readEntries() : skipValue();
    });
}

/// What stands behind the archive.
void HarReader::readRest()
{
    if (peek())
        m_reading.report(Code::TrailingContent, m_cursor.place(), visible(m_cursor.rest().view().substr(0, 1)));
}

LoadOutcome loadHar(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
{
    return HarReader(input, source, options, sink).run();
}

} // namespace telltale::payload
