// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/sent_exchange.h"

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace telltale::payload {

/// Where a frame stands that was read and verified.
struct RecordSpot
{
    std::uint64_t offset = 0; ///< in its file
    std::uint64_t mark = 0;   ///< the first bytes of its chain value: another frame there has others
    std::uint32_t file = 0;   ///< of RecordFiles
};

/// A frame that was read again.
class RecordedFrame
{
public:
    explicit RecordedFrame(std::string bytes) : m_bytes(std::move(bytes)) {}
    std::string_view content() const;

private:
    std::string m_bytes;
};

/// The files of a record that was read, kept open so that any frame can be read again at any time, and the texts that
/// its exchanges have in common. One thread adds to it, any others read.
class RecordFiles
{
public:
    RecordFiles(std::string source, const Limits &limits) : m_source(std::move(source)), m_limits(limits) {}
    ~RecordFiles();
    RecordFiles(const RecordFiles &) = delete;
    RecordFiles &operator=(const RecordFiles &) = delete;

    /// Takes over an open file, whose first byte is byte `base` of the source. The number that it has here.
    std::uint32_t add(int descriptor, std::uint64_t base);
    std::uint64_t base(std::uint32_t file) const;
    /// Reads a frame again and verifies it; nothing when something else stands there now.
    std::optional<RecordedFrame> read(const RecordSpot &spot) const;

    const std::string &source() const { return m_source; }
    /// Those that it was read with.
    const Limits &limits() const { return m_limits; }

    /// One copy of a text, valid as long as this is.
    const std::string *shared(const std::string &text) { return &*m_texts.insert(text).first; }
    /// The same for a request line; null when there are too many of them to keep.
    const RequestLine *shared(const Exchange &exchange);

private:
    struct File
    {
        int descriptor = -1;
        std::uint64_t base = 0;
    };
    File file(std::uint32_t number) const;

    std::string m_source;
    Limits m_limits;
    mutable std::mutex m_mutex; ///< of the files
    std::deque<File> m_files;
    std::unordered_set<std::string> m_texts;
    std::unordered_map<std::string, RequestLine> m_lines;
};

} // namespace telltale::payload
