// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue.h"

#include "base/glob.h"

#include <algorithm>

namespace telltale::audit {

namespace {

/// How well a name fits: 0 not at all, more for more characters that are said and not left open.
std::size_t nameFit(const CatalogueEvent &event, std::string_view name)
{
    constexpr std::size_t exact = 1u << 20;
    std::size_t best = 0;
    if (name.empty())
        return 0;
    for (const std::string &pattern : event.names) {
        if (pattern == name)
            return exact;
        if (matchesGlob(pattern, name))
            best = std::max(best, 2 + pattern.size());
    }
    return best;
}

bool isHost(const CatalogueEvent &event, std::string_view destination)
{
    const std::size_t scheme = destination.find("://");
    std::string_view host = scheme == std::string_view::npos ? destination : destination.substr(scheme + 3);
    host = host.substr(0, host.find_first_of(":/"));
    return !host.empty() && std::any_of(event.hosts.begin(), event.hosts.end(), [host](const std::string &pattern) {
        return matchesGlob(pattern, host);
    });
}

} // namespace

const DeclaredField *CatalogueEvent::field(std::string_view patternPath) const
{
    const DeclaredField *open = nullptr;
    for (const DeclaredField &candidate : fields) {
        if (candidate.path == patternPath)
            return &candidate;
        const std::string_view path = candidate.path;
        if (path.ends_with("/**")) {
            const std::string_view front = path.substr(0, path.size() - 3);
            const bool isBelow = patternPath.starts_with(front)
                && (patternPath.size() == front.size() || patternPath[front.size()] == '/');
            if (isBelow && (open == nullptr || open->path.size() < candidate.path.size()))
                open = &candidate;
        }
    }
    return open;
}

const std::string &CatalogueEvent::label() const
{
    for (const std::string &name : names) {
        if (name.find('*') == std::string::npos)
            return name;
    }
    return kind;
}

const CatalogueEvent *Catalogue::match(std::string_view name, std::string_view destination,
                                       std::string_view request) const
{
    const std::string_view line = request.substr(0, request.find('?'));
    const CatalogueEvent *best = nullptr;
    std::size_t bestFit = 0;
    for (const CatalogueEvent &event : events) {
        std::size_t fit = 2 * nameFit(event, name);
        // An event with a name of its own is not what another event's request says.
        const bool mayBeRequest = name.empty() || event.names.empty();
        if (fit == 0 && mayBeRequest && !event.request.empty() && !line.empty() && matchesGlob(event.request, line))
            fit = 2;
        if (fit != 0 && isHost(event, destination))
            ++fit;
        if (fit > bestFit) {
            best = &event;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace telltale::audit
