// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"
#include "base/diagnostic.h"
#include "privacy/anonymise/methods/method.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// The telemetry gate (DESIGN.md §2). Carried here; the wire obeys it.
enum class TelemetryGate : std::uint8_t { On, Essential, Off };

/// What a rule does to a field. Its method says how.
enum class Action : std::uint8_t { Allow, Drop, Mask, Hash, Pseudonym, Generalise, Replace, Block };

/// The words of the policy file: `on`, `allow`.
std::string_view word(TelemetryGate gate);
std::string_view word(Action action);
std::optional<TelemetryGate> telemetryGateFrom(std::string_view word);
std::optional<Action> actionFrom(std::string_view word);
/// The action that uses this method.
Action actionOf(MethodKind kind);

/// Which fields a rule is about: those that fit one word of every list that is not empty.
struct Matcher
{
    std::vector<std::string> products;     ///< globs, in lower case
    std::vector<std::string> events;       ///< globs over the event's name; envelopes have none
    std::vector<std::string> paths;        ///< globs over the pattern path; of `header/NAME` case does not count
    std::vector<std::string> destinations; ///< globs over the host, in lower case; with `://` over `https://HOST:PORT`
    std::vector<audit::Category> categories;
    std::vector<audit::Protection> protections;
    std::vector<audit::Origin> origins;
    friend bool operator==(const Matcher &, const Matcher &) = default;
};

/// What is done with a field: an action and its method. Of Allow, Drop and Block the method does not count.
struct Treatment
{
    Action action = Action::Allow;
    Method method = {};
    friend bool operator==(const Treatment &, const Treatment &) = default;
};

struct Rule
{
    std::string name; ///< never empty; several may share one
    Matcher matcher;
    Treatment treatment;
    Place place = {}; ///< in the file
};

/// The same but for where it stands.
bool isAlike(const Rule &one, const Rule &other);

/// An administrator's rules. Plain data.
struct Policy
{
    TelemetryGate gate = TelemetryGate::On;
    Treatment fallback; ///< `default`: of a field that no rule matches
    std::vector<Rule> rules;

    /// Some rule, or the default, cannot work without a key.
    bool needsKey() const;
    /// Nothing would be changed by it: no rules, and the default is to allow.
    bool isIdle() const;
    /// What is done by the rule with this index; rules.size() stands for the default, anything above for no rule.
    const Treatment &treatment(std::size_t rule) const;
};

/// The same but for where rules stand in their files.
bool isAlike(const Policy &one, const Policy &other);

} // namespace telltale::privacy
