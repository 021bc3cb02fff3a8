// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture.h"
#include "payload/filter/filter.h"
#include "payload/filter/filter_values.h"
#include "payload/lexeme.h"

#include <QCoreApplication>
#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace telltale::payload {

namespace {

constexpr unsigned deepest = 100;
constexpr std::size_t longest = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("telltale::Filter", text);
}

bool isSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// What cannot stand inside a JSON token (a key, string, number or word), or stands there in another form.
bool isInsideToken(std::string_view text)
{
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20
            || std::string_view("\"'{}[]:,/\\~").find(byte) != std::string_view::npos;
    });
}

bool hasIndexStep(std::string_view path)
{
    for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1)) {
        const std::string_view step = path.substr(at + 1, path.find('/', at + 1) - at - 1);
        if (!step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos)
            return true;
    }
    return false;
}

/// The key that differs least from what was typed.
QString nearestKey(std::string_view typed)
{
    const auto distance = [](std::string_view a, std::string_view b) {
        std::vector<std::size_t> row(b.size() + 1);
        for (std::size_t j = 0; j <= b.size(); ++j)
            row[j] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            std::size_t diagonal = std::exchange(row[0], i);
            for (std::size_t j = 1; j <= b.size(); ++j) {
                const std::size_t changed = diagonal + (a[i - 1] != b[j - 1]);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
            }
        }
        return row[b.size()];
    };
    typed = typed.substr(0, 32);
    std::size_t best = 3;
    std::string_view nearest;
    for (const auto &[name, key] : filterKeys()) {
        const std::size_t found = distance(typed, name);
        if (found < best) {
            best = found;
            nearest = name;
        }
    }
    return QString::fromUtf8(nearest.data(), static_cast<qsizetype>(nearest.size()));
}

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    bool run(FilterNode &root);
    FilterError error;

private:
    struct Value
    {
        std::string text;
        std::size_t offset = 0;
        std::size_t length = 0;
        bool isQuoted = false;
        std::optional<bool> isRegexIgnoringCase; ///< set: it is a regular expression
    };

    bool fail(std::size_t offset, std::size_t length, const QString &message);
    bool alternatives(FilterNode &node);
    bool sequence(FilterNode &node);
    bool one(FilterNode &node);
    bool term(FilterNode &node);
    bool readKey(FilterKey &key);
    bool readValue(Value &value, bool mayBeRegex);
    bool readQuoted(Value &value);
    std::size_t regexEnd() const;
    bool fill(FilterTerm &term, const Value &value);
    bool fillText(TextMatch &match, const Value &value);
    static void readAsRegex(Value &value);
    bool fillField(FilterTerm &term, const Value &value);
    bool fillFlags(FilterTerm &term, const Value &value);
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
        return fail(longest, m_text.size() - longest, tr("A filter is at most 64 KiB long."));
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
            return fail(before, m_at - before, tr("Something is missing behind “or”."));
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
            return fail(m_at, 1, tr("This parenthesis closes nothing."));
        const std::size_t before = m_at;
        if (takeOr()) {
            if (node.children.empty())
                return fail(before, m_at - before, tr("Something is missing in front of “or”."));
            m_at = before;
            break;
        }
        node.children.emplace_back();
        if (!one(node.children.back()))
            return false;
    }
    if (node.children.empty())
        return fail(isAtEnd() ? m_at - 1 : m_at, 1, tr("There is nothing between the parentheses."));
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
            return fail(start, 1, tr("The filter is nested too deeply."));
        --m_depth;
        if (m_text[m_at] == '-')
            return fail(start, 2, tr("One “-” is enough. Put the text in quotes to look for it."));
        return one(node.children.back());
    }
    if (m_text[m_at] != '(')
        return term(node);
    if (++m_depth > deepest)
        return fail(start, 1, tr("The filter is nested too deeply."));
    ++m_at;
    if (!alternatives(node))
        return false;
    skipSpace();
    if (isAtEnd())
        return fail(start, m_at - start, tr("This parenthesis is never closed."));
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
                    tr("Something is missing behind %1").arg(visible(m_text.substr(start, m_at - start))));
    Value value;
    return readValue(value, true) && fill(node.term, value);
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
    return fail(m_at, end + 1 - m_at,
                nearest.isEmpty() ? tr("There is no key %1:. Put the text in quotes to look for it.").arg(visible(word))
                                  : tr("There is no key %1:. Did you mean %2:?").arg(visible(word), nearest));
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

bool Parser::readQuoted(Value &value)
{
    value.isQuoted = true;
    for (++m_at; !isAtEnd() && m_text[m_at] != '"'; ++m_at) {
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\'))
            ++m_at;
        value.text += m_text[m_at];
    }
    if (isAtEnd())
        return fail(value.offset, m_at - value.offset, tr("The closing quote is missing."));
    ++m_at;
    value.length = m_at - value.offset;
    return true;
}

bool Parser::readValue(Value &value, bool mayBeRegex)
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
        Value inner; // /properties/name="two words"
        inner.offset = m_at;
        if (!readQuoted(inner))
            return false;
        value.text += inner.text;
    }
    value.length = m_at - value.offset;
    return true;
}

