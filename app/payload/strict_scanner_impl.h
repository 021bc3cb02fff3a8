// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The scanner itself, written once and compiled for each instruction set (see strict_scanner_simd.h). Included only by
// strict_scanner_*.cpp.

#include "payload/hex.h"
#include "payload/strict_scanner.h"
#include "payload/strict_scanner_simd.h"

#include <algorithm>

namespace telltale::payload {

#define TELLTALE_INLINE __attribute__((always_inline)) inline

template<typename Simd>
class StrictScanner
{
public:
    StrictScanner(Document &document, const Limits &limits)
        : m_rootPath(document.rootPath()), m_list(document.mutableNodes()), m_paths(document.mutablePaths()),
          m_begin(document.text().data()), m_end(document.text().end()), m_depthLimit(limits.depth),
          m_nodeLimit(limits.nodes)
    {
        const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(limits.document, 1u << 30));
        m_stop = document.text().size() > most ? m_begin + most : m_end;
        m_nodes = m_list.data();
        m_capacity = std::min<std::size_t>(m_list.capacity(), m_nodeLimit);
        m_entries = m_paths.m_entries.data();
        m_spellings = m_paths.m_text.data();
    }

    ScanResult run(bool &nonAscii);

private:
    using Vector = typename Simd::Vector;

    /// What changes with every value. Kept apart from the object and passed to inlined functions only, so that it
    /// stays in registers: where we are is what everything else waits for.
    struct Hot
    {
        const char *at;
        std::size_t count;
        Vector seen; ///< all string bytes or-ed together: the high bits tell whether any was not ASCII
        NodeIndex container;
        PathId path;    ///< of the next value
        PathId lastKey; ///< the entry of the member read last, whose follower we predict
        std::uint32_t keyOrIndex;
        std::uint32_t counter; ///< of the open container: an object's serial number, an array's next index
        PathId containerPath;
        bool inObject;
    };

    std::uint32_t offset(const char *at) const { return static_cast<std::uint32_t>(at - m_begin); }
    bool fail(const char *at, ScanStatus status);
    /// What stopped us is either the end of the text or not JSON.
    bool invalid(const char *at) { return at >= m_stop ? tooFar(at) : fail(at, ScanStatus::Invalid); }
    bool tooFar(const char *at)
    {
        return fail(at, m_stop == m_end ? ScanStatus::EndOfText : ScanStatus::DocumentLimit);
    }

    bool document(Hot &hot);
    bool member(Hot &hot);
    bool value(Hot &hot);
    bool leaf(Hot &hot);
    bool open(Hot &hot, NodeType type);
    bool close(Hot &hot, bool isObject);
    void enter(Hot &hot, NodeIndex container);
    bool add(Hot &hot, const char *start, NodeType type);
    bool string(Hot &hot);
    bool digits(const char *&at);
    bool number(const char *&at);
    const char *skipSpace(const char *at);

    // Rare, and therefore real calls; they return where they went on to, or null.
    const char *escape(const char *at);
    const char *unicodeEscape(const char *at);
    const char *literal(const char *at, const char *word, unsigned length);
    PathId unpredicted(PathId containerPath, PathId lastKey, std::string_view lexeme, bool isPlain);
    PathId elementPath(PathId containerPath);
    bool grow(const char *at, std::size_t count);
    /// A key that is longer than a vector may be longer than the text and its padding.
    bool isLongKey(const char *at, const char *spelling, std::uint32_t length) const
    {
        return m_end - at >= static_cast<std::ptrdiff_t>(length) && std::memcmp(at, spelling, length) == 0;
    }

    PathId m_rootPath;
    NodeList &m_list;
    PathTable &m_paths;
    const char *m_begin;
    const char *m_end;
    const char *m_stop; ///< nothing may end behind it: the limit, or the end
    const char *m_failedAt = nullptr;
    Node *m_nodes;
    std::size_t m_capacity;
    PathTable::Entry *m_entries;
    const char *m_spellings;
    std::uint32_t m_depth = 0;
    std::uint32_t m_depthLimit;
    std::size_t m_nodeLimit;
    std::uint32_t m_escapes = 0;
    std::uint32_t m_branches = 0; ///< containers that are no leaves
    std::uint32_t m_lineFeeds = 0;
    const char *m_lastLineFeed = nullptr;
    bool m_remarks = false;
    ScanStatus m_status = ScanStatus::Complete;
};

