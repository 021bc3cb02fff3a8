// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/response_parser.h"
#include "network/interceptor/stream.h"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace telltale::network {

/// Who an upstream's bytes are for.
class UpstreamReader
{
public:
    virtual ~UpstreamReader() = default;
    /// Bytes, valid until the next read; or why there are none, and no more will come.
    virtual void received(const asio::error_code &error, std::string_view bytes) = 0;
};

/// A connection to an upstream, with what one exchange after the other needs on it. While nobody reads, it is watched:
/// what comes then was asked for by nobody.
class UpstreamConnection : public std::enable_shared_from_this<UpstreamConnection>
{
public:
    /// `place`: its key, see UpstreamPlace.
    UpstreamConnection(std::unique_ptr<Stream> stream, const Tcp::endpoint &local, const Tcp::endpoint &remote,
                       std::string place, const http1::Options &limits);

    /// The next bytes, or the end, go to `reader`.
    void read(std::shared_ptr<UpstreamReader> reader);
    /// `broken` is called when something comes, or the connection ends, before somebody reads again.
    void watch(std::function<void()> broken);
    void close();
    /// Nothing has come on it that was not read yet, and its end has not come either.
    bool isQuiet() const;

    const std::unique_ptr<Stream> stream;
    const Tcp::endpoint local;
    const Tcp::endpoint remote;
    const std::string place;
    http1::ResponseParser parser;
    std::string sending; ///< of a request, on its way
    std::chrono::steady_clock::time_point idleSince;
    bool isReused = false; ///< it has carried an exchange before

private:
    void arm();
    void arrived(const asio::error_code &error, std::size_t size);

    std::shared_ptr<UpstreamReader> m_reader;
    std::function<void()> m_broken;
    bool m_isArmed = false; ///< a read is under way
    std::array<char, std::size_t(16) << 10> m_buffer;
};

} // namespace telltale::network
