// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/har_fields.h"

namespace telltale::payload {

/// What an entry of a HAR file, the root of its document, tells about an exchange. Number, place and diagnostics are
/// left to the caller.
Exchange readHarEntry(HarFields &fields);

/// The body of a HAR request, where it has one: into body and sentSize.
void readHarBody(HarFields &fields, NodeIndex request, Exchange &exchange);

/// The request target (path and query) of a URL as written, without its fragment.
std::string requestTarget(std::string_view url);
/// Whether a URL is one of those that HTTP is spoken at: http, https, ws, wss.
bool isWebUrl(std::string_view url);
/// The URL with a query put behind its path, in front of its fragment; it must have none.
std::string withQuery(std::string_view url, std::string_view query);
/// `name=value&name=value`, percent-encoded.
std::string encodePairs(const std::vector<NamedValue> &pairs);

} // namespace telltale::payload
