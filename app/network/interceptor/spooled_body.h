// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/body_pieces.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::network {

/// A body that is being received: in memory up to a size, the rest in a file that has no name and that only its owner
/// may read.
class SpooledBody
{
public:
    /// `folder` empty: that of temporary files.
    SpooledBody(std::uint64_t mostInMemory, std::string folder);
    ~SpooledBody();
    SpooledBody(const SpooledBody &) = delete;
    SpooledBody &operator=(const SpooledBody &) = delete;

    /// Error: spool-not-writable; the body is then not whole.
    Result<bool> add(std::string_view bytes);
    /// All of it at once, into an empty one.
    Result<bool> take(std::string &&bytes);
    void clear();

    std::uint64_t size() const { return m_memory.size() + m_spooled; }
    /// Valid until the body is changed.
    payload::BodyPieces pieces() const;
    /// All of it where it is in memory; likewise.
    std::optional<std::string_view> inMemory() const
    {
        return m_spooled == 0 ? std::optional<std::string_view>(m_memory) : std::nullopt;
    }
    /// Some bytes from `offset` on; those of the file are read into `buffer`. Empty at the end. Error: as BodyPieces.
    Result<std::string_view> at(std::uint64_t offset, std::string &buffer) const;

private:
    Result<bool> spool(std::string_view bytes);

    std::uint64_t m_mostInMemory;
    std::string m_folder;
    std::string m_memory;
    int m_descriptor = -1;
    std::uint64_t m_spooled = 0;
};

} // namespace telltale::network
