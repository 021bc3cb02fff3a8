// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/check/violation_tally.h"

#include <algorithm>

namespace telltale::privacy {

ViolationGroup ViolationTally::groupOf(const Violation &violation)
{
    ViolationGroup group;
    group.identity = identityOf(m_rules[violation.rule], violation);
    group.rule = violation.rule;
    group.file = violation.file;
    group.source = violation.source;
    group.line = violation.line;
    group.lineInFile = violation.lineInFile;
    group.path = violation.path;
    group.message = violation.message;
    group.fingerprint = group.identity.fingerprint();
    group.isKnown = m_baseline != nullptr && m_baseline->covers(group.identity);
    return group;
}

const ViolationGroup &ViolationTally::take(const Violation &violation)
{
    m_key.assign(reinterpret_cast<const char *>(&violation.rule), sizeof violation.rule);
    m_key += violation.isWhole ? 'w' : 'f';
    for (const std::string_view part : {violation.file, violation.product, violation.event, violation.pattern}) {
        m_key += part;
        m_key += '\0';
    }
    ViolationGroup *group = nullptr;
    if (const auto found = m_byKey.find(m_key); found != m_byKey.end()) {
        group = &m_groups[found->second];
    } else {
        m_extra = groupOf(violation);
        // Key, pattern and path are about as long as each other.
        const std::size_t bytes = sizeof(ViolationGroup) + 4 * m_key.size() + violation.path.size();
        group = &m_extra;
        if (m_groups.size() < mostGroups && m_bytes + bytes <= mostBytes) {
            m_bytes += bytes;
            m_byKey.emplace(m_key, m_groups.size());
            group = &m_groups.emplace_back(std::move(m_extra));
        }
    }
    ++group->count;
    OfRule &rule = m_ofRules[violation.rule];
    ++rule.count;
    ++m_count;
    rule.known += group->isKnown;
    m_known += group->isKnown;
    rule.beyond += group == &m_extra;
    m_isCut = m_isCut || group == &m_extra;
    return *group;
}

std::size_t ViolationTally::brokenRules() const
{
    return static_cast<std::size_t>(
        std::count_if(m_ofRules.begin(), m_ofRules.end(), [](const OfRule &rule) { return rule.count != 0; }));
}

} // namespace telltale::privacy
