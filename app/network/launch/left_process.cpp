// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/left_process.h"

#include <array>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::network {

namespace {

constexpr std::size_t mostEnvironment = std::size_t(4) << 20;

std::string contentOf(const std::string &path)
{
    std::string content;
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return content;
    std::array<char, 16384> piece{};
    ssize_t got = 0;
    while (content.size() < mostEnvironment && (got = read(descriptor, piece.data(), piece.size())) > 0)
        content.append(piece.data(), static_cast<std::size_t>(got));
    close(descriptor);
    return content;
}

/// Entries end with a zero byte each.
bool holds(const std::string &environment, const std::string &entry)
{
    return environment.starts_with(entry) || environment.find('\0' + entry) != std::string::npos;
}

std::string programOf(const std::string &folder)
{
    std::array<char, 4096> target{};
    const ssize_t size = readlink((folder + "/exe").c_str(), target.data(), target.size());
    if (size > 0)
        return {target.data(), static_cast<std::size_t>(size)};
    std::string name = contentOf(folder + "/comm");
    if (!name.empty() && name.back() == '\n')
        name.pop_back();
    return '(' + name + ')';
}

/// A process that turns into another program shows none for a moment. Who has ended, and a part of the kernel, has no
/// program either.
std::string environmentOf(const std::string &folder)
{
    std::string environment = contentOf(folder + "/environ");
    for (int tries = 0; environment.empty() && tries < 5; ++tries) {
        std::array<char, 1> target{};
        if (readlink((folder + "/exe").c_str(), target.data(), target.size()) <= 0)
            break;
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        environment = contentOf(folder + "/environ");
    }
    return environment;
}

} // namespace

std::vector<LeftProcess> processesWith(std::string_view variable)
{
    std::vector<LeftProcess> found;
    const std::string entry = std::string(variable) + '\0';
    DIR *const processes = opendir("/proc");
    if (processes == nullptr)
        return found;
    while (const dirent *const item = readdir(processes)) {
        const std::string_view name(item->d_name);
        pid_t process = 0;
        const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), process);
        if (problem != std::errc() || end != name.data() + name.size() || process == getpid())
            continue;
        const std::string folder = "/proc/" + std::string(name);
        struct stat owner = {};
        if (stat(folder.c_str(), &owner) == 0 && owner.st_uid == geteuid() && holds(environmentOf(folder), entry))
            found.push_back({process, programOf(folder)});
    }
    closedir(processes);
    return found;
}

} // namespace telltale::network
