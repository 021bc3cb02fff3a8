// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/markdown_blocks.h"
#include "payload/utf8.h"

#include "payload/loaders/markdown_text.h"

#include <algorithm>
#include <cstring>

#include <md4c.h>

namespace telltale::payload {

namespace {

/// No page that a person has written is larger. Headings of larger ones keep their marks.
constexpr std::size_t largestUnmasked = std::size_t(1) << 20;

/// A line of a code block as md4c tells of it: in the page from `known` on, behind `before` columns of its own.
struct CodeLine
{
    const char *known = nullptr; ///< null: the line has nothing but white space
    std::uint32_t before = 0;    ///< columns of white space that md4c gave in front of it
};

/// A line of the page without its end, and what follows.
struct PageLine
{
    const char *begin;
    const char *end;  ///< of its characters
    const char *next; ///< behind its line feed, carriage return or both
};

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

bool isBlankOrNul(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\0';
}

/// Listens to md4c. It gives most of a page as pointers into it, but indentation and line ends come from its own
/// memory, and tabs come as spaces. So only where a line begins is taken from it; the bytes are taken from the page.
class BlockFinder
{
public:
    /// `seen` is what md4c is shown: the page itself, or the page masked.
    BlockFinder(Text page, std::string_view seen, std::size_t skipped,
                const std::function<bool(const FencedBlock &)> &block)
        : m_page(page.data()), m_begin(seen.data()), m_end(seen.data() + seen.size()), m_block(block),
          m_cursor(seen.data() + skipped)
    {
    }

    bool parse(unsigned flags);

private:
    static BlockFinder &self(void *data) { return *static_cast<BlockFinder *>(data); }
    void enterBlock(MD_BLOCKTYPE type, void *detail);
    bool leaveBlock(MD_BLOCKTYPE type);
    void text(MD_TEXTTYPE type, std::string_view text);
    void codeText(MD_TEXTTYPE type, std::string_view text);
    bool isInPage(const char *at) const;
    const char *inPage(const char *seen) const { return m_page + (seen - m_begin); }
    std::string attribute(const MD_ATTRIBUTE &value) const;

    PageLine lineAt(const char *at) const;
    const char *lineBegin(const char *at) const;
    const char *lineBefore(const char *at) const;
    const char *findFence();
    const char *findUnknownFence();
    void placeBlock(const char *fence);
    struct Piece
    {
        const char *begin;
        const char *next;
        std::uint32_t virtualSpaces; ///< in front of it: what is left of a tab
    };
    Piece ownBytes(const PageLine &line, const CodeLine &code);
    void append(const Piece &piece);
    Place placeOf(const char *at);

    const char *m_page;
    const char *m_begin; ///< of what md4c is shown, in which we do all our looking around
    const char *m_end;
    const std::function<bool(const FencedBlock &)> &m_block;
    const char *m_cursor;              ///< nothing before it can belong to the next block
    const char *m_countedTo = nullptr; ///< line feeds before it are counted
    const char *m_lineStart = nullptr; ///< of the line that m_countedTo stands in
    std::uint32_t m_line = 1;
    std::string m_heading;
    FencedBlock m_current;
    std::vector<CodeLine> m_lines;
    std::vector<Piece> m_pieces;
    std::vector<std::uint32_t> m_columns;
    CodeLine m_codeLine;
    char m_fence = 0;
    bool m_lineHasText = false;
    bool m_inHeading = false;
    bool m_inCode = false;
    bool m_stopped = false;
};

bool BlockFinder::parse(unsigned flags)
{
    m_countedTo = m_lineStart = m_begin;
    MD_PARSER parser = {};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        self(data).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) { return self(data).leaveBlock(type) ? 0 : 1; };
    parser.enter_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        self(data).text(type, {text, size});
        return 0;
    };
    const char *start = m_cursor;
    return md_parse(start, static_cast<MD_SIZE>(m_end - start), &parser, this) == 0 || m_stopped;
}

void BlockFinder::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    if (type == MD_BLOCK_H) {
        m_inHeading = true;
        m_heading.clear();
        return;
    }
    if (type != MD_BLOCK_CODE)
        return;
    const auto &code = *static_cast<const MD_BLOCK_CODE_DETAIL *>(detail);
    m_inCode = true;
    m_fence = code.fence_char;
    m_lines.clear();
    m_codeLine = {};
    m_lineHasText = false;
    m_current = {};
    m_current.info = attribute(code.info);
    m_current.language = attribute(code.lang);
    m_current.title = titleOf(m_current.info);
    m_current.section = m_heading;
}

