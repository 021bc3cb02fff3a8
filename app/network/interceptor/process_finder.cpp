// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/process_finder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <climits>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr std::size_t mostRecent = 8;

struct CloseFolder
{
    void operator()(DIR *folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

constexpr int lookedAtBeside = 16;

/// Whether this descriptor, by its name in the folder, is the socket.
bool isSocket(int folder, const char *name, const std::string &socket)
{
    std::array<char, 64> target{};
    const ssize_t size = readlinkat(folder, name, target.data(), target.size());
    return size == static_cast<ssize_t>(socket.size()) && std::memcmp(target.data(), socket.data(), socket.size()) == 0;
}

std::uint32_t numberOf(const char *name)
{
    std::uint32_t number = 0;
    const char *const end = name + std::strlen(name);
    const auto [rest, problem] = std::from_chars(name, end, number);
    return problem == std::errc() && rest == end ? number : 0;
}

} // namespace

std::string programOf(std::uint32_t process)
{
    std::array<char, PATH_MAX> path{};
    const std::string link = "/proc/" + std::to_string(process) + "/exe";
    const ssize_t size = readlink(link.c_str(), path.data(), path.size());
    return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : std::string();
}

std::uint32_t ProcessFinder::holderOf(std::uint64_t inode)
{
    const std::string socket = "socket:[" + std::to_string(inode) + ']';
    for (Found &known : m_recent) {
        if (isBeside(known, socket)) {
            const Found found = known;
            remember(found);
            return found.process;
        }
    }
    const Clock::time_point begin = Clock::now();
    if (begin < m_nextLook)
        return 0;
    const Found found = lookAtAll(socket);
    const Clock::time_point end = Clock::now();
    m_nextLook = end + 9 * (end - begin);
    if (found.process != 0)
        remember(found);
    return found.process;
}

/// New sockets get the lowest free descriptor: the next one, or one that was given back.
bool ProcessFinder::isBeside(Found &known, const std::string &socket)
{
    const Folder folder(opendir(("/proc/" + std::to_string(known.process) + "/fd").c_str()));
    if (!folder)
        return false;
    for (int step = 0; step <= lookedAtBeside; ++step) {
        for (const int descriptor : {known.descriptor + step, known.descriptor - step}) {
            if (descriptor >= 0 && isSocket(dirfd(folder.get()), std::to_string(descriptor).c_str(), socket)) {
                known.descriptor = descriptor;
                return true;
            }
        }
    }
    return false;
}

int ProcessFinder::descriptorIn(std::uint32_t process, const std::string &socket)
{
    const Folder folder(opendir(("/proc/" + std::to_string(process) + "/fd").c_str()));
    while (folder) {
        const dirent *const entry = readdir(folder.get());
        if (entry == nullptr)
            break;
        if (isSocket(dirfd(folder.get()), entry->d_name, socket))
            return static_cast<int>(numberOf(entry->d_name));
    }
    return -1;
}

/// Those that were found last first.
ProcessFinder::Found ProcessFinder::lookAtAll(const std::string &socket)
{
    for (const Found &known : m_recent) {
        if (const int descriptor = descriptorIn(known.process, socket); descriptor >= 0)
            return {known.process, descriptor};
    }
    const Folder processes(opendir("/proc"));
    while (processes) {
        const dirent *const entry = readdir(processes.get());
        if (entry == nullptr)
            break;
        const std::uint32_t process = numberOf(entry->d_name);
        if (const int descriptor = process != 0 ? descriptorIn(process, socket) : -1; descriptor >= 0)
            return {process, descriptor};
    }
    return {};
}

void ProcessFinder::remember(const Found &found)
{
    const auto known = std::find_if(m_recent.begin(), m_recent.end(),
                                    [&found](const Found &other) { return other.process == found.process; });
    if (known != m_recent.end())
        m_recent.erase(known);
    m_recent.push_front(found);
    if (m_recent.size() > mostRecent)
        m_recent.pop_back();
}

} // namespace telltale::network
