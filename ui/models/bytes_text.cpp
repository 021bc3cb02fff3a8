// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bytes_text.h"

#include "payload/lexeme.h"

#include <QChar>

#include <algorithm>

namespace telltale::models {

namespace {

constexpr std::size_t blockSize = 64 * 1024;

unsigned char byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

bool continues(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/// Bytes of the character at `at`; 1 where there is no well-formed one.
std::size_t lengthAt(std::string_view bytes, std::size_t at)
{
    const unsigned char lead = byteAt(bytes, at);
    if (lead < 0xC2 || lead > 0xF4)
        return 1;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > bytes.size())
        return 1;
    const unsigned char second = byteAt(bytes, at + 1);
    const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most)
        return 1;
    for (std::size_t i = 2; i < length; ++i) {
        if (!continues(byteAt(bytes, at + i)))
            return 1;
    }
    return length;
}

std::uint32_t unitsOf(std::size_t length)
{
    return length == 4 ? 2 : 1;
}

/// Where a block that should end at `wanted` ends, so that no character lies in two.
std::size_t blockEnd(std::string_view bytes, std::size_t wanted)
{
    if (wanted >= bytes.size())
        return bytes.size();
    for (std::size_t back = 0; back < 4; ++back) {
        if (!continues(byteAt(bytes, wanted - back)))
            return wanted - back;
    }
    return wanted; // no character has so many
}

std::uint32_t countUnits(std::string_view block)
{
    std::uint32_t units = 0;
    if (payload::isUtf8(block)) {
        for (const char c : block) {
            const auto byte = static_cast<unsigned char>(c);
            units += (continues(byte) ? 0u : 1u) + (byte >= 0xF0 ? 1u : 0u);
        }
        return units;
    }
    for (std::size_t at = 0; at < block.size();) {
        const std::size_t length = lengthAt(block, at);
        units += unitsOf(length);
        at += length;
    }
    return units;
}

bool isInvisible(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

void append(QString &text, std::string_view bytes, std::size_t at, std::size_t length)
{
    const unsigned char lead = byteAt(bytes, at);
    if (length == 1) {
        const bool isText = (lead >= 0x20 && lead < 0x7F) || lead == '\n' || lead == '\t';
        text += isText     ? QChar(char16_t(lead))
            : lead < 0x20  ? QChar(0x2400 + lead)
            : lead == 0x7F ? QChar(0x2421)
                           : QChar(0xFFFD);
        return;
    }
    const QString character =
        QString::fromUtf8(bytes.data() + at, static_cast<qsizetype>(length)); // well-formed: one or two units
    const char32_t code =
        character.size() == 2 ? QChar::surrogateToUcs4(character[0], character[1]) : char32_t(character[0].unicode());
    if (isInvisible(code))
        text += QString(character.size(), QChar(0xFFFD));
    else
        text += character;
}

} // namespace

bool BytesText::countOn()
{
    const Mark last = m_marks.back();
    if (last.offset >= m_bytes.size())
        return false;
    const std::size_t end = blockEnd(m_bytes, last.offset + blockSize);
    const std::uint32_t units = countUnits(m_bytes.substr(last.offset, end - last.offset));
    m_marks.push_back({static_cast<std::uint32_t>(end), last.position + units});
    return true;
}

int BytesText::count()
{
    while (countOn()) {
    }
    return static_cast<int>(std::min<std::uint32_t>(m_marks.back().position, 0x7FFFFFFF));
}

BytesText::Mark BytesText::markAtOffset(std::uint32_t offset)
{
    while (m_marks.back().offset <= offset && countOn()) {
    }
    const auto next = std::upper_bound(m_marks.begin() + 1, m_marks.end(), offset,
                                       [](std::uint32_t value, const Mark &mark) { return value < mark.offset; });
    return *(next - 1);
}

BytesText::Mark BytesText::markAtPosition(std::uint32_t position)
{
    while (m_marks.back().position <= position && countOn()) {
    }
    const auto next = std::upper_bound(m_marks.begin() + 1, m_marks.end(), position,
                                       [](std::uint32_t value, const Mark &mark) { return value < mark.position; });
    return *(next - 1);
}

int BytesText::positionOf(std::uint32_t offset)
{
    const Mark mark = markAtOffset(offset);
    std::uint32_t position = mark.position;
    for (std::size_t at = mark.offset; at < m_bytes.size();) {
        const std::size_t length = lengthAt(m_bytes, at);
        if (at + length > offset)
            break;
        position += unitsOf(length);
        at += length;
    }
    return static_cast<int>(position);
}

std::uint32_t BytesText::offsetOf(int position)
{
    const auto wanted = static_cast<std::uint32_t>(std::max(position, 0));
    const Mark mark = markAtPosition(wanted);
    std::uint32_t units = mark.position;
    std::size_t at = mark.offset;
    while (at < m_bytes.size()) {
        const std::size_t length = lengthAt(m_bytes, at);
        if (units + unitsOf(length) > wanted)
            break;
        units += unitsOf(length);
        at += length;
    }
    return static_cast<std::uint32_t>(at);
}

QString BytesText::text(int from, int to)
{
    from = std::max(from, 0);
    if (to <= from)
        return {};
    std::size_t at = offsetOf(from);
    const int begin = positionOf(static_cast<std::uint32_t>(at)); // before `from` in the middle of a pair
    QString text;
    while (at < m_bytes.size() && text.size() < to - begin) {
        const std::size_t length = lengthAt(m_bytes, at);
        append(text, m_bytes, at, length);
        at += length;
    }
    return text.mid(from - begin, to - from);
}

} // namespace telltale::models
