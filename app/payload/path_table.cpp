// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/path_table.h"

#include "payload/key_bytes.h"
#include "payload/lexeme.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>

namespace telltale::payload {

namespace {

constexpr std::size_t manyKeptPaths = 1000;
constexpr std::size_t fewPaths = 128; // with their slots and spellings they leave the first-level cache to the text
constexpr unsigned fewTries = 32;
constexpr std::size_t mostText = 1u << 20;
constexpr std::size_t firstSlots = 1024;
/// Stands around a path beside the body, where keys have their quotes. No reader takes it for the beginning of a key.
constexpr char besideQuote = '\x02';
constexpr std::size_t manySlots = 1u << 17;

} // namespace

inline PathId PathTable::newEntry()
{
    if (m_count == m_room)
        makeRoom();
    return static_cast<PathId>(m_count++);
}

inline std::uint32_t PathTable::addText(std::string_view bytes)
{
    const std::size_t offset = m_textSize;
    m_textSize += bytes.size();
    if (m_text.size() < m_textSize + textPadding)
        m_text.resize((m_textSize + textPadding) * 2, '\0');
    copyBytes(m_text.data() + offset, bytes.data(), bytes.size());
    return static_cast<std::uint32_t>(offset);
}

// Keyed by a random seed, so that a payload cannot be made whose keys all collide.
inline std::uint32_t PathTable::hash(PathId parent, std::string_view lexeme) const
{
    const char *bytes = lexeme.data();
    const std::size_t size = lexeme.size();
    const std::uint64_t other = std::rotl(m_seed, 29);
    std::uint64_t state = m_seed ^ (static_cast<std::uint64_t>(parent) << 32 | size);
    if (size <= 8) {
        state = mix(state ^ loadShort(bytes, size), other);
    } else if (size <= 16) {
        state = mix(state ^ load64(bytes), m_seed ^ load64(bytes + size - 8));
    } else {
        for (std::size_t i = 16; i + 16 < size; i += 16)
            state = mix(state ^ load64(bytes + i), m_seed ^ load64(bytes + i + 8));
        state = mix(state ^ load64(bytes), m_seed ^ load64(bytes + 8))
            ^ mix(state ^ load64(bytes + size - 16), other ^ load64(bytes + size - 8));
    }
    return static_cast<std::uint32_t>(state ^ state >> 32);
}

inline PathId PathTable::insert(PathId parent, std::string_view lexeme, std::uint32_t hashValue)
{
    const PathId path = newEntry();
    const std::uint32_t text = addText(lexeme);
    m_text[m_textSize++] = ':'; // the padding has room for it
    m_entries[path] = {parent, path, 0, 0, 0, text, static_cast<std::uint32_t>(lexeme.size()) + 1, hashValue};
    return path;
}

PathTable::PathTable() : m_most(manyKeptPaths), m_seed(QRandomGenerator::global()->generate64() | 1u)
{
    clear();
}

void PathTable::clear()
{
    // One huge document must not make the clearing slow for ever after.
    if (m_slots.size() > manySlots || m_most == fewPaths)
        m_slots.resize(firstSlots);
    m_slots.assign(std::max(m_slots.size(), firstSlots), 0);
    m_text.resize(std::max(m_text.size(), textPadding));
    m_textSize = 0;
    m_objectSerial = 0;
    m_count = m_used = 0;
    static std::atomic<std::uint64_t> generations = 0;
    m_generation = ++generations;
    m_room = std::min(m_entries.size(), m_slots.size() / 3);
    m_entries[newEntry()] = {};
}

void PathTable::tidy(std::size_t nodesRead)
{
    m_used += nodesRead;
    if (m_count <= m_most && m_textSize <= mostText)
        return;
    // Where hardly a path comes twice, keeping many only fills the cache. It may be that they would come twice if more
    // were kept, so that is tried again now and then.
    const bool isReused = m_used > m_count * 2;
    m_tries = isReused || m_tries == fewTries ? 0 : m_tries + 1;
    m_most = m_tries == 0 ? manyKeptPaths : fewPaths;
    clear();
}

std::string_view PathTable::spelled(const Entry &entry) const
{
    return {m_text.data() + entry.spelling, entry.spellingLength - 1}; // without the colon
}

PathId PathTable::spelling(PathId parent, std::string_view lexeme, bool isPlain)
{
    if (m_count == m_room)
        makeRoom();
    const std::uint32_t wanted = hash(parent, lexeme);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = wanted & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const Entry &entry = m_entries[m_slots[slot]];
        if (entry.hash == wanted && entry.parent == parent && sameBytes(spelled(entry), lexeme))
            return m_slots[slot];
    }
    const PathId path = insert(parent, lexeme, wanted);
    m_slots[slot] = path;
    if (!isPlain)
        decodeKey(path, lexeme);
    return path;
}

