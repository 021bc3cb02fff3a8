// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>

namespace telltale::audit {

/// Counts events over time in spans of equal width, which grows with the time that they cover: memory does not.
class Timeline
{
public:
    static constexpr std::size_t mostSpans = 120;

    /// `time` in milliseconds since 1970 UTC.
    void add(std::int64_t time)
    {
        if (m_count != nullptr && time >= m_begin && time < m_begin + m_width) {
            ++*m_count;
            return;
        }
        addElsewhere(time);
    }
    /// Milliseconds that a span covers.
    std::int64_t width() const { return m_width; }
    /// Events by the beginning of their span.
    const std::map<std::int64_t, std::uint64_t> &spans() const { return m_spans; }

private:
    void addElsewhere(std::int64_t time);
    void widen();

    std::map<std::int64_t, std::uint64_t> m_spans;
    std::int64_t m_width = 1000;
    std::int64_t m_begin = 0;         ///< of the span that was counted last
    std::uint64_t *m_count = nullptr; ///< its count
};

} // namespace telltale::audit
