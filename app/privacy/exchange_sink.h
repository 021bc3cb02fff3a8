// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/body_pieces.h"
#include "payload/loaders/record/record_contents.h"

#include <cstdint>

namespace telltale::privacy {

/// Where what happens on the wire is put down before it goes on: decide → persist → send. The store implements it.
///
/// Whoever forwards calls received(), decided() and forwarded(), then persist(), and sends only after persist() has
/// said yes. Calls are collected until then, so that one persist() serves everything that came in one turn of a loop.
/// After an error, nothing of what it concerns may leave. Called from one thread, which waits for the disk.
class ExchangeSink
{
public:
    virtual ~ExchangeSink() = default;

    /// The number of the connection; that in the structure does not count.
    virtual Result<std::uint64_t> connected(const payload::RecordedConnection &connection) = 0;
    /// The number of the exchange; that in the structure and its `body` do not count.
    virtual Result<std::uint64_t> received(const payload::RecordedRequest &request,
                                           const payload::BodyPieces &body) = 0;
    virtual Result<bool> refused(const payload::RecordedRefusal &refusal) = 0;
    virtual Result<bool> decided(const payload::RecordedDecision &decision) = 0;
    /// `body` is left alone when the very bytes that were received go out.
    virtual Result<bool> forwarded(const payload::RecordedForward &forward, const payload::BodyPieces &body) = 0;
    virtual Result<bool> answered(const payload::RecordedAnswer &answer) = 0;
    /// Of connections that are passed on unread, and of those that are not taken apart: kept by who can.
    virtual Result<bool> tunnelled(const payload::RecordedTunnel &) { return true; }
    virtual Result<bool> streamed(const payload::RecordedStream &) { return true; }
    virtual Result<bool> covered(const payload::RecordedCoverage &coverage) = 0;

    /// Everything since the last call is kept as well as it was promised to be; or an error, and some of it is not.
    virtual Result<bool> persist() = 0;
    /// Ends the capture in order.
    virtual Result<bool> end() = 0;
};

} // namespace telltale::privacy
