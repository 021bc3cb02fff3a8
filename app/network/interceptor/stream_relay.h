// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/upstream_pool.h"
#include "payload/loaders/record/record_contents.h"

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace telltale::network {

class Engine;

/// A connection whose protocol is not taken apart, between a client and its upstream: every byte is in the record
/// before it goes on, in either direction. Ends when the judge lets nothing pass any more that is not judged.
class StreamRelay : public std::enable_shared_from_this<StreamRelay>
{
public:
    /// `protocol`: as records name it, `h2`.
    StreamRelay(Engine &engine, std::unique_ptr<Stream> client, UpstreamPool::Connection upstream,
                std::uint64_t connection, std::string destination, std::string_view protocol);

    /// Begins with what was read of the client already. `ended` is called once.
    void start(std::string fromClient, std::function<void()> ended);
    void close();

private:
    struct Way
    {
        payload::RecordedStream::Way way = payload::RecordedStream::Way::FromClient;
        Stream *from = nullptr;
        Stream *to = nullptr;
        std::array<char, std::size_t(16) << 10> buffer;
    };
    void read(Way &way);
    void keep(Way &way, std::string_view bytes);
    void write(Way &way, std::string_view bytes);
    void finish(Way &way, bool isBroken);

    Engine &m_engine;
    std::unique_ptr<Stream> m_client;
    UpstreamPool::Connection m_upstream;
    const std::uint64_t m_connection;
    const std::string m_destination;
    const std::string_view m_protocol;
    std::string m_first;
    Way m_up;
    Way m_down;
    int m_open = 2; ///< ways that still go
    std::function<void()> m_ended;
};

} // namespace telltale::network
