// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::models {

struct EnvironmentVariable
{
    std::string name;
    std::string value;
    friend bool operator==(const EnvironmentVariable &, const EnvironmentVariable &) = default;
};

/// Lines `NAME=VALUE`, as in a file `.env`: empty ones and those that begin with # are passed over, `export ` before
/// the name is, too, and quotes around the whole value are taken off. Pure. Errors, each with the number of its line:
/// no-equals-sign, bad-variable-name, variable-twice, control-in-value.
Result<std::vector<EnvironmentVariable>> parseEnvironment(std::string_view text);
/// The same the other way round, a line each.
std::string environmentText(const std::vector<EnvironmentVariable> &variables);

/// Letters, digits and _, no digit first (POSIX.1-2017, 3.235).
bool isVariableName(std::string_view name);
/// Whether values of this name are not to be shown, nor written to a disk: it has KEY, TOKEN, SECRET, PASSWORD or the
/// like in it.
bool isSecretName(std::string_view name);
/// Whether the name or the value says so.
bool isSecret(const EnvironmentVariable &variable);
/// Without the values that are secret: what may be remembered.
std::vector<EnvironmentVariable> withoutSecrets(std::vector<EnvironmentVariable> variables);

} // namespace telltale::models
