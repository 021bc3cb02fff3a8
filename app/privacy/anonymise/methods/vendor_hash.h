// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/anonymise/methods/method.h"

#include <string>
#include <string_view>

namespace telltale::privacy {

/// SHA-256 of the text in lower-case hexadecimal digits, without salt, after what the kind (one of the VendorHash…)
/// does to it: lower case is Unicode's (ASCII's for bytes that are no UTF-8), trimming takes ASCII white space off both
/// ends.
std::string vendorHash(MethodKind kind, std::string_view text);

} // namespace telltale::privacy
