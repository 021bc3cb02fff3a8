// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/limits.h"

#include <string_view>

namespace telltale::cli {

/// Applies one `key=value` of `--set` to the limits: limits.depth, limits.document, limits.nodes, limits.file,
/// limits.diagnostics. Sizes and counts may end in k, M or G (1024 each). Errors: bad-setting, with a sentence that
/// names the key and what it takes; the limits are unchanged then.
Result<bool> applySetting(std::string_view setting, payload::Limits &limits);

} // namespace telltale::cli
