// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/node.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// Pattern paths, each stored once: the path of a value with array indexes replaced by `*`. A path is a parent and a
/// step; a step is a key exactly as sent (its lexeme) or `*`. Two spellings of one key (`"a"`, `"\u0061"`) share a
/// path. Not thread-safe: every reader has its own table.
class PathTable
{
public:
    static constexpr PathId root = 0;

    PathTable();
    PathTable(const PathTable &) = delete;
    PathTable &operator=(const PathTable &) = delete;

    /// The path of the elements of the array at `parent`.
    PathId element(PathId parent);
    /// The path of the member with this key. `lexeme` is the key as sent, with its quotes (or bare, when tolerated).
    PathId member(PathId parent, std::string_view lexeme);

    /// A path beside the body (DESIGN: `header/NAME`, `query/NAME`, …), or with "" the body as a whole: no JSON
    /// Pointer, and written as it is given here.
    PathId beside(std::string_view path);

    PathId parent(PathId path) const { return m_entries[path].parent; }
    bool isElement(PathId path) const { return path != root && m_entries[path].spellingLength == 0; }
    /// True for what beside() gave.
    bool isBeside(PathId path) const;
    /// Appends the step from the parent to a JSON Pointer.
    void appendKey(std::string &pointer, PathId path) const;
    /// The key, decoded, as bytes: UTF-8, except for lone surrogates (three bytes each, as in WTF-8) and bytes that
    /// were no UTF-8 when they were sent.
    std::string_view key(PathId path) const
    {
        if (isElement(path))
            return "*";
        if (path == root)
            return {};
        // A path's own spelling is the key between two quotes.
        const Entry &plain = m_entries[m_entries[path].canonical];
        return {m_text.data() + plain.spelling + 1, plain.spellingLength - 3u};
    }
    /// The pattern path as a JSON Pointer (RFC 6901) with `*` for elements; "" for the root.
    std::string pointer(PathId path) const;

    std::size_t size() const { return m_count; }
    /// A number that no other table has, and this one not before it was cleared: what was remembered by PathId under it
    /// still holds.
    std::uint64_t generation() const { return m_generation; }
    /// Between two documents where ids need not last: forgets every path when there are so many that looking one up is
    /// slow. `nodesRead` is what was read since the last call; it tells whether paths come again at all.
    void tidy(std::size_t nodesRead);
    /// Forgets every path; ids handed out before mean nothing afterwards.
    void clear();

private:
    template<typename Simd>
    friend class StrictScanner;

    struct Entry
    {
        PathId parent;
        PathId canonical;             ///< itself, or the path of the same key spelled plainly
        PathId follower;              ///< the member that was read after this one last time: the scanner's prediction
        PathId elementPath;           ///< 0 while unknown
        std::uint32_t seenIn;         ///< the last object (a serial number) that had this member: finds duplicates
        std::uint32_t spelling;       ///< offset into m_text of `"key":`
        std::uint32_t spellingLength; ///< 0 for the root and for `*`
        std::uint32_t hash;
    };
    static_assert(sizeof(Entry) == 32, "one shift away from its index, two to a cache line");

    static constexpr std::size_t textPadding = 64;

    /// The entry for exactly this spelling; its `canonical` is the path. `isPlain`: in double quotes, no escapes.
    PathId spelling(PathId parent, std::string_view lexeme, bool isPlain);
    PathId insert(PathId parent, std::string_view lexeme, std::uint32_t hash);
    void decodeKey(PathId path, std::string_view lexeme);
    std::uint32_t addText(std::string_view bytes);
    std::uint32_t hash(PathId parent, std::string_view lexeme) const;
    PathId newEntry();
    void makeRoom();
    void fillSlots();
    std::string_view spelled(const Entry &entry) const;
    /// A number no open object has used: members stamped with it belong to one object.
    std::uint32_t nextObject();

    std::vector<Entry> m_entries; ///< storage; m_count of them are in use
    std::size_t m_count = 0;
    std::size_t m_room = 0; ///< entries that fit before there must be more storage or more slots
    std::size_t m_most;     ///< more paths than this are too many to keep
    std::size_t m_used = 0; ///< nodes read with the paths we have
    unsigned m_tries = 0;   ///< how often few paths were kept, since it was tried with many
    std::vector<PathId> m_slots;
    std::string m_text; ///< storage for spellings, with padding behind for vector compares
    std::size_t m_textSize = 0;
    std::uint64_t m_seed;
    std::uint64_t m_generation = 0;
    std::uint32_t m_objectSerial = 0;
};

/// Appends a step to a JSON Pointer: "/" and the key with `~` and `/` escaped (RFC 6901).
void appendStep(std::string &pointer, std::string_view key);
/// The key that a step of a JSON Pointer stands for, without its "/".
std::string keyOfStep(std::string_view step);

} // namespace telltale::payload
