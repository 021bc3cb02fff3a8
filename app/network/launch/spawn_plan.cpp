// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/spawn_plan.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace telltale::network {

namespace {

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

const char *codeOf(int problem)
{
    switch (problem) {
    case ENOENT:
    case ENOTDIR:
        return "program-not-found";
    case EACCES:
    case EPERM:
    case ENOEXEC:
    case EISDIR:
    case ETXTBSY:
    case ELIBBAD:
        return "program-not-executable";
    default:
        return "program-not-started";
    }
}

} // namespace

SpawnPlan::SpawnPlan()
{
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    sigemptyset(&m_reset);
}

SpawnPlan::~SpawnPlan()
{
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
}

void SpawnPlan::resetSignals()
{
    sigset_t none;
    sigemptyset(&none);
    holdBack(none);
    sigfillset(&m_reset);
    posix_spawnattr_setsigdefault(&attributes, &m_reset);
    addFlags(POSIX_SPAWN_SETSIGDEF);
}

void SpawnPlan::holdBack(const sigset_t &signals)
{
    posix_spawnattr_setsigmask(&attributes, &signals);
    addFlags(POSIX_SPAWN_SETSIGMASK);
}

void SpawnPlan::resetSignal(int number)
{
    sigaddset(&m_reset, number);
    posix_spawnattr_setsigdefault(&attributes, &m_reset);
    addFlags(POSIX_SPAWN_SETSIGDEF);
}

void SpawnPlan::addFlags(short flags)
{
    short before = 0;
    posix_spawnattr_getflags(&attributes, &before);
    posix_spawnattr_setflags(&attributes, static_cast<short>(before | flags));
}

void SpawnPlan::keepOnly(std::span<const int> descriptors)
{
    int next = STDERR_FILENO + 1;
    std::vector<int> kept(descriptors.begin(), descriptors.end());
    std::sort(kept.begin(), kept.end());
    for (const int descriptor : kept) {
        for (; next < descriptor; ++next)
            posix_spawn_file_actions_addclose(&actions, next);
        next = std::max(next, descriptor + 1);
    }
    // What other threads open in the meantime is closed as well.
    posix_spawn_file_actions_addclosefrom_np(&actions, next);
}

int SpawnPlan::start(const ProgramToLaunch &program, const std::string &file, pid_t &process)
{
    std::vector<std::string> words = program.words;
    std::vector<std::string> variables;
    for (const auto &[name, value] : program.environment)
        variables.push_back(name + '=' + value);
    if (!program.folder.empty())
        posix_spawn_file_actions_addchdir_np(&actions, program.folder.c_str());
    const std::vector<char *> environment = pointersTo(variables);
    const int problem =
        posix_spawn(&process, file.c_str(), &actions, &attributes, pointersTo(words).data(), environment.data());
    if (problem != ENOEXEC)
        return problem;
    // A script without a first line that says whose: the shell's, as for execvp(3).
    words.front() = file;
    words.insert(words.begin(), "/bin/sh");
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, pointersTo(words).data(), environment.data());
}

std::vector<int> inheritableDescriptors()
{
    std::vector<int> found;
    DIR *const folder = opendir("/proc/self/fd");
    if (folder == nullptr)
        return found;
    while (const dirent *const entry = readdir(folder)) {
        int number = -1;
        const std::string_view name(entry->d_name);
        const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (problem != std::errc() || number <= STDERR_FILENO)
            continue;
        const int flags = fcntl(number, F_GETFD);
        if (flags >= 0 && (flags & FD_CLOEXEC) == 0)
            found.push_back(number);
    }
    closedir(folder);
    return found;
}

int processDescriptor(pid_t process)
{
    return static_cast<int>(syscall(SYS_pidfd_open, process, 0));
}

Error whyNotStarted(const std::string &program, int problem)
{
    return {codeOf(problem),
            QCoreApplication::translate("telltale::Launch", "%1 could not be started: %2")
                .arg(QString::fromStdString(program), QString::fromLocal8Bit(std::strerror(problem)))};
}

} // namespace telltale::network
