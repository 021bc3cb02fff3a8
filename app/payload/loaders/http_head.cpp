// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_head.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace telltale::payload {

namespace {

constexpr const char *headContext = "telltale::Codes";

class FieldsReader
{
public:
    FieldsReader(std::string_view bytes, std::size_t offset, const Limits &limits)
        : m_bytes(bytes), m_offset(offset), m_start(offset), m_limits(limits)
    {
    }
    HttpFields read(std::uint64_t limit);

private:
    void readLine(std::string_view line);
    void readFolded(std::string_view line);
    void checkLineEnd(std::string_view line);
    void checkName(std::string_view name);
    void checkValue(std::string_view value, std::size_t offset);
    void find(Code code, std::size_t offset, const char *what);

    std::string_view m_bytes;
    std::size_t m_offset;
    std::size_t m_start;
    const Limits &m_limits;
    HttpFields m_result;
    std::uint64_t m_errors = 0;
    std::uint64_t m_remarks = 0;
    std::optional<bool> m_isCrLf; ///< how the line before ended
    bool m_isMixed = false;
};

void FieldsReader::find(Code code, std::size_t offset, const char *what)
{
    // A limit each, so that many remarks hide no error.
    std::uint64_t &count = code == Code::HttpHead ? m_errors : m_remarks;
    if (++count <= m_limits.diagnostics)
        m_result.findings.push_back({code, offset, QCoreApplication::translate(headContext, what), {}});
    else
        ++m_result.leftOut;
}

void FieldsReader::checkName(std::string_view name)
{
    if (!std::all_of(name.begin(), name.end(), isTokenByte))
        find(Code::HttpForm, m_offset,
             QT_TRANSLATE_NOOP("telltale::Codes", "a field's name with characters that names do not have"));
}

/// RFC 9110, 5.5: control characters are no part of a value. A CR that no LF follows ends the line for some servers
/// and not for others.
void FieldsReader::checkValue(std::string_view value, std::size_t offset)
{
    const auto *const found = std::find_if(value.begin(), value.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) < 0x20 && byte != '\t') || byte == 0x7f;
    });
    if (found != value.end())
        find(Code::HttpForm, offset + static_cast<std::size_t>(found - value.begin()),
             QT_TRANSLATE_NOOP("telltale::Codes", "a control character in a field's value"));
}

/// Servers that take LF for a line end and those that do not read two different heads.
void FieldsReader::checkLineEnd(std::string_view line)
{
    const bool isCrLf = line.ends_with("\r\n");
    if (m_isCrLf && *m_isCrLf != isCrLf && !m_isMixed) {
        m_isMixed = true;
        find(Code::HttpForm, m_offset, QT_TRANSLATE_NOOP("telltale::Codes", "lines that end in CRLF and in LF"));
    }
    m_isCrLf = isCrLf;
}

/// Obsolete line folding (RFC 9112, 5.2).
void FieldsReader::readFolded(std::string_view line)
{
    const std::string_view value = trimmedSpace(line);
    find(Code::HttpForm, m_offset,
         QT_TRANSLATE_NOOP("telltale::Codes", "a field's value that goes on in the next line"));
    checkValue(line, m_offset);
    std::string &before = m_result.fields.back().value;
    if (!before.empty() && !value.empty())
        before += ' ';
    before += value;
}

void FieldsReader::readLine(std::string_view line)
{
    const bool isIndented = line.front() == ' ' || line.front() == '\t';
    if (isIndented && !m_result.fields.empty()) {
        readFolded(line);
        return;
    }
    const std::size_t colon = line.find(':');
    const std::string_view name = trimmedSpace(line.substr(0, std::min(colon, line.size())));
    if (colon == std::string_view::npos || name.empty()) {
        find(Code::HttpHead, m_offset,
             colon == std::string_view::npos ? QT_TRANSLATE_NOOP("telltale::Codes", "a line without a colon")
                                             : QT_TRANSLATE_NOOP("telltale::Codes", "a field without a name"));
        return;
    }
    if (name.size() != colon)
        find(Code::HttpForm, m_offset, QT_TRANSLATE_NOOP("telltale::Codes", "white space around a field's name"));
    checkName(name);
    checkValue(line.substr(colon + 1), m_offset + colon + 1);
    m_result.offsets.push_back(m_offset);
    m_result.fields.push_back({std::string(name), std::string(trimmedSpace(line.substr(colon + 1)))});
}

HttpFields FieldsReader::read(std::uint64_t limit)
{
    constexpr std::size_t usualFields = 12;
    m_result.fields.reserve(usualFields);
    m_result.offsets.reserve(usualFields);
    m_result.end = HttpFields::End::CutOff;
    while (m_offset < m_bytes.size()) {
        const std::string_view rest = m_bytes.substr(m_offset);
        const std::string_view whole = firstLine(rest);
        const std::string_view line = withoutLineEnd(whole);
        if (m_offset - m_start + whole.size() > limit) {
            m_result.end = HttpFields::End::Limit;
            break;
        }
        const bool isWhole = whole.ends_with('\n');
        if (isWhole && line.empty()) {
            m_offset += whole.size();
            m_result.end = HttpFields::End::BlankLine;
            break;
        }
        if (readHttpStartLine(whole)) {
            m_result.end = HttpFields::End::Message;
            break;
        }
        if (isWhole)
            checkLineEnd(whole);
        // A last line that is cut off may be half a name: only with its colon is it a field.
        const bool isWorthReading = isWhole || line.find(':') != std::string_view::npos;
        if (isWorthReading)
            readLine(isWhole ? line : line.substr(0, line.find_last_not_of('\r') + 1));
        m_offset += whole.size();
    }
    m_result.size = m_offset - m_start;
    return std::move(m_result);
}

} // namespace

HttpFields readHttpFields(std::string_view bytes, std::size_t offset, std::uint64_t limit, const Limits &limits)
{
    return FieldsReader(bytes, offset, limits).read(limit);
}

} // namespace telltale::payload
