// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/document.h"

#include "payload/lexeme.h"
#include "payload/utf8.h"

#include <algorithm>
#include <cstring>

namespace telltale::payload {

namespace {

/// Characters in `bytes`: a UTF-8 sequence is one, a byte that belongs to none is one.
std::uint32_t characters(std::string_view bytes)
{
    constexpr std::uint64_t highBits = 0x8080808080808080ull;
    std::uint32_t count = 0;
    while (!bytes.empty()) {
        // Most text is ASCII, and lines of bodies may be long.
        std::uint64_t word = 0;
        while (bytes.size() >= sizeof word) {
            std::memcpy(&word, bytes.data(), sizeof word);
            if ((word & highBits) != 0)
                break;
            count += sizeof word;
            bytes.remove_prefix(sizeof word);
        }
        for (std::size_t i = 0; i < sizeof word && !bytes.empty(); ++count) {
            const bool isAscii = static_cast<unsigned char>(bytes.front()) < 0x80;
            const Utf8Character character = isAscii ? Utf8Character{} : firstCharacter(bytes);
            const std::size_t length = character.isValid && !isAscii ? character.length : 1;
            bytes.remove_prefix(length);
            i += length;
        }
    }
    return count;
}

/// A colon, a comment, or white space, that of JSON5 too.
bool endsBareKey(std::string_view text, std::size_t at)
{
    if (std::string_view(": \t\r\n\v\f/#").find(text[at]) != std::string_view::npos)
        return true;
    const std::string_view rest = text.substr(at, 3);
    static constexpr std::string_view spaces[] = {"\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80",
                                                  "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    return std::any_of(std::begin(spaces), std::end(spaces),
                       [rest](std::string_view space) { return rest.starts_with(space); });
}

/// Where the key that starts at `begin` ends.
std::size_t keyLength(std::string_view text)
{
    if (text.empty())
        return 0;
    const char quote = text.front();
    if (quote != '"' && quote != '\'') {
        std::size_t end = 0;
        while (end < text.size() && !endsBareKey(text, end))
            ++end;
        return end;
    }
    std::size_t end = 1;
    while (end < text.size() && text[end] != quote)
        end += text[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text.size());
}

} // namespace

void Document::start(Text text, PathTable &paths, Place place, std::string prefix)
{
    m_text = text;
    m_nodes.clear();
    m_paths = &paths;
    m_runs.resize(1);
    m_runs.front() = Run{0, place};
    m_diagnostics.clear();
    m_prefix = std::move(prefix);
    m_sent.reset();
    m_consumed = m_leaves = 0;
    m_complete = m_searchedToEnd = false;
}

void Document::finish(bool complete, std::uint32_t consumed, std::uint32_t leaves)
{
    m_leaves = leaves;
    m_complete = complete;
    m_consumed = consumed;
}

std::optional<SentSpan> Document::sentSpan(NodeIndex index) const
{
    if (!m_sent || !m_nodes[index].isLeaf())
        return {};
    const std::int64_t offset = m_nodes[index].offset + m_sentOffset;
    const auto found =
        std::lower_bound(m_sent->spans.begin(), m_sent->spans.end(), offset,
                         [](const SentSpan &span, std::int64_t value) { return span.textOffset < value; });
    const bool isFound = found != m_sent->spans.end() && found->textOffset == offset;
    return isFound ? std::optional(*found) : std::nullopt;
}

std::string_view Document::sent(NodeIndex index) const
{
    const std::optional<SentSpan> span = sentSpan(index);
    return span ? m_sent->bytes->text().view().substr(span->offset, span->length) : lexeme(index);
}

std::string_view Document::keyLexeme(NodeIndex index) const
{
    const Node &node = m_nodes[index];
    if (node.parent == noNode || m_nodes[node.parent].type() == NodeType::Array)
        return {};
    const std::string_view before = m_text.view().substr(node.keyOrIndex, node.offset - node.keyOrIndex);
    return before.substr(0, keyLength(before));
}

std::string Document::path(NodeIndex index) const
{
    std::vector<NodeIndex> steps;
    for (NodeIndex step = index; m_nodes[step].parent != noNode; step = m_nodes[step].parent)
        steps.push_back(step);
    std::string result = m_prefix;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const Node &node = m_nodes[*step];
        if (m_nodes[node.parent].type() == NodeType::Array)
            appendStep(result, std::to_string(node.keyOrIndex));
        else
            m_paths->appendKey(result, node.path());
    }
    return result;
}

