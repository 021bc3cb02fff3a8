// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/html_tags.h"

#include "payload/exchange.h"

#include <algorithm>

namespace telltale::payload {

namespace {

bool isLetter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

bool isTagSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool isNamePart(char byte)
{
    return isLetter(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == ':' || byte == '_';
}

/// Walks over the attributes of a tag, one at a time.
class Attributes
{
public:
    Attributes(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    /// False at `>`, `<` and the end of the text.
    bool next();
    std::size_t at() const { return m_at; }
    std::string_view name() const { return m_name; }
    std::string_view value() const { return m_value; }

private:
    void skip(bool (*isIt)(char));
    void readValue();

    std::string_view m_text;
    std::size_t m_at;
    std::string_view m_name;
    std::string_view m_value;
};

void Attributes::skip(bool (*isIt)(char))
{
    while (m_at < m_text.size() && isIt(m_text[m_at]))
        ++m_at;
}

bool Attributes::next()
{
    skip([](char byte) { return isTagSpace(byte) || byte == '/'; });
    if (m_at == m_text.size() || m_text[m_at] == '>' || m_text[m_at] == '<')
        return false;
    const std::size_t begin = m_at++; // whatever it is, so that it goes on
    skip([](char byte) { return !isTagSpace(byte) && byte != '=' && byte != '>' && byte != '<' && byte != '/'; });
    m_name = m_text.substr(begin, m_at - begin);
    m_value = {};
    skip(isTagSpace);
    if (m_at < m_text.size() && m_text[m_at] == '=') {
        ++m_at;
        skip(isTagSpace);
        readValue();
    }
    return true;
}

void Attributes::readValue()
{
    if (m_at == m_text.size())
        return;
    const char quote = m_text[m_at];
    const bool isQuoted = quote == '"' || quote == '\'';
    const std::size_t begin = isQuoted ? m_at + 1 : m_at;
    if (isQuoted)
        m_at = std::min(m_text.find(quote, begin), m_text.size());
    else
        skip([](char byte) { return !isTagSpace(byte) && byte != '>' && byte != '<'; });
    m_value = m_text.substr(begin, m_at - begin);
    m_at += isQuoted && m_at < m_text.size() ? 1 : 0;
}

HtmlTag comment(std::string_view page, std::size_t offset)
{
    const bool isComment = page.substr(offset).starts_with("<!--");
    const std::string_view mark = isComment ? "-->" : ">";
    // `<!-->` is a whole comment.
    const std::size_t end = page.find(mark, offset + 2);
    HtmlTag tag;
    tag.kind = HtmlTag::Kind::Comment;
    tag.begin = offset;
    tag.end = end == std::string_view::npos ? page.size() : end + mark.size();
    return tag;
}

} // namespace

HtmlTag readHtmlTag(std::string_view page, std::size_t offset)
{
    const std::string_view rest = page.substr(offset, 3);
    if (rest.starts_with("<!") || rest.starts_with("<?"))
        return comment(page, offset);
    HtmlTag tag;
    const bool isEnd = rest.starts_with("</");
    const std::size_t name = offset + (isEnd ? 2 : 1);
    if (name == page.size() || !isLetter(page[name]))
        return tag;
    std::size_t at = name;
    while (at < page.size() && isNamePart(page[at]))
        ++at;
    const bool isName = at == page.size() || isTagSpace(page[at]) || page[at] == '>' || page[at] == '/';
    Attributes attributes(page, at);
    while (isName && attributes.next()) {
    }
    if (!isName || (attributes.at() < page.size() && page[attributes.at()] == '<'))
        return tag;
    const bool isCutOff = attributes.at() == page.size();
    tag.kind = isCutOff ? HtmlTag::Kind::Comment : isEnd ? HtmlTag::Kind::End : HtmlTag::Kind::Start;
    tag.name = page.substr(name, at - name);
    for (char &byte : tag.name)
        byte = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
    tag.attributes = page.substr(at, attributes.at() - at);
    tag.begin = offset;
    tag.end = isCutOff ? page.size() : attributes.at() + 1;
    return tag;
}

std::string htmlAttribute(std::string_view attributes, std::string_view name)
{
    Attributes all(attributes, 0);
    while (all.next()) {
        if (isSameName(all.name(), name))
            return std::string(all.value());
    }
    return {};
}

std::size_t findHtmlEndTag(std::string_view page, std::size_t offset, std::string_view name)
{
    for (std::size_t at = page.find("</", offset); at != std::string_view::npos; at = page.find("</", at + 2)) {
        const std::size_t end = at + 2 + name.size();
        const bool isIt = isSameName(page.substr(at + 2, name.size()), name);
        if (isIt && (end == page.size() || !isNamePart(page[end])))
            return at;
    }
    return page.size();
}

} // namespace telltale::payload
