// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"

#include <cstdint>
#include <span>
#include <vector>

namespace telltale::models {

/// Who is below whom among the flat nodes of a document, for showing them as a tree: four numbers a node. Immutable;
/// made with the document, beside the window when that is large.
class NodeTree
{
public:
    NodeTree() = default;
    explicit NodeTree(std::span<const payload::Node> nodes);

    bool isEmpty() const { return m_rows.empty(); }
    std::uint32_t childCount(payload::NodeIndex node) const { return m_firstChild[node + 1] - m_firstChild[node]; }
    payload::NodeIndex child(payload::NodeIndex node, std::uint32_t row) const
    {
        return m_children[m_firstChild[node] + row];
    }
    /// The node's place among the children of its parent.
    std::uint32_t row(payload::NodeIndex node) const { return m_rows[node]; }
    /// Leaves at or below a node.
    std::uint32_t leaves(payload::NodeIndex node) const { return m_leaves[node]; }

private:
    std::vector<std::uint32_t> m_firstChild; ///< per node (and one behind): where its children begin in m_children
    std::vector<payload::NodeIndex> m_children;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint32_t> m_leaves;
};

} // namespace telltale::models
