// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/file_mark.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

constexpr std::size_t pieceSize = 4096;

QByteArray hashOf(std::string_view bytes)
{
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                    QCryptographicHash::Sha256);
}

/// Fewer bytes than wanted when the file has no more.
std::string_view readAt(int descriptor, std::uint64_t offset, std::size_t size, std::array<char, pieceSize> &buffer)
{
    std::size_t got = 0;
    while (got < size) {
        const ssize_t more = pread(descriptor, buffer.data() + got, size - got, static_cast<off_t>(offset + got));
        if (more < 0 && errno == EINTR)
            continue;
        if (more <= 0)
            break;
        got += static_cast<std::size_t>(more);
    }
    return {buffer.data(), got};
}

} // namespace

FileMark::FileMark(const FileIdentity &identity, Text text, std::uint64_t resume)
    : m_identity(identity), m_size(text.size())
{
    const auto add = [&](std::uint64_t offset, std::uint64_t end) {
        const std::size_t size = static_cast<std::size_t>(end - offset);
        if (size != 0)
            m_pieces.push_back({offset, size, hashOf(text.view().substr(offset, size))});
    };
    add(0, std::min<std::uint64_t>(m_size, pieceSize));
    for (const std::uint64_t end : {resume, m_size})
        add(end - std::min<std::uint64_t>(end, pieceSize), end);
}

Growth FileMark::judgeSize(const FileIdentity &identity, std::uint64_t size) const
{
    if (identity != m_identity)
        return Growth::Replaced;
    return size < m_size ? Growth::Changed : size == m_size ? Growth::Same : Growth::Grown;
}

Growth FileMark::judge(const std::string &path, std::uint64_t &size) const
{
    // Not waiting for a writer, should a pipe have the name now.
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return Growth::Gone;
    const Growth growth = judge(descriptor, size);
    close(descriptor);
    return growth;
}

Growth FileMark::judge(int descriptor, std::uint64_t &size) const
{
    struct stat status = {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return Growth::Gone;
    size = static_cast<std::uint64_t>(status.st_size);
    const Growth growth = judgeSize({status.st_dev, status.st_ino}, size);
    if (growth != Growth::Same && growth != Growth::Grown)
        return growth;
    std::array<char, pieceSize> buffer{};
    const bool isSame = std::all_of(m_pieces.begin(), m_pieces.end(), [&](const Piece &piece) {
        return hashOf(readAt(descriptor, piece.offset, piece.size, buffer)) == piece.hash;
    });
    return isSame ? growth : Growth::Changed;
}

Growth FileMark::judge(const MappedFile &file) const
{
    const std::string_view text = file.text().view();
    const Growth growth = judgeSize(file.identity(), text.size());
    if (growth != Growth::Same && growth != Growth::Grown)
        return growth;
    const bool isSame = std::all_of(m_pieces.begin(), m_pieces.end(), [text](const Piece &piece) {
        return hashOf(text.substr(piece.offset, piece.size)) == piece.hash;
    });
    return isSame ? growth : Growth::Changed;
}

std::optional<FileIdentity> identityOf(const std::string &path)
{
    struct stat status = {};
    if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return FileIdentity{status.st_dev, status.st_ino};
}

} // namespace telltale::payload
