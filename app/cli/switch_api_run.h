// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/switch_api_options.h"
#include "privacy/switches/switch_api.h"
#include "privacy/switches/switch_description.h"

#include <memory>

namespace telltale::cli {

/// The interface that was asked for; null where none was. Reads the password. Errors: switch-not-found (the product
/// has none that is spoken here), bad-url, those of readSecret().
Result<std::unique_ptr<privacy::SwitchApi>> openSwitchApi(const SwitchApiOptions &options,
                                                          const privacy::SwitchDescription &description);

} // namespace telltale::cli
