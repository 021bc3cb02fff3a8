// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/checks/places.h"
#include "audit/values/rule_matcher.h"
#include "audit/values/value_profile.h"
#include "audit/values/value_rules.h"
#include "audit/values/value_verdict.h"

#include <string_view>

namespace telltale::audit {

/// One value under judgement: its text, its profile, and what has been asked of it. Lives on the stack; the work of
/// ValueRecogniser::judge(), split by what the first look says.
class ValueJudge
{
public:
    ValueJudge(const ValueRules &rules, const RuleMatcher &matcher, const checks::Places &places, std::string_view text,
               const ValueContext &context, bool isPrefix);

    ValueMatch string();
    ValueMatch number();

private:
    // Each answers whether it found something; value_judge_*.cpp.
    bool word();       ///< letters and what joins words, no digit, nothing else
    bool digitsOnly(); ///< as text
    bool hexadecimal();
    bool address();    ///< @, colons, dots: mail, networks
    bool numeric();    ///< digits and separators: dates, versions, telephone numbers
    bool structured(); ///< JSON, and what has slashes or dots in it
    bool url();
    bool slashed(); ///< media types, user agents, time zones, paths
    bool host();
    bool encoded();
    bool tokens(); ///< ULID, KSUID, crypto addresses
    bool credential();
    bool named(); ///< forms that only a key makes sense of
    bool prefixOnly();
    bool byRule();
    bool byNumber();
    bool cardOrDevice();
    bool phone();
    bool digest();
    bool seedPhrase();

    bool found(Recognised recognised, Sureness sureness, const char *detail = nullptr);
    bool found(const ValueRule &rule);
    bool keyHas(std::initializer_list<std::string_view> words) const;

    const ValueRules &m_rules;
    const RuleMatcher &m_matcher;
    const checks::Places &m_places;
    const std::string_view m_text;
    const ValueContext &m_context;
    const ValueProfile m_profile;
    ValueMatch m_match;
};

} // namespace telltale::audit
