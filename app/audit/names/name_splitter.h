// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/names/vocabulary.h"

#include <span>
#include <string_view>

namespace telltale::audit {

/// The words of a name, in order; what is no word of the vocabulary is unknownWord, numbers are left out.
struct NameWords
{
    static constexpr std::size_t most = 24;

    std::array<WordId, most> ids{};
    std::size_t count = 0;
    bool hasKnown = false;

    std::span<const WordId> all() const { return {ids.data(), count}; }
    void append(WordId word)
    {
        if (count < most)
            ids[count++] = word;
        hasKnown |= word != unknownWord;
    }
};

/// Takes names apart into words: at characters that are neither letter nor digit (and at ~0 and ~1 of JSON Pointers),
/// where lower case meets upper (`ipAddress`, `IPAddress`), where letters meet digits, and run-together words
/// (`emailaddress`) by the vocabulary. Words that were taken apart come together again where they are one word of the
/// vocabulary (`e-mail`, `user_name`), and letters with accents count as those without. Looks at the first 96 bytes.
class NameSplitter
{
public:
    static constexpr std::size_t longestName = 96;

    /// The vocabulary must outlive it.
    explicit NameSplitter(const Vocabulary &vocabulary) : m_vocabulary(vocabulary) {}

    NameWords split(std::string_view name) const;

private:
    struct Piece
    {
        std::uint8_t begin;
        std::uint8_t end;
    };
    struct Pieces;

    static void cut(std::string_view name, Pieces &pieces);
    void addPiece(std::string_view piece, NameWords &words) const;
    void addWord(WordId word, NameWords &words) const;

    const Vocabulary &m_vocabulary;
};

} // namespace telltale::audit
