// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/policy_dry_run.h"

#include "privacy/rewrite/record_edits.h"

namespace telltale::privacy {

Result<std::unique_ptr<PolicyDryRun>> PolicyDryRun::make(std::shared_ptr<const Policy> policy,
                                                         std::shared_ptr<const audit::Knowledge> knowledge,
                                                         const KeySource &keys)
{
    Result<std::unique_ptr<Anonymiser>> anonymiser = Anonymiser::make(policy, knowledge, keys);
    if (!anonymiser)
        return anonymiser.error();
    return std::unique_ptr<PolicyDryRun>(
        new PolicyDryRun(*std::move(anonymiser), std::move(policy), std::move(knowledge)));
}

PolicyDryRun::PolicyDryRun(std::unique_ptr<Anonymiser> anonymiser, std::shared_ptr<const Policy> policy,
                           std::shared_ptr<const audit::Knowledge> knowledge)
    : m_anonymiser(std::move(anonymiser)), m_policy(policy), m_gate(policy, std::move(knowledge)),
      m_last(policy->rules.size() + 1)
{
    for (const Rule &rule : m_policy->rules)
        m_hits.rules.push_back({rule.name});
    m_hits.rules.emplace_back();
}

bool PolicyDryRun::isKeptByGate(const payload::Record &record)
{
    switch (m_policy->gate) {
    case TelemetryGate::On:
        return false;
    case TelemetryGate::Off:
        return true;
    case TelemetryGate::Essential:
        break;
    }
    return !m_gate.isEssential(record);
}

void PolicyDryRun::take(const payload::Record &record)
{
    ++m_records;
    m_hits.events += record.isEnvelope ? 0 : 1;
    const RecordChanges changes = writableChanges(record, m_anonymiser->changes(record));
    if (!record.isEnvelope && isKeptByGate(record)) {
        ++m_hits.byGate;
        return;
    }
    if (changes.isBlocked) {
        ++m_hits.rules.at(changes.blockedBy).kept;
        return;
    }
    m_hits.unchanged += !record.isEnvelope && changes.fields.empty() ? 1 : 0;
    for (const FieldChange &change : changes.fields) {
        RuleHits &hits = m_hits.rules.at(change.rule);
        ++hits.fields;
        if (!record.isEnvelope && m_last[change.rule] != m_records)
            ++hits.events;
        m_last[change.rule] = m_records;
    }
}

} // namespace telltale::privacy
