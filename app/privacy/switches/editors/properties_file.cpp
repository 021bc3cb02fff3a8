// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

/// Reads what java.util.Properties.load() reads.
class PropertiesReader
{
public:
    PropertiesReader(std::string_view bytes, bool hasInlineComments)
        : m_bytes(bytes), m_hasInlineComments(hasInlineComments)
    {
    }

    Result<LineFile> read();

private:
    /// The end of a logical line: the first line end without an odd number of backslashes in front of it.
    std::size_t logicalEnd(std::size_t begin) const;
    void line(std::size_t begin, std::size_t end);
    std::string decoded(std::size_t begin, std::size_t end);
    std::size_t nameEnd(std::size_t begin, std::size_t end) const;
    std::size_t skipped(std::size_t at, std::size_t end) const
    {
        return std::min(m_bytes.find_first_not_of(" \t\f", at), end);
    }
    std::size_t valueEnd(std::size_t begin, std::size_t end) const;

    std::string_view m_bytes;
    bool m_hasInlineComments;
    LineFile m_file;
    std::optional<Error> m_error;
};

std::size_t PropertiesReader::logicalEnd(std::size_t begin) const
{
    for (std::size_t at = begin;;) {
        const std::size_t end = lineEndAt(m_bytes, at);
        std::size_t text = end;
        while (text > at && (m_bytes[text - 1] == '\n' || m_bytes[text - 1] == '\r'))
            --text;
        std::size_t slashes = 0;
        while (text - slashes > at && m_bytes[text - slashes - 1] == '\\')
            ++slashes;
        if (slashes % 2 == 0 || text == end || end == m_bytes.size())
            return end;
        at = end;
    }
}

std::size_t PropertiesReader::nameEnd(std::size_t begin, std::size_t end) const
{
    std::size_t at = begin;
    while (at < end && std::string_view("=: \t\f\r\n").find(m_bytes[at]) == std::string_view::npos)
        at += m_bytes[at] == '\\' ? 2 : 1;
    return std::min(at, end);
}

/// Characters and escapes of a name or value; continued lines lose their line end and what they are indented by.
std::string PropertiesReader::decoded(std::size_t begin, std::size_t end)
{
    std::string text;
    for (std::size_t at = begin; at < end; ++at) {
        if (m_bytes[at] != '\\' || at + 1 == end) {
            text += m_bytes[at] == '\\' ? "" : std::string(1, m_bytes[at]);
            continue;
        }
        const char c = m_bytes[++at];
        constexpr std::string_view letters = "tnrf";
        constexpr std::string_view meanings = "\t\n\r\f";
        if (c == '\r' || c == '\n') {
            at += c == '\r' && at + 1 < end && m_bytes[at + 1] == '\n' ? 1 : 0;
            at = skipped(at + 1, end) - 1;
        } else if (c == 'u') {
            char32_t value = 0;
            const std::string digits(m_bytes.substr(at + 1, std::min<std::size_t>(4, end - at - 1)));
            if (digits.size() < 4 || digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) {
                m_error = refusedLine(
                    lineNumberAt(m_bytes, at),
                    aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "\\u without four hexadecimal digits")));
                return text;
            }
            value = static_cast<char32_t>(std::stoul(digits, nullptr, 16));
            appendUtf8(text, value);
            at += 4;
        } else {
            const std::size_t letter = letters.find(c);
            text += letter == std::string_view::npos ? c : meanings[letter];
        }
    }
    return text;
}

std::size_t PropertiesReader::valueEnd(std::size_t begin, std::size_t end) const
{
    std::size_t last = end;
    while (last > begin && (m_bytes[last - 1] == '\n' || m_bytes[last - 1] == '\r'))
        --last;
    if (!m_hasInlineComments)
        return last;
    for (std::size_t at = begin; at < last; ++at) {
        if (m_bytes[at] == '#' && (at == begin || m_bytes[at - 1] == ' ' || m_bytes[at - 1] == '\t')) {
            last = at;
            break;
        }
    }
    while (last > begin && (m_bytes[last - 1] == ' ' || m_bytes[last - 1] == '\t'))
        --last;
    return last;
}

void PropertiesReader::line(std::size_t begin, std::size_t end)
{
    const std::size_t first = skipped(begin, end);
    const std::size_t stop = nameEnd(first, end);
    LineEntry entry;
    entry.line = lineNumberAt(m_bytes, begin);
    entry.lineBegin = lineBeginAt(m_bytes, begin);
    entry.lineEnd = end;
    entry.name = decoded(first, stop);
    std::size_t at = skipped(stop, end);
    if (at < end && (m_bytes[at] == '=' || m_bytes[at] == ':'))
        at = skipped(at + 1, end);
    entry.valueBegin = at;
    entry.valueEnd = std::max(at, valueEnd(at, end));
    entry.value = decoded(entry.valueBegin, entry.valueEnd);
    std::string_view lines = m_bytes.substr(begin, end - begin);
    entry.isOnOneLine = std::count(lines.begin(), lines.end(), '\n') <= (lines.ends_with('\n') ? 1 : 0);
    m_file.entries.push_back(std::move(entry));
}

Result<LineFile> PropertiesReader::read()
{
    for (std::size_t begin = behindByteOrderMark(m_bytes); begin < m_bytes.size() && !m_error;) {
        const std::size_t first = std::min(m_bytes.find_first_not_of(" \t\f\r\n", begin), m_bytes.size());
        begin = std::max(begin, lineBeginAt(m_bytes, first));
        if (first == m_bytes.size())
            break;
        const bool isComment = m_bytes[first] == '#' || m_bytes[first] == '!';
        const std::size_t end = isComment ? lineEndAt(m_bytes, first) : logicalEnd(first);
        if (!isComment)
            line(begin, end);
        begin = end;
    }
    if (m_error)
        return *m_error;
    return std::move(m_file);
}

} // namespace

Result<LineFile> parsePropertiesFile(std::string_view bytes, bool hasInlineComments)
{
    return PropertiesReader(bytes, hasInlineComments).read();
}

} // namespace telltale::privacy
