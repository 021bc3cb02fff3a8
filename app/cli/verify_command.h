// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verify_options.h"

namespace telltale::cli {

/// `telltale switch verify`: watches what a product sends with its switch on, turns it off, watches again, and says
/// whether it fell silent. Returns 0 silent; 1 not silent; 2 it could not be done; 3 nothing is proved.
int runVerify(const VerifyOptions &options);

} // namespace telltale::cli
