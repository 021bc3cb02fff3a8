// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json_text.h"

#include "payload/lexeme.h"

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace telltale::report {

namespace {

constexpr std::uint64_t everyByte(std::uint64_t byte)
{
    return byte * 0x0101010101010101ull;
}

/// Nonzero when one of the eight bytes is a control character, a quote, a backslash or beyond ASCII. May be nonzero
/// for a byte behind such a one only, which does not matter here.
std::uint64_t specialBytes(std::uint64_t bytes)
{
    const std::uint64_t quotes = bytes ^ everyByte('"');
    const std::uint64_t backslashes = bytes ^ everyByte('\\');
    const std::uint64_t found =
        (bytes - everyByte(0x20)) | (quotes - everyByte(1)) | (backslashes - everyByte(1)) | bytes;
    return found & everyByte(0x80);
}

/// Characters that are not seen, or that change how others are shown.
bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

std::string withUnseenEscaped(const std::string &json)
{
    std::string result;
    const QString text = QString::fromUtf8(json.data(), static_cast<qsizetype>(json.size()));
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text[at].unicode();
        qsizetype units = 1;
        if (text[at].isHighSurrogate() && at + 1 < text.size()) {
            character = QChar::surrogateToUcs4(text[at], text[at + 1]);
            units = 2;
        }
        for (qsizetype unit = at; isUnseen(character) && unit < at + units; ++unit) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(text[unit].unicode()));
            result += escape;
        }
        if (!isUnseen(character))
            result += QStringView(text).mid(at, units).toUtf8().toStdString();
        at += units - 1;
    }
    return result;
}

bool isPlain(std::string_view bytes)
{
    const char *at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word;
        std::memcpy(&word, at, 8);
        if (specialBytes(word) != 0)
            return false;
    }
    std::uint64_t rest = everyByte('x');
    if (left != 0)
        std::memcpy(&rest, at, left);
    return specialBytes(rest) == 0;
}

void JsonText::string(std::string_view bytes)
{
    if (!isPlain(bytes)) {
        careful(bytes);
        return;
    }
    m_output.put('"');
    m_output.put(bytes);
    m_output.put('"');
}

bool JsonText::lexeme(std::string_view bytes)
{
    const bool isString = bytes.size() >= 2 && bytes.front() == '"' && bytes.back() == '"';
    const std::string_view inside = isString ? bytes.substr(1, bytes.size() - 2) : bytes;
    if (!isPlain(inside)) {
        if (!payload::isUtf8(bytes))
            return false;
        careful(bytes);
        return true;
    }
    if (!isString) {
        string(bytes);
        return true;
    }
    m_output.put("\"\\\"");
    m_output.put(inside);
    m_output.put("\\\"\"");
    return true;
}

void JsonText::stringOrNull(std::string_view bytes)
{
    if (bytes.empty())
        m_output.put("null");
    else
        string(bytes);
}

void JsonText::base64(std::string_view bytes)
{
    const QByteArray encoded = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64();
    m_output.put('"');
    m_output.put(std::string_view(encoded.constData(), static_cast<std::size_t>(encoded.size())));
    m_output.put('"');
}

void JsonText::careful(std::string_view bytes)
{
    m_scratch.clear();
    payload::appendJsonString(m_scratch, bytes);
    m_output.put(m_isTerminal ? std::string_view(m_scratch = withUnseenEscaped(m_scratch))
                              : std::string_view(m_scratch));
}

} // namespace telltale::report
