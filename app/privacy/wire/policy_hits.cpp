// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/policy_hits.h"

namespace telltale::privacy {

using payload::NodeIndex;

PolicyHits::PolicyHits(std::shared_ptr<const Policy> policy, std::shared_ptr<const audit::Knowledge> knowledge)
    : m_rules(std::move(policy), std::move(knowledge))
{
    m_counts.rules.resize(m_rules.policy().rules.size() + 1);
    m_last.resize(m_counts.rules.size());
}

std::uint32_t PolicyHits::ruleOf(NodeIndex leaf)
{
    const LeafPlace place = m_rules.place(leaf);
    const std::uint32_t rule = m_rules.rule(leaf);
    // A header without which nobody could read the request is never changed.
    const bool isLeft = rule != noRule && place.isFraming && m_rules.policy().treatment(rule).action != Action::Block;
    return isLeft ? noRule : rule;
}

/// The first rule that keeps the record; noRule when it may leave.
std::uint32_t PolicyHits::countFields(const payload::Record &record)
{
    std::uint32_t keptBy = noRule;
    for (NodeIndex index = record.root; index < record.end; ++index) {
        if (!record.document.node(index).isLeaf())
            continue;
        ++m_counts.fields;
        const std::uint32_t rule = ruleOf(index);
        if (rule == noRule) {
            ++m_counts.unruled;
            continue;
        }
        RuleCount &count = m_counts.rules[rule];
        ++count.fields;
        if (!record.isEnvelope && m_last[rule] != m_records)
            ++count.events;
        m_last[rule] = m_records;
        if (keptBy == noRule && m_rules.policy().treatment(rule).action == Action::Block)
            keptBy = rule;
    }
    return keptBy;
}

/// What is beside the body of a request keeps all of it.
void PolicyHits::noteRequest(const payload::Record &envelope, std::uint32_t keptBy)
{
    m_keptBy = envelope.exchange ? keptBy : noRule;
    if (m_keptBy == noRule)
        return;
    m_keptSource = envelope.source;
    m_keptNumber = envelope.exchange->number;
}

bool PolicyHits::isOfKept(const payload::Record &record) const
{
    return m_keptBy != noRule && record.exchange && record.exchange->number == m_keptNumber
        && record.source == m_keptSource;
}

void PolicyHits::take(const payload::Record &record)
{
    ++m_records;
    m_counts.events += record.isEnvelope ? 0 : 1;
    bool isEssential = false;
    std::uint32_t keptBy = noRule;
    if (record.root < record.end) {
        m_rules.begin(record);
        isEssential = m_rules.event().gate() == audit::Gate::Always;
        keptBy = countFields(record);
    }
    if (record.isEnvelope) {
        noteRequest(record, keptBy);
        return;
    }
    if (isOfKept(record))
        keptBy = m_keptBy;
    if (keptBy != noRule) {
        ++m_counts.rules[keptBy].kept;
        return;
    }
    ++m_counts.leaving;
    m_counts.leavingEssential += isEssential ? 1 : 0;
}

} // namespace telltale::privacy
