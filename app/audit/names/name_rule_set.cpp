// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/name_rule_set.h"

#include <algorithm>

namespace telltale::audit {

namespace {

constexpr std::size_t mostSteps = 4;

bool hasAny(const std::vector<WordId> &sorted, std::span<const WordId> words)
{
    return !sorted.empty() && std::any_of(words.begin(), words.end(), [&sorted](WordId word) {
        return word != unknownWord && std::binary_search(sorted.begin(), sorted.end(), word);
    });
}

/// Categories that a word behind them cannot take back: they say something about the program anyway.
bool isAboutProgram(Category category)
{
    return category >= Category::Behaviour;
}

/// A step above says better than a general word in the key what something is; of a device or a user there is much to
/// say that tells nobody apart.
bool spreads(const NameRule &above, Category own)
{
    if (own == Category::Unknown)
        return true;
    return !above.isWeak && (own == Category::Technical || own == Category::Content);
}

} // namespace

struct NameRuleSet::Step
{
    std::string_view name;
    NameWords words;
};

/// The key, with what its name is made of, and up to four steps above it, nearest first.
struct NameRuleSet::Path
{
    std::string_view name; ///< of the key
    NameWords key;         ///< without words for digests
    bool isHashed = false;
    std::array<Step, mostSteps> above;
    std::size_t count = 0;

