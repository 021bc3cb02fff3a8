// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/values/checks/validators.h"
#include "audit/values/value_verdict.h"
#include "base/diagnostic.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// What a form is called and what it is about; the program knows by itself how to recognise it.
struct ValueForm
{
    std::string title; ///< `an IPv4 address`
    Category category = Category::Unknown;
    bool isSecret = false;
    bool isOff = false;
};

/// One `[[value]]` of a rules file, see resources/rules/values.toml.
struct ValueRule
{
    std::string name;
    std::string title;
    std::string pattern;
    std::string country; ///< two capitals, or empty
    std::string note;
    std::vector<std::string> context;
    checks::Validator validator = nullptr;
    Recognised recognised = Recognised::None;
    Category category = Category::Unknown;
    Sureness sureness = Sureness::Likely;
    std::uint32_t least = 0; ///< bytes
    std::uint32_t most = 0;  ///< 0: no limit
    std::uint32_t digits = 0;
    bool hasBlank = false; ///< matches only what has white space in it
    bool isInside = false;
    bool needsContext = false;
    bool isSecret = false;
    bool isOff = false;
};

/// The rules by which values are recognised: forms and patterns, out of one or more files. Copyable, immutable once
/// given to a recogniser.
class ValueRules
{
public:
    /// The rules the program comes with (resources/rules/values.toml).
    static ValueRules builtIn();
    /// Without any.
    ValueRules();

    /// Adds a file's text: a rule replaces the one of the same name, a form the one of the same word. All or nothing:
    /// with an error (unknown key, bad value, a pattern that is none; each with line, column and key) the rules stay
    /// as they were.
    std::vector<Diagnostic> add(std::string_view toml, const std::string &source);

    const std::vector<ValueRule> &rules() const { return m_rules; }
    const ValueForm &form(Recognised recognised) const { return m_forms[static_cast<std::size_t>(recognised)]; }

private:
    friend class ValueRulesReader;
    static constexpr std::size_t formCount = static_cast<std::size_t>(Recognised::Number) + 1;

    std::vector<ValueRule> m_rules;
    std::array<ValueForm, formCount> m_forms;
};

/// The text of resources/rules/values.toml, compiled in.
std::string_view builtInValueRules();

} // namespace telltale::audit
