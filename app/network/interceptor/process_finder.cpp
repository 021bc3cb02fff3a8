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

bool holds(std::uint32_t process, const std::string &socket)
{
    const Folder folder(opendir(("/proc/" + std::to_string(process) + "/fd").c_str()));
    std::array<char, 64> target{};
    while (folder) {
        const dirent *const entry = readdir(folder.get());
        if (entry == nullptr)
            return false;
        const ssize_t size = readlinkat(dirfd(folder.get()), entry->d_name, target.data(), target.size());
        if (size == static_cast<ssize_t>(socket.size())
            && std::memcmp(target.data(), socket.data(), socket.size()) == 0)
            return true;
    }
    return false;
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
    for (const std::uint32_t process : m_recent) {
        if (holds(process, socket)) {
            remember(process);
            return process;
        }
    }
    const Clock::time_point begin = Clock::now();
    if (begin < m_nextLook)
        return 0;
    const std::uint32_t found = lookAtAll(socket);
    const Clock::time_point end = Clock::now();
    m_nextLook = end + 9 * (end - begin);
    if (found != 0)
        remember(found);
    return found;
}

std::uint32_t ProcessFinder::lookAtAll(const std::string &socket)
{
    const Folder processes(opendir("/proc"));
    while (processes) {
        const dirent *const entry = readdir(processes.get());
        if (entry == nullptr)
            break;
        const std::uint32_t process = numberOf(entry->d_name);
        if (process != 0 && holds(process, socket))
            return process;
    }
    return 0;
}

void ProcessFinder::remember(std::uint32_t process)
{
    const auto known = std::find(m_recent.begin(), m_recent.end(), process);
    if (known != m_recent.end())
        m_recent.erase(known);
    m_recent.push_front(process);
    if (m_recent.size() > mostRecent)
        m_recent.pop_back();
}

} // namespace telltale::network
