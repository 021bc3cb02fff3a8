// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/program_file.h"

#include "network/launch/spawn_plan.h"

#include <cerrno>
#include <string_view>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr const char *usualPlaces = "/bin:/usr/bin"; // of execvp(3), where there is no PATH

/// 0, or why this cannot be run.
int problemOf(const std::string &path)
{
    struct stat file = {};
    if (::stat(path.c_str(), &file) != 0)
        return errno;
    if (!S_ISREG(file.st_mode))
        return EACCES;
    // Not access(2), which asks about the real user: what counts is what exec(3) asks.
    return ::faccessat(AT_FDCWD, path.c_str(), X_OK, AT_EACCESS) == 0 ? 0 : errno;
}

std::string placed(const std::string &path, const std::string &folder)
{
    return folder.empty() || path.starts_with('/') ? path : folder + '/' + path;
}

bool grantsNothingHere(const std::string &file)
{
    struct statvfs system = {};
    const bool isWithoutRights = ::statvfs(file.c_str(), &system) == 0 && (system.f_flag & ST_NOSUID) != 0;
    return isWithoutRights || ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
}

} // namespace

Result<std::string> findProgram(const ProgramToLaunch &program)
{
    if (!program.file.empty())
        return program.file;
    const std::string &word = program.words.front();
    if (word.find('/') != std::string::npos) {
        const std::string path = placed(word, program.folder);
        const int problem = problemOf(path);
        return problem == 0 ? Result<std::string>(path) : whyNotStarted(word, problem);
    }
    const auto set = program.environment.find("PATH");
    std::string_view places = set != program.environment.end() ? std::string_view(set->second) : usualPlaces;
    int worst = ENOENT;
    for (bool isLast = word.empty(); !isLast;) {
        const std::size_t end = places.find(':');
        isLast = end == std::string_view::npos;
        std::string place(places.substr(0, end));
        places.remove_prefix(isLast ? places.size() : end + 1);
        // An empty place is where the program begins.
        const std::string path = placed((place.empty() ? "." : place) + '/' + word, program.folder);
        const int problem = problemOf(path);
        if (problem == 0)
            return path;
        if (problem == EACCES)
            worst = problem;
    }
    return whyNotStarted(word, worst);
}

bool changesRights(const std::string &file)
{
    struct stat found = {};
    if (::stat(file.c_str(), &found) != 0)
        return false;
    const bool isOther = (found.st_mode & S_ISUID) != 0 && found.st_uid != ::getuid();
    const bool isOtherGroup =
        (found.st_mode & (S_ISGID | S_IXGRP)) == (S_ISGID | S_IXGRP) && found.st_gid != ::getgid();
    const bool isCapable = ::getuid() != 0 && ::getxattr(file.c_str(), "security.capability", nullptr, 0) > 0;
    return (isOther || isOtherGroup || isCapable) && !grantsNothingHere(file);
}

int statusOfFailure(const Error &error)
{
    constexpr int ours = 125;
    constexpr int notExecutable = 126;
    constexpr int notFound = 127;
    const std::string_view code(error.code);
    if (code == "program-not-found")
        return notFound;
    return code == "program-not-executable" || code == "program-set-user" ? notExecutable : ours;
}

} // namespace telltale::network
