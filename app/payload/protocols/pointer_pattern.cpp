// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/pointer_pattern.h"

#include <algorithm>

namespace telltale::payload {

std::optional<PointerPattern> PointerPattern::parse(std::string_view text)
{
    if (!text.empty() && text.front() != '/')
        return {};
    PointerPattern pattern;
    pattern.m_text = text;
    while (!text.empty()) {
        text.remove_prefix(1);
        const std::size_t end = std::min(text.find('/'), text.size());
        const bool isStar = text.substr(0, end) == "*";
        pattern.m_steps.push_back({isStar ? std::string() : keyOfStep(text.substr(0, end)), isStar});
        pattern.m_stars += isStar ? 1 : 0;
        text.remove_prefix(end);
    }
    return pattern;
}

std::vector<NodeIndex> PointerPattern::find(const Document &document) const
{
    return find(document, m_steps.size());
}

std::vector<NodeIndex> PointerPattern::find(const Document &document, std::size_t steps) const
{
    std::vector<NodeIndex> found;
    if (document.nodes().empty())
        return found;
    found.push_back(0);
    for (std::size_t i = 0; i < steps && !found.empty(); ++i) {
        const Step &step = m_steps[i];
        std::vector<NodeIndex> next;
        for (const NodeIndex parent : found) {
            if (document.node(parent).type() != (step.isStar ? NodeType::Array : NodeType::Object))
                continue;
            const NodeIndex end = document.subtreeEnd(parent);
            for (NodeIndex index = parent + 1; index < end; index = document.subtreeEnd(index)) {
                if (step.isStar || document.paths().key(document.node(index).path()) == step.key)
                    next.push_back(index);
            }
        }
        found = std::move(next);
    }
    return found;
}

bool PointerPattern::isThere(const Document &document) const
{
    std::size_t steps = m_steps.size();
    while (steps > 0 && !m_steps[steps - 1].isStar)
        --steps;
    if (steps == 0)
        return !find(document).empty();
    const std::vector<NodeIndex> lists = find(document, steps - 1);
    return std::any_of(lists.begin(), lists.end(), [&document](NodeIndex list) {
        const NodeType type = document.node(list).type();
        return type == NodeType::Array || type == NodeType::EmptyArray;
    });
}

void PointerPattern::appendIndexes(const Document &document, NodeIndex node, std::vector<std::uint32_t> &indexes) const
{
    const std::size_t begin = indexes.size();
    for (std::size_t i = m_steps.size(); i-- > 0; node = document.node(node).parent) {
        if (m_steps[i].isStar)
            indexes.push_back(document.node(node).keyOrIndex);
    }
    std::reverse(indexes.begin() + static_cast<std::ptrdiff_t>(begin), indexes.end());
}

std::string PointerPattern::pointer(std::span<const std::uint32_t> indexes) const
{
    std::string pointer;
    for (const Step &step : m_steps) {
        const bool isIndex = step.isStar && !indexes.empty();
        appendStep(pointer, isIndex ? std::to_string(indexes.front()) : step.isStar ? "*" : step.key);
        if (isIndex)
            indexes = indexes.subspan(1);
    }
    return pointer;
}

} // namespace telltale::payload
