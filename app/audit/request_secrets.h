// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"
#include "payload/exchange.h"
#include "payload/protocols/event_keys.h"

namespace telltale::audit {

/// Which values around a body are credentials, be it of the request or of its answer.
class RequestSecrets
{
public:
    /// What is given must outlive it. `keys`: of the protocol of the request, where that is known; else null.
    explicit RequestSecrets(const Knowledge &knowledge, const payload::EventKeys *keys = nullptr)
        : m_keys(keys), m_facts(knowledge), m_judge(knowledge)
    {
    }

    bool isSecret(const payload::NamedValue &header);
    /// The target, or URL, without its query where that holds a credential, and without the steps of its path that are
    /// one; as it is where there is none.
    std::string maskedTarget(const std::string &target);

private:
    bool holds(const std::string &path, std::string_view value);
    std::string maskedQuery(const std::string &target, std::size_t query);

    const payload::EventKeys *m_keys;
    PathFactsTable m_facts;
    FieldJudge m_judge;
};

} // namespace telltale::audit