    std::span<const Step> steps() const { return {above.data(), count}; }
};

void NameRuleSet::setRole(WordId word, Role role)
{
    if (m_roles.size() <= word)
        m_roles.resize(word + 1u, 0);
    m_roles[word] |= static_cast<std::uint8_t>(role);
}

void NameRuleSet::add(NameRule rule, std::vector<WordSequence> sequences)
{
    for (std::vector<WordId> *words : {&rule.above, &rule.unless, &rule.unlessAbove})
        std::sort(words->begin(), words->end());
    for (WordSequence &sequence : sequences) {
        sequence.rule = static_cast<std::uint16_t>(m_rules.size());
        m_sequences.push_back(std::move(sequence));
    }
    m_rules.push_back(std::move(rule));
}

void NameRuleSet::prepare()
{
    // The user's rules first, then longer ones, then the more telling category: the first that holds is taken.
    std::stable_sort(m_sequences.begin(), m_sequences.end(), [this](const WordSequence &a, const WordSequence &b) {
        if (a.words.back() != b.words.back())
            return a.words.back() < b.words.back();
        if (m_rules[a.rule].layer != m_rules[b.rule].layer)
            return m_rules[a.rule].layer > m_rules[b.rule].layer;
        if (a.words.size() != b.words.size())
            return a.words.size() > b.words.size();
        if (m_rules[a.rule].category != m_rules[b.rule].category)
            return m_rules[a.rule].category < m_rules[b.rule].category;
        return a.rule > b.rule;
    });
    m_number = m_vocabulary.find("number");
    m_byLast.assign(m_vocabulary.size(), {0, 0});
    for (std::uint32_t i = 0; i < m_sequences.size(); ++i) {
        auto &[first, count] = m_byLast[m_sequences[i].words.back()];
        first = count == 0 ? i : first;
        ++count;
    }
}

NameWords NameRuleSet::wordsOf(std::string_view name) const
{
    NameWords words = m_splitter.split(name);
    for (std::size_t i = 1; i < words.count; ++i) {
        if (hasRole(words.ids[i], Role::NumberLast))
            words.ids[i] = m_number;
    }
    return words;
}

bool NameRuleSet::isAllOf(const NameWords &words, Role role) const
{
    return words.count > 0 && std::all_of(words.all().begin(), words.all().end(), [this, role](WordId word) {
               return hasRole(word, role);
           });
}

NameRuleSet::Path NameRuleSet::takeApart(std::string_view path) const
{
    Path result;
    std::size_t slash = path.rfind('/');
    const NameWords all = wordsOf(slash == std::string_view::npos ? path : path.substr(slash + 1));
    result.name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    for (const WordId word : all.all()) {
        if (hasRole(word, Role::Hash))
            result.isHashed = true;
        else
            result.key.append(word);
    }
    while (slash != std::string_view::npos && slash > 0 && result.count < mostSteps) {
        const std::size_t end = slash;
        slash = path.rfind('/', end - 1);
        const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
        const std::string_view name = path.substr(begin, end - begin);
        if (name == "*" || name.empty())
            continue;
        Step &step = result.above[result.count];
        step = {name, wordsOf(name)};
        if (!isAllOf(step.words, Role::Transparent))
            ++result.count;
    }
    // Elements of a list are called by the list's name: /emails/*
    if (result.name == "*" && result.count > 0) {
        result.name = result.above[0].name;
        result.key = result.above[0].words;
        std::move(result.above.begin() + 1, result.above.begin() + static_cast<std::ptrdiff_t>(result.count),
                  result.above.begin());
        --result.count;
    }
    return result;
}

bool NameRuleSet::holds(const NameRule &rule, const NameWords &words, const Path &path) const
{
    if (hasAny(rule.unless, words.all()))
        return false;
    if (rule.above.empty() && rule.unlessAbove.empty())
        return true;
    bool isBelow = rule.above.empty();
    for (const Step &step : path.steps()) {
        if (hasAny(rule.unlessAbove, step.words.all()))
            return false;
        isBelow |= hasAny(rule.above, step.words.all());
    }
    return isBelow;
}

/// The best sequence whose last word is the one before `end`, and that begins before `least`.
NameRuleSet::Match NameRuleSet::matchAt(const NameWords &words, std::size_t end, const Path &path,
                                        std::size_t least) const
{
    const WordId last = words.ids[end - 1];
    if (last == unknownWord || last >= m_byLast.size())
        return {};
    const auto [first, count] = m_byLast[last];
    for (std::size_t i = first; i < first + count; ++i) {
        const WordSequence &sequence = m_sequences[i];
        const std::size_t size = sequence.words.size();
        if (size > end || end - size > least || sequence.anchor == Anchor::Above)
            continue;
        if (sequence.anchor == Anchor::End && end != words.count)
            continue;
        if (sequence.anchor == Anchor::Whole && (size != words.count || least != NameWords::most))
            continue;
        if (!std::equal(sequence.words.begin(), sequence.words.end(), words.ids.begin() + (end - size)))
            continue;
        const Match match{&m_rules[sequence.rule], end - size, end};
        if (holds(*match.rule, words, path) && !isTakenBack(match, words))
            return match;
    }
    return {};
}

NameRuleSet::Match NameRuleSet::match(const NameWords &words, const Path &path, std::size_t least) const
{
    Match general;
    for (std::size_t end = words.count; end > 0; --end) {
        const Match match = matchAt(words, end, path, least);
        if (match.rule == nullptr)
            continue;
        // A general word of programs at the end is not all that a key has to say: email_domain_value.
        if (!isGeneral(match, words) || match.rule->layer > 0)
            return match;
        if (general.rule == nullptr)
            general = match;
        // But a last word that makes it about something else is.
        if (hasRole(words.ids[words.count - 1], Role::NeutralLast))
            return general;
    }
    return general;
}

/// A general word of programs, or one like `url` and `title` of which it matters what is in front: avatar_url.
bool NameRuleSet::isGeneral(const Match &match, const NameWords &words) const
{
    const Category category = match.rule->category;
    if (category == Category::Technical)
        return true;
    return (category == Category::Behaviour || category == Category::Content) && match.end - match.begin == 1
        && match.begin > 0 && hasRole(words.ids[match.begin], Role::Alone);
}

bool NameRuleSet::isTakenBack(const Match &match, const NameWords &words) const
{
    if (isAboutProgram(match.rule->category))
        return false;
    if (match.end < words.count && hasRole(words.ids[words.count - 1], Role::NeutralLast))
        return true;
    return match.begin > 0 && hasRole(words.ids[0], Role::NeutralFirst);
}

NameVerdict NameRuleSet::verdict(const Match &match, const NameWords &words) const
{
    NameVerdict result;
    result.category = match.rule->category;
    result.isSecret = match.rule->isSecret;
    result.sureness = match.rule->isWeak ? NameSureness::Weak : NameSureness::Sure;
    for (std::size_t i = match.end; i < words.count; ++i) {
        if (!hasRole(words.ids[i], Role::Qualifier))
            result.sureness = NameSureness::Weak;
    }
    return result;
}

NameRuleSet::Match NameRuleSet::matchAbove(const Path &path, std::string_view &name) const
{
    for (const Step &step : path.steps()) {
        if (step.words.count == 0 || step.words.ids[step.words.count - 1] >= m_byLast.size())
            continue;
        const auto [first, count] = m_byLast[step.words.ids[step.words.count - 1]];
        for (std::size_t i = first; i < first + count; ++i) {
            const WordSequence &sequence = m_sequences[i];
            const std::size_t size = sequence.words.size();
            const std::size_t end = step.words.count;
            if (sequence.anchor != Anchor::Above || size > end
                || !std::equal(sequence.words.begin(), sequence.words.end(), step.words.ids.begin() + (end - size)))
                continue;
            const bool isNear = &step == path.steps().data();
            if ((isNear || !m_rules[sequence.rule].isWeak) && holds(m_rules[sequence.rule], path.key, path)) {
                name = step.name;
                return {&m_rules[sequence.rule], 0, 0};
            }
        }
    }
    return {};
}

/// A key that says nothing alone, with the step above it: `/user/id`.
NameRuleSet::Match NameRuleSet::matchTogether(const Path &path, NameVerdict &result) const
{
    const NameWords &step = path.above[0].words;
    Match found;
    NameWords both = step;
    for (const WordId word : path.key.all())
        both.append(word);
    // Together they must say something that ends in the key; of `/user/sha256` there is only the step.
    for (std::size_t end = both.count; end > step.count && found.rule == nullptr; --end)
        found = matchAt(both, end, path, step.count - 1);
    if (path.key.count == 0)
        found = match(both, path, NameWords::most);
    if (found.rule != nullptr)
        result = verdict(found, both);
    return found;
}

NameVerdict NameRuleSet::judge(std::string_view pathText) const
{
    const Path path = takeApart(pathText);
    NameVerdict result;
    std::string_view below;
    Match found;
    const bool isAlone = path.count > 0 && path.above[0].words.count > 0
        && (isAllOf(path.key, Role::Alone) || (path.key.count == 0 && path.isHashed));
    if (isAlone && (found = matchTogether(path, result)).rule != nullptr)
        below = path.above[0].name;
    if (found.rule == nullptr && path.key.count > 0 && (found = match(path.key, path, NameWords::most)).rule != nullptr)
        result = verdict(found, path.key);
    const WordId last = path.key.count > 0 ? path.key.ids[path.key.count - 1] : unknownWord;
    const bool isNeutral = hasRole(last, Role::NeutralLast);
    std::string_view above;
    if (below.empty() && !isNeutral) {
        const Match wide = matchAbove(path, above);
        if (wide.rule != nullptr && spreads(*wide.rule, result.category)) {
            found = wide;
            result = {wide.rule->category, NameSureness::Weak, wide.rule->isSecret, false, {}};
            below = above;
        }
    }
    // `/library/name` says as much as `library`, when that is nothing about people.
    if (found.rule == nullptr && isAlone) {
        const Match step = match(path.above[0].words, path, NameWords::most);
        if (step.rule != nullptr && step.rule->category == Category::Technical) {
            found = step;
            result.category = Category::Technical;
            below = path.above[0].name;
        }
    }
    if (found.rule == nullptr && (isNeutral || (path.isHashed && path.key.count == 0)))
        result.category = Category::Technical;
    result.isHashed = path.isHashed;
    if (result.category == Category::Unknown)
        return result;
    result.sureness = std::max(result.sureness, NameSureness::Weak);
    result.why.append("key name ").append(path.name);
    if (!below.empty())
        result.why.append(" below ").append(below);
    return result;
}

} // namespace telltale::audit
