// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace telltale::network {

/// The error with this code, in words that say what to try. `where` is what it is about, `detail` what the system says;
/// "" for none. The code is one of those that PingAttempt, PingRunOptions and PingOptions tell of.
Error pingError(std::string_view code, std::string_view where, const QString &detail = {});

} // namespace telltale::network
