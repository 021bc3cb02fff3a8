// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/yaml_tree.h"

namespace telltale::privacy {

namespace {

bool isSameNode(const YamlNode &a, const YamlNode &b)
{
    return a.kind == b.kind && a.text == b.text && a.anchor == b.anchor && a.tag == b.tag && a.isFlow == b.isFlow
        && (a.style == YamlNode::Style::Plain) == (b.style == YamlNode::Style::Plain);
}

/// Compares two trees along a path.
class YamlComparison
{
public:
    YamlComparison(const YamlTree &before, const YamlTree &after, const std::vector<std::string> &path)
        : m_before(before), m_after(after), m_path(path)
    {
    }

    bool isSame(std::uint32_t before, std::uint32_t after) const;
    bool isSameAlong(std::uint32_t before, std::uint32_t after, std::size_t depth) const;
    /// A node of the second tree that holds nothing but the rest of the path.
    bool isOnlyPath(const YamlTree &tree, std::uint32_t node, std::size_t depth) const;

private:
    const YamlTree &m_before;
    const YamlTree &m_after;
    const std::vector<std::string> &m_path;
};

bool YamlComparison::isSame(std::uint32_t before, std::uint32_t after) const
{
    const YamlNode &a = m_before[before];
    const YamlNode &b = m_after[after];
    if (!isSameNode(a, b) || a.children.size() != b.children.size())
        return false;
    for (std::size_t i = 0; i < a.children.size(); ++i) {
        if (!isSame(a.children[i], b.children[i]))
            return false;
    }
    return true;
}

bool YamlComparison::isOnlyPath(const YamlTree &tree, std::uint32_t node, std::size_t depth) const
{
    const YamlNode &own = tree[node];
    if (depth == m_path.size())
        return own.kind == YamlNode::Kind::Scalar;
    return own.kind == YamlNode::Kind::Mapping && own.children.size() == 2
        && tree[own.children[0]].text == m_path[depth] && isOnlyPath(tree, own.children[1], depth + 1);
}

bool YamlComparison::isSameAlong(std::uint32_t before, std::uint32_t after, std::size_t depth) const
{
    const YamlNode &a = m_before[before];
    const YamlNode &b = m_after[after];
    if (depth == m_path.size())
        return a.kind == YamlNode::Kind::Scalar && b.kind == a.kind && a.anchor == b.anchor && a.tag == b.tag;
    const auto isNull = [](const YamlNode &node) { return node.kind == YamlNode::Kind::Scalar && node.text.empty(); };
    if (isNull(a) && b.kind == YamlNode::Kind::Mapping)
        return isOnlyPath(m_after, after, depth);
    if (isNull(b) && a.kind == YamlNode::Kind::Mapping)
        return isOnlyPath(m_before, before, depth);
    if (a.kind != YamlNode::Kind::Mapping || !isSameNode(a, b))
        return false;
    std::size_t j = 0;
    std::size_t i = 0;
    while (i < a.children.size() || j < b.children.size()) {
        const bool isOursInA = i < a.children.size() && m_before[a.children[i]].text == m_path[depth];
        const bool isOursInB = j < b.children.size() && m_after[b.children[j]].text == m_path[depth];
        if (isOursInA && isOursInB) {
            if (!isSameAlong(a.children[i + 1], b.children[j + 1], depth + 1))
                return false;
        } else if (isOursInB) {
            if (!isOnlyPath(m_after, b.children[j + 1], depth + 1))
                return false;
            j += 2;
            continue;
        } else if (isOursInA) {
            if (!isOnlyPath(m_before, a.children[i + 1], depth + 1))
                return false;
            i += 2;
            continue;
        } else if (i >= a.children.size() || j >= b.children.size() || !isSame(a.children[i], b.children[j])
                   || !isSame(a.children[i + 1], b.children[j + 1])) {
            return false;
        }
        i += 2;
        j += 2;
    }
    return true;
}

} // namespace

bool isSameButFor(const YamlTree &before, const YamlTree &after, const std::vector<std::string> &path, bool isThere)
{
    const YamlComparison comparison(before, after, path);
    if (before.nodes.empty() || after.nodes.empty()) {
        const YamlTree &one = before.nodes.empty() ? after : before;
        return one.nodes.empty() || ((isThere == before.nodes.empty()) && comparison.isOnlyPath(one, 0, 0));
    }
    return comparison.isSameAlong(0, 0, 0);
}

} // namespace telltale::privacy
