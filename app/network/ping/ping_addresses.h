// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace telltale::network {

/// The addresses of a host, as text, by the system's resolver: its name servers hear of the name. Blocks for as long as
/// that takes; any thread. Error: ping-name-not-found.
Result<std::vector<std::string>> addressesOf(const std::string &host);

} // namespace telltale::network
