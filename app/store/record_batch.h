// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/body_pieces.h"
#include "payload/loaders/record/record_format.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::store {

/// Frames that wait to be written, chained to what stands before them. Single-threaded.
class RecordBatch
{
public:
    /// How far a write came: whole frames only.
    struct Kept
    {
        std::size_t bytes = 0;
        std::size_t frames = 0;
        payload::Sha256Value chain{}; ///< of the last of them
    };

    /// Drops what waits, and goes on behind a frame with this chain value.
    void start(const payload::Sha256Value &chain);
    /// The same at a file's beginning: its preface waits.
    void startFile();
    /// Adds a frame. Whatever fails (a spooled body), the batch is as it was.
    Result<bool> add(payload::RecordKind kind, std::string_view content, const payload::BodyPieces &body = {});

    std::string_view bytes() const { return m_bytes; }
    std::size_t frames() const { return m_borders.size(); }
    bool isEmpty() const { return m_bytes.empty(); }
    /// Of the last frame.
    const payload::Sha256Value &chain() const { return m_chain; }
    /// What is whole when so many bytes were written.
    Kept keptOf(std::size_t written) const;

private:
    struct Border
    {
        std::size_t end = 0;
        payload::Sha256Value chain{};
    };

    payload::Sha256 m_hash;
    payload::Sha256Value m_first{}; ///< in front of the first frame that waits
    payload::Sha256Value m_chain{};
    std::string m_bytes;
    std::vector<Border> m_borders;
};

} // namespace telltale::store
