// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_file.h"

#include "store/record_errors.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::store {

namespace {

constexpr std::size_t copiedAtOnce = std::size_t(256) << 10;
constexpr int mostTornCopies = 1000;

/// Whether this file is as long as this process may make it. Going beyond that would end the process by a signal.
bool isAtSizeLimit(const RecordFile &file)
{
    struct rlimit limit = {};
    return getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY && file.size() >= limit.rlim_cur;
}

} // namespace

Result<RecordFile> RecordFile::open(const std::string &path, Mode mode, std::chrono::milliseconds patience)
{
    const int flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_CREAT;
    const int exclusive = mode == Mode::MustBeNew ? O_EXCL : 0;
    const int descriptor = ::open(path.c_str(), flags | exclusive, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return recordNotWritable(path, errno);
    RecordFile file(descriptor, path);
    struct stat status = {};
    if (fstat(descriptor, &status) != 0)
        return recordNotWritable(path, errno);
    if (!S_ISREG(status.st_mode))
        return recordNotWritable(path, EINVAL);
    if (const Result<bool> locked = file.lock(patience); !locked)
        return locked.error();
    return file;
}

Result<bool> RecordFile::lock(std::chrono::milliseconds patience) const
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return recordNotWritable(m_path, errno);
        if (std::chrono::steady_clock::now() >= end)
            return recordInUse(m_path);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    // Between opening and locking, another one may have removed it: what is written then would be lost.
    struct stat ours = {};
    struct stat named = {};
    const bool isNamed = fstat(m_descriptor, &ours) == 0 && stat(m_path.c_str(), &named) == 0
        && ours.st_dev == named.st_dev && ours.st_ino == named.st_ino;
    return isNamed ? Result<bool>(true) : recordInUse(m_path);
}

RecordFile::~RecordFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

RecordFile::RecordFile(RecordFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path))
{
}

RecordFile &RecordFile::operator=(RecordFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

std::uint64_t RecordFile::size() const
{
    struct stat status = {};
    return fstat(m_descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

Result<std::string> RecordFile::read(std::uint64_t offset, std::size_t size) const
{
    std::string bytes(size, '\0');
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = pread(m_descriptor, bytes.data() + done, size - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return recordNotWritable(m_path, errno);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

RecordFile::Written RecordFile::write(std::string_view bytes) const
{
    Written written;
    while (written.bytes < bytes.size()) {
        if (isAtSizeLimit(*this)) {
            written.problem = EFBIG;
            break;
        }
        const std::string_view rest = bytes.substr(written.bytes);
        const ssize_t got = ::write(m_descriptor, rest.data(), rest.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            written.problem = got < 0 ? errno : EIO;
            break;
        }
        written.bytes += static_cast<std::size_t>(got);
    }
    return written;
}

int RecordFile::truncate(std::uint64_t size) const
{
    while (ftruncate(m_descriptor, static_cast<off_t>(size)) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

int RecordFile::sync() const
{
    return fdatasync(m_descriptor) == 0 ? 0 : errno;
}

int RecordFile::syncFolder() const
{
    const std::string folder = std::filesystem::path(m_path).parent_path().string();
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (descriptor < 0)
        return errno;
    const int problem = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    return problem;
}

int RecordFile::copyTo(int target, std::uint64_t offset) const
{
    std::string buffer(copiedAtOnce, '\0');
    for (;;) {
        const ssize_t got = pread(m_descriptor, buffer.data(), buffer.size(), static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            return fsync(target) == 0 ? 0 : errno;
        for (ssize_t done = 0; done < got;) {
            const ssize_t put = ::write(target, buffer.data() + done, static_cast<std::size_t>(got - done));
            if (put < 0 && errno != EINTR)
                return errno;
            done += std::max<ssize_t>(put, 0);
        }
        offset += static_cast<std::uint64_t>(got);
    }
}

Result<std::string> RecordFile::copyAside(std::uint64_t offset) const
{
    const std::string wanted = m_path + ".torn-" + std::to_string(offset);
    std::string name = wanted;
    for (int i = 2; i < mostTornCopies; ++i) {
        const int target = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (target < 0 && errno == EEXIST) {
            name = wanted + '.' + std::to_string(i);
            continue;
        }
        if (target < 0)
            return recordNotWritable(name, errno);
        const int problem = copyTo(target, offset);
        close(target);
        if (problem == 0)
            return name;
        unlink(name.c_str());
        return recordNotWritable(name, problem);
    }
    return recordNotWritable(name, EEXIST);
}

} // namespace telltale::store
