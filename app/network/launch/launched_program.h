// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace telltale::network {

/// What is started.
struct ProgramToLaunch
{
    std::vector<std::string> words;                 ///< the program, looked for in PATH, and its arguments; never empty
    std::map<std::string, std::string> environment; ///< all of it
    std::string folder = {};                        ///< where it begins; empty: where we are
    std::string file = {};                          ///< its file where that was found already; empty: it is looked for
};

/// A program that was started to be captured: without standard input, its standard output on our standard error, in a
/// process group of its own, with the signals as they are by default, and without any other descriptor of ours. One
/// thread.
class LaunchedProgram
{
public:
    /// Errors: program-not-found, program-not-executable, program-not-started.
    static Result<LaunchedProgram> start(const ProgramToLaunch &program);
    /// Ends it, with all of its group, if it still runs.
    ~LaunchedProgram();
    LaunchedProgram(LaunchedProgram &&other) noexcept;
    LaunchedProgram &operator=(LaunchedProgram &&) = delete;

    pid_t process() const { return m_process; }
    /// Readable once it has ended.
    int descriptor() const { return m_descriptor; }
    /// Its exit status, 128 and the signal's number where one ended it; nothing while it runs.
    std::optional<int> status();
    /// Asks it, and all of its group, to end (SIGTERM), and ends what does not within two seconds. What it started and
    /// left behind when it ended is ended at once. To be called once its status is known, too; the status stays.
    void end();
    /// Of one that has ended: leaves alone what it has started.
    void leave();

private:
    LaunchedProgram(pid_t process, int descriptor) : m_process(process), m_descriptor(descriptor) {}
    bool isOver(int milliseconds) const;

    pid_t m_process = -1;
    int m_descriptor = -1;
    std::optional<int> m_status;
};

} // namespace telltale::network
