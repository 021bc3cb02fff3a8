// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <charconv>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// One leaf of a record, where it stands in the file. Valid during the visit only.
struct Field
{
    payload::NodeIndex node;
    payload::NodeType type;
    std::string_view path;   ///< JSON Pointer from the document's root, bytes as sent
    std::string_view lexeme; ///< the exact characters of the value; of a binary body its exact bytes
    std::uint64_t offset;    ///< in the (decompressed) file
    std::uint32_t length;
    std::uint32_t line;
    bool isBeside;               ///< a header, query parameter or cookie: it has no place in the body
    bool isUnpacked = false;     ///< it stands in what was unpacked from a value: its place counts there
    bool isBinary = false;       ///< there are no lines in a binary body
    std::string_view value = {}; ///< of a binary body: the value in the characters of JSON
};

/// Offsets and lines in the file of ascending offsets in a record, each line feed looked at once. Knows no columns:
/// counting those would read a long line again for every field.
class LineCounter
{
public:
    explicit LineCounter(const payload::Record &record);

    /// `offset` (in the document) must not be less than in the call before, and inside the record.
    void moveTo(std::uint32_t offset)
    {
        while (m_nextRun < m_runs.size() && m_runs[m_nextRun].offset <= offset)
            enterRun();
        while (m_nextFeed < offset) {
            ++m_line;
            m_nextFeed = findFeed(m_nextFeed + 1);
        }
        m_fileOffset = m_base.place.offset + (offset - m_base.offset);
    }
    std::uint32_t line() const { return m_line; }
    std::uint64_t fileOffset() const { return m_fileOffset; }
    bool isBeside() const { return m_runs[m_nextRun - 1].isBeside; }
    bool isUnpacked() const { return m_runs[m_nextRun - 1].isUnpacked; }

private:
    void enterRun();
    std::uint32_t findFeed(std::uint32_t from) const;

    std::span<const payload::Run> m_runs;
    std::size_t m_nextRun;
    payload::Run m_base;
    const char *m_data;
    std::uint32_t m_end; ///< of the record's last value
    std::uint32_t m_nextFeed;
    std::uint32_t m_line;
    std::uint64_t m_fileOffset = 0;
};

/// Visits the leaves of records in order. Paths are built step by step along the way, in memory that is reused: no
/// allocation per field. Not thread-safe.
class FieldWalker
{
public:
    /// Calls `visit(const Field &)` for every leaf in the record.
    template<typename Visitor>
    void walk(const payload::Record &record, Visitor &&visit)
    {
        const payload::Document &document = record.document;
        const std::span<const payload::Node> nodes = document.nodes();
        const char *const text = document.text().data();
        LineCounter lines(record);
        start(record);
        for (payload::NodeIndex index = record.root; index < record.end; ++index) {
            const payload::Node &node = nodes[index];
            if (index != record.root)
                step(document, node);
            if (!node.isLeaf()) {
                m_open.push_back({index, m_path.size(), node.type() == payload::NodeType::Array});
                continue;
            }
            lines.moveTo(node.offset);
            Field field{index,
                        node.type(),
                        m_path,
                        {text + node.offset, node.length},
                        lines.fileOffset(),
                        node.length,
                        lines.line(),
                        lines.isBeside(),
                        lines.isUnpacked()};
            if (document.sentBytes() != nullptr)
                takeBinary(document, field);
            visit(field);
        }
    }

private:
    struct Container
    {
        payload::NodeIndex node;
        std::size_t pathLength;
        bool isArray;
    };

    void start(const payload::Record &record);
    static void takeBinary(const payload::Document &document, Field &field);
    void step(const payload::Document &document, const payload::Node &node)
    {
        while (m_open.back().node != node.parent)
            m_open.pop_back();
        const Container &parent = m_open.back();
        m_path.resize(parent.pathLength);
        if (parent.isArray)
            appendIndex(node.keyOrIndex);
        else
            appendKey(document.paths(), node.path());
    }
    void appendIndex(std::uint32_t index)
    {
        char digits[16] = {'/'};
        const char *const end = std::to_chars(digits + 1, digits + sizeof digits, index).ptr;
        m_path.append(digits, static_cast<std::size_t>(end - digits));
    }
    void appendKey(const payload::PathTable &paths, payload::PathId path)
    {
        const std::string_view key = paths.key(path);
        bool isSpecial = key.empty(); // a body as a whole, or a key without characters
        for (const char character : key)
            isSpecial |= (character == '~') | (character == '/');
        if (isSpecial) {
            paths.appendKey(m_path, path);
            return;
        }
        m_path += '/';
        m_path += key;
    }

    std::string m_path;
    std::vector<Container> m_open;
};

} // namespace telltale::report
