// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace telltale::store {

/// Decides when the index lets a record that grows fast go first: while a burst lasts, every bit of the processor is
/// the capture's. What is put off is bounded, so that catching up takes seconds.
class IndexPatience
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Limits
    {
        std::uint64_t fastGrowth = std::uint64_t(16) << 20;   ///< bytes of the record in a second; 0: never waits
        std::uint64_t mostBehind = std::uint64_t(1536) << 20; ///< bytes of the record that may wait
    };

    explicit IndexPatience(const Limits &limits) : m_limits(limits) {}

    /// Whether to wait, and to ask again in a moment. `size` is that of the record, `behind` what is not in the index.
    bool waits(std::uint64_t size, std::uint64_t behind, Time now);

private:
    void look(std::uint64_t size, Time now);

    Limits m_limits;
    bool m_hasLooked = false;
    bool m_isFast = false;
    std::uint64_t m_size = 0; ///< at the last look
    Time m_time;              ///< of it
};

} // namespace telltale::store
