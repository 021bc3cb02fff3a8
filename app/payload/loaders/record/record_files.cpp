// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_files.h"

#include "payload/loaders/record/record_format.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

/// What nearly every frame fits into is read at once.
constexpr std::size_t usualFrame = 8192;
constexpr std::size_t mostSharedLines = 4096;
constexpr std::size_t longestSharedLine = 4096;

/// Makes `bytes` so many bytes of the file. False when it has fewer.
bool fill(int descriptor, std::uint64_t offset, std::string &bytes, std::size_t from)
{
    while (from < bytes.size()) {
        const ssize_t got =
            pread(descriptor, bytes.data() + from, bytes.size() - from, static_cast<off_t>(offset + from));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        from += static_cast<std::size_t>(got);
    }
    return true;
}

std::uint64_t sizeOf(int descriptor)
{
    struct stat status = {};
    return fstat(descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

Sha256Value chainValueOf(std::string_view bytes)
{
    Sha256Value value{};
    std::copy(bytes.begin(), bytes.begin() + recordChainSize, value.begin());
    return value;
}

} // namespace

std::string_view RecordedFrame::content() const
{
    const std::string_view frame = std::string_view(m_bytes).substr(recordChainSize);
    return frame.substr(recordHeadSize, frame.size() - recordFrameOverhead);
}

RecordFiles::~RecordFiles()
{
    for (const File &file : m_files)
        close(file.descriptor);
}

std::uint32_t RecordFiles::add(int descriptor, std::uint64_t base)
{
    const std::lock_guard lock(m_mutex);
    m_files.push_back({descriptor, base});
    return static_cast<std::uint32_t>(m_files.size() - 1);
}

RecordFiles::File RecordFiles::file(std::uint32_t number) const
{
    const std::lock_guard lock(m_mutex);
    return number < m_files.size() ? m_files[number] : File();
}

std::uint64_t RecordFiles::base(std::uint32_t number) const
{
    return file(number).base;
}

/// The frame is read with the chain value in front of it, which its own are made from.
std::optional<RecordedFrame> RecordFiles::read(const RecordSpot &spot) const
{
    thread_local Sha256 hash;
    const int descriptor = file(spot.file).descriptor;
    const std::uint64_t size = descriptor < 0 ? 0 : sizeOf(descriptor);
    if (spot.offset < recordChainSize || size < spot.offset + recordFrameOverhead)
        return {};
    const std::uint64_t from = spot.offset - recordChainSize;
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(size - from, usualFrame)), '\0');
    if (!fill(descriptor, from, bytes, 0))
        return {};
    const Sha256Value before = chainValueOf(bytes);
    const auto head = readRecordHead(hash, before, std::string_view(bytes).substr(recordChainSize, recordHeadSize));
    if (!head || head->size() > size - spot.offset)
        return {};
    const std::size_t read = bytes.size();
    bytes.resize(recordChainSize + static_cast<std::size_t>(head->size()));
    if (!fill(descriptor, from, bytes, read))
        return {};
    const std::string_view stored = std::string_view(bytes).substr(bytes.size() - recordChainSize);
    hash.add(std::string_view(bytes).substr(0, bytes.size() - recordChainSize));
    const Sha256Value chain = hash.finish();
    if (stored != bytesOf(chain) || readNumber<std::uint64_t>(stored) != spot.mark)
        return {};
    return RecordedFrame(std::move(bytes));
}

const RequestLine *RecordFiles::shared(const Exchange &exchange)
{
    if (exchange.target.size() + exchange.url.size() > longestSharedLine)
        return nullptr;
    const std::string key = exchange.method + '\n' + exchange.target + '\n' + exchange.url;
    const auto known = m_lines.find(key);
    if (known != m_lines.end())
        return &known->second;
    if (m_lines.size() >= mostSharedLines)
        return nullptr;
    return &m_lines.emplace(key, RequestLine{exchange.method, exchange.target, exchange.url}).first->second;
}

} // namespace telltale::payload
