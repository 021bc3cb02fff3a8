// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/page_prose.h"

#include "payload/loaders/markdown_blocks.h"

#include <algorithm>

namespace telltale::audit {

namespace {

constexpr std::size_t longestSentence = 2000;

std::string_view withoutMargins(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool isFence(std::string_view line)
{
    return line.starts_with("```") || line.starts_with("~~~");
}

/// Behind the mark of a list's item: `- `, `* `, `3. `; 0 where there is none.
std::size_t itemMark(std::string_view line)
{
    if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ')
        return 2;
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9')
        ++digits;
    const bool isNumber = digits > 0 && digits < 4 && digits + 1 < line.size()
        && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
    return isNumber ? digits + 2 : 0;
}

/// The line as it reads: tags, emphasis, code marks and addresses of links taken out.
std::string readable(std::string_view line)
{
    std::string result;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char character = line[at];
        if (character == '<') {
            const std::size_t end = line.find('>', at);
            if (end != std::string_view::npos && end > at + 1) {
                at = end;
                continue;
            }
        }
        if (character == ']' && at + 1 < line.size() && line[at + 1] == '(') {
            const std::size_t end = line.find(')', at);
            if (end != std::string_view::npos) {
                at = end;
                continue;
            }
        }
        if (character == '*' || character == '`' || character == '[' || character == ']')
            continue;
        result += character;
    }
    return result;
}

class Prose
{
public:
    void line(std::string_view raw)
    {
        ++m_line;
        const std::string_view text = withoutMargins(raw);
        if (skipsCode(text))
            return;
        if (text.empty() || text == "---") {
            flush();
            return;
        }
        const std::string_view heading = headingOf(text);
        if (!heading.empty()) {
            flush();
            m_section = readable(heading);
            m_lead.clear();
            return;
        }
        if (const std::size_t mark = itemMark(text)) {
            flush();
            m_isItem = true;
            add(readable(text.substr(mark)));
            return;
        }
        add(readable(text));
    }
    std::vector<Sentence> finish()
    {
        flush();
        return std::move(m_sentences);
    }

private:
    /// Code blocks of Markdown, and what HTML shows as it is or not at all.
    bool skipsCode(std::string_view text)
    {
        if (!m_until.empty()) {
            const bool isFenced = m_until.front() == '`' || m_until.front() == '~';
            const bool isEnd = isFenced ? text.starts_with(m_until) && text.back() == m_until[0]
                                        : text.find(m_until) != std::string_view::npos;
            if (isEnd)
                m_until.clear();
            return true;
        }
        if (isFence(text)) {
            flush();
            m_until = text.substr(0, text.find_first_not_of(text[0]));
            return true;
        }
        for (const auto &[begin, end] : {std::pair("<pre", "</pre>"), std::pair("<script", "</script>"),
                                         std::pair("<style", "</style>"), std::pair("<!--", "-->")}) {
            const std::size_t found = text.find(begin);
            if (found == std::string_view::npos)
                continue;
            if (text.find(end, found) == std::string_view::npos)
                m_until = end;
            flush();
            return true;
        }
        return false;
    }

    static std::string_view headingOf(std::string_view text)
    {
        const std::size_t marks = text.find_first_not_of('#');
        if (marks != std::string_view::npos && marks > 0 && marks <= 6 && text[marks] == ' ')
            return withoutMargins(text.substr(marks));
        const bool isHtml =
            text.size() > 4 && text[0] == '<' && (text[1] == 'h' || text[1] == 'H') && text[2] >= '1' && text[2] <= '6';
        return isHtml ? text : std::string_view();
    }

    void add(const std::string &text)
    {
        for (std::size_t begin = 0; begin < text.size();) {
            if (m_text.empty()) {
                begin = text.find_first_not_of(' ', begin);
                if (begin == std::string::npos)
                    return;
                m_begin = m_line;
            }
            const std::size_t end = sentenceEnd(text, begin);
            m_text.append(text, begin, end - begin);
            if (end < text.size())
                sentence();
            begin = end;
        }
        const bool isWhole = !m_text.empty() && (m_text.back() == '.' || m_text.back() == '!' || m_text.back() == '?');
        if (isWhole)
            sentence();
        else if (!m_text.empty() && m_text.size() < longestSentence)
            m_text += ' ';
        else
            sentence();
    }

    /// Behind a point that a blank and no small letter follows.
    static std::size_t sentenceEnd(const std::string &text, std::size_t from)
    {
        for (std::size_t at = from; at + 2 < text.size(); ++at) {
            const bool isPoint = text[at] == '.' || text[at] == '!' || text[at] == '?';
            const bool isSmall = text[at + 2] >= 'a' && text[at + 2] <= 'z';
            if (isPoint && text[at + 1] == ' ' && !isSmall)
                return at + 1;
        }
        return text.size();
    }

    void sentence()
    {
        const std::string_view text = withoutMargins(m_text);
        if (!text.empty()) {
            const bool isLed = m_isItem && !m_lead.empty();
            m_sentences.push_back({isLed ? m_lead + ' ' + std::string(text) : std::string(text), m_section, m_begin});
            if (!m_isItem)
                m_lead = text.back() == ':' ? std::string(text) : std::string();
        }
        m_text.clear();
    }

    void flush()
    {
        sentence();
        m_isItem = false;
    }

    std::vector<Sentence> m_sentences;
    std::string m_text;
    std::string m_section;
    std::string m_lead; ///< what stands in front of a list
    std::string m_until;
    std::uint32_t m_line = 0;
    std::uint32_t m_begin = 0;
    bool m_isItem = false;
};

} // namespace

std::vector<Sentence> sentencesOf(std::string_view page)
{
    Prose prose;
    const std::size_t front = payload::frontMatterSize(page);
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        prose.line(at < front ? std::string_view() : page.substr(at, end - at));
        at = end + 1;
    }
    return prose.finish();
}

} // namespace telltale::audit
