// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_api.h"
#include "privacy/switches/switch_change.h"

#include <vector>

namespace telltale::privacy {

/// A change through the interface of a running product that can be looked at before it is made.
struct PlannedApiChange
{
    SwitchChange change; ///< `file` is the address; there are no hashes and no backup
    std::vector<ApiRequest> requests;
    bool isNeeded = true; ///< false: it is set so, and the product says so
    bool restarts = true;
};

struct AppliedApiChange
{
    SwitchChange change;
    std::optional<Error> trouble; ///< it is set, but the product did not come back as it should have
};

/// What switching would do in the layer of the kind api. Reads the setting, for which the interface logs in where it
/// can; where it cannot, what was set before stays unknown. Errors: switch-not-found (no such layer), those of
/// SwitchApi.
Result<PlannedApiChange> planApiSwitch(const SwitchDescription &description, SwitchState wanted, SwitchApi &api,
                                       bool restarts = true);
/// What taking back such a change would do: what was set before is set again; where nothing was, what means the same.
/// Refused where something else is set now (switch-not-written), or the change was made elsewhere (switch-not-found).
Result<PlannedApiChange> planApiUndo(const SwitchDescription &description, const SwitchChange &change, SwitchApi &api,
                                     bool restarts = true);

/// Sets it, restarts the product and waits for it. Errors: those of `before` and of SwitchApi; then nothing was set, as
/// far as the product said.
Result<AppliedApiChange> applyApiSwitch(const PlannedApiChange &plan, SwitchApi &api, const BeforeSwitch &before = {});

/// The layer of a description that goes through this interface; nullptr where there is none.
const SwitchLayer *apiLayerOf(const SwitchDescription &description);

} // namespace telltale::privacy
