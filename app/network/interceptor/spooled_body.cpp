// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/spooled_body.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr std::size_t mostMemoryReused = std::size_t(16)
    << 10; ///< bytes of memory that a body without content may keep
constexpr std::size_t readAtOnce = std::size_t(64) << 10;

Error notWritable(const std::string &folder, int problem)
{
    return {"spool-not-writable",
            QCoreApplication::translate("telltale::Network", "A large body cannot be kept in %1: %2")
                .arg(QString::fromStdString(folder), QString::fromStdString(std::generic_category().message(problem)))};
}

int openUnnamed(const std::string &folder)
{
    const int unnamed = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (unnamed >= 0)
        return unnamed;
    // Not every file system has files without a name.
    std::string name = folder + "/telltale-XXXXXX";
    const int named = mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        unlink(name.c_str());
    return named;
}

} // namespace

SpooledBody::SpooledBody(std::uint64_t mostInMemory, std::string folder)
    : m_mostInMemory(mostInMemory), m_folder(std::move(folder))
{
}

SpooledBody::~SpooledBody()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void SpooledBody::clear()
{
    if (m_memory.capacity() > mostMemoryReused)
        std::string().swap(m_memory);
    m_memory.clear();
    if (m_descriptor >= 0)
        close(m_descriptor);
    m_descriptor = -1;
    m_spooled = 0;
}

Result<bool> SpooledBody::take(std::string &&bytes)
{
    if (bytes.size() > m_mostInMemory)
        return add(bytes);
    m_memory = std::move(bytes);
    return true;
}

Result<bool> SpooledBody::add(std::string_view bytes)
{
    if (m_spooled == 0) {
        const auto room =
            static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), m_mostInMemory - m_memory.size()));
        m_memory.append(bytes.substr(0, room));
        bytes.remove_prefix(room);
    }
    return bytes.empty() ? Result<bool>(true) : spool(bytes);
}

Result<bool> SpooledBody::spool(std::string_view bytes)
{
    if (m_descriptor < 0) {
        if (m_folder.empty())
            m_folder = QDir::tempPath().toStdString();
        m_descriptor = openUnnamed(m_folder);
        if (m_descriptor < 0)
            return notWritable(m_folder, errno);
    }
    while (!bytes.empty()) {
        const ssize_t written = pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(m_spooled));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return notWritable(m_folder, written < 0 ? errno : ENOSPC);
        m_spooled += static_cast<std::uint64_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

payload::BodyPieces SpooledBody::pieces() const
{
    payload::BodyPieces pieces(m_memory);
    if (m_spooled != 0)
        pieces.addFile(m_descriptor, 0, m_spooled);
    return pieces;
}

Result<std::string_view> SpooledBody::at(std::uint64_t offset, std::string &buffer) const
{
    if (offset < m_memory.size())
        return std::string_view(m_memory).substr(static_cast<std::size_t>(offset));
    const std::uint64_t inFile = offset - m_memory.size();
    if (inFile >= m_spooled)
        return std::string_view();
    payload::BodyPieces piece;
    piece.addFile(m_descriptor, inFile, std::min<std::uint64_t>(readAtOnce, m_spooled - inFile));
    buffer.clear();
    const Result<bool> read = piece.visit([&buffer](std::string_view bytes) {
        buffer.append(bytes);
        return true;
    });
    if (!read)
        return read.error();
    return std::string_view(buffer);
}

} // namespace telltale::network
