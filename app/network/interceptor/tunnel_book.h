// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/tunnel_summary.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace telltale::network {

/// What passed unread, added up by place, reason and program. Places beyond 1,000 are put together as one without a
/// name. summaries() may be called from any thread, the rest from the interceptor's.
class TunnelBook
{
public:
    /// One line of the book; valid as long as the book.
    using Line = privacy::TunnelSummary *;

    Line begin(const std::string &destination, std::string_view why, const std::string &program);
    void add(Line line, std::uint64_t sent, std::uint64_t received);
    void end(Line line);
    /// It was none after all.
    void forget(Line line);
    /// What was turned away at once.
    void note(const std::string &destination, std::string_view why, const std::string &program)
    {
        end(begin(destination, why, program));
    }
    /// Most bytes first.
    std::vector<privacy::TunnelSummary> summaries() const;

private:
    using Key = std::tuple<std::string, std::string, std::string>;

    mutable std::mutex m_mutex;
    std::map<Key, privacy::TunnelSummary> m_lines;
};

} // namespace telltale::network