bool Parser::fillText(TextMatch &match, const Value &value)
{
    if (value.isRegexIgnoringCase) {
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_case_sensitive(!*value.isRegexIgnoringCase);
        options.set_max_mem(8 << 20);
        auto expression = std::make_shared<const re2::RE2>(value.text, options);
        if (!expression->ok())
            return fail(value.offset, value.length,
                        tr("This is no regular expression: %1").arg(QString::fromStdString(expression->error())));
        match = RegexMatch{std::move(expression)};
        return true;
    }
    if (!value.isQuoted && value.text.size() > 1 && value.text.front() == '=')
        match = ExactMatch{TextSearch(std::string_view(value.text).substr(1))};
    else if (!value.isQuoted && value.text.find_first_of("*?") != std::string::npos)
        match = GlobMatch{asciiLower(value.text)};
    else
        match = TextSearch(value.text);
    return true;
}

/// `/…/` or `/…/i` inside a value that was read as a word.
void Parser::readAsRegex(Value &value)
{
    const bool ignoresCase = value.text.ends_with("/i");
    const std::size_t end = value.text.size() - (ignoresCase ? 2 : 1);
    if (value.text.size() < (ignoresCase ? 4u : 3u) || value.text.front() != '/' || value.text[end] != '/')
        return;
    value.text = value.text.substr(1, end - 1);
    value.isRegexIgnoringCase = ignoresCase;
}

bool Parser::fillField(FilterTerm &term, const Value &value)
{
    const std::size_t sign = value.text.find('=');
    if (sign == std::string::npos || sign == 0)
        return fail(value.offset, value.length,
                    tr("field: takes PATH=VALUE, such as field:/properties/email=@example.com"));
    Value path = value;
    path.isRegexIgnoringCase.reset();
    path.text = value.text.substr(0, sign);
    Value wanted = value;
    wanted.text = value.text.substr(sign + 1);
    readAsRegex(wanted);
    TextMatch match = TextSearch({});
    if (!fillText(match, path) || !fillText(term.second, wanted))
        return false;
    term.match = std::move(match);
    term.hasIndex = hasIndexStep(path.text);
    return true;
}

bool Parser::fillFlags(FilterTerm &term, const Value &value)
{
    constexpr std::array<std::pair<std::string_view, std::uint16_t>, 3> flags{
        {{"incomplete", EventRow::incomplete}, {"envelope", EventRow::envelope}, {"problem", EventRow::hasProblems}}};
    for (const auto &[name, flag] : flags) {
        if (asciiLower(value.text) == name)
            term.flags = flag;
    }
    return term.flags != 0 || fail(value.offset, value.length, tr("is: takes problem, incomplete or envelope"));
}

bool Parser::fill(FilterTerm &term, const Value &value)
{
    switch (term.key) {
    case FilterKey::Status:
    case FilterKey::Fields:
    case FilterKey::Size: {
        const auto numbers = parseNumbers(value.text);
        if (!numbers)
            return fail(value.offset, value.length, tr("Here stands a number, such as 400, >10k or 2M..3M"));
        term.match = *numbers;
        return true;
    }
    case FilterKey::Time:
        if (const auto clock = parseClock(value.text))
            term.match = *clock;
        else if (const auto times = parseTimes(value.text))
            term.match = *times;
        else
            return fail(value.offset, value.length,
                        tr("Here stands a time (UTC), such as 2024-01-09, >2024-01-09T07:10 or 07:10..07:20"));
        return true;
    case FilterKey::Is:
        return fillFlags(term, value);
    case FilterKey::Field:
        return fillField(term, value);
    default:
        break;
    }
    TextMatch match = TextSearch({});
    if (!fillText(match, value))
        return false;
    const bool isPath = term.key == FilterKey::Path || term.key == FilterKey::Anywhere;
    term.hasIndex = term.key == FilterKey::Path && hasIndexStep(value.text);
    term.isToken = (isPath || term.key == FilterKey::Value) && std::holds_alternative<TextSearch>(match)
        && isInsideToken(value.text);
    term.match = std::move(match);
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
    case FilterKey::Event:
    case FilterKey::Section:
    case FilterKey::Source:
    case FilterKey::Host:
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

const std::vector<std::pair<std::string_view, FilterKey>> &filterKeys()
{
    static const std::vector<std::pair<std::string_view, FilterKey>> keys = {{"event", FilterKey::Event},
                                                                             {"path", FilterKey::Path},
                                                                             {"value", FilterKey::Value},
                                                                             {"field", FilterKey::Field},
                                                                             {"host", FilterKey::Host},
                                                                             {"time", FilterKey::Time},
                                                                             {"size", FilterKey::Size},
                                                                             {"fields", FilterKey::Fields},
                                                                             {"is", FilterKey::Is},
                                                                             {"section", FilterKey::Section},
                                                                             {"source", FilterKey::Source},
                                                                             {"method", FilterKey::Method},
                                                                             {"status", FilterKey::Status},
                                                                             {"product", FilterKey::Product},
                                                                             {"category", FilterKey::Category},
                                                                             {"protection", FilterKey::Protection},
                                                                             {"declared", FilterKey::Declared},
                                                                             {"gate", FilterKey::Gate}};
    return keys;
}

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
