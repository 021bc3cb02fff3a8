// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/names/name_splitter.h"

#include <algorithm>

namespace telltale::audit {

namespace {

enum class LetterKind : std::uint8_t { Separator, Lower, Upper, Digit };

/// Latin letters with accents (U+00C0 to U+00FF), without them; a space where it is no letter.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

bool isNameDigit(char character)
{
    return character >= '0' && character <= '9';
}

} // namespace

/// The name in lower case without accents, and where its pieces begin and end.
struct NameSplitter::Pieces
{
    std::array<char, longestName> text{};
    std::size_t size = 0;
    std::array<Piece, NameWords::most> list{};
    std::size_t count = 0;

    std::string_view view(std::size_t begin, std::size_t end) const { return {text.data() + begin, end - begin}; }
    std::string_view piece(std::size_t index) const { return view(list[index].begin, list[index].end); }
    void close(std::size_t begin)
    {
        if (begin < size && count < list.size())
            list[count++] = {static_cast<std::uint8_t>(begin), static_cast<std::uint8_t>(size)};
    }
};

void NameSplitter::cut(std::string_view name, Pieces &pieces)
{
    std::size_t begin = 0;
    LetterKind last = LetterKind::Separator;
    for (std::size_t at = 0; at < name.size() && pieces.size < longestName; ++at) {
        char character = name[at];
        LetterKind kind = LetterKind::Separator;
        if (character >= 'a' && character <= 'z') {
            kind = LetterKind::Lower;
        } else if (character >= 'A' && character <= 'Z') {
            kind = LetterKind::Upper;
            character = static_cast<char>(character | 0x20);
        } else if (isNameDigit(character)) {
            kind = LetterKind::Digit;
        } else if (character == '\xC3' && at + 1 < name.size()) {
            const std::size_t letter = (static_cast<unsigned char>(name[++at]) & 0x3Fu);
            character = latin[letter];
            kind = character == ' ' ? LetterKind::Separator : letter < 31 ? LetterKind::Upper : LetterKind::Lower;
        } else if (static_cast<unsigned char>(character) >= 0x80) {
            kind = LetterKind::Lower; // a letter of another script: a word nobody here knows
        } else if (character == '~' && at + 1 < name.size() && (name[at + 1] == '0' || name[at + 1] == '1')) {
            ++at;
        }
        if (kind == LetterKind::Separator) {
            pieces.close(begin);
            begin = pieces.size;
        } else if (kind == LetterKind::Upper && (last == LetterKind::Lower || last == LetterKind::Digit)) {
            pieces.close(begin);
            begin = pieces.size;
        } else if (kind == LetterKind::Lower && last == LetterKind::Upper && pieces.size > begin + 1) {
            // The last capital of a row begins a word: IPAddress.
            --pieces.size;
            const char capital = pieces.text[pieces.size];
            pieces.close(begin);
            begin = pieces.size;
            pieces.text[pieces.size++] = capital;
        }
        if (kind != LetterKind::Separator)
            pieces.text[pieces.size++] = character;
        last = kind;
    }
    pieces.close(begin);
}

NameWords NameSplitter::split(std::string_view name) const
{
    Pieces pieces;
    cut(name.substr(0, 2 * longestName), pieces);
    NameWords words;
    constexpr std::size_t mostTogether = 4;
    for (std::size_t index = 0; index < pieces.count;) {
        // Pieces stand next to each other in the text, so joining them is a longer view.
        WordId together = unknownWord;
        std::size_t count = std::min(mostTogether, pieces.count - index);
        for (; count > 1; --count) {
            together =
                m_vocabulary.findAnyNumber(pieces.view(pieces.list[index].begin, pieces.list[index + count - 1].end));
            if (together != unknownWord)
                break;
        }
        if (together != unknownWord)
            addWord(together, words);
        else
            addPiece(pieces.piece(index), words);
        index += count;
    }
    return words;
}

void NameSplitter::addPiece(std::string_view piece, NameWords &words) const
{
    if (const WordId word = m_vocabulary.findAnyNumber(piece); word != unknownWord) {
        addWord(word, words);
        return;
    }
    // Numbers in front, behind and between are no words: address1, 2ndPhone.
    const auto digit = std::find_if(piece.begin(), piece.end(), isNameDigit);
    if (digit != piece.end()) {
        const auto front = static_cast<std::size_t>(digit - piece.begin());
        std::size_t back = front;
        while (back < piece.size() && isNameDigit(piece[back]))
            ++back;
        if (front > 0)
            addPiece(piece.substr(0, front), words);
        if (back < piece.size())
            addPiece(piece.substr(back), words);
        return;
    }
    std::array<WordId, Vocabulary::mostWordsOfSegmentation> parts{};
    const std::size_t count = m_vocabulary.segment(piece, parts);
    for (std::size_t i = 0; i < count; ++i)
        addWord(parts[i], words);
    if (count == 0)
        words.append(unknownWord);
}

void NameSplitter::addWord(WordId word, NameWords &words) const
{
    for (const WordId meaning : m_vocabulary.meaning(word))
        words.append(meaning);
}

} // namespace telltale::audit
