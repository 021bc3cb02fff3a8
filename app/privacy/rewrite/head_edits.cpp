// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/head_edits.h"

#include "payload/exchange.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>

namespace telltale::privacy {

using payload::HeadField;

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

bool isControl(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
}

/// Those of edits that are inside of a range, counted from its beginning.
std::vector<TextEdit> editsInside(const std::vector<TextEdit> &edits, std::size_t begin, std::size_t end)
{
    std::vector<TextEdit> inside;
    for (const TextEdit &edit : edits) {
        if (edit.offset >= begin && edit.end() <= end)
            inside.push_back({edit.offset - begin, edit.length, edit.text});
    }
    return inside;
}

} // namespace

std::string headerText(std::string_view text)
{
    std::string out(text);
    std::replace_if(out.begin(), out.end(), isControl, ' ');
    out.erase(0, std::min(out.find_first_not_of(' '), out.size()));
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

std::string cookieText(std::string_view text)
{
    std::string out;
    for (const char byte : text) {
        const bool isEnd = isControl(byte) || std::string_view(" \",;\\").find(byte) != std::string_view::npos;
        out += isEnd ? percentEncoded({&byte, 1}) : std::string(1, byte);
    }
    return out;
}

HeadEdits::HeadEdits(const payload::Exchange &exchange) : m_exchange(exchange), m_head(payload::headOf(exchange))
{
    findTarget();
}

HeadEdits::Kind HeadEdits::kindOf(const HeadField &field)
{
    if (field.path.starts_with("query/"))
        return Kind::Query;
    return field.path.starts_with("cookie/") ? Kind::Cookie : Kind::Header;
}

void HeadEdits::findTarget()
{
    const std::string_view text = m_head.text;
    const std::size_t lineEnd = std::min(text.find('\n'), text.size());
    m_target = std::min(text.find(' '), lineEnd) + 1;
    m_targetEnd = m_target;
    if (!m_exchange.head.empty()) {
        // A search for a set of so few characters takes longer than looking at each.
        const auto isEnd = [](char byte) { return byte == ' ' || byte == '\r' || byte == '\n'; };
        while (m_targetEnd < lineEnd && !isEnd(text[m_targetEnd]))
            ++m_targetEnd;
        m_targetEnd = std::min(m_targetEnd, lineEnd);
    } else if (!text.empty())
        m_targetEnd += m_exchange.target.empty() ? m_exchange.url.size() : m_exchange.target.size();
}

/// As headOf() reads and makes them: a line that begins with white space belongs to the one above it.
void HeadEdits::findLines()
{
    m_lines.clear();
    const std::string_view text = m_head.text;
    const std::size_t lineEnd = std::min(text.find('\n'), text.size());
    for (std::size_t at = m_exchange.head.empty() ? text.find('\n', m_targetEnd) + 1 : lineEnd + 1; at < text.size();) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        while (!isMade(at) && end + 1 < text.size() && isBlank(text[end + 1]))
            end = std::min(text.find('\n', end + 1), text.size());
        end = std::min(end + 1, text.size());
        if (text.substr(at, end - at).find_first_not_of(" \t\r\n") != std::string_view::npos)
            m_lines.push_back({at, end});
        at = end;
    }
}

/// m_lines.size(): it stands in none.
std::size_t HeadEdits::lineOf(std::size_t offset) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [offset](const Line &line) { return line.begin <= offset && offset < line.end; });
    return static_cast<std::size_t>(found - m_lines.begin());
}

void HeadEdits::change(std::uint32_t offset, const FieldChange &change)
{
    const auto field = std::lower_bound(m_head.fields.begin(), m_head.fields.end(), offset,
                                        [](const HeadField &one, std::uint32_t value) { return one.offset < value; });
    if (field == m_head.fields.end() || field->offset != offset)
        return;
    if (change.what == FieldChange::What::Drop) {
        m_dropped.resize(m_head.fields.size());
        m_dropped[static_cast<std::size_t>(field - m_head.fields.begin())] = true;
        return;
    }
    const Kind kind = kindOf(*field);
    std::string text = kind == Kind::Query ? percentEncoded(change.text)
        : kind == Kind::Cookie             ? cookieText(change.text)
                                           : headerText(change.text);
    // A pair may have been sent as a name alone.
    const bool lacksSign = kind != Kind::Header && offset > field->nameOffset && m_head.text[offset - 1] != '=';
    m_edits.push_back({offset, field->length, lacksSign ? '=' + text : std::move(text)});
}

void HeadEdits::editTarget(const std::vector<TextEdit> &edits)
{
    for (const TextEdit &edit : edits)
        m_edits.push_back({edit.offset + m_target, edit.length, edit.text});
}

void HeadEdits::setLength(std::uint64_t length)
{
    m_length = length;
}

