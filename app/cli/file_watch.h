// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace telltale::cli {

/// Waits for something to happen to a file, for the user to end the command (SIGINT, SIGTERM), or for the reader of our
/// output to go. One at a time: signals belong to the process.
class FileWatch
{
public:
    enum class Event {
        File,  ///< something may have happened to it
        Ended, ///< nobody wants more
    };

    FileWatch(const std::string &path, int output);
    ~FileWatch();
    FileWatch(const FileWatch &) = delete;
    FileWatch &operator=(const FileWatch &) = delete;

    /// Also what happens in the file's folder counts: others belong to it.
    void watchFolder(const std::string &path);
    /// Looks at the file every `longest` milliseconds at least: of files on other machines the system does not tell.
    /// Two calls are 50 ms apart at least, so that a busy writer does not keep us busy.
    Event wait(int longest = 2000);

private:
    bool isEnded(int milliseconds) const;
    void drain();

    int m_inotify;
    int m_output;
};

} // namespace telltale::cli
