// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/folder_lock.h"

#include <cerrno>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace telltale::store {

FolderLock::FolderLock(const std::string &path, Kind kind, std::chrono::milliseconds patience)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    m_descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int wanted = (kind == Kind::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        m_isHeld = m_descriptor < 0 || flock(m_descriptor, wanted) == 0 || (errno != EWOULDBLOCK && errno != EINTR);
        if (m_isHeld || std::chrono::steady_clock::now() >= end)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace telltale::store
