// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/cmd_words.h"

namespace telltale::payload {

namespace {

/// What cmd.exe hands on of a line, character by character.
class CmdLine
{
public:
    CmdLine(std::string_view text, std::size_t offset) : m_text(text), m_next(offset) { advance(); }

    bool isAtEnd() const { return m_isAtEnd; }
    char byte() const { return m_byte; }
    std::size_t offset() const { return m_offset; } ///< of the character, or of the caret in front of it
    std::size_t next() const { return m_next; }
    bool endsInPipe() const { return m_endsInPipe; }
    void advance();

private:
    void skipReturn();
    void escaped();
    void end(char operation);

    std::string_view m_text;
    std::size_t m_next;
    std::size_t m_offset = 0;
    char m_byte = 0;
    bool m_isQuoted = false;
    bool m_isAtEnd = false;
    bool m_endsInPipe = false;
};

/// cmd.exe takes the carriage return from the end of a line; here also from one that is cut off behind it.
void CmdLine::skipReturn()
{
    const std::string_view rest = m_text.substr(m_next);
    if (rest.starts_with("\r\n") || rest == "\r")
        ++m_next;
}

void CmdLine::advance()
{
    skipReturn();
    m_offset = m_next;
    if (m_next == m_text.size()) {
        m_isAtEnd = true;
        return;
    }
    m_byte = m_text[m_next++];
    if (m_byte == '\n' || (!m_isQuoted && (m_byte == '&' || m_byte == '|')))
        end(m_byte);
    else if (m_byte == '"')
        m_isQuoted = !m_isQuoted;
    else if (m_byte == '^' && !m_isQuoted)
        escaped();
}

/// Behind a caret: any character stands for itself. A line's end goes away, and the character behind it stands for
/// itself; so browsers write a line feed as a caret and two of them.
void CmdLine::escaped()
{
    skipReturn();
    if (m_text.substr(m_next).starts_with('\n')) {
        ++m_next;
        skipReturn();
    }
    if (m_next == m_text.size())
        m_isAtEnd = true;
    else
        m_byte = m_text[m_next++];
}

void CmdLine::end(char operation)
{
    const bool isTwice = operation != '\n' && m_text.substr(m_next).starts_with(operation);
    m_endsInPipe = operation == '|' && !isTwice;
    m_next += isTwice ? 1 : 0;
    m_isAtEnd = true;
}

/// Splits into words what is left of the line, as the C runtime of Windows does for a program's arguments.
class CmdWords
{
public:
    CmdWords(std::string_view text, std::size_t offset, ShellCommand &command)
        : m_line(text, offset), m_command(command)
    {
    }

    std::size_t read();

private:
    void beginWord();
    void endWord();
    void backslashes();
    void quote();

    CmdLine m_line;
    ShellCommand &m_command;
    ShellWord m_word;
    std::size_t m_quote = 0;
    bool m_hasWord = false;
    bool m_isQuoted = false;
};

std::size_t CmdWords::read()
{
    while (!m_line.isAtEnd()) {
        const char byte = m_line.byte();
        if (!m_isQuoted && (byte == ' ' || byte == '\t')) {
            endWord();
            m_line.advance();
        } else if (byte == '\\') {
            backslashes();
        } else if (byte == '"') {
            quote();
        } else {
            beginWord();
            m_word.text += byte;
            m_line.advance();
        }
    }
    endWord();
    if (m_isQuoted)
        m_command.openQuote = Place{m_quote, 1, 1};
    m_command.endsInPipe = m_line.endsInPipe();
    return m_line.next();
}

void CmdWords::beginWord()
{
    if (!m_hasWord)
        m_word.place.offset = m_line.offset();
    m_hasWord = true;
}

void CmdWords::endWord()
{
    if (m_hasWord)
        m_command.words.push_back(m_word);
    m_hasWord = false;
    m_word.text.clear();
}

/// They mean something in front of a quote only: two stand for one, and one that is left takes the quote's meaning.
void CmdWords::backslashes()
{
    beginWord();
    std::size_t count = 0;
    for (; !m_line.isAtEnd() && m_line.byte() == '\\'; m_line.advance())
        ++count;
    const bool isBeforeQuote = !m_line.isAtEnd() && m_line.byte() == '"';
    m_word.text.append(isBeforeQuote ? count / 2 : count, '\\');
    if (isBeforeQuote && count % 2 == 1) {
        m_word.text += '"';
        m_line.advance();
    }
}

/// Inside of quotes, two quotes are one.
void CmdWords::quote()
{
    beginWord();
    const std::size_t offset = m_line.offset();
    m_line.advance();
    if (m_isQuoted && !m_line.isAtEnd() && m_line.byte() == '"') {
        m_word.text += '"';
        m_line.advance();
        return;
    }
    m_isQuoted = !m_isQuoted;
    m_quote = offset;
}

} // namespace

std::size_t readCmdCommand(std::string_view text, std::size_t offset, ShellCommand &command)
{
    return CmdWords(text, offset, command).read();
}

} // namespace telltale::payload
