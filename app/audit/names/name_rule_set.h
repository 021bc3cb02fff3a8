// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/names/name_splitter.h"
#include "audit/names/name_verdict.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Where in a key a rule's words have to stand.
enum class Anchor : std::uint8_t { Anywhere, End, Whole, Above };

/// A rule about names, as compiled: words are numbers of the vocabulary.
struct NameRule
{
    Category category = Category::Unknown;
    bool isSecret = false;
    bool isWeak = false;
    std::uint16_t layer = 0;         ///< of texts that were read later; the highest wins
    std::vector<WordId> above;       ///< sorted; a step above must have one of them
    std::vector<WordId> unless;      ///< sorted; the key must have none of them
    std::vector<WordId> unlessAbove; ///< sorted; the steps above must have none of them
};

/// Words in a row, and the rule they belong to.
struct WordSequence
{
    std::vector<WordId> words;
    std::uint16_t rule = 0;
    Anchor anchor = Anchor::Anywhere;
};

/// Rules about names, ready to judge: sequences are found by their last word.
class NameRuleSet
{
public:
    NameRuleSet() : m_splitter(m_vocabulary) {}
    NameRuleSet(const NameRuleSet &) = delete;
    NameRuleSet &operator=(const NameRuleSet &) = delete;

    NameVerdict judge(std::string_view path) const;

    // For the reader of rules.
    enum class Role : std::uint8_t {
        Alone = 1,
        Transparent = 2,
        Hash = 4,
        NeutralLast = 8,
        NeutralFirst = 16,
        Qualifier = 32,
        NumberLast = 64,
    };
    Vocabulary &vocabulary() { return m_vocabulary; }
    const NameSplitter &splitter() const { return m_splitter; }
    void setRole(WordId word, Role role);
    void add(NameRule rule, std::vector<WordSequence> sequences);
    /// To be called when everything was added.
    void prepare();

private:
    struct Step;
    struct Path;
    struct Match
    {
        const NameRule *rule = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    bool hasRole(WordId word, Role role) const
    {
        return word < m_roles.size() && (m_roles[word] & static_cast<std::uint8_t>(role)) != 0;
    }
    NameWords wordsOf(std::string_view name) const;
    bool isGeneral(const Match &match, const NameWords &words) const;
    bool isAllOf(const NameWords &words, Role role) const;
    Path takeApart(std::string_view path) const;
    Match matchAt(const NameWords &words, std::size_t end, const Path &path, std::size_t least) const;
    Match match(const NameWords &words, const Path &path, std::size_t least) const;
    bool holds(const NameRule &rule, const NameWords &words, const Path &path) const;
    Match matchTogether(const Path &path, NameVerdict &result) const;
    Match matchAbove(const Path &path, std::string_view &step) const;
    bool isTakenBack(const Match &match, const NameWords &words) const;
    NameVerdict verdict(const Match &match, const NameWords &words) const;

    Vocabulary m_vocabulary;
    NameSplitter m_splitter;
    std::vector<std::uint8_t> m_roles; ///< by word
    WordId m_number = unknownWord;     ///< the word `number`
    std::vector<NameRule> m_rules;
    std::vector<WordSequence> m_sequences;                         ///< longest first within a word
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_byLast; ///< by last word: where its sequences stand
};

} // namespace telltale::audit
