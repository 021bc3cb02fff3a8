// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/byte_stream.h"

#include <memory>

namespace telltale::payload {

/// Expands gzip (RFC 1952): any number of members one after another, checked against their CRC; zero bytes behind the
/// last one are padding. Or zlib (RFC 1950), which has one member only. Memory is constant. Error: bad-compression,
/// after all bytes in front of the damage.
class GzipStream : public ByteStream
{
public:
    explicit GzipStream(std::unique_ptr<ByteStream> compressed, bool isZlib = false);
    ~GzipStream() override;

    Result<std::size_t> read(char *to, std::size_t size) override;
    bool isReady() const override;
    std::uint64_t sourceRead() const override { return m_compressed->sourceRead(); }

private:
    struct State;
    /// False at the end of the compressed bytes.
    Result<bool> refill();
    /// Between two members: whether another one begins.
    Result<bool> nextMember();
    Error fail(Error error);
    const char *name() const { return m_isZlib ? "zlib" : "gzip"; }

    std::unique_ptr<ByteStream> m_compressed;
    std::unique_ptr<State> m_state;
    std::optional<Error> m_pending;
    bool m_isZlib;
    bool m_ended = false;
    bool m_inMember = true;
    bool m_mayHoldBack = false; ///< bytes are left in zlib from the input it took
};

} // namespace telltale::payload
