// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/ping/ping_request.h"
#include "network/ping/ping_secrets.h"
#include "network/ping/ping_template.h"
#include "network/ping/ping_values.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::network {

/// What is added to a template.
struct PingAdditions
{
    std::optional<PingCoding> coding; ///< unset: the template's
    bool hasTestHeader = false;       ///< `X-Telltale-Test: 1`
    bool keepsAlive = true;           ///< false: `Connection: close`
    /// Unset: the template's, or else `Telltale/VERSION`; "": none.
    std::optional<std::string> userAgent;
    std::vector<std::string> headers; ///< further lines; they take the place of the template's with the same name
};

/// A request that is ready, and what must not be shown of it.
struct ComposedPing
{
    PingRequest request;
    PingSecrets secrets;
};

/// Puts a request together, without content coding (see codePing(), which comes after a policy). Host first, then the
/// template's lines, User-Agent, what the options add, Content-Length last. Path and query each: the URL's where it has
/// one (a path of `/` is none), else the template's.
///
/// Errors: ping-value and ping-value-missing (a value does not fit where it stands; names the variable),
/// ping-placeholder (no variable), ping-header (a control byte or bad name in a header, method or target).
Result<ComposedPing> composePing(const PingTemplate &made, const PingValues &values, const PingTarget &to,
                                 const PingAdditions &options);

/// What the options, or else the template, say.
PingCoding codingOf(const PingTemplate &made, const PingAdditions &options);

/// The same with its body compressed: Content-Encoding is added and Content-Length fits. A request without a body, one
/// that has a Content-Encoding already and None change nothing. gzip has no time in it: the same body gives the same
/// bytes.
PingRequest codePing(const PingRequest &request, PingCoding coding);
/// With its Content-Encoding undone, for people to read; as it is where there is none or it cannot be undone.
PingRequest uncodedPing(const PingRequest &request);

} // namespace telltale::network
