// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_options.h"
#include "network/ping/ping_request.h"
#include "network/ping/ping_result.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace telltale::network {

class PingRecorder;
class PingSenderParts;

/// Sends pings and reads what is answered (HTTP/1.1, RFC 9112): exactly the bytes of a request, over sockets of its
/// own, never through the system's proxy. Lives in one thread with an event loop and never blocks it, but for what the
/// recorder waits for the disk.
class PingSender : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(PingResult)>;

    /// With a recorder, nothing leaves that it has not persisted; it must outlive the sender. Null: nothing is
    /// recorded.
    explicit PingSender(PingOptions options, PingRecorder *recorder = nullptr, QObject *parent = nullptr);
    /// Ends all connections; nobody is told.
    ~PingSender() override;

    /// What is wrong with options, of the files they name as well: ping-certificate-file. Reads those files.
    static std::optional<Error> problemOf(const PingOptions &options);

    /// Sends one, however many are under way; gives its number, from 1. `done` is called once, later and never from
    /// within this call; or by cancel() and stop() with ping-stopped. It may send another, and may not destroy the
    /// sender.
    std::uint64_t send(PingRequest request, Done done);
    /// At once. Without effect on one that is done.
    void cancel(std::uint64_t ping);
    /// Cancels all and ends kept connections.
    void stop();

    std::size_t running() const;
    std::size_t keptConnections() const;

private:
    std::unique_ptr<PingSenderParts> m_parts;
};

} // namespace telltale::network
