// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/byte_stream.h"

#include <memory>

namespace telltale::payload {

/// Expands zstd (RFC 8878): any number of frames one after another, skippable ones passed over, checksums checked. A
/// frame that wants more than 128 MiB of window is refused. Error: bad-compression, after all bytes in front of it.
class ZstdStream : public ByteStream
{
public:
    explicit ZstdStream(std::unique_ptr<ByteStream> compressed);
    ~ZstdStream() override;

    Result<std::size_t> read(char *to, std::size_t size) override;
    bool isReady() const override;
    std::uint64_t sourceRead() const override { return m_compressed->sourceRead(); }

private:
    struct State;
    /// False at the end of the compressed bytes.
    Result<bool> refill();
    Error fail(Error error);

    std::unique_ptr<ByteStream> m_compressed;
    std::unique_ptr<State> m_state;
    std::optional<Error> m_pending;
    std::uint64_t m_frames = 0; ///< read to their end
    bool m_ended = false;
    bool m_inFrame = true;
    bool m_mayHoldBack = false; ///< bytes are left in the library from the input it took
};

} // namespace telltale::payload
