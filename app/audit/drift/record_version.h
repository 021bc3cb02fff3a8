// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/path_facts.h"
#include "payload/record.h"

#include <string>

namespace telltale::audit {

/// Which version of the product sent an event: the value of the first field named `version` (or `appVersion`,
/// `app_version`, `$app_version`) that is not that of a library, a system, a browser or a device; decoded. "" where
/// there is none.
std::string recordVersion(const payload::Record &record, PathFactsTable &facts);

/// Whether `a` is an older version than `b`: numbers by value, the rest by letters, as `sort -V` does.
bool isOlderVersion(std::string_view a, std::string_view b);

} // namespace telltale::audit
