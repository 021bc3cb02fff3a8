// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/value_reader.h"

#include <algorithm>
#include <cstring>

namespace telltale::payload {

namespace {

std::uint32_t asBound(std::size_t size)
{
    return static_cast<std::uint32_t>(std::min<std::size_t>(size, 0xFFFFFFFFu));
}

/// A number or literal at the very end of what is at hand may go on behind it.
bool mayContinue(const Document &document)
{
    const NodeType type = document.nodes()[0].type();
    return type == NodeType::Number || type == NodeType::Boolean || type == NodeType::Null;
}

} // namespace

void ValueReader::begin(const std::string &prefix)
{
    m_paths.tidy(m_document.nodes().size());
    m_document.start(m_cursor.rest(), m_paths, m_start, prefix);
}

/// Strictly, reading on as long as the value goes on behind what is at hand.
bool ValueReader::scan(const std::string &prefix)
{
    for (;;) {
        begin(prefix);
        m_strict = scanStrict(m_document, m_limits);
        const bool isWhole = m_strict.status == ScanStatus::Complete;
        const bool isOpen = m_strict.status == ScanStatus::EndOfText
            || (isWhole && m_strict.offset == m_document.text().size() && mayContinue(m_document));
        if (!isOpen || m_cursor.isInputAtEnd())
            return isWhole;
        m_cursor.extend();
    }
}

ValueEnd ValueReader::read(const std::string &prefix)
{
    m_start = m_cursor.place();
    if (scan(prefix)) {
        acceptStrict(prefix);
        return ValueEnd::Strict;
    }
    if (m_strict.status == ScanStatus::DocumentLimit) {
        // Brackets are let through behind the limit, so a value that ends with the text may fit when it goes on.
        noteUnlessLineEndsBehind(m_document.text(), m_strict.offset);
        return ValueEnd::OverLimit;
    }
    return readTolerantly(prefix);
}

void ValueReader::skipSpace()
{
    m_start = m_cursor.place();
    for (;;) {
        begin({});
        const std::uint32_t size = asBound(m_document.text().size());
        const std::uint32_t behind = skipTolerantSpace(m_document, 0, size, m_limits);
        // A comment that reaches the end of what is at hand may go on behind it, up to the limit on a text.
        if (behind < size || size > m_limits.document || !m_cursor.extend()) {
            m_metEnd |= behind >= size;
            m_document.finish(true, behind);
            m_cursor.move(behind);
            return;
        }
    }
}

void ValueReader::acceptStrict(const std::string &prefix)
{
    if (m_strict.hasRemarks) {
        // Valid, but with something to say about it: the tolerant reader knows the words.
        begin(prefix);
        readTolerant(m_document, m_strict.offset, m_limits);
    }
    m_cursor.move(m_strict.offset, m_strict.lineFeeds, m_strict.lineStart);
    if (!m_byLines && prefix.empty()) {
        const bool endsLine = !m_cursor.isAtWindowEnd() && (m_cursor.current() == '\n' || m_cursor.current() == '\r');
        m_lineMode = m_strict.lineFeeds == 0 && endsLine && m_start.column == 1;
    }
}

/// What is wrong with a value is told by a few bytes behind the place where it shows, none of them behind a line feed.
void ValueReader::noteUnlessLineEndsBehind(Text text, std::size_t offset)
{
    const bool isBounded =
        offset < text.size() && std::memchr(text.data() + offset, '\n', text.size() - offset) != nullptr;
    m_metEnd |= !isBounded;
}

ValueEnd ValueReader::readTolerantly(const std::string &prefix)
{
    noteUnlessLineEndsBehind(m_document.text(), m_strict.offset);
    const auto lineEnd = m_cursor.lineEnd(static_cast<std::size_t>(m_limits.document));
    if (lineEnd) {
        if (const auto end = readLine(prefix, *lineEnd))
            return *end;
    }
    return readFreely(prefix, lineEnd);
}

/// As one line; nothing when the value seems to go on behind it.
std::optional<ValueEnd> ValueReader::readLine(const std::string &prefix, std::size_t lineEnd)
{
    begin(prefix);
    switch (readTolerant(m_document, asBound(lineEnd), m_limits)) {
    case TolerantEnd::Complete:
        return finish(ValueEnd::Tolerated, m_document.consumed());
    case TolerantEnd::Nothing:
        return finish(ValueEnd::Nothing, lineEnd);
    case TolerantEnd::CutOff:
    case TolerantEnd::Error:
        break;
    }
    if (m_lineMode)
        return finish(ValueEnd::Partial, lineEnd);
    return {};
}

ValueEnd ValueReader::readFreely(const std::string &prefix, std::optional<std::size_t> lineEnd)
{
    while (m_cursor.rest().size() <= m_limits.document && m_cursor.extend()) {
    }
    begin(prefix);
    const TolerantEnd end = readTolerant(m_document, asBound(m_document.text().size()), m_limits);
    m_metEnd |= m_document.hasSearchedToEnd();
    noteUnlessLineEndsBehind(m_document.text(), m_document.consumed());
    if (end == TolerantEnd::Complete)
        return finish(ValueEnd::Tolerated, m_document.consumed());
    if (end == TolerantEnd::Nothing)
        return finish(ValueEnd::Nothing, m_document.text().size());
    if (prefix.empty() && lineEnd && isValueOnNextLine(*lineEnd)) {
        // What looked like one broken value is a broken line among good ones.
        m_lineMode = true;
        begin(prefix);
        readTolerant(m_document, asBound(*lineEnd), m_limits);
        return finish(ValueEnd::Partial, *lineEnd);
    }
    return finish(ValueEnd::Partial, m_document.consumed());
}

bool ValueReader::isValueOnNextLine(std::size_t lineEnd)
{
    const Text text = m_cursor.rest();
    if (lineEnd + 1 >= text.size()) {
        noteEnd();
        return false;
    }
    const Text next = text.from(lineEnd + 1);
    if (next.data()[0] != '{' && next.data()[0] != '[')
        return false;
    PathTable paths;
    Document document;
    document.start(next, paths, {});
    const ScanResult result = scanStrict(document, m_limits);
    if (result.status != ScanStatus::Complete)
        noteUnlessLineEndsBehind(next, result.offset);
    return result.status == ScanStatus::Complete && result.lineFeeds == 0;
}

ValueEnd ValueReader::finish(ValueEnd end, std::size_t bytes)
{
    m_cursor.move(bytes);
    return end;
}

} // namespace telltale::payload
