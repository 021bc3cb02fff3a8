// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/policy/policy.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Changes to the text of a policy file. Every byte that is not about what changes stays: comments, order, blank lines,
/// line ends. The comment that stands right above a rule goes with it.
///
/// What comes out reads back as exactly the policy that was asked for, or nothing comes out: the error
/// `policy-not-changed` when the text is no clean policy, cannot be changed in that way (rules as inline tables), there
/// is no such rule, or what is asked for is no policy. See withRule() (policy_writer.h) for one rule more.
namespace telltale::privacy {

Result<std::string> withoutRule(std::string_view toml, std::size_t index);
/// `to`: the index that it has afterwards.
Result<std::string> withRuleMoved(std::string_view toml, std::size_t from, std::size_t to);
/// Keys that stay the same keep their lines.
Result<std::string> withRuleReplaced(std::string_view toml, std::size_t index, const Rule &rule);
Result<std::string> withGate(std::string_view toml, TelemetryGate gate);
Result<std::string> withDefault(std::string_view toml, const Treatment &treatment);

} // namespace telltale::privacy
