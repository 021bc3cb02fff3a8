// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string_view>

namespace telltale::network {

/// The sentence for a code of the `ca-` and `trust-` family, about `where`. The detail, if any, stands behind it in
/// brackets.
Error tlsError(std::string_view code, std::string_view where, const QString &detail = {});

} // namespace telltale::network
