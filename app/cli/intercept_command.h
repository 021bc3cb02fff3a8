// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/intercept_gate.h"
#include "cli/reading_options.h"
#include "network/interceptor/interceptor_options.h"

#include <chrono>

namespace telltale::cli {

struct InterceptOptions
{
    network::InterceptorOptions network;
    bool hasScope = false;            ///< false: TLS of the hosts that catalogues speak of is opened
    std::optional<std::string> store; ///< the record; none: a new one among the user's captures
    bool isDurable = false;
    bool hasIndex = true;                    ///< written behind, beside the record
    std::uint64_t mostBytes = 0;             ///< of the record; 0: any number
    std::chrono::nanoseconds longestKept{0}; ///< 0: for good
    GateOptions gate;
    std::optional<std::string> passphraseFile; ///< none: it is asked for, where one is set
    std::optional<std::string> activityLog;    ///< none: that of this account
    bool hasSecrets = false;
    ReadingOptions reading; ///< without files
};

/// `telltale intercept`: takes requests, records and answers or forwards them, and prints each event as it comes, until
/// SIGINT or SIGTERM. The first line on standard error is `listening on ADDRESS:PORT`, the last ones say what was seen
/// and what was not. Returns 0; 2 when it could not begin or something could not be recorded; 3 when nothing came.
int runIntercept(const InterceptOptions &options);

} // namespace telltale::cli
