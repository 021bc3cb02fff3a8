// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

struct PolicyReading
{
    Policy policy;                    ///< what could be read; not to be used for what leaves unless all of it was
    std::vector<Diagnostic> findings; ///< every one is an error, with line and column
    bool isClean() const { return findings.empty(); }
};

/// Reads a policy (DESIGN.md §6, HACKING.md). Unknown keys, bad values, parameters that the action does not have and
/// rules without an action are findings; the rule they are in is left out, the others are kept.
PolicyReading readPolicy(std::string_view toml, const std::string &source);

/// The policy that is compiled in under this name, or the file there: `default`, `./mine.toml`, at most 16 MiB. A file
/// that cannot be read is a finding.
PolicyReading openPolicy(const std::string &nameOrFile);
/// The names that are compiled in.
std::vector<std::string> policyNames();
/// The TOML text of one of them; "" where there is none.
std::string_view builtInPolicy(std::string_view name);

} // namespace telltale::privacy
