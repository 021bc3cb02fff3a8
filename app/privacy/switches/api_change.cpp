// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/api_change.h"

#include "privacy/switches/switch_text.h"

namespace telltale::privacy {

namespace {

const std::optional<SwitchValue> &apiValueFor(const SwitchLayer &layer, SwitchState state)
{
    return state == SwitchState::Off ? layer.off : layer.on;
}

/// As a change of a file would be shown.
std::string apiDiff(const SwitchChange &change)
{
    const auto line = [&change](char sign, const std::optional<std::string> &value) {
        return value ? sign + change.key + '=' + *value + '\n' : std::string();
    };
    if (change.before == change.after)
        return {};
    return "--- " + change.file + "\n+++ " + change.file + "\n@@ -" + (change.before ? "1" : "0,0") + " +1 @@\n"
        + line('-', change.before) + line('+', change.after);
}

void fillPlan(PlannedApiChange &plan, const SwitchApi &api)
{
    SwitchChange &change = plan.change;
    change.kind = LayerKind::Api;
    change.file = api.where();
    change.diff = apiDiff(change);
    if (plan.isNeeded) {
        plan.requests.push_back(api.setRequest(change.key, *change.after));
        if (plan.restarts)
            plan.requests.push_back(api.restartRequest());
    }
}

Error noApiLayer(const SwitchDescription &description)
{
    return {switchNotFound,
            aboutSwitch(
                QT_TRANSLATE_NOOP("telltale::Switch", "%1 has no interface that its switch could be changed through"))
                .arg(visible(description.title))};
}

} // namespace

const SwitchLayer *apiLayerOf(const SwitchDescription &description)
{
    for (const SwitchLayer &layer : description.layers) {
        if (layer.kind == LayerKind::Api && layer.interface != ApiInterface::None)
            return &layer;
    }
    return nullptr;
}

Result<PlannedApiChange> planApiSwitch(const SwitchDescription &description, SwitchState wanted, SwitchApi &api,
                                       bool restarts)
{
    const SwitchLayer *const layer = apiLayerOf(description);
    if (layer == nullptr)
        return noApiLayer(description);
    const Result<bool> running = api.running();
    if (!running)
        return running.error();
    Result<std::optional<std::string>> before = std::optional<std::string>();
    if (api.hasUser())
        before = api.setting(layer->key);
    if (!before)
        return before.error();
    PlannedApiChange plan;
    plan.restarts = restarts;
    plan.change.product = description.product;
    plan.change.wanted = wanted;
    plan.change.key = layer->key;
    plan.change.before = *before;
    plan.change.after = apiValueFor(*layer, wanted)->text;
    plan.change.then = restarts ? std::string() : layer->after;
    const bool isSet = *before && meaningOf(*layer, {**before, true}) == wanted;
    plan.isNeeded = !isSet || *running != (wanted == SwitchState::On);
    fillPlan(plan, api);
    return plan;
}

Result<PlannedApiChange> planApiUndo(const SwitchDescription &description, const SwitchChange &change, SwitchApi &api,
                                     bool restarts)
{
    const SwitchLayer *const layer = apiLayerOf(description);
    if (layer == nullptr || layer->key != change.key)
        return noApiLayer(description);
    if (change.file != api.where())
        return Error{switchNotFound,
                     aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The change was made at %1, not at %2"))
                         .arg(visible(change.file), visible(api.where()))};
    const Result<std::optional<std::string>> now = api.setting(change.key);
    if (!now)
        return now.error();
    if (*now != change.after)
        return Error{switchNotWritten,
                     aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 has been changed since: undo it by hand"))
                         .arg(visible(change.key))};
    PlannedApiChange plan;
    plan.restarts = restarts;
    plan.change = change;
    plan.change.wanted = change.wanted == SwitchState::Off ? SwitchState::On : SwitchState::Off;
    plan.change.before = change.after;
    plan.change.after = change.before.value_or(apiValueFor(*layer, plan.change.wanted)->text);
    plan.change.then = restarts ? std::string() : layer->after;
    fillPlan(plan, api);
    return plan;
}

Result<AppliedApiChange> applyApiSwitch(const PlannedApiChange &plan, SwitchApi &api, const BeforeSwitch &before)
{
    AppliedApiChange applied{plan.change, {}};
    if (!plan.isNeeded)
        return applied;
    if (before) {
        if (const Result<bool> told = before(applied.change); !told)
            return told.error();
    }
    if (const Result<bool> set = api.set(plan.change.key, *plan.change.after); !set)
        return set.error();
    if (plan.restarts) {
        if (const Result<bool> restarted = api.restart(); !restarted)
            applied.trouble = restarted.error();
    }
    return applied;
}

} // namespace telltale::privacy
