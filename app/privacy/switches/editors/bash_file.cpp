// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/key_path.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

/// Reads the little of bash's grammar (POSIX.1-2017 XCU 2.2, 2.3, 2.10; Bash manual, "Quoting") that sets variables and
/// does nothing else. What it does not know it refuses.
class BashReader
{
public:
    explicit BashReader(std::string_view bytes) : m_bytes(bytes) {}

    Result<LineFile> read();

private:
    struct Word
    {
        std::string value;
        bool isMade = false;
    };

    char at(std::size_t ahead = 0) const { return m_at + ahead < m_bytes.size() ? m_bytes[m_at + ahead] : '\0'; }
    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    bool isAtLineEnd() const
    {
        return isAtEnd() || at() == '\n' || (at() == '\r' && (m_at + 1 == m_bytes.size() || at(1) == '\n'));
    }
    void refuse(const char *why);
    void skipFirstLine();
    bool skipGap();
    void statement();
    bool assignment();
    void bareWord(std::size_t index);
    Word word();
    void quoted(Word &word);
    void dollar(Word &word, bool isQuoted);
    void brace();

    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::size_t m_statement = 0;
    std::string m_command; ///< of this statement: `export` or `set`
    LineFile m_file;
    std::optional<Error> m_error;
};

void BashReader::refuse(const char *why)
{
    if (!m_error)
        m_error = refusedLine(lineNumberAt(m_bytes, std::min(m_at, m_bytes.size())), aboutSwitch(why));
}

/// Behind a byte order mark bash takes the first word for a command that it does not find, and goes on.
void BashReader::skipFirstLine()
{
    const std::size_t end = lineEndAt(m_bytes, 0);
    if (m_bytes.substr(0, end).find_first_of("'\"\\`$(){}<>&|;") != std::string_view::npos)
        refuse(
            QT_TRANSLATE_NOOP("telltale::Switch", "behind the byte order mark stands what the shell would act upon"));
    m_at = end;
}

/// Blanks, comments, empty lines; false at the end.
bool BashReader::skipGap()
{
    for (;;) {
        if (at() == '#') {
            m_at = std::min(m_bytes.find('\n', m_at), m_bytes.size());
        } else if (!isAtEnd() && (at() == ' ' || at() == '\t' || isAtLineEnd())) {
            ++m_at;
        } else if (at() == '\\' && at(1) == '\n') {
            m_at += 2;
        } else {
            return !isAtEnd();
        }
    }
}

void BashReader::brace()
{
    const std::size_t end = m_bytes.find('}', m_at);
    const std::string_view inside = m_bytes.substr(m_at + 2, end == std::string_view::npos ? 0 : end - m_at - 2);
    if (end == std::string_view::npos || inside.find_first_of("'\"\\`$(){\n") != std::string_view::npos)
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "${...} holds what only the shell can work out"));
    else
        m_at = end + 1;
}

/// `$`, in or out of double quotes.
void BashReader::dollar(Word &word, bool isQuoted)
{
    const char next = at(1);
    if (next == '(') {
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "runs a command"));
    } else if (next == '{') {
        word.isMade = true;
        brace();
    } else if (next == '\'' && !isQuoted) {
        word.isMade = true;
        for (m_at += 2; !isAtEnd() && at() != '\''; ++m_at)
            m_at += at() == '\\' ? 1 : 0;
        if (isAtEnd())
            refuse(QT_TRANSLATE_NOOP("telltale::Switch", "a quote does not end"));
        ++m_at;
    } else if (next == '"' && !isQuoted) {
        word.isMade = true;
        ++m_at;
    } else if (isVariableName(std::string_view(&next, 1))
               || std::string_view("0123456789@*#?-$!").find(next) != std::string_view::npos) {
        word.isMade = true;
        m_at += 2;
    } else {
        word.value += '$';
        ++m_at;
    }
}

/// Inside of double quotes, from the first of them.
void BashReader::quoted(Word &word)
{
    for (++m_at; !m_error;) {
        if (isAtEnd()) {
            refuse(QT_TRANSLATE_NOOP("telltale::Switch", "a quote does not end"));
        } else if (at() == '"') {
            ++m_at;
            return;
        } else if (at() == '`') {
            refuse(QT_TRANSLATE_NOOP("telltale::Switch", "runs a command"));
        } else if (at() == '$') {
            dollar(word, true);
        } else if (at() == '\\' && std::string_view("$`\"\\\n").find(at(1)) != std::string_view::npos
                   && at(1) != '\0') {
            if (at(1) != '\n')
                word.value += at(1);
            m_at += 2;
        } else {
            word.value += m_bytes[m_at++];
        }
    }
}