bool BlockFinder::leaveBlock(MD_BLOCKTYPE type)
{
    if (type == MD_BLOCK_H) {
        m_inHeading = false;
        m_heading = tidyHeading(std::move(m_heading));
    }
    if (type != MD_BLOCK_CODE)
        return true;
    m_inCode = false;
    if (m_fence == 0 || m_stopped)
        return !m_stopped;
    if (const char *fence = findFence(); fence != nullptr)
        placeBlock(fence);
    m_stopped = !m_block(m_current);
    return !m_stopped;
}

bool BlockFinder::isInPage(const char *at) const
{
    return !std::less<const char *>()(at, m_begin) && std::less<const char *>()(at, m_end);
}

std::string BlockFinder::attribute(const MD_ATTRIBUTE &value) const
{
    const bool isMasked = m_begin != m_page && value.size != 0 && isInPage(value.text);
    return isMasked ? std::string(inPage(value.text), value.size) : attributeText(value);
}

void BlockFinder::text(MD_TEXTTYPE type, std::string_view text)
{
    if (m_inHeading) {
        appendPlain(m_heading, type, isInPage(text.data()) ? std::string_view(inPage(text.data()), text.size()) : text);
    } else if (m_inCode) {
        codeText(type, text);
    } else if (isInPage(text.data())) {
        m_cursor = std::max(m_cursor, text.data() + text.size());
    }
}

void BlockFinder::codeText(MD_TEXTTYPE type, std::string_view text)
{
    if (isInPage(text.data())) {
        if (!m_lineHasText)
            m_codeLine.known = text.data();
        m_lineHasText = true;
        return;
    }
    if (type == MD_TEXT_NULLCHAR) {
        // A zero byte of the page, given from elsewhere. In front of all text of its line it is as good as a column.
        m_codeLine.before += m_lineHasText ? 0 : 1;
    } else if (text == "\n") {
        m_lines.push_back(m_codeLine);
        m_codeLine = {};
        m_lineHasText = false;
    } else if (!m_lineHasText) {
        m_codeLine.before += static_cast<std::uint32_t>(text.size());
    }
}

PageLine BlockFinder::lineAt(const char *at) const
{
    PageLine line{at, std::find_if(at, m_end, isLineEnd), nullptr};
    line.next = line.end;
    if (line.next != m_end && *line.next == '\r')
        ++line.next;
    if (line.next != m_end && *line.next == '\n')
        ++line.next;
    return line;
}

const char *BlockFinder::lineBegin(const char *at) const
{
    while (at != m_begin && !isLineEnd(at[-1]))
        --at;
    return at;
}

/// The first byte of the line before the one that begins at `at`.
const char *BlockFinder::lineBefore(const char *at) const
{
    if (at != m_begin && at[-1] == '\n')
        --at;
    if (at != m_begin && at[-1] == '\r')
        --at;
    return lineBegin(at);
}

/// The first byte of the line with the opening fence: so many lines above a line that is known.
const char *BlockFinder::findFence()
{
    const auto known = std::find_if(m_lines.begin(), m_lines.end(), [](const CodeLine &line) { return line.known; });
    if (known == m_lines.end())
        return findUnknownFence();
    const char *at = lineBegin(known->known);
    for (auto line = known - m_lines.begin(); line >= 0; --line)
        at = lineBefore(at);
    return at;
}

/// A block with nothing but white space gives no pointer: the next line behind all known text that can be a fence.
const char *BlockFinder::findUnknownFence()
{
    const std::string fence(3, m_fence);
    for (const char *at = m_cursor; at < m_end;) {
        const PageLine line = lineAt(at);
        const std::string_view content(at, static_cast<std::size_t>(line.end - at));
        const std::size_t begin = content.find_first_not_of(" \t>*+-.)0123456789");
        if (begin != std::string_view::npos && content.substr(begin).starts_with(fence))
            return lineBegin(at);
        at = line.next;
    }
    m_cursor = m_end;
    return nullptr;
}

void BlockFinder::placeBlock(const char *fence)
{
    m_current.line = placeOf(fence).line;
    m_pieces.clear();
    const char *at = lineAt(fence).next;
    bool isContiguous = true;
    for (const CodeLine &code : m_lines) {
        const PageLine line = lineAt(at);
        const Piece piece = ownBytes(line, code);
        isContiguous = isContiguous && piece.virtualSpaces == 0 && (m_pieces.empty() || piece.begin == line.begin);
        m_pieces.push_back(piece);
        at = line.next;
    }
    if (isContiguous && !m_pieces.empty()) {
        const char *first = m_pieces.front().begin;
        m_current.bytes = {inPage(first), static_cast<std::size_t>(at - first)};
        m_current.runs.assign(1, Run{0, placeOf(first)});
    } else {
        for (const Piece &piece : m_pieces)
            append(piece);
        m_current.bytes = m_current.copy;
    }
    m_cursor = std::max(m_cursor, lineAt(at).next); // the closing fence is no opening one
}

