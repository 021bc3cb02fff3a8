// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/wire_judges.h"

namespace telltale::ui {

using privacy::Judgement;

void WireJudges::judgeBy(std::shared_ptr<const audit::Knowledge> knowledge)
{
    if (m_control)
        return;
    auto policy = std::make_shared<privacy::WirePolicy>();
    policy->policy = std::make_shared<const privacy::Policy>(); // the gate alone: nothing is rewritten
    policy->knowledge = std::move(knowledge);
    m_control = std::make_shared<privacy::GateControl>(std::move(policy));
    m_control->setGate(m_gate);
    m_wire = std::make_unique<privacy::WireJudge>(m_control);
}

void WireJudges::setGate(privacy::TelemetryGate gate)
{
    m_gate = gate;
    if (m_control)
        m_control->setGate(gate);
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

} // namespace telltale::ui
