// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_options.h"
#include "network/ping/ping_request.h"
#include "network/ping/ping_result.h"

#include <optional>

namespace telltale::network {

/// Whether this answer sends its client elsewhere: 301, 302, 303, 307 or 308 with Location (RFC 9110, 15.4).
bool isRedirect(const PingAnswer &answer);
/// Where to, a relative Location resolved; without a fragment. Error: ping-redirect-bad.
Result<PingTarget> redirectTargetOf(const PingTarget &from, const PingAnswer &answer);
/// Why a hop is not taken that comes after so many others.
std::optional<Error> hopProblem(const PingRedirects &options, const PingTarget &from, const PingTarget &to, int taken);
/// The request that goes there instead.
PingRequest redirected(const PingRequest &request, int status, const PingTarget &to);

} // namespace telltale::network
