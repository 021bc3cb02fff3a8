// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/json_nesting.h"

namespace telltale::payload {

bool JsonNesting::passComment(char byte)
{
    const char previous = m_previous;
    m_previous = byte;
    if (m_comment == 0) {
        if (previous != '/' || (byte != '/' && byte != '*'))
            return false;
        m_comment = byte;
        m_previous = 0;
    } else if (m_comment == '/' ? byte == '\n' : previous == '*' && byte == '/') {
        m_comment = m_previous = 0;
    }
    return true;
}

bool JsonNesting::passString(char byte)
{
    if (m_quote == 0) {
        if (byte == '"' || (byte == '\'' && m_mode == Mode::Passing))
            m_quote = byte;
        return m_quote != 0;
    }
    if (byte == '\n' && m_mode == Mode::Broken) {
        m_quote = 0;
        m_isEscaped = false;
    } else if (m_isEscaped) {
        m_isEscaped = false;
    } else if (byte == '\\') {
        m_isEscaped = true;
    } else if (byte == m_quote) {
        m_quote = 0;
    }
    return true;
}

JsonNesting::Step JsonNesting::close(char byte)
{
    if (m_deeper != 0) {
        --m_deeper;
        return Step::Inside;
    }
    // A bracket of the other kind was forgotten inside: it ends here too.
    const std::size_t opened = m_open.rfind(byte == '}' ? '{' : '[');
    if (opened == std::string::npos)
        return byte == ']' ? Step::Unmatched : Step::Inside;
    m_open.resize(opened);
    return m_open.empty() ? Step::Closed : Step::Inside;
}

JsonNesting::Step JsonNesting::step(char byte)
{
    if (m_quote == 0 && m_mode == Mode::Passing && passComment(byte))
        return Step::Inside;
    if (passString(byte))
        return Step::Inside;
    switch (byte) {
    case '{':
    case '[':
        if (m_open.size() < kindsKept)
            m_open += byte;
        else
            ++m_deeper;
        return Step::Inside;
    case '}':
    case ']':
        return close(byte);
    case ',':
        return isOpen() ? Step::Inside : Step::Separator;
    default:
        return Step::Inside;
    }
}

} // namespace telltale::payload
