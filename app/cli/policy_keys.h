// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/keys/key_source.h"
#include "privacy/policy/policy.h"

#include <optional>
#include <string>

namespace telltale::cli {

class ActivityNotes;

/// The key that the policy needs, out of the file or else the person's own; none where it needs none. The activity log
/// is told which one is used, and that one was made, never the key itself.
Result<privacy::KeySource> keysFor(const privacy::Policy &policy, const std::optional<std::string> &keyFile,
                                   ActivityNotes &notes);

} // namespace telltale::cli
