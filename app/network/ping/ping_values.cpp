// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_values.h"

#include "base/visible_text.h"
#include "network/ping/ping_words.h"

namespace telltale::network {

namespace {

void fillOne(const PingVariable &variable, const PingGenerator &generator, PingValueMaker &maker, PingFilling &filling)
{
    Result<std::string> value = maker.make(generator, variable.name);
    if (!value) {
        filling.errors.push_back({variable.name, value.error()});
        return;
    }
    if (std::optional<Error> error = pingValueError(variable, *value))
        filling.errors.push_back({variable.name, *std::move(error)});
    filling.values.emplace(variable.name, *std::move(value));
}

} // namespace

PingFilling fillPing(const PingTemplate &made, const PingChoices &choices, PingValueMaker &maker)
{
    PingFilling filling;
    for (const PingVariable &variable : made.variables) {
        const auto choice = choices.find(variable.name);
        fillOne(variable, choice == choices.end() ? variable.generator : choice->second, maker, filling);
    }
    for (const auto &[name, generator] : choices) {
        if (made.variable(name) == nullptr)
            filling.errors.push_back(
                {name,
                 Error{"ping-variable",
                       aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The template has no variable with the name %1"))
                           .arg(visible(name))}});
    }
    return filling;
}

PingTemplate withChoices(PingTemplate made, const PingChoices &choices)
{
    for (PingVariable &variable : made.variables) {
        if (const auto choice = choices.find(variable.name); choice != choices.end())
            variable.generator = choice->second;
    }
    return made;
}

PingChoices sampleChoices(const PingTemplate &made)
{
    PingChoices choices;
    for (const PingVariable &variable : made.variables) {
        if (variable.sample)
            choices.emplace(variable.name, PingGenerator::literal(*variable.sample));
    }
    return choices;
}

} // namespace telltale::network