PathId Document::rootPath() const
{
    PathId path = PathTable::root;
    std::string_view rest = m_prefix;
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::string_view step = rest.substr(0, std::min(rest.find('/'), rest.size()));
        const bool isIndex = !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
        path = isIndex ? m_paths->element(path) : m_paths->member(path, '"' + keyOfStep(step) + '"');
        rest.remove_prefix(step.size());
    }
    return path;
}

NodeIndex Document::containerEnd(NodeIndex index) const
{
    if (m_nodes[index].parent == noNode)
        return static_cast<NodeIndex>(m_nodes.size());
    // Nodes stand in the order of the text: whatever starts before our end is inside. Most have few nodes inside, in
    // texts with very many: the search goes from here on in steps that double.
    const std::uint32_t end = m_nodes[index].end();
    const std::span<const Node> nodes = m_nodes;
    std::size_t from = index + 1;
    std::size_t to = from;
    for (std::size_t step = 4; to < nodes.size() && nodes[to].offset < end; step *= 2) {
        from = to + 1;
        to = std::min(to + step, nodes.size());
    }
    const auto behind = std::partition_point(nodes.begin() + static_cast<std::ptrdiff_t>(from),
                                             nodes.begin() + static_cast<std::ptrdiff_t>(to),
                                             [end](const Node &node) { return node.offset < end; });
    return static_cast<NodeIndex>(behind - nodes.begin());
}

NodeIndex Document::member(NodeIndex object, std::string_view key) const
{
    if (m_nodes[object].type() != NodeType::Object)
        return noNode;
    const NodeIndex end = subtreeEnd(object);
    for (NodeIndex index = object + 1; index < end; index = subtreeEnd(index)) {
        if (m_paths->key(m_nodes[index].path()) == key)
            return index;
    }
    return noNode;
}

Place Document::place(std::uint32_t offset) const
{
    PlaceCursor cursor(*this);
    return cursor.at(offset);
}

PlaceCursor::PlaceCursor(const Document &document, std::uint32_t offset, const Place &place)
    : m_document(document), m_base{offset, place}
{
    const std::span<const Run> runs = document.runs();
    while (m_run + 1 < runs.size() && runs[m_run + 1].offset <= offset)
        ++m_run;
}

void PlaceCursor::enterRuns(std::uint32_t offset)
{
    const std::span<const Run> runs = m_document.runs();
    while (m_run + 1 < runs.size() && runs[m_run + 1].offset <= offset)
        m_base = runs[++m_run];
}

Place PlaceCursor::at(std::uint32_t offset)
{
    enterRuns(offset);
    const std::string_view text = m_document.text().view();
    const auto target = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text.size()));
    if (target > m_base.offset && !m_countsLines) {
        m_base.place.offset += target - m_base.offset;
        m_base.offset = target;
    }
    if (target > m_base.offset)
        m_base = {target, advance(m_base.place, text.substr(m_base.offset, target - m_base.offset))};
    Place place = m_base.place;
    place.offset += offset - target;
    return place;
}

Place advance(Place place, std::string_view bytes)
{
    place.offset += bytes.size();
    // Several times as fast as rfind().
    const void *const feed = bytes.empty() ? nullptr : memrchr(bytes.data(), '\n', bytes.size());
    if (feed == nullptr) {
        place.column += characters(bytes);
        return place;
    }
    const auto lastFeed = static_cast<std::size_t>(static_cast<const char *>(feed) - bytes.data());
    place.line += static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    place.column = 1 + characters(bytes.substr(lastFeed + 1));
    return place;
}

} // namespace telltale::payload
