// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"

#include <string>
#include <vector>

namespace telltale::privacy {

/// `key = value`, a part of a rule or of an inline table; the value is TOML.
struct PolicySetting
{
    std::string key;
    std::string value;
};

/// What a rule is written with, in the order in which it is written.
std::vector<PolicySetting> ruleSettings(const Rule &rule);
std::vector<PolicySetting> treatmentSettings(const Treatment &treatment);
/// What stands behind `default =`: a word, or an inline table.
std::string treatmentToml(const Treatment &treatment);

} // namespace telltale::privacy
