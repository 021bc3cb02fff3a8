// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::privacy {

/// Whether a name of an event, or the path of a request, says that somebody turned telemetry off: `opt-out`,
/// `user_opted_out`, `TelemetryDisabled`, `analytics_disabled`, `/v1/consent/revoked`. Words are taken apart at
/// everything that is no letter and where lower case turns into upper case. It says so when two words beside each
/// other, or one, are opt out, opted out, opting out; or when there is a word for telemetry (telemetry, analytics,
/// tracking, consent, statistics, reporting, metrics, diagnostics) and one for ending it (disable, disabled,
/// deactivated, off, stopped, revoked, withdrawn, declined, denied, rejected, refused). Any bytes may be given.
bool saysOptOut(std::string_view name);

} // namespace telltale::privacy
