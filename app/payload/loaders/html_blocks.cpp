// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/html_blocks.h"

#include "payload/loaders/html_elements.h"
#include "payload/loaders/html_entities.h"
#include "payload/loaders/html_pieces.h"
#include "payload/loaders/html_tags.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// Offsets in a block have 32 bits; this is what the other readers take, too.
constexpr std::size_t largestPage = std::size_t(1) << 30;

/// A heading that is never closed must not take the page with it.
constexpr std::size_t longestHeading = 300;

/// A heading's text as a browser shows it: white space is one blank, and the mark of a link to the heading is not text.
std::string tidied(std::string_view text)
{
    std::string tidy;
    for (const char byte : text) {
        const bool isSpace = byte == ' ' || (byte >= '\t' && byte <= '\r');
        if (!isSpace)
            tidy += byte;
        else if (!tidy.empty() && tidy.back() != ' ')
            tidy += ' ';
    }
    constexpr std::string_view pilcrow = "\xC2\xB6";
    if (tidy.ends_with(pilcrow))
        tidy.erase(tidy.size() - pilcrow.size());
    if (tidy.ends_with(' '))
        tidy.pop_back();
    return tidy;
}

class HtmlFinder
{
public:
    HtmlFinder(std::string_view page, const std::function<bool(const FencedBlock &)> &block)
        : m_page(page), m_pieces(page), m_block(block)
    {
    }

    void run();

private:
    void text(std::size_t end);
    void takeMark();
    std::size_t takeEntity(std::size_t at);
    void tag(const HtmlTag &tag);
    void startTag(const HtmlTag &tag);
    void endTag(const HtmlTag &tag);
    void rawElement(const HtmlTag &tag);
    void beginBlock(const HtmlTag &tag);
    void endBlock();
    void endHeading();

    std::string_view m_page;
    std::size_t m_at = 0;
    HtmlPieces m_pieces;
    const std::function<bool(const FencedBlock &)> &m_block;
    FencedBlock m_current;
    std::string m_heading; ///< the last one that was closed
    std::string m_headingText;
    bool m_isInPre = false;
    bool m_isInHeading = false;
    bool m_isStopped = false;
};

void HtmlFinder::run()
{
    while (m_at < m_page.size() && !m_isStopped) {
        const std::size_t mark = std::min(m_page.find('<', m_at), m_page.size());
        text(mark);
        if (mark == m_page.size())
            break;
        const HtmlTag found = readHtmlTag(m_page, mark);
        if (found.kind == HtmlTag::Kind::None) {
            takeMark();
        } else {
            m_at = found.end;
            tag(found);
        }
    }
    endBlock();
}

/// A `<` that is text.
void HtmlFinder::takeMark()
{
    if (m_isInPre)
        m_pieces.add(m_current, m_at, m_at + 1);
    else if (m_isInHeading)
        m_headingText += '<';
    ++m_at;
}

/// Up to `end`.
void HtmlFinder::text(std::size_t end)
{
    while (m_at < end && (m_isInPre || m_isInHeading)) {
        const std::size_t mark = std::min(m_page.substr(0, end).find('&', m_at), end);
        if (m_isInPre)
            m_pieces.add(m_current, m_at, mark);
        else if (m_headingText.size() < longestHeading)
            m_headingText.append(m_page.substr(m_at, std::min(mark - m_at, longestHeading)));
        m_at = mark == end ? end : takeEntity(mark);
    }
    m_at = end;
}

/// Returns where the text goes on.
std::size_t HtmlFinder::takeEntity(std::size_t at)
{
    std::string decoded;
    const std::size_t length = appendHtmlEntity(m_page.substr(at), decoded);
    if (m_isInHeading && !m_isInPre)
        m_headingText.append(length == 0 ? "&" : decoded);
    else if (length == 0)
        m_pieces.add(m_current, at, at + 1);
    else
        m_pieces.addDecoded(m_current, at, decoded);
    return at + std::max<std::size_t>(length, 1);
}

void HtmlFinder::tag(const HtmlTag &tag)
{
    if (tag.kind == HtmlTag::Kind::Start)
        startTag(tag);
    else if (tag.kind == HtmlTag::Kind::End)
        endTag(tag);
}

void HtmlFinder::startTag(const HtmlTag &tag)
{
    if (tag.name == "textarea" || isPassedOver(tag.name)) {
        rawElement(tag);
    } else if (tag.name == "pre") {
        endBlock(); // of one that nobody closed
        endHeading();
        beginBlock(tag);
        m_isInPre = true;
    } else if (m_isInPre && tag.name == "br") {
        m_pieces.addDecoded(m_current, tag.begin, "\n");
    } else if (m_isInPre && tag.name == "code" && m_current.language.empty()) {
        m_current.language = m_current.info = htmlLanguage(tag.attributes);
    } else if (!m_isInPre && isHtmlHeading(tag.name)) {
        endHeading();
        m_isInHeading = true;
    }
}

void HtmlFinder::endTag(const HtmlTag &tag)
{
    if (tag.name == "pre")
        endBlock();
    else if (isHtmlHeading(tag.name))
        endHeading();
}

/// An element that has text only. In a <pre> none is a block of its own.
void HtmlFinder::rawElement(const HtmlTag &tag)
{
    const std::size_t end = findHtmlEndTag(m_page, m_at, tag.name);
    const bool isJson = tag.name == "script" && isJsonScript(tag.attributes);
    if (!m_isInPre && (isJson || tag.name == "textarea")) {
        beginBlock(tag);
        m_isInPre = true;
        if (isJson) {
            m_current.language = m_current.info = "json";
            m_pieces.add(m_current, m_at, end); // scripts have no entities
        } else {
            text(end);
        }
        endBlock();
    }
    m_at = end;
}

/// The line feed behind the tag is no part of the text.
void HtmlFinder::beginBlock(const HtmlTag &tag)
{
    m_current = {};
    m_current.line = m_pieces.placeOf(tag.begin).line;
    m_current.language = m_current.info = htmlLanguage(tag.attributes);
    m_current.title = htmlAttribute(tag.attributes, "title");
    m_current.section = m_heading;
    m_pieces.begin();
    const std::string_view rest = m_page.substr(m_at, 2);
    m_at += rest == "\r\n" ? 2 : rest.starts_with('\n') ? 1 : 0;
}

void HtmlFinder::endBlock()
{
    if (!m_isInPre)
        return;
    m_isInPre = false;
    m_pieces.finish(m_current);
    m_isStopped = !m_block(m_current);
}

void HtmlFinder::endHeading()
{
    if (m_isInHeading)
        m_heading = tidied(m_headingText);
    m_headingText.clear();
    m_isInHeading = false;
}

} // namespace

bool forEachPreBlock(Text page, const std::function<bool(const FencedBlock &)> &block)
{
    if (page.size() > largestPage)
        return false;
    HtmlFinder(page.view(), block).run();
    return true;
}

} // namespace telltale::payload
