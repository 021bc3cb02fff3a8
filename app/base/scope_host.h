// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale {

/// Whether a text can stand on the capture list: a host name or an address without brackets, `*.` with a name behind
/// it, or `*`.
bool isScopeHost(std::string_view text);

} // namespace telltale
