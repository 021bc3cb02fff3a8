// SPDX-License-Identifier: GPL-3.0-or-later
// What a program does within the line that its cursor is in.
#include "ui/models/terminal_text.h"

#include <algorithm>

namespace telltale::models {

void TerminalText::actInLine(char final, int count)
{
    const int size = int(m_text.size());
    const int some = std::max(1, count);
    switch (final) {
    case 'C':
        m_column = std::min(longestLine - 1, m_column + some);
        break;
    case 'D':
        m_column = std::max(0, m_column - some);
        break;
    case 'G':
    case '`':
        m_column = std::min(longestLine - 1, some - 1);
        break;
    case 'K':
        if (count == 0 && m_column < size) {
            mendBefore(m_column);
            m_text.truncate(m_column);
            m_styles.resize(std::size_t(m_column));
        } else if (count != 0) {
            erase(0, count == 1 ? m_column + 1 : size);
        }
        break;
    case 'X':
        erase(m_column, m_column + some);
        break;
    case 'P':
        if (m_column < size) {
            const int end = std::min(size, m_column + some);
            mendBefore(m_column);
            mendBefore(end);
            m_text.remove(m_column, end - m_column);
            m_styles.erase(m_styles.begin() + m_column, m_styles.begin() + end);
        }
        break;
    case '@':
        if (m_column < size) {
            const int room = std::min(some, longestLine - size);
            mendBefore(m_column);
            m_text.insert(m_column, QString(room, QLatin1Char(' ')));
            m_styles.insert(m_styles.begin() + m_column, std::size_t(room), TerminalStyle());
        }
        break;
    default:
        break; // moves between lines, asks for something, or sets what nobody sees here
    }
}

void TerminalText::erase(int from, int to)
{
    const int end = std::min(to, int(m_text.size()));
    if (from >= end)
        return;
    mendBefore(from);
    mendBefore(end);
    for (int at = from; at < end; ++at) {
        m_text[at] = QLatin1Char(' ');
        m_styles[std::size_t(at)] = {};
    }
}

/// Where a character of two halves is parted, neither half stays.
void TerminalText::mendBefore(int column)
{
    if (column <= 0 || column >= m_text.size() || !m_text[column].isLowSurrogate())
        return;
    m_text[column - 1] = QChar(QChar::ReplacementCharacter);
    m_text[column] = QChar(QChar::ReplacementCharacter);
}

void TerminalText::newLine()
{
    m_lines.push_back(current());
    m_text.clear();
    m_styles.clear();
    m_column = 0;
}

void TerminalText::writeAscii(std::string_view text)
{
    while (!text.empty()) {
        if (m_column >= longestLine)
            newLine();
        const std::size_t room = std::min(text.size(), std::size_t(longestLine - m_column));
        place(QString::fromLatin1(text.data(), qsizetype(room)));
        text.remove_prefix(room);
    }
}

/// One character, or what stands for it.
void TerminalText::write(const QString &text)
{
    if (m_column + text.size() > longestLine)
        newLine();
    place(text);
}

void TerminalText::place(const QString &text)
{
    if (m_column > m_text.size()) {
        m_text.append(QString(m_column - m_text.size(), QLatin1Char(' ')));
        m_styles.resize(std::size_t(m_column));
    }
    const int end = m_column + int(text.size());
    mendBefore(m_column);
    mendBefore(end);
    m_text.replace(m_column, text.size(), text);
    if (m_styles.size() < std::size_t(m_text.size()))
        m_styles.resize(std::size_t(m_text.size()));
    std::fill(m_styles.begin() + m_column, m_styles.begin() + end, m_style);
    m_column = end;
}

} // namespace telltale::models
