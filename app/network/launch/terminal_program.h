// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/launch/launched_program.h"

#include <cstdint>
#include <optional>

#include <sys/types.h>

namespace telltale::network {

/// A program that runs in a terminal of its own (pty(7)), in a session of its own: it keeps its colours, and whoever
/// holds this shows what it prints and enters what it reads. One thread.
class TerminalProgram
{
public:
    struct Size
    {
        std::uint16_t columns = 80;
        std::uint16_t rows = 24;
    };

    /// Errors: program-not-started, program-not-found, program-not-executable, terminal-not-made.
    static Result<TerminalProgram> start(const ProgramToLaunch &program, Size size);
    /// Ends it, with all of its group, if it still runs.
    ~TerminalProgram();
    TerminalProgram(TerminalProgram &&other) noexcept;
    TerminalProgram &operator=(TerminalProgram &&) = delete;

    /// Our end of the terminal, non-blocking: what is read is what it prints, with the escape sequences; what is
    /// written is what it reads. Reading fails with EIO once nobody has the other end open.
    int terminal() const { return m_terminal; }
    /// Readable once it has ended.
    int descriptor() const { return m_descriptor; }
    pid_t process() const { return m_process; }
    /// Its exit status, 128 and the signal's number where one ended it; nothing while it runs.
    std::optional<int> status();
    /// It hears of it (SIGWINCH).
    void resize(Size size);
    /// Ctrl+C and the like: a signal to all of its group.
    void signal(int number);
    /// Asks it, and all of its group, to end (SIGHUP, SIGTERM), and ends what does not within two seconds.
    void end();

private:
    TerminalProgram(pid_t process, int descriptor, int terminal)
        : m_process(process), m_descriptor(descriptor), m_terminal(terminal)
    {
    }

    pid_t m_process = -1;
    int m_descriptor = -1;
    int m_terminal = -1;
    std::optional<int> m_status;
};

} // namespace telltale::network
