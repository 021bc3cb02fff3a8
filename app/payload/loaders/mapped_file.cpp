// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/mapped_file.h"

#include "payload/codes.h"
#include "payload/loaders/input_errors.h"

#include <algorithm>
#include <cerrno>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

constexpr std::size_t releaseStep = std::size_t(32) << 20;

std::size_t pageSize()
{
    static const auto size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return size;
}

} // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::map(int descriptor, const std::string &name, std::uint64_t limit)
{
    struct stat status = {};
    if (fstat(descriptor, &status) != 0)
        return notReadable(name, errno);
    std::shared_ptr<MappedFile> file(new MappedFile);
    file->m_identity = {status.st_dev, status.st_ino};
    file->m_fileSize = static_cast<std::uint64_t>(status.st_size);
    file->m_size = static_cast<std::size_t>(std::min(file->m_fileSize, limit));
    if (const int problem = file->fill(descriptor); problem != 0)
        return notReadable(name, problem);
    return std::shared_ptr<const MappedFile>(std::move(file));
}

/// Whole pages are mapped; what is left of the last one is copied. A mapped last page would show the zero bytes behind
/// the file's end only as long as nobody appends to the file.
int MappedFile::fill(int descriptor)
{
    const std::size_t tail = m_size % pageSize();
    const std::size_t mapped = m_size - tail;
    const std::size_t reserved = mapped + pageSize() + (tail + Text::padding > pageSize() ? pageSize() : 0);
    void *begin = mmap(nullptr, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (begin == MAP_FAILED)
        return errno;
    m_begin = static_cast<char *>(begin);
    m_reserved = reserved;
    if (mapped != 0) {
        if (mmap(m_begin, mapped, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) == MAP_FAILED)
            return errno;
        madvise(m_begin, mapped, MADV_SEQUENTIAL);
    }
    m_guard = std::make_unique<MappingGuard>(m_begin, mapped);
    std::size_t copied = 0;
    while (copied < tail) {
        const ssize_t got =
            pread(descriptor, m_begin + mapped + copied, tail - copied, static_cast<off_t>(mapped + copied));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        copied += static_cast<std::size_t>(got);
    }
    m_tailMissing = copied < tail;
    mprotect(m_begin + mapped, m_reserved - mapped, PROT_READ);
    return 0;
}

MappedFile::~MappedFile()
{
    m_guard.reset();
    if (m_begin != nullptr)
        munmap(m_begin, m_reserved);
}

void MappedFile::release(std::size_t from, std::size_t to) const
{
    const std::size_t page = pageSize();
    const std::size_t begin = from / page * page;
    // The copied tail is anonymous memory: releasing it would lose its bytes.
    const std::size_t end = std::min(to, m_size) / page * page;
    if (begin < end)
        madvise(m_begin + begin, end - begin, MADV_DONTNEED);
}

MappedInput::MappedInput(std::shared_ptr<const MappedFile> file, std::string name)
    : m_file(std::move(file)), m_name(std::move(name)), m_limitPending(!m_file->isWhole())
{
}

bool MappedInput::isAtEnd() const
{
    return !m_limitPending && !(m_truncationPending && m_file->wasTruncated());
}

Result<bool> MappedInput::extend()
{
    if (m_truncationPending && m_file->wasTruncated()) {
        m_truncationPending = false;
        m_limitPending = false;
        return changedWhileReading(m_name);
    }
    if (m_limitPending) {
        m_limitPending = false;
        return fileLimit(m_name, m_file->text().size());
    }
    return false;
}

void MappedInput::discard(std::size_t bytes)
{
    m_offset += std::min(bytes, m_file->text().size() - m_offset);
    if (m_offset - m_released >= releaseStep) {
        m_file->release(m_released, m_offset);
        m_released = m_offset / pageSize() * pageSize();
    }
}

} // namespace telltale::payload
