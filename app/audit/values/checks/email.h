// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::audit::checks {

/// A mailbox in the shape of RFC 5321 (4.1.2, with the limits of 4.5.3.1) or RFC 6531 (UTF-8 in both parts): a local
/// part as dot-string or quoted string, and a domain of at least two labels whose last one can be a top-level domain,
/// or an address in brackets. Not what merely contains an @: `logo@2x.png`, `react@18.2.0` and `@scope/package` are
/// none.
bool isEmail(std::string_view text);

} // namespace telltale::audit::checks
