// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_gate.h"

#include "cli/activity_notes.h"
#include "cli/policy_keys.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/policy/policy_writer.h"
#include "privacy/wire/wire_judge.h"

namespace telltale::cli {

namespace {

constexpr const char *withoutRules = "observe-only";

privacy::PolicyFollower::Options followerOptions(const GateOptions &options,
                                                 std::shared_ptr<const audit::Knowledge> knowledge,
                                                 ActivityNotes &notes)
{
    privacy::PolicyFollower::Options made;
    made.nameOrFile = options.policy.value_or(withoutRules);
    made.knowledge = std::move(knowledge);
    made.settings = options.settings;
    made.keys = [&options, &notes](const privacy::Policy &policy) { return keysFor(policy, options.keyFile, notes); };
    return made;
}

} // namespace

InterceptGate::InterceptGate(const GateOptions &options, std::shared_ptr<const audit::Knowledge> knowledge,
                             ActivityNotes &notes)
    : m_options(options), m_follower(followerOptions(options, std::move(knowledge), notes))
{
}

privacy::ExchangeJudge *InterceptGate::open(std::vector<Diagnostic> &problems)
{
    if (!m_options.isUsed()) {
        m_judge = std::make_unique<privacy::OpenGate>();
        return m_judge.get();
    }
    m_control = m_follower.open(problems);
    if (!m_control)
        return nullptr;
    if (m_options.gate)
        m_control->setGate(*m_options.gate);
    m_judge = std::make_unique<privacy::WireJudge>(m_control);
    return m_judge.get();
}

std::string InterceptGate::described() const
{
    if (!m_control)
        return {};
    return m_options.policy.value_or(withoutRules) + ", gate " + std::string(word(m_control->now()->gate));
}

std::optional<InterceptGate::InForce> InterceptGate::inForce() const
{
    if (!m_control)
        return {};
    const std::shared_ptr<const privacy::WirePolicy> now = m_control->now();
    const std::string name = m_options.policy.value_or(withoutRules);
    return InForce{privacy::builtInPolicy(name).empty() ? pathForLog(name) : name, privacy::policyText(*now->policy),
                   std::string(word(now->gate))};
}

} // namespace telltale::cli