BashReader::Word BashReader::word()
{
    Word word;
    const std::size_t begin = m_at;
    while (!m_error && !isAtLineEnd() && at() != ' ' && at() != '\t' && at() != ';') {
        const char c = at();
        if (c == '\'') {
            const std::size_t end = m_bytes.find('\'', m_at + 1);
            if (end == std::string_view::npos) {
                refuse(QT_TRANSLATE_NOOP("telltale::Switch", "a quote does not end"));
                break;
            }
            word.value += m_bytes.substr(m_at + 1, end - m_at - 1);
            m_at = end + 1;
        } else if (c == '"') {
            quoted(word);
        } else if (c == '$') {
            dollar(word, false);
        } else if (c == '\\') {
            if (m_at + 1 == m_bytes.size())
                refuse(QT_TRANSLATE_NOOP("telltale::Switch", "ends with a backslash"));
            else if (at(1) != '\n')
                word.value += at(1);
            m_at += 2;
        } else if (std::string_view("`&|<>()").find(c) != std::string_view::npos) {
            refuse(QT_TRANSLATE_NOOP("telltale::Switch", "has a character that the shell acts upon"));
        } else {
            word.isMade |= c == '~' && (m_at == begin || m_bytes[m_at - 1] == ':');
            word.value += c;
            ++m_at;
        }
    }
    return word;
}

/// NAME=word; false where something else stands.
bool BashReader::assignment()
{
    std::size_t end = m_at;
    while (end < m_bytes.size() && isVariableName(m_bytes.substr(m_at, end + 1 - m_at)))
        ++end;
    const bool isAppended = m_bytes.substr(end, 2) == "+=";
    if (end == m_at || !(isAppended || m_bytes.substr(end, 1) == "="))
        return false;
    LineEntry entry;
    entry.name = m_bytes.substr(m_at, end - m_at);
    entry.line = lineNumberAt(m_bytes, m_at);
    entry.lineBegin = lineBeginAt(m_bytes, m_at);
    entry.isAlone = m_statement >= entry.lineBegin
        && m_bytes.substr(entry.lineBegin, m_statement - entry.lineBegin).find_first_not_of(" \t")
            == std::string_view::npos;
    m_at = end + (isAppended ? 2 : 1);
    entry.valueBegin = m_at;
    Word word = this->word();
    entry.valueEnd = std::min(m_at, m_bytes.size());
    entry.value = std::move(word.value);
    entry.isMade = word.isMade || isAppended;
    // To bash a carriage return is a character like any other.
    if (at() == '\r')
        entry.value += '\r';
    entry.isOnOneLine =
        m_bytes.substr(entry.valueBegin, entry.valueEnd - entry.valueBegin).find('\n') == std::string_view::npos;
    entry.lineEnd = lineEndAt(m_bytes, entry.valueEnd);
    m_file.entries.push_back(std::move(entry));
    return true;
}

/// `export`, `set` and what may follow them.
void BashReader::bareWord(std::size_t index)
{
    const Word word = this->word();
    const std::string &text = word.value;
    const bool isSetting =
        m_command == "set" && (text == "-a" || text == "+a" || text == "-o" || text == "+o" || text == "allexport");
    if (index == 0 && (text == "export" || text == "set"))
        m_command = text;
    else if (word.isMade || !((m_command == "export" && isVariableName(text)) || isSetting))
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "is more than an assignment: a shell would run it as a command"));
}

void BashReader::statement()
{
    m_statement = m_at;
    m_command.clear();
    const std::size_t first = m_file.entries.size();
    std::size_t words = 0;
    for (; !m_error && !isAtLineEnd() && at() != ';' && at() != '#'; ++words) {
        if (!assignment())
            bareWord(words);
        while (at() == ' ' || at() == '\t' || (at() == '\\' && at(1) == '\n'))
            m_at += at() == '\\' ? 2 : 1;
    }
    const bool isShared = m_file.entries.size() - first > 1 || at() == ';' || words > 2;
    for (std::size_t i = first; i < m_file.entries.size(); ++i)
        m_file.entries[i].isAlone &= !isShared;
    // A carriage return behind a blank is a word, and with it all of this a command.
    if (at() == '\r' && words > 0 && std::string_view(" \t\n").find(m_bytes[m_at - 1]) != std::string_view::npos)
        refuse(
            QT_TRANSLATE_NOOP("telltale::Switch", "ends with a blank and a carriage return: a shell would run that"));
    if (words == 0)
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "has a character that the shell acts upon"));
    if (at() == ';')
        ++m_at;
}

Result<LineFile> BashReader::read()
{
    if (behindByteOrderMark(m_bytes) != 0)
        skipFirstLine();
    while (!m_error && skipGap())
        statement();
    if (m_error)
        return *m_error;
    return std::move(m_file);
}

} // namespace

Result<LineFile> parseBashFile(std::string_view bytes)
{
    return BashReader(bytes).read();
}

} // namespace telltale::privacy
