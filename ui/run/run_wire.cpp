// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_wire.h"

#include <utility>

namespace telltale::ui {

RunWire::RunWire(std::shared_ptr<RunEngine> engine, RunSettings settings, RunEvents events)
    : m_engine(std::move(engine)), m_settings(std::move(settings)), m_events(std::move(events))
{
}

void RunWire::letGo()
{
    const std::lock_guard lock(m_mutex);
    m_events = {};
}

RunCoverage RunWire::coverage() const
{
    const std::lock_guard lock(m_mutex);
    return m_coverage;
}

Result<QString> RunWire::start(const CaptureSettings &settings, privacy::ExchangeJudge &judge,
                               std::function<void()> onPersisted)
{
    m_settings.capture = settings;
    RunEvents told;
    told.onPersisted = std::move(onPersisted);
    told.onOutput = [this] {
        const std::lock_guard lock(m_mutex);
        if (m_events.onOutput)
            m_events.onOutput();
    };
    told.onEnded = [this](int status) {
        const std::lock_guard lock(m_mutex);
        if (m_events.onEnded)
            m_events.onEnded(status);
    };
    told.onSettled = [this] {
        const std::lock_guard lock(m_mutex);
        if (m_events.onSettled)
            m_events.onSettled();
    };
    return m_engine->start(m_settings, judge, std::move(told));
}

privacy::CaptureCounters RunWire::stop()
{
    RunCoverage coverage = m_engine->stop();
    const std::lock_guard lock(m_mutex);
    m_coverage = std::move(coverage);
    return m_coverage.counters;
}

CaptureTrust RunWire::trust() const
{
    CaptureTrust trust;
    trust.kind = CaptureTrust::Kind::Run;
    return trust;
}

} // namespace telltale::ui
