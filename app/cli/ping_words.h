// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ping_options.h"

#include <QString>

namespace telltale::cli {

/// What is said of a ping as text, until it is looked at.
struct PingWords
{
    std::optional<std::string> event, encoding, count, most, interval, jitter, concurrency, rate, proxy, ca,
        certificate, certificateKey, redirects, retries, backoff, format, color;
    std::vector<std::string> sets, secrets, headers, timeouts;
    bool isDryRun = false;
    bool isCurl = false;
    bool isHttpFile = false;
    bool isAnonymised = false;
    bool isClosed = false;
};

/// What they mean, into the options; or a sentence on what is wrong with one. "" when nothing is.
QString takePingWords(const PingWords &words, PingCommandOptions &options);

} // namespace telltale::cli
