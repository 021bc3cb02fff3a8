// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/body_pieces.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

#include <unistd.h>

namespace telltale::payload {

namespace {

constexpr std::uint64_t readAtOnce = std::uint64_t(256) << 10;

Error bodyNotReadable(int problem)
{
    const QString reason = problem == 0 ? QCoreApplication::translate("telltale::Payload", "it is shorter than it was")
                                        : QString::fromStdString(std::generic_category().message(problem));
    return {"body-not-readable",
            QCoreApplication::translate("telltale::Payload", "A spooled body cannot be read: %1").arg(reason)};
}

} // namespace

void BodyPieces::add(std::string_view bytes)
{
    if (bytes.empty())
        return;
    m_pieces.push_back({bytes, -1, 0, bytes.size()});
    m_size += bytes.size();
}

void BodyPieces::addFile(int descriptor, std::uint64_t offset, std::uint64_t size)
{
    m_pieces.push_back({{}, descriptor, offset, size});
    m_size += size;
}

Result<bool> BodyPieces::visit(const std::function<bool(std::string_view)> &take) const
{
    for (const Piece &piece : m_pieces) {
        const Result<bool> taken = piece.descriptor < 0 ? Result<bool>(take(piece.bytes)) : visitFile(piece, take);
        if (!taken || !*taken)
            return taken;
    }
    return true;
}

Result<bool> BodyPieces::visitFile(const Piece &piece, const std::function<bool(std::string_view)> &take)
{
    std::string buffer(static_cast<std::size_t>(std::min(piece.size, readAtOnce)), '\0');
    std::uint64_t done = 0;
    while (done < piece.size) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), piece.size - done));
        const ssize_t got = pread(piece.descriptor, buffer.data(), wanted, static_cast<off_t>(piece.offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return bodyNotReadable(got < 0 ? errno : 0);
        if (!take(std::string_view(buffer).substr(0, static_cast<std::size_t>(got))))
            return false;
        done += static_cast<std::uint64_t>(got);
    }
    return true;
}

} // namespace telltale::payload
