// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/run_engine.h"

#include <memory>
#include <mutex>

namespace telltale::ui {

class RunThread;

/// The real one: network::ProgramRun, a record, and a program in a terminal, all of them on a thread of their own.
class LiveRunEngine : public RunEngine
{
public:
    /// `ownFolder`: where the preload library is looked for; empty: where our own program lies.
    explicit LiveRunEngine(std::string ownFolder = {});
    ~LiveRunEngine() override;

    Result<QString> start(const RunSettings &settings, privacy::ExchangeJudge &judge, RunEvents events) override;
    RunCoverage stop() override;
    std::string takeOutput(std::size_t most) override;
    void write(std::string bytes) override;
    bool hidesInput() const override;
    void resize(int columns, int rows) override;
    void signal(int number) override;
    privacy::Forwarder *forwarder() override;
    QString trouble() const override;

private:
    std::shared_ptr<RunThread> thread() const;

    std::string m_ownFolder;
    mutable std::mutex m_mutex;
    std::shared_ptr<RunThread> m_thread; ///< of the last run, too: what it has printed can still be taken
};

} // namespace telltale::ui
