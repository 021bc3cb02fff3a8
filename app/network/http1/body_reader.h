// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/chunk_reader.h"
#include "network/http1/framing.h"

namespace telltale::network::http1 {

/// Finds the end of a body, whichever way it is told, and hands on its content without keeping any of it.
class BodyReader
{
public:
    explicit BodyReader(const Options &options) : m_chunks(options), m_max(options.body) {}

    /// Refuses a length above the limit.
    Reason begin(const Framing &framing);
    /// Whatever `piece` has of it. Until close, there is no Last.
    BodyTaken take(std::string_view piece);

private:
    ChunkReader m_chunks;
    std::uint64_t m_max;
    BodyKind m_kind = BodyKind::None;
    std::uint64_t m_left = 0; ///< of the length, or of the limit
};

} // namespace telltale::network::http1
