// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "payload/filter/filter.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace telltale::models {

class SharedKnowledge;

/// Looks through events on threads of its own and hands over the numbers of those that match, in order, as they are
/// found: the first ones at once, then some every few hundredths of a second.
class FilterRun
{
public:
    struct Found
    {
        std::vector<std::uint32_t> events;
        std::size_t searchedTo = 0; ///< everything before it has been looked at
        bool isLast = false;
    };

    /// Looks at the events from `begin` on. `handOver` is called on the run's threads, one call at a time.
    /// `knowledge`, where there is some, must outlive the run.
    FilterRun(payload::Filter filter, payload::CaptureView capture, std::size_t begin, const SharedKnowledge *knowledge,
              std::function<void(Found)> handOver);
    /// Stops, and waits for the threads to notice: a few milliseconds.
    ~FilterRun();
    FilterRun(const FilterRun &) = delete;
    FilterRun &operator=(const FilterRun &) = delete;

private:
    void work();
    void takeByName(std::size_t begin, std::size_t end, std::vector<std::uint32_t> &scratch,
                    std::vector<std::uint32_t> &events) const;
    void finish(std::size_t segment, std::vector<std::uint32_t> events);

    payload::Filter m_filter;
    payload::CaptureView m_capture;
    std::size_t m_begin;
    const SharedKnowledge *m_knowledge;
    std::function<void(Found)> m_handOver;
    std::size_t m_segmentSize;          ///< events that are looked at in one go
    std::vector<std::uint8_t> m_byName; ///< by number of the name: 1 matches; empty when names are not all
    std::atomic<std::size_t> m_next{0}; ///< segment
    std::atomic<bool> m_cancelled{false};
    std::mutex m_mutex;                                          ///< for what follows
    std::map<std::size_t, std::vector<std::uint32_t>> m_waiting; ///< segments that were found before those in front
    Found m_found;
    std::size_t m_finished = 0; ///< segments handed over or in m_found
    std::chrono::steady_clock::time_point m_lastTime;
    std::vector<std::thread> m_threads;
};

} // namespace telltale::models
