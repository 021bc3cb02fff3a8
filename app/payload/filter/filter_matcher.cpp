// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/filter_matcher.h"

#include "payload/lexeme.h"

#include <re2/re2.h>

#include <algorithm>

namespace telltale::payload {

namespace {

struct TextMatcher
{
    std::string_view bytes;
    bool operator()(const TextSearch &text) const { return text.isIn(bytes); }
    bool operator()(const GlobMatch &glob) const { return matchesGlob(glob.pattern, bytes); }
    bool operator()(const ExactMatch &exact) const { return exact.text.isAllOf(bytes); }
    bool operator()(const RegexMatch &regex) const
    {
        return re2::RE2::PartialMatch(re2::StringPiece(bytes.data(), bytes.size()), *regex.expression);
    }
};

bool isWithin(std::int64_t number, const NumberMatch &range)
{
    return number >= range.least && number <= range.most;
}

bool matchesTime(std::int64_t time, const FilterTerm &term)
{
    if (time == EventRow::noTime)
        return false;
    if (const auto *range = std::get_if<NumberMatch>(&term.match))
        return isWithin(time, *range);
    const auto &clock = std::get<ClockMatch>(term.match);
    constexpr std::int64_t day = 86'400'000;
    const std::int64_t ofDay = (time % day + day) % day;
    // 23:50..00:10 goes over midnight.
    return clock.least <= clock.most ? ofDay >= clock.least && ofDay <= clock.most
                                     : ofDay >= clock.least || ofDay <= clock.most;
}

bool matchesNumber(std::int64_t number, const FilterTerm &term)
{
    return isWithin(number, std::get<NumberMatch>(term.match));
}

const TextMatch &textOf(const FilterTerm &term)
{
    return std::get<TextMatch>(term.match);
}

/// Of a number a part says nothing: all of it has to be the text.
bool matchesProcess(const TextMatch &match, const Sender &sender)
{
    if (matchesText(match, sender.program))
        return true;
    const std::string number = std::to_string(sender.process);
    const auto *text = std::get_if<TextSearch>(&match);
    return sender.process != 0 && (text != nullptr ? text->isAllOf(number) : matchesText(match, number));
}

/// A verdict that is the same for everything with this number.
template<typename Look>
bool cached(std::vector<std::int8_t> &verdicts, std::optional<std::uint32_t> number, Look look)
{
    if (!number)
        return look();
    if (*number >= verdicts.size())
        verdicts.resize(std::max<std::size_t>(*number + 1, verdicts.size() * 2), 0);
    if (verdicts[*number] == 0)
        verdicts[*number] = look() ? 1 : -1;
    return verdicts[*number] > 0;
}

} // namespace

bool matchesText(const TextMatch &match, std::string_view bytes)
{
    return std::visit(TextMatcher{bytes}, match);
}

FilterMatcher::FilterMatcher(Filter filter) : m_filter(std::move(filter)), m_known(m_filter.termCount()) {}

bool FilterMatcher::matches(const FilterSubject &subject)
{
    m_judged.reset();
    return matches(m_filter.root(), subject);
}

bool FilterMatcher::matches(const FilterNode &node, const FilterSubject &subject)
{
    const auto does = [&](const FilterNode &child) { return matches(child, subject); };
    switch (node.kind) {
    case FilterNode::Kind::All:
        return std::all_of(node.children.begin(), node.children.end(), does);
    case FilterNode::Kind::Any:
        return std::any_of(node.children.begin(), node.children.end(), does);
    case FilterNode::Kind::Not:
        return !does(node.children.front());
    case FilterNode::Kind::Term:
        break;
    }
    return matchesTerm(node, subject);
}

bool FilterMatcher::matchesTerm(const FilterNode &node, const FilterSubject &subject)
{
    const FilterTerm &term = node.term;
    const SentExchange *exchange = subject.exchange();
    switch (term.key) {
    case FilterKey::Event:
        return matchesName(node, subject);
    case FilterKey::Section:
        return matchesText(textOf(term), subject.section());
    case FilterKey::Protocol:
        return matchesText(textOf(term), subject.protocol());
    case FilterKey::Source:
        return matchesSource(node, subject);
    case FilterKey::Host:
        return exchange != nullptr && matchesText(textOf(term), exchange->destination());
    case FilterKey::Process:
        return exchange != nullptr && matchesProcess(textOf(term), exchange->sender());
    case FilterKey::Program:
        return exchange != nullptr && matchesText(textOf(term), exchange->sender().program);
    case FilterKey::Method:
        return exchange != nullptr && matchesText(textOf(term), exchange->line().method);
    case FilterKey::Note:
        return (subject.flags() & EventRow::noted) != 0 && matchesText(textOf(term), subject.note());
    case FilterKey::Status:
        return exchange != nullptr && exchange->status() && matchesNumber(*exchange->status(), term);
    case FilterKey::Fields:
        return matchesNumber(subject.fields(), term);
    case FilterKey::Size:
        return matchesNumber(static_cast<std::int64_t>(subject.size()), term);
    case FilterKey::Time:
        return matchesTime(subject.time(), term);
    case FilterKey::Is:
        return (subject.flags() & term.flags) != 0;
    case FilterKey::Anywhere:
        return matchesAnywhere(node, subject);
    case FilterKey::Path:
    case FilterKey::Value:
    case FilterKey::Field:
        return anyField(node, subject);
    default:
        return m_judgement != nullptr && matchesJudged(term, subject);
    }
}

bool FilterMatcher::matchesJudged(const FilterTerm &term, const FilterSubject &subject)
{
    if (!m_judged) {
        m_judged.emplace(subject.record());
        m_judgement->begin(*m_judged);
    }
    switch (term.key) {
    case FilterKey::Product:
        return !m_judgement->product().empty() && matchesText(textOf(term), m_judgement->product());
    case FilterKey::Gate:
        return matchesText(textOf(term), m_judgement->gate());
    default:
        return anyJudged(term);
    }
}

bool FilterMatcher::anyJudged(const FilterTerm &term)
{
    for (NodeIndex index = m_judged->root; index < m_judged->end; ++index) {
        if (!m_judged->document.node(index).isLeaf())
            continue;
        const FieldJudgement::Field field = m_judgement->judge(index);
        const std::string_view word = term.key == FilterKey::Category ? field.category
            : term.key == FilterKey::Protection                       ? field.protection
            : !field.declared                                         ? std::string_view()
            : *field.declared                                         ? std::string_view("yes")
                                                                      : std::string_view("no");
        if (!word.empty() && matchesText(textOf(term), word))
            return true;
    }
    return false;
}

bool FilterMatcher::matchesName(const FilterNode &node, const FilterSubject &subject)
{
    return cached(m_known[node.number].names, subject.nameNumber(),
                  [&] { return matchesText(textOf(node.term), subject.name()); });
}

bool FilterMatcher::matchesSource(const FilterNode &node, const FilterSubject &subject)
{
    return cached(m_known[node.number].sources, subject.sourceNumber(),
                  [&] { return matchesText(textOf(node.term), subject.source()); });
}

bool FilterMatcher::isByName() const
{
    const FilterNode &root = m_filter.root();
    return root.kind == FilterNode::Kind::Term && root.term.key == FilterKey::Event;
}

bool FilterMatcher::matchesName(std::string_view name) const
{
    return matchesText(textOf(m_filter.root().term), name);
}

bool FilterMatcher::matchesAnywhere(const FilterNode &node, const FilterSubject &subject)
{
    if (matchesName(node, subject))
        return true;
    const TextMatch &text = textOf(node.term);
    if (matchesSource(node, subject) || matchesText(text, subject.section()))
        return true;
    if (const SentExchange *exchange = subject.exchange()) {
        const RequestLine line = exchange->line();
        if (matchesText(text, exchange->destination()) || matchesText(text, line.method)
            || matchesText(text, line.target))
            return true;
    }
    return anyField(node, subject);
}

/// Where the text can only stand inside one token and nothing is written with escapes or beside the JSON (comments),
/// the bytes hold it if and only if a key or value does.
std::optional<bool> FilterMatcher::bytesTell(const FilterTerm &term, const FilterSubject &subject) const
{
    const std::string_view bytes = subject.bytes();
    if (!term.isToken || bytes.empty() || (subject.flags() & (EventRow::hasProblems | EventRow::envelope)) != 0)
        return {};
    const bool isThere = std::get<TextSearch>(textOf(term)).isIn(bytes);
    if (isThere && term.key == FilterKey::Anywhere && bytes.find('\\') == std::string_view::npos)
        return true;
    if (!isThere && bytes.find('\\') == std::string_view::npos)
        return false;
    return {};
}

bool FilterMatcher::anyField(const FilterNode &node, const FilterSubject &subject)
{
    const FilterTerm &term = node.term;
    if (const std::optional<bool> told = bytesTell(term, subject))
        return *told;
    const FilterSubject::Fields fields = subject.document();
    for (NodeIndex index = fields.root; index < fields.end; ++index) {
        const Document &document = *fields.document;
        if (!document.node(index).isLeaf())
            continue;
        const bool path = term.key != FilterKey::Value && pathMatches(node, document, index, fields.generation);
        if (term.key == FilterKey::Field ? path && valueMatches(term.second, document, index) : path)
            return true;
        if ((term.key == FilterKey::Value || term.key == FilterKey::Anywhere)
            && valueMatches(textOf(term), document, index))
            return true;
    }
    return false;
}

/// Paths are few and come again: each is looked at once, without its indexes, unless the filter names one.
bool FilterMatcher::pathMatches(const FilterNode &node, const Document &document, NodeIndex index,
                                std::uint64_t generation)
{
    if (node.term.hasIndex)
        return matchesText(textOf(node.term), document.path(index));
    Known &known = m_known[node.number];
    if (known.generation != generation) {
        known.paths.clear();
        known.generation = generation;
    }
    const PathId path = document.node(index).path();
    if (path >= known.paths.size())
        known.paths.resize(std::max<std::size_t>(path + std::size_t(1), known.paths.size() * 2), 0);
    if (known.paths[path] == 0)
        known.paths[path] = matchesText(textOf(node.term), document.paths().pointer(path)) ? 1 : -1;
    return known.paths[path] > 0;
}

bool FilterMatcher::valueMatches(const TextMatch &match, const Document &document, NodeIndex index)
{
    const std::string_view lexeme = document.lexeme(index);
    if (document.node(index).type() != NodeType::String || lexeme.size() < 2)
        return matchesText(match, lexeme);
    if (lexeme.find('\\') == std::string_view::npos && lexeme.back() == lexeme.front())
        return matchesText(match, lexeme.substr(1, lexeme.size() - 2));
    m_decoded = decodeString(lexeme);
    return matchesText(match, m_decoded);
}

} // namespace telltale::payload
