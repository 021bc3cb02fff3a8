// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/path_table.h"

#include "payload/key_bytes.h"
#include "payload/lexeme.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace telltale::payload {

namespace {

constexpr std::size_t firstSlots = 4096; // four times what isLarge() lets in: few keys meet in a slot
constexpr std::size_t manySlots = 1u << 17;

} // namespace

inline PathId PathTable::newEntry()
{
    if (m_count == m_entries.size())
        m_entries.resize(std::max<std::size_t>(m_count * 2, 256));
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
    std::uint64_t state = m_seed ^ (static_cast<std::uint64_t>(parent) << 32 | size);
    if (size <= 8) {
        state = mix(state ^ loadShort(bytes, size), 0x9E3779B97F4A7C15u);
        return static_cast<std::uint32_t>(state ^ state >> 32);
    }
    for (std::size_t i = 0; i + 16 < size; i += 16)
        state = mix(state ^ load64(bytes + i), m_seed ^ load64(bytes + i + 8));
    if (size >= 16)
        state = mix(state ^ load64(bytes + size - 16), m_seed ^ load64(bytes + size - 8));
    else
        state = mix(state ^ load64(bytes), m_seed ^ load64(bytes + size - 8));
    state *= 0x9E3779B97F4A7C15u;
    return static_cast<std::uint32_t>(state ^ state >> 32);
}

/// As if the key stood plainly in the spelling.
inline PathId PathTable::insert(PathId parent, std::string_view lexeme, std::uint32_t hashValue)
{
    const PathId path = newEntry();
    const std::uint32_t text = addText(lexeme);
    m_text[m_textSize++] = ':'; // the padding has room for it
    const auto length = static_cast<std::uint32_t>(lexeme.size());
    m_entries[path] = {parent, path, 0, 0, text, length + 1, hashValue, 0, text + 1, length - 2};
    return path;
}

PathTable::PathTable() : m_seed(QRandomGenerator::global()->generate64() | 1u)
{
    clear();
}

void PathTable::clear()
{
    // One huge document must not make the clearing slow for ever after.
    if (m_slots.size() > manySlots)
        m_slots = {};
    m_slots.assign(std::max(m_slots.size(), firstSlots), 0);
    m_text.resize(std::max(m_text.size(), textPadding));
    m_textSize = 0;
    m_objectSerial = 0;
    m_count = 0;
    m_entries[newEntry()] = {root, root, root, 0, 0, 0, 0, 0, noKey, 0};
}

std::string_view PathTable::spelled(const Entry &entry) const
{
    return {m_text.data() + entry.spelling, entry.spellingLength - 1}; // without the colon
}

PathId PathTable::spelling(PathId parent, std::string_view lexeme, bool isPlain)
{
    if (m_count * 3 > m_slots.size())
        moreSlots();
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
    const std::uint32_t text = addText(decoded);
    m_entries[path].keyOffset = text;
    m_entries[path].keyLength = static_cast<std::uint32_t>(decoded.size());
    // The path belongs to the key spelled plainly, in double quotes. With a backslash in it that would be the spelling
    // of another key (`"a\\b"` is no `"a\b"`), so such a key gets a spelling that nobody can send.
    const char quote = decoded.find('\\') == std::string::npos ? '"' : '\x01';
    const std::string plain = quote + decoded + quote;
    if (plain != lexeme)
        m_entries[path].canonical = spelling(m_entries[path].parent, plain, true);
}

void PathTable::moreSlots()
{
    m_slots.assign(m_slots.size() * 4, 0);
    const std::size_t mask = m_slots.size() - 1;
    for (PathId path = 1; path < m_count; ++path) {
        if (m_entries[path].keyOffset == noKey)
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
        m_entries[path] = {parent, path, 0, 0, 0, 0, 0, 0, noKey, 0};
        m_entries[parent].elementPath = path;
    }
    return m_entries[parent].elementPath;
}

PathId PathTable::member(PathId parent, std::string_view lexeme)
{
    const bool isPlain = lexeme.size() >= 2 && lexeme.front() == '"' && lexeme.find('\\') == std::string_view::npos;
    return m_entries[spelling(parent, lexeme, isPlain)].canonical;
}

bool PathTable::isElement(PathId path) const
{
    return path != root && m_entries[path].keyOffset == noKey;
}

std::string_view PathTable::key(PathId path) const
{
    const Entry &entry = m_entries[path];
    if (entry.keyOffset == noKey)
        return path == root ? std::string_view() : std::string_view("*");
    return {m_text.data() + entry.keyOffset, entry.keyLength};
}

std::string PathTable::pointer(PathId path) const
{
    std::vector<PathId> steps;
    for (; path != root; path = m_entries[path].parent)
        steps.push_back(path);
    std::string result;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        appendStep(result, key(*step));
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

void appendStep(std::string &pointer, std::string_view key)
{
    pointer += '/';
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
