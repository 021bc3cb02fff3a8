// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_findings.h"

#include "audit/masking.h"

namespace telltale::models {

namespace {

// Judged within a millisecond.
constexpr std::uint32_t smallValue = 64 * 1024;

/// What may have a credential inside without being one: what Revealer takes apart.
bool mayHold(audit::Recognised recognised)
{
    switch (recognised) {
    case audit::Recognised::Url:
    case audit::Recognised::Jwt:
    case audit::Recognised::Json:
    case audit::Recognised::Base64:
    case audit::Recognised::UrlEncoded:
    case audit::Recognised::Hex:
        return true;
    default:
        return false;
    }
}

payload::Record recordOf(const payload::EventDetail &detail)
{
    payload::Record record{detail.document, 0, static_cast<payload::NodeIndex>(detail.document.nodes().size())};
    record.isEnvelope = (detail.row.flags & payload::EventRow::envelope) != 0;
    record.isIncomplete = (detail.row.flags & payload::EventRow::incomplete) != 0;
    record.exchange = detail.exchange;
    record.list = detail.list;
    record.number = detail.number;
    return record;
}

} // namespace

FieldFindings::FieldFindings(const payload::EventDetail &detail, std::shared_ptr<const audit::Knowledge> knowledge)
    : m_record(recordOf(detail)), m_classifier(std::move(knowledge))
{
    if (m_record.end == 0)
        return;
    m_classifier.begin(m_record);
    for (payload::NodeIndex node = m_record.root; node < m_record.end; ++node) {
        const payload::Node &entry = m_record.document.node(node);
        if (entry.isLeaf() && entry.length > smallValue)
            of(node);
    }
}

const audit::Finding &FieldFindings::of(payload::NodeIndex leaf)
{
    const auto known = m_findings.find(leaf);
    return known != m_findings.end() ? known->second
                                     : m_findings.emplace(leaf, m_classifier.explain(leaf)).first->second;
}

bool FieldFindings::judgeSecret(payload::NodeIndex leaf)
{
    const auto known = m_findings.find(leaf);
    if (known != m_findings.end())
        return audit::holdsSecret(known->second);
    const audit::FieldVerdict verdict = m_classifier.judge(leaf);
    return verdict.isSecret || (mayHold(verdict.recognised()) && audit::holdsSecret(m_classifier.explain(leaf)));
}

bool FieldFindings::isSecret(payload::NodeIndex leaf)
{
    const auto known = m_secrets.find(leaf);
    return known != m_secrets.end() ? known->second : m_secrets.emplace(leaf, judgeSecret(leaf)).first->second;
}

} // namespace telltale::models
