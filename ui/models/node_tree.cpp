// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/node_tree.h"

namespace telltale::models {

using payload::noNode;

NodeTree::NodeTree(std::span<const payload::Node> nodes)
    : m_firstChild(nodes.size() + 1, 0), m_rows(nodes.size(), 0), m_leaves(nodes.size(), 0)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent != noNode)
            m_rows[i] = m_firstChild[nodes[i].parent + 1]++;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        m_firstChild[i + 1] += m_firstChild[i];
    m_children.resize(m_firstChild.back());
    for (std::size_t i = nodes.size(); i-- > 0;) {
        m_leaves[i] += nodes[i].isLeaf() ? 1 : 0;
        if (nodes[i].parent == noNode)
            continue;
        m_children[m_firstChild[nodes[i].parent] + m_rows[i]] = static_cast<payload::NodeIndex>(i);
        m_leaves[nodes[i].parent] += m_leaves[i];
    }
}

} // namespace telltale::models
