// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protocols/protocol_memory.h"
#include "privacy/exchange_judge.h"
#include "privacy/wire/gate_control.h"
#include "privacy/wire/request_reading.h"

#include <memory>
#include <string>

namespace telltale::privacy {

/// Does on the wire what the switch says.
///
/// Gate `off`: nothing leaves. `essential`: events that are always sent leave, the others are taken out of their
/// request, and what has none stays here whole. Then, and with the gate `on`, the rules of the policy change what
/// leaves. What cannot be done exactly is not done: the request stays here (signed, not decodable, not rewritable).
/// While the gate is on and the policy idle, no request is read.
class WireJudge : public ExchangeJudge
{
public:
    explicit WireJudge(std::shared_ptr<const GateControl> control);
    ~WireJudge() override;

    Judgement judge(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;
    /// What holds now, but that the person's word stands for the gate's where settings.kept is Hold, and for the fields
    /// that could not be seen.
    Judgement judgeReleased(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;
    std::uint64_t version() const override { return m_control->version(); }
    bool mayTunnel(std::string_view protocol) const override;
    bool mayPassPiecewise() const override { return m_control->now()->isOpen(); }

private:
    void keepUp();
    Judgement kept(std::string detail) const;
    Judgement judgeTunnel() const;
    Judgement judgeWhole(const payload::RecordedRequest &request, const payload::BodyPieces &body);
    Judgement judgeContent(const payload::RecordedRequest &request, const payload::Exchange &exchange,
                           RequestReading &reading, bool isTooLarge) const;
    Judgement rewrite(const payload::RecordedRequest &request, const payload::Exchange &exchange,
                      RequestReading &reading) const;
    std::string names(const RequestReading &reading) const;

    std::shared_ptr<const GateControl> m_control;
    std::uint64_t m_version = 0;
    std::shared_ptr<const WirePolicy> m_wire;
    std::unique_ptr<Anonymiser> m_anonymiser; ///< null: nothing leaves
    std::unique_ptr<EventGate> m_gate;        ///< while it is at essential
    payload::LoadOptions m_options;
    payload::PathTable m_paths;          ///< of one request after the other
    payload::ProtocolMemory m_protocols; ///< likewise
    std::size_t m_nodes = 0;             ///< of the last request
    bool m_isReleased = false;           ///< what is judged was held
    std::string m_text;                  ///< the request, kept for its memory
};

} // namespace telltale::privacy
