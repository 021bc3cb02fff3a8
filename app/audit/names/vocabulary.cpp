// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/vocabulary.h"

#include <algorithm>

namespace telltale::audit {

namespace {

constexpr std::size_t noLetter = 36;
constexpr std::size_t mostNodes = 0xFFFF;
constexpr std::size_t mostWords = 0xFFFF;
/// A segmentation without one longer word is chance: `us` and `age` are no `usage`.
constexpr std::size_t leastLongest = 4;

constexpr std::size_t letterOf(char character)
{
    if (character >= 'a' && character <= 'z')
        return static_cast<std::size_t>(character - 'a');
    if (character >= '0' && character <= '9')
        return static_cast<std::size_t>(character - '0') + 26;
    return noLetter;
}

} // namespace

Vocabulary::Vocabulary() : m_trie(1), m_meanings(1)
{
    m_meanings[unknownWord] = {unknownWord};
}

WordId Vocabulary::add(std::string_view word)
{
    if (word.empty() || word.size() > longestWord)
        return unknownWord;
    std::size_t at = 0;
    for (const char character : word) {
        const std::size_t letter = letterOf(character);
        if (letter == noLetter || m_trie.size() >= mostNodes)
            return unknownWord;
        if (m_trie[at].next[letter] == 0) {
            m_trie[at].next[letter] = static_cast<std::uint16_t>(m_trie.size());
            m_trie.emplace_back();
        }
        at = m_trie[at].next[letter];
    }
    if (m_trie[at].word == unknownWord && m_meanings.size() < mostWords) {
        m_trie[at].word = static_cast<WordId>(m_meanings.size());
        m_meanings.push_back({m_trie[at].word});
    }
    return m_trie[at].word;
}

void Vocabulary::setMeaning(WordId word, std::vector<WordId> meaning)
{
    if (word != unknownWord && !meaning.empty())
        m_meanings[word] = std::move(meaning);
}

WordId Vocabulary::find(std::string_view word) const
{
    std::size_t at = 0;
    for (const char character : word) {
        const std::size_t letter = letterOf(character);
        if (letter == noLetter || (at = m_trie[at].next[letter]) == 0)
            return unknownWord;
    }
    return m_trie[at].word;
}

WordId Vocabulary::findAnyNumber(std::string_view word) const
{
    const WordId exact = find(word);
    return exact != unknownWord ? exact : singularOf(word);
}

WordId Vocabulary::singularOf(std::string_view word) const
{
    if (word.size() < 3 || word.back() != 's')
        return unknownWord;
    if (const WordId single = find(word.substr(0, word.size() - 1)); single != unknownWord)
        return single;
    if (!word.ends_with("es"))
        return unknownWord;
    if (const WordId single = find(word.substr(0, word.size() - 2)); single != unknownWord)
        return single;
    if (!word.ends_with("ies") || word.size() > longestWord)
        return unknownWord;
    std::array<char, longestWord> singular{};
    const std::size_t size = word.size() - 2;
    std::copy_n(word.begin(), size, singular.begin());
    singular[size - 1] = 'y';
    return find({singular.data(), size});
}

std::size_t Vocabulary::segment(std::string_view word, std::array<WordId, mostWordsOfSegmentation> &out) const
{
    if (word.size() < leastLongest + 2 || word.size() > longestWord)
        return 0;
    if (const std::size_t count = segmentWhole(word, out))
        return count;
    if (word.back() != 's')
        return 0;
    if (const std::size_t count = segmentWhole(word.substr(0, word.size() - 1), out))
        return count;
    return word.ends_with("es") ? segmentWhole(word.substr(0, word.size() - 2), out) : 0;
}

/// The fewest words that cover it, longer words first.
std::size_t Vocabulary::segmentWhole(std::string_view word, std::array<WordId, mostWordsOfSegmentation> &out) const
{
    struct Cover
    {
        std::uint8_t words = 0xFF;
        std::uint8_t from = 0;
        std::uint8_t longest = 0;
        WordId last = unknownWord;
    };
    std::array<Cover, longestWord + 1> covers{};
    covers[0].words = 0;
    for (std::size_t from = 0; from < word.size(); ++from) {
        if (covers[from].words >= mostWordsOfSegmentation)
            continue;
        std::size_t at = 0;
        for (std::size_t end = from; end < word.size();) {
            const std::size_t letter = letterOf(word[end++]);
            if (letter == noLetter || (at = m_trie[at].next[letter]) == 0)
                break;
            if (m_trie[at].word == unknownWord || end - from < 2)
                continue;
            const auto words = static_cast<std::uint8_t>(covers[from].words + 1);
            const auto longest = std::max(covers[from].longest, static_cast<std::uint8_t>(end - from));
            Cover &cover = covers[end];
            if (words < cover.words || (words == cover.words && longest > cover.longest))
                cover = {words, static_cast<std::uint8_t>(from), longest, m_trie[at].word};
        }
    }
    const Cover &whole = covers[word.size()];
    if (whole.words > mostWordsOfSegmentation || whole.words < 2 || whole.longest < leastLongest)
        return 0;
    std::size_t end = word.size();
    for (std::size_t i = whole.words; i-- > 0;) {
        out[i] = covers[end].last;
        end = covers[end].from;
    }
    return whole.words;
}

} // namespace telltale::audit
