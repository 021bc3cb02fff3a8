// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::audit::checks {

/// Labels of letters, digits and dashes (RFC 1123, 2.1), or of UTF-8 (RFC 5890), each at most 63 bytes, 253 in all.
bool isHostname(std::string_view text);
/// At least two labels, the last of which can be a top-level domain: letters only (or xn--, or UTF-8), two at least,
/// and not the ending of a file (`analytics.js`).
bool hasTopLevelDomain(std::string_view host);
/// A host name that nothing else looks like: under one of the domains everybody knows (`com`, `org`, a country's that
/// is no word and no ending of files), or `www.`. OpenTelemetry's `service.name` and `main.rs` are none.
bool isEvidentHostname(std::string_view host);
/// Names that only work inside somebody's network: no dot, `.local`, `.internal`, `.corp`, `.lan`, …
bool isInternalHostname(std::string_view host);

} // namespace telltale::audit::checks
