// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"
#include "payload/exchange.h"

namespace telltale::models {

/// Which values around a body are credentials, be it of the request or of its answer.
class RequestSecrets
{
public:
    /// The knowledge must outlive it.
    explicit RequestSecrets(const audit::Knowledge &knowledge) : m_facts(knowledge), m_judge(knowledge) {}

    bool isSecret(const payload::NamedValue &header);
    /// The target without its query, where that holds a credential; as it is where not.
    std::string maskedTarget(const std::string &target);

private:
    bool holds(const std::string &path, std::string_view value);

    audit::PathFactsTable m_facts;
    audit::FieldJudge m_judge;
};

} // namespace telltale::models
