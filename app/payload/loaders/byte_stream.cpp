// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/byte_stream.h"

#include "payload/loaders/input_errors.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

/// The usual window, without a dictionary, at the levels 0 and 1, 6, 7 to 9. (`x^`, levels 2 to 5, may be text.)
bool isZlib(std::string_view first)
{
    return first.starts_with("\x78\x01") || first.starts_with("\x78\x9c") || first.starts_with("\x78\xda");
}

} // namespace

std::optional<Compression> compressionOf(std::string_view first)
{
    constexpr std::string_view gzip = "\x1f\x8b";
    constexpr std::string_view zstd = "\x28\xb5\x2f\xfd";
    constexpr std::string_view skippable = "\x2a\x4d\x18"; // behind a first byte 0x50 to 0x5f
    if (first.starts_with(gzip))
        return Compression::Gzip;
    if (first.starts_with(zstd))
        return Compression::Zstd;
    if (isZlib(first))
        return Compression::Zlib;
    if (first == "\x78" || gzip.starts_with(first) || zstd.starts_with(first))
        return std::nullopt;
    if ((static_cast<unsigned char>(first.front()) & 0xF0u) == 0x50u) {
        if (first.substr(1).starts_with(skippable))
            return Compression::Zstd;
        if (skippable.starts_with(first.substr(1)))
            return std::nullopt;
    }
    return Compression::None;
}

FileStream::~FileStream()
{
    close(m_descriptor);
}

Result<std::size_t> FileStream::read(char *to, std::size_t size)
{
    while (!m_ended) {
        const ssize_t got = ::read(m_descriptor, to, size);
        if (got > 0) {
            m_read += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (got < 0 && errno == EINTR)
            continue;
        m_ended = true;
        if (got < 0)
            return notReadable(m_name, errno);
    }
    return std::size_t(0);
}

bool FileStream::isReady() const
{
    pollfd waiting = {m_descriptor, POLLIN, 0};
    return m_ended || poll(&waiting, 1, 0) != 0;
}

Compression PeekedStream::compression()
{
    constexpr std::size_t longest = 4;
    std::optional<Compression> result;
    while (!result && m_seen.size() < longest && !m_error) {
        char bytes[longest];
        const Result<std::size_t> got = m_inner->read(bytes, longest - m_seen.size());
        if (!got)
            m_error = got.error();
        else if (*got == 0)
            break;
        else
            m_seen.append(bytes, *got);
        if (!m_seen.empty())
            result = compressionOf(m_seen);
    }
    return result.value_or(Compression::None);
}

Result<std::size_t> PeekedStream::read(char *to, std::size_t size)
{
    if (!m_seen.empty()) {
        const std::size_t count = std::min(size, m_seen.size());
        std::memcpy(to, m_seen.data(), count);
        m_seen.erase(0, count);
        return count;
    }
    if (m_error) {
        Error error = *std::move(m_error);
        m_error.reset();
        return error;
    }
    return m_inner->read(to, size);
}

} // namespace telltale::payload
