// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/node_list.h"

#include <algorithm>

namespace telltale::payload {

const char *typeWord(NodeType type)
{
    switch (type) {
    case NodeType::Object:
    case NodeType::EmptyObject:
        return "object";
    case NodeType::Array:
    case NodeType::EmptyArray:
        return "array";
    case NodeType::String:
    case NodeType::Text:
        return "string";
    case NodeType::Number:
        return "number";
    case NodeType::Boolean:
        return "boolean";
    case NodeType::Null:
        return "null";
    case NodeType::Bytes:
        break;
    }
    return "bytes";
}

void NodeList::reserve(std::size_t capacity)
{
    if (capacity <= m_capacity)
        return;
    const std::size_t grown = std::max({capacity, m_capacity * 2, std::size_t(256)});
    std::unique_ptr<Node[]> nodes(new Node[grown]);
    if (m_size != 0)
        std::memcpy(nodes.get(), m_nodes.get(), m_size * sizeof(Node));
    m_nodes = std::move(nodes);
    m_capacity = grown;
}

} // namespace telltale::payload
