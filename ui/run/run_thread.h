// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/launch/program_run.h"
#include "network/launch/terminal_program.h"
#include "ui/capture/capture_record.h"
#include "ui/run/run_engine.h"

#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

namespace telltale::ui {

/// One run from its beginning to its end: the thread that begins it, reads what the program prints, writes what it
/// reads, and ends it. Everything may be called from any thread.
class RunThread
{
public:
    static constexpr std::size_t mostOutput = std::size_t(1) << 20; ///< not taken yet; then the program waits
    static constexpr std::size_t mostInput = std::size_t(64) << 10; ///< not read yet; more is dropped
    /// For what a program has left behind to arrive once it is over.
    static constexpr std::chrono::seconds settleTime{2};

    RunThread(RunSettings settings, privacy::ExchangeJudge &judge, RunEvents events, std::string ownFolder);
    ~RunThread();

    Result<QString> start();
    RunCoverage stop();
    std::string takeOutput(std::size_t most);
    void write(std::string bytes);
    bool hidesInput() const;
    void resize(int columns, int rows);
    void signal(int number);
    privacy::Forwarder *forwarder();
    QString trouble() const;

private:
    struct Orders
    {
        bool isOver = false; ///< the run is to be ended
        std::optional<network::TerminalProgram::Size> size;
        std::vector<int> signals;
    };

    void work(std::promise<Result<QString>> told);
    Result<QString> begin();
    Result<QString> launch();
    Error giveUp(const Error &error);
    bool turn();
    bool obey();
    void wait();
    void readTerminal();
    void writeTerminal();
    void noteEnd();
    void noteSettled();
    void end();
    void wake() const;

    const RunSettings m_settings;
    privacy::ExchangeJudge &m_judge;
    const RunEvents m_events;
    const std::string m_ownFolder;
    std::thread m_thread;

    // The thread's own.
    CaptureRecord m_record;
    std::unique_ptr<network::ProgramRun> m_run;
    std::optional<network::TerminalProgram> m_program;
    std::string m_sending;         ///< what the terminal has not taken yet
    bool m_isTerminalOver = false; ///< nobody has its other end
    bool m_isEnded = false;        ///< the program is over
    bool m_isSettled = false;
    std::chrono::steady_clock::time_point m_settleUntil;

    mutable std::mutex m_mutex; ///< for all below
    int m_wake = -1;
    int m_terminal = -1;                    ///< while it is open
    network::ProgramRun *m_asked = nullptr; ///< while it can be asked
    Orders m_orders;
    std::string m_output;
    std::string m_input;
    RunCoverage m_coverage;
};

} // namespace telltale::ui
