// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "payload/path_table.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telltale::audit {

/// What is known of a pattern path, whatever stands under it.
struct PathFacts
{
    std::string path; ///< pattern path from the document's root
    std::string key;  ///< the last step that is a name, decoded: of `/emails/*` it is `emails`
    NameVerdict name;
    OriginVerdict origin;
};

/// Judges every path once. Not thread-safe; the knowledge must outlive it.
class PathFactsTable
{
public:
    explicit PathFactsTable(const Knowledge &knowledge) : m_knowledge(knowledge) {}

    /// Valid until the next call.
    const PathFacts &of(const payload::PathTable &paths, payload::PathId path)
    {
        if (m_generation == paths.generation() && path < m_byId.size() && m_byId[path] != nullptr)
            return *m_byId[path];
        return lookUp(paths, path);
    }
    /// The same for a path that stands in no table.
    const PathFacts &of(std::string_view path);

private:
    const PathFacts &lookUp(const payload::PathTable &paths, payload::PathId path);

    const Knowledge &m_knowledge;
    std::uint64_t m_generation = 0;
    std::vector<const PathFacts *> m_byId; ///< of the table with this generation
    std::unordered_map<std::string, std::unique_ptr<PathFacts>> m_byPath;
};

} // namespace telltale::audit
