// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "network/ping/ping_request.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// A credential as it stands in a request: plain, escaped, percent-encoded, in Base64.
struct PingSecret
{
    std::string name; ///< what stands for it in a shell: `WRITE_KEY`, `WRITE_KEY_BASIC`
    std::string form; ///< the bytes
    friend bool operator==(const PingSecret &, const PingSecret &) = default;
};
/// Longest form first.
using PingSecrets = std::vector<PingSecret>;

/// What people and logs may see of a text out of the request: `***` for every secret.
std::string maskedPing(std::string_view text, const PingSecrets &secrets);

/// What looks like a credential in a request, be it a variable or not: Authorization, cookies, keys in the query, and
/// in a body without content coding that a protocol or JSON explains. For requests that came from a capture, and for
/// edited ones. Never throws away what `known` has.
PingSecrets foundSecrets(const PingRequest &request, const std::shared_ptr<const audit::Knowledge> &knowledge,
                         PingSecrets known = {});

} // namespace telltale::network
