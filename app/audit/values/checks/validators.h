// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::audit::checks {

/// What a pattern cannot say: checksums and dates. Gets the text that the pattern matched.
using Validator = bool (*)(std::string_view text);

/// The validator of this name (`luhn`, `es-nif`, …), or nullptr. The names are listed in resources/rules/values.toml
/// beside the rules that use them.
Validator findValidator(std::string_view name);

// The parts that findValidator looks through, one file each.
Validator findEuropeanValidator(std::string_view name);
Validator findNordicValidator(std::string_view name);
Validator findAsianValidator(std::string_view name);
Validator findAmericanValidator(std::string_view name);

/// How the parts look a name up.
struct NamedValidator
{
    std::string_view name;
    Validator validator;
};
template<typename Table>
Validator findIn(const Table &table, std::string_view name)
{
    for (const NamedValidator &entry : table) {
        if (entry.name == name)
            return entry.validator;
    }
    return nullptr;
}

} // namespace telltale::audit::checks
