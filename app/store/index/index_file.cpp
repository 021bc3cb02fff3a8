// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_file.h"

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::store {

std::string indexPath(const std::string &record)
{
    return record + ".index";
}

std::optional<IndexStamp> indexStamp(const std::string &path)
{
    struct stat status = {};
    if (lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    constexpr std::int64_t second = 1'000'000'000;
    return IndexStamp{{status.st_dev, status.st_ino},
                      status.st_size,
                      std::int64_t(status.st_mtim.tv_sec) * second + status.st_mtim.tv_nsec};
}

std::optional<payload::FileIdentity> indexIdentity(const std::string &path)
{
    const std::optional<IndexStamp> stamp = indexStamp(path);
    return stamp ? std::optional(stamp->identity) : std::nullopt;
}

bool hasIndexLog(const std::string &path)
{
    struct stat status = {};
    return lstat((path + "-wal").c_str(), &status) == 0;
}

bool isOurFolder(const std::string &path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    struct stat status = {};
    return stat(folder.empty() ? "." : folder.c_str(), &status) == 0 && status.st_uid == geteuid();
}

int createIndexFile(const std::string &path)
{
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return errno;
    close(descriptor);
    return 0;
}

int removeIndexFile(const std::string &path)
{
    int problem = 0;
    // The database first: a log without one is nothing, a log beside another database would become part of it.
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        if (unlink((path + suffix).c_str()) != 0 && errno != ENOENT && problem == 0)
            problem = errno;
    }
    return problem;
}

} // namespace telltale::store
