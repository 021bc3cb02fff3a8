// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/path_facts.h"

#include "payload/path_table.h"

namespace telltale::audit {

namespace {

/// Names can be any number; when there are so many, they hardly come again.
constexpr std::size_t mostFacts = 100'000;

std::string lastName(std::string_view path)
{
    while (path.ends_with("/*"))
        path.remove_suffix(2);
    return payload::keyOfStep(path.substr(path.rfind('/') + 1));
}

} // namespace

const PathFacts &PathFactsTable::of(std::string_view path)
{
    std::string own(path);
    const auto found = m_byPath.find(own);
    if (found != m_byPath.end())
        return *found->second;
    if (m_byPath.size() >= mostFacts) {
        m_byPath.clear();
        m_byId.clear();
    }
    auto facts = std::make_unique<PathFacts>();
    facts->key = lastName(path);
    facts->name = m_knowledge.names().judge(path);
    facts->origin = m_knowledge.origins().originOf(path);
    facts->path = own;
    return *m_byPath.emplace(std::move(own), std::move(facts)).first->second;
}

const PathFacts &PathFactsTable::lookUp(const payload::PathTable &paths, payload::PathId path)
{
    if (m_generation != paths.generation()) {
        m_byId.clear();
        m_generation = paths.generation();
    }
    const PathFacts &facts = of(paths.pointer(path));
    if (path >= m_byId.size())
        m_byId.resize(std::max<std::size_t>(path + 1, paths.size()), nullptr);
    m_byId[path] = &facts;
    return facts;
}

} // namespace telltale::audit
