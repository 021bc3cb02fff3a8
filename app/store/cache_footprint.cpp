// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache_footprint.h"

#include "store/background.h"

#include <algorithm>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::store {

namespace {

/// One file, from its beginning on.
class FileFootprint
{
public:
    FileFootprint() = default;
    explicit FileFootprint(const std::string &path) : m_descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY))
    {
    }
    FileFootprint(FileFootprint &&other) noexcept { *this = std::move(other); }
    FileFootprint &operator=(FileFootprint &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        std::swap(m_begun, other.m_begun);
        std::swap(m_dropped, other.m_dropped);
        return *this;
    }
    ~FileFootprint()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

    void shrink(std::uint64_t size, std::uint64_t window)
    {
        if (m_descriptor < 0)
            return;
        if (size > m_begun) {
            sync_file_range(m_descriptor, offset(m_begun), offset(size - m_begun), SYNC_FILE_RANGE_WRITE);
            m_begun = size;
        }
        const std::uint64_t end = size - std::min(size, window);
        if (end <= m_dropped)
            return;
        // What the disk does not have yet stays in memory: it is waited for.
        sync_file_range(m_descriptor, offset(m_dropped), offset(end - m_dropped), SYNC_FILE_RANGE_WAIT_BEFORE);
        posix_fadvise(m_descriptor, offset(m_dropped), offset(end - m_dropped), POSIX_FADV_DONTNEED);
        m_dropped = end;
    }

    void shrinkWhole()
    {
        struct stat status = {};
        if (m_descriptor >= 0 && fstat(m_descriptor, &status) == 0)
            shrink(static_cast<std::uint64_t>(status.st_size), 0);
    }

private:
    static off_t offset(std::uint64_t value) { return static_cast<off_t>(value); }

    int m_descriptor = -1;
    std::uint64_t m_begun = 0;   ///< the disk was asked to write up to here
    std::uint64_t m_dropped = 0; ///< the memory was given back up to here
};

} // namespace

CacheFootprint::CacheFootprint(std::uint64_t window) : m_window(window), m_step(std::max<std::uint64_t>(window / 32, 1))
{
}

CacheFootprint::~CacheFootprint()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_condition.notify_all();
    }
    m_thread.join();
}

void CacheFootprint::written(const std::string &path, std::uint64_t size)
{
    if (path == m_told.path ? size < m_told.size + m_step : size < m_step)
        return;
    m_told = {path, size};
    const std::lock_guard lock(m_mutex);
    if (m_next.empty() || m_next.back().path != path)
        m_next.emplace_back();
    m_next.back() = m_told;
    // A capture of a few messages needs no thread for this.
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_condition.notify_all();
}

bool CacheFootprint::wait(Written &next)
{
    std::unique_lock lock(m_mutex);
    m_condition.wait(lock, [this] { return !m_next.empty() || m_isStopped; });
    if (m_isStopped)
        return false;
    next = std::move(m_next.front());
    m_next.pop_front();
    return true;
}

void CacheFootprint::run()
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    takeLowestPriority();
    Written next;
    std::string path;
    FileFootprint footprint;
    while (wait(next)) {
        if (next.path != path) {
            // Nobody writes to the one before any more.
            footprint.shrinkWhole();
            path = next.path;
            footprint = FileFootprint(path);
        }
        footprint.shrink(next.size, m_window);
    }
}

} // namespace telltale::store
