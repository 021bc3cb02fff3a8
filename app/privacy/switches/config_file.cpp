// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/config_file.h"

#include "privacy/switches/config_draft.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::privacy {

namespace {

constexpr std::size_t largestConfigFile = std::size_t(16) << 20;
constexpr mode_t permissionBits = 07777;

Error changedMeanwhile(const std::string &path)
{
    return {
        switchNotWritten,
        aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 has been changed since it was read; nothing was written"))
            .arg(visible(path))};
}

/// Where a link leads, also when nothing is there yet.
std::string leadsTo(const std::string &path)
{
    char *const real = ::realpath(path.c_str(), nullptr);
    std::string result = real == nullptr ? path : std::string(real);
    std::free(real);
    return result;
}

void syncFolder(const std::string &path)
{
    const int folder = ::open(folderOfConfig(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

bool isUnchanged(const ConfigFile &file)
{
    const Result<ConfigFile> now = readConfigFile(file.path);
    return now && now->isThere == file.isThere && now->bytes == file.bytes;
}

Result<bool> putThere(const ConfigFile &file, std::string_view bytes)
{
    ConfigDraft draft(file.path + ".telltale-" + std::to_string(::getpid()) + ".new");
    if (!draft.create() || !draft.fill(bytes, file))
        return systemRefusal(switchNotWritten, file.path, errno);
    if (!isUnchanged(file))
        return changedMeanwhile(file.path);
    if (!draft.rename(file.path))
        return systemRefusal(switchNotWritten, file.path, errno);
    syncFolder(file.path);
    return true;
}

} // namespace

Result<ConfigFile> readConfigFile(const std::string &path)
{
    ConfigFile file;
    file.path = leadsTo(path);
    const int descriptor = ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR)) {
        struct stat link = {};
        if (::lstat(path.c_str(), &link) == 0)
            return Error{switchFileRefused,
                         aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is a link that leads nowhere"))
                             .arg(visible(path))};
        return file;
    }
    if (descriptor < 0)
        return systemRefusal(switchFileRefused, path, errno);
    struct stat status = {};
    const bool isRegular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    std::string piece(std::size_t(64) << 10, '\0');
    ssize_t got = 0;
    while (isRegular && file.bytes.size() <= largestConfigFile
           && (got = ::read(descriptor, piece.data(), piece.size())) > 0)
        file.bytes.append(piece, 0, static_cast<std::size_t>(got));
    const int problem = got < 0 ? errno : 0;
    ::close(descriptor);
    if (!isRegular)
        return Error{switchFileRefused,
                     aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is no regular file")).arg(visible(path))};
    if (problem != 0)
        return systemRefusal(switchFileRefused, path, problem);
    if (file.bytes.size() > largestConfigFile)
        return Error{switchFileRefused,
                     aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is larger than 16 MiB")).arg(visible(path))};
    file.isThere = true;
    file.hasOwner = true;
    file.mode = status.st_mode & permissionBits;
    file.owner = status.st_uid;
    file.group = status.st_gid;
    return file;
}

Result<bool> replaceFile(const ConfigFile &file, std::string_view bytes)
{
    Result<bool> put = putThere(file, bytes);
    if (!put)
        return put;
    const Result<ConfigFile> now = readConfigFile(file.path);
    if (now && now->bytes == bytes
        && (!file.hasOwner || (now->mode == file.mode && now->owner == file.owner && now->group == file.group)))
        return true;
    if (now && file.isThere)
        (void)putThere(*now, file.bytes);
    return Error{switchNotWritten,
                 aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 was written, but something else was read back"))
                     .arg(visible(file.path))};
}

Result<bool> removeFile(const ConfigFile &file)
{
    if (!isUnchanged(file))
        return changedMeanwhile(file.path);
    if (::unlink(file.path.c_str()) != 0)
        return systemRefusal(switchNotWritten, file.path, errno);
    syncFolder(file.path);
    return true;
}

} // namespace telltale::privacy
