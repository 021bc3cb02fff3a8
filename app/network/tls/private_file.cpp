// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/private_file.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::network {

OwnedDescriptor::~OwnedDescriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool isOwnersOnly(int descriptor)
{
    struct stat facts = {};
    if (::fstat(descriptor, &facts) != 0)
        return false;
    const bool isOurs = facts.st_uid == ::geteuid() || facts.st_uid == 0;
    return isOurs && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

bool readWhole(int descriptor, std::size_t most, std::string &bytes)
{
    constexpr std::size_t atOnce = 64 << 10;
    bytes.clear();
    while (bytes.size() <= most) {
        const std::size_t size = bytes.size();
        bytes.resize(size + atOnce);
        const ssize_t got = ::read(descriptor, bytes.data() + size, atOnce);
        bytes.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got == 0)
            return bytes.size() <= most;
        if (got < 0 && errno != EINTR)
            return false;
    }
    errno = EFBIG;
    return false;
}

bool writeWhole(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return ::fsync(descriptor) == 0;
}

bool makeOwnersFolder(const std::string &folder)
{
    for (std::size_t at = folder.find('/', 1);; at = folder.find('/', at + 1)) {
        const std::string part = folder.substr(0, at);
        if (!part.empty() && ::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST)
            return false;
        if (at == std::string::npos)
            break;
    }
    struct stat facts = {};
    if (::stat(folder.c_str(), &facts) != 0)
        return false;
    errno = ENOTDIR;
    return S_ISDIR(facts.st_mode);
}

bool writeOwnersFile(const std::string &path, std::string_view bytes, PlaceExisting existing)
{
    std::string beside = path + ".XXXXXX";
    const OwnedDescriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    if (!file)
        return false;
    const bool isWritten = ::fchmod(file.get(), 0600) == 0 && writeWhole(file.get(), bytes);
    const bool isReplacing = existing == PlaceExisting::Replace;
    const bool isPlaced =
        isWritten && (isReplacing ? ::rename(beside.c_str(), path.c_str()) : ::link(beside.c_str(), path.c_str())) == 0;
    const int why = errno;
    if (!isPlaced || !isReplacing)
        ::unlink(beside.c_str());
    errno = why;
    return isPlaced;
}

} // namespace telltale::network
