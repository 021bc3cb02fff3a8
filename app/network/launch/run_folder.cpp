// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/run_folder.h"

#include <QCoreApplication>
#include <QString>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::network {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view runName = "telltale-run-";
constexpr mode_t ownerOnlyFile = S_IRUSR | S_IWUSR;

bool isOursAlone(const std::string &path)
{
    struct stat folder = {};
    return path.starts_with('/') && ::stat(path.c_str(), &folder) == 0 && S_ISDIR(folder.st_mode)
        && folder.st_uid == ::geteuid() && (folder.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

std::string usualParent()
{
    const char *const runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime != nullptr && isOursAlone(runtime))
        return runtime;
    const char *const temporary = std::getenv("TMPDIR");
    return temporary != nullptr && *temporary == '/' ? temporary : "/tmp";
}

/// A run's lock that nobody holds is of one that was killed; a folder without one has just been made.
void removeIfLeft(const fs::path &folder)
{
    const int lock = ::open((folder / "lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (lock < 0)
        return;
    struct stat owner = {};
    std::error_code ignored;
    if (::fstat(lock, &owner) == 0 && owner.st_uid == ::geteuid() && ::flock(lock, LOCK_EX | LOCK_NB) == 0)
        fs::remove_all(folder, ignored);
    ::close(lock);
}

void removeLeft(const std::string &parent)
{
    std::error_code problem;
    for (fs::directory_iterator entry(parent, problem), end; !problem && entry != end; entry.increment(problem)) {
        if (entry->path().filename().string().starts_with(runName))
            removeIfLeft(entry->path());
    }
}

/// It gets its name once it is held, so that nobody takes it for one that was left.
int holdLock(const std::string &folder)
{
    const std::string made = folder + "/lock.new";
    const int lock = ::open(made.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnlyFile);
    if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) == 0 && ::rename(made.c_str(), (folder + "/lock").c_str()) == 0)
        return lock;
    const int problem = errno;
    if (lock >= 0)
        ::close(lock);
    errno = problem;
    return -1;
}

QString problemText(int problem)
{
    return QString::fromLocal8Bit(std::strerror(problem));
}

} // namespace

Result<std::unique_ptr<RunFolder>> RunFolder::make(const std::string &parent)
{
    const std::string place = parent.empty() ? usualParent() : parent;
    removeLeft(place);
    std::string path = place + '/' + std::string(runName) + "XXXXXX";
    const bool isMade = ::mkdtemp(path.data()) != nullptr; // 0700
    const int lock = isMade ? holdLock(path) : -1;
    if (lock < 0) {
        const int problem = errno;
        std::error_code ignored;
        if (isMade)
            fs::remove_all(path, ignored);
        return Error{"run-folder-not-made",
                     QCoreApplication::translate("telltale::Launch", "No folder for the run can be made in %1: %2")
                         .arg(QString::fromLocal8Bit(place.c_str()), problemText(problem))};
    }
    return std::unique_ptr<RunFolder>(new RunFolder(std::move(path), lock));
}

RunFolder::~RunFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored); // links are removed, never followed
    ::close(m_lock);
}

Result<bool> RunFolder::write(std::string_view name, std::string_view content) const
{
    const int file = ::open(path(name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnlyFile);
    bool isWhole = file >= 0;
    while (isWhole && !content.empty()) {
        const ssize_t size = ::write(file, content.data(), content.size());
        isWhole = size > 0;
        content.remove_prefix(isWhole ? static_cast<std::size_t>(size) : 0);
    }
    const int problem = errno;
    if (file >= 0)
        ::close(file);
    if (!isWhole)
        return Error{"run-trust-not-written",
                     QCoreApplication::translate("telltale::Launch", "%1 cannot be written: %2")
                         .arg(QString::fromLocal8Bit(path(name).c_str()), problemText(problem))};
    return true;
}

} // namespace telltale::network
