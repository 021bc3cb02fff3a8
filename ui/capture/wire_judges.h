// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/wire/gate_control.h"
#include "privacy/wire/wire_judge.h"
#include "ui/capture/hold_judge.h"

#include <memory>
#include <mutex>
#include <optional>

namespace telltale::ui {

/// What the window says about requests on the wire: the telemetry gate and the rules of the policy first, then what a
/// person wants to look at. What the gate keeps is held only where setKept() says so: else it would not leave when it
/// is let go either. Told by the
/// window's thread, asked by the one that forwards.
class WireJudges : public privacy::ExchangeJudge
{
public:
    /// What events are judged by. Before a capture starts; without it the gate cannot be turned, and no policy holds.
    void judgeBy(std::shared_ptr<const audit::Knowledge> knowledge);
    bool hasGate() const;
    /// Turns the gate; it stays so, whatever policies say that come later. Holds for the next request, and for those
    /// that wait.
    void setGate(privacy::TelemetryGate gate);
    /// That which was set, else that of the policy.
    privacy::TelemetryGate gate() const;
    /// Puts another policy in force, from the next request on. One that needs a key, without any, lets nothing leave.
    void setPolicy(std::shared_ptr<const privacy::Policy> policy, const privacy::KeySource &keys = {});
    /// What becomes of requests that gate or policy keep, from the next one on.
    void setKept(privacy::WireSettings::Kept kept);
    privacy::WireSettings::Kept kept() const;
    HoldJudge &holding() { return m_holding; }

    privacy::Judgement judge(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;
    privacy::Judgement judgeReleased(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;
    std::uint64_t version() const override;
    bool mayTunnel(std::string_view protocol) const override;
    bool mayPassPiecewise() const override;

private:
    std::shared_ptr<const privacy::WirePolicy> wirePolicy() const;

    mutable std::mutex m_mutex; ///< a capture may be starting on a thread of its own
    std::optional<privacy::TelemetryGate> m_chosen;
    std::shared_ptr<const privacy::Policy> m_policy = std::make_shared<const privacy::Policy>();
    privacy::KeySource m_keys;
    privacy::WireSettings::Kept m_kept = privacy::WireSettings::Kept::AsProtocol;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    std::shared_ptr<privacy::GateControl> m_control;
    std::unique_ptr<privacy::WireJudge> m_wire;
    HoldJudge m_holding;
};

} // namespace telltale::ui
