// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/ping/ping_template.h"

#include <cstdint>
#include <string>

namespace telltale::cli {

class DiagnosticsPrinter;

/// The n-th event (from 1) of an input as something to send: with the request it was sent with where it came with one,
/// else its exact bytes alone. Errors: ping-event-missing. Findings of reading are printed.
Result<network::PingTemplate> pingEventOf(const std::string &file, std::uint64_t event,
                                          DiagnosticsPrinter &diagnostics);

} // namespace telltale::cli