void PathTable::decodeKey(PathId path, std::string_view lexeme)
{
    const std::string decoded = decodeString(lexeme);
    // The path belongs to the key spelled plainly, in double quotes. With a backslash in it that would be the spelling
    // of another key (`"a\\b"` is no `"a\b"`), so such a key gets a spelling that nobody can send.
    const char quote = decoded.find('\\') == std::string::npos ? '"' : '\x01';
    const std::string plain = quote + decoded + quote;
    if (plain != lexeme) {
        const PathId canonical = spelling(m_entries[path].parent, plain, true);
        m_entries[path].canonical = canonical;
    }
}

void PathTable::makeRoom()
{
    if (m_count == m_entries.size())
        m_entries.resize(std::max<std::size_t>(m_count * 2, 256));
    if (m_count * 3 > m_slots.size()) {
        m_slots.assign(m_slots.size() * 4, 0);
        fillSlots();
    }
    m_room = std::min(m_entries.size(), m_slots.size() / 3 + 1);
}

void PathTable::fillSlots()
{
    const std::size_t mask = m_slots.size() - 1;
    for (PathId path = 1; path < m_count; ++path) {
        if (m_entries[path].spellingLength == 0)
            continue;
        std::size_t slot = m_entries[path].hash & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = path;
    }
}

PathId PathTable::element(PathId parent)
{
    if (m_entries[parent].elementPath == 0) {
        const PathId path = newEntry();
        m_entries[path] = {parent, path, 0, 0, 0, 0, 0, 0};
        m_entries[parent].elementPath = path;
    }
    return m_entries[parent].elementPath;
}

PathId PathTable::member(PathId parent, std::string_view lexeme)
{
    const bool isPlain = lexeme.size() >= 2 && lexeme.front() == '"' && lexeme.find('\\') == std::string_view::npos;
    return m_entries[spelling(parent, lexeme, isPlain)].canonical;
}

PathId PathTable::beside(std::string_view path)
{
    std::string lexeme(1, besideQuote);
    lexeme.append(path).push_back(besideQuote);
    return spelling(root, lexeme, true);
}

bool PathTable::isBeside(PathId path) const
{
    const Entry &entry = m_entries[path];
    return entry.spellingLength != 0 && m_text[entry.spelling] == besideQuote;
}

void PathTable::appendKey(std::string &pointer, PathId path) const
{
    if (isBeside(path))
        pointer += key(path);
    else
        appendStep(pointer, key(path));
}

std::string PathTable::pointer(PathId path) const
{
    std::vector<PathId> steps;
    for (; path != root; path = m_entries[path].parent)
        steps.push_back(path);
    std::string result;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        appendKey(result, *step);
    return result;
}

std::uint32_t PathTable::nextObject()
{
    if (++m_objectSerial == 0) {
        for (Entry &entry : m_entries)
            entry.seenIn = 0;
        m_objectSerial = 1;
    }
    return m_objectSerial;
}

std::string keyOfStep(std::string_view step)
{
    std::string key;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool isEscape = step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
        if (isEscape)
            key.push_back(step[++i] == '0' ? '~' : '/');
        else
            key.push_back(step[i]);
    }
    return key;
}

void appendStep(std::string &pointer, std::string_view key)
{
    pointer += '/';
    if (key.find('~') == std::string_view::npos && key.find('/') == std::string_view::npos) {
        pointer += key;
        return;
    }
    for (const char character : key) {
        if (character == '~')
            pointer += "~0";
        else if (character == '/')
            pointer += "~1";
        else
            pointer += character;
    }
}

} // namespace telltale::payload
