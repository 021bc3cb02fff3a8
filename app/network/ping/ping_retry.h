// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_options.h"
#include "network/ping/ping_result.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace telltale::network {

/// Whether a method may be repeated without anybody's leave (RFC 9110, 9.2.2).
bool isIdempotent(std::string_view method);
/// How long the answer asks to wait from `now` (seconds since 1970 UTC) on (RFC 9110, 10.2.3); nothing when it does
/// not, zero for a time that is over.
std::optional<std::chrono::seconds> retryAfterOf(const PingAnswer &answer, std::int64_t now);
/// How long to wait before the next attempt, when so many retries were made; nothing: this one was the last.
std::optional<std::chrono::milliseconds> retryWait(const PingAttempt &attempt, const PingRetries &options, int made,
                                                   std::int64_t now);

} // namespace telltale::network
