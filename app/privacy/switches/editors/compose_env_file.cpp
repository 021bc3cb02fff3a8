// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::string_view composeBlanks = " \t\r\v\f";

/// Reads files as compose-go's parser does (docs.docker.com, "Syntax for .env files"). What that refuses, or what
/// its versions have read differently, is refused.
class ComposeEnvReader
{
public:
    explicit ComposeEnvReader(std::string_view bytes) : m_bytes(bytes), m_at(behindByteOrderMark(bytes)) {}

    Result<LineFile> read();

private:
    void refuse(const char *why)
    {
        if (!m_error)
            m_error = refusedLine(lineNumberAt(m_bytes, std::min(m_at, m_bytes.size())), aboutSwitch(why));
    }
    char at() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    void skipBlanks() { m_at = std::min(m_bytes.find_first_not_of(" \t", m_at), m_bytes.size()); }
    void line();
    void plain(LineEntry &entry);
    void quoted(LineEntry &entry);
    char escaped(char c) const;

    std::string_view m_bytes;
    std::size_t m_at = 0;
    LineFile m_file;
    std::optional<Error> m_error;
};

char ComposeEnvReader::escaped(char c) const
{
    switch (c) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

/// To the end of the line, or to a comment behind a blank.
void ComposeEnvReader::plain(LineEntry &entry)
{
    const std::size_t end = std::min(m_bytes.find('\n', m_at), m_bytes.size());
    std::string_view text = m_bytes.substr(m_at, end - m_at);
    for (std::size_t hash = text.find('#'); hash != std::string_view::npos; hash = text.find('#', hash + 1)) {
        if (hash == 0 || composeBlanks.find(text[hash - 1]) != std::string_view::npos) {
            text = text.substr(0, hash);
            break;
        }
    }
    const std::size_t last = text.find_last_not_of(composeBlanks);
    text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    entry.value = text;
    entry.isMade = text.find('$') != std::string_view::npos;
    if (text.find('\\') != std::string_view::npos)
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "has a backslash, which versions of compose read differently"));
    entry.valueBegin = m_at;
    entry.valueEnd = m_at + text.size();
    m_at = end;
}

void ComposeEnvReader::quoted(LineEntry &entry)
{
    const char quote = at();
    entry.valueBegin = m_at;
    for (++m_at; m_at < m_bytes.size() && at() != quote; ++m_at) {
        if (at() != '\\') {
            entry.isMade |= quote == '"' && at() == '$';
            entry.value += at();
            continue;
        }
        ++m_at;
        if (quote == '\'' || at() == '$')
            refuse(
                QT_TRANSLATE_NOOP("telltale::Switch", "has a backslash, which versions of compose read differently"));
        entry.value += escaped(at());
    }
    if (m_at >= m_bytes.size())
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "a quote does not end"));
    m_at = std::min(m_at + 1, m_bytes.size());
    entry.valueEnd = m_at;
    const std::size_t end = std::min(m_bytes.find('\n', m_at), m_bytes.size());
    const std::string_view rest = m_bytes.substr(m_at, end - m_at);
    const std::size_t more = rest.find_first_not_of(composeBlanks);
    if (more != std::string_view::npos && rest[more] != '#')
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "goes on behind the quotes"));
    m_at = end;
}

void ComposeEnvReader::line()
{
    LineEntry entry;
    entry.lineBegin = lineBeginAt(m_bytes, m_at);
    entry.line = lineNumberAt(m_bytes, m_at);
    if (const std::string_view rest = m_bytes.substr(m_at);
        rest.starts_with("export ") || rest.starts_with("export\t")) {
        m_at += 7;
        skipBlanks();
    }
    const std::size_t nameEnd = std::min(m_bytes.find_first_of("=:\n", m_at), m_bytes.size());
    std::string_view name = m_bytes.substr(m_at, nameEnd - m_at);
    name = name.substr(0, name.find_last_not_of(composeBlanks) + 1);
    entry.name = name;
    if (name.empty() || name.find_first_of(" \t'\"\\#$") != std::string_view::npos)
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "does not begin with a name"));
    m_at = nameEnd;
    if (at() != '=' && at() != ':') {
        // A name alone takes its value from the environment.
        entry.isMade = true;
        entry.valueBegin = entry.valueEnd = m_at;
    } else {
        ++m_at;
        skipBlanks();
        if (at() == '"' || at() == '\'')
            quoted(entry);
        else
            plain(entry);
    }
    entry.isOnOneLine =
        m_bytes.substr(entry.valueBegin, entry.valueEnd - entry.valueBegin).find('\n') == std::string_view::npos;
    entry.lineEnd = lineEndAt(m_bytes, m_at);
    m_at = entry.lineEnd;
    m_file.entries.push_back(std::move(entry));
}

Result<LineFile> ComposeEnvReader::read()
{
    while (!m_error) {
        m_at = std::min(m_bytes.find_first_not_of(" \t\r\v\f\n", m_at), m_bytes.size());
        if (m_at == m_bytes.size())
            break;
        if (at() == '#')
            m_at = lineEndAt(m_bytes, m_at);
        else
            line();
    }
    if (m_error)
        return *m_error;
    return std::move(m_file);
}

} // namespace

Result<LineFile> parseComposeEnvFile(std::string_view bytes)
{
    return ComposeEnvReader(bytes).read();
}

} // namespace telltale::privacy
