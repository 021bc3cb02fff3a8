// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/filter.h"
#include "payload/filter/filter_fill.h"
#include "payload/filter/filter_keys.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr unsigned deepest = 100;
constexpr std::size_t longest = 64 * 1024;

QString aboutFilterParser(const char *text)
{
    return QCoreApplication::translate("telltale::Filter", text);
}

bool isSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    bool run(FilterNode &root);
    FilterError error;

private:
    bool fail(std::size_t offset, std::size_t length, const QString &message);
    bool alternatives(FilterNode &node);
    bool sequence(FilterNode &node);
    bool one(FilterNode &node);
    bool term(FilterNode &node);
    bool readKey(FilterKey &key);
    bool readValue(FilterValue &value, bool mayBeRegex);
    bool readQuoted(FilterValue &value);
    std::size_t regexEnd() const;
    bool takeOr();
    void skipSpace();
    bool isAtEnd() const { return m_at == m_text.size(); }
    bool endsWord(std::size_t at) const
    {
        return at == m_text.size() || isSpace(m_text[at]) || (m_text[at] == ')' && m_depth > 0);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    unsigned m_depth = 0;
};

bool Parser::fail(std::size_t offset, std::size_t length, const QString &message)
{
    error = {offset, length, message};
    return false;
}

void Parser::skipSpace()
{
    while (!isAtEnd() && isSpace(m_text[m_at]))
        ++m_at;
}

bool Parser::run(FilterNode &root)
{
    if (m_text.size() > longest)
        return fail(longest, m_text.size() - longest,
                    aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "A filter is at most 64 KiB long.")));
    skipSpace();
    if (isAtEnd())
        return true;
    FilterNode found;
    if (!alternatives(found))
        return false;
    root.children.push_back(std::move(found));
    return true;
}

bool Parser::takeOr()
{
    skipSpace();
    for (const std::string_view word : {"or", "OR", "|"}) {
        if (m_text.substr(m_at).starts_with(word) && (endsWord(m_at + word.size()) || word == "|")) {
            m_at += word.size();
            return true;
        }
    }
    return false;
}

bool Parser::alternatives(FilterNode &node)
{
    node.kind = FilterNode::Kind::Any;
    for (;;) {
        node.children.emplace_back();
        if (!sequence(node.children.back()))
            return false;
        const std::size_t before = m_at;
        if (!takeOr())
            return true;
        skipSpace();
        if (isAtEnd() || m_text[m_at] == ')')
            return fail(before, m_at - before,
                        aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "Something is missing behind “or”.")));
    }
}

bool Parser::sequence(FilterNode &node)
{
    node.kind = FilterNode::Kind::All;
    for (;;) {
        skipSpace();
        if (isAtEnd() || (m_text[m_at] == ')' && m_depth > 0))
            break;
        if (m_text[m_at] == ')')
            return fail(m_at, 1,
                        aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "This parenthesis closes nothing.")));
        const std::size_t before = m_at;
        if (takeOr()) {
            if (node.children.empty())
                return fail(
                    before, m_at - before,
                    aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "Something is missing in front of “or”.")));
            m_at = before;
            break;
        }
        node.children.emplace_back();
        if (!one(node.children.back()))
            return false;
    }
    if (node.children.empty())
        return fail(
            isAtEnd() ? m_at - 1 : m_at, 1,
            aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "There is nothing between the parentheses.")));
    return true;
}

bool Parser::one(FilterNode &node)
{
    const std::size_t start = m_at;
    if (m_text[m_at] == '-' && !endsWord(m_at + 1)) {
        ++m_at;
        node.kind = FilterNode::Kind::Not;
        node.children.emplace_back();
        if (++m_depth > deepest)
            return fail(start, 1,
                        aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "The filter is nested too deeply.")));
        --m_depth;
        if (m_text[m_at] == '-')
            return fail(start, 2,
                        aboutFilterParser(QT_TRANSLATE_NOOP(
                            "telltale::Filter", "One “-” is enough. Put the text in quotes to look for it.")));
        return one(node.children.back());
    }
    if (m_text[m_at] != '(')
        return term(node);
    if (++m_depth > deepest)
        return fail(start, 1,
                    aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "The filter is nested too deeply.")));
    ++m_at;
    if (!alternatives(node))
        return false;
    skipSpace();
    if (isAtEnd())
        return fail(start, m_at - start,
                    aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "This parenthesis is never closed.")));
    ++m_at;
    --m_depth;
    return true;
}

bool Parser::term(FilterNode &node)
{
    node.kind = FilterNode::Kind::Term;
    const std::size_t start = m_at;
    if (!readKey(node.term.key))
        return false;
    if (node.term.key != FilterKey::Anywhere && endsWord(m_at))
        return fail(start, m_at - start,
                    aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "Something is missing behind %1"))
                        .arg(visible(m_text.substr(start, m_at - start))));
    FilterValue value;
    if (!readValue(value, true))
        return false;
    if (auto wrong = fillTerm(node.term, value)) {
        error = std::move(*wrong);
        return false;
    }
    return true;
}

