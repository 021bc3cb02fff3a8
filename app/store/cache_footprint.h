// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace telltale::store {

/// Keeps small what a growing record takes of the system's page cache: in a thread of its own it has the disk write
/// what is there, and gives back the memory of what is further behind. A capture of hours then does not push out what
/// other programs have there, and what is written next takes memory that is at hand instead of some that the system
/// has to fetch first. It is about speed only: whatever fails here changes nothing about the record.
class CacheFootprint
{
public:
    /// `window`: bytes before the end of the file that stay, for those who follow it.
    explicit CacheFootprint(std::uint64_t window = std::uint64_t(64) << 20);
    ~CacheFootprint();
    CacheFootprint(const CacheFootprint &) = delete;
    CacheFootprint &operator=(const CacheFootprint &) = delete;

    /// So much was written to a file. Costs next to nothing: to be called after every write, by one thread.
    void written(const std::string &path, std::uint64_t size);

private:
    struct Written
    {
        std::string path;
        std::uint64_t size = 0;
    };
    void run();
    bool wait(Written &next);

    const std::uint64_t m_window;
    const std::uint64_t m_step; ///< bytes that are worth looking after
    Written m_told;             ///< what the thread was told last
    std::mutex m_mutex;         ///< for what follows
    std::condition_variable m_condition;
    std::deque<Written> m_next; ///< each file once in a row
    bool m_isStopped = false;
    std::thread m_thread;
};

} // namespace telltale::store
