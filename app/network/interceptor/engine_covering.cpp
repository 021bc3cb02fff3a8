// SPDX-License-Identifier: GPL-3.0-or-later
// What is put down of what was seen, and of what was not.
#include "network/interceptor/engine.h"

namespace telltale::network {

namespace tunnelWhy = privacy::tunnelWhy;

namespace {

std::string_view whyOf(UnreachedProgram::Reason reason)
{
    switch (reason) {
    case UnreachedProgram::Reason::SetUser:
        return tunnelWhy::programSetUser;
    case UnreachedProgram::Reason::Refused:
        return tunnelWhy::programRefused;
    case UnreachedProgram::Reason::Static:
        return tunnelWhy::programStatic;
    case UnreachedProgram::Reason::Go:
        return tunnelWhy::programGo;
    case UnreachedProgram::Reason::Architecture:
        return tunnelWhy::programOther;
    case UnreachedProgram::Reason::NotLoaded:
        break;
    }
    return tunnelWhy::programSilent;
}

} // namespace

void Engine::cover(bool isLast)
{
    coverRun();
    m_recorder.cover(isLast);
}

/// What only the programs of a run know.
void Engine::coverRun()
{
    if (!m_options.redirect || !m_options.redirect->statistics)
        return;
    const RedirectStatistics run = m_options.redirect->statistics();
    privacy::CaptureCounters &counters = m_recorder.counting();
    counters.quicRefused = run.quicRefused;
    counters.datagrams = run.datagrams;
    counters.unreached = run.unreached.size();
    for (; m_unreached < run.unreached.size(); ++m_unreached)
        noteUnreached(run.unreached[m_unreached]);
}

void Engine::noteUnreached(const UnreachedProgram &program)
{
    m_tunnels.note({}, whyOf(program.reason), program.path);
    payload::RecordedTunnel tunnel;
    tunnel.began = tunnel.ended = wallClock();
    tunnel.way = payload::WayIn::Program;
    tunnel.why = whyOf(program.reason);
    tunnel.sender = {program.process, program.path};
    m_recorder.tunnelled(tunnel);
}

} // namespace telltale::network