/// Where a line's own bytes begin: `before` columns of white space in front of what md4c points at. Tabs count up to
/// the next multiple of four; of a tab that belongs half to the indentation taken away, spaces are left.
BlockFinder::Piece BlockFinder::ownBytes(const PageLine &line, const CodeLine &code)
{
    const char *known = code.known != nullptr ? code.known : line.end;
    m_columns.assign(1, 0); // of each byte up to `known`, and behind the last
    for (const char *at = line.begin; at != known; ++at)
        m_columns.push_back(*at == '\t' ? (m_columns.back() + 4) & ~3u : m_columns.back() + 1);
    const std::uint32_t wanted = m_columns.back() - std::min(m_columns.back(), code.before);
    std::size_t start = m_columns.size() - 1;
    while (start > 0 && m_columns[start - 1] >= wanted && isBlankOrNul(line.begin[start - 1]))
        --start;
    const bool hasHalfTab = start > 0 && line.begin[start - 1] == '\t' && m_columns[start] > wanted;
    return {line.begin + start, line.next, hasHalfTab ? m_columns[start] - wanted : 0};
}

void BlockFinder::append(const Piece &piece)
{
    std::string &copy = m_current.copy;
    if (piece.virtualSpaces != 0) {
        m_current.runs.push_back({static_cast<std::uint32_t>(copy.size()), placeOf(piece.begin - 1)});
        copy.append(piece.virtualSpaces, ' ');
    }
    if (piece.begin == piece.next)
        return;
    m_current.runs.push_back({static_cast<std::uint32_t>(copy.size()), placeOf(piece.begin)});
    copy.append(inPage(piece.begin), inPage(piece.next));
}

/// Blocks come in the order of the page, and so do the places asked for.
Place BlockFinder::placeOf(const char *at)
{
    if (std::less<const char *>()(at, m_countedTo))
        return advance(Place{}, {m_begin, static_cast<std::size_t>(at - m_begin)});
    while (const void *feed = std::memchr(m_countedTo, '\n', static_cast<std::size_t>(at - m_countedTo))) {
        m_countedTo = m_lineStart = static_cast<const char *>(feed) + 1;
        ++m_line;
    }
    m_countedTo = at;
    const Place lineStart{static_cast<std::uint64_t>(m_lineStart - m_begin), m_line, 1};
    return advance(lineStart, {m_lineStart, static_cast<std::size_t>(at - m_lineStart)});
}

} // namespace

std::size_t frontMatterSize(std::string_view page)
{
    const std::size_t mark = page.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const auto isFence = [](std::string_view line, std::string_view fence) {
        return line.starts_with(fence) && line.find_first_not_of(" \t\r", fence.size()) == std::string_view::npos;
    };
    for (std::size_t at = mark, number = 0; at < page.size(); ++number) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        const std::string_view line = page.substr(at, end - at);
        if (number == 0 && !isFence(line, "---"))
            break;
        at = std::min(end + 1, page.size());
        if (number > 0 && (isFence(line, "---") || isFence(line, "...")))
            return at;
    }
    return mark;
}

std::string titleOf(std::string_view info)
{
    constexpr std::string_view word = "title=";
    for (std::size_t at = info.find(word); at != std::string_view::npos; at = info.find(word, at + 1)) {
        if (at != 0 && std::string_view(" \t{,").find(info[at - 1]) == std::string_view::npos)
            continue; // subtitle=
        const std::string_view value = info.substr(at + word.size());
        if (value.empty())
            return {};
        const bool isQuoted = value.front() == '"' || value.front() == '\'';
        const std::size_t end = isQuoted ? value.find(value.front(), 1) : value.find_first_of(" \t},");
        return std::string(isQuoted ? value.substr(1, end == std::string_view::npos ? end : end - 1)
                                    : value.substr(0, end));
    }
    return {};
}

bool forEachFencedBlock(Text page, MarkdownDialect dialect, const std::function<bool(const FencedBlock &)> &block)
{
    const unsigned flags = dialect == MarkdownDialect::Mdx ? MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOINDENTEDCODEBLOCKS : 0;
    const std::size_t skipped = frontMatterSize(page.view());
    if (page.size() <= largestUnmasked)
        return BlockFinder(page, page.view(), skipped, block).parse(flags);
    const std::string masked = maskInlines(page.view());
    return BlockFinder(page, masked, skipped, block).parse(flags);
}

} // namespace telltale::payload
