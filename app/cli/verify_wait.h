// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/end_signals.h"

#include <chrono>
#include <optional>
#include <string>

namespace telltale::cli {

/// What a proof waits for: something that was recorded, a time, a line on standard input, the end of a program, and
/// the user's wish to stop (SIGINT, SIGTERM; the second one ends us). Must be made before any other thread is; one at a
/// time.
class VerifyWait
{
public:
    using Clock = std::chrono::steady_clock;
    enum class Event {
        News,    ///< something was recorded, or a second has passed
        Time,    ///< it is over
        Line,    ///< see takeLine()
        NoInput, ///< standard input has ended
        Program, ///< it has ended
        Stopped, ///< by a signal, now or before
    };
    /// What is waited for beside news and signals.
    struct For
    {
        std::optional<Clock::time_point> until = {};
        bool hearsLines = false;
        int program = -1; ///< a descriptor that becomes readable
    };

    VerifyWait();
    ~VerifyWait();
    VerifyWait(const VerifyWait &) = delete;
    VerifyWait &operator=(const VerifyWait &) = delete;

    Event wait(const For &what);
    /// False when standard input has ended already: no line will ever come.
    bool mayHearLine();
    /// The line that was entered, without its line feed.
    std::string takeLine();
    bool isStopped() const { return m_isStopped; }
    /// From any thread.
    void wake();

private:
    bool hasLine() const { return m_input.find('\n') != std::string::npos; }
    bool readInput();

    EndSignals m_signals;
    int m_news;
    std::string m_input;
    bool m_isStopped = false;
    bool m_isInputOver = false;
};

} // namespace telltale::cli
