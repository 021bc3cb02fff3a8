// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_reader.h"

#include "payload/loaders/input_errors.h"
#include "payload/loaders/mapped_file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

Result<RecordReader> RecordReader::open(const std::string &path, std::function<bool()> goesOn)
{
    return open(path, RecordPosition(), std::move(goesOn));
}

Result<RecordReader> RecordReader::open(const std::string &path, const RecordPosition &from)
{
    return open(path, from, {});
}

Result<RecordReader> RecordReader::open(const std::string &path, const RecordPosition &from,
                                        std::function<bool()> goesOn)
{
    // Without waiting for a writer when it is a pipe that somebody has put there.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return errno == ENOENT || errno == ENOTDIR ? notFound(path) : notReadable(path, errno);
    RecordReader reader(descriptor, path, from, std::move(goesOn));
    struct stat status = {};
    if (fstat(descriptor, &status) != 0)
        return notReadable(path, errno);
    if (S_ISDIR(status.st_mode))
        return isDirectory(path);
    if (!S_ISREG(status.st_mode))
        return notReadable(path, EINVAL);
    if (!reader.mapAgain() && reader.m_error)
        return *reader.m_error;
    return reader;
}

RecordReader::RecordReader(int descriptor, std::string path, const RecordPosition &from, std::function<bool()> goesOn)
    : m_descriptor(descriptor), m_path(std::move(path)), m_from(from), m_goesOn(std::move(goesOn))
{
}

RecordReader::RecordReader(RecordReader &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)), m_from(other.m_from),
      m_goesOn(std::move(other.m_goesOn)), m_file(std::move(other.m_file)), m_input(std::move(other.m_input)),
      m_frames(std::move(other.m_frames)), m_error(std::move(other.m_error)), m_isEnded(other.m_isEnded)
{
}

RecordReader &RecordReader::operator=(RecordReader &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    std::swap(m_from, other.m_from);
    std::swap(m_goesOn, other.m_goesOn);
    std::swap(m_file, other.m_file);
    std::swap(m_input, other.m_input);
    std::swap(m_frames, other.m_frames);
    std::swap(m_error, other.m_error);
    std::swap(m_isEnded, other.m_isEnded);
    return *this;
}

RecordReader::~RecordReader()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

/// True when the file has another length than what is mapped of it, or it is forced, and was mapped anew.
bool RecordReader::mapAgain(bool isForced)
{
    struct stat status = {};
    if (m_descriptor < 0 || fstat(m_descriptor, &status) != 0)
        return false;
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (m_file && m_file->fileSize() == size && !isForced)
        return false;
    const RecordPosition &from = m_frames ? m_frames->position() : m_from;
    if (size < from.offset) {
        m_error = changedWhileReading(m_path);
        return false;
    }
    auto file = MappedFile::map(m_descriptor, m_path, UINT64_MAX);
    if (!file) {
        m_error = file.error();
        return false;
    }
    m_file = *std::move(file);
    begin();
    return true;
}

/// Behind what was read.
void RecordReader::begin()
{
    const RecordPosition from = m_frames ? m_frames->position() : m_from;
    // First the frames, which refer to the input.
    m_frames.reset();
    m_input = std::make_unique<MappedInput>(m_file, m_path);
    m_input->discard(static_cast<std::size_t>(from.offset));
    m_frames = std::make_unique<RecordFrames>(*m_input, UINT64_MAX, m_goesOn, from);
}

std::optional<RecordFrame> RecordReader::next()
{
    if (m_frames->isStopped())
        begin();
    for (bool isFirst = true;; isFirst = false) {
        if (m_error)
            return {};
        if (std::optional<RecordFrame> frame = m_frames->next()) {
            m_isEnded = frame->is(RecordKind::End);
            return frame;
        }
        if (m_frames->isStopped())
            return {};
        const RecordVerdict::Kind kind = m_frames->verdict().kind;
        const bool isTorn = kind == RecordVerdict::Kind::Torn;
        // A writer that has no room cuts the file back, and may make it as long as it was with other bytes.
        if ((kind != RecordVerdict::Kind::Whole && !isTorn) || !mapAgain(isTorn && isFirst))
            return {};
    }
}

FileIdentity RecordReader::identity() const
{
    return m_file->identity();
}

std::uint64_t RecordReader::size() const
{
    return m_file->fileSize();
}

int RecordReader::duplicate() const
{
    return fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
}

RecordVerdict RecordReader::verdict() const
{
    return m_frames->verdict();
}

const RecordPosition &RecordReader::position() const
{
    return m_frames->position();
}

std::optional<Error> RecordReader::error() const
{
    return m_error ? m_error : m_frames->error();
}

} // namespace telltale::payload
