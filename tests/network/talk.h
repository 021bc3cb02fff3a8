// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::test {

/// A socket as a plain program uses one: it blocks, but never for longer than a minute.
class Talk
{
public:
    Talk() = default;
    explicit Talk(int descriptor) : m_descriptor(descriptor) { setPatience(); }
    ~Talk() { close(); }
    Talk(Talk &&other) noexcept;
    Talk &operator=(Talk &&other) noexcept;

    /// To `127.0.0.1:PORT`.
    static Talk to(const std::string &address);

    bool isOpen() const { return m_descriptor >= 0; }
    /// Still its own.
    int descriptor() const { return m_descriptor; }
    /// False when the other side takes no more.
    bool say(std::string_view bytes);
    /// At most so many bytes that have come; empty at the end, or when it was reset (see wasReset()).
    std::string hear(std::size_t most = 65536);
    /// Until the other side has no more to say.
    std::string hearAll();
    /// Until `text` has come as well.
    std::string hearUntil(std::string_view text);
    /// One message: its head, and as much of a body as its Content-Length says.
    std::string hearMessage();
    bool wasReset() const { return m_wasReset; }
    /// Says no more, but listens.
    void finishSaying();
    /// Ends with a reset instead of in order.
    void reset();
    void close();

private:
    void setPatience();
    int m_descriptor = -1;
    bool m_wasReset = false;
    std::string m_kept;
};

/// A listening socket on a port of its own.
class Listening
{
public:
    Listening();
    ~Listening();
    Listening(const Listening &) = delete;
    Listening &operator=(const Listening &) = delete;

    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    Talk accept();
    /// From here on nobody is accepted any more: connecting is refused.
    void close();

private:
    int m_descriptor = -1;
    std::uint16_t m_port = 0;
};

} // namespace telltale::test
