// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/tolerant_notes.h"

#include <optional>
#include <string_view>

namespace telltale::payload {

/// How a string, key, number or word ended.
enum class TokenEnd {
    Whole,
    NotClosed, ///< a string that the text or its line ends in; what there is of it has been read
    Bad,       ///< not readable; an error says so
};

/// The tokens of a text that may be read tolerantly, one after another. Says to `notes` what is not as RFC 8259 wants
/// it. Looks at every byte a fixed number of times at most.
class TolerantTokens
{
public:
    /// `isStart`: the text is the beginning of its file, where a byte order mark may stand.
    TolerantTokens(std::string_view text, std::uint32_t offset, bool isStart, TolerantNotes &notes);
    /// What is behind the end is not looked at because of the limit on a document, not because it is not there.
    void setLimited(std::uint64_t limit) { m_limit = limit; }
    bool isLimited() const { return m_limit != 0; }

    std::uint32_t offset() const { return static_cast<std::uint32_t>(m_at); }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    /// The text was not long enough.
    bool ranOut() const { return m_ranOut; }
    /// The byte here; NUL at the end.
    char current() const { return byteAt(m_at); }
    void skip(std::size_t bytes) { m_at += bytes; }

    /// White space and comments. False when a comment is not closed.
    bool skipSpace();
    /// How many bytes the dots here take that stand for what was left out; 0 when there are none.
    std::size_t ellipsis() const;
    TokenEnd string(bool isKey);
    TokenEnd number();
    /// true, false, null, NaN, Infinity.
    TokenEnd word(NodeType &type);
    TokenEnd bareKey();
    bool isKeyStart() const { return keyCharacter(m_at, true) != 0; }

    void fail(Code code, const QString &detail = {}) { m_notes.fail(code, offset(), detail); }
    /// The error that the text ends here.
    void failAtEnd(Code code, const QString &detail);
    /// What stands here, short and visible, for a message.
    QString excerpt() const;
    /// The same for bytes read before.
    static QString shown(std::string_view bytes);

private:
    char byteAt(std::size_t offset) const { return offset < m_text.size() ? m_text[offset] : '\0'; }
    std::string_view rest() const { return m_text.substr(m_at); }
    void lineComment();
    bool blockComment();
    void checkComment(std::size_t from);
    void oddSpace(std::size_t length);
    bool escape();
    bool unicodeEscape();
    bool brokenEscape();
    TokenEnd notClosed(std::size_t start);
    bool control(bool isKey);
    void foreign();
    bool closesLater(std::size_t from, bool isKey);
    std::size_t digits(std::size_t offset) const;
    std::size_t keyCharacter(std::size_t offset, bool isFirst) const;
    std::string_view identifier(std::size_t offset) const;
    bool decimal(std::size_t &at, bool &isOddForm) const;
    TokenEnd cut();

    std::string_view m_text;
    std::size_t m_at;
    TolerantNotes &m_notes;
    std::uint64_t m_limit = 0; ///< 0: not limited
    std::size_t m_oddSpaceEnd;
    std::size_t m_closes = 0; ///< a string over several lines is known to be closed here
    char m_quote = '"';
    bool m_isStart;
    bool m_ranOut = false;
};

} // namespace telltale::payload