/// Pairs that stand behind each other; where none stays, what they stand in goes too.
void HeadEdits::cutPairs(std::size_t first, std::size_t last)
{
    std::vector<ListItem> items;
    bool isAll = true;
    for (std::size_t i = first; i < last; ++i) {
        const HeadField &field = m_head.fields[i];
        items.push_back({field.nameOffset, field.offset + field.length, m_dropped[i]});
        isAll = isAll && m_dropped[i];
    }
    const Kind kind = kindOf(m_head.fields[first]);
    if (isAll && kind == Kind::Cookie) {
        const Line &line = m_lines[lineOf(items.front().begin)];
        m_edits.push_back({line.begin, line.end - line.begin, {}});
        return;
    }
    if (isAll) // with the question mark
        items.front().begin = m_head.text.rfind('?', items.front().begin);
    cutOut(items, m_edits);
}

void HeadEdits::cutDropped()
{
    std::erase_if(m_edits, [this](const TextEdit &edit) {
        const auto field = std::find_if(m_head.fields.begin(), m_head.fields.end(),
                                        [&edit](const HeadField &one) { return one.offset == edit.offset; });
        return field != m_head.fields.end() && m_dropped[static_cast<std::size_t>(field - m_head.fields.begin())];
    });
    for (std::size_t i = 0; i < m_head.fields.size();) {
        const HeadField &field = m_head.fields[i];
        const Kind kind = kindOf(field);
        std::size_t next = i + 1;
        while (kind != Kind::Header && next < m_head.fields.size() && kindOf(m_head.fields[next]) == kind
               && (kind == Kind::Query || lineOf(m_head.fields[next].offset) == lineOf(field.offset)))
            ++next;
        if (kind != Kind::Header) {
            cutPairs(i, next);
        } else if (const std::size_t line = lineOf(field.nameOffset); m_dropped[i] && line < m_lines.size()) {
            m_edits.push_back({m_lines[line].begin, m_lines[line].end - m_lines[line].begin, {}});
        }
        i = next;
    }
}

void HeadEdits::setLengths()
{
    for (const HeadField &field : m_head.fields) {
        if (!payload::isSameName(field.path, "header/content-length"))
            continue;
        const std::string digits = std::to_string(*m_length);
        const bool isSame = std::string_view(m_head.text).substr(field.offset, field.length) == digits;
        const bool isTaken = std::any_of(m_edits.begin(), m_edits.end(), [&field](const TextEdit &edit) {
            return edit.offset <= field.offset && edit.end() > field.offset;
        });
        if (!isSame && !isTaken)
            m_edits.push_back({field.offset, field.length, digits});
    }
}

std::string HeadEdits::valueAfter(std::size_t begin, std::size_t end) const
{
    const std::vector<TextEdit> inside = editsInside(m_edits, begin, end);
    const Result<std::string> value = applyEdits(std::string_view(m_head.text).substr(begin, end - begin), inside);
    return value ? *value : std::string();
}

std::string HeadEdits::nameOf(const HeadField &field) const
{
    const std::string name = m_head.text.substr(field.nameOffset, field.offset - field.nameOffset);
    return name.substr(0, name.find('='));
}

/// Of pairs and cookies what is raw behind the edits.
void HeadEdits::tellPairs(HeadChanges &changes) const
{
    std::size_t queries = 0;
    std::size_t cookies = 0;
    for (std::size_t i = 0; i < m_head.fields.size(); ++i) {
        const HeadField &field = m_head.fields[i];
        const Kind kind = kindOf(field);
        if (kind == Kind::Header)
            continue;
        const std::size_t index = kind == Kind::Query ? queries++ : cookies++;
        const bool isDropped = !m_dropped.empty() && m_dropped[i];
        const std::string before = m_head.text.substr(field.offset, field.length);
        std::string after = isDropped ? std::string() : valueAfter(field.offset, field.offset + field.length);
        if (isDropped || after != before)
            (kind == Kind::Query ? changes.query : changes.cookies)
                .push_back({index, isDropped, std::move(after), nameOf(field), before});
    }
}

/// What there are no exact bytes of, by parts of the request.
void HeadEdits::tellMade(HeadChanges &changes) const
{
    const bool hasExact = !m_exchange.head.empty();
    if (!hasExact)
        changes.target = editsInside(m_edits, m_target, m_targetEnd);
    for (std::size_t i = 0; i < m_lines.size() && i < m_exchange.headers.size(); ++i) {
        const Line &line = m_lines[i];
        if (!isMade(line.begin) || editsInside(m_edits, line.begin, line.end).empty())
            continue;
        std::string after = valueAfter(line.begin, line.end);
        const std::size_t value = m_exchange.headers[i].name.size() + 2;
        const bool isDropped = after.empty();
        changes.headers.push_back(
            {i, isDropped, isDropped ? std::string() : after.substr(value, after.size() - value - 2), {}, {}});
    }
}

Result<HeadChanges> HeadEdits::finish()
{
    const bool hasMade = m_exchange.head.empty() || m_head.text.size() > m_exchange.head.size();
    if (!m_dropped.empty() || hasMade)
        findLines();
    if (!m_dropped.empty())
        cutDropped();
    if (m_length)
        setLengths();
    if (!sortEdits(m_edits))
        return Error{"edits-overlap",
                     notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "Two changes are about one byte")).message};
    HeadChanges changes;
    for (const TextEdit &edit : m_edits) {
        if (!isMade(edit.offset))
            changes.exact.push_back(edit);
    }
    tellMade(changes);
    tellPairs(changes);
    return changes;
}

} // namespace telltale::privacy
