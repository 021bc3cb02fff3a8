// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/mitmproxy_flows.h"
#include "payload/loaders/tnetstring.h"

#include <algorithm>
#include <iterator>

namespace telltale::payload {

namespace {

/// What flows of all versions have at their outermost level. Which of them comes first, the versions do not agree on;
/// the version may be the last.
constexpr std::string_view flowKeys[] = {
    "backup",
    "client_conn",
    "client_extensions",
    "client_key",
    "client_protocol",
    "close_code",
    "close_message",
    "close_reason",
    "close_sender",
    "comment",
    "error",
    "id",
    "intercepted",
    "is_replay",
    "marked",
    "messages",
    "metadata",
    "mode",
    "request",
    "response",
    "server_accept",
    "server_conn",
    "server_extensions",
    "server_protocol",
    "timestamp_created",
    "type",
    "version",
    "websocket",
};

} // namespace

bool looksLikeMitmproxyFlows(std::string_view bytes)
{
    const TnetLength outer = readTnetLength(bytes);
    if (outer.status != TnetLength::Status::Whole)
        return false;
    const std::string_view inside = bytes.substr(outer.prefix);
    const TnetLength inner = readTnetLength(inside);
    if (inner.status != TnetLength::Status::Whole || inner.length >= inside.size() - inner.prefix
        || outer.length < inner.prefix + inner.length + 1)
        return false;
    const auto length = static_cast<std::size_t>(inner.length);
    const char kind = inside[inner.prefix + length];
    const std::string_view key = inside.substr(inner.prefix, length);
    if (kind != ',' && kind != ';')
        return false;
    // A key that only a later version has: then the version itself stands behind it.
    return std::find(std::begin(flowKeys), std::end(flowKeys), key) != std::end(flowKeys)
        || inside.find("7:version;") != std::string_view::npos || inside.find("7:version,") != std::string_view::npos;
}

} // namespace telltale::payload
