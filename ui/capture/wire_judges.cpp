// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/wire_judges.h"

namespace telltale::ui {

using privacy::Judgement;
using privacy::TelemetryGate;

/// Not by makeWirePolicy(): what cannot be applied for want of a key is in force too, and lets nothing leave.
std::shared_ptr<const privacy::WirePolicy> WireJudges::wirePolicy() const
{
    auto wire = std::make_shared<privacy::WirePolicy>();
    wire->policy = m_policy;
    wire->knowledge = m_knowledge;
    wire->keys = m_keys;
    wire->gate = m_policy->gate;
    wire->settings.kept = m_kept;
    return wire;
}

void WireJudges::judgeBy(std::shared_ptr<const audit::Knowledge> knowledge)
{
    const std::lock_guard lock(m_mutex);
    if (m_control)
        return;
    m_knowledge = std::move(knowledge);
    m_control = std::make_shared<privacy::GateControl>(wirePolicy());
    if (m_chosen)
        m_control->setGate(*m_chosen);
    m_wire = std::make_unique<privacy::WireJudge>(m_control);
}

bool WireJudges::hasGate() const
{
    const std::lock_guard lock(m_mutex);
    return m_control != nullptr;
}

TelemetryGate WireJudges::gate() const
{
    const std::lock_guard lock(m_mutex);
    return m_chosen.value_or(m_policy->gate);
}

void WireJudges::setGate(TelemetryGate gate)
{
    const std::lock_guard lock(m_mutex);
    m_chosen = gate;
    if (m_control)
        m_control->setGate(gate);
}

void WireJudges::setKept(privacy::WireSettings::Kept kept)
{
    const std::lock_guard lock(m_mutex);
    m_kept = kept;
    if (m_control)
        m_control->setPolicy(wirePolicy());
}

privacy::WireSettings::Kept WireJudges::kept() const
{
    const std::lock_guard lock(m_mutex);
    return m_kept;
}

void WireJudges::setPolicy(std::shared_ptr<const privacy::Policy> policy, const privacy::KeySource &keys)
{
    const std::lock_guard lock(m_mutex);
    m_policy = std::move(policy);
    m_keys = keys;
    if (m_control)
        m_control->setPolicy(wirePolicy());
}

Judgement WireJudges::judge(const payload::RecordedRequest &request, const payload::BodyPieces &body)
{
    Judgement judgement = m_wire ? m_wire->judge(request, body) : Judgement();
    const bool leaves = judgement.what == Judgement::What::Forward || judgement.what == Judgement::What::Rewrite;
    if (!leaves)
        return judgement;
    Judgement held = m_holding.judge(request, body);
    return held.what == Judgement::What::Hold ? held : judgement;
}

Judgement WireJudges::judgeReleased(const payload::RecordedRequest &request, const payload::BodyPieces &body)
{
    return m_wire ? m_wire->judgeReleased(request, body) : Judgement();
}

std::uint64_t WireJudges::version() const
{
    return m_control ? m_control->version() : 0;
}

bool WireJudges::mayTunnel(std::string_view protocol) const
{
    return !m_wire || m_wire->mayTunnel(protocol);
}

bool WireJudges::mayPassPiecewise() const
{
    return !m_holding.isHolding() && (!m_wire || m_wire->mayPassPiecewise());
}

} // namespace telltale::ui
