// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/terminal_text.h"

#include "base/visible_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace telltale::models {

namespace {

constexpr unsigned char escape = 0x1B;
constexpr unsigned char bell = 0x07;
constexpr int tabWidth = 8;

bool isAborting(unsigned char byte)
{
    return byte == 0x18 || byte == 0x1A; // CAN, SUB
}

/// Nothing by itself, and a text document would take it for one of its own marks.
bool isNoCharacter(const QString &text)
{
    return text.size() == 1 && text.front().unicode() >= 0xFDD0 && text.front().unicode() <= 0xFDEF;
}

QString shown(const std::string &bytes)
{
    const QString text = visible(bytes);
    return isNoCharacter(text) ? QStringLiteral("\\u%1").arg(text.front().unicode(), 4, 16).toUpper() : text;
}

} // namespace

void TerminalText::feed(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t end = at;
        if (m_state == State::Text && m_partial.empty()) {
            while (end < bytes.size() && bytes[end] >= 0x20 && bytes[end] < 0x7F)
                ++end;
        }
        if (end != at)
            writeAscii(bytes.substr(at, end - at));
        else
            byte(static_cast<unsigned char>(bytes[end++]));
        at = end;
    }
}

void TerminalText::finish()
{
    flushPartial();
    m_state = State::Text;
}

std::vector<TerminalLine> TerminalText::takeLines()
{
    return std::exchange(m_lines, {});
}

TerminalLine TerminalText::current() const
{
    TerminalLine line{m_text, {}};
    for (const TerminalStyle &style : m_styles) {
        if (line.runs.empty() || line.runs.back().style != style)
            line.runs.push_back({0, style});
        ++line.runs.back().length;
    }
    return line;
}

void TerminalText::byte(unsigned char byte)
{
    switch (m_state) {
    case State::Text:
        inText(byte);
        return;
    case State::Escape:
    case State::Between:
        inEscape(byte);
        return;
    case State::Control:
        inControl(byte);
        return;
    case State::String:
        inString(byte);
        return;
    }
}

/// What moves the cursor, in a control sequence too.
bool TerminalText::move(unsigned char byte)
{
    switch (byte) {
    case '\n':
    case 0x0B:
    case 0x0C:
        newLine();
        return true;
    case '\r':
        m_column = 0;
        return true;
    case '\b':
        m_column = std::max(0, m_column - 1);
        if (m_column > 0 && m_column < m_text.size() && m_text[m_column].isLowSurrogate())
            --m_column;
        return true;
    case '\t':
        m_column = std::min(longestLine - 1, (m_column / tabWidth + 1) * tabWidth);
        return true;
    default:
        return false;
    }
}

void TerminalText::inText(unsigned char byte)
{
    if (!m_partial.empty() || byte >= 0x80) {
        continueCharacter(byte);
        return;
    }
    if (byte == escape)
        m_state = State::Escape;
    else if (!move(byte) && byte != bell && byte != 0)
        write(shown(std::string(1, static_cast<char>(byte))));
}

/// Bytes are put together to a character; one that cannot be is shown as bytes.
void TerminalText::continueCharacter(unsigned char byte)
{
    const bool continues = (byte & 0xC0) == 0x80;
    if (!m_partial.empty() && !continues) {
        flushPartial();
        this->byte(byte);
        return;
    }
    if (m_partial.empty())
        m_wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    m_partial += static_cast<char>(byte);
    if (m_partial.size() >= m_wanted)
        flushPartial();
}

void TerminalText::flushPartial()
{
    if (!m_partial.empty())
        write(shown(std::exchange(m_partial, {})));
}

void TerminalText::inEscape(unsigned char byte)
{
    m_parameters.clear();
    m_isTooLong = m_isPrivate = false;
    m_dropped = 0;
    if (byte == escape || (byte < 0x20 && !isAborting(byte))) {
        move(byte);
        m_state = byte == escape ? State::Escape : m_state;
    } else if (byte >= 0x80 || isAborting(byte)) {
        m_state = State::Text;
        if (byte >= 0x80)
            inText(byte);
    } else if (byte < 0x30) {
        m_state = State::Between; // one more byte says which
    } else if (m_state == State::Escape && byte == '[') {
        m_state = State::Control;
    } else if (m_state == State::Escape && (byte == ']' || byte == 'P' || byte == 'X' || byte == '^' || byte == '_')) {
        m_state = State::String;
    } else {
        m_state = State::Text;
    }
}

void TerminalText::inControl(unsigned char byte)
{
    if (byte == escape) {
        m_state = State::Escape;
    } else if (byte >= 0x80 || isAborting(byte)) {
        m_state = State::Text;
        if (byte >= 0x80)
            inText(byte);
    } else if (byte < 0x20 || byte == 0x7F) {
        move(byte);
    } else if (byte < 0x40) {
        m_isPrivate = m_isPrivate || byte < 0x30 || byte > 0x3B;
        m_isTooLong = m_isTooLong || m_parameters.size() >= std::size_t(longestParameters);
        if (!m_isTooLong)
            m_parameters += static_cast<char>(byte);
    } else {
        m_state = State::Text;
        if (!m_isPrivate && !m_isTooLong)
            act(static_cast<char>(byte));
    }
}

/// A line feed ends it too: who forgets the end of a title does not lose what it prints.
void TerminalText::inString(unsigned char byte)
{
    if (byte == escape) {
        m_state = State::Escape;
    } else if (byte == bell || isAborting(byte)) {
        m_state = State::Text;
    } else if (byte == '\n') {
        m_state = State::Text;
        newLine();
    } else if (++m_dropped >= longestString) {
        m_state = State::Text;
    }
}

void TerminalText::act(char final)
{
    if (final == 'm') {
        m_style = afterSelection(m_style, m_parameters);
        return;
    }
    int count = 0;
    std::from_chars(m_parameters.data(), m_parameters.data() + m_parameters.size(), count);
    actInLine(final, std::clamp(count, 0, longestLine));
}

} // namespace telltale::models
