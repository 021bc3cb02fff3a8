// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "privacy/exchange_judge.h"
#include "privacy/wire/policy_follower.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

class ActivityNotes;

/// What is said of the gate on the command line.
struct GateOptions
{
    std::optional<std::string> policy;          ///< a name or a file
    std::optional<privacy::TelemetryGate> gate; ///< counts instead of the policy's
    std::optional<std::string> keyFile;         ///< for methods that need a key
    privacy::WireSettings settings;
    bool isUsed() const { return policy || gate; }
};

/// The judge of a capture that was started from the command line, and the file that its policy comes from.
class InterceptGate
{
public:
    /// Keys that are used are told to `notes`, which must outlive it.
    InterceptGate(const GateOptions &options, std::shared_ptr<const audit::Knowledge> knowledge, ActivityNotes &notes);

    /// Null: the policy cannot be put in force, and `problems` says why.
    privacy::ExchangeJudge *open(std::vector<Diagnostic> &problems);
    /// `observe-only, gate on`; "" when nothing was asked for.
    std::string described() const;
    /// For the activity log: which policy, its text, and the gate; nothing where nothing was asked for.
    struct InForce
    {
        std::string name; ///< of a policy, or the path of its file
        std::string policy;
        std::string gate;
        friend bool operator==(const InForce &, const InForce &) = default;
    };
    std::optional<InForce> inForce() const;
    /// Whether there is a policy that may change.
    bool isFollowed() const { return m_options.policy.has_value(); }
    void look(const privacy::PolicyFollower::Tell &tell) { m_follower.look(tell); }
    void reload(const privacy::PolicyFollower::Tell &tell) { m_follower.reload(tell); }

private:
    const GateOptions &m_options;
    privacy::PolicyFollower m_follower;
    std::shared_ptr<privacy::GateControl> m_control;
    std::unique_ptr<privacy::ExchangeJudge> m_judge;
};

} // namespace telltale::cli