template<typename Simd>
bool StrictScanner<Simd>::fail(const char *at, ScanStatus status)
{
    m_failedAt = at;
    m_status = status;
    return false;
}

template<typename Simd>
TELLTALE_INLINE const char *StrictScanner<Simd>::skipSpace(const char *at)
{
    while (static_cast<unsigned char>(*at) <= ' ') {
        if (*at == '\n' || *at == ' ') {
            if (*at == '\n') {
                ++m_lineFeeds;
                m_lastLineFeed = at;
            }
            // Indentation: spaces follow.
            const std::uint32_t others = Simd::notSpaces(Simd::load(at + 1));
            if (others != 0) {
                at += 1 + std::countr_zero(others);
                continue;
            }
            at += Simd::width;
            if (at >= m_stop)
                return m_stop;
        } else if (*at == '\r' || *at == '\t') {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

template<typename Simd>
bool StrictScanner<Simd>::grow(const char *at, std::size_t count)
{
    if (count >= m_nodeLimit)
        return fail(at, ScanStatus::NodeLimit);
    m_list.setSize(count);
    m_list.reserve(count + 1);
    m_nodes = m_list.data();
    m_capacity = std::min<std::size_t>(m_list.capacity(), m_nodeLimit);
    return true;
}

/// Adds the node of a value that begins at `start` and ends here.
template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::add(Hot &hot, const char *start, NodeType type)
{
    if (hot.count == m_capacity && !grow(hot.at, hot.count))
        return false;
    if (hot.at > m_stop)
        return tooFar(hot.at);
    m_nodes[hot.count++] = Node{offset(start), offset(hot.at) - offset(start), hot.container,
                                hot.path << 4 | static_cast<std::uint32_t>(type), hot.keyOrIndex};
    return true;
}

/// Makes `container` the open one again. While it was not, its node's length, not known yet, kept its counter.
template<typename Simd>
TELLTALE_INLINE void StrictScanner<Simd>::enter(Hot &hot, NodeIndex container)
{
    hot.container = container;
    if (container == noNode)
        return;
    const Node &node = m_nodes[container];
    hot.inObject = node.type() == NodeType::Object;
    hot.counter = node.length;
    hot.containerPath = node.path();
    if (!hot.inObject)
        hot.path = m_entries[hot.containerPath].elementPath;
}

template<typename Simd>
PathId StrictScanner<Simd>::elementPath(PathId containerPath)
{
    const PathId path = m_paths.element(containerPath);
    m_entries = m_paths.m_entries.data();
    return path;
}

template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::open(Hot &hot, NodeType type)
{
    if (++m_depth > m_depthLimit)
        return fail(hot.at, ScanStatus::DepthLimit);
    if (hot.container != noNode)
        m_nodes[hot.container].length = hot.counter;
    const char *start = hot.at++;
    if (!add(hot, start, type))
        return false;
    hot.container = static_cast<NodeIndex>(hot.count - 1);
    hot.containerPath = hot.path;
    hot.inObject = type == NodeType::Object;
    if (hot.inObject) {
        hot.counter = m_paths.nextObject();
        return true;
    }
    hot.counter = 0;
    hot.path = m_entries[hot.containerPath].elementPath;
    if (hot.path == 0)
        hot.path = elementPath(hot.containerPath);
    return true;
}

/// True when something is still open.
template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::close(Hot &hot, bool isObject)
{
    ++hot.at;
    --m_depth;
    Node &node = m_nodes[hot.container];
    node.length = offset(hot.at) - node.offset;
    if (hot.count - 1 == hot.container) {
        const NodeType empty = isObject ? NodeType::EmptyObject : NodeType::EmptyArray;
        node.pathAndType = (node.pathAndType & ~15u) | static_cast<std::uint32_t>(empty);
    } else {
        ++m_branches;
    }
    enter(hot, node.parent);
    return hot.container != noNode;
}

/// Moves from the opening quote to behind the closing one.
template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::string(Hot &hot)
{
    const char *at = hot.at + 1;
    for (;;) {
        const Vector block = Simd::load(at);
        hot.seen = Simd::either(hot.seen, block);
        const std::uint32_t stops = Simd::stringStops(block);
        if (stops == 0) {
            at += Simd::width;
            if (at > m_stop)
                return tooFar(at);
            continue;
        }
        at += std::countr_zero(stops);
        if (*at == '"') {
            hot.at = at + 1;
            return true;
        }
        if (*at != '\\')
            return invalid(at);
        at = escape(at);
        if (at == nullptr)
            return false;
    }
}

template<typename Simd>
const char *StrictScanner<Simd>::escape(const char *at)
{
    ++m_escapes;
    switch (at[1]) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        return at + 2;
    case 'u':
        return unicodeEscape(at);
    default:
        invalid(at + 1);
        return nullptr;
    }
}

/// The UTF-16 unit of the four digits behind `\u`, or -1. The padding behind the text has room for them.
inline int unicodeUnit(const char *digits)
{
    return hexNumber({digits, 4}, 0, 4);
}

template<typename Simd>
const char *StrictScanner<Simd>::unicodeEscape(const char *at)
{
    const int unit = unicodeUnit(at + 2);
    if (unit < 0) {
        at += 2;
        while (hexDigit(*at) >= 0)
            ++at;
        invalid(at);
        return nullptr;
    }
    at += 6;
    const bool isHigh = (unit & 0xFC00) == 0xD800;
    if (isHigh && at[0] == '\\' && at[1] == 'u' && (unicodeUnit(at + 2) & ~0x3FF) == 0xDC00)
        at += 6;
    else if ((unit & 0xF800) == 0xD800)
        m_remarks = true;
    return at;
}

template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::digits(const char *&at)
{
    unsigned count = leadingDigits(at);
    if (count == 0)
        return invalid(at);
    at += count;
    while (count == 16) {
        if (at > m_stop)
            return tooFar(at);
        count = leadingDigits(at);
        at += count;
    }
    return true;
}

template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::number(const char *&at)
{
    if (*at == '-')
        ++at;
    if (*at == '0')
        ++at;
    else if (!digits(at))
        return false;
    if (*at == '.') {
        ++at;
        if (!digits(at))
            return false;
    }
    if ((*at | 0x20) == 'e') {
        ++at;
        if (*at == '+' || *at == '-')
            ++at;
        if (!digits(at))
            return false;
    }
    return true;
}

template<typename Simd>
const char *StrictScanner<Simd>::literal(const char *at, const char *word, unsigned length)
{
    if (std::memcmp(at, word, length) == 0)
        return at + length;
    while (*at == *word) {
        ++at;
        ++word;
    }
    invalid(at);
    return nullptr;
}

/// A string, number or literal.
template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::leaf(Hot &hot)
{
    const char *start = hot.at;
    NodeType type = NodeType::Boolean;
    switch (*start) {
    case '"':
        return string(hot) && add(hot, start, NodeType::String);
    case 't':
        hot.at = literal(start, "true", 4);
        break;
    case 'f':
        hot.at = literal(start, "false", 5);
        break;
    case 'n':
        hot.at = literal(start, "null", 4);
        type = NodeType::Null;
        break;
    default:
        return number(hot.at) && add(hot, start, NodeType::Number);
    }
    return hot.at != nullptr && add(hot, start, type);
}

template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::value(Hot &hot)
{
    if (*hot.at == '"')
        return leaf(hot);
    if (*hot.at == '{')
        return open(hot, NodeType::Object);
    if (*hot.at == '[')
        return open(hot, NodeType::Array);
    return leaf(hot);
}

template<typename Simd>
PathId StrictScanner<Simd>::unpredicted(PathId containerPath, PathId lastKey, std::string_view lexeme, bool isPlain)
{
    const PathId found = m_paths.spelling(containerPath, lexeme, isPlain);
    m_entries = m_paths.m_entries.data();
    m_spellings = m_paths.m_text.data();
    m_entries[lastKey].follower = found;
    return found;
}

/// A key and its colon.
template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::member(Hot &hot)
{
    // Telemetry repeats itself: the key that followed the last one before is compared in place, quotes and colon too.
    const PathId predicted = m_entries[hot.lastKey].follower;
    const PathTable::Entry &entry = m_entries[predicted];
    const char *start = hot.at;
    hot.keyOrIndex = offset(start);
    const char *spelling = m_spellings + entry.spelling;
    const bool same = entry.parent == hot.containerPath && predicted != 0
        && (entry.spellingLength <= Simd::width ? Simd::samePrefix(start, spelling, entry.spellingLength)
                                                : isLongKey(start, spelling, entry.spellingLength));
    if (same) {
        hot.at += entry.spellingLength;
        hot.lastKey = predicted;
    } else {
        if (*start != '"')
            return invalid(start);
        const std::uint32_t escapes = m_escapes;
        if (!string(hot))
            return false;
        const std::string_view lexeme(start, static_cast<std::size_t>(hot.at - start));
        hot.lastKey = unpredicted(hot.containerPath, hot.lastKey, lexeme, escapes == m_escapes);
        hot.at = skipSpace(hot.at);
        if (*hot.at != ':')
            return invalid(hot.at);
        ++hot.at;
    }
    hot.path = m_entries[hot.lastKey].canonical;
    PathTable::Entry &path = m_entries[hot.path];
    m_remarks |= path.seenIn == hot.counter;
    path.seenIn = hot.counter;
    hot.at += *hot.at == ' ';
    if (static_cast<unsigned char>(*hot.at) <= ' ')
        hot.at = skipSpace(hot.at);
    return true;
}

template<typename Simd>
ScanResult StrictScanner<Simd>::run(bool &nonAscii)
{
    Hot hot{m_begin, 0, Simd::zero(), noNode, m_rootPath, PathTable::root, 0, 0, m_rootPath, false};
    const bool complete = document(hot);
    m_list.setSize(hot.count);
    nonAscii = Simd::highBits(hot.seen) != 0;
    const std::uint32_t lineStart = m_lineFeeds != 0 ? offset(m_lastLineFeed) + 1 : 0;
    return {m_status,  offset(complete ? hot.at : std::min(m_failedAt, m_end)), m_lineFeeds,
            lineStart, static_cast<std::uint32_t>(hot.count) - m_branches,      m_remarks};
}

/// From the root's first byte to behind its last.
template<typename Simd>
TELLTALE_INLINE bool StrictScanner<Simd>::document(Hot &hot)
{
    NodeIndex entered = noNode; // the container that was open before the value read last
    if (!value(hot))
        return false;
    while (hot.container != noNode) {
        hot.at = skipSpace(hot.at);
        const char closing = hot.inObject ? '}' : ']';
        if (*hot.at == ',' && hot.container == entered) {
            hot.at = skipSpace(hot.at + 1);
        } else if (*hot.at == closing) {
            close(hot, hot.inObject);
            entered = hot.container;
            continue;
        } else if (hot.container == entered) {
            return invalid(hot.at);
        }
        entered = hot.container;
        if (!hot.inObject)
            hot.keyOrIndex = hot.counter++;
        else if (!member(hot))
            return false;
        if (!value(hot))
            return false;
    }
    return true;
}

#undef TELLTALE_INLINE

/// What scanStrict() does once the instruction set is chosen.
template<typename Simd>
ScanResult scanWith(Document &document, const Limits &limits, bool &nonAscii)
{
    return StrictScanner<Simd>(document, limits).run(nonAscii);
}

} // namespace telltale::payload
