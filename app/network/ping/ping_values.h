// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_template.h"
#include "network/ping/ping_value_maker.h"

#include <map>
#include <string>
#include <vector>

namespace telltale::network {

/// What somebody chose for variables, by name; the others keep their own generator.
using PingChoices = std::map<std::string, PingGenerator, std::less<>>;
/// Variables and their values.
using PingValues = std::map<std::string, std::string, std::less<>>;

/// What is wrong with one variable: goes beside its field.
struct PingValueError
{
    std::string variable;
    Error error;
};

struct PingFilling
{
    PingValues values; ///< of all variables, wrong ones too
    std::vector<PingValueError> errors;
    bool isClean() const { return errors.empty(); }
};

/// A value for each variable, checked. Choices for variables that the template has not are errors (ping-variable).
PingFilling fillPing(const PingTemplate &made, const PingChoices &choices, PingValueMaker &maker);
/// The template with what was chosen in the place of its own generators, to be kept under another id. Choices for
/// variables that it has not are passed over.
PingTemplate withChoices(PingTemplate made, const PingChoices &choices);
/// The values that the vendor's sample has; variables without one are filled as usual.
PingChoices sampleChoices(const PingTemplate &made);

} // namespace telltale::network
