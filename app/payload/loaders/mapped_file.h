// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/input.h"
#include "payload/loaders/mapping_guard.h"
#include "payload/text.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace telltale::payload {

/// Which file a path named when it was opened: what is there later under the same name may be another one.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// A regular file in memory, mapped, with the zero bytes that Text promises behind it. Later growth of the file is not
/// seen. Immutable, so it may be shared by threads.
class MappedFile
{
public:
    /// Maps the first `limit` bytes of the file that is open as `descriptor` (which the caller may close afterwards).
    /// `name` is what the error's sentence calls it. Error: not-readable.
    static Result<std::shared_ptr<const MappedFile>> map(int descriptor, const std::string &name, std::uint64_t limit);
    ~MappedFile();
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    Text text() const { return {m_begin, m_size}; }
    /// False when the file had more bytes than the limit let in.
    bool isWhole() const { return m_fileSize <= m_size; }
    std::uint64_t fileSize() const { return m_fileSize; }
    const FileIdentity &identity() const { return m_identity; }
    /// True when the file became shorter than the mapping and somebody has read what is gone (as zero bytes).
    bool wasTruncated() const { return m_tailMissing || m_guard->wasHit(); }
    /// Tells the kernel that these bytes are not needed now: they leave this process's memory until they are read
    /// again.
    void release(std::size_t from, std::size_t to) const;

private:
    MappedFile() = default;
    /// 0, or the errno of what failed.
    int fill(int descriptor);

    char *m_begin = nullptr;
    std::size_t m_size = 0;
    std::uint64_t m_fileSize = 0;
    std::size_t m_reserved = 0;
    FileIdentity m_identity;
    bool m_tailMissing = false;
    std::unique_ptr<MappingGuard> m_guard;
};

/// A mapped file as an input: the window is all of it. Where the limit cut it, extend() gives limit-file once. A file
/// that was truncated while it was read is not at its end until extend() has given changed-while-reading once.
class MappedInput : public Input
{
public:
    MappedInput(std::shared_ptr<const MappedFile> file, std::string name);

    Text window() const override { return m_file->text().from(m_offset); }
    std::uint64_t windowOffset() const override { return m_offset; }
    bool isAtEnd() const override;
    Result<bool> extend() override;
    void discard(std::size_t bytes) override;
    std::uint64_t sourceRead() const override { return m_offset; }
    std::uint64_t sourceSize() const override { return m_file->fileSize(); }
    const MappedFile *mapped() const override { return m_file.get(); }

private:
    std::shared_ptr<const MappedFile> m_file;
    std::string m_name;
    std::size_t m_offset = 0;
    std::size_t m_released = 0;
    bool m_limitPending;
    bool m_truncationPending = true;
};

} // namespace telltale::payload
