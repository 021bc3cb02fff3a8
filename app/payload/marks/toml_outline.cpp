// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/toml_outline.h"

#include <algorithm>

namespace telltale::payload {

namespace {

class Outliner
{
public:
    explicit Outliner(std::string_view text) : m_text(text) {}

    TomlOutline run();

private:
    bool startsWith(std::string_view word) const { return m_text.substr(m_at).starts_with(word); }
    std::size_t lineEnd() const { return std::min(m_text.find('\n', m_at), m_text.size()); }
    void skipString();
    void openHeader();
    void take(char byte);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineBegin = 0;
    std::size_t m_depth = 0; ///< brackets of values
    std::size_t m_dots = 0;  ///< in this line
    bool m_isAtBegin = true; ///< only blanks in this line so far
    TomlOutline m_outline;
};

/// Of one line or, with three quotes, of several; both as TOML 1.0 has them.
void Outliner::skipString()
{
    const char quote = m_text[m_at];
    const bool isLong = startsWith(std::string(3, quote));
    m_at += isLong ? 3 : 1;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '\\' && quote == '"') {
            ++m_at;
        } else if (!isLong && (m_text[m_at] == quote || m_text[m_at] == '\n')) {
            m_at += m_text[m_at] == quote;
            return;
        } else if (isLong && startsWith(std::string(3, quote))) {
            m_at += 3;
            // Up to two quotes may stand right in front of the closing ones.
            for (int extra = 0; extra < 2 && m_at < m_text.size() && m_text[m_at] == quote; ++extra)
                ++m_at;
            return;
        }
    }
    m_at = m_text.size();
}

void Outliner::openHeader()
{
    std::string_view header = m_text.substr(m_at, lineEnd() - m_at);
    header = header.substr(0, header.find('#'));
    header = header.substr(0, header.find_last_not_of(" \t\r") + 1);
    m_outline.sections.back().end = m_lineBegin;
    m_outline.sections.push_back({m_lineBegin, m_text.size(), std::string(header)});
}

void Outliner::take(char byte)
{
    if (byte == '\n') {
        m_lineBegin = m_at + 1;
        m_dots = 0;
        m_isAtBegin = true;
    } else if (byte == '[' || byte == '{') {
        if (byte == '[' && m_isAtBegin && m_depth == 0)
            openHeader();
        ++m_depth;
        m_isAtBegin = false;
    } else if (byte == ']' || byte == '}') {
        m_depth -= m_depth > 0;
        m_isAtBegin = false;
    } else if (byte == '.') {
        m_outline.mostDots = std::max(m_outline.mostDots, ++m_dots);
        m_isAtBegin = false;
    } else if (byte != ' ' && byte != '\t' && byte != '\r') {
        m_isAtBegin = false;
    }
    ++m_at;
}

TomlOutline Outliner::run()
{
    m_outline.sections.push_back({0, m_text.size(), {}});
    while (m_at < m_text.size()) {
        const char byte = m_text[m_at];
        if (byte == '#') {
            m_at = lineEnd();
        } else if (byte == '"' || byte == '\'') {
            m_isAtBegin = false;
            skipString();
            m_at = std::min(m_at, m_text.size());
        } else {
            take(byte);
        }
    }
    return std::move(m_outline);
}

} // namespace

TomlOutline outlineOf(std::string_view text)
{
    return Outliner(text).run();
}

} // namespace telltale::payload
