// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/value_rules.h"

#include "audit/values/value_rules_reader.h"

#include <QtGlobal>

#include <algorithm>

namespace telltale::audit {

ValueRules::ValueRules()
{
    for (std::size_t i = 0; i < formCount; ++i)
        m_forms[i].title = word(static_cast<Recognised>(i));
}

ValueRules ValueRules::builtIn()
{
    ValueRules rules;
    [[maybe_unused]] const auto diagnostics = rules.add(builtInValueRules(), "resources/rules/values.toml");
    Q_ASSERT(diagnostics.empty());
    return rules;
}

std::vector<Diagnostic> ValueRules::add(std::string_view toml, const std::string &source)
{
    ValueRules next = *this;
    ValueRulesReader reader(next, source);
    reader.read(toml);
    std::vector<Diagnostic> diagnostics = reader.takeDiagnostics();
    const bool isBroken = std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
    if (!isBroken)
        *this = std::move(next);
    return diagnostics;
}

} // namespace telltale::audit
