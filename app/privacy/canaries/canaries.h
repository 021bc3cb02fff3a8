// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/canaries/value_search.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::privacy {

/// Values that nobody else has, one of each kind: `host`, `user`, `e-mail`, `path`, `organisation`, `ip` (from
/// 198.51.100.0/24, RFC 5737). The same for the same seed, on every machine; made by SHA-256 of seed and kind, so that
/// none tells another. Names end in `.invalid` (RFC 2606) and reach nobody.
std::vector<SoughtValue> plantCanaries(std::string_view seed);

/// Environment variables that give a program these values where it would look for the real ones: HOSTNAME, USER,
/// LOGNAME, EMAIL, …; name and value.
std::vector<std::pair<std::string, std::string>> canaryEnvironment(const std::vector<SoughtValue> &canaries);

} // namespace telltale::privacy
