// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_reader.h"

#include "store/activity/activity_entry.h"
#include "store/activity/activity_errors.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::store {

namespace {

constexpr std::size_t readForwards = std::size_t(64) << 10;

} // namespace

Result<ActivityReader> ActivityReader::open(const std::string &path)
{
    const int descriptor =
        path == "-" ? dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return activityUnreadable(path, errno);
    ActivityReader reader(descriptor, path);
    struct stat status = {};
    if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode))
        return activityUnreadable(path, EISDIR);
    return reader;
}

ActivityReader::~ActivityReader()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

ActivityReader::ActivityReader(ActivityReader &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)),
      m_buffer(std::move(other.m_buffer)), m_at(other.m_at), m_line(other.m_line), m_offset(other.m_offset),
      m_isAtEnd(other.m_isAtEnd), m_problem(other.m_problem)
{
}

ActivityReader &ActivityReader::operator=(ActivityReader &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    std::swap(m_buffer, other.m_buffer);
    m_at = other.m_at;
    m_line = other.m_line;
    m_offset = other.m_offset;
    m_isAtEnd = other.m_isAtEnd;
    m_problem = other.m_problem;
    return *this;
}

/// More bytes behind those that are there. False at the end, and on a failure.
bool ActivityReader::fill()
{
    if (m_isAtEnd)
        return false;
    m_buffer.erase(0, std::exchange(m_at, 0));
    const std::size_t had = m_buffer.size();
    m_buffer.resize(had + readForwards);
    ssize_t got = 0;
    do {
        got = ::read(m_descriptor, m_buffer.data() + had, readForwards);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        m_problem = errno;
    m_buffer.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    m_isAtEnd = got <= 0;
    return !m_isAtEnd;
}

void ActivityReader::skipToLineFeed()
{
    while (true) {
        const std::size_t end = m_buffer.find('\n', m_at);
        const std::size_t passed = (end == std::string::npos ? m_buffer.size() : end + 1) - m_at;
        m_offset += passed;
        m_at += passed;
        if (end != std::string::npos || !fill())
            return;
    }
}

std::optional<RawActivityLine> ActivityReader::next()
{
    // A line that was too long was given with its front only: the rest of it is passed over here.
    if (m_buffer.size() - m_at > longestActivityLine)
        skipToLineFeed();
    std::size_t searched = 0;
    std::size_t end = std::string::npos;
    while ((end = m_buffer.find('\n', m_at + searched)) == std::string::npos) {
        searched = m_buffer.size() - m_at;
        if (searched > longestActivityLine || !fill())
            break;
    }
    const std::size_t size = (end == std::string::npos ? m_buffer.size() : end) - m_at;
    if (m_problem != 0 || (size == 0 && end == std::string::npos))
        return std::nullopt;
    RawActivityLine line{++m_line, m_offset, std::string_view(m_buffer).substr(m_at, size), end != std::string::npos,
                         size > longestActivityLine};
    if (line.isTooLong) {
        line.bytes = line.bytes.substr(0, longestActivityLine);
        return line; // see above
    }
    m_at += size + (line.isFinished ? 1 : 0);
    m_offset += size + (line.isFinished ? 1 : 0);
    return line;
}

bool ActivityReader::startAt(std::uint64_t offset, std::uint64_t lines)
{
    if (lseek(m_descriptor, static_cast<off_t>(offset), SEEK_SET) < 0)
        return false;
    m_offset = offset;
    m_line = lines;
    return true;
}

std::optional<Error> ActivityReader::error() const
{
    return m_problem == 0 ? std::optional<Error>() : activityUnreadable(m_path, m_problem);
}

} // namespace telltale::store
