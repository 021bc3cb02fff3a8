// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// A body as it lies around: in memory, in one place or in several, or in a spooled file. Nothing is copied, and
/// nothing owned: what the pieces refer to must last as long as they do.
class BodyPieces
{
public:
    BodyPieces() = default;
    BodyPieces(std::string_view bytes) { add(bytes); }

    void add(std::string_view bytes);
    /// `size` bytes of an open file, from `offset` on. The file's own position is not used.
    void addFile(int descriptor, std::uint64_t offset, std::uint64_t size);

    std::uint64_t size() const { return m_size; }
    /// Hands out all bytes in order, at most 256 KiB of a file at a time, as long as `take` says true. False when it
    /// did not; body-not-readable when a file has less than was said or cannot be read.
    Result<bool> visit(const std::function<bool(std::string_view)> &take) const;

private:
    struct Piece
    {
        std::string_view bytes;
        int descriptor = -1; ///< none: `bytes`
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
    };
    static Result<bool> visitFile(const Piece &piece, const std::function<bool(std::string_view)> &take);

    std::vector<Piece> m_pieces;
    std::uint64_t m_size = 0;
};

} // namespace telltale::payload
