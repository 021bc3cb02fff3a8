// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// Visits the leaves of records with their pattern paths, which count from the event's root (`/properties/a`,
/// `/items/*/id`); what stands beside a body keeps its own path (`query/NAME`). Memory is reused: no allocation per
/// leaf once it has grown. Not thread-safe.
class PatternWalker
{
public:
    /// Calls `visit(std::string_view patternPath, payload::NodeIndex)` for every leaf.
    template<typename Visitor>
    void walk(const payload::Record &record, Visitor &&visit)
    {
        const payload::Document &document = record.document;
        m_path.clear();
        m_open.clear();
        for (payload::NodeIndex index = record.root; index < record.end; ++index) {
            const payload::Node &node = document.node(index);
            const bool isBeside = document.paths().isBeside(node.path());
            if (index != record.root && !isBeside)
                step(document, node);
            if (!node.isLeaf()) {
                m_open.push_back({index, m_path.size(), node.type() == payload::NodeType::Array});
                continue;
            }
            if (isBeside)
                visit(std::string_view(m_beside = document.paths().pointer(node.path())), index);
            else
                visit(std::string_view(m_path), index);
        }
    }

private:
    struct Container
    {
        payload::NodeIndex node;
        std::size_t pathLength;
        bool isArray;
    };

    void step(const payload::Document &document, const payload::Node &node)
    {
        while (m_open.back().node != node.parent)
            m_open.pop_back();
        m_path.resize(m_open.back().pathLength);
        if (m_open.back().isArray)
            m_path += "/*";
        else
            payload::appendStep(m_path, document.paths().key(node.path()));
    }

    std::string m_path;
    std::string m_beside;
    std::vector<Container> m_open;
};

} // namespace telltale::audit
