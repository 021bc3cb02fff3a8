// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_sheet.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

bool isRemarkLine(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == '#';
}

/// Behind the string that begins there with a quote of either kind, one or three of them.
std::size_t endOfTomlText(std::string_view text, std::size_t begin)
{
    const char quote = text[begin];
    const std::string three(3, quote);
    const bool isLong = text.substr(begin, 3) == three;
    std::size_t at = begin + (isLong ? 3 : 1);
    while (at < text.size()) {
        if (quote == '"' && text[at] == '\\') {
            at += 2;
        } else if (text[at] != quote) {
            ++at;
        } else if (!isLong) {
            return at + 1;
        } else if (text.substr(at, 3) == three) {
            at += 3;
            // Up to two more quotes belong to the text itself.
            for (int i = 0; i < 2 && at < text.size() && text[at] == quote; ++i)
                ++at;
            return at;
        } else {
            ++at;
        }
    }
    return text.size();
}

} // namespace

std::size_t endOfTomlValue(std::string_view text, std::size_t begin)
{
    std::size_t depth = 0;
    std::size_t at = begin;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = endOfTomlText(text, at);
            if (depth == 0)
                return at;
        } else if (c == '[' || c == '{') {
            ++depth;
            ++at;
        } else if (c == ']' || c == '}') {
            ++at;
            if (depth <= 1)
                return at;
            --depth;
        } else if (depth == 0 && (c == '\n' || c == '\r' || c == '#' || c == ' ' || c == '\t' || c == ',')) {
            return at;
        } else if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
        } else {
            ++at;
        }
    }
    return std::min(at, text.size());
}

PolicySheet::PolicySheet(std::string_view text) : m_text(text), m_places(text)
{
    std::vector<Diagnostic> findings;
    const TomlValue file = parseToml(text, {}, findings);
    for (const TomlMember &member : file.members) {
        if (member.key == "gate") {
            m_gate = keyOf(member);
            noteRootKey(*m_gate);
        } else if (member.key == "default") {
            readFallback(member);
        } else if (member.key == "rule") {
            readRules(member.value);
        }
    }
}

SheetKey PolicySheet::keyOf(const TomlMember &member) const
{
    SheetKey key;
    key.key = member.key;
    key.line = m_places.lineBegin(m_places.offset(member.place.line, member.place.column));
    key.value = m_places.offset(member.value.place.line, member.value.place.column);
    key.end = endOfTomlValue(m_text, key.value);
    key.next = m_places.lineEnd(key.end);
    return key;
}

void PolicySheet::noteRootKey(const SheetKey &key)
{
    m_rootEnd = std::max(m_rootEnd.value_or(0), key.next);
}

void PolicySheet::readFallback(const TomlMember &member)
{
    const SheetKey key = keyOf(member);
    const bool isTable = member.value.kind == TomlValue::Kind::Table;
    if (!isTable || (key.value < m_text.size() && m_text[key.value] == '{')) {
        m_fallback = key;
        noteRootKey(key);
        return;
    }
    const std::size_t word = m_text.find_first_not_of(" \t", key.line);
    if (word != std::string_view::npos && m_text[word] == '[')
        m_fallbackHeader = key.line;
    for (const TomlMember &part : member.value.members) {
        m_fallbackKeys.push_back(keyOf(part));
        if (!m_fallbackHeader)
            noteRootKey(m_fallbackKeys.back());
    }
}

void PolicySheet::readRules(const TomlValue &rules)
{
    for (const TomlValue &item : rules.items) {
        SheetRule rule;
        rule.header = m_places.lineBegin(m_places.offset(item.place.line, item.place.column));
        const std::size_t word = m_text.find_first_not_of(" \t", rule.header);
        m_hasPlainRules = m_hasPlainRules && word != std::string_view::npos && m_text.substr(word).starts_with("[[");
        rule.front = frontOf(rule.header);
        rule.end = m_places.lineEnd(rule.header);
        for (const TomlMember &member : item.members) {
            rule.keys.push_back(keyOf(member));
            rule.end = std::max(rule.end, rule.keys.back().next);
        }
        m_rules.push_back(std::move(rule));
    }
    // Whatever else stands between the lines of a rule would be moved with it.
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const std::size_t before = i == 0 ? 0 : m_rules[i - 1].end;
        m_rules[i].front = std::max(m_rules[i].front, std::min(before, m_rules[i].header));
        m_hasPlainRules = m_hasPlainRules && m_rules[i].header >= before;
    }
}

/// In front of the comment that stands right above. The licence at the top of a file is no comment on a rule.
std::size_t PolicySheet::frontOf(std::size_t header) const
{
    std::size_t at = header;
    while (at > 0) {
        const std::size_t above = m_places.lineBegin(at - 1);
        if (above == 0 || !isRemarkLine(m_text.substr(above, at - above)))
            break;
        at = above;
    }
    return at;
}

std::size_t PolicySheet::rootEnd() const
{
    if (m_rootEnd)
        return *m_rootEnd;
    std::size_t first = m_text.size();
    if (!m_rules.empty())
        first = m_rules.front().front;
    if (m_fallbackHeader)
        first = std::min(first, frontOf(*m_fallbackHeader));
    return first;
}

} // namespace telltale::privacy
