// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "privacy/policy/policy.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Something that can be violated: a rule of the policy, its default, its gate, or what a catalogue declares.
struct CheckRule
{
    enum class Kind : std::uint8_t { Policy, Gate, Catalogue };

    /// Unique, and the same for the same files: the rule's name (with ` (2)` behind it where another has it already),
    /// `default`, `gate`, `undeclared`, `wrong-type`, `wrong-gate`.
    std::string id;
    Kind kind = Kind::Policy;
    std::string_view action; ///< `drop`; of the gate `essential` or `off`; "" of a catalogue
    Severity severity = Severity::Error;
    std::string description; ///< translated, a sentence: what it demands
    std::string ofField;     ///< translated: what is wrong with a field that violates it
    std::string ofEvent;     ///< likewise with an event
    std::string ofRequest;   ///< likewise with a request without events
};

/// `policy`, `gate`, `catalogue`
std::string_view word(CheckRule::Kind kind);
/// Which kind of rule has this id.
CheckRule::Kind kindOfCheckRule(std::string_view id);

/// The rules of a run, in the order in which they are told, and where those of the policy are among them.
class CheckRules
{
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    /// Rules that allow are left out, for nothing violates them. Null: no policy, "": no catalogue.
    CheckRules(const Policy *policy, std::string_view product);

    const std::vector<CheckRule> &list() const { return m_list; }
    /// Of the policy's rule with this index; rules.size(): of the default.
    std::uint32_t ofPolicy(std::uint32_t rule) const { return m_byPolicy[rule]; }
    std::uint32_t gate() const { return m_gate; }
    std::uint32_t undeclared() const { return m_undeclared; }
    std::uint32_t wrongType() const { return m_undeclared + 1; }
    std::uint32_t wrongGate() const { return m_undeclared + 2; }

private:
    std::uint32_t add(CheckRule rule);
    void addPolicy(const Policy &policy);
    void addCatalogue(std::string_view product);

    std::vector<CheckRule> m_list;
    std::vector<std::uint32_t> m_byPolicy;
    std::uint32_t m_gate = none;
    std::uint32_t m_undeclared = none;
};

} // namespace telltale::privacy
