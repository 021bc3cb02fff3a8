// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <charconv>
#include <concepts>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telltale::report {

/// Bytes on their way to a file descriptor, through one buffer of fixed size: what is put costs no allocation, and
/// memory does not grow with the output. After a failure everything put is dropped, so that printers need not look at
/// every step; they ask isOpen() once per record. Not thread-safe.
class Output
{
public:
    /// Writes to `descriptor`, which stays the caller's.
    explicit Output(int descriptor);
    /// Flushes; call flush() before to learn whether that worked.
    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    void put(std::string_view bytes)
    {
        if (bytes.size() > room()) {
            putLarge(bytes);
            return;
        }
        if (!bytes.empty())
            std::memcpy(m_at, bytes.data(), bytes.size());
        m_at += bytes.size();
    }
    void put(char byte)
    {
        if (room() == 0)
            flush();
        *m_at++ = byte;
    }
    template<std::integral Number>
        requires(!std::same_as<Number, char>)
    void put(Number number)
    {
        if (room() < longestNumber)
            flush();
        m_at = std::to_chars(m_at, m_end, number).ptr;
    }
    /// `count` spaces.
    void pad(std::size_t count);

    /// Hands everything to the system. False when that failed, now or before.
    bool flush();
    int descriptor() const { return m_descriptor; }
    bool isOpen() const { return m_state == State::Open; }
    /// Who read our output has seen enough (`| head`): no failure, but nothing more to do.
    bool isReaderGone() const { return m_state == State::ReaderGone; }
    /// What went wrong (a full disk), in the system's words.
    std::optional<Error> error() const;

private:
    enum class State { Open, ReaderGone, Failed };
    static constexpr std::size_t capacity = 256u << 10;
    static constexpr std::size_t longestNumber = 24;

    std::size_t room() const { return static_cast<std::size_t>(m_end - m_at); }
    void putLarge(std::string_view bytes);
    void writeAll(const char *data, std::size_t size);

    std::unique_ptr<char[]> m_buffer;
    char *m_at;
    char *m_end;
    int m_descriptor;
    int m_errno = 0;
    State m_state = State::Open;
};

/// Creates or empties the file for `-o`, readable by its owner only; refuses to write over one of the inputs.
/// The descriptor is the caller's to close. Errors: not-writable, output-is-input.
Result<int> openOutputFile(const std::string &path, std::span<const std::string> inputs);

} // namespace telltale::report
