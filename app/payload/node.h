// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace telltale::payload {

using NodeIndex = std::uint32_t;
using PathId = std::uint32_t;
inline constexpr NodeIndex noNode = 0xFFFFFFFFu;

enum class NodeType : std::uint8_t {
    Object,
    Array,
    EmptyObject, ///< a leaf
    EmptyArray,  ///< a leaf
    String,
    Number, ///< NaN and Infinity too, when tolerated
    Boolean,
    Null,
    Bytes, ///< a body that is no JSON, as one leaf
    Text,  ///< characters as sent, without quotes or escapes: a header, a query parameter, a form field
};

/// One value of a JSON text. Nodes stand in the order of the text (parents before children), flat, without copies of
/// values: a node points at the exact bytes of its value, quotes included.
struct Node
{
    std::uint32_t offset;      ///< first byte of the value, from the start of the document's text
    std::uint32_t length;      ///< bytes of the value
    NodeIndex parent;          ///< noNode for the root
    std::uint32_t pathAndType; ///< pattern path << 4 | type
    std::uint32_t keyOrIndex;  ///< in an object: offset of the key's first byte; in an array: the element's index

    NodeType type() const { return static_cast<NodeType>(pathAndType & 15u); }
    PathId path() const { return pathAndType >> 4; }
    bool isLeaf() const { return type() > NodeType::Array; }
    std::uint32_t end() const { return offset + length; }
};
static_assert(sizeof(Node) <= 24);

inline constexpr PathId maxPathId = 0x0FFFFFFFu;

/// The word for the type in listings (text is a `string`): `object`, `array`, `string`, `number`, `boolean`, `null`,
/// `bytes`.
const char *typeWord(NodeType type);

} // namespace telltale::payload
