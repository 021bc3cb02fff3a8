// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/run_engine.h"

#include <QObject>

#include <mutex>

namespace telltale::ui {

/// A run as the capture of a window: the engine of a CaptureSession for as long as the program runs. Its calls come
/// from any thread.
class RunWire : public CaptureEngine
{
public:
    /// What is told of the run is handed on to `events`, until let go.
    RunWire(std::shared_ptr<RunEngine> engine, RunSettings settings, RunEvents events);
    /// From now on nobody is told anything; when it returns, nobody is being told.
    void letGo();
    /// Once it was stopped.
    RunCoverage coverage() const;

    Result<QString> start(const CaptureSettings &settings, privacy::ExchangeJudge &judge,
                          std::function<void()> onPersisted) override;
    privacy::CaptureCounters stop() override;
    CaptureTrust trust() const override;
    privacy::Forwarder *forwarder() override { return m_engine->forwarder(); }
    QString trouble() const override { return m_engine->trouble(); }

private:
    std::shared_ptr<RunEngine> m_engine;
    RunSettings m_settings;
    mutable std::mutex m_mutex;
    RunEvents m_events;
    RunCoverage m_coverage;
};

} // namespace telltale::ui
