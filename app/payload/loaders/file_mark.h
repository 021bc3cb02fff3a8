// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/mapped_file.h"

#include <QByteArray>

#include <optional>

#include <string>
#include <vector>

namespace telltale::payload {

/// What has become of a file since it was read.
enum class Growth : std::uint8_t {
    Same,     ///< nothing
    Grown,    ///< bytes were appended to it
    Replaced, ///< another file has its name
    Changed,  ///< it is shorter, or other bytes stand where it was read
    Gone,     ///< no regular file that can be read has its name
    Other,    ///< with what was appended it is to be read in another way
};

/// Tells a file that somebody appends to from one that was written anew: device and inode, the size that was read, and
/// a hash of the first 4 KiB and of the 4 KiB before each of the places where reading may go on.
class FileMark
{
public:
    FileMark() = default;
    /// `text` is all that was read of the file, `resume` where reading may go on.
    FileMark(const FileIdentity &identity, Text text, std::uint64_t resume);

    std::uint64_t size() const { return m_size; }
    /// What is at the path now, and how long. Reads 12 KiB at most.
    Growth judge(const std::string &path, std::uint64_t &size) const;
    /// The same for a file that is open or mapped already.
    Growth judge(int descriptor, std::uint64_t &size) const;
    Growth judge(const MappedFile &file) const;

private:
    struct Piece
    {
        std::uint64_t offset = 0;
        std::size_t size = 0;
        QByteArray hash;
    };
    Growth judgeSize(const FileIdentity &identity, std::uint64_t size) const;

    FileIdentity m_identity;
    std::uint64_t m_size = 0;
    std::vector<Piece> m_pieces;
};

/// The file a path names now; nothing when it is none, or not a regular one.
std::optional<FileIdentity> identityOf(const std::string &path);

} // namespace telltale::payload
