// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::store {

/// A line of a log as it stands there.
struct RawActivityLine
{
    std::uint64_t number = 0; ///< of the line, from 1
    std::uint64_t offset = 0; ///< in the file
    std::string_view bytes;   ///< without the line feed
    bool isFinished = true;   ///< there is a line feed
    bool isTooLong = false;   ///< longer than any that was written; `bytes` is its front
};

/// Reads a log from its beginning, line by line, in memory for one line. Locks nothing: a log only grows. Not for two
/// threads at once.
class ActivityReader
{
public:
    /// `-` is standard input. Errors: activity-missing, activity-unreadable.
    static Result<ActivityReader> open(const std::string &path);
    ~ActivityReader();
    ActivityReader(ActivityReader &&other) noexcept;
    ActivityReader &operator=(ActivityReader &&other) noexcept;

    /// The next line, valid until the next call; nothing at the end, or where reading failed.
    std::optional<RawActivityLine> next();
    /// Goes on with the line at `offset`, behind so many lines. Only before the first next(), and in a file. False
    /// where there is no such place.
    bool startAt(std::uint64_t offset, std::uint64_t lines);
    /// What reading failed with.
    std::optional<Error> error() const;

private:
    ActivityReader(int descriptor, std::string path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    bool fill();
    void skipToLineFeed();

    int m_descriptor = -1;
    std::string m_path;
    std::string m_buffer;
    std::size_t m_at = 0; ///< what of the buffer is done with
    std::uint64_t m_line = 0;
    std::uint64_t m_offset = 0;
    bool m_isAtEnd = false;
    int m_problem = 0;
};

} // namespace telltale::store
