// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::string_view iniBlanks = " \t\r";

std::string_view iniTrimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(iniBlanks);
    if (begin == std::string_view::npos)
        return text.substr(0, 0);
    return text.substr(begin, text.find_last_not_of(iniBlanks) + 1 - begin);
}

/// Without what ` #` or ` ;` begin.
std::string_view withoutIniComment(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] == '#' || text[i] == ';') && (i == 0 || iniBlanks.find(text[i - 1]) != std::string_view::npos))
            return text.substr(0, i);
    }
    return text;
}

class IniReader
{
public:
    IniReader(std::string_view bytes, bool hasInlineComments) : m_bytes(bytes), m_hasInlineComments(hasInlineComments)
    {
    }

    Result<LineFile> read();

private:
    void refuse(const char *why) { m_error = refusedLine(m_line, aboutSwitch(why)); }
    void line(std::size_t begin, std::size_t end);
    void header(std::string_view text, std::size_t begin, std::size_t end);
    void entry(std::string_view text, std::size_t begin, std::size_t end);

    std::string_view m_bytes;
    bool m_hasInlineComments;
    std::size_t m_line = 0;
    LineFile m_file;
    std::optional<Error> m_error;
};

void IniReader::header(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::size_t close = text.find(']');
    const std::string_view rest = close == std::string_view::npos ? text : iniTrimmed(text.substr(close + 1));
    if (close == std::string_view::npos || !(rest.empty() || rest.front() == '#' || rest.front() == ';')) {
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "is no header of a section"));
        return;
    }
    m_file.sections.push_back({std::string(iniTrimmed(text.substr(1, close - 1))), lineBeginAt(m_bytes, begin), end});
}

void IniReader::entry(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::size_t sign = text.find_first_of("=:");
    const std::string_view name = iniTrimmed(text.substr(0, std::min(sign, text.size())));
    if (sign == std::string_view::npos || name.empty()) {
        refuse(QT_TRANSLATE_NOOP("telltale::Switch", "is no comment, no section and no NAME = value"));
        return;
    }
    std::string_view raw = text.substr(sign + 1);
    if (m_hasInlineComments)
        raw = withoutIniComment(raw);
    const std::string_view value = iniTrimmed(raw);
    LineEntry entry;
    entry.section = m_file.sections.back().name;
    entry.name = name;
    entry.line = m_line;
    entry.lineBegin = lineBeginAt(m_bytes, begin);
    entry.lineEnd = end;
    // Where there is no value, one goes behind the sign and the blank behind it.
    const bool hasBlank = value.empty() && raw.starts_with(' ');
    entry.valueBegin = static_cast<std::size_t>(value.data() - m_bytes.data());
    if (value.empty())
        entry.valueBegin = static_cast<std::size_t>(raw.data() - m_bytes.data()) + (hasBlank ? 1 : 0);
    entry.valueEnd = entry.valueBegin + value.size();
    entry.value = value;
    const bool isQuoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
    if (isQuoted)
        entry.value = value.substr(1, value.size() - 2);
    m_file.entries.push_back(std::move(entry));
}

void IniReader::line(std::size_t begin, std::size_t end)
{
    std::string_view text = m_bytes.substr(begin, end - begin);
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    const bool isIndented = !text.empty() && (text.front() == ' ' || text.front() == '\t');
    const std::string_view trimmed = iniTrimmed(text);
    if (trimmed.empty() || trimmed.front() == '#' || trimmed.front() == ';')
        return;
    const std::size_t at = static_cast<std::size_t>(trimmed.data() - m_bytes.data());
    if (trimmed.front() == '[') {
        header(trimmed, at, end);
        return;
    }
    // Some programs continue a value on an indented line, others read a new name there.
    const bool mayContinue =
        isIndented && !m_file.entries.empty() && m_file.entries.back().section == m_file.sections.back().name;
    if (mayContinue && trimmed.find_first_of("=:") == std::string_view::npos) {
        m_file.entries.back().value += '\n' + std::string(trimmed);
        m_file.entries.back().isOnOneLine = false;
        m_file.entries.back().lineEnd = end;
        return;
    }
    entry(trimmed, at, end);
}

Result<LineFile> IniReader::read()
{
    const std::size_t first = behindByteOrderMark(m_bytes);
    m_file.sections.push_back({{}, first, first});
    for (std::size_t begin = first; begin < m_bytes.size() && !m_error;) {
        const std::size_t end = lineEndAt(m_bytes, begin);
        ++m_line;
        line(begin, end);
        begin = end;
    }
    if (m_error)
        return *m_error;
    return std::move(m_file);
}

} // namespace

Result<LineFile> parseIniFile(std::string_view bytes, bool hasInlineComments)
{
    return IniReader(bytes, hasInlineComments).read();
}

} // namespace telltale::privacy
