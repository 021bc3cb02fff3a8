// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/file_watch.h"

#include <array>
#include <csignal>
#include <filesystem>

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr int apart = 50; // milliseconds

/// A signal handler may do no more than write to it. Lives as long as the process.
std::array<int, 2> endPipe = {-1, -1};

void noteEnd(int)
{
    [[maybe_unused]] const ssize_t written = write(endPipe[1], "", 1);
}

} // namespace

FileWatch::FileWatch(const std::string &path, int output)
    : m_inotify(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), m_output(output)
{
    if (endPipe[0] < 0 && pipe2(endPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        endPipe = {-1, -1};
    struct sigaction action = {};
    action.sa_handler = noteEnd;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    inotify_add_watch(m_inotify, path.c_str(), IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF);
}

void FileWatch::watchFolder(const std::string &path)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    inotify_add_watch(m_inotify, folder.empty() ? "." : folder.c_str(), IN_MODIFY | IN_CREATE | IN_MOVED_TO);
}

FileWatch::~FileWatch()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (m_inotify >= 0)
        close(m_inotify);
}

bool FileWatch::isEnded(int milliseconds) const
{
    std::array<pollfd, 2> events = {pollfd{endPipe[0], POLLIN, 0}, pollfd{m_output, 0, 0}};
    return poll(events.data(), events.size(), milliseconds) > 0;
}

void FileWatch::drain()
{
    alignas(inotify_event) std::array<char, 4096> buffer{};
    while (read(m_inotify, buffer.data(), buffer.size()) > 0) {
    }
}

FileWatch::Event FileWatch::wait(int longest)
{
    if (isEnded(apart))
        return Event::Ended;
    std::array<pollfd, 3> events = {pollfd{endPipe[0], POLLIN, 0}, pollfd{m_output, 0, 0},
                                    pollfd{m_inotify, POLLIN, 0}};
    poll(events.data(), events.size(), longest);
    if (isEnded(0))
        return Event::Ended;
    drain();
    return Event::File;
}

} // namespace telltale::cli
