// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/wire/gate_control.h"
#include "privacy/wire/wire_judge.h"
#include "ui/capture/hold_judge.h"

#include <memory>

namespace telltale::ui {

/// What the window says about requests on the wire: the telemetry gate first, then what a person wants to look at. What
/// the gate keeps is not held: it would not leave when it is let go either. Told by the window's thread, asked by the
/// one that forwards.
class WireJudges : public privacy::ExchangeJudge
{
public:
    /// What events are judged by. Before a capture starts; without it the gate cannot be turned.
    void judgeBy(std::shared_ptr<const audit::Knowledge> knowledge);
    bool hasGate() const { return m_control != nullptr; }
    /// Holds for the next request, and for those that wait.
    void setGate(privacy::TelemetryGate gate);
    privacy::TelemetryGate gate() const { return m_gate; }
    HoldJudge &holding() { return m_holding; }

    privacy::Judgement judge(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;
    privacy::Judgement judgeReleased(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;
    std::uint64_t version() const override;
    bool mayTunnel(std::string_view protocol) const override;

private:
    privacy::TelemetryGate m_gate = privacy::TelemetryGate::On;
    std::shared_ptr<privacy::GateControl> m_control;
    std::unique_ptr<privacy::WireJudge> m_wire;
    HoldJudge m_holding;
};

} // namespace telltale::ui
