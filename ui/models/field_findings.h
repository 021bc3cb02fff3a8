// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "payload/capture.h"

#include <unordered_map>

namespace telltale::models {

/// What the fields of one event are, judged when they are asked for and remembered: an event of millions of fields
/// costs what is looked at. Only values so large that judging one takes long are judged at once, when it is made. Not
/// thread-safe.
class FieldFindings
{
public:
    /// The detail must outlive it.
    FieldFindings(const payload::EventDetail &detail, std::shared_ptr<const audit::Knowledge> knowledge);

    /// Of a leaf. Valid as long as this.
    const audit::Finding &of(payload::NodeIndex leaf);
    /// A leaf whose value people see only when they ask for it: audit::holdsSecret().
    bool isSecret(payload::NodeIndex leaf);
    const audit::EventVerdict &event() const { return m_classifier.event(); }
    const audit::Knowledge &knowledge() const { return m_classifier.knowledge(); }

private:
    bool judgeSecret(payload::NodeIndex leaf);

    payload::Record m_record;
    audit::Classifier m_classifier;
    std::unordered_map<payload::NodeIndex, audit::Finding> m_findings;
    std::unordered_map<payload::NodeIndex, bool> m_secrets;
};

} // namespace telltale::models
