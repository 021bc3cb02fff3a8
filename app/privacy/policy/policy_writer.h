// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/policy/policy.h"

#include <string>
#include <string_view>

namespace telltale::privacy {

/// One `[[rule]]` as TOML, with a line feed at its end; readPolicy() gives the same rule again.
std::string ruleText(const Rule &rule);
/// A whole policy as TOML; readPolicy() gives the same again.
std::string policyText(const Policy &policy);

/// The text of a policy file with one more rule in front of all others, so that it wins, or behind them. Everything
/// else stays byte for byte, comments too. An empty text becomes a policy of this rule. The error
/// `policy-not-changed` when the text is no clean policy, or cannot take a rule in that way (rules as inline tables).
enum class RulePlace : std::uint8_t { First, Last };
Result<std::string> withRule(std::string_view toml, const Rule &rule, RulePlace place = RulePlace::First);

} // namespace telltale::privacy
