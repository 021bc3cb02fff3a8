// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::store {

/// One file of a record, open for appending, and locked so that no second writer has it. Closing it gives the lock
/// back. Errors: record-not-writable, record-in-use.
class RecordFile
{
public:
    enum class Mode : std::uint8_t {
        MustBeNew,
        MayExist,
    };
    struct Written
    {
        std::size_t bytes = 0;
        int problem = 0; ///< an errno value; 0: all of it was written
    };

    RecordFile() = default;
    /// Made readable and writable by its owner only. Waits so long for another one to give its lock back.
    static Result<RecordFile> open(const std::string &path, Mode mode, std::chrono::milliseconds patience = {});
    ~RecordFile();
    RecordFile(RecordFile &&other) noexcept;
    RecordFile &operator=(RecordFile &&other) noexcept;

    bool isOpen() const { return m_descriptor >= 0; }
    const std::string &path() const { return m_path; }
    /// Now.
    std::uint64_t size() const;
    /// The bytes from `offset` on, fewer at the end of the file. Error: record-not-writable when they cannot be read.
    Result<std::string> read(std::uint64_t offset, std::size_t size) const;
    /// Appends with one write(2) as long as the system takes all of it. Never raises SIGXFSZ.
    Written write(std::string_view bytes) const;
    /// 0, or the errno of what failed; so do the other two.
    int truncate(std::uint64_t size) const;
    /// Until the bytes would survive a loss of power.
    int sync() const;
    /// The same for the name of the file.
    int syncFolder() const;
    /// Copies what stands from `offset` on to a new file beside it, `PATH.torn-OFFSET`, and gives its name.
    Result<std::string> copyAside(std::uint64_t offset) const;

private:
    RecordFile(int descriptor, std::string path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    Result<bool> lock(std::chrono::milliseconds patience) const;
    int copyTo(int target, std::uint64_t offset) const;

    int m_descriptor = -1;
    std::string m_path;
};

} // namespace telltale::store
