// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/posix_words.h"

#include "payload/loaders/shell_escapes.h"

#include <algorithm>

namespace telltale::payload {

namespace {

class PosixWords
{
public:
    PosixWords(std::string_view text, std::size_t offset, ShellCommand &command)
        : m_text(text), m_at(offset), m_command(command)
    {
    }

    std::optional<std::size_t> read();

private:
    bool step();
    bool endCommand(char operation);
    void beginWord();
    void endWord();
    void take(std::size_t count);
    void backslash();
    void singleQuotes();
    void doubleQuotes();
    void dollarQuotes();
    void redirection();
    void comment();
    void openQuote(std::size_t offset);
    bool isCaretOfCmd() const;
    bool startsWith(std::string_view word) const { return m_text.substr(m_at).starts_with(word); }

    std::string_view m_text;
    std::size_t m_at;
    ShellCommand &m_command;
    ShellWord m_word;
    bool m_hasWord = false;
    bool m_isTarget = false; ///< the next word is the file of a redirection
};

std::optional<std::size_t> PosixWords::read()
{
    bool goesOn = true;
    while (goesOn && m_at < m_text.size()) {
        if (isCaretOfCmd())
            return {};
        goesOn = step();
    }
    endWord();
    return m_at;
}

/// `^"` and a caret at the end of a line mean something to cmd.exe only.
bool PosixWords::isCaretOfCmd() const
{
    return startsWith("^\"") || startsWith("^\n") || startsWith("^\r\n");
}

/// One piece outside of quotes. False when the command ends.
bool PosixWords::step()
{
    const char byte = m_text[m_at];
    switch (byte) {
    case ' ':
    case '\t':
    case '\r':
        endWord();
        ++m_at;
        return true;
    case '\n':
    case ';':
    case '&':
    case '|':
        return endCommand(byte);
    case '\\':
        backslash();
        return true;
    case '\'':
        singleQuotes();
        return true;
    case '"':
        doubleQuotes();
        return true;
    case '<':
    case '>':
        redirection();
        return true;
    case '#':
        comment();
        return true;
    case '$':
        dollarQuotes();
        return true;
    default:
        take(1);
        return true;
    }
}

bool PosixWords::endCommand(char operation)
{
    endWord();
    const bool isTwice = operation != '\n' && m_at + 1 < m_text.size() && m_text[m_at + 1] == operation;
    m_command.endsInPipe = operation == '|' && !isTwice;
    m_at += isTwice ? 2 : 1;
    return false;
}

void PosixWords::beginWord()
{
    if (!m_hasWord)
        m_word.place.offset = m_at;
    m_hasWord = true;
}

void PosixWords::endWord()
{
    if (m_hasWord && !m_isTarget)
        m_command.words.push_back(m_word);
    m_isTarget = m_isTarget && !m_hasWord;
    m_hasWord = false;
    m_word.text.clear();
}

void PosixWords::take(std::size_t count)
{
    beginWord();
    m_word.text.append(m_text.substr(m_at, count));
    m_at += count;
}

/// In front of a line's end (also one of Windows, as texts are pasted from anywhere) it joins the lines.
void PosixWords::backslash()
{
    const std::size_t lineEnd = startsWith("\\\r\n") ? 3 : startsWith("\\\n") ? 2 : 0;
    if (lineEnd != 0 || m_at + 1 == m_text.size()) {
        m_at += std::max<std::size_t>(lineEnd, 1);
        return;
    }
    beginWord();
    ++m_at;
    take(1);
}

void PosixWords::openQuote(std::size_t offset)
{
    m_command.openQuote = Place{offset, 1, 1};
    m_at = m_text.size();
}

void PosixWords::singleQuotes()
{
    beginWord();
    const std::size_t quote = m_at++;
    const std::size_t end = m_text.find('\'', m_at);
    take(std::min(end, m_text.size()) - m_at);
    if (end == std::string_view::npos)
        openQuote(quote);
    else
        ++m_at;
}

void PosixWords::doubleQuotes()
{
    beginWord();
    const std::size_t quote = m_at++;
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        const std::size_t plain = std::min(m_text.find_first_of("\\\"", m_at), m_text.size());
        take(plain - m_at);
        if (m_at == m_text.size() || m_text[m_at] == '"')
            break;
        if (startsWith("\\\n") || startsWith("\\\r\n")) {
            m_at += m_text[m_at + 1] == '\n' ? 2 : 3;
            continue;
        }
        constexpr std::string_view escapable = "\"\\$`";
        if (m_at + 1 < m_text.size() && escapable.find(m_text[m_at + 1]) != std::string_view::npos)
            ++m_at;
        take(1);
    }
    if (m_at == m_text.size())
        openQuote(quote);
    else
        ++m_at;
}

/// `$'…'`; `$"…"` is a quoted text that bash would translate. Any other dollar sign stands for itself.
void PosixWords::dollarQuotes()
{
    if (!startsWith("$'")) {
        beginWord();
        startsWith("$\"") ? static_cast<void>(++m_at) : take(1);
        return;
    }
    beginWord();
    const std::size_t quote = m_at;
    m_at += 2;
    while (m_at < m_text.size() && m_text[m_at] != '\'') {
        const std::size_t plain = std::min(m_text.find_first_of("\\'", m_at), m_text.size());
        take(plain - m_at);
        if (m_at + 1 < m_text.size() && m_text[m_at] == '\\')
            m_at += 1 + appendShellEscape(m_text.substr(m_at + 1), m_word.text);
        else if (m_at < m_text.size() && m_text[m_at] == '\\')
            ++m_at;
    }
    if (m_at == m_text.size())
        openQuote(quote);
    else
        ++m_at;
}

/// `> file`, `2>&1`, `< file`: neither it nor its file is a word of the command.
void PosixWords::redirection()
{
    const std::size_t length = m_hasWord ? m_at - m_word.place.offset : 0;
    const bool isNumber =
        length == m_word.text.size() && m_word.text.find_first_not_of("0123456789") == std::string::npos;
    if (isNumber)
        m_hasWord = false;
    endWord();
    m_at = std::min(m_text.find_first_not_of("<>&|", m_at), m_text.size());
    m_isTarget = true;
}

void PosixWords::comment()
{
    if (m_hasWord)
        take(1);
    else
        m_at = std::min(m_text.find('\n', m_at), m_text.size());
}

} // namespace

std::optional<std::size_t> readPosixCommand(std::string_view text, std::size_t offset, ShellCommand &command)
{
    return PosixWords(text, offset, command).read();
}

} // namespace telltale::payload
