// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/command_words.h"

#include "base/visible_text.h"
#include "ui/models/environment_text.h"

#include <QCoreApplication>

namespace telltale::models {

namespace {

QString aboutCommand(const char *text)
{
    return QCoreApplication::translate("telltale::models::CommandWords", text);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

class WordReader
{
public:
    WordReader(std::string_view line, std::string_view home) : m_line(line), m_home(home) {}

    Result<std::vector<std::string>> read()
    {
        while (m_at < m_line.size()) {
            if (isBlank(m_line[m_at])) {
                endWord();
                ++m_at;
            } else if (Result<bool> taken = take(m_line[m_at]); !taken) {
                return taken.error();
            }
        }
        endWord();
        if (m_words.empty())
            return Error{"no-command",
                         aboutCommand(QT_TRANSLATE_NOOP("telltale::models::CommandWords",
                                                        "Type the program and what it is given."))};
        if (m_isFirstPlain && isAssignment(m_words.front()))
            return Error{"assignment-first",
                         aboutCommand(QT_TRANSLATE_NOOP("telltale::models::CommandWords",
                                                        "%1 is a variable: write it under Environment."))
                             .arg(visible(m_words.front()))};
        return std::move(m_words);
    }

private:
    Result<bool> take(char c)
    {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            return Error{"control-in-command",
                         aboutCommand(QT_TRANSLATE_NOOP("telltale::models::CommandWords",
                                                        "A command has no control characters in it."))};
        if (c == '\'')
            return takeSingle();
        if (c == '"')
            return takeDouble();
        if (c == '\\')
            return takeBackslash();
        if (c == '$' || c == '`')
            return variable();
        if (std::string_view("|&;<>()").find(c) != std::string_view::npos)
            return Error{"needs-shell",
                         aboutCommand(QT_TRANSLATE_NOOP(
                                          "telltale::models::CommandWords",
                                          "%1 is for a shell, and none is used here: quote it, or write sh -c '…'."))
                             .arg(QLatin1Char(c))};
        if (c == '~' && !m_isInWord
            && (m_at + 1 == m_line.size() || m_line[m_at + 1] == '/' || isBlank(m_line[m_at + 1])))
            add(m_home);
        else
            add(m_line.substr(m_at, 1));
        ++m_at;
        return true;
    }

    Result<bool> variable() const
    {
        return Error{"variable-in-command",
                     aboutCommand(QT_TRANSLATE_NOOP(
                         "telltale::models::CommandWords",
                         "Nothing is put in the place of $ and ` here: quote it with ', or write sh -c '…'."))};
    }

    Result<bool> takeSingle()
    {
        const std::size_t end = m_line.find('\'', m_at + 1);
        if (end == std::string_view::npos)
            return notClosed('\'');
        add(m_line.substr(m_at + 1, end - m_at - 1));
        noteQuote();
        m_at = end + 1;
        return true;
    }

    Result<bool> takeDouble()
    {
        noteQuote();
        add({});
        for (++m_at; m_at < m_line.size(); ++m_at) {
            const char c = m_line[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '$' || c == '`')
                return variable();
            const bool escapes = c == '\\' && m_at + 1 < m_line.size()
                && std::string_view("\"\\$`").find(m_line[m_at + 1]) != std::string_view::npos;
            if (escapes)
                ++m_at;
            add(m_line.substr(m_at, 1));
        }
        return notClosed('"');
    }

    Result<bool> takeBackslash()
    {
        if (m_at + 1 == m_line.size())
            return Error{"backslash-at-end",
                         aboutCommand(QT_TRANSLATE_NOOP("telltale::models::CommandWords",
                                                        "The command ends with \\, which quotes what follows."))};
        add(m_line.substr(m_at + 1, 1));
        noteQuote();
        m_at += 2;
        return true;
    }

    Error notClosed(char quote) const
    {
        return {"quote-not-closed",
                aboutCommand(QT_TRANSLATE_NOOP("telltale::models::CommandWords", "A quote is open: %1 is missing."))
                    .arg(QLatin1Char(quote))};
    }

    void add(std::string_view text)
    {
        m_word += text;
        m_isInWord = true;
    }
    void noteQuote()
    {
        if (m_words.empty())
            m_isFirstPlain = false;
    }
    void endWord()
    {
        if (m_isInWord)
            m_words.push_back(std::move(m_word));
        m_word.clear();
        m_isInWord = false;
    }

    std::string_view m_line;
    std::string_view m_home;
    std::size_t m_at = 0;
    std::vector<std::string> m_words;
    std::string m_word;
    bool m_isInWord = false;
    bool m_isFirstPlain = true; ///< the first word has no quotes in it
    static bool isAssignment(std::string_view word)
    {
        const std::size_t equals = word.find('=');
        return equals != std::string_view::npos && isVariableName(word.substr(0, equals));
    }
};

} // namespace

Result<std::vector<std::string>> commandWords(std::string_view line, std::string_view home)
{
    return WordReader(line, home).read();
}

bool looksSecret(std::string_view word)
{
    const std::size_t scheme = word.find("://");
    if (scheme != std::string_view::npos) {
        const std::string_view rest = word.substr(scheme + 3);
        const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
        const std::size_t at = authority.rfind('@');
        if (at != std::string_view::npos && authority.substr(0, at).find(':') != std::string_view::npos)
            return true;
    }
    const bool isOption = !word.empty() && word.front() == '-';
    const std::size_t equals = word.find('=');
    return (isOption || equals != std::string_view::npos) && isSecretName(word.substr(0, equals));
}

} // namespace telltale::models
