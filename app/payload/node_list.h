// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/node.h"

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>

namespace telltale::payload {

/// Nodes in one block of memory that is reused from document to document. A std::vector would clear what it grows by,
/// which costs more than writing the nodes.
class NodeList
{
public:
    NodeList() = default;
    NodeList(const NodeList &other) { assign(other); }
    NodeList(NodeList &&other) noexcept { swap(other); }
    NodeList &operator=(NodeList other) noexcept
    {
        swap(other);
        return *this;
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    std::size_t capacity() const { return m_capacity; }
    Node *data() { return m_nodes.get(); }
    const Node *data() const { return m_nodes.get(); }
    Node &operator[](std::size_t index) { return m_nodes[index]; }
    const Node &operator[](std::size_t index) const { return m_nodes[index]; }
    Node &back() { return m_nodes[m_size - 1]; }
    operator std::span<const Node>() const { return {m_nodes.get(), m_size}; }

    void clear() { m_size = 0; }
    void push_back(const Node &node)
    {
        if (m_size == m_capacity)
            reserve(m_size + 1);
        m_nodes[m_size++] = node;
    }
    /// Room for at least `capacity` nodes; at least doubles.
    void reserve(std::size_t capacity);
    /// For the scanner, which writes behind size() up to capacity() itself.
    void setSize(std::size_t size) { m_size = size; }

private:
    void assign(const NodeList &other)
    {
        reserve(other.m_size);
        if (other.m_size != 0)
            std::memcpy(m_nodes.get(), other.m_nodes.get(), other.m_size * sizeof(Node));
        m_size = other.m_size;
    }
    void swap(NodeList &other) noexcept
    {
        std::swap(m_nodes, other.m_nodes);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
    }

    std::unique_ptr<Node[]> m_nodes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace telltale::payload
