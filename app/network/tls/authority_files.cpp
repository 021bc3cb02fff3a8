// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/authority_files.h"

#include "network/tls/private_file.h"
#include "network/tls/tls_errors.h"

#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr const char *authorityFileName = "authority.pem";
constexpr std::size_t largestAuthority = 64 << 10;

Error authorityError(const char *code, const std::string &where, int number)
{
    return tlsError(code, where, QString::fromLocal8Bit(std::strerror(number)));
}

bool isNowhere(int number)
{
    return number == ENOENT || number == ENOTDIR;
}

} // namespace

std::string usualAuthorityFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QFile::encodeName(folder + QStringLiteral("/telltale/authority")).toStdString();
}

std::string authorityCertificateFile(const std::string &folder)
{
    return folder + "/telltale-ca.crt";
}

std::string authorityBundleFile(const std::string &folder)
{
    return folder + "/telltale-bundle.pem";
}

std::string authorityFile(const std::string &folder)
{
    return folder + '/' + authorityFileName;
}

Result<std::string> readAuthority(const std::string &folder)
{
    const OwnedDescriptor place(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!place)
        return authorityError(isNowhere(errno) ? "ca-missing" : "ca-not-readable", folder, errno);
    // Within the folder that was looked at, and no link out of it.
    const OwnedDescriptor file(
        ::openat(place.get(), authorityFileName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file)
        return authorityError(errno == ENOENT ? "ca-missing" : "ca-not-readable", folder, errno);
    if (!isOwnersOnly(place.get()) || !isOwnersOnly(file.get()))
        return tlsError("ca-readable-by-others", folder);
    std::string pem;
    if (!readWhole(file.get(), largestAuthority, pem))
        return authorityError("ca-not-readable", folder, errno);
    return pem;
}

Result<bool> writeAuthority(const std::string &folder, const std::string &pem)
{
    if (!makeOwnersFolder(folder))
        return authorityError("ca-not-written", folder, errno);
    const OwnedDescriptor place(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!place || ::fchmod(place.get(), 0700) != 0)
        return authorityError("ca-not-written", folder, errno);
    if (writeOwnersFile(authorityFile(folder), pem, PlaceExisting::Refuse))
        return true;
    if (errno == EEXIST)
        return tlsError("ca-exists", folder);
    return authorityError("ca-not-written", folder, errno);
}

Result<bool> removeAuthority(const std::string &folder)
{
    if (::unlink(authorityFile(folder).c_str()) != 0) {
        if (isNowhere(errno))
            return false;
        return authorityError("ca-not-removed", folder, errno);
    }
    ::unlink(authorityCertificateFile(folder).c_str());
    ::unlink(authorityBundleFile(folder).c_str());
    ::rmdir(folder.c_str()); // others may have put something into it
    return true;
}

} // namespace telltale::network
