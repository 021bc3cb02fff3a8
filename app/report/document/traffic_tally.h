// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace telltale::report {

/// Counts requests as they came, beside what an inventory counts of their fields. Memory grows with recipients,
/// programs and reasons. Not thread-safe.
class TrafficTally
{
public:
    struct Recipient
    {
        std::uint64_t requests = 0;
        std::uint64_t events = 0;
        std::uint64_t bytes = 0; ///< of bodies, as sent
        bool isPlainHttp = false;
    };
    struct Decision
    {
        std::string what; ///< `forward`, `forward-changed`, `block`, `answer-here`
        std::string why;
        friend auto operator<=>(const Decision &, const Decision &) = default;
    };
    /// Behind so many different ones further decisions, senders and recipients are counted under the name `…`.
    static constexpr std::size_t most = 5'000;

    void add(const payload::Record &record);

    const std::map<std::string, Recipient> &recipients() const { return m_recipients; }
    /// Events by the program that sent them and where to; only what a capture knows the program of.
    const std::map<std::pair<std::string, std::string>, std::uint64_t> &programs() const { return m_programs; }
    const std::map<Decision, std::uint64_t> &decisions() const { return m_decisions; }
    std::uint64_t requests() const { return m_requests; }
    std::uint64_t tests() const { return m_tests; } ///< of these: test pings of this program's own
    /// Events and requests that are cut off, or could not be taken apart.
    std::uint64_t opaque() const { return m_opaque; }
    /// Times of requests and events, milliseconds since 1970 UTC.
    std::optional<std::int64_t> first() const { return m_first; }
    std::optional<std::int64_t> last() const { return m_last; }
    /// Events that say no time and came in no request that has one.
    std::uint64_t timeless() const { return m_timeless; }

private:
    void addRequest(const payload::Exchange &exchange, Recipient &recipient);
    void noteTime(std::optional<std::int64_t> time);

    std::map<std::string, Recipient> m_recipients;
    std::map<std::pair<std::string, std::string>, std::uint64_t> m_programs;
    std::map<Decision, std::uint64_t> m_decisions;
    std::uint64_t m_requests = 0;
    std::uint64_t m_tests = 0;
    std::uint64_t m_opaque = 0;
    std::uint64_t m_timeless = 0;
    std::optional<std::int64_t> m_first;
    std::optional<std::int64_t> m_last;
};

} // namespace telltale::report
