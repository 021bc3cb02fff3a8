// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::payload {

/// Bytes that come one after another: a file, a pipe, what a compressed stream expands to. One thread at a time.
class ByteStream
{
public:
    virtual ~ByteStream() = default;
    /// Reads 1 to `size` bytes to `to` (size > 0); 0 is the end. May block. After an error the stream is at its end;
    /// bytes in front of the error have all been given by then.
    virtual Result<std::size_t> read(char *to, std::size_t size) = 0;
    /// False when read() would have to wait for whoever writes.
    virtual bool isReady() const = 0;
    /// Bytes taken so far from where the bytes come from in the end (the file as it lies on the disk).
    virtual std::uint64_t sourceRead() const = 0;
};

/// What is read from a file descriptor. Closes it.
class FileStream : public ByteStream
{
public:
    FileStream(int descriptor, std::string name) : m_descriptor(descriptor), m_name(std::move(name)) {}
    ~FileStream() override;
    FileStream(const FileStream &) = delete;
    FileStream &operator=(const FileStream &) = delete;

    Result<std::size_t> read(char *to, std::size_t size) override;
    bool isReady() const override;
    std::uint64_t sourceRead() const override { return m_read; }

private:
    int m_descriptor;
    std::string m_name;
    std::uint64_t m_read = 0;
    bool m_ended = false;
};

/// How bytes are compressed, told by their first ones.
enum class Compression : std::uint8_t { None, Gzip, Zlib, Zstd };
/// Nothing while more bytes could still make a magic number of `first`.
std::optional<Compression> compressionOf(std::string_view first);

/// A stream whose first bytes have been looked at without taking them.
class PeekedStream : public ByteStream
{
public:
    explicit PeekedStream(std::unique_ptr<ByteStream> inner) : m_inner(std::move(inner)) {}

    /// Reads no more than it needs to be certain: a person who types gets an answer after the first bytes.
    Compression compression();
    Result<std::size_t> read(char *to, std::size_t size) override;
    bool isReady() const override { return !m_seen.empty() || m_error || m_inner->isReady(); }
    std::uint64_t sourceRead() const override { return m_inner->sourceRead(); }

private:
    std::unique_ptr<ByteStream> m_inner;
    std::string m_seen;
    std::optional<Error> m_error;
};

} // namespace telltale::payload
