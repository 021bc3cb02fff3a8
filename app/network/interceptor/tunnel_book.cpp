// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/tunnel_book.h"

#include <algorithm>

namespace telltale::network {

namespace {

constexpr std::size_t mostPlaces = 1000;

} // namespace

TunnelBook::Line TunnelBook::begin(const std::string &destination, std::string_view why, const std::string &program)
{
    const std::lock_guard lock(m_mutex);
    Key key{destination, std::string(why), program};
    auto found = m_lines.find(key);
    if (found == m_lines.end() && m_lines.size() >= mostPlaces)
        key = Key{std::string(), std::string(why), std::string()};
    if (found == m_lines.end())
        found = m_lines.try_emplace(key).first;
    privacy::TunnelSummary &line = found->second;
    std::tie(line.destination, line.why, line.program) = found->first;
    ++line.connections;
    ++line.open;
    return &line;
}

void TunnelBook::add(Line line, std::uint64_t sent, std::uint64_t received)
{
    const std::lock_guard lock(m_mutex);
    line->sent += sent;
    line->received += received;
}

void TunnelBook::end(Line line)
{
    const std::lock_guard lock(m_mutex);
    --line->open;
}

void TunnelBook::forget(Line line)
{
    const std::lock_guard lock(m_mutex);
    --line->open;
    if (--line->connections == 0)
        m_lines.erase(Key{line->destination, line->why, line->program});
}

std::vector<privacy::TunnelSummary> TunnelBook::summaries() const
{
    std::vector<privacy::TunnelSummary> all;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[key, line] : m_lines)
            all.push_back(line);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.sent + a.received > b.sent + b.received; });
    return all;
}

} // namespace telltale::network
