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

/// Steps are few: a pattern is written by a person, and goes as deep as a vendor packs events.
template<typename Visit>
bool PointerPattern::anyUnder(const Document &document, NodeIndex node, std::size_t step, std::size_t end,
                              Visit &&visit) const
{
    if (step == end)
        return visit(node);
    const Step &next = m_steps[step];
    if (document.node(node).type() != (next.isStar ? NodeType::Array : NodeType::Object))
        return false;
    const NodeIndex behind = document.subtreeEnd(node);
    for (NodeIndex index = node + 1; index < behind; index = document.subtreeEnd(index)) {
        const bool isAsked = next.isStar || document.paths().key(document.node(index).path()) == next.key;
        if (isAsked && anyUnder(document, index, step + 1, end, visit))
            return true;
    }
    return false;
}

std::vector<NodeIndex> PointerPattern::find(const Document &document) const
{
    constexpr std::size_t usualEvents = 8;
    std::vector<NodeIndex> found;
    found.reserve(usualEvents);
    if (!document.nodes().empty())
        anyUnder(document, 0, 0, m_steps.size(), [&found](NodeIndex node) {
            found.push_back(node);
            return false;
        });
    return found;
}

bool PointerPattern::isThere(const Document &document) const
{
    if (document.nodes().empty())
        return false;
    std::size_t steps = m_steps.size();
    while (steps > 0 && !m_steps[steps - 1].isStar)
        --steps;
    if (steps == 0)
        return anyUnder(document, 0, 0, m_steps.size(), [](NodeIndex) { return true; });
    return anyUnder(document, 0, 0, steps - 1, [&document](NodeIndex list) {
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
