// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace telltale::audit {

using WordId = std::uint16_t;
inline constexpr WordId unknownWord = 0;

/// The words that names of fields are made of: lower case ASCII letters and digits. A word may stand for others
/// (`addr` for `address`, `fname` for `first name`).
class Vocabulary
{
public:
    static constexpr std::size_t longestWord = 32;
    static constexpr std::size_t mostWordsOfSegmentation = 4;

    Vocabulary();

    /// The word's number; a new one where it is not known. unknownWord for what is no word, or when there is no room.
    WordId add(std::string_view word);
    /// Says that a word stands for these.
    void setMeaning(WordId word, std::vector<WordId> meaning);

    WordId find(std::string_view word) const;
    /// The same, also for plurals: `addresses`, `ids`, `cities`.
    WordId findAnyNumber(std::string_view word) const;
    /// The known word whose plural this is.
    WordId singularOf(std::string_view word) const;
    /// What it stands for: usually itself. Valid until the next change.
    std::span<const WordId> meaning(WordId word) const { return m_meanings[word]; }
    /// Takes a word that is not known apart into few known ones that cover it whole: `emailaddress`. Fills `out` and
    /// returns how many; 0 when it cannot be.
    std::size_t segment(std::string_view word, std::array<WordId, mostWordsOfSegmentation> &out) const;
    std::size_t size() const { return m_meanings.size(); }

private:
    static constexpr std::size_t letters = 36;
    struct TrieNode
    {
        std::array<std::uint16_t, letters> next{};
        WordId word = unknownWord;
    };

    std::size_t segmentWhole(std::string_view word, std::array<WordId, mostWordsOfSegmentation> &out) const;

    std::vector<TrieNode> m_trie;
    std::vector<std::vector<WordId>> m_meanings;
};

} // namespace telltale::audit