/// `word:` is a key, unless it is the beginning of a URL or looks like none of ours and has no letters only.
bool Parser::readKey(FilterKey &key)
{
    std::size_t end = m_at;
    while (end < m_text.size() && ((m_text[end] | 0x20) >= 'a' && (m_text[end] | 0x20) <= 'z'))
        ++end;
    if (end == m_at || end == m_text.size() || m_text[end] != ':' || m_text.substr(end).starts_with("://"))
        return true;
    const std::string word = asciiLower(m_text.substr(m_at, end - m_at));
    for (const auto &[name, known] : filterKeys()) {
        if (word != name)
            continue;
        key = known;
        m_at = end + 1;
        return true;
    }
    const QString nearest = nearestKey(word);
    return fail(
        m_at, end + 1 - m_at,
        nearest.isEmpty()
            ? aboutFilterParser(
                  QT_TRANSLATE_NOOP("telltale::Filter", "There is no key %1:. Put the text in quotes to look for it."))
                  .arg(visible(word))
            : aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "There is no key %1:. Did you mean %2:?"))
                  .arg(visible(word), nearest));
}

/// Where the regular expression that begins here ends: a slash behind which the word ends. npos: it is none.
std::size_t Parser::regexEnd() const
{
    for (std::size_t at = m_at + 2; at < m_text.size(); ++at) {
        if (m_text[at] != '/' || m_text[at - 1] == '\\')
            continue;
        if (endsWord(at + 1) || (m_text[at + 1] == 'i' && endsWord(at + 2)))
            return at;
        if (m_text.substr(m_at, at - m_at).find(' ') == std::string_view::npos)
            continue;
        break;
    }
    return std::string_view::npos;
}

bool Parser::readQuoted(FilterValue &value)
{
    value.isQuoted = true;
    for (++m_at; !isAtEnd() && m_text[m_at] != '"'; ++m_at) {
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\'))
            ++m_at;
        value.text += m_text[m_at];
    }
    if (isAtEnd())
        return fail(value.offset, m_at - value.offset,
                    aboutFilterParser(QT_TRANSLATE_NOOP("telltale::Filter", "The closing quote is missing.")));
    ++m_at;
    value.length = m_at - value.offset;
    return true;
}

bool Parser::readValue(FilterValue &value, bool mayBeRegex)
{
    value.offset = m_at;
    if (m_text[m_at] == '"')
        return readQuoted(value);
    const std::size_t end = mayBeRegex && m_text[m_at] == '/' ? regexEnd() : std::string_view::npos;
    if (end != std::string_view::npos) {
        value.text = m_text.substr(m_at + 1, end - m_at - 1);
        value.isRegexIgnoringCase = end + 1 < m_text.size() && m_text[end + 1] == 'i';
        m_at = end + (*value.isRegexIgnoringCase ? 2 : 1);
        value.length = m_at - value.offset;
        return true;
    }
    while (!endsWord(m_at)) {
        if (m_text[m_at] != '"') {
            value.text += m_text[m_at++];
            continue;
        }
        FilterValue inner; // /properties/name="two words"
        inner.offset = m_at;
        if (!readQuoted(inner))
            return false;
        value.text += inner.text;
    }
    value.length = m_at - value.offset;
    return true;
}

/// What a term costs to try: a number of the row, a name that is looked up once, the event's bytes, its fields.
std::uint32_t costOf(const FilterTerm &term)
{
    switch (term.key) {
    case FilterKey::Anywhere:
    case FilterKey::Path:
    case FilterKey::Value:
        return term.isToken ? 100 : 1000;
    case FilterKey::Field:
        return 1000;
    case FilterKey::Product:
    case FilterKey::Gate:
        return 2000;
    case FilterKey::Category:
    case FilterKey::Protection:
    case FilterKey::Declared:
        return 5000;
    case FilterKey::Event:
    case FilterKey::Section:
    case FilterKey::Protocol:
    case FilterKey::Source:
    case FilterKey::Host:
    case FilterKey::Process:
    case FilterKey::Program:
    case FilterKey::Method:
        return 10;
    default:
        return 1;
    }
}

void order(FilterNode &node, std::uint32_t &terms)
{
    if (node.kind == FilterNode::Kind::Term) {
        node.number = terms++;
        node.cost = costOf(node.term);
        return;
    }
    for (FilterNode &child : node.children) {
        order(child, terms);
        node.cost += child.cost;
    }
    if (node.kind != FilterNode::Kind::Not && node.children.size() == 1) {
        FilterNode only = std::move(node.children.front());
        node = std::move(only);
        return;
    }
    std::stable_sort(node.children.begin(), node.children.end(),
                     [](const FilterNode &a, const FilterNode &b) { return a.cost < b.cost; });
}

} // namespace

Filter::Filter() : m_root(std::make_shared<FilterNode>()) {}

std::variant<Filter, FilterError> Filter::parse(std::string_view text)
{
    Parser parser(text);
    FilterNode root;
    if (!parser.run(root))
        return parser.error;
    Filter filter;
    order(root, filter.m_termCount);
    filter.m_isEmpty = root.kind == FilterNode::Kind::All && root.children.empty();
    filter.m_root = std::make_shared<const FilterNode>(std::move(root));
    return filter;
}

} // namespace telltale::payload
